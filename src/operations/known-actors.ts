import { readFile } from "node:fs/promises";
import { UsageError } from "../model/index.js";
import type { KnownActors } from "../resolve/index.js";

/** The text of a file that a user names. Throws UsageError; `what` says what is missed: `The actors`. */
export async function namedFile(name: string, what: string): Promise<{ readonly name: string; readonly text: string }> {
  try {
    return { name, text: await readFile(name, "utf8") };
  } catch (error) {
    const reason = error instanceof Error && "code" in error && error.code === "ENOENT" ? "there is no such file" : "it cannot be read";
    throw new UsageError(`${what} of ${name} are missing: ${reason}.`);
  }
}

/** The shipped actors with those of the user's files, later files before earlier ones. Throws UsageError on a file that holds none. */
export async function knownActors(own: readonly string[]): Promise<KnownActors> {
  const { loadActors, shippedActors, shippedBlocs } = await import("../resolve/index.js");
  const [shipped, blocs, files] = await Promise.all([
    readFile(shippedActors, "utf8"),
    readFile(shippedBlocs, "utf8"),
    Promise.all(own.map((name) => namedFile(name, "The actors"))),
  ]);
  return loadActors({ shipped, blocs, own: files });
}
