import type { Party } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import type { Name } from "../../names/find-names.js";
import { namesBefore, namesInRow, partiesOf, partyOfName } from "../../names/parties.js";
import type { Found } from "./found.js";

const GATHERING = /[Ss]ummit|Conference|Forum/;

/** Who is meant by what a rule has found. Only somebody with a name can be on the record as there: persons, organisations, states. */
export function partiesAt(doc: Document, sentence: number, found: Found): Party[] {
  const row = found.row ? namesInRow(doc, sentence, found.at) : found.before ? rowBefore(doc, sentence, found.at) : null;
  if (row) {
    const people = row.some((n) => n.type === "PER");
    return row
      .filter((n) => n.type !== "EVENT" && !GATHERING.test(n.text) && !(people && describes(doc, n)))
      .map((n) => partyOfName(doc, n));
  }
  const tree = doc.tree(sentence);
  // "it" mostly stands for nothing here; "Trump administration officials" are not Trump
  const expletive = tree.lower(found.at) === "it" && tree.lemma(tree.head(found.at)) === "be";
  if (expletive || isOffice(doc, sentence, found.at)) return [];
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const not = found.not === undefined ? [] : partiesOf(doc, sentence, found.not).map((p) => p.name);
  return partiesOf(doc, sentence, found.at).filter(
    (p) => isNamed(doc, p, doc.nameAt(base + found.at) !== undefined) && !owns(doc, p) && !GATHERING.test(p.name) && !not.includes(p.name),
  );
}

/** "Amina Diallo of *Telkora*", "the president of *Kenya*, Wanjiru Otieno": beside a person, where she is from. */
function describes(doc: Document, name: Name): boolean {
  const word = (i: number): string => doc.segmented.tokens[i]?.text.toLowerCase() ?? "";
  const before = word(name.first - 1) === "the" ? name.first - 2 : name.first - 1;
  return name.type !== "PER" && /^(?:of|from|at|in|for)$/.test(word(before));
}

/** A row of names that ends before a token; one name where it stands right before it. */
function rowBefore(doc: Document, sentence: number, at: number): ReturnType<typeof namesBefore> {
  const row = namesBefore(doc, sentence, at);
  if (row.length > 0) return row;
  const name = doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + at - 1);
  const before = doc.segmented.tokens[(name?.first ?? 0) - 1]?.text.toLowerCase() ?? "";
  return name && name.type !== "NORP" && !/^(?:in|at|to|from|of|with|for)$/.test(before) ? [name] : [];
}

/** A plural of people with a name before it. */
function isOffice(doc: Document, sentence: number, at: number): boolean {
  const tree = doc.tree(sentence);
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  if (tree.tag(at) !== "NNS" || doc.nameAt(base + at)) return false;
  const examples = tree.complements(at).some((c) => /^(?:like|including|such as|as)$/.test(c.prep));
  const { first } = tree.span(at, (k) => k > at);
  for (let i = Math.max(first, at - 6); i < at && !examples; i++)
    if (doc.nameAt(base + i) !== undefined && tree.word(i + 1) !== ",") return true;
  return false;
}

/** "*Portugal*'s Marta Oliveira": the place only says whose. */
const owns = (doc: Document, p: Party): boolean => {
  const next = doc.tokenAt(p.end);
  return /^[’']s$/.test(doc.segmented.tokens[next]?.text ?? "") && doc.nameAt(next + 1)?.type === "PER";
};

/** "Leaders" at the head of a sentence is no name, though it has a capital; "ministers from Japan" are nobody in particular. */
const isNamed = (doc: Document, p: Party, headed: boolean): boolean =>
  /\p{Lu}|\p{Script=Han}/u.test(p.name) &&
  (doc.entities.some((e) => e.name === p.name) || (headed && doc.nameAt(doc.tokenAt(Math.max(p.start, p.end - 1))) !== undefined));
