import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bloc } from "../../src/resolve/blocs.js";
import { fold } from "../../src/resolve/fold.js";
import { type KnownActor, knownActor } from "../../src/resolve/index.js";
import { known, shipped } from "./shipped.js";

const lines = shipped.shipped.trimEnd().split("\n");
const actors: readonly KnownActor[] = lines.map((line, at) => {
  const checked = knownActor.safeParse(JSON.parse(line));
  if (!checked.success) throw new Error(`data/actors.jsonl, line ${at + 1}: ${z.prettifyError(checked.error)}`);
  return checked.data;
});
const ids = new Set(actors.map(({ id }) => id));

/** First day and last day that a date may mean. */
const first = (date: string): string => `${date}-01-01`.slice(0, 10);
const last = (date: string): string => `${date}-12-31`.slice(0, 10);

describe("data/actors.jsonl", () => {
  test("covers the field", () => {
    expect(actors.length).toBeGreaterThan(450);
    expect(actors.filter(({ type, hosts }) => type === "outlet" && (hosts?.length ?? 0) > 0).length).toBeGreaterThan(80);
    for (const country of "AR AU BR CA CN FR DE IN ID IT JP KR MX RU SA ZA TR GB US AE QA KW BH OM".split(" "))
      expect(
        actors.some((actor) => actor.type === "state" && actor.country === country),
        country,
      ).toBe(true);
  });
  test("gives each id once, and an id to everybody who is referred to", () => {
    expect(ids.size).toBe(actors.length);
    const referred = actors.flatMap(({ id, parent, affiliations = [] }) =>
      [...affiliations.map(({ to }) => to), ...(parent === undefined ? [] : [parent])].map((to) => ({ id, to })),
    );
    expect(referred.filter(({ to }) => !ids.has(to))).toEqual([]);
  });
  test("names an official page for each", () => {
    expect(actors.filter(({ source }) => source === undefined || !/^https?:\/\/[^/]+\.[^/]+\//.test(source)).map(({ id }) => id)).toEqual(
      [],
    );
  });
  test("has terms that begin before they end", () => {
    const turned = actors.flatMap(({ id, affiliations = [] }) =>
      affiliations.filter(({ from, to_date }) => from !== undefined && to_date !== undefined && first(from) > last(to_date)).map(() => id),
    );
    expect(turned).toEqual([]);
    const days = actors
      .flatMap(({ affiliations = [] }) => affiliations.flatMap(({ from, to_date }) => [from, to_date]))
      .filter((day) => day?.length === 10);
    expect(days.filter((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)).toEqual([]);
  });
  test("puts everybody on a side, in a bloc that exists", () => {
    expect(actors.filter((actor) => actor.bloc !== undefined && !known.blocs.names.has(actor.bloc)).map(({ id }) => id)).toEqual([]);
    expect(
      actors.filter(({ country, bloc }) => bloc === undefined && !known.blocs.ofCountry.has(country ?? "")).map(({ id }) => id),
    ).toEqual([]);
  });
  test("has no name that folds to nothing, and no host twice", () => {
    expect(actors.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => fold(name) === "")).toEqual([]);
    const hosts = actors.flatMap(({ hosts = [] }) => hosts);
    expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([]);
  });
  test("has one president, chancellor or prime minister of a state at a time", () => {
    const single = new Set(["President", "Prime Minister", "Chancellor", "Finance Minister", "Foreign Minister", "Digital Minister"]);
    const states = new Set(actors.filter(({ type }) => type === "state").map(({ id }) => id));
    const terms = actors
      .flatMap(({ id, affiliations = [] }) => affiliations.map((term) => ({ id, office: `${term.role} of ${term.to}`, ...term })))
      .filter(({ role, to }) => single.has(role) && states.has(to))
      .sort((a, b) => a.office.localeCompare(b.office) || first(a.from ?? "0000").localeCompare(first(b.from ?? "0000")));
    const doubled = terms.filter(({ office, from }, at) => {
      const before = terms[at - 1];
      return before?.office === office && last(before.to_date ?? "9999") > first(from ?? "0000");
    });
    expect(doubled).toEqual([]);
  });
});

describe("data/blocs.json", () => {
  const blocs = z.array(bloc).parse(JSON.parse(shipped.blocs));
  test("names the outermost sides as the design does", () => {
    const within = new Set(
      blocs.flatMap(({ members }) => members.flatMap((member) => ("bloc" in member && member.to === undefined ? [member.bloc] : []))),
    );
    const outer = blocs.map(({ name }) => name).filter((name) => !within.has(name));
    expect(outer).toEqual(
      expect.arrayContaining([
        "United States",
        "European Union",
        "United Kingdom",
        "China",
        "Gulf states",
        "India",
        "Japan",
        "Canada",
        "Korea",
      ]),
    );
  });
  test("holds each country once", () => {
    const countries = blocs.flatMap(({ members }) => members.flatMap((member) => ("country" in member ? [member.country] : [])));
    expect(countries.filter((country, at) => countries.indexOf(country) !== at)).toEqual([]);
  });
});
