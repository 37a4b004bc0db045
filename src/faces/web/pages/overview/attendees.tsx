import type { FC } from "hono/jsx";
import { passageHref } from "../../parts/evidence-link.js";
import { Said } from "../../parts/said.js";
import { Bloc, Standing } from "../../parts/who.js";
import { counted, type Status, spoken } from "../../words.js";
import type { OverviewAnswer } from "./answer.js";

type Event = OverviewAnswer["events"]["shown"][number];
type Attendee = Event["attendees"][number];

/** How they stand beside an event: present first, then those who were to come, then those who did not. */
const order: Readonly<Record<Status, number>> = {
  attended: 0,
  represented: 1,
  signed: 2,
  "refused-to-sign": 3,
  expected: 4,
  invited: 5,
  absent: 6,
  withdrew: 7,
  declined: 8,
};
const statuses = (Object.keys(order) as Status[]).toSorted((a, b) => order[a] - order[b]);

/** As many as a reader takes in at once; the others wait behind a line that opens. */
const atOnce = 24;

const Person: FC<{ attendee: Attendee }> = ({ attendee: { name, actorName, bloc, role, affiliation, reports } }) => {
  const [first] = reports;
  const shown = <Said text={actorName ?? name} />;
  return (
    <li>
      {first === undefined ? shown : <a href={passageHref(first.article, first.assertion)}>{shown}</a>}
      <Bloc name={bloc === (actorName ?? name) ? null : bloc} />
      {reports.length > 1 && <span class="quiet"> {counted(reports.length, "report")}</span>}
      <Standing role={role} affiliation={affiliation} />
    </li>
  );
};

const People: FC<{ attendees: readonly Attendee[] }> = ({ attendees }) => (
  <>
    <ul class="people">
      {attendees.slice(0, atOnce).map((attendee) => (
        <Person attendee={attendee} />
      ))}
    </ul>
    {attendees.length > atOnce && (
      <details>
        <summary>and {counted(attendees.length - atOnce, "other")}</summary>
        <ul class="people">
          {attendees.slice(atOnce).map((attendee) => (
            <Person attendee={attendee} />
          ))}
        </ul>
      </details>
    )}
  </>
);

/** Who was there: by event, and in each by how they stand beside it. Every name leads to the words that say so. */
export const Attendees: FC<{ events: readonly Event[] }> = ({ events }) => (
  <>
    {events.map(({ event, attendees }) => (
      <article class="event">
        <h3>{event === null ? "Event not named" : <Said text={event} />}</h3>
        <dl>
          {statuses.map((status) => {
            const people = attendees.filter((attendee) => attendee.status === status);
            return people.length === 0 ? null : (
              <div>
                <dt>{spoken(status)}</dt>
                <dd>
                  <People attendees={people} />
                </dd>
              </div>
            );
          })}
        </dl>
      </article>
    ))}
  </>
);
