import { type Assertion, type PlacedParty, partiesOf, type Reading } from "../model/index.js";
import { fold } from "./fold.js";
import type { KnownActors } from "./index-actors.js";
import type { Actor, Judgement } from "./judgement.js";
import type { KnownActor } from "./known-actor.js";
import { lookUp } from "./look-up.js";
import { type ResolvedName, resolveName } from "./resolve-name.js";
import { type Company, companyOf } from "./weigh.js";

interface Placed extends PlacedParty {
  readonly assertion: Assertion;
}

export interface Resolution {
  readonly judgements: readonly Judgement[];
  /** Every actor that the judgements name, once. */
  readonly actors: readonly Actor[];
}

/** Judges who stands behind each party of a reading. What an article says of a name once (role, affiliation) holds for it throughout. */
export function resolve(reading: Reading, known: KnownActors): Resolution {
  const placed = reading.assertions.flatMap((assertion) => partiesOf(assertion).map((party) => ({ assertion, ...party })));
  if (placed.length === 0) return { judgements: [], actors: [] };
  const told = descriptions(placed);
  const mentioned = new Map(reading.mentions.map(({ name, type }) => [fold(name), type]));
  const company = lazily(() => articleCompany(placed, reading, known));
  const answers = new Map<string, ResolvedName>();
  const judgements: Judgement[] = [];
  const actors = new Map<string, Actor>();

  for (const { assertion, field, party, role: part } of placed) {
    // one that only receives may be a mere place
    const acts = part !== "recipient";
    const folded = fold(party.name);
    const role = party.role ?? told.get(folded)?.role ?? null;
    const affiliation = party.affiliation ?? told.get(folded)?.affiliation ?? null;
    const key = JSON.stringify([party.name, role, affiliation, acts]);
    let answer = answers.get(key);
    if (answer === undefined) {
      const mention = mentioned.get(folded) ?? null;
      answer = resolveName(party.name, known, { date: reading.article.published, role, affiliation, mention, place: !acts, company });
      answers.set(key, answer);
    }
    for (const { actor, score, reasons } of answer.candidates) {
      const { verdict, bloc, rule } = answer;
      const moved = verdict === "positive" && bloc !== actor.bloc ? { bloc } : {};
      judgements.push({
        assertion: assertion.id,
        field,
        actor: actor.id,
        verdict,
        score,
        reasons: [...reasons],
        by: `rule:${rule}`,
        ...moved,
      });
      actors.set(actor.id, fuller(actors.get(actor.id), actor));
    }
  }
  return { judgements, actors: [...actors.values()] };
}

/** The first role and the first affiliation that the article gives each name. */
function descriptions(
  placed: readonly Placed[],
): ReadonlyMap<string, { readonly role: string | null; readonly affiliation: string | null }> {
  const told = new Map<string, { role: string | null; affiliation: string | null }>();
  for (const { party } of placed) {
    const name = fold(party.name);
    const sofar = told.get(name);
    told.set(name, { role: sofar?.role ?? party.role, affiliation: sofar?.affiliation ?? party.affiliation });
  }
  return told;
}

/** Who in the article is known beyond doubt. Its mentions count, too: a clash is often settled by a name that stands in no assertion. */
function articleCompany(placed: readonly Placed[], { article, mentions }: Reading, known: KnownActors): Company {
  const names = new Set([...placed.flatMap(({ party }) => [party.name, party.affiliation ?? ""]), ...mentions.map(({ name }) => name)]);
  const sure: KnownActor[] = [];
  for (const name of names) {
    const bearers = name === "" ? [] : lookUp(name, known);
    if (bearers.length === 1 && bearers[0] !== undefined) sure.push(bearers[0].actor);
  }
  return companyOf(sure, known, article.published?.slice(0, 10));
}

/** An actor that rests on its name alone is what the whole article tells of it: a mention without a country takes nothing away. */
function fuller(one: Actor | undefined, other: Actor): Actor {
  if (one === undefined) return other;
  const told = one.country === null && one.bloc === null && (other.country !== null || other.bloc !== null) ? other : one;
  return one.type === "organization" || other.type !== "person" ? told : { ...told, type: other.type };
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
