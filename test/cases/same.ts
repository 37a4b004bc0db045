import type { Amount, Capacity, Span } from "../../src/model/index.js";
import type { ExpectedAmount } from "./case.js";

const TITLES =
  /\b(the|an?|mr|mrs|ms|dr|sir|dame|president|vice|prime|minister|premier|chancellor|general|ceo|chief|executive|officer|chairman|chairwoman|u\.s\.)(?=\W|$)/g;

const words = (value: string): string =>
  value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const plain = (value: string): string => words(value.toLowerCase().replace(/['’]s\b/g, ""));
const bare = (value: string): string =>
  words(
    value
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .replace(TITLES, " "),
  ) || plain(value);
const holds = (whole: string, part: string): boolean => part !== "" && ` ${whole} `.includes(` ${part} `);

/** Names: one inside the other on whole words, ignoring case, accents, titles and articles; more than eight words are no name. */
export function sameName(read: string, expected: string): boolean {
  const [a, b] = [bare(read), bare(expected)];
  return a.split(" ").length <= 8 && (holds(a, b) || holds(b, a));
}

const ROLES: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bchief executive( officer)?\b/g, "ceo"],
  [/\bchief technology officer\b/g, "cto"],
];
/** Roles: one inside the other on whole words; "chief executive" is "CEO". */
export function sameRole(read: string | null, expected: string): boolean {
  const [a = "", b = ""] = [read ?? "", expected].map((role) =>
    ROLES.reduce((text, [long, short]) => text.replace(long, short), plain(role)),
  );
  return holds(a, b) || holds(b, a);
}

/** Phrases (a purpose): one inside the other, or at least half of the expected words. */
export function samePhrase(read: string, expected: string): boolean {
  const [a, b] = [plain(read), plain(expected)];
  const wanted = b.split(" ");
  return holds(a, b) || holds(b, a) || wanted.filter((word) => holds(a, word)).length * 2 > wanted.length;
}

const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= Math.abs(b) * 0.001;

/** One string or several that are all right. */
export const listed = (value: string | readonly string[]): readonly string[] => (typeof value === "string" ? [value] : value);

/** The interval and the currency; null or neither bound stands for an unpriced pledge. */
export function sameInterval(read: Amount | null, expected: ExpectedAmount | null): boolean {
  if (expected === null) return read === null || (read.low === null && read.high === null);
  return read !== null && close(read.low, expected.low) && close(read.high, expected.high) && read.currency === expected.currency;
}

const WATTS: Readonly<Record<string, number>> = {
  kw: 1e3,
  mw: 1e6,
  gw: 1e9,
  tw: 1e12,
  kilowatts: 1e3,
  megawatts: 1e6,
  gigawatts: 1e9,
  terawatts: 1e12,
};
const inWatts = (value: number | null, unit: string): number | null => (value === null ? null : value * (WATTS[unit.toLowerCase()] ?? 1));

/** Capacities: power compares in watts, anything else in its own unit. */
export function sameCapacity(
  read: Capacity | null,
  expected: { readonly low: number | null; readonly high: number | null; readonly unit: string },
): boolean {
  if (read === null) return false;
  const power = expected.unit.toLowerCase() in WATTS;
  return (
    power === read.unit.toLowerCase() in WATTS &&
    (power || samePhrase(read.unit, expected.unit)) &&
    close(inWatts(read.low, read.unit), inWatts(expected.low, expected.unit)) &&
    close(inWatts(read.high, read.unit), inWatts(expected.high, expected.unit))
  );
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
const common = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, x) => b.reduce((n, y) => n + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), sum), 0);

/** Share of the expected characters that were read; 0 when more than half of what was read is something else. */
export function overlap(read: readonly Span[], expected: readonly Span[]): number {
  const shared = common(read, expected);
  return shared * 2 < length(read) ? 0 : shared / length(expected);
}

/** Share of what was read that lies inside the expected characters. */
export const within = (read: readonly Span[], expected: readonly Span[]): number => common(read, expected) / Math.max(1, length(read));

/** Where the pieces of an expected content stand in the text, one after the other. */
export function spansOf(text: string, content: string | readonly string[]): readonly Span[] {
  let from = 0;
  return listed(content).map((piece) => {
    const start = text.indexOf(piece, from);
    if (start < 0) throw new RangeError(`not in the text: ${piece}`);
    from = start + piece.length;
    return { start, end: from };
  });
}
