import { UsageError } from "../../model/index.js";

/**
 * The model file: "RPSX", a version, the length of a JSON head, the head, then the sections it lists, each on a multiple of
 * eight bytes, in the byte order of x86 and ARM. Sections are used where they lie; nothing is decoded.
 */
const MAGIC = 0x58535052;
const VERSION = 1;

export interface ModelHead {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly names: readonly string[];
  /** See ParserParts. */
  readonly lead: number;
  readonly sections: Readonly<Record<string, { readonly at: number; readonly bytes: number }>>;
  readonly made: Readonly<Record<string, string | number>>;
}

export interface ModelFile {
  readonly head: ModelHead;
  words(section: string): Int32Array;
  bytes(section: string): Uint8Array;
}

export function readModelFile(file: Uint8Array): ModelFile {
  // Int32Array views need an aligned start, which a pooled buffer does not give
  const buffer = file.byteOffset % 8 === 0 ? file.buffer : file.slice().buffer;
  const base = file.byteOffset % 8 === 0 ? file.byteOffset : 0;
  const [magic, version, length] = file.byteLength >= 12 ? new Int32Array(buffer, base, 3) : [];
  if (magic !== MAGIC || version !== VERSION || length === undefined)
    throw new UsageError("models/syntax-en.bin is not a syntax model of this version; take the one that came with this release");
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, base + 12, length).slice())) as ModelHead;
  const place = (section: string): { readonly at: number; readonly bytes: number } => {
    const found = head.sections[section];
    if (!found || found.at + found.bytes > file.byteLength)
      throw new UsageError(`models/syntax-en.bin has no section ${section}; is it cut short?`);
    return found;
  };
  return {
    head,
    words: (section) => new Int32Array(buffer, base + place(section).at, place(section).bytes / 4),
    bytes: (section) => new Uint8Array(buffer, base + place(section).at, place(section).bytes),
  };
}

export function writeModelFile(head: Omit<ModelHead, "sections">, sections: Readonly<Record<string, Int32Array | Uint8Array>>): Uint8Array {
  const round = (n: number): number => Math.ceil(n / 8) * 8;
  const headOf = (start: number): { text: Uint8Array; end: number } => {
    const places: Record<string, { at: number; bytes: number }> = {};
    let at = start;
    for (const [name, data] of Object.entries(sections)) {
      places[name] = { at, bytes: data.byteLength };
      at = round(at + data.byteLength);
    }
    return { text: new TextEncoder().encode(JSON.stringify({ ...head, sections: places })), end: at };
  };
  // the head's length depends on the places it holds: leave it room
  const start = round(12 + headOf(0).text.length + 512);
  const { text, end } = headOf(start);
  const file = new Uint8Array(end);
  new Int32Array(file.buffer, 0, 3).set([MAGIC, VERSION, text.length]);
  file.set(text, 12);
  const places = (JSON.parse(new TextDecoder().decode(text)) as ModelHead).sections;
  for (const [name, data] of Object.entries(sections))
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), places[name]?.at ?? 0);
  return file;
}
