import type { Comparison } from "./compare-reports.js";

/** Whether two reports are of one promise. `score` is how sure that is, 0 to 1, within its verdict. */
export interface Decision {
  readonly verdict: "positive" | "unsure" | "negative";
  readonly score: number;
  readonly rule: string;
  readonly reasons: readonly string[];
}

interface Rule {
  readonly name: string;
  readonly when: (c: Comparison) => boolean;
  readonly verdict: Decision["verdict"];
  readonly score: number;
}

const meets = (c: Comparison): boolean => ["equal", "bound", "rounded", "twin"].includes(c.amount.kind);
const distorted = (c: Comparison): boolean => ["relabelled", "rescaled", "inside-range", "passed"].includes(c.amount.kind);
const priced = (c: Comparison): boolean => c.amount.kind !== "one-unpriced" && c.amount.kind !== "unpriced";
const known = (c: Comparison): boolean => c.pledger === "same" || c.pledger === "shared";
const days = (c: Comparison): number => c.gap ?? 0;
const long = 300;

/** How much besides pledger and sum speaks for one promise: target, purpose, names, horizon, dates, rare digits. */
export function support(c: Comparison): number {
  const target = { same: 1, "same-country": 0.75, nested: 0.5, open: 0, apart: -0.75, wider: -0.75, different: -2 }[c.target];
  const purpose = { shared: 1, "same-kind": 0.5, open: 0, "other-words": -0.25, "other-kind": -1 }[c.purpose];
  const digits = !meets(c) || c.amount.digits < 2 ? 0 : c.amount.digits === 2 ? 0.5 : 1;
  const dates = c.gap === null ? 0 : c.gap <= 7 ? 0.5 : c.gap <= 45 ? 0.25 : c.gap > 180 && !c.advance ? -0.5 : 0;
  const named = Math.min(c.names.length, 2);
  const extra =
    (c.horizon ? 0.5 : 0) +
    (c.announcer ? 0.5 : 0) +
    (c.hosted ? 0.5 : 0) +
    (c.event ? 0.5 : 0) +
    (c.sizes === "same" ? 1 : 0) +
    (c.restated ? 0.5 : 0) +
    (c.advance ? 0.25 : 0);
  return target + purpose + digits + dates + named + extra - (c.amount.perPeriodDiffers ? 0.5 : 0);
}

/** First what tells two promises apart, then what makes them one. The first rule that fits decides; where none fits nothing is said. */
const rules: readonly Rule[] = [
  { name: "part-and-whole", when: (c) => c.inclusion, verdict: "negative", score: 1 },
  { name: "asked-and-promised", when: (c) => c.sameArticle && c.unpromised, verdict: "negative", score: 0.8 },
  // A programme's own sum is one promise, whoever a passage names as its giver.
  {
    name: "programme-and-sum",
    when: (c) => c.programme === "same" && meets(c) && c.years !== "different" && days(c) <= 600,
    verdict: "positive",
    score: 0.85,
  },
  {
    name: "perhaps-programme-and-sum",
    when: (c) => c.programme === "named" && meets(c) && (c.pledger === "different" || c.pledger === "unknown"),
    verdict: "unsure",
    score: 0.5,
  },
  {
    name: "programme-named-and-sum",
    when: (c) => c.programme === "named" && meets(c) && c.years !== "different" && days(c) <= 600,
    verdict: "positive",
    score: 0.75,
  },
  {
    name: "other-pledgers",
    when: (c) => c.pledger === "different" || (c.pledger === "unknown" && !mayBeNoName(c)),
    verdict: "negative",
    score: 0.95,
  },
  { name: "other-country", when: (c) => c.target === "different", verdict: "negative", score: 0.9 },
  { name: "other-years", when: (c) => c.years === "different", verdict: "negative", score: 0.85 },
  {
    name: "same-words",
    when: (c) =>
      c.verbatim && c.pledger !== "unknown" && (meets(c) || c.amount.kind === "unpriced") && c.sizes !== "different" && onePurpose(c),
    verdict: "positive",
    score: 0.92,
  },
  { name: "stated-revision", when: (c) => c.revision === "stated" && !c.addition && c.target !== "apart", verdict: "positive", score: 0.9 },
  {
    name: "open-revision",
    when: (c) => c.revision === "open" && !c.addition && known(c) && !c.sameArticle && days(c) <= 600 && support(c) >= 1.75,
    verdict: "positive",
    score: 0.75,
  },
  {
    name: "listed-apart",
    when: (c) => c.sameArticle && priced(c) && !meets(c) && c.amount.kind !== "passed",
    verdict: "negative",
    score: 0.9,
  },
  {
    name: "listed-for-other-things",
    when: (c) =>
      c.sameArticle && meets(c) && (c.addition || c.progress || c.target === "apart" || c.target === "wider" || c.purpose === "other-kind"),
    verdict: "negative",
    score: 0.8,
  },
  { name: "other-capacity", when: (c) => c.sizes === "different" && !priced(c), verdict: "negative", score: 0.8 },
  { name: "added-or-reached", when: (c) => c.addition && priced(c) && !meets(c), verdict: "negative", score: 0.7 },
  // The same sum once more: last year's is the same promise only where something says so.
  {
    name: "repeated-sum",
    when: (c) => meets(c) && days(c) > long && !c.restated && c.names.length === 0 && !(c.horizon && c.purpose === "shared"),
    verdict: "unsure",
    score: 0.4,
  },
  { name: "same-pledger-and-sum", when: (c) => known(c) && meets(c) && support(c) >= needed(c), verdict: "positive", score: 0.9 },
  {
    name: "related-pledger-and-sum",
    when: (c) => c.pledger === "related" && meets(c) && days(c) <= (c.advance ? long : 120) && support(c) >= 0.75,
    verdict: "positive",
    score: 0.8,
  },
  {
    name: "sum-without-pledger",
    when: (c) =>
      (c.pledger === "both-open" || c.pledger === "one-open" || c.pledger === "unknown") &&
      meets(c) &&
      days(c) <= 120 &&
      toldApart(c) &&
      support(c) >= 1.5,
    verdict: "positive",
    score: 0.7,
  },
  {
    name: "passed-bound",
    when: (c) =>
      c.amount.kind === "passed" && (known(c) || c.pledger === "both-open") && days(c) <= 21 && toldApart(c) && support(c) >= 0.75,
    verdict: "positive",
    score: 0.65,
  },
  {
    name: "distorted-sum",
    when: (c) => distorted(c) && known(c) && !c.sameArticle && days(c) <= 60 && support(c) >= 1.5,
    verdict: "positive",
    score: 0.6,
  },
  // The same numeral by the same giver for the same place within days: a currency or a scale was swapped, nobody promised twice.
  {
    name: "swapped-unit",
    when: (c) =>
      (c.amount.kind === "relabelled" || c.amount.kind === "rescaled") &&
      !c.sameArticle &&
      days(c) <= 14 &&
      ((known(c) && (c.target === "same" || c.target === "same-country" || c.horizon) && c.purpose !== "other-kind") ||
        (c.pledger === "both-open" && c.announcer && c.amount.digits >= 3 && c.target !== "apart")),
    verdict: "positive",
    score: 0.6,
  },
  {
    name: "capacity-at-a-place",
    when: (c) => c.amount.kind === "unpriced" && c.sizes === "same" && c.target === "same" && days(c) <= 400 && c.purpose !== "other-kind",
    verdict: "positive",
    score: 0.65,
  },
  {
    name: "thing-without-sum",
    when: (c) => !priced(c) && ownThing(c) && days(c) <= 120 && sameThing(c),
    verdict: "positive",
    score: 0.6,
  },
  { name: "perhaps-the-same-sum", when: (c) => meets(c) && c.pledger !== "both-open" && support(c) >= 0.5, verdict: "unsure", score: 0.5 },
  {
    name: "perhaps-distorted",
    when: (c) => distorted(c) && (known(c) || c.pledger === "related") && support(c) >= 0.75,
    verdict: "unsure",
    score: 0.4,
  },
  {
    name: "perhaps-at-odds",
    when: (c) => c.amount.kind === "close" && known(c) && !c.sameArticle && c.target === "same" && days(c) <= 45 && support(c) >= 2,
    verdict: "unsure",
    score: 0.3,
  },
  {
    name: "perhaps-the-same-thing",
    when: (c) => !priced(c) && ownThing(c) && days(c) <= 45 && support(c) >= 2,
    verdict: "unsure",
    score: 0.3,
  },
];

/** Without a pledger the sum alone proves nothing: what it is for must be known on both sides, or a rare name be shared. */
const toldApart = (c: Comparison): boolean =>
  ["same", "same-country", "nested"].includes(c.target) || c.names.length > 0 || c.hosted || (c.announcer && c.amount.digits > 1);

/** A name that nobody bears may be no giver's at all, but a piece of a headline: rare digits within a fortnight are then stronger. */
const mayBeNoName = (c: Comparison): boolean => meets(c) && c.amount.digits > 2 && !c.sameArticle && c.gap !== null && c.gap <= 14;

/** One sentence may hold two promises; their purposes then differ. */
const onePurpose = (c: Comparison): boolean => c.purpose === "shared" || c.purpose === "open" || c.purpose === "same-kind";

/** Two places, or a region and a country in it, are two promises unless a rare name, a capacity or rare digits say otherwise. */
const needed = (c: Comparison): number => {
  if (c.target === "apart" || c.target === "wider")
    return c.names.length > 0 || c.sizes === "same" || c.amount.digits > 2 ? 1 : Number.POSITIVE_INFINITY;
  return c.purpose === "other-kind" ? 1.5 : c.pledger === "shared" ? 0.5 : 0;
};

/** What four companies plan together is not what one of them plans, unless place or name say so. */
const ownThing = (c: Comparison): boolean =>
  c.pledger === "same" || c.pledger === "related" || (c.pledger === "shared" && (c.target === "same" || c.names.length > 0));

/** An unpriced promise has only its object: one narrow place, programme or capacity, and a purpose that does not speak against it. */
const sameThing = (c: Comparison): boolean => {
  if (c.purpose === "other-kind" || c.target === "apart" || c.target === "wider") return false;
  const narrow = c.target === "same" || c.sizes === "same" || c.names.length > 1;
  if (c.sameArticle) return c.target === "same" && c.purpose === "shared";
  return narrow && (c.purpose === "shared" || c.sizes === "same" || c.names.length > 0);
};

/** What the features say; null where they say nothing, neither for nor against. */
export function decide(c: Comparison): Decision | null {
  const rule = rules.find(({ when }) => when(c));
  if (rule === undefined) return null;
  const sure = rule.verdict === "positive" ? Math.min(0.99, rule.score + 0.02 * Math.max(0, support(c))) : rule.score;
  return { verdict: rule.verdict, score: Math.round(sure * 1000) / 1000, rule: rule.name, reasons: c.reasons };
}
