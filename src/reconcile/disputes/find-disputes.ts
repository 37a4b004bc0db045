import type { Amount, Figure } from "../../model/index.js";
import type { Claim, Dispute, Position, ScopedFigures } from "./claim.js";
import { measureClass } from "./measure-class.js";
import { scopeKey } from "./scope-key.js";
import { namesOf, subjectKeys } from "./subject-key.js";
import { summaryOf } from "./summary-of.js";

/** Whether two printed sums may be one: equal, rounded or converted. `day` is that of the later report, null where it has none. */
export type MayBeOne = (a: Amount, b: Amount, day: string | null) => boolean;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inTime = (a: Claim, b: Claim): number =>
  text(a.day ?? "9999", b.day ?? "9999") || text(a.article, b.article) || text(a.assertion.id, b.assertion.id);

const group = <T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const known = groups.get(key(one));
    if (known === undefined) groups.set(key(one), [one]);
    else known.push(one);
  }
  return groups;
};

/**
 * Figures on one subject side by side. Those of one scope that cannot both hold are a dispute, and so is one that an article doubts; those
 * of several scopes are different quantities, which is said and not added up. Subjects with one value and no doubt are left out. Pure: the
 * order in which claims come in is irrelevant.
 */
export function findDisputes(claims: readonly Claim[], mayBeOne: MayBeOne): readonly Dispute[] {
  const sorted = [...claims].sort(inTime);
  const disputes: Dispute[] = [];
  for (const [key, about] of bySubject(sorted)) {
    const scopes = [...group(about, scopeOf).values()].map((one) => scoped(one, mayBeOne));
    const doubted = about.some(({ assertion }) => assertion.basis === "disputed");
    const disputed = doubted || scopes.some((one) => one.disputed);
    // one quantity told in ways that can all hold ("4 billion", "more than 3 billion") is no news
    if (!disputed && scopes.length < 2) continue;
    const kind = disputed ? "dispute" : "different-quantities";
    const ordered = scopes.sort((a, b) => text(a.measure, b.measure) || text(a.scope ?? "", b.scope ?? ""));
    const subject = subjectOf(about);
    disputes.push({ id: key, subject, kind, scopes: ordered, summary: summaryOf(subject, kind, ordered) });
  }
  return disputes.sort((a, b) => text(a.kind === "dispute" ? "0" : "1", b.kind === "dispute" ? "0" : "1") || text(a.id, b.id));
}

/** Claims whose subjects share a name, directly or through others: each group under its earliest claim's first key. */
function bySubject(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const leader = new Map<string, string>();
  const follow = (key: string): string => {
    let at = key;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  const keys = claims.map(({ assertion, asserter }) =>
    subjectKeys(assertion.subject.text, asserter?.name ?? assertion.assertedBy?.name ?? null),
  );
  for (const [first, ...more] of keys) {
    if (first === undefined) continue;
    if (!leader.has(first)) leader.set(first, first);
    for (const key of more) {
      const [a, b] = [follow(first), leader.has(key) ? follow(key) : key];
      // the smaller name leads, so that the order of claims is irrelevant
      const [head, tail] = a < b ? [a, b] : [b, a];
      leader.set(tail, head);
      leader.set(head, head);
      if (!leader.has(key)) leader.set(key, head);
    }
  }
  const groups = new Map<string, Claim[]>();
  claims.forEach((claim, at) => {
    const head = follow(keys[at]?.[0] ?? "");
    groups.set(head, [...(groups.get(head) ?? []), claim]);
  });
  return new Map([...groups.values()].map((of) => [subjectKeys(of[0]?.assertion.subject.text ?? "", null)[0] ?? "", of]));
}

/** What a figure counts: its measure, and where the subject is more than a name (V3, R1), which of its things. */
function scopeOf({ assertion }: Claim): string {
  // "V3" and "DeepSeek's V3" are one thing, "R1" is another: names with a digit tell products apart
  const which = namesOf(assertion.subject.text).filter((name) => /\p{N}/u.test(name));
  const measure = measureClass(assertion.measure, assertion.scope?.text ?? null);
  // a class of its own says all: "for the final run" and "the rental price of the final training run" are one scope
  const scope = measure === "final training run" ? "" : scopeKey(assertion.scope?.text ?? null);
  return [measure, which.join(" "), scope].join("|");
}

/** The shortest of the subjects that name something, the earliest of those as short. */
function subjectOf(about: readonly Claim[]): string {
  const names = about.map(({ assertion }) => assertion.subject.text);
  const nameless = (name: string): number => (namesOf(name).length === 0 ? 1 : 0);
  const order = (a: string, b: string): number =>
    nameless(a) - nameless(b) || namesOf(a).length - namesOf(b).length || a.length - b.length || names.indexOf(a) - names.indexOf(b);
  return [...names].sort(order)[0] ?? "";
}

function scoped(claims: readonly Claim[], mayBeOne: MayBeOne): ScopedFigures {
  const positions: { amount: Amount; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const { amount } = claim.assertion;
    const known = positions.find((one) => one.amount.perPeriod === amount.perPeriod && mayBeOne(one.amount, amount, claim.day));
    if (known === undefined) positions.push({ amount, claims: [claim] });
    else known.claims.push(claim);
  }
  const told = positions.map(({ amount, claims: held }): Position => {
    const names = held.flatMap(({ asserter, assertion }) => asserter?.name ?? assertion.assertedBy?.name ?? []);
    const basis = [...new Set<Figure["basis"]>(held.map(({ assertion }) => assertion.basis))].sort();
    return { amount, assertedBy: [...new Set(names)], basis, claims: held };
  });
  const size = ({ amount }: Position): number => amount.high ?? amount.low ?? 0;
  const [first] = claims;
  const scope = claims.find(({ assertion }) => assertion.scope !== null)?.assertion.scope?.text ?? null;
  return {
    measure: first?.assertion.measure ?? "",
    scope,
    positions: told.sort((a, b) => size(a) - size(b)),
    disputed: told.some((a, at) => told.slice(at + 1).some((b) => apart(a.amount, b.amount) && !oneTeller(a, b))),
  };
}

/** Two figures that one article gives side by side are two quantities, unless it names two who assert them. */
const oneTeller = (a: Position, b: Position): boolean =>
  a.claims.every((x) => b.claims.every((y) => x.article === y.article && tellerOf(x) === tellerOf(y)));
const tellerOf = ({ asserter, assertion }: Claim): string => asserter?.actor ?? assertion.assertedBy?.name ?? "";

/** True where no value meets both: 5.6 million and more than 500 million; but not 5.6 million and "more than 5 million". */
function apart(a: Amount, b: Amount): boolean {
  // rates, and sums that no one figure could settle, contradict nothing by themselves
  if (a.currency !== b.currency || a.perPeriod !== b.perPeriod) return false;
  const [lowA, highA, lowB, highB] = [a.low ?? 0, a.high ?? Number.POSITIVE_INFINITY, b.low ?? 0, b.high ?? Number.POSITIVE_INFINITY];
  return lowA > highB || lowB > highA;
}
