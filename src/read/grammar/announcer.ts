import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { announceVerbs } from "../lexicon/pledge-words.js";
import { speechVerbs } from "../lexicon/speech-words.js";
import { politicalHeads } from "../lexicon/titles.js";
import { partiesOf } from "../names/parties.js";

/** "president" of a company: an affiliation that is no state and no union of states. */
const isBusiness = (party: Party): boolean =>
  /president/i.test(party.role ?? "") &&
  party.affiliation !== null &&
  /\b(?:Inc|Corp|Group|Bank|Holdings|Technologies|Labs|AI)\b/.test(party.affiliation);

export const isPolitician = (party: Party): boolean => {
  const words = (party.role ?? "").toLowerCase().split(/[\s-]+/);
  return (
    words.some((w) => politicalHeads.has(w)) && !/(?:vice|senior) president of|bank president/i.test(party.role ?? "") && !isBusiness(party)
  );
};

export const isPersonName = (doc: Document, party: Party): boolean => {
  const name = doc.nameAt(doc.tokenAt(party.start));
  return (name !== undefined && (doc.entityOf(name)?.type ?? name.type) === "PER") || party.role !== null;
};

/** The person of state who announces it: subject of the announcing or saying verb above the cue. */
export function announcerOf(doc: Document, sentence: number, cue: number): Party | null {
  const tree = doc.tree(sentence);
  const told = tree.children(cue).filter((k) => /^(?:acl|relcl)$/.test(tree.label(k)));
  // "an investment in Vietnam that the prime minister announced"
  for (let i = cue + 2; i < Math.min(tree.size, cue + 16); i++)
    if (tree.isVerb(i) && announceVerbs.has(tree.lemma(i)) && tree.tokens.slice(cue, i).some((t) => /^(?:that|which)$/.test(t.text)))
      told.push(i);
  for (const at of [cue, ...told, ...tree.ancestors(cue)]) {
    if (!tree.isVerb(at) || !(announceVerbs.has(tree.lemma(at)) || speechVerbs.has(tree.lemma(at)))) continue;
    const subject = tree.isPassive(at) || (tree.tag(at) === "VBN" && tree.agent(at) !== undefined) ? tree.agent(at) : tree.subject(at);
    if (subject === undefined) continue;
    const who = partiesOf(doc, sentence, subject).find((p) => isPersonName(doc, p) && isPolitician(p));
    if (who) return who;
  }
  return null;
}
