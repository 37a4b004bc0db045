import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/model/index.js";
import { blocOf, blocsOfCountry, loadActors, outletAt, resolveName } from "../../src/resolve/index.js";
import { known, shipped } from "./shipped.js";

const withFile = (text: string, name = "mine.csv") => loadActors({ ...shipped, own: [{ name, text }] });

describe("a user's own file", () => {
  test("CSV adds actors", () => {
    const mine = withFile('name,type,country,bloc,aliases\n"Norrkisel, AB",company,SE,,Norrkisel|NKS\nPolar Fund,fund,,Other Europe,\n');
    expect(resolveName("NKS", mine).actor).toEqual({
      id: "norrkisel-ab",
      name: "Norrkisel, AB",
      type: "company",
      country: "SE",
      bloc: "European Union",
    });
    expect(resolveName("the Polar Fund", mine).bloc).toBe("Other Europe");
    expect(resolveName("OpenAI", mine).actor?.id).toBe("openai");
  });
  test("JSON Lines add actors with ties", () => {
    const line = { id: "ida-holm", name: "Ida Holm", type: "person", affiliations: [{ to: "norrkisel", role: "CEO", from: "2024-05" }] };
    const mine = withFile(
      `{"id":"norrkisel","name":"Norrkisel","type":"company","country":"SE"}\n\n${JSON.stringify(line)}\n`,
      "mine.jsonl",
    );
    expect(resolveName("Ida Holm", mine, { date: "2025-01-01" }).bloc).toBe("European Union");
    expect(resolveName("Norrkisel CEO", mine, { date: "2025-01-01" }).actor?.id).toBe("ida-holm");
  });
  test("an entry with the id, or without an id the name, of a shipped one takes its place", () => {
    const mine = withFile('{"id":"stargate","name":"Stargate","type":"company","country":"JP"}', "mine.jsonl");
    expect(resolveName("Stargate", mine).bloc).toBe("Japan");
    expect(withFile("name,type,country\nMistral,company,US").byId.get("mistral-ai")?.country).toBe("US");
  });
  test("an entry named as a state is sometimes called takes no state's place", () => {
    const mine = withFile("name,type,country\nDowning Street,organization,GB");
    expect(mine.byId.get("united-kingdom")).toEqual(known.byId.get("united-kingdom"));
    expect(mine.byId.get("downing-street")?.name).toBe("Downing Street");
  });
  test.each([
    ["name,type\nAcme,compny", /^mine\.csv, line 2: type is "compny"; allowed are person, company, fund, state/],
    ["name,type\nAcme,company\n,company", /^mine\.csv, line 3: name: /],
    ["name,type,country\nAcme,company,Sweden", /^mine\.csv, line 2: country: must be two capitals/],
    ["name,type,bloc\nAcme,company,Atlantis", /^mine\.csv, line 2: no bloc is named Atlantis; there are United States, European Union/],
    ["name,type,colour\nAcme,company,red", /^mine\.csv, line 1: there is no column "colour"; allowed are id, name, type/],
    ["name,country\nAcme,SE", /^mine\.csv, line 1: the column type is missing/],
    ["name,type\nAcme, Inc,company", /^mine\.csv, line 2: 3 cells under 2 columns/],
    ['"name","type"\n"Two\nlines",company\nAcme,compny', /^mine\.csv, line 4: type/],
    ['{"name":"Acme","type":"company"}\n{"name":', /^mine\.csv, line 2: this is not JSON/],
    ['{"name":"Acme","type":"company","color":"red"}', /^mine\.csv, line 1: this line: /],
    ['{"name":"Acme","type":"company","parent":"nobody-here"}', /^mine\.csv: acme is tied to nobody-here/],
  ])("%j is refused", (text, message) => {
    expect(() => withFile(text)).toThrow(UsageError);
    expect(() => withFile(text)).toThrow(message);
  });
});

describe("blocs", () => {
  test("nest, with dates", () => {
    expect(blocsOfCountry("FR", known.blocs)).toEqual(["France", "European Union"]);
    expect(blocsOfCountry("AE", known.blocs)).toEqual(["United Arab Emirates", "Gulf states"]);
    expect(blocsOfCountry("GB", known.blocs, "2020-01-31")).toEqual(["United Kingdom", "European Union"]);
    expect(blocsOfCountry("GB", known.blocs, "2020-02-01")).toEqual(["United Kingdom"]);
    expect(blocsOfCountry("HR", known.blocs, "2013-06-30")).toEqual(["Croatia"]);
  });
  test("an actor's side can be asked for by day", () => {
    const rutte = { id: "mark-rutte", country: "NL", bloc: null };
    expect(blocOf(rutte, known, "2024-01-01")).toBe("European Union");
    expect(blocOf(rutte, known, "2024-12-01")).toBe("International organisations");
    expect(blocOf({ id: "name:acme", country: "SE", bloc: "European Union" }, known)).toBe("European Union");
    expect(blocOf({ id: "name:acme", country: null, bloc: null }, known)).toBeNull();
  });
  test("can be replaced", () => {
    const text = JSON.stringify([
      { name: "North", members: [{ country: "SE" }] },
      { name: "World", members: [{ bloc: "North" }, { country: "FR" }] },
    ]);
    const mine = loadActors({ ...shipped, ownBlocs: { name: "sides.json", text } });
    expect(resolveName("Sweden", mine).bloc).toBe("World");
    expect(resolveName("Japan", mine).bloc).toBeNull();
  });
  test.each([
    ['[{"name":"A","members":[{"bloc":"B"}]}]', /^sides\.json: the bloc A has the member B/],
    ['[{"name":"A","members":[{"bloc":"B"}]},{"name":"B","members":[{"bloc":"A"}]}]', /^sides\.json: the bloc A lies inside itself/],
    ['[{"name":"A","members":[{"country":"Sweden"}]}]', /^sides\.json: 0\.members\.0/],
    ["nothing", /^sides\.json: this is not JSON/],
  ])("%s is refused", (text, message) => {
    expect(() => loadActors({ ...shipped, ownBlocs: { name: "sides.json", text } })).toThrow(message);
  });
});

test.each([
  ["https://www.lemonde.fr/economie/article.html", "le-monde"],
  ["https://economictimes.indiatimes.com/x", "the-economic-times"],
  ["WWW.BBC.CO.UK", "bbc"],
  ["https://finance.yahoo.com:443/news", "yahoo-finance"],
  ["https://example.org/", undefined],
  ["notlemonde.fr", undefined],
])("the outlet at %s is %s", (address, id) => expect(outletAt(address, known)?.id).toBe(id));
