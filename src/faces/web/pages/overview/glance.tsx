import type { FC } from "hono/jsx";
import { presentAmount } from "../../../../operations/present-amount.js";
import { periodText } from "../../notation/dates.js";
import { Said } from "../../parts/said.js";
import { Everybody, Who } from "../../parts/who.js";
import { count, counted, languageName } from "../../words.js";
import type { OverviewAnswer } from "./answer.js";

/** "English (18), French (2)", the commonest first. */
const languagesText = (languages: Readonly<Record<string, number>>): string =>
  Object.entries(languages)
    .toSorted(([, a], [, b]) => b - a)
    .map(([tag, articles]) => `${languageName(tag)} (${count(articles)})`)
    .join(", ");

const lists = [
  ["pledge", "pledges", "report of a pledge", "reports of pledges"],
  ["quotation", "quotes", "quotation", "quotations"],
  ["attendance", "events", "attendance", "attendances"],
  ["figure", "figures", "cost figure", "cost figures"],
  ["forecast", "forecasts", "forecast", "forecasts"],
] as const;

/** Period and coverage, and how much of each kind there is. */
export const Glance: FC<{ answer: OverviewAnswer }> = ({ answer: { coverage } }) => (
  <header class="glance">
    <h1>The record at a glance</h1>
    <p class="coverage">
      <a href="/articles">{counted(coverage.articles, "article")}</a> from {counted(coverage.outlets, "outlet")}
      {coverage.publications > coverage.articles && `, ${counted(coverage.publications, "publication")}`}
      {coverage.from !== null && (
        <>
          , <span class="whole">{periodText(coverage.from, coverage.to)}</span>
        </>
      )}
      {Object.keys(coverage.languages).length > 0 && (
        <>
          . <Said text={languagesText(coverage.languages)} />.
        </>
      )}
    </p>
    <nav aria-label="On this page">
      <ul class="counts">
        {lists.map(([kind, section, one, many]) => {
          const number = coverage.assertions[kind] ?? 0;
          return (
            <li>
              <a href={`#${section}`} class={`k-${kind}`}>
                <b>{count(number)}</b> {number === 1 ? one : many}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  </header>
);

/** The largest sums of each currency, and who speaks most. */
export const Leaders: FC<{ answer: OverviewAnswer }> = ({ answer: { largestPledges, mostQuoted } }) => {
  if (largestPledges.length === 0 && mostQuoted.length === 0) return null;
  return (
    <div class="leaders">
      {largestPledges.length > 0 && (
        <section aria-labelledby="largest">
          <h2 id="largest">Largest sums reported as pledged</h2>
          <p class="note">As printed, by currency; not yet judged to be one promise or several, so never added up.</p>
          <div class="sums">
            {largestPledges.slice(0, 3).map(({ currency, pledges }) => (
              <ol aria-label={`In ${currency}`}>
                {pledges.map(({ id, pledgers, amount, reports }) => (
                  <li>
                    <a href={`/entries/${encodeURIComponent(id)}`} class="sum">
                      <Said text={presentAmount(amount)} />
                    </a>
                    <span>
                      <Everybody parties={pledgers.slice(0, 3)} nobody="nobody named" />
                      {pledgers.length > 3 && <span class="quiet">and {count(pledgers.length - 3)} more</span>}
                      {reports > 1 && <span class="quiet">{counted(reports, "report")}</span>}
                    </span>
                  </li>
                ))}
              </ol>
            ))}
          </div>
        </section>
      )}
      {mostQuoted.length > 0 && (
        <section aria-labelledby="voices">
          <h2 id="voices">Most quoted</h2>
          <ol class="voices">
            {mostQuoted.map(({ speaker, quotations, articles }) => (
              <li>
                <span class="sum">{count(quotations)}</span>
                <span>
                  <Who who={speaker} /> <span class="quiet">in {counted(articles, "article")}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
};
