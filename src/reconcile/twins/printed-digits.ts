/** A run of digits with the marks that group or part them. */
const numeral = /\d[\d.,'’\s]*/g;

/** Floats of sums agree to about fifteen digits; twelve are more than are ever printed. */
const LONGEST = 12;

/** The digits of a value up to its last that is not nought: 3 for 1.09e11, 4 for 1.125e11, 1 for 1e11. */
export function significantDigits(value: number): number {
  return writtenOut(value).significant;
}

/** The power of ten of the leading digit: 11 for 1.09e11. Read from the digits, since a logarithm can miss an exact power of ten. */
export const exponentOf = (value: number): number => writtenOut(value).exponent;

interface WrittenOut {
  readonly significant: number;
  readonly exponent: number;
}

/** The same few sums are held against one another again and again, and writing a number out takes long. */
const known = new Map<number, WrittenOut>();
const mostKnown = 10_000;

function writtenOut(value: number): WrittenOut {
  const before = known.get(value);
  if (before !== undefined) return before;
  const [digits = "", exponent] = value.toExponential(LONGEST - 1).split("e");
  const made = { significant: digits.replace(".", "").replace(/0+$/, "").length || 1, exponent: Number(exponent) };
  if (known.size >= mostKnown) known.clear();
  known.set(value, made);
  return made;
}

/**
 * To how many significant digits `value` was rounded at least, as `raw` prints it: "$112.5 billion" 4, "€109bn" 3, "$1.50 billion" 3
 * (the nought is printed on purpose), "$100 billion" 1 (its noughts may or may not be meant).
 */
export function printedDigits(raw: string, value: number): number {
  const read = numeralOf(raw, value);
  const decimals = read === null || read.decimals === 0 ? 0 : exponentOf(read.number) + read.decimals + 1;
  return Math.max(significantDigits(value), decimals);
}

/**
 * The step of the last printed digit, in full units: "€109bn" 1e9, "$112.5 billion" 1e8, "$1.2 trillion" 1e11, "$1,500,000" 1. A sum in
 * words has the step of the scale that its value is usually printed in: "one hundred billion" 1e9.
 */
export function printedStep(raw: string, value: number): number {
  if (value === 0) return 1;
  const read = numeralOf(raw, value);
  return 10 ** (read === null ? 3 * Math.floor(exponentOf(value) / 3) : exponentOf(value) - exponentOf(read.number) - read.decimals);
}

interface Numeral {
  readonly number: number;
  readonly decimals: number;
}

/** The numeral of `raw` that prints `value`: it may differ by a power of ten, which is what "million", "lakh", "crore" and "億" are. */
function numeralOf(raw: string, value: number): Numeral | null {
  const found = [...raw.normalize("NFKC").matchAll(numeral)].flatMap(([run]) => readings(run));
  return value === 0 ? null : (found.find(({ number }) => isScale(value / number)) ?? null);
}

/** "1.250" is twelve hundred and fifty or one and a quarter, "1.25" only the latter. */
function readings(run: string): readonly Numeral[] {
  const text = run.replace(/[^\d]+$/, "");
  const whole = Number(text.replace(/\D/g, ""));
  if (whole === 0) return [];
  const decimals = text.length - 1 - Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const asWhole = { number: whole, decimals: 0 };
  if (decimals === text.length || /\D/.test(text.slice(-decimals))) return [asWhole];
  const asDecimal = { number: whole / 10 ** decimals, decimals };
  return decimals === 3 ? [asWhole, asDecimal] : [asDecimal];
}

function isScale(ratio: number): boolean {
  const power = Math.round(Math.log10(ratio));
  return power >= 0 && power <= 15 && Math.abs(ratio / 10 ** power - 1) < 1e-9;
}
