import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Diagnostic } from "../model/index.js";
import { globPaths, hasMagic } from "./glob.js";
import { knownExtensions } from "./sniff.js";
import { note, Trouble, troubleOf } from "./trouble.js";

/** One thing to open. */
export type Located =
  | { readonly kind: "file"; readonly path: string; readonly size: number | null }
  | { readonly kind: "address"; readonly url: string }
  | { readonly kind: "stdin" }
  | { readonly kind: "trouble"; readonly diagnostic: Diagnostic };

const lost = (error: unknown, place: string): Located => {
  const trouble = troubleOf(error, place);
  if (trouble === null) throw error;
  return { kind: "trouble", diagnostic: trouble.diagnostic };
};

/** Names without an extension may be texts: their bytes decide. */
const isReadOf = (name: string): boolean => {
  const extension = extname(name.replace(/\.gz$/i, "")).toLowerCase();
  return extension === "" || knownExtensions.includes(extension);
};

/** Browsers save the pictures and scripts of `talks.html` in `talks_files`: parts of that page, no inputs. */
const isPartOfPage = (name: string, names: ReadonlySet<string>): boolean => {
  const page = /^(.+)_files$/.exec(name)?.[1];
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`));
};

async function* inFolder(folder: string, above: readonly string[]): AsyncGenerator<Located> {
  try {
    const real = await realpath(folder);
    // A link to a folder that we are in leads in a circle.
    if (above.includes(real)) return;
    const names = (await readdir(folder)).sort();
    const all = new Set(names);
    for (const name of names) {
      if (name.startsWith(".") || isPartOfPage(name, all)) continue;
      yield* below(join(folder, name), [...above, real]);
    }
  } catch (error) {
    yield lost(error, folder);
  }
}

async function* below(path: string, above: readonly string[]): AsyncGenerator<Located> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* inFolder(path, above);
    else if (!isReadOf(path))
      yield {
        kind: "trouble",
        diagnostic: note(
          "unsupported",
          `of a folder, only files of these kinds are read: ${knownExtensions.join(" ")}, plain or .gz; name it to read it all the same`,
          path,
        ),
      };
    else if (found.isFile()) yield { kind: "file", path, size: found.size };
    // Pipes and devices in a folder would be waited for; they are opened only where they are named.
  } catch (error) {
    yield lost(error, path);
  }
}

async function* atPath(path: string): AsyncGenerator<Located> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* inFolder(path, []);
    else yield { kind: "file", path, size: found.isFile() ? found.size : null };
  } catch (error) {
    yield lost(error, path);
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** What one input names: a file, all files of a folder (recursive, sorted, hidden ones left out) or a glob, an address, or `-`. */
export async function* walkInput(input: string): AsyncGenerator<Located> {
  if (input === "-") yield { kind: "stdin" };
  else if (/^https?:\/\//i.test(input)) yield { kind: "address", url: input };
  else if (/^[a-z][a-z\d+.-]*:\/\//i.test(input))
    yield lost(new Trouble("unsupported", "only http and https addresses are fetched", input), input);
  else if (hasMagic(input) && !(await isThere(input))) {
    const paths = await globPaths(input);
    if (paths.length === 0) yield lost(new Trouble("not-found", "no file matches this pattern", input), input);
    for (const path of paths) yield* atPath(path);
  } else yield* atPath(input);
}
