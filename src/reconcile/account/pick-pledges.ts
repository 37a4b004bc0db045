import type { Stage } from "../../model/index.js";
import { fold } from "../../resolve/index.js";
import type { AccountedPledge } from "./account-of.js";

/** Which pledges a question is about. Names are compared folded: an actor's id, its name, or the name as an article has it. */
export interface PledgeFilter {
  /** Who gives: a name, or a bloc ("Gulf states"). */
  readonly by?: string;
  /** Who or where receives: a name, a country, a place. */
  readonly for?: string;
  /** Words of the purpose, the passage or the programme. */
  readonly about?: string;
  readonly stage?: Stage;
  /** Days, both included, of the first report. */
  readonly since?: string;
  readonly until?: string;
}

const holds = (name: string, wanted: string): boolean => ` ${fold(name)} `.includes(` ${wanted} `);

/** Names and codes by which a country may be asked for. */
export type CountryNames = (wanted: string) => string | null;

/** Whether a pledge is one that is asked for. `countryOf` gives the code of a country's name ("France": "FR"), null for what is none. */
export function isPicked(pledge: AccountedPledge, filter: PledgeFilter, countryOf: CountryNames): boolean {
  const { reports } = pledge;
  const day = reports[0]?.day ?? null;
  if (filter.stage !== undefined && pledge.stage !== filter.stage) return false;
  if (filter.since !== undefined && (day === null || day < filter.since)) return false;
  if (filter.until !== undefined && (day === null || day > filter.until)) return false;
  if (filter.by !== undefined && !givenBy(pledge, filter.by)) return false;
  if (filter.for !== undefined && !givenFor(pledge, filter.for, countryOf)) return false;
  return filter.about === undefined || about(pledge, filter.about);
}

function givenBy({ reports }: AccountedPledge, by: string): boolean {
  const wanted = fold(by);
  return reports.some(({ pledgers, backers }) =>
    [...pledgers, ...backers].some(
      ({ actor, name, bloc, of }) =>
        actor === by || of.includes(by) || fold(bloc ?? "") === wanted || holds(name, wanted) || holds(actor.replace(/[-:]/g, " "), wanted),
    ),
  );
}

function givenFor({ reports }: AccountedPledge, whom: string, countryOf: CountryNames): boolean {
  const wanted = fold(whom);
  const country = countryOf(whom);
  return reports.some(({ target, recipients, assertion, programme }) => {
    if (country !== null && target.countries.includes(country)) return true;
    if (recipients.some(({ actor, name }) => actor === whom || holds(name, wanted))) return true;
    if (target.names.some((name) => holds(name, wanted))) return true;
    return (assertion.place !== null && holds(assertion.place.text, wanted)) || (programme !== null && holds(programme, wanted));
  });
}

function about({ reports }: AccountedPledge, words: string): boolean {
  const wanted = fold(words).split(" ");
  return reports.some(({ assertion, programme }) => {
    const text = ` ${fold([assertion.purpose?.text ?? "", assertion.evidence.exact, programme ?? ""].join(" "))} `;
    return wanted.every((word) => text.includes(word));
  });
}
