import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseEcbHistory } from "../../../src/reconcile/rates/index.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = "Date,USD,ISK,JPY,\n2025-02-11,1.0324,N/A,156.98,\n2025-02-10,1.0320,N/A,156.92,\n";
const xml = `<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope><Cube><Cube time="2025-02-11"><Cube currency="USD" rate="1.0324"/>
<Cube currency='JPY' rate='156.98'/></Cube><Cube time="2025-02-10"><Cube currency="USD" rate="1.0320"/><Cube currency="JPY" rate="156.92"/></Cube></Cube></gesmes:Envelope>`;

/** A zip of one file as a streaming writer makes it: sizes only in the list at the end. */
function zipOf(text: string, method: 0 | 8): Uint8Array {
  const packed = method === 8 ? deflateRawSync(bytes(text)) : bytes(text);
  const local = Buffer.alloc(30 + 5);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt16LE(5, 26);
  local.write("a.csv", 30);
  const list = Buffer.alloc(46 + 5);
  list.writeUInt32LE(0x02014b50, 0);
  list.writeUInt16LE(method, 10);
  list.writeUInt32LE(packed.length, 20);
  list.writeUInt16LE(5, 28);
  list.write("a.csv", 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, list, end]);
}

describe("parseEcbHistory", () => {
  const want = [
    ["2025-02-10", { USD: "1.0320", JPY: "156.92" }],
    ["2025-02-11", { USD: "1.0324", JPY: "156.98" }],
  ];
  it.each([
    ["CSV", bytes(csv)],
    ["CSV of another line end", bytes(csv.replaceAll("\n", "\r\n"))],
    ["XML", bytes(xml)],
    ["zip", zipOf(csv, 8)],
    ["zip that is only stored", zipOf(csv, 0)],
  ])("reads %s, earliest day first", (_name, file) => {
    expect(parseEcbHistory(file).map(({ day, rates }) => [day, Object.fromEntries(rates)])).toEqual(want);
  });

  it.each([
    ["a page", "<html><body>Service unavailable</body></html>", /holds no day/],
    ["nothing", "", /no history/],
    ["a rate of nought", "Date,USD,\n2025-02-11,0,\n", /"0" for "USD" on 2025-02-11/],
    ["a rate in words", "Date,USD,\n2025-02-11,one,\n", /"one" for "USD"/],
    ["a rate without a column", "Date,USD,\n2025-02-11,1.03,7,\n", /"7" for ""/],
    ["a day twice", "Date,USD,\n2025-02-11,1.03,\n2025-02-11,1.04,\n", /2025-02-11 twice/],
    ["a day that is none", "Date,USD,\n2025-02-30,1.03,\n", /2025-02-30/],
  ])("refuses %s", (_name, text, message) => {
    expect(() => parseEcbHistory(bytes(text))).toThrow(message);
  });

  it("refuses archives that are cut short, lie about themselves or are damaged", () => {
    const good = zipOf(csv, 8);
    for (const end of [2, 10, 40, good.length - 23, good.length - 1])
      expect(() => parseEcbHistory(good.subarray(0, end))).toThrow(/archive/);
    const damaged = Uint8Array.from(good).fill(0xff, 36, 60);
    expect(() => parseEcbHistory(damaged)).toThrow(/cannot be unpacked/);
  });
});
