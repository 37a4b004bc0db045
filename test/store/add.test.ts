import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/model/index.js";
import { openRecord } from "../../src/store/index.js";
import { actorOf, carrier, entryOf, judgementOf, pledgeOf, quotationOf, readingOf, scratch } from "./samples.js";

const at = scratch();
const text = "Vantor will put €3 billion into Lumen Grid. “We begin in May,” Ada Brandt said about it.";
const pledge = pledgeOf(text, "Vantor will put €3 billion into Lumen Grid.", ["Vantor"], ["Lumen Grid"]);
const quote = quotationOf(text, "“We begin in May,” Ada Brandt said about it.", "Ada Brandt", "We begin in May,", "Lumen Grid");
const vantor = actorOf("Vantor", "company", "European Union");
const vantorEnergy = actorOf("Vantor Energy", "company", "Gulf states");
const judged = [[judgementOf(pledge.id, "pledgers/0", vantor), vantor]] as const;
const first = readingOf(text, carrier("north.example"), [pledge, quote]);
const newer = (version: string, assertions = [pledge]) => readingOf(text, carrier("north.example"), assertions, version);

let files = 0;
const open = () => openRecord(at(`${files++}.db`));

describe("what became of an entry", () => {
  test("the same again changes nothing", async () => {
    const store = await open();
    expect(await store.isRead(first.article, first.reader)).toBe(false);
    expect(await store.add(entryOf(first, judged))).toBe("added");
    expect(await store.isRead(first.article, first.reader)).toBe(true);
    const before = await store.article(first.article.id);
    expect(await store.add(entryOf(first, judged))).toBe("unchanged");
    expect(await store.article(first.article.id)).toEqual(before);
    expect(await store.reading(first.article.id)).toEqual(first);
    await store.close();
  });

  test("the same text at two addresses is one article with two publications", async () => {
    const store = await open();
    await store.add(entryOf(first, judged));
    const reprint = readingOf(text, carrier("south.example", "2025-02-11"), [pledge, quote]);
    expect(await store.isRead(reprint.article, reprint.reader)).toBe(false);
    expect(await store.add(entryOf(reprint, judged))).toBe("publication-added");
    const { articles, publications, outlets, assertions } = await store.coverage();
    expect({ articles, publications, outlets, pledges: assertions.pledge }).toEqual({
      articles: 1,
      publications: 2,
      outlets: 2,
      pledges: 1,
    });
    expect((await store.article(first.article.id))?.publications.map(({ outlet }) => outlet)).toEqual(["north.example", "south.example"]);
    await store.close();
  });

  test("an earlier publication becomes the one that is named and that was read", async () => {
    const store = await open();
    await store.add(entryOf(first, judged));
    const earlier = readingOf(text, carrier("south.example", "2025-02-09"), [pledge, quote]);
    expect(await store.add(entryOf(earlier, judged))).toBe("publication-added");
    expect((await store.reading(first.article.id))?.article.outlet).toBe("south.example");
    expect((await store.articles({}))[0]?.publications[0]?.outlet).toBe("south.example");
    await store.close();
  });

  test("another text at a known address is a new version of it", async () => {
    const store = await open();
    await store.add(entryOf(first, judged));
    const updated = "Vantor will put €4 billion into Lumen Grid, it now says.";
    const second = readingOf(updated, carrier("north.example", "2025-02-12"), []);
    expect(await store.add(entryOf(second))).toBe("version-added");
    expect((await store.article(second.article.id))?.versions).toEqual([{ id: first.article.id, published: "2025-02-10" }]);
    expect((await store.article(first.article.id))?.versions).toEqual([{ id: second.article.id, published: "2025-02-12" }]);
    await store.close();
  });

  test("a date that was missing is filled in, without a second publication", async () => {
    const store = await open();
    const bare = { url: null, outlet: null, title: "A note", published: null };
    await store.add(entryOf(readingOf(text, bare, [pledge])));
    expect(await store.add(entryOf(readingOf(text, { ...bare, published: "2025-02-10" }, [pledge])))).toBe("re-read");
    expect((await store.article(first.article.id))?.publications).toEqual([{ ...bare, published: "2025-02-10" }]);
    await store.close();
  });

  test("a newer version of the reader replaces the reading, an older one does not", async () => {
    const store = await open();
    await store.add(entryOf(newer("1.9.0", [pledge]), judged));
    expect(await store.isRead(first.article, { name: "by-hand", version: "1.10.0" })).toBe(false);
    const third = readingOf(text, carrier("north.example"), [quote], "1.10.0");
    expect(await store.add(entryOf(third))).toBe("re-read");
    expect(await store.add(entryOf(newer("1.9.0"), judged))).toBe("unchanged");
    expect(await store.isRead(first.article, { name: "by-hand", version: "1.9.0" })).toBe(true);
    expect(await store.reading(first.article.id)).toEqual(third);
    expect(await store.count({ about: "billion" })).toBe(0);
    expect(await store.count({ actor: "Vantor" })).toBe(0);
    expect(await store.count({ about: "begin" })).toBe(1);
    await store.close();
  });

  test("another reader replaces the reading, since somebody asked for it", async () => {
    const store = await open();
    await store.add(entryOf(first));
    expect(await store.add(entryOf({ ...first, reader: { name: "other", version: "0.1" } }))).toBe("re-read");
    expect((await store.article(first.article.id))?.reader).toEqual({ name: "other", version: "0.1" });
    await store.close();
  });

  test("what fails half-way leaves nothing", async () => {
    const store = await open();
    const stranger = judgementOf(pledge.id, "pledgers/0", actorOf("Nobody"));
    await expect(store.add({ reading: first, judgements: [stranger], actors: [] })).rejects.toThrow(/FOREIGN KEY/);
    expect(await store.article(first.article.id)).toBeNull();
    expect((await store.coverage()).publications).toBe(0);
    expect(await store.add(entryOf(first, judged))).toBe("added");
    await store.close();
  });

  test("two assertions of one id are one", async () => {
    const store = await open();
    await store.add(entryOf(readingOf(text, carrier("north.example"), [pledge, { ...pledge, rule: "second" }, quote])));
    expect((await store.reading(first.article.id))?.assertions).toEqual([pledge, quote]);
    await store.close();
  });

  test("an actor is kept as the latest entry has it", async () => {
    const store = await open();
    await store.add(entryOf(first, judged));
    const renamed = { ...vantor, name: "Vantor SE", bloc: null };
    await store.add(entryOf(newer("2.0.0"), [[judgementOf(pledge.id, "pledgers/0", renamed), renamed]]));
    expect((await store.assertions({ kind: "pledge" }))[0]?.actors).toEqual({ "pledgers/0": renamed });
    await store.close();
  });
});

describe("a person's judgement", () => {
  const person = (verdict: "positive" | "negative" | "unsure", actor = vantorEnergy) =>
    judgementOf(pledge.id, "pledgers/0", actor, { verdict, by: "Jo" });

  test("outranks the rule's, and stays when the article is read again", async () => {
    const store = await open();
    await store.add(entryOf(first, judged));
    expect((await store.assertions({ kind: "pledge", bloc: "european union" })).length).toBe(1);
    await store.judge(person("positive"), vantorEnergy);
    for (const version of ["1.0.0", "1.1.0", "1.2.0"]) {
      await store.add(entryOf(newer(version), judged));
      expect((await store.assertions({ kind: "pledge" }))[0]?.actors).toEqual({ "pledgers/0": vantorEnergy });
    }
    expect(await store.count({ bloc: "European Union" })).toBe(0);
    await store.close();
  });

  test("waits while its assertion is gone", async () => {
    const store = await open();
    await store.add(entryOf(first, judged));
    await store.judge(person("positive"), vantorEnergy);
    await store.add(entryOf(newer("1.1.0", [])));
    expect(await store.count({})).toBe(0);
    await store.add(entryOf(newer("1.2.0"), judged));
    expect((await store.assertions({ kind: "pledge" }))[0]?.actors["pledgers/0"]).toEqual(vantorEnergy);
    await store.close();
  });

  test("can say no", async () => {
    const store = await open();
    await store.add(entryOf(first, judged));
    await store.judge(person("negative", vantor), vantor);
    expect((await store.assertions({ kind: "pledge" }))[0]?.actors).toEqual({});
    await store.close();
  });

  test("needs something to judge", async () => {
    const store = await open();
    await store.add(entryOf(first, judged));
    await expect(store.judge({ ...person("positive"), field: "speaker" }, vantorEnergy)).rejects.toThrow(UsageError);
    await expect(store.judge(person("positive"), vantor)).rejects.toThrow(UsageError);
    await store.close();
  });
});

describe("text that SQLite does not take as it is", () => {
  test("keeps its length, so that spans stay true", async () => {
    const odd = "Ab\0cd \ud800 stays \\u0000 as long 😀 as it was.";
    const kept = "Ab\ufffdcd \ufffd stays \\u0000 as long 😀 as it was.";
    const assertion = pledgeOf(odd, odd, ["Ab\0cd"]);
    const store = await open();
    await store.add(entryOf(readingOf(odd, { ...carrier("north.example"), title: "\0\udfff" }, [assertion])));
    const view = await store.article(readingOf(odd, carrier("north.example")).article.id);
    expect(view?.article.text).toBe(kept);
    expect(view?.assertions[0]?.assertion.evidence.exact).toBe(kept);
    expect(view?.publications[0]?.title).toBe("\ufffd\ufffd");
    expect(await store.count({ actor: "ab\ufffdcd" })).toBe(1);
    await store.close();
  });
});
