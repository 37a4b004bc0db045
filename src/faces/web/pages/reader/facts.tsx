import type { Child, FC } from "hono/jsx";
import { presentAmount, presentCapacity } from "../../../../operations/present-amount.js";
import { ByWhen } from "../../parts/by-when.js";
import { Said } from "../../parts/said.js";
import { alsoText } from "../../parts/sum.js";
import { Bloc, Standing } from "../../parts/who.js";
import { type Amount, type Assertion, type Capacity, type Entry, type Horizon, type Party, spoken } from "../../words.js";

/** One thing that was read: what it is called, where it stands in the text, and how it was understood. */
export interface Fact {
  readonly name: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly value: Child;
}

const fact = (name: string, spans: Fact["spans"], value: Child): readonly Fact[] => [{ name, spans, value }];

/** A party: the name as understood, its standing, and the actor behind it where that has another name. */
function partyFact(name: string, party: Party | null, field: string, actors: Entry["actors"]): readonly Fact[] {
  if (party === null) return [];
  const actor = actors[field];
  return fact(
    name,
    [party],
    <>
      <Said text={party.name} />
      <Bloc name={actor?.bloc ?? null} />
      {actor !== undefined && actor.name !== party.name && (
        <span class="standing">
          taken for <Said text={actor.name} />
        </span>
      )}
      <Standing role={party.role} affiliation={party.affiliation} />
    </>,
  );
}

const partyFacts = (name: string, parties: readonly Party[], field: string, actors: Entry["actors"]): readonly Fact[] =>
  parties.flatMap((party, at) => partyFact(name, party, `${field}/${at}`, actors));

const wordsFact = (name: string, words: { readonly text: string; readonly start: number; readonly end: number } | null): readonly Fact[] =>
  words === null ? [] : fact(name, [words], <Said text={words.text} />);

/** The hedge in words beside its sign; an exact number and a range speak for themselves. */
const Hedge: FC<{ hedge: Amount["hedge"] }> = ({ hedge }) =>
  hedge === "exact" || hedge === "range" ? null : <span class="quiet">{spoken(hedge)}</span>;

const sumFact = (name: string, amount: Amount | null): readonly Fact[] => {
  if (amount === null) return [];
  const also = alsoText(amount);
  return fact(
    name,
    [amount],
    <>
      <b>
        <Said text={presentAmount(amount)} />
      </b>{" "}
      <Hedge hedge={amount.hedge} />
      {also !== null && (
        <span class="standing">
          <Said text={also} />
        </span>
      )}
    </>,
  );
};

const capacityFact = (capacity: Capacity | null): readonly Fact[] =>
  capacity === null
    ? []
    : fact(
        "capacity",
        [capacity],
        <>
          <b>
            <Said text={presentCapacity(capacity)} />
          </b>{" "}
          <Hedge hedge={capacity.hedge} />
        </>,
      );

const whenFact = (horizon: Horizon | null): readonly Fact[] =>
  horizon === null ? [] : fact("by when", [horizon], <ByWhen horizon={horizon} />);

/** All that was read of one assertion, in the order in which one would tell it. */
export function factsOf(assertion: Assertion, actors: Entry["actors"]): readonly Fact[] {
  switch (assertion.kind) {
    case "pledge":
      return [
        ...(assertion.pledgers.length === 0 ? fact("who", [], <span class="quiet">nobody named</span>) : []),
        ...partyFacts("who", assertion.pledgers, "pledgers", actors),
        ...partyFacts("backer", assertion.backers, "backers", actors),
        ...partyFact("announced by", assertion.announcer, "announcer", actors),
        ...sumFact("how much", assertion.amount),
        ...capacityFact(assertion.capacity),
        ...partyFacts("to whom", assertion.recipients, "recipients", actors),
        ...wordsFact("to what", assertion.purpose),
        ...wordsFact("where", assertion.place),
        ...whenFact(assertion.horizon),
        ...fact("stage", [], spoken(assertion.stage)),
        ...(assertion.sector === "unstated" ? [] : fact("money", [], assertion.sector)),
        ...(assertion.additionality === "unstated" ? [] : fact("new or not", [], assertion.additionality)),
        ...(assertion.change === null
          ? []
          : [...fact("change", [], spoken(assertion.change.kind)), ...sumFact("from", assertion.change.from)]),
        ...assertion.inclusions.flatMap((inclusion) =>
          fact(
            spoken(inclusion.reading),
            [inclusion.evidence],
            <a href={`#reading-${inclusion.in}`} data-assertion={inclusion.in}>
              another pledge of this text
            </a>,
          ),
        ),
      ];
    case "quotation":
      return [
        ...partyFact("speaker", assertion.speaker, "speaker", actors),
        ...fact("form", [], `${assertion.form} speech, ${assertion.act}`),
        ...wordsFact("cue", assertion.cue),
        ...partyFact("to", assertion.addressee, "addressee", actors),
        ...assertion.about.flatMap(({ text, name, start, end }) => fact("about", [{ start, end }], <Said text={name ?? text} />)),
      ];
    case "figure":
      return [
        ...wordsFact("of what", assertion.subject),
        ...fact("measure", [], <Said text={assertion.measure} />),
        ...sumFact("how much", assertion.amount),
        ...wordsFact("scope", assertion.scope),
        ...partyFact("according to", assertion.assertedBy, "assertedBy", actors),
        ...fact("basis", [], assertion.basis),
      ];
    case "attendance":
      return [
        ...partyFact("who", assertion.party, "party", actors),
        ...fact("status", [], spoken(assertion.status)),
        ...wordsFact("event", assertion.event),
      ];
    case "forecast":
      return [...partyFact("speaker", assertion.speaker, "speaker", actors), ...whenFact(assertion.horizon)];
  }
}

/** An assertion in a few words: the heading of its reading. */
export function headOf(assertion: Assertion): string {
  switch (assertion.kind) {
    case "pledge":
      return assertion.amount !== null
        ? presentAmount(assertion.amount)
        : assertion.capacity !== null
          ? presentCapacity(assertion.capacity)
          : spoken(assertion.stage);
    case "quotation":
      return assertion.speaker?.name ?? "nobody named";
    case "figure":
      return presentAmount(assertion.amount);
    case "attendance":
      return `${assertion.party.name}, ${spoken(assertion.status)}`;
    case "forecast":
      return assertion.speaker?.name ?? "nobody named";
  }
}
