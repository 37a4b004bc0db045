import { z } from "zod";
import { type Attendance, attendanceStatus } from "../model/index.js";
import type { StoredAssertion } from "../store/record.js";
import { about, commonFilters, given, page, storeFilter } from "./filters.js";
import { question } from "./operation.js";
import { dayOf, nameOf, report, reportOf, shortId, who, whoIs } from "./report.js";

export const attendee = z.object({
  ...who.shape,
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
  status: attendanceStatus,
  /** Every report that says so, earliest first. */
  reports: z.array(report),
});
export type Attendee = z.infer<typeof attendee>;

/** `event` is null for attendance whose event the article does not name. */
export const eventEntry = z.object({ event: z.string().nullable(), attendees: z.array(attendee) });
export type EventEntry = z.infer<typeof eventEntry>;

/** `the Paris AI Action Summit` and `Paris AI Action Summit` are one event. */
const eventKey = (event: string | null): string =>
  event === null
    ? ""
    : event
        .replace(/^(the|this|that|an?)\s+/i, "")
        .replace(/\s+/g, " ")
        .toLowerCase();

/** Attendance grouped by event, the best attended first, those of no named event last; in each, one line a party and status. */
export function eventsOf(stored: readonly StoredAssertion<Attendance>[]): EventEntry[] {
  const events = new Map<string, { event: string | null; attendees: Map<string, Attendee> }>();
  for (const entry of stored) {
    const { party, status, event } = entry.assertion;
    const key = eventKey(event?.text ?? null);
    const group = events.get(key) ?? { event: event?.text ?? null, attendees: new Map<string, Attendee>() };
    events.set(key, group);
    const name = whoIs(party, entry.actors.party);
    const place = `${status}\n${name.actor ?? name.name.toLowerCase()}`;
    const known = group.attendees.get(place);
    if (known === undefined)
      group.attendees.set(place, { ...name, role: party.role, affiliation: party.affiliation, status, reports: [reportOf(entry)] });
    else known.reports.push(reportOf(entry));
  }
  return [...events.values()]
    .map(({ event, attendees }) => ({ event, attendees: [...attendees.values()] }))
    .sort((a, b) => Number(a.event === null) - Number(b.event === null) || b.attendees.length - a.attendees.length);
}

export const events = question({
  form: "answer",
  name: "events",
  summary: "who was there, who was expected, who stayed away, who signed",
  input: z.object({ about, ...commonFilters, status: attendanceStatus.optional().describe("only parties that are reported so") }),
  record: "reads",
  output: z.object({ events: z.array(eventEntry) }),
  none: "No attendance.",
  async run({ about, status, limit, offset, ...filters }, context) {
    const record = await context.record();
    const stored = await record.assertions({ kind: "attendance", ...storeFilter(filters), ...given({ about }) });
    return {
      events: page(eventsOf(stored.filter(({ assertion }) => status === undefined || assertion.status === status)), { limit, offset }),
    };
  },
  rows: (answer) =>
    answer.events.flatMap(({ event, attendees }) => attendees.map((attendee) => ({ event, ...attendee, first: attendee.reports[0] }))),
  columns: [
    { head: "event", cell: (row) => row.event ?? "(not named)" },
    { head: "who", cell: (row) => nameOf(row) },
    { head: "role", cell: (row) => [row.role ?? "", row.affiliation ?? ""].filter((part) => part !== "").join(", ") },
    { head: "bloc", cell: (row) => row.bloc ?? "" },
    { head: "status", cell: (row) => row.status },
    { head: "reports", cell: (row) => String(row.reports.length), align: "right" },
    { head: "outlet", cell: (row) => row.first?.outlet ?? "" },
    { head: "date", cell: (row) => dayOf(row.first?.published ?? null), whole: true },
    { head: "url", cell: (row) => row.first?.url ?? "", only: "csv" },
    { head: "passage", cell: (row) => row.first?.exact ?? "", only: "csv" },
    { head: "id", cell: (row) => shortId(row.first?.assertion ?? ""), whole: true, only: "table" },
    { head: "id", cell: (row) => row.first?.assertion ?? "", only: "csv" },
  ],
});
