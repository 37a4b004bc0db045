import { hostsIn } from "../hosts-in.js";
import type { Report } from "../report.js";
import type { Cluster, Edge } from "./lift-edges.js";

/** Days between a whole and a part that belong to one event. */
const near = 14;

interface Face {
  readonly id: string;
  readonly first: Report;
  readonly named: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly wide: boolean;
  /** Its largest number in each currency that it is printed in. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly delivered: boolean;
}

/**
 * Edges that no text states, all `unclear`: where a promise shares beneficiary and occasion with a country's total, or is the same
 * pledger's narrower promise after a wider one. `stated` are the edges that texts or persons give, of any reading: they are not doubted.
 */
export function proposeEdges(clusters: readonly Cluster[], stated: readonly Edge[]): readonly Edge[] {
  const said = new Set(stated.flatMap(({ part, whole }) => [`${part} ${whole}`, `${whole} ${part}`]));
  const faces = clusters.flatMap(faceOf);
  const found = new Map<string, Edge>();
  const add = (part: Face, whole: Face, proposal: Proposal | null): void => {
    const key = `${part.id} ${whole.id}`;
    if (proposal === null || said.has(key) || found.has(key)) return;
    const { rule, reasons } = proposal;
    found.set(key, {
      part: part.id,
      whole: whole.id,
      reading: "unclear",
      contested: false,
      by: `rule:${rule}`,
      sources: [],
      assertions: [],
      reasons,
      itemised: null,
    });
  };
  const { beside, byPledger } = index(faces);
  for (const part of faces) {
    for (const place of [...part.countries, ...part.places])
      for (const whole of beside.get(place) ?? []) add(part, whole, inTotal(part, whole, place));
    for (const actor of part.named)
      for (const whole of byPledger.get(actor) ?? []) add(part, whole, inOwn(part, whole, actor) ?? inProgress(part, whole, actor));
  }
  return [...found.values()];
}

interface Proposal {
  readonly rule: string;
  readonly reasons: readonly string[];
}

/** Totals that name no giver, by the place they are for; and sums by their givers. */
function index(faces: readonly Face[]) {
  const beside = new Map<string, Face[]>();
  const byPledger = new Map<string, Face[]>();
  const put = (map: Map<string, Face[]>, key: string, face: Face): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [face]);
    else known.push(face);
  };
  for (const face of faces) {
    if (face.sizes.size === 0) continue;
    if (face.named.size === 0 && face.places.size === 0 && face.countries.size === 1)
      for (const country of face.countries) put(beside, country, face);
    if (face.named.size === 0 && face.places.size === 1) for (const place of face.places) put(beside, place, face);
    for (const actor of face.named) put(byPledger, actor, face);
  }
  return { beside, byPledger };
}

/** A named giver's sum, and the total for the same place on the same occasion. */
function inTotal(part: Face, whole: Face, place: string): Proposal | null {
  if (part.named.size === 0 || !fits(part, whole)) return null;
  const event = shares(part.events, whole.events);
  const days = gap(part.first, whole.first);
  const kind = shares(part.kinds, whole.kinds);
  const untold = part.kinds.size === 0 || whole.kinds.size === 0;
  const narrow = whole.places.has(place);
  if (!((event && days <= 60 && (kind || untold)) || (days <= near && (kind || shares(part.names, whole.names) || (narrow && untold)))))
    return null;
  return {
    rule: "total-of-a-place",
    reasons: [`both for ${place}`, event ? "the same event" : `${days} days apart`, ...(kind ? ["the same kind of purpose"] : [])],
  };
}

/** A giver's narrower sum, not before its wider one: a site in a country, a country in a part of the world, a smaller sum at the same place. */
function inOwn(part: Face, whole: Face, actor: string): Proposal | null {
  const days = gap(part.first, whole.first);
  if (!fits(part, whole) || days > 400 || (part.first.day ?? "") < (whole.first.day ?? "")) return null;
  if (part.kinds.size > 0 && whole.kinds.size > 0 && !shares(part.kinds, whole.kinds)) return null;
  const country = shares(part.countries, whole.countries);
  const site = country && part.places.size > 0 && whole.places.size === 0;
  const wider = whole.wide && whole.countries.size === 0 && part.countries.size > 0;
  const again = days > 0 && part.sizes.size > 0 && shares(part.places, whole.places);
  if (!site && !wider && !again) return null;
  return {
    rule: "narrower-sum",
    reasons: [
      `both by ${actor}`,
      site ? "a place in the country" : wider ? "a country in that part of the world" : "later at the same place",
    ],
  };
}

/** What a giver is later said to have paid out for the same: progress on its promise, and nothing beside it. */
function inProgress(part: Face, whole: Face, actor: string): Proposal | null {
  if (!part.delivered || whole.delivered || part.id === whole.id || !smaller(part, whole)) return null;
  const place = shares(part.countries, whole.countries) || shares(part.places, whole.places);
  if (!place || !(shares(part.kinds, whole.kinds) || shares(part.names, whole.names))) return null;
  if (part.first.day === null || whole.first.day === null || part.first.day <= whole.first.day) return null;
  return { rule: "progress", reasons: [`both by ${actor}`, "delivered later, for the same"] };
}

function faceOf({ id, reports }: Cluster): readonly Face[] {
  const [first] = reports;
  if (first === undefined || reports.every(({ assertion }) => assertion.stage === "not-a-promise")) return [];
  const hosts = hostsIn(reports);
  const all = <T>(pick: (report: Report) => readonly T[]): ReadonlySet<T> => new Set(reports.flatMap(pick));
  return [
    {
      id,
      first,
      named: all(({ pledgers }) => pledgers.filter(({ named, actor }) => named && !hosts.has(actor)).map(({ actor }) => actor)),
      countries: all(({ target }) => target.countries),
      // one report that has the country alone tells that the promise is for all of it; a place that others name is where it was made
      places: reports.some(({ target }) => target.countries.length > 0 && target.names.length === 0)
        ? new Set()
        : all(({ target }) => target.names),
      events: all(({ events }) => events),
      names: all(({ names }) => names),
      kinds: all(({ kinds }) => kinds),
      wide: reports.some(({ target }) => target.wide),
      sizes: sizesOf(reports),
      delivered: reports.every(({ assertion }) => assertion.stage === "delivered"),
    },
  ];
}

function sizesOf(reports: readonly Report[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { amount } of reports)
    for (const figure of amount === null ? [] : [amount, ...amount.alsoStatedAs]) {
      const size = figure.high ?? figure.low;
      if (size !== null && figure.currency !== null) sizes.set(figure.currency, Math.max(size, sizes.get(figure.currency) ?? 0));
    }
  return sizes;
}

const shares = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((value) => b.has(value));

/** A part is still to come and smaller than its whole; where no currency is printed in both, that cannot be seen, and nothing is proposed. */
function fits(part: Face, whole: Face): boolean {
  if (part.id === whole.id || part.delivered) return false;
  return part.sizes.size === 0 || smaller(part, whole);
}

const smaller = (part: Face, whole: Face): boolean => [...part.sizes].some(([currency, size]) => size < (whole.sizes.get(currency) ?? 0));

const gap = (a: Report, b: Report): number =>
  a.day === null || b.day === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000;
