import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Assertion,
  articleId,
  assertionId,
  evidenceOf,
  type Mention,
  type Party,
  partiesOf,
  type Reading,
} from "../../src/model/index.js";
import { actor, judgement, resolve } from "../../src/resolve/index.js";
import { known } from "./shipped.js";

const text = "A reading that this test makes up, with parties that stand anywhere in it.";
const id = articleId(text);
const party = (name: string, role: string | null = null, affiliation: string | null = null): Party => ({
  name,
  start: 0,
  end: 1,
  role,
  affiliation,
});

let at = 0;
const common = () => {
  at = (at + 1) % 60;
  return { evidence: evidenceOf(text, { start: at, end: at + 5 }), rule: "made-up", certainty: "stated" as const };
};
const quotation = (speaker: Party | null): Assertion => {
  const rest = common();
  const content = [{ text: "A reading", start: 0, end: 9 }];
  return {
    ...rest,
    id: assertionId(id, "quotation", rest.evidence),
    kind: "quotation",
    form: "direct",
    act: "said",
    speaker,
    cue: null,
    content,
    addressee: null,
    about: [],
  };
};
const pledge = (pledgers: Party[], recipients: Party[] = []): Assertion => {
  const rest = common();
  const nothing = { purpose: null, place: null, amount: null, capacity: null, horizon: null, announcer: null, change: null };
  const states = { stage: "announced", sector: "unstated", additionality: "unstated" } as const;
  return {
    ...rest,
    id: assertionId(id, "pledge", rest.evidence),
    kind: "pledge",
    pledgers,
    backers: [],
    recipients,
    inclusions: [],
    ...nothing,
    ...states,
  };
};
const reading = (assertions: Assertion[], mentions: Mention[] = [], published: string | null = "2025-02-11T09:00:00Z"): Reading => ({
  article: { id, language: "en", text, url: null, outlet: null, title: null, published },
  reader: { name: "made-up", version: "1" },
  assertions,
  mentions,
  quantities: { amounts: [], capacities: [], horizons: [] },
  diagnostics: [],
});
const mention = (name: string, type: Mention["type"]): Mention => ({ type, start: 0, end: 1, name });

describe("a reading", () => {
  test("each party gets a judgement, each actor comes once", () => {
    const { judgements, actors } = resolve(
      reading([pledge([party("OpenAI"), party("Oracle")], [party("France")]), quotation(party("OpenAI"))]),
      known,
    );
    expect(judgements.map(({ field, actor, verdict }) => [field, actor, verdict])).toEqual([
      ["pledgers/0", "openai", "positive"],
      ["pledgers/1", "oracle", "positive"],
      ["recipients/0", "france", "positive"],
      ["speaker", "openai", "positive"],
    ]);
    expect(actors.map((one) => one.id)).toEqual(["openai", "oracle", "france"]);
    for (const one of judgements) expect(judgement.parse(one)).toEqual(one);
    for (const one of actors) expect(actor.parse(one)).toEqual(one);
  });
  test("what is told of a name once holds for it throughout", () => {
    const { actors } = resolve(
      reading([quotation(party("Ida Holm")), quotation(party("Ida Holm", "CEO of Danish firm Saltkraft"))]),
      known,
    );
    expect(actors).toEqual([{ id: "name:ida-holm", name: "Ida Holm", type: "person", country: "DK", bloc: "European Union" }]);
  });
  test("a mention tells what an unknown name is", () => {
    const { actors } = resolve(reading([quotation(party("Bo Lund"))], [mention("Bo Lund", "person")]), known);
    expect(actors[0]?.type).toBe("person");
  });
  test("a capital that receives is a city, one that pledges is a state", () => {
    const { judgements } = resolve(reading([pledge([party("Paris")], [party("Paris")])]), known);
    expect(judgements.map((one) => one.actor)).toEqual(["france", "name:paris"]);
  });
  test("a mention settles a clash", () => {
    const treasury = (others: Mention[]) => resolve(reading([pledge([party("Treasury")])], others), known).judgements;
    expect(treasury([mention("Rachel Reeves", "person")])).toMatchObject([{ actor: "hm-treasury", verdict: "positive", by: "rule:clash" }]);
    expect(treasury([mention("Janet Yellen", "person")])).toMatchObject([{ actor: "us-department-of-the-treasury", verdict: "positive" }]);
    expect(treasury([])).toMatchObject([
      { actor: "hm-treasury", verdict: "unsure" },
      { actor: "us-department-of-the-treasury", verdict: "unsure" },
    ]);
  });
  test("a judgement names the side where it is not the actor's own", () => {
    const then = reading([quotation(party("Mark Rutte"))], [], "2023-11-01");
    expect(resolve(then, known)).toMatchObject({
      judgements: [{ bloc: "European Union" }],
      actors: [{ bloc: "International organisations" }],
    });
    const quoted = resolve(reading([quotation(party("Geoffrey Hinton", null, "Google"))]), known);
    expect(quoted.judgements).toMatchObject([{ actor: "geoffrey-hinton", bloc: "United States" }]);
    expect(resolve(reading([quotation(party("JD Vance"))]), known).judgements[0]).not.toHaveProperty("bloc");
  });
  test("an undated article is no trouble", () => {
    expect(resolve(reading([quotation(party("Olaf Scholz", "German chancellor"))], [], null), known).judgements).toMatchObject([
      { actor: "olaf-scholz" },
    ]);
  });

  const parties = fc.record({
    name: fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom("Treasury", "the CEO of", "French", "U.S.", "constructor", "President "),
    ),
    role: fc.option(fc.string()),
    affiliation: fc.option(fc.oneof(fc.string(), fc.constantFrom("Google", "__proto__", "the"))),
  });
  test("any party has one positive judgement or only unsure ones, about actors that are given", () => {
    fc.assert(
      fc.property(fc.array(parties, { maxLength: 6 }), (made) => {
        const read = reading([pledge(made.map(({ name, role, affiliation }) => party(name, role, affiliation)))]);
        const { judgements, actors } = resolve(read, known);
        const ids = new Set(actors.map((one) => one.id));
        for (const { field } of read.assertions.flatMap((one) => partiesOf(one))) {
          const verdicts = judgements.filter((one) => one.field === field).map(({ verdict }) => verdict);
          expect(verdicts.length).toBeGreaterThan(0);
          expect(verdicts.every((verdict) => verdict === "unsure") || verdicts.join() === "positive").toBe(true);
        }
        expect(judgements.every((one) => ids.has(one.actor) && one.score > 0 && one.score <= 1)).toBe(true);
        expect(resolve(read, known)).toEqual({ judgements, actors });
      }),
    );
  });

  test("twenty parties take well under a millisecond", () => {
    const names = [
      "OpenAI",
      "the U.S.",
      "French companies",
      "Ida Holm",
      "Emmanuel Macron",
      "Zettaworks AB",
      "the German chancellor",
      "Treasury",
      "Nvidia Corp.",
      "Polish startup Wisla Labs",
    ];
    const read = reading([
      pledge(names.map((name) => party(name))),
      ...names.map((name) => quotation(party(name, "CEO of Dutch firm Kiezel"))),
    ]);
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now();
      resolve(read, known);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[100]).toBeLessThan(1);
  });
});
