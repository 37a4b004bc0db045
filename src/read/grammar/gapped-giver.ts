import type { Amount, Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { partyOfName } from "../names/parties.js";
import { type Frame, frameOf, headOf, rangeIn } from "./money-frame.js";

export interface Gap {
  /** Who stands where the giver would, right before the sum. */
  readonly giver: Party;
  /** The sum before it, whose verb is left out here. */
  readonly earlier: Amount;
}

/** "Italy offered 250 million euros and *Japan* 180 million dollars": the second clause leaves its verb out. */
export function gapBefore(doc: Document, sentence: number, amount: Amount): Gap | null {
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const word = (i: number): string => doc.segmented.tokens[i]?.text ?? "";
  const earlier = doc.quantitiesIn(sentence).amounts.findLast((a) => a.end <= amount.start);
  if (!earlier) return null;
  const led = doc.sumTokens(earlier);
  let at = doc.sumTokens(amount).first - 1;
  // "accounted *for* 4 billion and France *for* 1 billion"
  if (/^(?:for|with|to)$/.test(word(at)) && word(at) === word(led.first - 1)) at--;
  // "Macrotech Developers (Lodha) Rs 3,300 crore"
  if (word(at) === ")") {
    while (at > base && word(at) !== "(") at--;
    at--;
  }
  const name = doc.nameAt(at);
  if (name && (name.type === "NORP" || name.type === "EVENT" || name.sentence !== sentence)) return null;
  // "the AfDB $18.2 billion": a name that the tagger does not know
  if (!name && (at <= base || !/^\p{Lu}[\p{L}\d]+$/u.test(word(at)) || /^(?:US|A|C|HK|NZ|Rs|EUR|USD|GBP)$/.test(word(at)))) return null;
  const first = name?.first ?? at;
  const before = word(first - 1) === "the" ? first - 2 : first - 1;
  if (!/^(?:and|,|;|while|but)$/.test(word(before))) return null;
  if (led.last > first) return null;
  // "lend Moldova 2 billion and Georgia 1 billion": both are given to
  if (doc.nameAt(led.first - 1) && !gapBefore(doc, sentence, earlier)) return null;
  const token = doc.segmented.tokens[at];
  return {
    giver: name
      ? partyOfName(doc, name)
      : { name: word(at), start: token?.start ?? 0, end: token?.end ?? 0, role: null, affiliation: null },
    earlier,
  };
}

/** The frame of a sum whose verb is left out: that of the sum before it ("… and Japan 180 million", "… and 300 million from the fund"). */
export function gappedFrame(doc: Document, sentence: number, amount: Amount): Frame | null {
  const gap = gapBefore(doc, sentence, amount);
  const earlier = gap?.earlier ?? doc.quantitiesIn(sentence).amounts.findLast((a) => a.end <= amount.start);
  if (!earlier) return null;
  const model = frameOf(doc, earlier);
  if (gap ? model.kind !== "verb" : model.kind !== "source" || fromAfter(doc, sentence, amount) === null) return null;
  const head = headOf(doc.tree(sentence), rangeIn(doc, sentence, amount));
  return { ...model, head, path: [head, model.cue] };
}

/** "300 million *from the European Innovation Fund*": token of the sentence that follows "from" right after the sum. */
export function fromAfter(doc: Document, sentence: number, amount: Amount): number | null {
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const at = doc.sumTokens(amount).last;
  if (doc.segmented.tokens[at]?.text !== "from") return null;
  return doc.tree(sentence).child(at - base, "pobj") ?? null;
}
