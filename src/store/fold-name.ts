/** Names are compared without regard to case, width and spacing: `Société  Générale` is `société générale`. */
export const foldName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
