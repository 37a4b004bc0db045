import type { Amount, Pledge, Publication, Reading } from "../model/index.js";
import { type Actor, beginsCapital, fold, isCollective, type KnownActors, outletAt, type Resolution } from "../resolve/index.js";
import { creditsOf, utterancesIn } from "./credits.js";
import { purposeKinds } from "./purpose-kinds.js";
import { sizesIn, yearsIn } from "./report-sizes.js";
import { namesIn, titleOf, wordsOf } from "./report-words.js";

/** A party of a report with what stands behind it. */
export interface Side {
  readonly name: string;
  readonly actor: string;
  readonly type: Actor["type"];
  /** ISO 3166 alpha-2 of its home; `EU` for the union; null when unknown. */
  readonly home: string | null;
  /** The side in the story on which it stands here; null when unknown. */
  readonly bloc: string | null;
  /** False where the words name nobody: `US firms`, `investors`, `a fund from the Emirates`. */
  readonly named: boolean;
  /** The actors that it belongs to or speaks for, nearest first: Data4 -> Brookfield, Sam Altman -> OpenAI. */
  readonly of: readonly string[];
  /** Those who own it together, where it is a joint venture: Stargate -> SoftBank, OpenAI, Oracle, MGX. */
  readonly owners?: readonly string[];
}

/** What a pledge is for, as far as it can be compared: countries, and whatever is narrower or no place at all. */
export interface Target {
  readonly countries: readonly string[];
  /** Folded names of places, each as its words. */
  readonly names: readonly string[];
  /** Those who receive it and are no place: ids of actors, folded names. */
  readonly bodies: readonly string[];
  /** Names a part of the world (`Europe`): wider than any country. */
  readonly wide: boolean;
}

/** One pledge assertion with what its carriers give: all that reconciling looks at. */
export interface Report {
  readonly id: string;
  readonly assertion: Pledge;
  readonly article: string;
  readonly title: string | null;
  readonly language: string;
  readonly publications: readonly Publication[];
  /** The earliest day on which it was published, `2025-02-11`; null when no carrier has a date. */
  readonly day: string | null;
  /** Whether a carrier is the pledger's own. */
  readonly primary: boolean;
  readonly pledgers: readonly Side[];
  readonly backers: readonly Side[];
  readonly announcer: Side | null;
  readonly recipients: readonly Side[];
  readonly target: Target;
  /** Content words of the purpose; empty when none is given. */
  readonly purpose: readonly string[];
  /** Broad kinds that the purpose is of: compute, energy, defence. */
  readonly kinds: readonly string[];
  /** The passage folded, for reprints that carry it word by word; empty when it is too short to tell anything. */
  readonly words: string;
  /** Rare names in the passage and the purpose that are no party: `stargate`, `investai`. */
  readonly names: readonly string[];
  /** The programme whose own sum this is: `the $500 billion Stargate project`. */
  readonly programme: string | null;
  /** Capacities and counts other than money: `200MW`. */
  readonly sizes: readonly string[];
  /** Years that the passage speaks of as the pledge's own: `2026`, `fy2025`. */
  readonly years: readonly string[];
  /** Folded names of the events that the article names. */
  readonly events: readonly string[];
  /** Agencies that the passage goes back to, and words uttered in it: what rests on one of them counts once. */
  readonly credits: readonly string[];
  readonly utterances: readonly string[];
  /** Its amount; null where that has no number. */
  readonly amount: Amount | null;
}

const regions = new Set([
  "europe",
  "europa",
  "asia",
  "africa",
  "the world",
  "world",
  "latin america",
  "middle east",
  "the middle east",
  "欧洲",
  "歐洲",
  "亚洲",
]);
const union = "EU";
const tellingLength = 60;

/** The reports in a reading: its pledge assertions with the actors that the judgements put behind their parties. */
export function reportsOf(reading: Reading, resolution: Resolution, known: KnownActors): readonly Report[] {
  const actors = new Map(resolution.actors.map((actor) => [actor.id, actor]));
  const behind = new Map<string, Actor>();
  for (const { assertion, field, actor, verdict, bloc } of resolution.judgements) {
    const held = actors.get(actor);
    const found = held === undefined || bloc === undefined ? held : { ...held, bloc };
    if (verdict === "positive" && found !== undefined) behind.set(`${assertion}/${field}`, found);
  }
  const { article } = reading;
  const day = article.published?.slice(0, 10) ?? null;
  const publication = { url: article.url, outlet: article.outlet, title: article.title, published: article.published };
  const events = [...new Set(reading.mentions.flatMap(({ type, name }) => (type === "event" ? [fold(name)] : [])))];
  const house = article.url === null ? null : outletAt(article.url, known);

  return reading.assertions.flatMap((assertion): Report[] => {
    if (assertion.kind !== "pledge") return [];
    const side = (field: string, name: string): Side => sideOf(name, behind.get(`${assertion.id}/${field}`), known, day);
    const pledgers = distinct(assertion.pledgers.map(({ name }, at) => side(`pledgers/${at}`, name)));
    const recipients = assertion.recipients.map(({ name }, at) => side(`recipients/${at}`, name));
    const words = [assertion.evidence.exact, assertion.purpose?.text ?? ""].join(" . ");
    const parties = [...assertion.pledgers, ...assertion.backers, ...assertion.recipients].map(({ name }) => name);
    return [
      {
        id: assertion.id,
        assertion,
        article: article.id,
        title: article.title,
        language: article.language,
        publications: [publication],
        day,
        primary: house !== null && pledgers.some(({ actor, of }) => actor === house.id || of.includes(house.id)),
        pledgers,
        backers: assertion.backers.map(({ name }, at) => side(`backers/${at}`, name)),
        announcer: assertion.announcer === null ? null : side("announcer", assertion.announcer.name),
        recipients,
        target: targetOf(recipients, assertion.place?.text ?? null, known),
        purpose: wordsOf(assertion.purpose?.text ?? ""),
        kinds: purposeKinds(assertion.purpose?.text ?? ""),
        words: assertion.evidence.exact.length < tellingLength ? "" : fold(assertion.evidence.exact),
        names: namesIn(words, article.language, parties, known),
        programme: titleOf(assertion, known),
        sizes: sizesIn(assertion),
        years: yearsIn(assertion),
        events,
        credits: creditsOf(article.text, assertion.evidence.exact, publication),
        utterances: utterancesIn(assertion.evidence.exact),
        amount: pricedAmount(assertion.amount),
      },
    ];
  });
}

/** One report for each assertion: a text that many carry is one article, and its carriers are kept together, earliest first. */
export function gather(reports: readonly Report[]): readonly Report[] {
  const byId = new Map<string, Report>();
  for (const report of reports) {
    const held = byId.get(report.id);
    byId.set(report.id, held === undefined ? report : together(held, report));
  }
  return [...byId.values()].sort(earlier);
}

function together(one: Report, other: Report): Report {
  const publications = new Map([...one.publications, ...other.publications].map((carrier) => [JSON.stringify(carrier), carrier]));
  const sorted = [...publications]
    .sort(([a, x], [b, y]) => text(x.published ?? "9999", y.published ?? "9999") || text(a, b))
    .map(([, carrier]) => carrier);
  const base = earlier(one, other) <= 0 ? one : other;
  const days = [one.day, other.day].flatMap((day) => (day === null ? [] : [day])).sort();
  return {
    ...base,
    publications: sorted,
    day: days[0] ?? null,
    primary: one.primary || other.primary,
    title: sorted[0]?.title ?? base.title,
  };
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** By day, undated last, then by id: an order that does not depend on how reports came in. */
export const earlier = (a: Report, b: Report): number => text(a.day ?? "9999", b.day ?? "9999") || text(a.id, b.id);

/** The amount where it has a number; null where it is vague or has none. */
export const pricedAmount = (amount: Amount | null): Amount | null =>
  amount === null || (amount.low === null && amount.high === null) || amount.hedge === "vague" ? null : amount;

const distinct = (sides: readonly Side[]): readonly Side[] => [...new Map(sides.map((side) => [side.actor, side])).values()];

const han = /\p{Script=Han}/u;
const kinds = /公司|企业|企業|基金|投资者|投資者|机构|機構|行业|行業|来源|來源|各方|政府|财团|財團/u;
const oneOfMany = /^(?:an?|one|some|several|un|une|ein|eine|des|unos|unas|varios|plusieurs|mehrere) /iu;
const manyPartners =
  / (?:and|et|und|y|&) (?:(?:other|its|their|several) )?(?:partners|others|allies|investors|partenaires|partner|socios)$/iu;

function sideOf(name: string, actor: Actor | undefined, known: KnownActors, day: string | null): Side {
  const own = actor === undefined || actor.id.startsWith("name:");
  const loose = own && (isCollective(name) || oneOfMany.test(name) || manyPartners.test(name) || (han.test(name) && kinds.test(name)));
  const home = homeOf(name, actor, known);
  const of = actor === undefined ? [] : houses(actor.id, known, day);
  const owners = actor === undefined ? [] : ownersOf(actor.id, known, day);
  return {
    name,
    actor: actor?.id ?? `name:${fold(name)}`,
    type: actor?.type ?? "organization",
    home,
    bloc: actor?.bloc ?? null,
    named: !loose,
    of,
    ...(owners.length === 0 ? {} : { owners }),
  };
}

function homeOf(name: string, actor: Actor | undefined, known: KnownActors): string | null {
  if (actor?.type === "bloc" || actor?.id === "european-union") return union;
  const bloc = actor === undefined ? undefined : known.byId.get(actor.id);
  if (bloc?.bloc !== undefined && bloc.type === "government-body") return union;
  if (actor?.country != null) return actor.country;
  return han.test(name) ? stateInHan(name, known) : null;
}

/** `阿联酋一支基金` -> AE: names without spaces carry the state at their beginning. */
function stateInHan(name: string, known: KnownActors): string | null {
  for (let size = Math.min(6, name.length); size > 1; size -= 1) {
    const state = known.demonyms.get(name.slice(0, size));
    if (state !== undefined && state !== null) return state.country ?? union;
  }
  return null;
}

type Known = ReturnType<KnownActors["byId"]["get"]>;

const affiliationsOn = (actor: Known, day: string | null): NonNullable<NonNullable<Known>["affiliations"]> =>
  (actor?.affiliations ?? []).filter(({ from, to_date }) => day === null || ((from ?? "") <= day && day <= `${to_date ?? "9999"}~`));

/** What an actor belongs to, or speaks for on a day: parents all the way up. */
function houses(id: string, known: KnownActors, day: string | null): readonly string[] {
  const found: string[] = [];
  let next = known.byId.get(id);
  if (next?.type === "person") {
    const held = affiliationsOn(next, day)[0];
    if (held === undefined) return found;
    found.push(held.to);
    next = known.byId.get(held.to);
  }
  while (next?.parent !== undefined && found.length < 6) {
    found.push(next.parent);
    next = known.byId.get(next.parent);
  }
  return found;
}

/** Whom a joint venture belongs to on a day: the affiliations of an actor that is no person. */
function ownersOf(id: string, known: KnownActors, day: string | null): readonly string[] {
  const actor = known.byId.get(id);
  return actor?.type === "person" ? [] : affiliationsOn(actor, day).map(({ to }) => to);
}

const between = /\s*[,;/]\s*|\s+(?:and|et|und|y|e)\s+/u;

function targetOf(recipients: readonly Side[], place: string | null, known: KnownActors): Target {
  const countries = new Set<string>();
  const names = new Set<string>();
  const bodies = new Set<string>();
  let wide = false;
  const put = (name: string): void => {
    for (const part of name.split(between)) {
      const folded = fold(part).replace(/^(?:the|la|le|les|el|los) /, "");
      const state = known.demonyms.get(folded);
      if (folded === "") continue;
      if (regions.has(folded)) wide = true;
      else if (state !== undefined && state !== null) countries.add(state.country ?? union);
      else {
        const city = known.cities.get(folded);
        if (city?.country != null) countries.add(city.country);
        // `startups in Lyon` describes who receives; only a name is a place.
        if (beginsCapital(part)) names.add(folded);
      }
    }
  };
  for (const { name, actor, type, home } of recipients) {
    if (type === "state" || type === "bloc") countries.add(home ?? actor);
    else if (actor.startsWith("name:") || type === "government-body") {
      if (home !== null) countries.add(home);
      put(name);
    } else bodies.add(actor);
  }
  if (place !== null) put(place);
  return { countries: [...countries].sort(), names: [...names].sort(), bodies: [...bodies].sort(), wide };
}
