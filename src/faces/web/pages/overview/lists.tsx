import type { Child, FC } from "hono/jsx";
import { shortened } from "../../notation/printable.js";
import { ByWhen } from "../../parts/by-when.js";
import { EvidenceLink } from "../../parts/evidence-link.js";
import { Pager, type Slice } from "../../parts/pager.js";
import { Said } from "../../parts/said.js";
import { Sum } from "../../parts/sum.js";
import { type Column, Table } from "../../parts/table.js";
import { Everybody, Standing, Who } from "../../parts/who.js";
import { spoken } from "../../words.js";
import type { OverviewAnswer, OverviewQuery } from "./answer.js";
import { Attendees } from "./attendees.js";

type Entry<List extends keyof OverviewAnswer> = OverviewAnswer[List] extends Slice<infer One> ? One : never;

/** The longest words of others that a table shows; the reader shows them all. */
const longest = 600;

const pledgeColumns: readonly Column<Entry<"pledges">>[] = [
  {
    head: "Who",
    share: 18,
    as: "lead",
    cell: ({ pledgers, backers, announcer }) => (
      <>
        <Everybody parties={pledgers} {...(announcer === null && backers.length === 0 ? { nobody: "nobody named" } : {})} />
        {backers.length > 0 && (
          <div class="aside">
            backed by <Everybody parties={backers} />
          </div>
        )}
        {announcer !== null && (
          <div class="aside">
            announced by <Who who={announcer} />
          </div>
        )}
      </>
    ),
  },
  { head: "How much", share: 14, as: "number", cell: ({ amount, capacity }) => <Sum amount={amount} capacity={capacity} /> },
  {
    head: "To what, to whom",
    share: 22,
    cell: ({ recipients, purpose }) => (
      <>
        {purpose !== null && <Said text={shortened(purpose, longest)} />}
        <Everybody parties={recipients} />
      </>
    ),
  },
  { head: "Where", share: 12, cell: ({ place }) => place !== null && <Said text={place} /> },
  { head: "By when", share: 10, cell: ({ horizon }) => horizon !== null && <ByWhen horizon={horizon} /> },
  { head: "Stage", share: 10, cell: ({ stage }) => spoken(stage) },
  { head: "Evidence", share: 14, as: "source", cell: ({ reports }) => reports.map((report) => <EvidenceLink report={report} />) },
];

const Words: FC<{ quote: Entry<"quotes"> }> = ({ quote: { form, content } }) => {
  const words = shortened(content.join(" … "), longest);
  return form === "direct" ? (
    <q>
      <Said text={words} />
    </q>
  ) : (
    <>
      <Said text={words} /> <span class="tag">{form === "mixed" ? "partly reported" : "reported"}</span>
    </>
  );
};

const quoteColumns: readonly Column<Entry<"quotes">>[] = [
  {
    head: "Speaker",
    share: 18,
    as: "lead",
    cell: ({ speaker, role, affiliation }) =>
      speaker === null ? (
        <span class="quiet">nobody named</span>
      ) : (
        <>
          <Who who={speaker} />
          <Standing role={role} affiliation={affiliation} />
        </>
      ),
  },
  { head: "Words", share: 52, as: "words", cell: (quote) => <Words quote={quote} /> },
  {
    head: "About",
    share: 16,
    cell: ({ about }) =>
      [...new Set(about)].slice(0, 4).map((name) => (
        <div>
          <Said text={name} />
        </div>
      )),
  },
  { head: "Evidence", share: 14, as: "source", cell: ({ report }) => <EvidenceLink report={report} /> },
];

const figureColumns: readonly Column<Entry<"figures">>[] = [
  {
    head: "Of what",
    share: 24,
    as: "lead",
    cell: ({ subject, scope }) => (
      <>
        <Said text={shortened(subject, longest)} />
        {scope !== null && (
          <span class="standing">
            <Said text={shortened(scope, longest)} />
          </span>
        )}
      </>
    ),
  },
  { head: "Measure", share: 12, cell: ({ measure }) => <Said text={measure} /> },
  { head: "How much", share: 14, as: "number", cell: ({ amount }) => <Sum amount={amount} /> },
  { head: "According to", share: 22, cell: ({ assertedBy }) => assertedBy !== null && <Who who={assertedBy} /> },
  { head: "Basis", share: 14, cell: ({ basis }) => basis },
  { head: "Evidence", share: 14, as: "source", cell: ({ report }) => <EvidenceLink report={report} /> },
];

const forecastColumns: readonly Column<Entry<"forecasts">>[] = [
  {
    head: "Who",
    share: 18,
    as: "lead",
    cell: ({ speaker }) => (speaker === null ? <span class="quiet">nobody named</span> : <Who who={speaker} />),
  },
  { head: "Predicts", share: 52, as: "words", cell: ({ content }) => <Said text={shortened(content, longest)} /> },
  { head: "By when", share: 16, cell: ({ horizon }) => horizon !== null && <ByWhen horizon={horizon} /> },
  { head: "Evidence", share: 14, as: "source", cell: ({ report }) => <EvidenceLink report={report} /> },
];

interface ListProps {
  readonly id: keyof OverviewQuery;
  readonly title: string;
  readonly none: string;
  readonly slice: Slice<unknown>;
  readonly query: OverviewQuery;
  readonly children: Child;
}

/** One list with its heading, what to say where it is empty, and the ways to its other pages; each page is an address. */
const List: FC<ListProps> = ({ id, title, none, slice, query, children }) => {
  const href = (from: number): string => {
    const places = Object.entries({ ...query, [id]: from }).filter(([, at]) => at > 0);
    return `/${places.length === 0 ? "" : `?${new URLSearchParams(Object.fromEntries(places.map(([list, at]) => [list, String(at)])))}`}#${id}`;
  };
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {slice.shown.length === 0 && slice.from === 0 ? <p class="quiet">{none}</p> : children}
      <Pager slice={slice} name={title.toLowerCase()} href={href} />
    </section>
  );
};

/** The record's lists one below the other. */
export const Lists: FC<{ answer: OverviewAnswer; query: OverviewQuery }> = ({
  answer: { pledges, quotes, events, figures, forecasts },
  query,
}) => (
  <>
    <List id="pledges" title="Pledges" none="No pledge was read from these articles." slice={pledges} query={query}>
      <Table caption="Pledges, one report a row" columns={pledgeColumns} rows={pledges.shown} id={({ id }) => `entry-${id}`} />
    </List>
    <List id="quotes" title="Quotations" none="No quotation was read from these articles." slice={quotes} query={query}>
      <Table caption="Quotations" columns={quoteColumns} rows={quotes.shown} id={({ id }) => `entry-${id}`} />
    </List>
    <List id="events" title="Who was there" none="No attendance was read from these articles." slice={events} query={query}>
      <Attendees events={events.shown} />
    </List>
    <List id="figures" title="Cost figures" none="No cost figure was read from these articles." slice={figures} query={query}>
      <Table caption="Cost figures" columns={figureColumns} rows={figures.shown} id={({ id }) => `entry-${id}`} />
    </List>
    <List id="forecasts" title="Forecasts" none="No forecast was read from these articles." slice={forecasts} query={query}>
      <Table caption="Forecasts" columns={forecastColumns} rows={forecasts.shown} id={({ id }) => `entry-${id}`} />
    </List>
  </>
);
