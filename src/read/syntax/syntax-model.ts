import type { Token } from "../text/index.js";
import { Classifier } from "./classifier.js";
import { Kernel } from "./kernel.js";
import type { Laid } from "./lay-out.js";
import { Lexicon, PAD } from "./lexicon.js";
import { Namer } from "./namer.js";
import { Parser } from "./parser.js";
import { tagClasses } from "./position.js";
import { Tagger } from "./tagger.js";

export type NameType = "PER" | "ORG" | "LOC" | "EVENT" | "PRODUCT" | "NORP" | "MISC";

/** Words `first` to `last` of the sentence, `last` excluded. NORP: nationalities, religions, parties; MISC: works, laws, languages. */
export interface NameSpan {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
}

/** heads[i]: the word on which word `i` hangs, -1 for the root. labels[i]: how, in the ClearNLP scheme; "ROOT" for the root. */
export interface Parse {
  readonly heads: Int32Array;
  readonly labels: readonly string[];
}

export interface SyntaxModel {
  /** Penn tags, one a token of one sentence. */
  tag(tokens: readonly Token[]): string[];
  names(tokens: readonly Token[], tags: readonly string[]): NameSpan[];
  parse(tokens: readonly Token[], tags: readonly string[]): Parse;
}

/** After so many words of one kind of work its tables are fetched; for a headline alone that would cost more than it saves. */
const FETCH_AFTER = 48;
/** Bytes of the rows of weights that are fetched: those of the features that are met most stand first. */
const FETCHED_ROWS = 1 << 18;

/** Longer sentences are read in pieces of this many words, so that memory stays bounded. A piece is a tree of its own under the first root. */
const PIECE = 2048;

export function syntaxModel(laid: Laid): SyntaxModel {
  const { tags: tagNames, labels: labelNames, names: nameTypes, lead } = laid.head;
  const tagNumbers = new Map(tagNames.map((name, k) => [name, k]));
  const other = tagNumbers.get("NN") ?? 0;
  const kernel = new Kernel(laid);
  const lexicon = new Lexicon(kernel.words("words"), kernel.bytes("classes"), kernel.bytes("coarse"), kernel.bytes("only"));
  const tagger = new Tagger(new Classifier(kernel, "tag", tagNames.length));
  const namer = new Namer(new Classifier(kernel, "name", 1 + 4 * nameTypes.length));
  const parser = new Parser({
    kernel,
    lead,
    labels: new Classifier(kernel, "label", labelNames.length),
    sure: kernel.bytes("sure"),
    classes: tagClasses(tagNames),
    to: tagNumbers.get("TO") ?? -1,
  });
  const rows = new Int32Array(PIECE + 3 * PAD);
  const numbers = new Int32Array(PIECE + 3 * PAD);

  const fetched = { tag: ["tag-slots", "tag-rows"], name: ["name-slots", "name-rows"], parse: ["moves", "label-slots", "label-rows"] };
  let work: keyof typeof fetched | null = null;
  let words = 0;
  const goOn = (kind: keyof typeof fetched, count: number): void => {
    if (work !== kind) {
      work = kind;
      words = 0;
    }
    const before = words;
    words += count;
    if (before >= FETCH_AFTER || words < FETCH_AFTER) return;
    for (const name of fetched[kind]) {
      const { at, bytes } = kernel.place(name);
      kernel.fetch({ at, bytes: name.endsWith("-rows") ? Math.min(bytes, FETCHED_ROWS) : bytes });
    }
  };
  const each = (length: number, read: (from: number, n: number) => void): void => {
    for (let from = 0; from < length; from += PIECE) read(from, Math.min(PIECE, length - from));
  };
  const take = (tokens: readonly Token[], tags: readonly string[], from: number, n: number): void => {
    lexicon.look(tokens, from, from + n, rows);
    numbers.fill(-1, 0, PAD);
    for (let i = 0; i < n; i++) numbers[i + PAD] = tagNumbers.get(tags[from + i] ?? "") ?? other;
    numbers.fill(-2, n + PAD, n + 2 * PAD);
  };

  return {
    tag(tokens) {
      const out: string[] = [];
      goOn("tag", tokens.length);
      each(tokens.length, (from, n) => {
        lexicon.look(tokens, from, from + n, rows);
        tagger.tag(lexicon.data, rows, n, numbers);
        for (let i = 0; i < n; i++) out.push(tagNames[numbers[i + PAD] as number] ?? "NN");
      });
      return out;
    },
    names(tokens, tags) {
      const out: NameSpan[] = [];
      goOn("name", tokens.length);
      each(tokens.length, (from, n) => {
        take(tokens, tags, from, n);
        namer.name(lexicon.data, rows, numbers, n, (type, first, last) => {
          out.push({ type: (nameTypes[type] ?? "MISC") as NameType, first: from + first, last: from + last });
        });
      });
      return out;
    },
    parse(tokens, tags) {
      const heads = new Int32Array(tokens.length);
      const labels: string[] = [];
      let root = -1;
      goOn("parse", tokens.length);
      each(tokens.length, (from, n) => {
        take(tokens, tags, from, n);
        const tree = parser.parse(lexicon.data, rows, numbers, n);
        for (let i = 0; i < n; i++) {
          const head = tree.heads[i] as number;
          heads[from + i] = head < n ? from + head : root;
          labels.push(head < n ? (labelNames[tree.labels[i] as number] ?? "dep") : root < 0 ? "ROOT" : "parataxis");
          if (head === n && root < 0) root = from + i;
        }
      });
      return { heads, labels };
    },
  };
}
