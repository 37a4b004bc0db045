/** V8 copies pieces of a text up to this length by itself. */
const LONGEST_COPIED = 12;

/**
 * A word as it is printed, once for all the places where it stands, with what the stages have worked out of it. A text asks the same of
 * every token, and its words repeat; each stage fills its own fields when it is first asked, and nobody else reads them.
 */
export class Word {
  readonly text: string;
  readonly lower: string;
  readonly hash: number;
  /** Of the syntax: the row of its features in a table of rows. */
  row = -1;
  rows: object | null = null;
  /** Of the quantities: whether it may stand in one, for the words of a language. */
  triggers: object | null = null;
  counts = false;
  /** Of the document: its lemmas, when first asked for. */
  nounLemma: string | null = null;
  verbLemma: string | null = null;
  /** Of the names: whether it begins a place or is a title; 0 until asked for. */
  naming = 0;
  /** Of the quotations: what kind of cue it may be; 0 until asked for. */
  cue = 0;
  /** Of the pledges: whether it may promise, or names what is built or promised; 0 until asked for. */
  promise = 0;

  constructor(text: string, hash: number) {
    // a long piece of a text is a view of all of it, which a word that outlives the text must not keep
    this.text = text.length > LONGEST_COPIED ? [...text].join("") : text;
    this.lower = this.text.toLowerCase();
    this.hash = hash;
  }
}

/** A hostile text has endless words, or words without end: then the table starts anew, and old tokens keep the words they have. */
const MOST_WORDS = 1 << 16;
const LONGEST_KEPT = 100;
const MASK = (MOST_WORDS << 1) - 1;
let table = new Array<Word | null>(MASK + 1).fill(null);
let used = 0;

/** The word from `start` to `end`, found by its characters: a known word needs no piece of the text to be cut out. */
export function wordAt(text: string, start: number, end: number): Word {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  hash ^= hash >>> 15;
  const length = end - start;
  if (length > LONGEST_KEPT) return new Word(text.slice(start, end), hash);
  let slot = hash & MASK;
  for (let known = table[slot]; known; slot = (slot + 1) & MASK, known = table[slot]) {
    if (known.hash !== hash || known.text.length !== length) continue;
    let i = 0;
    while (i < length && known.text.charCodeAt(i) === text.charCodeAt(start + i)) i++;
    if (i === length) return known;
  }
  if (++used > MOST_WORDS) {
    table = new Array<Word | null>(MASK + 1).fill(null);
    used = 1;
    slot = hash & MASK;
  }
  const word = new Word(text.slice(start, end), hash);
  table[slot] = word;
  return word;
}

export const wordOf = (text: string): Word => wordAt(text, 0, text.length);
