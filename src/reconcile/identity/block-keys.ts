import type { Report, Side } from "../report.js";

/**
 * The keys under which a report meets others: its pledger and a printed number, its pledger and a month, its country or a rare name and a
 * number, and a month for sums that name no pledger. Two reports are compared when they share one.
 */
export function blockKeys(report: Report): readonly string[] {
  const keys = new Set<string>();
  const numbers = numbersOf(report);
  const { change } = report.assertion;
  // Who raises or cuts a sum without saying from what is held against the year before.
  const back = change !== null && change.from === null && (change.kind === "raise-to" || change.kind === "cut-to") ? 12 : 0;
  const months = monthsOf(report.day, back);
  const pledgers = [...report.pledgers, ...report.backers].filter(({ named }) => named);
  const owners = new Set(pledgers.flatMap(roots));
  const { countries, names, bodies } = report.target;
  for (const owner of owners) {
    for (const number of numbers) keys.add(`pledger ${owner} number ${number}`);
    for (const month of months) keys.add(`pledger ${owner} month ${month}`);
    if (numbers.length === 0) for (const name of [...names, ...bodies, ...report.sizes]) keys.add(`pledger ${owner} thing ${name}`);
  }
  // A state that names no target may stand for its own country.
  const own = countries.length === 0 ? pledgers.flatMap(({ type, home }) => (type === "state" && home !== null ? [home] : [])) : [];
  const announcer = report.announcer?.actor;
  if (announcer !== undefined) for (const number of numbers) keys.add(`announcer ${announcer} number ${number}`);
  for (const place of [...countries, ...own, ...names, ...bodies]) {
    for (const number of numbers) keys.add(`target ${place} number ${number}`);
    if (owners.size === 0) for (const month of months) keys.add(`target ${place} open month ${month}`);
  }
  // A programme may be the giver here and a name in the passage there.
  const parties = [...pledgers, ...report.recipients].map(({ actor }) => actor.replace(/^name:/, ""));
  for (const size of report.sizes) for (const place of [...names, ...bodies]) keys.add(`thing ${size} ${place}`);
  for (const name of new Set([...report.names, ...parties, ...(report.programme === null ? [] : [report.programme])]))
    for (const number of numbers) keys.add(`name ${name} number ${number}`);
  if (report.words !== "") keys.add(`words ${report.words.slice(0, 80)}`);
  return [...keys].sort();
}

/** An actor under its own id and under all that it belongs to; funds meet their state. */
function roots({ actor, of, owners = [], type, home }: Side): readonly string[] {
  const state = home !== null && (type === "state" || type === "bloc" || type === "fund") ? [`state:${home}`] : [];
  return [actor, ...of, ...owners, ...state];
}

/** Digits without scale or currency, so that a relabelled or rescaled sum still meets its origin: 109e9 -> 109; the sum before a change, too. */
export function numbersOf({ amount, assertion }: Report): readonly string[] {
  const found = new Set<string>();
  const from = assertion.change?.from ?? null;
  for (const figure of [amount, ...(amount?.alsoStatedAs ?? []), from])
    for (const value of [figure?.low, figure?.high]) {
      if (value == null || value <= 0) continue;
      const digits = value.toPrecision(10).replace(/e.*$/, "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
      found.add(digits);
      // 20.63 and 20.6 meet under 21, 109 and 110 under 11
      for (const size of [2, 3])
        if (digits.length > size)
          found.add(
            String(Number(value.toPrecision(size)).toPrecision(10))
              .replace(/e.*$/, "")
              .replace(".", "")
              .replace(/^0+/, "")
              .replace(/0+$/, ""),
          );
    }
  return [...found];
}

/** The month and the one after, counted from a fixed day in steps of 30 days: neighbours share one. Undated reports meet each other. */
function monthsOf(day: string | null, back: number): readonly string[] {
  if (day === null) return ["undated"];
  const step = Math.floor(Date.parse(day) / 86_400_000 / 30);
  return Array.from({ length: back + 2 }, (_, at) => String(step + 1 - at));
}
