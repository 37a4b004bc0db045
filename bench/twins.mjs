// Precision and recall of the currency twins: node bench/twins.mjs [DIST] [--wrong] [--seed N]
//
// 500 twins: a sum of one to three significant digits in one currency, its conversion at the rate of a day up to three days before the
// article's (one in seven at that rate cut to three digits), cut to two to four digits, both in a desk's usual dress; either may come first.
// 500 near misses, a quarter each, printed in the same ways:
//   off     the converted sum is wrong by 2.5 to 15 %, log-uniform (as many by 2.5 to 3.75 % as by 10 to 15 %), up or down
//   late    converted at the rate of a day at least a year away, where that changes it by more than 2.5 %
//   scale   the right digits at a wrong scale: ten, a thousand or a million times too much or too little
//   same    the same numeral in the other currency
// A near miss is drawn again where it is also what a right conversion prints: where any rate of the four days, cut to two, three or four
// digits, gives that very figure; no reader can tell the two apart. How many were drawn again is printed.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.join(import.meta.dirname, "..");
const args = process.argv.slice(2);
const seedAt = args.indexOf("--seed");
const seed = seedAt < 0 ? 1 : Number(args[seedAt + 1]);
const dist = path.resolve(args.find((a, k) => !a.startsWith("--") && (seedAt < 0 || k !== seedAt + 1)) ?? path.join(root, "dist"));
if (!fs.existsSync(path.join(dist, "reconcile", "twins", "index.js"))) {
  console.error(`twins: ${dist} holds no build; run \`npm run build\` first`);
  process.exit(2);
}
const load = (file) => import(pathToFileURL(path.join(dist, file)).href);
const { addDays, daysBetween, loadRates, rateOn, shippedPegs, shippedRates } = await load("reconcile/rates/index.js");
const { refit } = await load("reconcile/twins/index.js");
const text = (url) => fs.readFileSync(url, "utf8");
const rates = loadRates({
  table: { name: "rates-ecb.txt", text: text(shippedRates) },
  pegs: { name: "pegs.json", text: text(shippedPegs) },
});

// mulberry32: the same pairs for the same seed on every machine
let state = seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const whole = (from, to) => from + Math.floor(random() * (to - from + 1));
const pick = (list) => list[whole(0, list.length - 1)];
/** One of [choice, weight]. */
function weighed(choices) {
  let left = random() * choices.reduce((n, [, weight]) => n + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return choices.at(-1)[0];
}

const currencies = ["EUR", ...rates.perEuro.keys(), ...rates.pegs.keys()];
const first = "2015-01-12";
const span = daysBetween(first, rates.days.at(-1));
const signs = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹", KRW: "₩", CAD: "C$", AUD: "A$", CHF: "CHF " };
const scales = [
  [1e12, ["trillion", "tn"]],
  [1e9, ["billion", "bn"]],
  [1e6, ["million", "m"]],
];

const cut = (value, digits) => Number(value.toPrecision(digits));
/** As desks print: $112.5 billion, €109bn, 1,500 million yen, SEK 450,000; a sum over a thousand of its scale moves up. */
function dress(value, currency, digits) {
  const [unit, [long, short]] = scales.find(([u]) => value >= u) ?? [1, ["", ""]];
  const shown = value / unit;
  const decimals = Math.max(0, digits - String(Math.floor(shown)).length);
  // a desk in ten keeps the nought of "$1.50 billion"
  const number = random() < 0.1 ? cut(shown, digits).toFixed(decimals) : String(cut(shown, 12));
  const grouped = number.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
  const style = weighed([
    ["sign", 3],
    ["code", 1],
    ["after", 1],
  ]);
  const scale = unit === 1 ? "" : random() < 0.5 ? ` ${long}` : short;
  const raw =
    style === "sign" && signs[currency]
      ? `${signs[currency]}${grouped}${scale}`
      : style === "after"
        ? `${grouped}${scale} ${currency}`
        : `${currency} ${grouped}${scale}`;
  return { raw, low: value, high: value, currency, hedge: "exact" };
}

/** A day, two currencies, a sum of the first, and the rates a desk may have used. */
function scene() {
  for (;;) {
    const day = addDays(first, whole(0, span));
    const [from, to] = [pick(currencies), pick(currencies)];
    if (from === to) continue;
    const used = [0, 1, 2, 3].map((age) => rateOn(rates, from, to, addDays(day, -age))?.rate);
    if (used.includes(undefined)) continue;
    const digits = weighed([
      [1, 20],
      [2, 45],
      [3, 35],
    ]);
    // a million to a trillion euros' worth, leading digits as real sums have them
    const euros = 10 ** (6 + 6 * random());
    const sum = cut(euros * (rateOn(rates, "EUR", from, day)?.rate ?? Number.NaN), digits);
    if (Number.isFinite(sum)) return { day, from, to, used, sum, digits };
  }
}
const convertedDigits = () =>
  weighed([
    [2, 30],
    [3, 50],
    [4, 20],
  ]);
const shuffled = (a, b, day, kind) => ({ kind, day, sums: random() < 0.5 ? [a, b] : [b, a] });

function twin() {
  const { day, from, to, used, sum, digits } = scene();
  const rate = random() < 1 / 7 ? cut(pick(used), 3) : pick(used);
  const kept = convertedDigits();
  return shuffled(dress(sum, from, digits), dress(cut(sum * rate, kept), to, kept), day, "twin");
}

let again = 0;
function nearMiss(kind) {
  for (;;) {
    const { day, from, to, used, sum, digits } = scene();
    const kept = kind === "same" ? digits : convertedDigits();
    const wrong = { off, late, scale, same: () => sum }[kind]({ day, from, to, right: sum * pick(used), used, sum });
    if (wrong === null) continue;
    const printed = cut(wrong, kept);
    const explained = used.some((rate) => [2, 3, 4].some((d) => Math.abs(cut(sum * rate, d) / printed - 1) < 1e-9));
    if (!explained) return shuffled(dress(sum, from, digits), dress(printed, to, kept), day, kind);
    again++;
  }
}
function off({ right }) {
  const share = 0.025 * (0.15 / 0.025) ** random();
  return right * (random() < 0.5 ? 1 + share : 1 - share);
}
function late({ day, from, to, used, sum }) {
  const other = addDays(first, whole(0, span));
  const rate = Math.abs(daysBetween(day, other)) < 365 ? undefined : rateOn(rates, from, to, other)?.rate;
  return rate === undefined || used.some((r) => Math.abs(rate / r - 1) <= 0.025) ? null : sum * rate;
}
function scale({ right }) {
  return right * 10 ** (pick([1, 3, 3, 6]) * pick([1, -1]));
}

const kinds = ["off", "late", "scale", "same"];
const pairs = [...Array.from({ length: 500 }, twin), ...Array.from({ length: 500 }, (_, k) => nearMiss(kinds[k % 4]))];
const from = process.cpuUsage();
const judged = pairs.map((pair) => ({ ...pair, found: refit(...pair.sums, { rates, day: pair.day }) }));
const { user, system } = process.cpuUsage(from);

const fitting = (kind) => judged.filter((j) => j.kind === kind && j.found.fits).length;
const right = fitting("twin");
const taken = kinds.map((kind) => [kind, fitting(kind)]);
const wrong = taken.reduce((n, [, count]) => n + count, 0);
console.log(`currency twins: 500 generated pairs and 500 near misses, seed ${seed} (${again} near misses drawn again)`);
console.log(`precision ${(right / (right + wrong)).toFixed(3)}   floor 0.97, aim 0.99`);
console.log(`recall    ${(right / 500).toFixed(3)}   floor 0.90, aim 0.97`);
console.log(`near misses taken, of 125 each: ${taken.map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
console.log(`${((user + system) / pairs.length / 1000).toFixed(2)} ms a pair`);
if (args.includes("--wrong"))
  for (const { kind, day, sums, found } of judged)
    if (found.fits !== (kind === "twin"))
      console.log(`${kind} ${day}: ${sums.map((s) => s.raw).join(" | ")}\n   ${found.score} ${found.original} ${found.reasons.join("; ")}`);
