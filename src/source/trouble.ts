import type { Diagnostic } from "../model/index.js";

/** An input, or one article of it, is lost. */
export const troubleCodes = [
  "not-found",
  "unreadable",
  "empty",
  "binary",
  "too-large",
  "charset",
  "bad-line",
  "http-error",
  "timeout",
  "unsupported",
] as const;
/** The article is read all the same; something about it deserves a look. */
export const remarkCodes = ["charset-guessed", "bad-date", "bad-address", "bad-language"] as const;
export type SourceCode = (typeof troubleCodes)[number] | (typeof remarkCodes)[number];

/** True where the diagnostic costs an article: what an exit code should speak of. */
export const isLoss = (diagnostic: Diagnostic): boolean => troubleCodes.some((code) => code === diagnostic.code);

export const note = (code: SourceCode, message: string, place: string | null): Diagnostic => ({ code, message, place });

/** Ends the reading of one input; intake turns it into a diagnostic and goes on with the next. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  readonly diagnostic: Diagnostic;
  constructor(code: (typeof troubleCodes)[number], message: string, place: string) {
    super(message);
    this.diagnostic = note(code, message, place);
  }
}

/** What a user can do about the errors that files and unpacking end in; null for an error that is our own and must surface. */
export function troubleOf(error: unknown, place: string): Trouble | null {
  if (error instanceof Trouble) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return new Trouble("not-found", "there is no such file or directory", place);
  if (code === "EACCES" || code === "EPERM") return new Trouble("unreadable", "permission to read it is denied", place);
  if (code === "ELOOP") return new Trouble("unreadable", "its symbolic links lead in a circle", place);
  if (code.startsWith("Z_")) return new Trouble("unreadable", `its gzip data is damaged or cut off (${code})`, place);
  if (/^E[A-Z0-9]+$/.test(code)) return new Trouble("unreadable", `it cannot be read (${code})`, place);
  return null;
}
