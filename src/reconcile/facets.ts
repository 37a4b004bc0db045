import type { Pledge, Publication } from "../model/index.js";
import { type Actor, fold } from "../resolve/index.js";
import { pricedAmount, type Report, type Side } from "./report.js";

/** What a reading knows of a pledge assertion beyond the assertion itself: kept in the record, so that no article need be read again. */
export type Facets = Omit<Report, "id" | "assertion" | "article" | "title" | "language" | "publications" | "day" | "amount">;

export function facetsOf(report: Report): Facets {
  const {
    id: _id,
    assertion: _assertion,
    article: _article,
    title: _title,
    language: _language,
    publications: _publications,
    ...rest
  } = report;
  const { day: _day, amount: _amount, ...facets } = rest;
  return facets;
}

/** A pledge assertion as a record gives it. `actors` are those that stand behind its parties today, by field (`pledgers/0`). */
export interface HeldPledge {
  readonly assertion: Pledge;
  readonly article: { readonly id: string; readonly language: string };
  /** Earliest first. */
  readonly publications: readonly Publication[];
  readonly actors: Readonly<Record<string, Actor>>;
  /** As `facetsOf` gave them; null where the reading was recorded without. */
  readonly facets: Facets | null;
}

/** The report that a record holds. Where a person has judged who a party is since it was read, that actor stands. */
export function reportFrom({ assertion, article, publications, actors, facets }: HeldPledge): Report {
  const first = publications[0];
  const known = facets ?? bare(assertion, actors);
  return {
    ...known,
    pledgers: standing(known.pledgers, assertion.pledgers, "pledgers", actors),
    backers: standing(known.backers, assertion.backers, "backers", actors),
    recipients: standing(known.recipients, assertion.recipients, "recipients", actors),
    id: assertion.id,
    assertion,
    article: article.id,
    title: first?.title ?? null,
    language: article.language,
    publications,
    day: publications.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()[0] ?? null,
    amount: pricedAmount(assertion.amount),
  };
}

type Actors = HeldPledge["actors"];

function standing(sides: readonly Side[], parties: Pledge["pledgers"], field: string, actors: Actors): readonly Side[] {
  const judged = new Map(
    parties.flatMap(({ name }, at) => (actors[`${field}/${at}`] === undefined ? [] : [[name, actors[`${field}/${at}`]] as const])),
  );
  return sides.map((side) => {
    const actor = judged.get(side.name);
    return actor === undefined || actor.id === side.actor ? side : sideOf(side.name, actor);
  });
}

const sideOf = (name: string, actor: Actor | undefined): Side => ({
  name,
  actor: actor?.id ?? `name:${fold(name)}`,
  type: actor?.type ?? "organization",
  home: actor?.country ?? null,
  bloc: actor?.bloc ?? null,
  named: true,
  of: [],
});

/** As much as the assertion and its actors say by themselves. */
function bare(assertion: Pledge, actors: Actors): Facets {
  const sides = (field: "pledgers" | "backers" | "recipients"): readonly Side[] =>
    assertion[field].map(({ name }, at) => sideOf(name, actors[`${field}/${at}`]));
  const recipients = sides("recipients");
  const place = assertion.place === null ? [] : [fold(assertion.place.text)];
  return {
    primary: false,
    pledgers: sides("pledgers"),
    backers: sides("backers"),
    announcer: assertion.announcer === null ? null : sideOf(assertion.announcer.name, actors.announcer),
    recipients,
    target: {
      countries: recipients.flatMap(({ type, home }) => (type === "state" && home !== null ? [home] : [])),
      names: [...place, ...recipients.flatMap(({ type, name }) => (type === "state" ? [] : [fold(name)]))],
      bodies: [],
      wide: false,
    },
    purpose: fold(assertion.purpose?.text ?? "")
      .split(" ")
      .filter((word) => word !== ""),
    kinds: [],
    words: "",
    names: [],
    programme: null,
    sizes: [],
    years: [],
    events: [],
    credits: [],
    utterances: [],
  };
}
