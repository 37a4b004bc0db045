import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { type Compared, type HeldLinks, type Link, nothingHeld, type Recall, type Remembered, type Report } from "../reconcile/index.js";
import { shippedPegs, shippedRates } from "../reconcile/rates/index.js";
import type { DerivedRow, DerivedStore, RecordStore } from "../store/record.js";
import { ownRatesFile } from "./known-rates.js";

/** What earlier questions to a record compared, for the next one: in this process, and in the record for the next process. */
export interface Memory {
  /** `stampOf` knows the stamps of reports that are as the record holds them; `whole` is a question about all of the record, whose comparisons are kept. */
  remember(stampOf: (report: Report) => string | undefined, whole: boolean): Remembered;
  write(): Promise<void>;
  /** What was answered of the record as it stands now; the last few answers only, and none once anything has changed. */
  answered<T>(question: string, answer: () => Promise<T>): Promise<T>;
}

/** Fewer comparisons than this take less time than writing them down. */
const worthWriting = 2000;

/** Questions that differ in their day are few at a time: the two ends of a comparison. */
const mostAnswers = 2;

const memories = new WeakMap<DerivedStore, { readonly basis: string; readonly memory: Promise<Memory> }>();

/** The memory of a record that keeps one; null for others. Another one once the rates have changed. */
export async function memoryOf({ derived }: RecordStore): Promise<Memory | null> {
  if (derived === undefined) return null;
  const basis = await basisOf();
  const known = memories.get(derived);
  if (known?.basis === basis) return known.memory;
  const memory = startMemory(derived, basis);
  memories.set(derived, { basis, memory });
  return memory;
}

async function startMemory(derived: DerivedStore, basis: string): Promise<Memory> {
  const { state, rows } = await derived.rows(basis);
  let held = heldFrom(rows);
  let recalled: ReadonlyMap<string, unknown> = new Map(rows.flatMap(({ kind, key, body }) => (kind === resultKind ? [[key, body]] : [])));
  /** Rows as the record has them, as JSON. */
  let written: ReadonlyMap<string, string> = jsonOf(rows);
  let from = state;
  let unwritten = 0;
  let version = "";
  const answers = new Map<string, unknown>();
  return {
    remember(known, whole) {
      const stamps = new Map<Report, string>();
      const stampOf = (report: Report): string => {
        const stamp = stamps.get(report) ?? known(report) ?? digestOf(JSON.stringify(report));
        stamps.set(report, stamp);
        return stamp;
      };
      const before = recalled;
      const used = new Map<string, unknown>();
      if (whole) recalled = used;
      const recall: Recall = <T>(what: string, reports: readonly Report[], besides: readonly unknown[], make: () => T): T => {
        const key = digestOf(`${what} ${reports.map(stampOf).join(" ")} ${JSON.stringify(besides)}`);
        if (whole && !before.has(key)) unwritten += reports.length;
        // what was recalled is what was made: both come from the same key
        const result = (before.has(key) ? before.get(key) : make()) as T;
        used.set(key, result);
        return result;
      };
      const keep = (compared: Compared): void => {
        if (!whole) return;
        held = { stamps: compared.stamps, large: compared.large, links: compared.links };
        unwritten += compared.compared;
      };
      return { held, stampOf, recall, keep };
    },
    async answered<T>(question: string, answer: () => Promise<T>): Promise<T> {
      const now = await derived.version();
      if (now !== version) answers.clear();
      version = now;
      if (answers.has(question)) return answers.get(question) as T;
      const made = await answer();
      // anything written meanwhile makes another version, which the next question will see
      if (answers.size >= mostAnswers) answers.delete(answers.keys().next().value ?? "");
      answers.set(question, made);
      return made;
    },
    async write() {
      if (unwritten < (derived.least ?? worthWriting)) return;
      unwritten = 0;
      const now = [...rowsOf(held), ...[...recalled].map(([key, body]) => ({ kind: resultKind, key, body }))];
      const put = now.filter(({ kind, key, body }) => written.get(`${kind} ${key}`) !== JSON.stringify(body));
      const there = new Set(now.map(({ kind, key }) => `${kind} ${key}`));
      const drop = [...written.keys()].filter((row) => !there.has(row)).map(kindAndKey);
      const next = await derived.keep({ basis, from, put, drop });
      if (next === null) return;
      from = next;
      written = jsonOf(now);
    },
  };
}

const jsonOf = (rows: readonly DerivedRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ kind, key, body }) => [`${kind} ${key}`, JSON.stringify(body)]));

function kindAndKey(row: string): { readonly kind: string; readonly key: string } {
  const at = row.indexOf(" ");
  return { kind: row.slice(0, at), key: row.slice(at + 1) };
}

/** One row a report: its stamp, and its judgements with reports of larger ids. One row a large block: how many reports it holds. */
function rowsOf({ stamps, large, links }: HeldLinks): readonly DerivedRow[] {
  const own = new Map<string, Told[]>();
  for (const { a, b, verdict, score, rule, reasons } of links) {
    const told: Told = [b, verdict, score, rule, reasons];
    const known = own.get(a);
    if (known === undefined) own.set(a, [told]);
    else known.push(told);
  }
  return [
    ...[...stamps].map(([key, stamp]) => ({ kind: reportKind, key, body: [stamp, own.get(key) ?? []] satisfies ReportRow })),
    ...[...large].map(([key, size]) => ({ kind: blockKind, key: String(key), body: size })),
  ];
}

const digestOf = (text: string): string => createHash("sha1").update(text).digest("base64url");

const reportKind = "report";
const resultKind = "result";
const blockKind = "block";
type Told = readonly [b: string, verdict: Link["verdict"], score: number, rule: string, reasons: readonly string[]];
type ReportRow = readonly [stamp: string, links: readonly Told[]];

/** Rows of one basis were written by `rowsOf` of this very program. */
function heldFrom(rows: readonly DerivedRow[]): HeldLinks {
  if (rows.length === 0) return nothingHeld;
  const stamps = new Map<string, string>();
  const large = new Map<number, number>();
  const links: Link[] = [];
  for (const { kind, key, body } of rows) {
    if (kind === blockKind) large.set(Number(key), body as number);
    if (kind !== reportKind) continue;
    const [stamp, told] = body as ReportRow;
    stamps.set(key, stamp);
    for (const [b, verdict, score, rule, reasons] of told) links.push({ a: key, b, verdict, score, rule, reasons, by: `rule:${rule}` });
  }
  return { stamps, large, links };
}

/** The program's rules and the rates in use: whoever changes either works everything out anew. */
async function basisOf(): Promise<string> {
  const rules = new URL("../reconcile/", import.meta.url);
  const files = (await readdir(rules, { recursive: true })).filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts")).sort();
  const texts = [
    ...(await Promise.all(files.map((name) => readFile(new URL(name.replaceAll("\\", "/"), rules))))),
    await readFile(shippedRates),
    await readFile(shippedPegs),
    await readFile(ownRatesFile()).catch(() => Buffer.alloc(0)),
  ];
  const hash = createHash("sha1");
  for (const text of texts) hash.update(text).update("\n");
  return hash.digest("base64url");
}
