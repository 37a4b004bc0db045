import fc from "fast-check";
import { expect, test } from "vitest";
import { type Pledge, type Review, reviewId } from "../../src/model/index.js";
import { accountOfRecord } from "../../src/operations/account-of-record.js";
import { openRecord } from "../../src/store/open-record.js";
import type { Entry, RecordStore } from "../../src/store/record.js";
import { actorOf, carrier, entryOf, judgementOf, pledgeOf, readingOf, scratch } from "../store/samples.js";

const at = scratch();
const givers = ["Norvik", "Vantor"];
const actors = givers.map((name) => actorOf(name));
const days = ["2025-02-03", "2025-02-05", "2025-02-10", "2025-05-20"];
const sums = [1e9, 1e9, 1.1e9, 3e9];

const textOf = (number: number): string =>
  `${givers[number % 2]} pledges money for a plant, dispatch ${number}. ${givers[0]} adds to it later.`;

/** Dispatch `number`, as read by the first version of a reader or by the second, which reads another sum. */
function entry(number: number, version: 1 | 2): Entry {
  const text = textOf(number);
  const sum = (sums[(number + version) % sums.length] ?? 0) * (number % 5 === 4 ? 1000 : 1);
  const amountOf = (value: number): Pledge["amount"] => ({
    raw: String(value),
    start: 0,
    end: 3,
    low: value,
    high: value,
    currency: number % 3 === 2 ? "EUR" : "USD",
    hedge: "exact",
    perPeriod: null,
    alsoStatedAs: [],
  });
  const whole = { ...pledgeOf(text, "money for a plant", [givers[number % 2] ?? ""]), amount: amountOf(sum) };
  const part: Pledge = { ...pledgeOf(text, "adds to it later", [givers[0] ?? ""]), amount: amountOf(sum / 2) };
  const inside = { in: whole.id, reading: "inside" as const, evidence: part.evidence };
  const reading = readingOf(
    text,
    carrier("north.example", days[number % days.length], String(number)),
    [whole, number % 2 === 0 ? { ...part, inclusions: [inside] } : part],
    `${version}.0.0`,
  );
  const judged = reading.assertions.flatMap(({ id }, index) => {
    const actor = actors[index === 0 ? number % 2 : 0];
    return actor === undefined ? [] : [[judgementOf(id, "pledgers/0", actor), actor] as const];
  });
  return entryOf(reading, judged);
}

const idOf = (number: number): string => entry(number, 1).reading.assertions[0]?.id ?? "";
const review = (by: string, minute: number, decision: Review["decision"]): Review => {
  const word = { by, made: `2025-06-01T10:${String(minute).padStart(2, "0")}:00.000Z`, decision };
  return { ...word, id: reviewId(word), reason: "so it reads" };
};

const number = fc.nat({ max: 7 });
type Step =
  | { readonly kind: "read"; readonly number: number; readonly version: 1 | 2 }
  | { readonly kind: "say"; readonly a: number; readonly b: number; readonly relation: "same" | "different" | "unsure" }
  | { readonly kind: "reject"; readonly number: number }
  | { readonly kind: "rename"; readonly number: number }
  | { readonly kind: "ask"; readonly day: string | undefined }
  | { readonly kind: "reopen" };
const read = fc.record({ kind: fc.constant("read" as const), number, version: fc.constantFrom(1 as const, 2 as const) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: read, weight: 6 },
  fc.record({ kind: fc.constant("say" as const), a: number, b: number, relation: fc.constantFrom("same", "different", "unsure") }),
  fc.record({ kind: fc.constant("reject" as const), number }),
  fc.record({ kind: fc.constant("rename" as const), number }),
  { arbitrary: fc.record({ kind: fc.constant("ask" as const), day: fc.constantFrom(undefined, undefined, ...days) }), weight: 3 },
  fc.record({ kind: fc.constant("reopen" as const) }),
);

const all = Array.from({ length: 8 }, (_, at) => at);
const readings = (version: 1 | 2): Step[] => all.map((one) => ({ kind: "read", number: one, version }));
/** Every dispatch is read anew, and every sum another, after a question. */
const readAgain: Step[] = [...readings(1), { kind: "ask", day: undefined }, { kind: "reopen" }, ...readings(2)];

/** Keeps what it works out however little that is. */
const eager = ({ derived, ...store }: RecordStore): RecordStore =>
  derived === undefined ? store : { ...store, derived: { ...derived, least: 1 } };
const forgetful = ({ derived: _derived, ...store }: RecordStore): RecordStore => store;

async function answers(store: RecordStore): Promise<readonly string[]> {
  const found: string[] = [];
  for (const asOf of [undefined, ...days]) {
    const { account } = await accountOfRecord(store, { asOf });
    found.push(JSON.stringify([account.pledges, account.unsure, account.contested]));
  }
  return found;
}

async function take(store: RecordStore, one: Step, minute: number): Promise<void> {
  const held = async (wanted: number): Promise<boolean> => (await store.present([idOf(wanted)])).size > 0;
  switch (one.kind) {
    case "read":
      await store.add(entry(one.number, one.version));
      return;
    case "say": {
      const [assertion, to] = [idOf(one.a), idOf(one.b)];
      if (one.a !== one.b && (await held(one.a)) && (await held(one.b)))
        await store.review(review(minute % 2 === 0 ? "ana" : "ben", minute, { kind: "relation", assertion, to, relation: one.relation }));
      return;
    }
    case "reject":
      if (await held(one.number)) await store.review(review("ana", minute, { kind: "rejection", assertion: idOf(one.number) }));
      return;
    case "rename": {
      const actor = actorOf("Third House");
      if (await held(one.number))
        await store.judge(judgementOf(idOf(one.number), "pledgers/0", actor, { by: "ana", reasons: ["known to me"] }), actor);
      return;
    }
    case "ask":
      await accountOfRecord(store, { asOf: one.day });
      return;
    case "reopen":
      return;
  }
}

let count = 0;

test("what earlier questions left behind changes no answer, whatever came in between, and as of any day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), fc.boolean(), async (steps, kept) => {
      count += 1;
      const path = at(`${count}.db`);
      const open = async () => eager(await openRecord(path));
      let store = await open();
      for (const [minute, one] of steps.entries()) {
        if (one.kind === "reopen") {
          await store.close();
          store = await open();
        }
        await take(store, one, minute);
      }
      if (kept) await accountOfRecord(store);
      await store.close();
      const remembering = eager(await openRecord(path, { readOnly: true }));
      const before = await answers(remembering);
      await remembering.close();

      const anew = forgetful(await openRecord(at(`${count}-anew.db`)));
      // readings first, in the order of their numbers: what stands afterwards does not depend on when they came
      const reads = steps.flatMap((one) => (one.kind === "read" ? [one] : []));
      for (const one of [...reads].sort((a, b) => a.number - b.number || a.version - b.version)) await take(anew, one, 0);
      const present = new Set<number>();
      for (const [minute, one] of steps.entries()) {
        if (one.kind === "read") present.add(one.number);
        const about = one.kind === "say" ? [one.a, one.b] : one.kind === "reject" || one.kind === "rename" ? [one.number] : [];
        if (one.kind !== "read" && one.kind !== "ask" && about.every((wanted) => present.has(wanted))) await take(anew, one, minute);
      }
      expect(before).toEqual(await answers(anew));
      await anew.close();
    }),
    { numRuns: 12, examples: [[readAgain, true]] },
  );
}, 60_000);

test("a question writes on closing what it worked out, a plain reader writes nothing, and what is written is the same for any way there", async () => {
  const rowsIn = async (path: string) => {
    const store = await openRecord(path, { readOnly: true });
    const { basis, rows } = await written(store);
    await store.close();
    return { basis, rows };
  };
  const written = async (store: RecordStore) => {
    let basis = "";
    const { derived } = store;
    if (derived === undefined) throw new Error("this record remembers nothing");
    const rows = async (of: string) => {
      basis = of;
      return derived.rows(of);
    };
    const spying = { ...store, derived: { ...derived, rows } };
    await accountOfRecord(spying);
    return { basis, ...(await derived.rows(basis)) };
  };
  const fill = async (name: string, numbers: readonly number[], askAfter: number | null) => {
    const path = at(name);
    let store = await openRecord(path);
    for (const one of numbers) {
      await store.add(entry(one, 1));
      if (one !== askAfter) continue;
      await accountOfRecord(eager(store));
      await store.close();
      store = await openRecord(path);
    }
    await store.close();
    return path;
  };
  const [once, grown] = [await fill("once.db", [0, 1, 2, 3, 4, 5], null), await fill("grown.db", [5, 3, 1, 4, 2, 0], 4)];
  const plain = await openRecord(once, { readOnly: true });
  await accountOfRecord(eager(plain));
  await plain.close();
  expect((await rowsIn(once)).rows).toEqual([]);
  for (const path of [once, grown]) {
    const asking = await openRecord(path, { readOnly: true, keepsDerived: true });
    await accountOfRecord(eager(asking));
    await asking.close();
  }
  const [first, second] = [await rowsIn(once), await rowsIn(grown)];
  expect(first.rows.length).toBeGreaterThan(0);
  expect(second.rows).toEqual(first.rows);
});
