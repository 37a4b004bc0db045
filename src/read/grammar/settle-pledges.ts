import type { Amount, Party, Quotation } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { stateWord } from "../lexicon/places.js";
import { partyOfName } from "../names/parties.js";
import { speakerAt } from "../quotations/index.js";
import { houseSpokenOf, isOfficer } from "./house-of.js";
import type { Draft } from "./read-pledge.js";

/**
 * One promise, once: the same sum said again in an article is a repetition unless another giver is named with it.
 * And "we will invest", said by somebody, is the promise of who says it.
 */
const sumKey = (a: Amount | null): string | null =>
  a === null || (a.low === null && a.high === null) ? null : `${a.low} ${a.high} ${a.currency}`;
/** Promises of one and the same sum that are compared by their givers; an article has a few, a hostile text thousands. */
const MOST_ALIKE = 50;
const sameGivers = (a: readonly Party[], b: readonly Party[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => x.name === y.name || x.name.includes(y.name) || y.name.includes(x.name)));

function withSpeaker(doc: Document, d: Draft, quotations: readonly Quotation[]): Draft {
  if (d.pledge.pledgers.length > 0) return d;
  const tree = doc.tree(d.frame.sentence);
  const subject = tree.isVerb(d.frame.cue) ? tree.subject(d.frame.cue) : tree.owner(d.frame.cue);
  if (subject === undefined || !/^(?:we|our|us|i|my)$/.test(tree.lower(subject))) return d;
  const speaker = speakerAt(quotations, d.pledge.amount?.start ?? d.pledge.evidence.start);
  if (!speaker) {
    const issuer = issuerOf(doc, d);
    return issuer ? { ...d, pledge: { ...d.pledge, pledgers: [issuer] } } : d;
  }
  // "CFO Ana Reis said: 'We expect to invest'": an officer named without a house speaks for the one that the text is about
  const officer = speaker.affiliation === null && !/^(?:i|my)$/.test(tree.lower(subject)) && isOfficer(speaker);
  const affiliation = speaker.affiliation ?? (officer ? houseSpokenOf(doc, d.frame.sentence, speaker.start) : null);
  const house = affiliation === null ? undefined : doc.entities.find((e) => e.name === affiliation);
  const first = doc.segmented.sentences[d.frame.sentence]?.first ?? 0;
  const at = doc.segmented.tokens[first + subject];
  const span = { start: at?.start ?? speaker.start, end: at?.end ?? speaker.end };
  // "British foreign minister David Hale": who speaks for a state promises its money
  const state = affiliation === null ? null : stateWord(affiliation);
  const name = house && house.type !== "NORP" ? house.name : (state?.state ?? house?.name);
  const pledger: Party = name === undefined ? { ...speaker } : { name, ...span, role: null, affiliation: null };
  return { ...d, pledge: { ...d.pledge, pledgers: [pledger] } };
}

/** Paragraphs at the top of a text among which its author's name stands alone. */
const TOP = 4;

/** "We're announcing", outside quotation marks: the house whose name stands alone at the top of its own announcement. */
function issuerOf(doc: Document, d: Draft): Party | null {
  const at = d.pledge.amount?.start ?? d.pledge.evidence.start;
  if (doc.quotes.some((q) => q.start <= at && at < q.end)) return null;
  for (const p of doc.segmented.paragraphs.slice(0, TOP)) {
    const s = doc.segmented.sentences[p.first];
    const name = s && p.last - p.first === 1 ? doc.nameAt(s.first) : undefined;
    if (name && name.first === s?.first && name.last === s.last && (doc.entityOf(name)?.type ?? name.type) === "ORG")
      return partyOfName(doc, name);
  }
  return null;
}

/** Pledges in order of their place, repetitions left out, first persons resolved. */
export function settlePledges(doc: Document, drafts: readonly Draft[], quotations: readonly Quotation[]): Draft[] {
  const out: Draft[] = [];
  const seen = new Set<string>();
  const bySum = new Map<string, number[]>();
  const at = (d: Draft): number => d.pledge.amount?.start ?? d.pledge.evidence.start;
  for (const d of drafts.map((x) => withSpeaker(doc, x, quotations)).sort((a, b) => at(a) - at(b))) {
    if (seen.has(d.pledge.id)) continue;
    seen.add(d.pledge.id);
    const key = sumKey(d.pledge.amount);
    const alike = key === null ? [] : (bySum.get(key) ?? []);
    // "100 billion will go to the states and another 100 billion to the climate": as much again, not again the same
    const again =
      d.pledge.amount &&
      /\banother (?:[\p{L}-]+ ){0,2}$/iu.test(doc.text.slice(Math.max(0, d.pledge.amount.start - 24), d.pledge.amount.start));
    const earlier = again ? undefined : alike.find((k) => sameGivers(out[k]?.pledge.pledgers ?? [], d.pledge.pledgers));
    if (earlier !== undefined) {
      // the fuller telling stays: one that names its giver
      if (out[earlier]?.pledge.pledgers.length === 0 && d.pledge.pledgers.length > 0) out[earlier] = d;
      continue;
    }
    if (key !== null) bySum.set(key, [...alike, out.length].slice(-MOST_ALIKE));
    out.push(d);
  }
  return out.sort((a, b) => at(a) - at(b));
}
