import type { Amount, Party, Quotation } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { speakerAt } from "../quotations/index.js";
import type { Draft } from "./read-pledge.js";

/**
 * One promise, once: the same sum said again in an article is a repetition unless another giver is named with it.
 * And "we will invest", said by somebody, is the promise of who says it.
 */
const sameSum = (a: Amount | null, b: Amount | null): boolean =>
  a !== null && b !== null && a.low === b.low && a.high === b.high && a.currency === b.currency && (a.low !== null || a.high !== null);
const sameGivers = (a: readonly Party[], b: readonly Party[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => x.name === y.name || x.name.includes(y.name) || y.name.includes(x.name)));

function withSpeaker(doc: Document, d: Draft, quotations: readonly Quotation[]): Draft {
  if (d.pledge.pledgers.length > 0) return d;
  const tree = doc.tree(d.frame.sentence);
  const subject = tree.isVerb(d.frame.cue) ? tree.subject(d.frame.cue) : tree.owner(d.frame.cue);
  if (subject === undefined || !/^(?:we|our|us|i|my)$/.test(tree.lower(subject))) return d;
  const speaker = speakerAt(quotations, d.pledge.amount?.start ?? d.pledge.evidence.start);
  if (!speaker) return d;
  const house = speaker.affiliation === null ? undefined : doc.entities.find((e) => e.name === speaker.affiliation);
  const first = doc.segmented.sentences[d.frame.sentence]?.first ?? 0;
  const at = doc.segmented.tokens[first + subject];
  const span = { start: at?.start ?? speaker.start, end: at?.end ?? speaker.end };
  const pledger: Party = house ? { name: house.name, ...span, role: null, affiliation: null } : { ...speaker };
  return { ...d, pledge: { ...d.pledge, pledgers: [pledger] } };
}

/** Pledges in order of their place, repetitions left out, first persons resolved. */
export function settlePledges(doc: Document, drafts: readonly Draft[], quotations: readonly Quotation[]): Draft[] {
  const out: Draft[] = [];
  const at = (d: Draft): number => d.pledge.amount?.start ?? d.pledge.evidence.start;
  for (const d of drafts.map((x) => withSpeaker(doc, x, quotations)).sort((a, b) => at(a) - at(b))) {
    if (out.some((x) => x.pledge.id === d.pledge.id)) continue;
    const earlier = out.find((x) => sameSum(x.pledge.amount, d.pledge.amount) && sameGivers(x.pledge.pledgers, d.pledge.pledgers));
    if (earlier) {
      // the fuller telling stays: one that names its giver
      if (earlier.pledge.pledgers.length === 0 && d.pledge.pledgers.length > 0) out[out.indexOf(earlier)] = d;
      continue;
    }
    out.push(d);
  }
  return out.sort((a, b) => at(a) - at(b));
}
