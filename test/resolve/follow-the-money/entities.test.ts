import { isDeepStrictEqual } from "node:util";
import { defaultModel, Model } from "@alephdata/followthemoney";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../../src/model/index.js";
import { entitiesOf } from "../../../src/resolve/follow-the-money/index.js";
import { type KnownActor, loadActors } from "../../../src/resolve/index.js";
import { madeActors } from "../made-actors.js";
import { known, shipped } from "../shipped.js";

const model = new Model(defaultModel);
const empty = { ...shipped, shipped: "" };
const lines = (all: readonly unknown[]): string => all.map((one) => JSON.stringify(one)).join("\n");
const back = (text: string, files = empty) => loadActors({ ...files, own: [{ name: "theirs.ftm.json", text }] });
const of = (id: string, schema: string, properties: object) => ({ id, schema, properties });

/** What an entity can carry of an actor; lists that are empty say nothing. */
function carried(actor: KnownActor): object {
  const { capital, cities, demonyms, bywords, hosts, affiliations, ...rest } = actor;
  const kept = actor.type === "person" ? bywords?.filter((word) => word.includes(" ")) : bywords;
  const some = { hosts, affiliations, bywords: kept };
  return { ...rest, ...Object.fromEntries(Object.entries(some).filter(([, list]) => list !== undefined && list.length > 0)) };
}

/** What is wrong with entities: each property must be one of its schema, each entity that one names must be there and of the right kind. */
function troublesWith(entities: ReturnType<typeof entitiesOf>): string[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const troubles = byId.size === entities.length ? [] : ["an id is given twice"];
  for (const entity of entities) {
    const schema = model.getSchema(entity.schema);
    if (schema.abstract) troubles.push(`${entity.id}: ${entity.schema} is abstract`);
    for (const needed of schema.required) if (entity.properties[needed] === undefined) troubles.push(`${entity.id}: no ${needed}`);
    for (const [name, values] of Object.entries(entity.properties)) {
      const property = schema.getProperty(name);
      if (property.stub || property.deprecated || values.length === 0) troubles.push(`${entity.id}: ${name}`);
      for (const value of values) {
        const listed = property.type.values.size === 0 || property.type.values.has(value);
        const kind = !property.type.isEntity || model.getSchema(byId.get(value)?.schema).isA(property.getRange());
        if (!listed || !kind) troubles.push(`${entity.id}: ${name} is ${value}`);
      }
    }
    if (!isDeepStrictEqual(model.getEntity(JSON.parse(JSON.stringify(entity))).toJSON(), entity)) troubles.push(`${entity.id}: changed`);
  }
  return troubles;
}

describe("actors as entities", () => {
  test("are of the model, and come back with all that it has words for", () => {
    fc.assert(
      fc.property(madeActors, (actors) => {
        const entities = entitiesOf(actors);
        expect(troublesWith(entities)).toEqual([]);
        expect([...back(lines(entities)).byId.values()].map(carried)).toEqual(actors.map(carried));
        expect(entitiesOf(actors)).toEqual(entities);
      }),
      { numRuns: 100 },
    );
  });
  test("so are all shipped ones; beside the shipped file nothing of them is lost", () => {
    const actors = [...known.byId.values()];
    const entities = entitiesOf(actors);
    expect(troublesWith(entities)).toEqual([]);
    expect([...back(lines(entities)).byId.values()].map(carried)).toEqual(actors.map(carried));
    const again = back(lines(entities), shipped);
    expect(again.byId.get("france")).toEqual(known.byId.get("france"));
    expect(again.demonyms.size).toBe(known.demonyms.size);
  });
  test("ties are told by their kind", () => {
    const ada: KnownActor = { id: "ada", name: "Ada Lund", type: "person", country: null, aliases: [] };
    const house = (id: string, type: KnownActor["type"], parent?: string): KnownActor => ({
      id,
      name: id,
      type,
      country: null,
      aliases: [],
      ...(parent === undefined ? {} : { parent }),
    });
    const actors = [
      {
        ...ada,
        affiliations: [
          { to: "ministry", role: "Minister", from: "2024-05" },
          { to: "norvik", role: "Chief executive" },
          { to: "norvik", role: "Engineer" },
        ],
      },
      house("norvik", "company"),
      house("lumen", "company", "norvik"),
      house("ministry", "government-body", "land"),
      house("land", "state"),
    ];
    expect(entitiesOf(actors).map(({ schema }) => schema)).toEqual([
      "Person",
      "Position",
      "Occupancy",
      "Directorship",
      "Employment",
      "Company",
      "Company",
      "Ownership",
      "PublicBody",
      "Membership",
      "PublicBody",
    ]);
  });
});

describe("entities of other tools", () => {
  test("names, weak names, countries and offices are taken, the rest is passed over", () => {
    const { byId } = back(
      lines([
        {
          ...of("NK-7x", "Person", {
            name: ["Лунд Ада", "Ada Lund"],
            alias: ["A. Lund"],
            previousName: ["Ada Berg"],
            weakAlias: ["Lund", "Big Ada"],
            nationality: ["se"],
            country: ["se", "no"],
            topics: ["role.pep"],
            birthDate: ["1970-01-01"],
          }),
          caption: "Ada Lund",
          datasets: ["x"],
          referents: [],
        },
        of("addr-1", "Address", { full: ["1 Quay"] }),
        of("co.1", "Company", {
          name: ["Norvik Cloud ASA"],
          jurisdiction: ["gb-sct"],
          weakAlias: ["NVK"],
          website: ["https://www.norvik.example", "https://www.facebook.com/norvik"],
        }),
        of("occ", "Occupancy", { holder: ["NK-7x"], post: ["pos"], startDate: ["2021-05-01T00:00:00"] }),
        of("pos", "Position", { name: ["Minister of Harbours"], organization: ["pb"] }),
        of("pb", "PublicBody", { name: ["Harbour Ministry"], country: ["se"] }),
        of("dir", "Directorship", { director: [{ id: "NK-7x", schema: "Person", properties: {} }], organization: ["co.1"] }),
        of("own", "Ownership", { owner: ["nobody"], asset: ["co.1"] }),
      ]),
    );
    expect([...byId.values()]).toEqual([
      {
        id: "NK-7x",
        name: "Ada Lund",
        type: "person",
        country: "SE",
        aliases: ["Лунд Ада", "A. Lund", "Ada Berg"],
        bywords: ["Big Ada"],
        affiliations: [
          { to: "pb", role: "Minister of Harbours", from: "2021-05-01" },
          { to: "co-1", role: "Director" },
        ],
      },
      { id: "co-1", name: "Norvik Cloud ASA", type: "company", country: "GB", aliases: [], bywords: ["NVK"], hosts: ["norvik.example"] },
      { id: "pb", name: "Harbour Ministry", type: "government-body", country: "SE", aliases: [] },
    ]);
  });
  test("pieces of one entity are one", () => {
    const { byId } = back(lines([of("a", "LegalEntity", { name: ["Norvik"] }), of("a", "Company", { name: ["Norvik"], alias: ["NVK"] })]));
    expect(byId.get("a")).toMatchObject({ type: "company", aliases: ["NVK"] });
  });
  test("of several owners the one with more than half is the parent, former ones are none", () => {
    const company = (id: string) => of(id, "Company", { name: [id] });
    const owns = (owner: string, asset: string, more: object = {}) =>
      of(`${owner}-${asset}`, "Ownership", { owner: [owner], asset: [asset], ...more });
    const { byId } = back(
      lines([
        ...["a", "b", "c", "d", "e"].map(company),
        owns("a", "c", { percentage: ["60"] }),
        owns("b", "c", { percentage: ["40 %"] }),
        owns("a", "d"),
        owns("b", "d"),
        owns("a", "e", { endDate: ["2020"] }),
      ]),
    );
    expect(["c", "d", "e"].map((id) => byId.get(id)?.parent)).toEqual(["a", undefined, undefined]);
  });
  test("one that bears a known actor's name adds to that actor; a namesake of another country is another", () => {
    const ours = {
      ...shipped,
      shipped: '{"id":"norvik","name":"Norvik","type":"company","aliases":["NVK"],"country":"SE","sector":"cloud"}',
    };
    const same = back(lines([of("NK-1", "Company", { name: ["Norvik", "Norvik AS"], country: ["se"] })]), ours);
    expect(same.byId.get("norvik")).toEqual({
      id: "norvik",
      name: "Norvik",
      type: "company",
      aliases: ["NVK", "Norvik AS"],
      country: "SE",
      sector: "cloud",
    });
    const other = back(lines([of("NK-1", "Company", { name: ["Norvik"], country: ["br"] })]), ours);
    expect([...other.byId.keys()]).toEqual(["norvik", "NK-1"]);
  });
  test.each([
    [
      lines([of("a", "Compny", { name: ["A"] })]),
      /^theirs\.ftm\.json, line 1: FollowTheMoney has no schema "Compny"; actors are Person, Company/,
    ],
    [lines([of("a", "Company", { name: ["A"] }), of("b", "Company", {})]), /line 2: name: the Company b has none/],
    [lines([of("a", "Address", { full: ["x"] })]), /none of its 1 entities is an actor/],
    [lines([of("a", "Company", { name: ["A"] }), { name: "B", type: "company" }]), /line 2: id: must be a text; an entity is/],
    [
      lines([of("a.b", "Company", { name: ["A"] }), of("a-b", "Company", { name: ["B"] })]),
      /line 2: the id a-b is read as a-b, which is the id of A already/,
    ],
    [lines([of("a", "Company", { name: ["A"], keywords: ["bloc: Atlantis"] })]), /line 1: no bloc is named Atlantis/],
  ])("%s is refused", (text, message) => {
    expect(() => back(text)).toThrow(UsageError);
    expect(() => back(text)).toThrow(message);
  });
});
