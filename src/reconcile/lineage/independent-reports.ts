/** What tells where a report has its words from. */
export interface Origin {
  readonly id: string;
  readonly article: string;
  /** The passage that shows the assertion. */
  readonly passage: string;
  /** Agencies and outlets that the article credits, folded. */
  readonly credits: readonly string[];
  /** Words in quotation marks in the passage or beside it: what one speaker uttered once. */
  readonly utterances: readonly string[];
}

/** Words of a passage in rows of five: two texts that share half of them were written once. */
const SHINGLE = 5;
const SHARED = 0.5;
/** A quotation of fewer words may be anybody's. */
const FEWEST_WORDS = 5;

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function shingles(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  if (words.length <= SHINGLE) return new Set([words.join(" ")]);
  return new Set(words.slice(0, words.length - SHINGLE + 1).map((_, at) => words.slice(at, at + SHINGLE).join(" ")));
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared / Math.min(a.size, b.size);
};

/**
 * How many of the reports stand on their own, in groups of ids: those of one article, with the words of one text, credited to one agency,
 * or resting on one utterance, count once.
 */
export function independentReports(reports: readonly Origin[]): readonly (readonly string[])[] {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const parent = sorted.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [rootOf(a), rootOf(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  };
  const first = new Map<string, number>();
  const meet = (key: string, at: number): void => {
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else join(known, at);
  };
  const rows = sorted.map(({ passage }) => shingles(passage));
  sorted.forEach(({ article, credits, utterances }, at) => {
    meet(`article ${article}`, at);
    for (const credit of credits) meet(`credit ${credit}`, at);
    for (const utterance of utterances) {
      const words = wordsOf(utterance);
      if (words.length >= FEWEST_WORDS) meet(`utterance ${words.join(" ")}`, at);
    }
  });
  for (let a = 0; a < sorted.length; a++)
    for (let b = a + 1; b < sorted.length; b++) {
      const [x, y] = [rows[a], rows[b]];
      if (x !== undefined && y !== undefined && rootOf(a) !== rootOf(b) && overlap(x, y) >= SHARED) join(a, b);
    }
  const groups = new Map<number, string[]>();
  sorted.forEach(({ id }, at) => {
    const root = rootOf(at);
    groups.set(root, [...(groups.get(root) ?? []), id]);
  });
  return [...groups.values()];
}
