import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { facilityNouns, provideVerbs } from "../lexicon/pledge-words.js";
import { partiesOf, partyOfName } from "../names/parties.js";
import type { Frame } from "./money-frame.js";

/** To whom: "gave Ukraine $2bn", "invest in OpenAI", "a loan to Kenya", "funding for Moderna". */
export function recipientsOf(doc: Document, sentence: number, frame: Frame): Party[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const out: Party[] = [];
  // "will lend Moldova €2bn": a name between the verb and the sum
  const between = tree.isVerb(frame.cue) ? doc.nameAt(first + frame.cue + 1) : undefined;
  const sum = doc.quantitiesIn(sentence).amounts.find((a) => between && doc.sumTokens(a).first === between.last);
  if (between && sum && between.type !== "NORP") out.push(partyOfName(doc, between));
  const dative = tree.isVerb(frame.cue) ? tree.child(frame.cue, "dative") : undefined;
  if (dative !== undefined && doc.nameAt(first + dative)) out.push(...partiesOf(doc, sentence, dative));
  const governor = tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  const givingVerb = governor !== undefined && provideVerbs.has(tree.lemma(governor)) ? [governor] : [];
  for (const i of new Set([frame.cue, frame.head, ...frame.path.slice(0, -1), ...givingVerb])) {
    for (const c of tree.complements(i)) {
      if (!/^(?:to|for|in|into|dative|behind|toward|towards)$/.test(c.prep)) continue;
      for (const k of tree.coordinated(c.object)) {
        const n = doc.nameAt(first + k);
        if (!n) continue;
        const type = doc.entityOf(n)?.type ?? n.type;
        if (type === "ORG" || (type === "LOC" && !facilityNouns.has(tree.lemma(k)))) out.push(partyOfName(doc, n));
      }
    }
  }
  return out;
}
