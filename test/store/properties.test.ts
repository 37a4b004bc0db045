import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, openRecord, type RecordStore } from "../../src/store/index.js";
import { actorOf, carrier, entryOf, judgementOf, pledgeOf, quotationOf, readingOf, scratch } from "./samples.js";

const at = scratch();
let files = 0;

const companies = ["Vantor", "Lumen Grid", "Open Loom", "Kestrel"];
const blocs = ["European Union", "Japan", null];

/** A small world, so that texts, addresses and days meet often. */
const entry: fc.Arbitrary<Entry> = fc
  .record({
    company: fc.constantFrom(...companies),
    sum: fc.integer({ min: 1, max: 3 }),
    host: fc.constantFrom("north.example", "south.example", "east.example"),
    path: fc.constantFrom("1", "2"),
    published: fc.constantFrom("2025-02-10", "2025-02-11T09:00:00Z", "2025-02-12", null),
    title: fc.constantFrom("First", "Second", null),
    addressed: fc.boolean(),
    version: fc.constantFrom("1.0.0", "1.0.0", "1.1.0"),
  })
  .map(({ company, sum, host, path, published, title, addressed, version }) => {
    const text = `${company} pledged ${sum} billion. “It is ${sum} in all,” ${company} said.`;
    const pledge = pledgeOf(text, `${company} pledged ${sum} billion.`, [company]);
    const quotation = quotationOf(text, `“It is ${sum} in all,” ${company} said.`, company, `It is ${sum} in all,`);
    const publication = { ...carrier(host, published, path), title };
    const assertions = version === "1.0.0" ? [pledge, quotation] : [quotation];
    const reading = readingOf(text, addressed ? publication : { ...publication, url: null }, assertions, version);
    const actor = actorOf(company, "company", blocs[company.length % blocs.length] ?? null);
    const judged = assertions.map(({ id, kind }) => [judgementOf(id, kind === "pledge" ? "pledgers/0" : "speaker", actor), actor] as const);
    return entryOf(reading, judged);
  });
const entries = fc.array(entry, { minLength: 1, maxLength: 12 });

/** All that reads return. Versions of one address that bear the same day come in the order of reading, and are left to their own test. */
async function everything(store: RecordStore): Promise<unknown> {
  const articles = await store.articles({});
  const views = await Promise.all(articles.map(({ id }) => store.article(id)));
  return {
    articles,
    views: views.map((view) => view && { ...view, versions: view.versions.map(({ id }) => id).toSorted() }),
    readings: await Promise.all(articles.map(({ id }) => store.reading(id))),
    coverage: [await store.coverage(), await store.coverage("2025-02-11")],
    pledges: await store.assertions({ kind: "pledge" }),
    quotations: await store.assertions({ kind: "quotation", about: "all" }),
    early: await store.assertions({ kind: "quotation", asOf: "2025-02-10" }),
    actors: await store.actors({}),
    kestrel: await store.count({ actor: "kestrel" }),
  };
}

async function after(given: readonly Entry[], each: (store: RecordStore) => Promise<void> = async () => undefined): Promise<unknown> {
  const store = await openRecord(at(`${files++}.db`));
  for (const one of given) await store.add(one);
  await each(store);
  const state = await everything(store);
  await store.close();
  return state;
}

const runs = { numRuns: 12 };

test("adding again changes nothing, and says so", async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (given) => {
      const once = await after(given);
      const twice = await after(given, async (store) => {
        for (const one of given) {
          expect(await store.isRead(one.reading.article, one.reading.reader)).toBe(true);
          expect(await store.add(one)).toBe("unchanged");
        }
      });
      expect(twice).toEqual(once);
    }),
    runs,
  );
});

test("the order of adding does not show", async () => {
  const shuffled = entries.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
  await fc.assert(
    fc.asyncProperty(shuffled, async ([given, other]) => {
      expect(await after(other)).toEqual(await after(given));
    }),
    runs,
  );
});

test("what isRead promises, add keeps", async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (given) => {
      const store = await openRecord(at(`${files++}.db`));
      for (const one of given) {
        const read = await store.isRead(one.reading.article, one.reading.reader);
        expect((await store.add(one)) === "unchanged").toBe(read);
      }
      await store.close();
    }),
    runs,
  );
});

test("one article a text and one publication a carrier, however often each comes", async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (given) => {
      const store = await openRecord(at(`${files++}.db`));
      for (const one of given) await store.add(one);
      const articles = given.map(({ reading }) => reading.article);
      const texts = new Set(articles.map(({ id }) => id));
      const carriers = new Set(articles.map(({ id, url, outlet }) => `${id} ${url ?? outlet}`));
      expect(await store.coverage()).toMatchObject({ articles: texts.size, publications: carriers.size });
      await store.close();
    }),
    runs,
  );
});
