import type { EcbHistory } from "./ecb-history.js";

const HEAD = `# Euro foreign exchange reference rates: units of each currency for one euro.
# Source: European Central Bank, https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip (reuse permitted when the source is named).
# Columns: currency:decimals. A row is a day and a cell for each column: =N the rate without its decimal point, N the difference from
# the rate before it in that column, x none on that day. "=10324" under USD:4 is 1.0324; "-11" on the next day makes it 1.0313.
# The first row of each year gives every rate in full.`;

/**
 * The table that Rapporteur ships and loads, from the bank's history since the day `since`. Currencies that the bank quoted on no
 * day since then are left out; columns stand in alphabetical order, so that one new day is one new line.
 */
export function encodeTable(history: EcbHistory, since: string): string {
  const days = history.filter(({ day }) => day >= since);
  const currencies = [...new Set(days.flatMap(({ rates }) => [...rates.keys()]))].sort();
  const decimals = new Map(currencies.map((c) => [c, Math.max(...days.map(({ rates }) => decimalsOf(rates.get(c) ?? "")))]));
  const last = new Map<string, number>();
  const rows = days.map(({ day, rates }, k) => {
    const opens = days[k - 1]?.day.slice(0, 4) !== day.slice(0, 4);
    const cells = currencies.map((currency) => {
      const rate = rates.get(currency);
      if (rate === undefined) {
        last.delete(currency);
        return "x";
      }
      const units = Number(rate.replace(".", "") + "0".repeat((decimals.get(currency) ?? 0) - decimalsOf(rate)));
      const before = last.get(currency);
      last.set(currency, units);
      return opens || before === undefined ? `=${units}` : String(units - before);
    });
    return `${day} ${cells.join(" ")}`;
  });
  return `${[HEAD, currencies.map((c) => `${c}:${decimals.get(c)}`).join(" "), ...rows].join("\n")}\n`;
}

const decimalsOf = (rate: string): number => (rate.includes(".") ? rate.length - rate.indexOf(".") - 1 : 0);
