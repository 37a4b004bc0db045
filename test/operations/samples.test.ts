import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/operations/extract.js";
import { pledges } from "../../src/operations/pledges.js";
import { read } from "../../src/operations/read.js";
import { openRecord } from "../../src/store/index.js";
import type { RecordStore } from "../../src/store/record.js";
import { scratch } from "../store/samples.js";
import { contextOf } from "./fake-record.js";

/** The samples are wrong on purpose in places (samples/README.md tells where): a careful reader of such coverage has to catch them. */
const folder = fileURLToPath(new URL("../../samples/", import.meta.url));
const at = scratch();
let record: RecordStore;
let found: readonly { readonly kind: string; readonly outlet: string | null; readonly is: string }[];

beforeAll(async () => {
  record = await openRecord(at("samples.db"));
  const inputs = readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .map((name) => `${folder}${name}`);
  await read.run(read.input.parse({ inputs }), contextOf(record));
  const answer = await pledges.run(pledges.input.parse({}), contextOf(record));
  found = answer.pledges.flatMap(({ distortions }) => distortions);
}, 60_000);

describe("the distortions planted in the samples", () => {
  it.each([
    ["range-to-point", "laurentian-ledger.example", "C$74 billion"],
    ["hedge-dropped", "yamuna-chronicle.example", "10 billion euros"],
    ["hedge-dropped", "laurentian-ledger.example", "10 billion euros"],
    ["hedge-added", "hibiya-journal.example", "as much as $500 billion"],
    ["hedge-added", "hibiya-journal.example", "up to $110 billion"],
    ["currency-relabelled", "potomac-wire.example", "$109 billion"],
    ["currency-relabelled", "cascade-ledger.example", "$5 billion"],
    ["scale-slip", "yamuna-chronicle.example", "3 million euros"],
    ["scale-slip", "hibiya-journal.example", "$50 million"],
    ["part-to-addition", "laurentian-ledger.example", "on top"],
    ["pledger-swapped", "hibiya-journal.example", "SoftBank Group"],
  ])("%s, first in %s: %s", (kind, outlet, is) => {
    expect(found).toContainEqual(expect.objectContaining({ kind, outlet, is }));
  });

  it("and none is invented", () => {
    // The Creek Gazette, which hedged Brookfield's 20 billion, was first to print: later reports depart from it, as far as a record can tell.
    const told = found.filter(({ kind, outlet }) => !(kind === "hedge-dropped" && outlet === "lutece-courier.example"));
    expect(told).toHaveLength(11);
  });
});

describe("reading the samples", () => {
  it("gives each of them a reading", async () => {
    const inputs = [`${folder}2025-01-21-stargate-cascade-ledger.md`];
    let readings = 0;
    for await (const one of extract.run(extract.input.parse({ inputs }), contextOf(record)))
      readings += (one as { assertions: unknown[] }).assertions.length;
    expect(readings).toBeGreaterThan(0);
  });
});
