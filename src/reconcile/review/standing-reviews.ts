import { type Decision, type Relation, type Review, subjectOf } from "../../model/index.js";

/** What persons hold of one relation. `contested` where two of them differ: then neither outranks a rule, and both are shown. */
export interface StandingRelation {
  readonly assertion: string;
  readonly to: string;
  readonly relation: Relation | "contested";
  readonly reviews: readonly Review[];
}

export interface StandingCorrection {
  readonly assertion: string;
  readonly field: string;
  readonly value: unknown;
  readonly reviews: readonly Review[];
}

/** What persons' judgements come to, once each person's latest word counts and withdrawn ones are gone. */
export interface StandingReviews {
  readonly relations: readonly StandingRelation[];
  readonly corrections: readonly StandingCorrection[];
  readonly rejected: ReadonlySet<string>;
  readonly confirmed: ReadonlySet<string>;
  readonly additions: readonly Extract<Decision, { kind: "addition" }>[];
  /** Every assertion that somebody has looked at and spoken about, other than by withdrawing. */
  readonly checked: ReadonlySet<string>;
  /** Corrections and verdicts on assertions on which persons differ: what was read stands meanwhile. */
  readonly contested: readonly { readonly subject: string; readonly reviews: readonly Review[] }[];
}

const inOrder = (a: Review, b: Review): number => (a.made < b.made ? -1 : a.made > b.made ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The latest words by subject, one a person, each subject's in order. The order in which reviews are handed in is irrelevant. */
export function latestWords(reviews: readonly Review[]): ReadonlyMap<string, readonly Review[]> {
  const sorted = [...new Map(reviews.map((review) => [review.id, review])).values()].sort(inOrder);
  const withdrawn = new Set(sorted.flatMap(({ decision, by }) => (decision.kind === "withdrawal" ? [`${by} ${decision.review}`] : [])));
  const latest = new Map<string, Map<string, Review>>();
  for (const review of sorted) {
    if (review.decision.kind === "withdrawal" || withdrawn.has(`${review.by} ${review.id}`)) continue;
    const subject = subjectOf(review.decision);
    const words = latest.get(subject) ?? new Map<string, Review>();
    words.set(review.by, review);
    latest.set(subject, words);
  }
  return new Map([...latest].map(([subject, words]) => [subject, [...words.values()].sort(inOrder)]));
}

/** What a decision says of its subject, so that two can be compared: "a inside b" and "b inside a" differ, "a same b" and "b same a" do not. */
export function wordOf(decision: Decision): string {
  switch (decision.kind) {
    case "relation": {
      const directed = decision.relation === "inside" || decision.relation === "on-top";
      const ends = [decision.assertion, decision.to];
      return `${decision.relation} ${(directed ? ends : ends.sort()).join(" ")}`;
    }
    case "correction":
      return JSON.stringify(decision.value);
    case "rejection":
      return "rejected";
    case "confirmation":
    case "addition":
      return "stands";
    case "withdrawal":
      return "withdrawn";
  }
}

export function standingReviews(reviews: readonly Review[]): StandingReviews {
  const relations: StandingRelation[] = [];
  const corrections: StandingCorrection[] = [];
  const rejected = new Set<string>();
  const confirmed = new Set<string>();
  const additions = new Map<string, Extract<Decision, { kind: "addition" }>>();
  const checked = new Set<string>();
  const contested: { subject: string; reviews: readonly Review[] }[] = [];
  for (const [subject, words] of latestWords(reviews)) {
    const agreed = new Set(words.map(({ decision }) => wordOf(decision))).size === 1;
    for (const { decision } of words) {
      if (decision.kind === "relation") for (const id of [decision.assertion, decision.to]) checked.add(id);
      if (decision.kind === "correction" || decision.kind === "rejection" || decision.kind === "confirmation")
        checked.add(decision.assertion);
      if (decision.kind === "addition") {
        checked.add(decision.assertion.id);
        additions.set(decision.assertion.id, decision);
      }
    }
    const last = words.at(-1)?.decision;
    if (last === undefined) continue;
    if (last.kind === "relation") {
      const { assertion, to, relation } = last;
      relations.push({ assertion, to, relation: agreed ? relation : "contested", reviews: words });
    } else if (!agreed) contested.push({ subject, reviews: words });
    else if (last.kind === "correction")
      corrections.push({ assertion: last.assertion, field: last.field, value: last.value, reviews: words });
    else if (last.kind === "rejection") rejected.add(last.assertion);
    else if (last.kind === "confirmation") confirmed.add(last.assertion);
  }
  for (const id of rejected) additions.delete(id);
  const bySubject = <T>(list: readonly T[], key: (one: T) => string): T[] => [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    relations: bySubject(relations, ({ assertion, to }) => `${assertion} ${to}`),
    corrections: bySubject(corrections, ({ assertion, field }) => `${assertion} ${field}`),
    rejected,
    confirmed,
    additions: [...additions.values()].sort((a, b) => (a.assertion.id < b.assertion.id ? -1 : 1)),
    checked,
    contested: bySubject(contested, ({ subject }) => subject),
  };
}
