import { daysBetween, type RateSource, whyNoRate } from "../rates/index.js";
import { type DeskDays, type DeskRate, deskRates } from "./desk-rates.js";
import { inPercent, inWords } from "./in-words.js";
import { significantDigits } from "./printed-digits.js";
import { commonEnds, type End, isPoint, type PrintedSum, relabelled } from "./printed-sum.js";
import { type EndFit, refitEnd } from "./refit-end.js";
import { withinBound } from "./within-bound.js";

/** Whether two printed sums may be one. Every share is of the second sum; `rate` is units of its currency for one of the first's. */
export interface Refit {
  readonly fits: boolean;
  /** 0 to 1. Fits stand at 0.55 and above, the higher the less rounding had to explain; the rest at 0.5 and below, by nearness. */
  readonly score: number;
  /** Second sum over converted first, less 1: signed, before rounding is allowed for. Of the end that fits worst; null where nothing converts. */
  readonly residual: number | null;
  /** The share that rounding does not explain; 0 in a clean fit. */
  readonly beyond: number | null;
  readonly rate: number | null;
  /** The day that the rate is of. */
  readonly day: string | null;
  readonly source: RateSource | null;
  /** The sum that the other one was converted from: the rounder one, or the only one from which the other follows. */
  readonly original: "first" | "second" | "unknown";
  /** End by end; null for an end that either sum leaves open. */
  readonly ends: Readonly<Record<End, boolean | null>>;
  readonly reasons: readonly string[];
}

/** How far the market's rate of the hour lies from the bank's of the day; sums this far beyond rounding still fit, and say so. */
const MARKET = 0.003;
/** A print coarser than this to either side has room enough of its own, and is given neither the market's margin nor shortened rates. */
const COARSE = 0.01;

/**
 * Converts each sum into the other at the rates of the days around, and asks whether the other is printed as the result would be,
 * given its digits. Ranges and open ends are refitted end by end, at one rate. The same numeral in two currencies never fits: see `relabelled`.
 */
export function refit(a: PrintedSum, b: PrintedSum, days: DeskDays): Refit {
  // one order for both ways of asking, so that the answers are mirror images to the last digit
  if ((a.currency ?? "") > (b.currency ?? "")) return mirrored(refit(b, a, days));
  if (a.currency === null || b.currency === null) return nothing("a currency is not known");
  if (commonEnds(a, b).length === 0) return nothing("the two state no end in common");
  const rates = deskRates(a.currency, b.currency, days);
  if (rates.length === 0) return nothing(whyNoRate(days.rates, a.currency, b.currency, days.day) ?? "no rate is known");

  const tries = rates
    .flatMap((rate) => [attempt(a, b, rate, true), attempt(a, b, rate, false)])
    // a miss is measured at the bank's own rates
    .filter(({ fits, rate }) => fits || !rate.shortened);
  const order = byPreference(days.day);
  const [forwards, backwards] = [true, false].map((first) => tries.filter((t) => t.firstIsOriginal === first).sort(order)[0]);
  if (forwards === undefined || backwards === undefined) return nothing("no rate is known");
  const original = settleOriginal(a, b, forwards.fits, backwards.fits);
  const best = original === "first" ? forwards : original === "second" ? backwards : order(forwards, backwards) <= 0 ? forwards : backwards;
  return judge(a, b, { ...best, original }, rates);
}

/** One way to come from one sum to the other. */
interface Attempt {
  readonly rate: DeskRate;
  readonly firstIsOriginal: boolean;
  readonly ends: readonly { readonly end: End; readonly fit: EndFit; readonly fits: boolean }[];
  /** Whether all ends do. */
  readonly fits: boolean;
  /** Of the end that fits worst. */
  readonly beyond: number;
}

function attempt(a: PrintedSum, b: PrintedSum, rate: DeskRate, firstIsOriginal: boolean): Attempt {
  const [from, to] = firstIsOriginal ? [a, b] : [b, a];
  const factor = firstIsOriginal ? rate.rate : 1 / rate.rate;
  const same = a.currency === b.currency;
  const ends = commonEnds(a, b).map((end) => {
    const of = (sum: PrintedSum) => ({ value: sum[end] ?? 0, raw: sum.raw, hedge: sum.hedge });
    const fit = refitEnd(of(from), of(to), factor, same);
    const coarse = fit.to - fit.from > 2 * COARSE * fit.printed;
    return { end, fit, fits: coarse ? fit.beyond === 0 && !rate.shortened : fit.beyond <= (same ? 0 : MARKET) };
  });
  return { rate, firstIsOriginal, ends, fits: ends.every(({ fits }) => fits), beyond: Math.max(...ends.map(({ fit }) => fit.beyond)) };
}

/** What fits; then the least left unexplained; then the bank's own rate before a shortened one; then the day nearest the act, the earlier of two. */
const byPreference =
  (day: string) =>
  (x: Attempt, y: Attempt): number =>
    Number(y.fits) - Number(x.fits) ||
    x.beyond - y.beyond ||
    Number(x.rate.shortened) - Number(y.rate.shortened) ||
    Math.abs(daysBetween(x.rate.day, day)) - Math.abs(daysBetween(y.rate.day, day)) ||
    daysBetween(y.rate.day, x.rate.day);

function settleOriginal(a: PrintedSum, b: PrintedSum, firstFits: boolean, secondFits: boolean): Refit["original"] {
  if (firstFits !== secondFits) return firstFits ? "first" : "second";
  const digits = ({ low, high }: PrintedSum) => Math.max(significantDigits(low ?? high ?? 0), significantDigits(high ?? low ?? 0));
  const rounder = digits(a) - digits(b);
  return a.currency === b.currency || rounder === 0 ? "unknown" : rounder < 0 ? "first" : "second";
}

type Chosen = Attempt & { readonly original: Refit["original"] };

function judge(a: PrintedSum, b: PrintedSum, best: Chosen, rates: readonly DeskRate[]): Refit {
  const { rate, ends, original } = best;
  const endFits = (end: End): boolean | null =>
    (ends.find((e) => e.end === end) ?? (isPoint(a) && isPoint(b) ? ends[0] : undefined))?.fits ?? null;
  const found = {
    residual: signed(best),
    beyond: rounded(best.beyond),
    rate: stable(rate.rate),
    day: rate.day,
    source: rate.source,
    original,
    ends: { low: endFits("low"), high: endFits("high") },
  };
  const [from, to] = best.firstIsOriginal ? [a, b] : [b, a];
  const reasons = [...ends.map(({ end, fit }) => explain(fit, from, to, end)), ...circumstances(best, a, b)];
  if (relabelled(a, b))
    return { ...found, fits: false, score: 0.2, reasons: ["the same numeral in another currency: relabelled, not converted", ...reasons] };
  if (best.fits) return { ...found, fits: true, score: scoreOfFit(best), reasons };
  const bound = withinBound(a, b, rates);
  if (bound !== null) {
    const ends = { low: found.ends.low === null ? null : true, high: found.ends.high === null ? null : true };
    return { ...found, fits: true, score: 0.55, ends, reasons: [bound, ...reasons] };
  }
  return { ...found, fits: false, score: rounded(0.5 / (1 + best.beyond / 0.02)), reasons };
}

/** 1 for a conversion printed to the last digit at the bank's rate; less the coarser the print. */
function scoreOfFit({ ends, beyond, rate }: Attempt): number {
  const width = Math.min(...ends.map(({ fit }) => (fit.to - fit.from) / (fit.to + fit.from || 1)));
  return rounded(1 - 0.3 * Math.min(1, width / 0.05) - (beyond > 0 ? 0.1 : 0) - (rate.shortened ? 0.05 : 0));
}

function signed({ ends, beyond, firstIsOriginal }: Attempt): number {
  const fit = ends.find((e) => e.fit.beyond === beyond)?.fit;
  const ratio = fit === undefined || fit.converted === 0 || fit.printed === 0 ? 1 : fit.printed / fit.converted;
  return rounded((firstIsOriginal ? ratio : 1 / ratio) - 1);
}

function explain({ converted, from, to, beyond }: EndFit, original: PrintedSum, printed: PrintedSum, end: End): string {
  const code = printed.currency ?? "";
  const whose = isPoint(original) ? `"${original.raw}"` : `the ${end} end of "${original.raw}"`;
  const verdict = beyond === 0 ? "" : `, ${inPercent(beyond)} away`;
  return `${whose} is ${inWords(converted, code)}; "${printed.raw}" stands for ${inWords(from, code)} to ${inWords(to, code)}${verdict}`;
}

function circumstances({ rate, beyond, fits }: Chosen, a: PrintedSum, b: PrintedSum): readonly string[] {
  const reasons: string[] = [];
  if (rate.source !== "same currency") {
    const cut = rate.shortened ? ", cut to three digits" : "";
    reasons.push(`${a.currency} 1 = ${b.currency} ${Number(rate.rate.toPrecision(6))}: ${rate.source}, ${rate.day}${cut}`);
  }
  if (rate.note !== null) reasons.push(rate.note);
  if (fits && beyond > 0) reasons.push("the rest is within what the market's rate differs from the bank's");
  if (a.hedge !== b.hedge) reasons.push(`one is stated as "${a.hedge}", the other as "${b.hedge}"`);
  return reasons;
}

const stable = (rate: number): number => Number(rate.toPrecision(10));
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

const nothing = (reason: string): Refit => ({
  fits: false,
  score: 0,
  residual: null,
  beyond: null,
  rate: null,
  day: null,
  source: null,
  original: "unknown",
  ends: { low: null, high: null },
  reasons: [reason],
});

function mirrored(of: Refit): Refit {
  const original = of.original === "first" ? "second" : of.original === "second" ? "first" : "unknown";
  const residual = of.residual === null ? null : rounded(1 / (1 + of.residual) - 1);
  return { ...of, original, residual, rate: of.rate === null ? null : stable(1 / of.rate) };
}
