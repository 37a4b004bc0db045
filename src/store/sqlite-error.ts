import { UsageError } from "../model/index.js";

/** `SQLITE_BUSY` and the like; empty for an error of another kind. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** What an error on opening a file tells its caller to do; null when it is none of the caller's making. */
export function explained(error: unknown, path: string): UsageError | null {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : "";
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT"))
    return new UsageError(`${path} is not a record: it is no SQLite file, or a damaged one.`);
  if (code.startsWith("SQLITE_READONLY") || /readonly database/.test(message))
    return new UsageError(`${path} cannot be written: allow writing to the file and its folder.`);
  if (code.startsWith("SQLITE_CANTOPEN") || /unable to open/i.test(message))
    return new UsageError(`${path} cannot be opened: allow reading and writing of the file and its folder.`);
  if (code === "SQLITE_BUSY") return new UsageError(`${path} is locked by another program: close that, then try again.`);
  return null;
}
