import type {
  Assertion,
  AssertionKind,
  Attendance,
  Figure,
  Forecast,
  Party,
  Pledge,
  PublishedArticle,
  Quotation,
  Reading,
} from "../../src/model/index.js";
import type { Expectation, ExpectedPledge, ReadingCase } from "./case.js";
import { listed, overlap, sameCapacity, sameInterval, sameName, samePhrase, sameRole, spansOf, within } from "./same.js";

/** A case as the article that a reader gets. */
export const articleOf = ({ id, text }: ReadingCase): PublishedArticle => ({
  id,
  language: "en",
  text,
  url: null,
  outlet: null,
  title: null,
  published: "2025-06-02T08:00:00Z",
});

/** What a reading lacks or has too much of, in words; empty when all is right. */
export function checkCase(reading: Reading, { text, expect, complete }: ReadingCase): string[] {
  const of = <K extends AssertionKind>(kind: K) => reading.assertions.filter((a): a is Extract<Assertion, { kind: K }> => a.kind === kind);
  const only = new Set(complete);
  return [
    ...checkPledges(of("pledge"), expect.pledges ?? [], only.has("pledges")),
    ...checkFigures(of("figure"), expect.figures ?? [], only.has("figures")),
    ...checkQuotations(text, of("quotation"), expect.quotations ?? [], only.has("quotations")),
    ...checkAttendance(of("attendance"), expect.attendance ?? [], only.has("attendance")),
    ...checkForecasts(text, of("forecast"), expect.forecasts ?? [], only.has("forecasts")),
    ...reading.assertions
      .filter(({ evidence: { start, end, exact } }) => text.slice(start, end) !== exact)
      .map((a) => `${a.kind} ${a.id}: its evidence is not the text`),
  ];
}

const namesOf = (parties: readonly Party[]): string => parties.map(({ name }) => name).join(", ") || "nobody";
const money = (amount: { readonly low: number | null; readonly high: number | null; readonly currency: string | null } | null): string =>
  amount === null ? "no amount" : `${amount.low ?? "…"}–${amount.high ?? "…"} ${amount.currency ?? "?"}`;

/** For each wanted thing the candidate with the fewest failures, none used twice. */
function assign<W, R>(
  wanted: readonly W[],
  read: readonly R[],
  fits: (w: W, r: R) => boolean,
  failures: (w: W, r: R) => readonly string[],
): ReadonlyMap<W, R> {
  const edges = wanted.flatMap((w, i) => read.flatMap((r, j) => (fits(w, r) ? [{ w, r, i, j, n: failures(w, r).length }] : [])));
  const found = new Map<W, R>();
  const used = new Set<R>();
  for (const { w, r } of edges.sort((a, b) => a.n - b.n || a.i - b.i || a.j - b.j)) {
    if (found.has(w) || used.has(r)) continue;
    found.set(w, r);
    used.add(r);
  }
  return found;
}

function checkPledges(read: readonly Pledge[], wanted: NonNullable<Expectation["pledges"]>, only: boolean): string[] {
  const found = assign(wanted, read, (w, r) => sameInterval(r.amount, w.amount), pledgeFailures);
  const label = (w: ExpectedPledge): string => `pledge of ${money(w.amount)}${w.pledgers?.length ? ` by ${w.pledgers.join(", ")}` : ""}`;
  const matched = new Set(found.values());
  return [
    ...wanted.flatMap((w) => {
      const r = found.get(w);
      if (r === undefined) return [`${label(w)}: not read (read: ${read.map((p) => money(p.amount)).join("; ") || "none"})`];
      const whole = (index: number | undefined): Pledge | undefined => (index === undefined ? undefined : found.get(wanted[index] ?? w));
      return [...pledgeFailures(w, r), ...edgeFailures(w, r, whole)].map((failure) => `${label(w)}: ${failure}`);
    }),
    ...(only ? read.filter((r) => !matched.has(r) && r.stage !== "not-a-promise") : []).map(
      (r) => `pledge out of nothing: ${money(r.amount)} by ${namesOf(r.pledgers)}`,
    ),
  ];
}

function edgeFailures(w: ExpectedPledge, r: Pledge, whole: (index: number | undefined) => Pledge | undefined): string[] {
  const leads = (index: number | null | undefined, reading: string): boolean =>
    index === undefined || index === null || r.inclusions.some((edge) => edge.in === whole(index)?.id && edge.reading === reading);
  const failures: string[] = [];
  if (!leads(w.inside, "inside")) failures.push("not read as inside its whole");
  if (w.inside === null && r.inclusions.some(({ reading }) => reading === "inside")) failures.push("inside of nothing");
  if (!leads(w.onTop, "on-top")) failures.push("not read as on top");
  if (w.onTop === undefined && r.inclusions.some(({ reading }) => reading === "on-top")) failures.push("on top of nothing");
  return failures;
}

function pledgeFailures(w: ExpectedPledge, r: Pledge): string[] {
  const failures: string[] = [];
  const say = (right: boolean, failure: string): void => void (right || failures.push(failure));
  const among = (name: string, parties: readonly Party[]): boolean => parties.some((party) => sameName(party.name, name));
  const there = [...r.recipients.map(({ name }) => name), ...(r.place ? [r.place.text] : [])];
  if (w.amount) {
    say(listed(w.amount.hedge).includes(r.amount?.hedge ?? ""), `hedge ${r.amount?.hedge}, not ${listed(w.amount.hedge).join(" or ")}`);
    if (w.amount.perPeriod) say(r.amount?.perPeriod === w.amount.perPeriod, `per ${r.amount?.perPeriod}, not per ${w.amount.perPeriod}`);
  }
  for (const name of w.pledgers ?? []) say(among(name, r.pledgers), `pledger ${name} missing (read: ${namesOf(r.pledgers)})`);
  if (w.pledgers) {
    const known = [...w.pledgers, ...(w.backers ?? [])];
    for (const { name } of r.pledgers)
      say(
        known.some((one) => sameName(name, one)),
        `${name} is no pledger`,
      );
  }
  for (const name of w.backers ?? [])
    say(among(name, [...r.backers, ...r.pledgers]), `backer ${name} missing (read: ${namesOf(r.backers)})`);
  if (w.announcer) {
    say(r.announcer !== null && sameName(r.announcer.name, w.announcer), `announcer ${r.announcer?.name ?? "nobody"}, not ${w.announcer}`);
    say(!among(w.announcer, r.pledgers), `the announcer ${w.announcer} is no pledger`);
  }
  for (const name of [...(w.recipients ?? []), ...(w.place ? [w.place] : [])])
    say(
      there.some((one) => sameName(one, name)),
      `${name} is neither recipient nor place (read: ${there.join(", ") || "none"})`,
    );
  if (w.place === null) say(there.length === 0, `${there.join(", ")} is no recipient or place`);
  if (w.purpose === null) say(r.purpose === null, `${r.purpose?.text} is no purpose`);
  if (w.purpose) say(r.purpose !== null && samePhrase(r.purpose.text, w.purpose), `purpose ${r.purpose?.text ?? "none"}, not ${w.purpose}`);
  if (w.stage) say(w.stage.includes(r.stage), `stage ${r.stage}, not ${w.stage.join(" or ")}`);
  if (w.capacity)
    say(sameCapacity(r.capacity, w.capacity), `capacity ${r.capacity?.raw ?? "none"}, not ${w.capacity.low} ${w.capacity.unit}`);
  if (w.horizonRaw) say(sameHorizon(r.horizon?.raw ?? "", w.horizonRaw), `horizon ${r.horizon?.raw ?? "none"}, not ${w.horizonRaw}`);
  if (w.sector) say(r.sector === w.sector, `sector ${r.sector}, not ${w.sector}`);
  if (w.additionality) say(r.additionality === w.additionality, `additionality ${r.additionality}, not ${w.additionality}`);
  if (w.change) say((r.change?.kind ?? "none") === w.change, `change ${r.change?.kind ?? "none"}, not ${w.change}`);
  if (w.changeFrom) say(r.change?.from?.low === w.changeFrom, `change from ${r.change?.from?.raw ?? "nothing"}, not ${w.changeFrom}`);
  return failures;
}

/** "next four years" is "over the next four years": the last two words decide. */
const sameHorizon = (read: string, expected: string): boolean =>
  read.toLowerCase().includes(expected.toLowerCase().split(" ").slice(-2).join(" "));

function checkFigures(read: readonly Figure[], wanted: NonNullable<Expectation["figures"]>, only: boolean): string[] {
  type Wanted = (typeof wanted)[number];
  const failures = (w: Wanted, r: Figure): string[] => [
    ...(listed(w.subject).some((one) => samePhrase(r.subject.text, one))
      ? []
      : [`subject ${r.subject.text}, not ${listed(w.subject).join(" or ")}`]),
    ...(listed(w.measure).includes(r.measure) ? [] : [`measure ${r.measure}, not ${listed(w.measure).join(" or ")}`]),
    ...(w.basis.includes(r.basis) ? [] : [`basis ${r.basis}, not ${w.basis.join(" or ")}`]),
    ...(!w.assertedBy || sameName(r.assertedBy?.name ?? "", w.assertedBy)
      ? []
      : [`asserted by ${r.assertedBy?.name ?? "nobody"}, not ${w.assertedBy}`]),
    ...(listed(w.amount.hedge).includes(r.amount.hedge) ? [] : [`hedge ${r.amount.hedge}, not ${listed(w.amount.hedge).join(" or ")}`]),
    ...(!w.amount.perPeriod || w.amount.perPeriod === r.amount.perPeriod
      ? []
      : [`per ${r.amount.perPeriod}, not per ${w.amount.perPeriod}`]),
  ];
  const found = assign(wanted, read, (w, r) => sameInterval(r.amount, w.amount), failures);
  const matched = new Set(found.values());
  return [
    ...wanted.flatMap((w) => {
      const r = found.get(w);
      return (r ? failures(w, r) : ["not read"]).map((failure) => `figure of ${money(w.amount)}: ${failure}`);
    }),
    ...(only ? read.filter((r) => !matched.has(r)) : []).map(
      (r) => `figure out of nothing: ${money(r.amount)}, ${r.measure} of ${r.subject.text}`,
    ),
  ];
}

function checkQuotations(
  text: string,
  read: readonly Quotation[],
  wanted: NonNullable<Expectation["quotations"]>,
  only: boolean,
): string[] {
  type Wanted = (typeof wanted)[number];
  const failures = ({ form, speaker, role, affiliation }: Wanted, r: Quotation): string[] => [
    ...(r.form === form ? [] : [`form ${r.form}, not ${form}`]),
    ...(r.speaker && sameName(r.speaker.name, speaker) ? [] : [`speaker ${r.speaker?.name ?? "nobody"}, not ${speaker}`]),
    ...(!role || sameRole(r.speaker?.role ?? null, role) ? [] : [`role ${r.speaker?.role ?? "none"}, not ${role}`]),
    ...(!affiliation || sameName(r.speaker?.affiliation ?? "", affiliation)
      ? []
      : [`affiliation ${r.speaker?.affiliation ?? "none"}, not ${affiliation}`]),
  ];
  const found = assign(wanted, read, (w, r) => overlap(r.content, spansOf(text, w.content)) >= 0.6, failures);
  const matched = new Set(found.values());
  // the second half of a split quotation, or a quotation inside it, is no surplus
  const surplus = read.filter((r) => !matched.has(r) && !wanted.some((w) => within(r.content, spansOf(text, w.content)) >= 0.5));
  return [
    ...wanted.flatMap((w) => {
      const r = found.get(w);
      return (r ? failures(w, r) : ["not read"]).map((failure) => `quotation “${listed(w.content).join(" … ").slice(0, 40)}”: ${failure}`);
    }),
    ...(only ? surplus : []).map((r) => `quotation out of nothing: “${r.content.map((c) => c.text).join(" … ")}”`),
  ];
}

function checkAttendance(read: readonly Attendance[], wanted: NonNullable<Expectation["attendance"]>, only: boolean): string[] {
  type Wanted = (typeof wanted)[number];
  const fits = (w: Wanted, r: Attendance): boolean => sameName(r.party.name, w.party);
  const failures = (w: Wanted, r: Attendance): string[] => [
    ...(r.status === w.status ? [] : [`status ${r.status}, not ${w.status}`]),
    ...(!w.role || sameRole(r.party.role, w.role) ? [] : [`role ${r.party.role ?? "none"}, not ${w.role}`]),
    ...(!w.affiliation || sameName(r.party.affiliation ?? "", w.affiliation)
      ? []
      : [`affiliation ${r.party.affiliation ?? "none"}, not ${w.affiliation}`]),
  ];
  const found = assign(wanted, read, fits, failures);
  return [
    ...wanted.flatMap((w) => {
      const r = found.get(w);
      return (r ? failures(w, r) : ["not read"]).map((failure) => `attendance of ${w.party}: ${failure}`);
    }),
    ...(only ? read.filter((r) => !wanted.some((w) => fits(w, r) && w.status === r.status)) : []).map(
      (r) => `attendance out of nothing: ${r.party.name} ${r.status}`,
    ),
  ];
}

function checkForecasts(text: string, read: readonly Forecast[], wanted: NonNullable<Expectation["forecasts"]>, only: boolean): string[] {
  type Wanted = (typeof wanted)[number];
  const failures = (w: Wanted, r: Forecast): string[] =>
    r.speaker && sameName(r.speaker.name, w.speaker) ? [] : [`speaker ${r.speaker?.name ?? "nobody"}, not ${w.speaker}`];
  const found = assign(wanted, read, (w, r) => overlap([r.content], spansOf(text, w.content)) >= 0.6, failures);
  const matched = new Set(found.values());
  const surplus = read.filter((r) => !matched.has(r) && !wanted.some((w) => within([r.content], spansOf(text, w.content)) >= 0.5));
  return [
    ...wanted.flatMap((w) => {
      const r = found.get(w);
      return (r ? failures(w, r) : ["not read"]).map((failure) => `forecast by ${w.speaker}: ${failure}`);
    }),
    ...(only ? surplus : []).map((r) => `forecast out of nothing: “${r.content.text}”`),
  ];
}
