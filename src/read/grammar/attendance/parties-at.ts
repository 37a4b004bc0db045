import type { Party } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import { envoyNouns } from "../../lexicon/event-words.js";
import type { Name } from "../../names/find-names.js";
import { namesBefore, namesInRow, partiesOf, partyOfName } from "../../names/parties.js";
import type { Found } from "./found.js";

const GATHERING = /[Ss]ummit|Conference|Forum/;

/** Who is meant by what a rule has found. Only somebody with a name can be on the record as there: persons, organisations, states. */
export function partiesAt(doc: Document, sentence: number, found: Found): Party[] {
  const here = partiesOfFound(doc, sentence, found);
  return found.hosts ? here.filter((p) => isHost(doc, p)) : here;
}

/** A town or a state is where a gathering is held; who is there to hold it is a person. */
const isHost = (doc: Document, p: Party): boolean => doc.nameAt(doc.tokenAt(p.start))?.type === "PER";

function partiesOfFound(doc: Document, sentence: number, found: Found): Party[] {
  const row = found.row
    ? withoutSpeaker(doc, namesInRow(doc, sentence, found.at))
    : found.before
      ? rowBefore(doc, sentence, found.at)
      : null;
  if (row) {
    const people = row.some((n) => n.type === "PER");
    const described = new Set<Name>();
    for (const [n, name] of row.entries()) {
      const before = row[n - 1];
      // "the presidents of Kenya and *Ghana*, A and B"
      const goesOn = before !== undefined && described.has(before) && name.type !== "PER" && name.first - before.last < 3;
      if (people && (goesOn || describes(doc, name))) described.add(name);
    }
    return row
      .filter(
        (n) =>
          !envoyNouns.has(n.text.toLowerCase().replace(/s$/, "")) && n.type !== "EVENT" && !GATHERING.test(n.text) && !described.has(n),
      )
      .map((n) => partyOfName(doc, n));
  }
  const tree = doc.tree(sentence);
  const sent = envoysOf(doc, sentence, found.at);
  if (sent.length > 0) return sent;
  // "it" mostly stands for nothing here; "Trump administration officials" are not Trump
  const expletive = tree.lower(found.at) === "it" && tree.lemma(tree.head(found.at)) === "be";
  if (expletive || isOffice(doc, sentence, found.at)) return [];
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const not = found.not === undefined ? [] : partiesOf(doc, sentence, found.not).map((p) => p.name);
  return partiesOf(doc, sentence, found.at).filter(
    (p) => isNamed(doc, p, doc.nameAt(base + found.at) !== undefined) && !owns(doc, p) && !GATHERING.test(p.name) && !not.includes(p.name),
  );
}

/** "co-chaired by Modi and Macron, *Jaishankar* said": whose verb follows a comma belongs to the next clause. */
function withoutSpeaker(doc: Document, row: readonly Name[]): readonly Name[] {
  const last = row.at(-1);
  if (!last || row.length < 2) return row;
  const sentence = doc.sentenceAt(doc.segmented.tokens[last.first]?.start ?? 0);
  const next = doc.tagOf(sentence, last.last);
  return doc.segmented.tokens[last.first - 1]?.text === "," && /^(?:VBD|VBZ|VBP|MD)$/.test(next) ? row.slice(0, -1) : row;
}

/** "delegations from *India and Brazil*", "representatives of *Altavox*": for whom they have come. */
function envoysOf(doc: Document, sentence: number, at: number): Party[] {
  const tree = doc.tree(sentence);
  const noun = tree.lower(at);
  if (!envoyNouns.has(tree.lemma(at)) && !envoyNouns.has(noun) && !envoyNouns.has(noun.replace(/s$/, ""))) return [];
  if (!/^(?:of|from|for)$/.test(tree.lower(at + 1))) return [];
  const row = namesInRow(doc, sentence, at + 2).filter((n) => /^(?:LOC|ORG)$/.test(n.type));
  return row.map((n) => partyOfName(doc, n));
}

/** "Amina Diallo of *Telkora*", "the president of *Kenya*, Wanjiru Otieno": beside a person, where she is from. */
function describes(doc: Document, name: Name): boolean {
  const word = (i: number): string => doc.segmented.tokens[i]?.text.toLowerCase() ?? "";
  const before = word(name.first - 1) === "the" ? name.first - 2 : name.first - 1;
  // "Samir Haddad, *Lebanon*'s environment minister"
  return name.type !== "PER" && (/^(?:of|from|at|in|for)$/.test(word(before)) || /^[’']s$/.test(word(name.last)));
}

/** A row of names that ends before a token; one name where it stands right before it. */
function rowBefore(doc: Document, sentence: number, at: number): ReturnType<typeof namesBefore> {
  const whole = namesBefore(doc, sentence, at);
  // "Orbix *said* its chief executive, Lars Eklund, | would": names before another verb are another's
  const verbBehind = (n: Name): boolean => {
    for (let i = n.last; i < (doc.segmented.sentences[sentence]?.first ?? 0) + at; i++)
      if (/^(?:VBD|VBZ|VBP)$/.test(doc.tagOf(sentence, i))) return true;
    return false;
  };
  const row = whole.filter((n) => !verbBehind(n));
  if (row.length > 0) return row;
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  // "Turkey's premier, Kemal Aydin, | gave …"
  const aside = doc.segmented.tokens[base + at - 1]?.text === "," && doc.nameAt(base + at - 2)?.type === "PER" ? 2 : 1;
  const name = doc.nameAt(base + at - aside);
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
