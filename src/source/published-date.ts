const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** The zones that mail dates (RFC 5322) may name, and the two of Central Europe. */
const zones: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  cet: "+01:00",
  cest: "+02:00",
};

const two = (value: string | number): string => String(value).padStart(2, "0");

function day(year: string, month: string | number, dayOfMonth: string): string | null {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)));
  const same = at.getUTCFullYear() === Number(year) && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(dayOfMonth);
  return same && Number(year) >= 1000 ? `${year}-${two(month)}-${two(dayOfMonth)}` : null;
}

/** "22:47", "22:47:06", "22:47:06.5 +0100", "22:47 GMT" -> "T22:47:06+01:00"; null for no clock time. A zone that is not given stays so. */
function time(text: string): string | null {
  const parts = /^(\d{1,2}):?(\d{2})(?::?(\d{2})([.,]\d{1,9})?)? ?([a-z]{1,4}|[+-]\d{2}:?(?:\d{2})?)?$/i.exec(text);
  if (parts === null) return null;
  const [, hours = "", minutes = "", seconds = "00", fraction = "", zone = ""] = parts;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const offset = /^[+-]/.test(zone)
    ? `${zone.slice(0, 3)}:${zone.replace(":", "").slice(3) || "00"}`
    : zone === ""
      ? ""
      : zones[zone.toLowerCase()];
  return offset === undefined ? null : `T${two(hours)}:${minutes}:${seconds}${fraction.replace(",", ".")}${offset}`;
}

const dated = (date: string | null, rest: string): string | null => {
  if (date === null || rest === "") return date;
  const clock = time(rest);
  return clock === null ? null : date + clock;
};

/** "Feb", "Sept" and "February"; 0 for no month. */
const monthOf = (name: string): number => months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;

/** "11 February 2025, 10:30 AM ET": where the clock says more than can be placed, the day alone is certain. */
const datedInWords = (date: string | null, rest: string): string | null =>
  dated(date, rest) ?? (/^\d{1,2}[:.]\d{2}\b/.test(rest) ? date : null);

/**
 * A printed date as ISO 8601, a day or a time with the zone that it was given with, or null. `2025-02-11 22:47:06` ->
 * `2025-02-11T22:47:06`; `Tue, 11 Feb 2025 22:47:06 GMT`; `February 11, 2025`; `20250211T224706Z`; seconds or milliseconds since
 * 1970 where they are a number. `11/02/2025` is two days at once: null.
 */
export function publishedDate(raw: string | number): string | null {
  if (typeof raw === "number") {
    const at = new Date(Math.abs(raw) < 1e11 ? raw * 1000 : raw);
    return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? null : at.toISOString().replace(".000Z", "Z");
  }
  const text = raw.trim().replace(/\s+/g, " ");
  if (text.length > 80) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ] ?(.+))?$/i.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:T?(\d{6}.{0,6}))?$/i.exec(text);
  if (iso !== null) return dated(day(iso[1] ?? "", iso[2] ?? "", iso[3] ?? ""), iso[4] ?? "");
  const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4}),?(?: (?:at )?(.+))?$/i.exec(text);
  if (dayFirst !== null) return datedInWords(day(dayFirst[3] ?? "", monthOf(dayFirst[2] ?? ""), dayFirst[1] ?? ""), dayFirst[4] ?? "");
  const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}),?(?: (?:at )?(.+))?$/i.exec(text);
  if (monthFirst !== null)
    return datedInWords(day(monthFirst[3] ?? "", monthOf(monthFirst[1] ?? ""), monthFirst[2] ?? ""), monthFirst[4] ?? "");
  return null;
}
