import { describe, expect, it } from "vitest";
import { ecbHistoryAddress, encodeTable, loadRates, parseEcbHistory, updateRates } from "../../../src/reconcile/rates/index.js";
import { shippedSource } from "../shipped-rates.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const now = "Date,USD,JPY\n2025-02-10,1.0320,156.92\n2025-02-11,1.0324,156.98\n";
const current = loadRates({ ...shippedSource, table: { name: "t", text: encodeTable(parseEcbHistory(bytes(now)), "2015-01-01") } });

async function updateTo(csv: string) {
  const written: string[] = [];
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(address);
    return bytes(csv);
  };
  const result = updateRates(current, { fetch, write: async (text) => void written.push(text) });
  return { result, written, asked };
}

describe("updateRates", () => {
  it("adds days and currencies, names what the bank corrected, and writes a table that loads", async () => {
    const { result, written, asked } = await updateTo(
      "Date,USD,JPY,SEK\n2025-02-12,1.0370,159.2,11.3\n2025-02-11,1.0326,156.98,11.2\n2025-02-10,1.0320,156.92,N/A\n",
    );
    expect(await result).toEqual({
      first: "2025-02-10",
      last: "2025-02-12",
      added: ["2025-02-12"],
      revised: ["USD on 2025-02-11: 1.0324, now 1.0326"],
    });
    expect(asked).toEqual([ecbHistoryAddress]);
    const loaded = loadRates({ ...shippedSource, table: { name: "own", text: written[0] ?? "" } });
    expect(loaded.perEuro.get("USD")).toEqual(Float64Array.of(1.032, 1.0326, 1.037));
  });

  it.each([
    ["a page of the bank's", "<html>not found</html>", /holds no day/],
    ["an older file", "Date,USD,JPY\n2025-02-10,1.0320,156.92\n", /end on 2025-02-10, those in use on 2025-02-11/],
    ["a file with a currency less", "Date,USD\n2025-02-10,1.0320\n2025-02-11,1.0324\n", /lack JPY/],
    ["a file with a day less", "Date,USD,JPY\n2025-02-11,1.0324,156.98\n", /lack 2025-02-10/],
    ["a file with a rate less", "Date,USD,JPY\n2025-02-10,1.0320,156.92\n2025-02-11,N/A,156.98\n", /USD on 2025-02-11/],
    [
      "a file with swapped columns",
      "Date,JPY,USD\n2025-02-10,1.0320,156.92\n2025-02-11,1.0324,156.98\n",
      /JPY on 2025-02-10|USD on 2025-02-10/,
    ],
  ])("refuses %s and writes nothing", async (_name, csv, message) => {
    const { result, written } = await updateTo(csv);
    await expect(result).rejects.toThrow(message);
    expect(written).toEqual([]);
  });
});
