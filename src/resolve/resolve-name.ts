import { blocOf } from "./blocs.js";
import { houseIn } from "./house-in.js";
import type { KnownActors } from "./index-actors.js";
import type { Actor } from "./judgement.js";
import type { KnownActor } from "./known-actor.js";
import { type Bearer, lookUp } from "./look-up.js";
import { officeHolders } from "./office-holder.js";
import { ownActor } from "./own-actor.js";
import { readName } from "./read-name.js";
import { homeOf, statesIn } from "./states-in.js";
import { type Company, decide, nobody, related, type Surroundings, type Weight, weigh } from "./weigh.js";

export interface NameContext {
  /** The article's date: terms of office and memberships are taken as of that day. */
  readonly date?: string | null;
  readonly role?: string | null;
  readonly affiliation?: string | null;
  /** What the reader took the name for. */
  readonly mention?: string | null;
  /** True where the name may be a mere place: a capital there is a city, not its state's government. */
  readonly place?: boolean;
  /** Who else is in the article; asked for only when names clash. */
  readonly company?: () => Company;
}

export interface ResolvedName {
  /** The actor behind the name; null when that is unsure. */
  readonly actor: Actor | null;
  readonly verdict: "positive" | "unsure";
  /** The side on which the name stands here: that of the affiliation quoted, else of the one held on the date, else the actor's. */
  readonly bloc: string | null;
  readonly rule: "known-name" | "clash" | "office" | "collective" | "own-name";
  /** All that it may be, likeliest first; one when the verdict is positive. */
  readonly candidates: readonly { readonly actor: Actor; readonly score: number; readonly reasons: readonly string[] }[];
}

/** Who bears this name: a known actor, several that context cannot tell apart (unsure), or an actor of its own. Nothing is guessed. */
export function resolveName(name: string, known: KnownActors, context: NameContext = {}): ResolvedName {
  const { role = null, affiliation = null, mention = null, place = false, company = () => nobody } = context;
  const date = context.date?.slice(0, 10);
  const read = readName(name, known, place);
  const affiliated =
    affiliation === null ? houseIn(role ?? read.before ?? "", known) : lookUp(affiliation, known).map(({ actor }) => actor);
  const described = [affiliation, role, read.before].flatMap((words) => (words === null ? [] : statesIn(withoutDestination(words), known)));
  const states = [...new Set(described)];
  const around: Surroundings = { date, role: role ?? read.before, affiliated, states, article: company };
  const quoted = sideQuoted(affiliated, affiliation, known, date);
  const sideOf = (actor: KnownActor): string | null => (actor.type === "person" ? quoted : null) ?? blocOf(actor, known, date);
  const here: Here = { known, around, sideOf };

  const [first, ...others] = read.bearers;
  if (first !== undefined) return others.length === 0 ? onlyBearer(first, read.before, here) : amongSeveral(name, read.bearers, here);

  const holders = officeHolders(name, known, date);
  const [holder, ...rivals] = holders;
  const reason = `holds the office "${name}"`;
  if (holder !== undefined && rivals.length === 0) return sure(holder, here, { rule: "office", score: 0.9, reasons: [reason] });
  if (holder !== undefined)
    return unsure(
      holders.map((actor) => ({ actor, weight: { points: 0, reasons: [reason] } })),
      "office",
      here,
    );

  const { actor, collective, reasons } = ownActor(name, known, { read, date, role, affiliation, mention, place, affiliated, states });
  const score = collective ? 0.7 : 0.6;
  const rule = collective ? "collective" : "own-name";
  return { actor, verdict: "positive", bloc: actor.bloc, rule, candidates: [{ actor, score, reasons }] };
}

interface Here {
  readonly known: KnownActors;
  readonly around: Surroundings;
  readonly sideOf: (actor: KnownActor) => string | null;
}

/**
 * One known actor bears the name. A person quoted for a house that is none of his may be a namesake: of a surname always, of a full name
 * where the house stands on another side.
 */
function onlyBearer({ actor, written, via }: Bearer, before: string | null, here: Here): ResolvedName {
  const { affiliated } = here.around;
  const stranger = actor.type === "person" && affiliated.length > 0 && !affiliated.some((house) => related(actor, house, here.known));
  const elsewhere =
    stranger && affiliated.every((house) => blocOf(house, here.known, here.around.date) !== blocOf(actor, here.known, here.around.date));
  const reasons = [`${via} "${written}"`, ...(stranger ? [`but no known tie to ${affiliated[0]?.name ?? ""}`] : [])];
  if (elsewhere || (stranger && !written.includes(" "))) return unsure([{ actor, weight: { points: 0, reasons } }], "known-name", here);
  const score = stranger ? 0.7 : via === "byword" ? 0.8 : before === null ? 1 : 0.95;
  return sure(actor, here, { rule: "known-name", score, reasons });
}

/** Several bear the name: what the article says beside it decides, or nothing does. */
function amongSeveral(name: string, bearers: readonly Bearer[], here: Here): ResolvedName {
  const { known, around } = here;
  const weighed = bearers.map(({ actor, written }) => {
    const rivals = bearers.flatMap((other) => (other.actor === actor ? [] : [other.actor]));
    const spelt = written === name && bearers.every((other) => other.actor === actor || other.written !== name);
    return { actor, weight: weigh(actor, { rivals, around, spelt, known }) };
  });
  const winner = decide(weighed);
  if (winner === null) {
    const shared = `${bearers.length} known actors bear the name "${name}"`;
    return unsure(
      weighed.map(({ actor, weight }) => ({ actor, weight: { ...weight, reasons: [shared, ...weight.reasons] } })),
      "clash",
      here,
    );
  }
  return sure(winner.actor, here, { rule: "clash", score: 0.85, reasons: winner.weight.reasons });
}

/** An actor as a record keeps it. Its side is today's, so that it is the same whatever article it comes from. */
const plain = (actor: KnownActor, known: KnownActors): Actor => {
  const { id, name, type, country } = actor;
  return { id, name, type, country, bloc: blocOf(actor, known) };
};

interface Why {
  readonly rule: ResolvedName["rule"];
  readonly score: number;
  readonly reasons: readonly string[];
}

function sure(known: KnownActor, here: Here, { rule, score, reasons }: Why): ResolvedName {
  const actor = plain(known, here.known);
  return { actor, verdict: "positive", bloc: here.sideOf(known), rule, candidates: [{ actor, score, reasons }] };
}

function unsure(
  candidates: readonly { readonly actor: KnownActor; readonly weight: Weight }[],
  rule: ResolvedName["rule"],
  { known, sideOf }: Here,
): ResolvedName {
  const ranked = [...candidates].sort((a, b) => b.weight.points - a.weight.points || (a.actor.id < b.actor.id ? -1 : 1));
  const [side, ...sides] = new Set(candidates.map(({ actor }) => sideOf(actor)));
  const score = Math.round(100 / Math.max(2, candidates.length)) / 100;
  return {
    actor: null,
    verdict: "unsure",
    bloc: sides.length === 0 ? (side ?? null) : null,
    rule,
    candidates: ranked.map(({ actor, weight }) => ({ actor: plain(actor, known), score, reasons: weight.reasons })),
  };
}

/** The side of the affiliation quoted, when there is one: that of the known house, else of the one state that its words carry. */
function sideQuoted(
  affiliated: readonly KnownActor[],
  affiliation: string | null,
  known: KnownActors,
  date: string | undefined,
): string | null {
  const [side, ...sides] = new Set(affiliated.map((actor) => blocOf(actor, known, date)));
  if (side === undefined) return affiliation === null ? null : homeOf(statesIn(withoutDestination(affiliation), known), known, date).bloc;
  return sides.length === 0 ? side : null;
}

/** A person's side does not follow from where he is sent: `ambassador to China`. */
const withoutDestination = (role: string): string => role.replace(/ to (?:the )?[A-Z].*$/, "");
