/**
 * What a model sees: numbers about a place in the text (its atoms), and templates that join up to three of them to a
 * feature. A feature is a 32-bit hash of its template's number and its atoms; nothing is ever built as a string.
 */
export interface Templates {
  readonly count: number;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly third: Uint8Array;
  readonly seeds: Int32Array;
}

/** Templates from text, "s0w s0t | s0w": one atom or up to three each. `none` is the atom that is always 0. */
export function templatesOf<A extends Readonly<Record<string, number>> & { readonly none: 0 }>(atoms: A, text: string): Templates {
  const rows = text
    .trim()
    .split("|")
    .map((row) => row.trim().split(/\s+/))
    .map((names) =>
      names.map((name) => {
        const atom = atoms[name];
        if (atom === undefined || names.length > 3) throw new RangeError(`no such template of atoms: ${names.join(" ")}`);
        return atom;
      }),
    );
  const column = (k: number): Uint8Array => Uint8Array.from(rows, (row) => row[k] ?? 0);
  return {
    count: rows.length,
    first: column(0),
    second: column(1),
    third: column(2),
    // a template keeps its features when others come or go
    seeds: Int32Array.from(rows, (row) => Math.imul((row[0] ?? 0) + 64 * ((row[1] ?? 0) + 64 * (row[2] ?? 0)) + 1, 0x9e3779b1)),
  };
}

/** The hashes of all templates over `atoms`. Classifier and Parser have this loop within their own. */
export function featuresOf({ count, first, second, third, seeds }: Templates, atoms: Int32Array, out: Int32Array): void {
  for (let t = 0; t < count; t++) {
    let h = Math.imul((atoms[first[t] as number] as number) ^ (seeds[t] as number), 0x85ebca6b);
    h = Math.imul((h ^ (h >>> 15)) + (atoms[second[t] as number] as number), 0xc2b2ae35);
    h = Math.imul((h ^ (h >>> 14)) + (atoms[third[t] as number] as number), 0x27d4eb2f);
    out[t] = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  }
}

/** Of the characters of a word. */
export function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
