/** How any answer can be printed; an operation may offer further formats of its own. */
export const formats = ["table", "json", "csv"] as const;
export type Format = (typeof formats)[number];
export const isCommon = (format: string): format is Format => (formats as readonly string[]).includes(format);
