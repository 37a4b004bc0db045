const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** The day of an ISO 8601 date or time as it is printed: "2025-02-10T08:00:00Z" -> 10 Feb 2025; what is no date is given back as it stands. */
export function dayText(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? iso : dayFormat.format(day);
}

/** A period with what its ends share said once: 3 – 14 Feb 2025; one end missing: from 3 Feb 2025. */
export function periodText(from: string | null, to: string | null): string {
  if (from === null && to === null) return "";
  if (from === null || to === null) return from === null ? `until ${dayText(to ?? "")}` : `from ${dayText(from)}`;
  const [first, last] = [new Date(`${from.slice(0, 10)}T00:00:00Z`), new Date(`${to.slice(0, 10)}T00:00:00Z`)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${from} – ${to}`;
  return first <= last ? dayFormat.formatRange(first, last) : `${dayText(from)} – ${dayText(to)}`;
}
