/** A caller's mistake: one clear sentence that says what, where and what is allowed. Faces turn it into an exit code or a status. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
