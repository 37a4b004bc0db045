import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/*
 * node:fs has no glob in Node 20, so here is the part of it that a command line needs: `*`, `?`, `[a-z]`, `[!a]`, `{a,b}` and `**`
 * for any depth. A name is matched in time linear in pattern times name, and no folder is entered twice for the same pattern.
 */

const alternativesAtMost = 256;

/** `a{b,c}d` -> `abd`, `acd`; braces do not nest. */
function alternatives(pattern: string): readonly string[] {
  let all: readonly string[] = [""];
  let from = 0;
  while (from < pattern.length) {
    const open = pattern.indexOf("{", from);
    const close = open === -1 ? -1 : pattern.indexOf("}", open);
    if (close === -1) break;
    const options = pattern.slice(open + 1, close).split(",");
    const before = pattern.slice(from, open);
    all = all.flatMap((start) => options.map((option) => start + before + option)).slice(0, alternativesAtMost);
    from = close + 1;
  }
  return all.map((start) => start + pattern.slice(from));
}

/** Where the token at `at` of a pattern ends, and whether it takes the character: `?`, `[a-z]` or itself. */
function token(pattern: string, at: number, character: string): { readonly end: number; readonly takes: boolean } {
  if (pattern[at] === "?") return { end: at + 1, takes: true };
  const close = pattern[at] === "[" ? pattern.indexOf("]", at + 2) : -1;
  if (close === -1) return { end: at + 1, takes: pattern[at] === character };
  const negated = pattern[at + 1] === "!" || pattern[at + 1] === "^";
  const set = pattern.slice(at + (negated ? 2 : 1), close);
  let inside = false;
  for (let next = 0; next < set.length; next++) {
    const low = set.charAt(next);
    const high = set[next + 1] === "-" && next + 2 < set.length ? set.charAt(next + 2) : low;
    if (high !== low) next += 2;
    if (low <= character && character <= high) inside = true;
  }
  return { end: close + 1, takes: inside !== negated };
}

/** Whether a name matches a pattern without `/`: on a mismatch the latest `*` takes one character more, so nothing is tried twice. */
export function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let starred = 0;
  let index = 0;
  while (index < name.length) {
    if (pattern[at] === "*") {
      star = at++;
      starred = index;
      continue;
    }
    const next = at < pattern.length ? token(pattern, at, name.charAt(index)) : null;
    if (next?.takes === true) {
      at = next.end;
      index++;
    } else if (star === -1) return false;
    else {
      at = star + 1;
      index = ++starred;
    }
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}

export const hasMagic = (pattern: string): boolean => /[*?[{]/.test(pattern);

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder === "" ? "." : folder)).sort();
  } catch {
    // No folder, or one that is closed to us, holds no match.
    return [];
  }
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** `**` does not follow links, which may lead in circles. */
const isFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function* under(folder: string, parts: readonly string[], seen: Set<string>): AsyncGenerator<string> {
  const key = `${parts.length}\n${folder}`;
  const [part, ...rest] = parts;
  if (seen.has(key) || part === undefined) return;
  seen.add(key);
  if (part === "**") {
    yield* under(folder, rest.length === 0 ? ["*"] : rest, seen);
    for (const name of await namesIn(folder)) {
      if (name.startsWith(".")) continue;
      if (await isFolder(join(folder, name))) yield* under(join(folder, name), parts, seen);
    }
    return;
  }
  const names = hasMagic(part)
    ? (await namesIn(folder)).filter((name) => (part.startsWith(".") || !name.startsWith(".")) && matchesName(part, name))
    : [part];
  for (const name of names) {
    const path = folder === "" ? name : folder === "/" ? `/${name}` : `${folder}/${name}`;
    if (rest.length > 0) yield* under(path, rest, seen);
    else if (await exists(path)) yield path;
  }
}

/** The paths that match, sorted, each once; hidden ones only where the pattern names the dot. */
export async function globPaths(pattern: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const each of alternatives(process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern)) {
    const parts = each.split("/").filter((part) => part !== "");
    for await (const path of under(each.startsWith("/") ? "/" : "", parts, new Set())) found.add(path);
  }
  return [...found].sort();
}
