import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { UsageError } from "../model/index.js";
import { knownRates, ownRatesFile } from "./known-rates.js";
import { type Line, question } from "./operation.js";

const answer = z.object({
  first: z.string(),
  last: z.string(),
  currencies: z.array(z.string()),
  source: z.string(),
  rate: z
    .object({ from: z.string(), to: z.string(), rate: z.number(), day: z.string(), source: z.string(), note: z.string().nullable() })
    .nullable(),
  update: z.object({ file: z.string(), added: z.number(), revised: z.array(z.string()) }).nullable(),
});

const source = "European Central Bank, euro foreign exchange reference rates";

export const rates = question({
  form: "answer",
  name: "rates",
  summary: "the exchange rates in use; `rates update` fetches the bank's",
  input: z.object({
    words: z.array(z.string().trim().min(1)).default([]).describe("nothing, `update`, or two currencies and a day: EUR USD 2025-02-11"),
  }),
  positional: { field: "words", many: true, label: "WORD" },
  record: "none",
  output: answer,
  none: "",
  async run({ words }, { effects }) {
    const known = await knownRates();
    const extent = {
      first: known.days[0] ?? "",
      last: known.days.at(-1) ?? "",
      currencies: ["EUR", ...known.perEuro.keys(), ...known.pegs.keys()].sort(),
      source,
    };
    if (words.length === 0) return { ...extent, rate: null, update: null };
    if (words.length === 1 && words[0] === "update") {
      const { updateRates } = await import("../reconcile/rates/index.js");
      const file = ownRatesFile();
      const done = await updateRates(known, {
        fetch: (address) => bytesAt(address, effects.fetch, effects.signal),
        write: (text) => replace(file, text),
      });
      return {
        ...extent,
        first: done.first,
        last: done.last,
        rate: null,
        update: { file, added: done.added.length, revised: [...done.revised] },
      };
    }
    const [from = "", to = "", day = extent.last] = words.map((word) => word.toUpperCase());
    const { rateOn, whyNoRate } = await import("../reconcile/rates/index.js");
    if (words.length > 3 || !/^[A-Z]{3}$/.test(from) || !/^[A-Z]{3}$/.test(to) || !/^\d{4}-\d{2}-\d{2}$/.test(day))
      throw new UsageError(
        `\`rates ${words.join(" ")}\` is not understood: give nothing, \`update\`, or two currencies and a day, as in \`rates EUR USD 2025-02-11\`.`,
      );
    const rate = rateOn(known, from, to, day);
    if (rate === null)
      throw new UsageError(`There is no rate from ${from} to ${to} on ${day}: ${whyNoRate(known, from, to, day) ?? "unknown"}.`);
    return { ...extent, rate: { from, to, ...rate }, update: null };
  },
  text: {
    all: () => true,
    lines({ first, last, currencies, rate, update }): Line[] {
      if (rate !== null)
        return [
          [
            { text: `1 ${rate.from} = ${rate.rate} ${rate.to}`, as: "head" },
            { text: `  ${rate.day}, ${rate.source}${rate.note === null ? "" : ` (${rate.note})`}`, as: "quiet" },
          ],
        ];
      const extent: Line = [{ text: `${source}: ${first} to ${last}, ${currencies.length} currencies`, as: "plain" }];
      if (update === null) return [extent, [{ text: currencies.join(" "), as: "quiet" }]];
      return [
        extent,
        [{ text: `${update.added} days added, ${update.revised.length} rates revised; kept in ${update.file}`, as: "plain" }],
      ];
    },
  },
  rows: ({ currencies }) => currencies,
  columns: [{ head: "currency", cell: (row) => row }],
});

async function bytesAt(address: string, fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    throw new UsageError(`The rates at ${address} cannot be fetched: ${reason}. The rates in use stay as they are.`);
  }
}

/** Whole or not at all: the new table takes the old one's place once it is written. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
