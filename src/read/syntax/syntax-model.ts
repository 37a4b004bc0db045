import type { Token } from "../text/index.js";
import { Classifier } from "./classifier.js";
import type { Templates } from "./features.js";
import { LABEL_TEMPLATES } from "./label-features.js";
import { Lexicon, PAD } from "./lexicon.js";
import type { ModelFile } from "./model-file.js";
import { NAME_TEMPLATES } from "./name-features.js";
import { Namer } from "./namer.js";
import { Parser } from "./parser.js";
import { tagClasses } from "./position.js";
import { TAG_TEMPLATES } from "./tag-features.js";
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

/** Longer sentences are read in pieces of this many words, so that memory stays bounded. A piece is a tree of its own under the first root. */
const PIECE = 2048;

export function syntaxModel(file: ModelFile): SyntaxModel {
  const { tags: tagNames, labels: labelNames, names: nameTypes } = file.head;
  const tagNumbers = new Map(tagNames.map((name, k) => [name, k]));
  const other = tagNumbers.get("NN") ?? 0;
  const lexicon = new Lexicon(file.words("words"), file.bytes("classes"), file.bytes("coarse"), file.bytes("only"));
  const classifier = (name: string, templates: Templates, classes: number): Classifier =>
    new Classifier(templates, file.words(`${name}-slots`), file.bytes(`${name}-weights`), classes);
  const tagger = new Tagger(classifier("tag", TAG_TEMPLATES, tagNames.length));
  const namer = new Namer(classifier("name", NAME_TEMPLATES, 1 + 4 * nameTypes.length));
  const parser = new Parser({
    moves: file.words("moves"),
    lead: file.head.lead,
    labels: classifier("label", LABEL_TEMPLATES, labelNames.length),
    sure: file.bytes("sure"),
    classes: tagClasses(tagNames),
    to: tagNumbers.get("TO") ?? -1,
  });
  const rows = new Int32Array(PIECE + 3 * PAD);
  const numbers = new Int32Array(PIECE + 3 * PAD);

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
      each(tokens.length, (from, n) => {
        lexicon.look(tokens, from, from + n, rows);
        tagger.tag(lexicon.data, rows, n, numbers);
        for (let i = 0; i < n; i++) out.push(tagNames[numbers[i + PAD] as number] ?? "NN");
      });
      return out;
    },
    names(tokens, tags) {
      const out: NameSpan[] = [];
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
