import type { Horizon } from "../../model/index.js";
import type { Report, Side, Target } from "../report.js";
import { type AmountMatch, compareAmounts, type Days, type Twins } from "./compare-amounts.js";

/** Same set; overlapping; one belongs to or speaks for the other; one or both name nobody; different, and one is nobody known; different. */
export type PledgerMatch = "same" | "shared" | "related" | "one-open" | "both-open" | "unknown" | "different";
/** Same narrow target; same country; a place inside the country; not given; different places; a region and a country; different. */
export type TargetMatch = "same" | "same-country" | "nested" | "open" | "apart" | "wider" | "different";
export type PurposeMatch = "shared" | "same-kind" | "open" | "other-words" | "other-kind";

export interface Comparison {
  readonly sameArticle: boolean;
  readonly pledger: PledgerMatch;
  readonly amount: AmountMatch;
  readonly target: TargetMatch;
  readonly purpose: PurposeMatch;
  readonly names: readonly string[];
  /** Both are the own sum of one named programme, or one is and the other names the programme. */
  readonly programme: "same" | "named" | null;
  readonly sizes: "same" | "different" | "open";
  readonly years: "same" | "different" | "open";
  /** A state is named as the giver of a sum that others name no giver of, for its own country. */
  readonly hosted: boolean;
  /** Days between the earliest publications; null where one is undated. */
  readonly gap: number | null;
  readonly horizon: boolean;
  /** One says that it lies in, or comes on top of, the other. */
  readonly inclusion: boolean;
  /** The later one revises the earlier: raised or cut from the other's sum (`stated`), or changed without saying from what. */
  readonly revision: "stated" | "open" | null;
  /** One is a sum added, the other a sum reached or not said to be a change. */
  readonly addition: boolean;
  /** One was delivered, the other is still promised. */
  readonly progress: boolean;
  /** The earlier was planned or announced, the later is agreed or further on. */
  readonly advance: boolean;
  /** One is a promise, the other a demand, a hope or an estimate. */
  readonly unpromised: boolean;
  readonly restated: boolean;
  readonly announcer: boolean;
  readonly event: boolean;
  /** Two articles carry the passage word by word. */
  readonly verbatim: boolean;
  readonly reasons: readonly string[];
}

/** How two reports meet, feature by feature. Pure and symmetric. */
export function compareReports(one: Report, other: Report, twins: Twins): Comparison {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const sameArticle = a.article === b.article;
  const days = daysOf(a, b);
  const amount = compareAmounts(a.amount, b.amount, days, twins);
  const pledger = comparePledgers(a, b);
  const target = compareTargets(a, b);
  const purpose = comparePurposes(a, b);
  const names = sharedNames(a, b);
  const revision = sameArticle && a.assertion.change === null && b.assertion.change === null ? null : revisionOf(a, b, days, twins);
  const horizon = sameHorizon(a.assertion.horizon, b.assertion.horizon);
  const announcer = a.announcer !== null && a.announcer.actor === b.announcer?.actor;
  const event = a.events.some((name) => b.events.includes(name));
  const verbatim = !sameArticle && a.words !== "" && a.words === b.words;
  const sizes = sets(a.sizes, b.sizes);
  const years = sets(a.years, b.years);
  const reasons = [
    amount.reason,
    `pledgers: ${pledger}`,
    `target: ${target}`,
    `purpose: ${purpose}`,
    ...(names.length > 0 ? [`both name ${names.slice(0, 4).join(", ")}`] : []),
    ...(sizes === "open" ? [] : [`capacity: ${sizes}`]),
    ...(years === "open" ? [] : [`years: ${years}`]),
    ...(horizon ? ["the same horizon"] : []),
    ...(announcer ? ["the same announcer"] : []),
    ...(verbatim ? ["the same passage, word by word"] : []),
  ];
  return {
    sameArticle,
    pledger,
    amount,
    target,
    purpose,
    names,
    programme: programmeOf(a, b),
    sizes,
    years,
    hosted: hosts(named(a.pledgers), a, b) || hosts(named(b.pledgers), b, a),
    gap: a.day === null || b.day === null ? null : Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000,
    horizon,
    inclusion: includes(a, b) || includes(b, a),
    revision,
    addition: added(a) !== added(b),
    progress: (a.assertion.stage === "delivered") !== (b.assertion.stage === "delivered"),
    unpromised: (a.assertion.stage === "not-a-promise") !== (b.assertion.stage === "not-a-promise"),
    advance: advances(a, b) || advances(b, a),
    restated: a.assertion.additionality === "restated" || b.assertion.additionality === "restated",
    announcer,
    event,
    verbatim,
    reasons,
  };
}

/** The same last year; of lengths without ends the same words: "over two years". */
function sameHorizon(a: Horizon | null, b: Horizon | null): boolean {
  if (a === null || b === null) return false;
  if (a.to === null || b.to === null) return a.to === b.to && a.from === b.from && a.raw.toLowerCase() === b.raw.toLowerCase();
  return a.to.slice(0, 4) === b.to.slice(0, 4);
}

function programmeOf(a: Report, b: Report): Comparison["programme"] {
  if (a.programme !== null && a.programme === b.programme) return "same";
  const names = ({ programme }: Report, other: Report): boolean =>
    programme !== null &&
    (other.names.includes(programme) ||
      [...other.pledgers, ...other.recipients].some(({ actor }) => actor.replace(/^name:/, "") === programme));
  return names(a, b) || names(b, a) ? "named" : null;
}

/** Rare names in both passages; a venture may be the giver here and a name in the passage there. */
function sharedNames(a: Report, b: Report): readonly string[] {
  const parties = ({ pledgers, recipients }: Report): readonly string[] =>
    [...pledgers, ...recipients].map(({ actor }) => actor.replace(/^name:/, ""));
  const [x, y] = [parties(a), parties(b)];
  const own = a.names.filter((name) => b.names.includes(name) || y.includes(name));
  return [...own, ...b.names.filter((name) => x.includes(name) && !own.includes(name))];
}

function daysOf(a: Report, b: Report): Days {
  const [day = null, until = day] = [a.day, b.day].filter((one) => one !== null).sort();
  return { day, until };
}

const early = new Set(["planned", "announced"]);
const late = new Set(["agreed", "under-way", "delivered"]);
const advances = (before: Report, after: Report): boolean =>
  before.day !== null &&
  after.day !== null &&
  before.day < after.day &&
  early.has(before.assertion.stage) &&
  late.has(after.assertion.stage);

const includes = (part: Report, whole: Report): boolean => part.assertion.inclusions.some((inclusion) => inclusion.in === whole.id);
const added = ({ assertion }: Report): boolean => assertion.change?.kind === "raise-by" || assertion.change?.kind === "cut-by";

/** A passage that gives several capacities may mean either: then nothing is said. */
function sets(a: readonly string[], b: readonly string[]): "same" | "different" | "open" {
  if (a.length === 0 || b.length === 0) return "open";
  if (!a.some((value) => b.includes(value))) return "different";
  return a.length === b.length && a.every((value) => b.includes(value)) ? "same" : "open";
}

const named = (sides: readonly Side[]): readonly Side[] => sides.filter((side) => side.named);

function comparePledgers(a: Report, b: Report): PledgerMatch {
  const [x, y] = [named(a.pledgers), named(b.pledgers)];
  if (x.length === 0 && y.length === 0) return homesClash(a.pledgers, b.pledgers) ? "different" : "both-open";
  if (x.length === 0 || y.length === 0) {
    const [loose, firm] = x.length === 0 ? [a, b] : [b, a];
    return homesClash(loose.pledgers, firm.pledgers) ? "different" : "one-open";
  }
  const common = x.filter(({ actor }) => y.some((side) => side.actor === actor)).length;
  if (common > 0) return common === x.length && common === y.length ? "same" : "shared";
  if (x.some((side) => y.some((with_) => relatedSides(side, with_)))) return "related";
  if (x.some((side) => backs(side, b)) || y.some((side) => backs(side, a))) return "related";
  // A state that announces a sum for its own country often announces what others will pay.
  if (hosts(x, a, b) || hosts(y, b, a)) return "one-open";
  const unknown = (sides: readonly Side[]): boolean => sides.every(({ actor }) => actor.startsWith("name:"));
  return unknown(x) !== unknown(y) ? "unknown" : "different";
}

/** Whether all of the loose party's home is known and none of the others' is there: `US firms` are not Mahindra. */
function homesClash(loose: readonly Side[], others: readonly Side[]): boolean {
  const homes = loose.flatMap(({ home }) => (home === null ? [] : [home]));
  if (homes.length === 0 || others.length === 0 || others.some(({ home }) => home === null)) return false;
  return !others.some(({ home }) => home !== null && homes.includes(home));
}

function relatedSides(a: Side, b: Side): boolean {
  if (a.of.includes(b.actor) || b.of.includes(a.actor)) return true;
  if (a.owners?.includes(b.actor) || b.owners?.includes(a.actor)) return true;
  if (a.type === "person" && b.type === "person") return a.of.some((house) => b.of.includes(house));
  return fundOf(a, b) || fundOf(b, a);
}

/** A state and a fund or bank of its country may be meant for one another: the Emirates and MGX. */
const fundOf = (fund: Side, state: Side): boolean =>
  (state.type === "state" || state.type === "bloc") && (fund.type === "fund" || fund.of.includes(state.actor)) && fund.home === state.home;

/** A venture by its name here, by its backers there. */
const backs = (side: Side, report: Report): boolean =>
  [side.actor, ...side.of].some(
    (id) => report.backers.some(({ actor }) => actor === id) || report.names.includes(id.replace(/^name:/, "")),
  );

const hosts = (pledgers: readonly Side[], own: Report, other: Report): boolean =>
  pledgers.length === 1 &&
  pledgers.every(
    ({ type, home }) =>
      type === "state" &&
      home !== null &&
      (own.target.countries.includes(home) || own.target.countries.length === 0) &&
      other.target.countries.includes(home),
  ) &&
  other.pledgers.length === 0;

function compareTargets(one: Report, other: Report): TargetMatch {
  const [a, b] = [one.target, other.target];
  if (empty(a) || empty(b)) return "open";
  if (one.recipients.some((x) => other.recipients.some((y) => x.of.includes(y.actor) || y.of.includes(x.actor)))) return "same";
  if (
    a.bodies.some((body) => b.bodies.includes(body)) ||
    a.names.some((name) => b.names.some((other) => holds(name, other) || holds(other, name)))
  )
    return "same";
  const common = a.countries.some((country) => b.countries.includes(country));
  if (a.countries.length > 0 && b.countries.length > 0 && !common) return "different";
  if (a.bodies.length > 0 && b.bodies.length > 0) return "different";
  if (a.wide !== b.wide && [a, b].some(({ countries, names }) => countries.length > 0 || names.length > 0)) return "wider";
  if (a.names.length > 0 && b.names.length > 0) return "apart";
  if (common) return narrow(a) || narrow(b) ? "nested" : "same-country";
  return a.wide && b.wide ? "same" : "nested";
}

const empty = ({ countries, names, bodies, wide }: Target): boolean => countries.length + names.length + bodies.length === 0 && !wide;
const narrow = ({ names, bodies }: Target): boolean => names.length + bodies.length > 0;
/** `saline township michigan` holds `michigan`. */
const holds = (long: string, short: string): boolean => ` ${long} `.includes(` ${short} `);

function comparePurposes(a: Report, b: Report): PurposeMatch {
  const [x, y] = [a.assertion.purpose?.text ?? "", b.assertion.purpose?.text ?? ""];
  if (x === "" || y === "") return "open";
  if (a.purpose.some((word) => b.purpose.includes(word))) return "shared";
  const [kinds, others] = [a.kinds, b.kinds];
  if (kinds.some((kind) => others.includes(kind))) return "same-kind";
  if (kinds.length > 0 && others.length > 0) return "other-kind";
  const sameLanguage = a.language.slice(0, 2) === b.language.slice(0, 2);
  return sameLanguage && a.purpose.length > 0 && b.purpose.length > 0 ? "other-words" : "open";
}

const meets = new Set(["equal", "bound", "rounded", "twin"]);

function revisionOf(a: Report, b: Report, days: Days, twins: Twins): "stated" | "open" | null {
  for (const [now, then] of [
    [a, b],
    [b, a],
  ] as const) {
    const { change } = now.assertion;
    if (change === null || (change.kind !== "raise-to" && change.kind !== "cut-to")) continue;
    if (now.day !== null && then.day !== null && now.day < then.day) continue;
    if (change.from !== null && meets.has(compareAmounts(change.from, then.amount, days, twins).kind)) return "stated";
    if (change.from === null && then.amount !== null && directed(change.kind, now, then)) return "open";
  }
  return null;
}

/** A sum that was raised is more than before. */
function directed(kind: "raise-to" | "cut-to", { amount: now }: Report, { amount: then }: Report): boolean {
  const [x, y] = [now?.high ?? now?.low ?? 0, then?.high ?? then?.low ?? 0];
  return kind === "raise-to" ? x > y && x <= 4 * y : x < y && 4 * x >= y;
}
