import {
  type Amount,
  assertionId,
  type Capacity,
  evidenceOf,
  type Horizon,
  type Party,
  type Pledge,
  type Span,
} from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import { facilityNouns } from "../lexicon/pledge-words.js";
import { capacityKind } from "../quantities/index.js";
import { additionalityOf } from "./additionality-of.js";
import { changeOf } from "./change-of.js";
import type { Frame } from "./money-frame.js";
import { type PledgeParties, pledgeParties } from "./pledge-parties.js";
import { placeOf } from "./pledge-place.js";
import { purposeOf } from "./pledge-purpose.js";
import { stageOf } from "./stage-of.js";

/** A pledge on its way: the assertion without its inclusions, and where in the parse it was found. */
export interface Draft {
  readonly pledge: Pledge;
  readonly frame: Frame;
}

const LONGEST_EVIDENCE = 600;
const FIRM_PUBLIC =
  /\b(?:government|ministry|commission|state|treasury|federal|parliament|council|congress|senate|agency|department|union|administration)\b/i;

/** The sentence that shows it; of an endless one the stretch around the anchor. */
export function passageOf(doc: Document, sentence: number, anchor: Span): Span {
  const s = doc.segmented.sentences[sentence];
  if (!s) return anchor;
  if (s.end - s.start <= LONGEST_EVIDENCE) return { start: Math.min(s.start, anchor.start), end: Math.max(s.end, anchor.end) };
  const room = Math.max(0, LONGEST_EVIDENCE - (anchor.end - anchor.start)) >> 1;
  const words = doc.segmented.tokens;
  const first = words[doc.tokenAt(Math.max(s.start, anchor.start - room))];
  const last = words[doc.tokenAt(Math.min(s.end - 1, anchor.end + room))];
  return { start: Math.min(first?.start ?? anchor.start, anchor.start), end: Math.max(last?.end ?? anchor.end, anchor.end) };
}

/** Is the quantity's clause the same as the cue's? A horizon or capacity belongs to the promise nearest to it. */
function nearest<Q extends Span>(doc: Document, frame: Frame, anchor: Span, candidates: readonly Q[], others: readonly Span[]): Q | null {
  const s = doc.segmented.sentences[frame.sentence];
  if (!s) return null;
  const tree = doc.tree(frame.sentence);
  const first = s.first;
  let best: Q | null = null;
  let top = Number.POSITIVE_INFINITY;
  for (const q of candidates) {
    const distance = Math.abs((q.start + q.end) / 2 - (anchor.start + anchor.end) / 2);
    const at = doc.tokenAt(q.start) - first;
    const rival = others.some(
      (o) =>
        o.start !== anchor.start &&
        !tree.isApart(doc.tokenAt(o.start) - first, at) &&
        Math.abs((q.start + q.end) / 2 - (o.start + o.end) / 2) < distance &&
        (o.start < q.start === anchor.start < q.start || Math.abs(o.start - q.start) < 40),
    );
    if (tree.isApart(at, frame.cue)) continue;
    const attached = tree.isBelow(at, frame.cue) || frame.path.some((p) => tree.isBelow(at, p));
    const cost = distance + (rival ? 10_000 : 0) + (attached ? 0 : 200);
    if (cost < top && cost < 10_000) [best, top] = [q, cost];
  }
  return best;
}

/** "on Thursday" dates the news, not the promise. */
const liesAhead = (doc: Document, h: Horizon): boolean =>
  !/^(?:on|last|earlier|in) (?:mon|tues|wednes|thurs|fri|satur|sun|last|the past|recent)/i.test(h.raw) &&
  (h.to === null || doc.article.published === null || h.to >= doc.article.published.slice(0, 10));

/** Power, computing and built things measure a promise; "two governments" do not. */
const measures = (c: Capacity): boolean =>
  /^(?:power|energy|compute)$/.test(capacityKind(c.unit)) || facilityNouns.has(lemmaOf(c.unit.split(" ").at(-1) ?? "", "NN"));

function sectorOf(pledgers: readonly Party[], words: string): Pledge["sector"] {
  const named = pledgers.map((p) => p.name).join(" ");
  const isPrivate = /\bprivate\b/i.test(words) || /\bprivate\b/i.test(named);
  const isPublic =
    /\bpublic (?:money|fund|funds|funding|investment)\b|\bgovernment (?:money|funding)\b|\bstate (?:money|aid|funding)\b/i.test(words) ||
    FIRM_PUBLIC.test(named);
  if (isPrivate && isPublic) return "mixed";
  if (isPrivate) return "private";
  return isPublic ? "public" : "unstated";
}

export interface DraftOptions {
  readonly rule: string;
  readonly amount: Amount | null;
  readonly capacity?: Capacity | null;
  /** What the assertion hangs on; the amount, where there is one. */
  readonly anchor: Span;
  readonly certainty?: Pledge["certainty"];
  readonly parties?: PledgeParties;
  readonly stage?: Pledge["stage"];
}

/** Builds a pledge around a frame: parties, purpose, place, stage, horizon. */
export function draftPledge(doc: Document, frame: Frame, options: DraftOptions): Draft {
  const { amount, anchor, rule } = options;
  const tree = doc.tree(frame.sentence);
  const parties = options.parties ?? pledgeParties(doc, frame);
  const evidence = evidenceOf(doc.text, passageOf(doc, frame.sentence, anchor));
  const here = doc.quantitiesIn(frame.sentence);
  const rivals: readonly Span[] = here.amounts;
  const horizon: Horizon | null = nearest(
    doc,
    frame,
    anchor,
    here.horizons.filter((h) => liesAhead(doc, h)),
    rivals,
  );
  const capacity: Capacity | null = options.capacity ?? nearest(doc, frame, anchor, here.capacities.filter(measures), rivals);
  const place = placeOf(doc, frame, parties.pledgers);
  const clause = spanOfRange(doc, frame.sentence, tree.span(frame.cue));
  const words = doc.text.slice(Math.max(evidence.start, clause.start), Math.min(evidence.end, clause.end));
  const pledge: Pledge = {
    id: assertionId(doc.article.id, "pledge", anchor),
    kind: "pledge",
    evidence,
    pledgers: [...parties.pledgers],
    backers: [...parties.backers],
    announcer: parties.announcer,
    recipients: [...parties.recipients],
    purpose: purposeOf(doc, frame),
    place,
    amount,
    capacity,
    horizon,
    stage: options.stage ?? stageOf(tree, frame.cue),
    sector: sectorOf(parties.pledgers, words),
    additionality: additionalityOf(doc, frame, amount),
    change: changeOf(doc, frame, amount),
    inclusions: [],
    rule,
    certainty: options.certainty ?? "stated",
  };
  return { pledge, frame };
}
