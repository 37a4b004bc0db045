import type { FC } from "hono/jsx";
import { shortened } from "../../notation/printable.js";
import { Said } from "../../parts/said.js";
import { type Entry, kindNames } from "../../words.js";
import { factsOf, headOf } from "./facts.js";

/** Offsets as reader.js takes them: `12-40 60-75`. */
const offsets = (spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.map(({ start, end }) => `${start}-${end}`).join(" ");

interface ReadingProps {
  readonly entry: Entry;
  readonly number: number;
}

/** One assertion as it was understood: its fields, the rule that read it, how certain it is, and the way back to its words. */
const Reading: FC<ReadingProps> = ({ entry: { assertion, actors }, number }) => (
  <li id={`reading-${assertion.id}`} class="reading" data-assertion={assertion.id} data-evidence={offsets([assertion.evidence])}>
    <h3>
      <a
        class={`number k-${assertion.kind}`}
        href={`#assertion-${assertion.id}`}
        data-assertion={assertion.id}
        aria-label={`${number}, to its words in the text`}
      >
        {number}
      </a>{" "}
      <span class={`kind k-${assertion.kind}`}>{kindNames[assertion.kind][0]}</span> <Said text={shortened(headOf(assertion), 120)} />
    </h3>
    <dl>
      {factsOf(assertion, actors).map(({ name, spans, value }) => (
        <div {...(spans.length === 0 ? {} : { "data-spans": offsets(spans) })}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div class="how">
        <dt>read by</dt>
        <dd>
          <code>
            <Said text={assertion.rule} />
          </code>
          , {assertion.certainty}, <a href={`/entries/${encodeURIComponent(assertion.id)}.json`}>entry {assertion.id.slice(0, 8)}</a>
        </dd>
      </div>
    </dl>
  </li>
);

/** The reading of every assertion, in the order of the text. */
export const Readings: FC<{ entries: readonly Entry[]; numbers: ReadonlyMap<string, number> }> = ({ entries, numbers }) => (
  <ol class="readings">
    {entries.map((entry) => (
      <Reading entry={entry} number={numbers.get(entry.assertion.id) ?? 0} />
    ))}
  </ol>
);
