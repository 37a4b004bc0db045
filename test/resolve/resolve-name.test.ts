import { describe, expect, test } from "vitest";
import { type NameContext, resolveName } from "../../src/resolve/index.js";
import { known } from "./shipped.js";

const date = "2025-02-11";
const found = (name: string, context: NameContext = {}) => resolveName(name, known, { date, ...context });

describe("sides of known names", () => {
  test.each([
    ["JD Vance", "United States", { role: "Vice President" }],
    ["Sundar Pichai", "United States", { role: "CEO", affiliation: "Google" }],
    ["OpenAI", "United States", {}],
    ["Oracle", "United States", {}],
    ["Elon Musk", "United States", {}],
    ["Qlik", "United States", {}],
    ["Mike Capone", "United States", { role: "CEO", affiliation: "Qlik" }],
    ["Ursula von der Leyen", "European Union", { role: "EU President" }],
    ["Emmanuel Macron", "European Union", { role: "President" }],
    ["Iliad", "European Union", {}],
    ["Orange", "European Union", {}],
    ["Mistral", "European Union", {}],
    ["United Arab Emirates", "Gulf states", {}],
    ["SoftBank", "Japan", {}],
    ["DeepSeek", "China", {}],
    ["Synthesia", "United Kingdom", {}],
    ["Demis Hassabis", "United Kingdom", { role: "CEO", affiliation: "Google DeepMind" }],
    ["Victor Riparbelli", "United Kingdom", { role: "CEO", affiliation: "Synthesia" }],
    ["Brookfield", "Canada", {}],
    ["TSMC", "Taiwan", {}],
    ["Narendra Modi", "India", {}],
    ["António Guterres", "International organisations", {}],
  ] as const)("%s: %s", (name, bloc, context) => {
    const answer = found(name, context);
    expect(answer.verdict).toBe("positive");
    expect(answer.bloc).toBe(bloc);
    expect(answer.actor?.bloc).toBe(bloc);
  });
});

describe("names as they are printed", () => {
  test.each([
    ["the U.S.", "united-states"],
    ["USA", "united-states"],
    ["White House", "united-states"],
    ["the Élysée", "france"],
    ["Downing Street", "united-kingdom"],
    ["the Kremlin", "russia"],
    ["Beijing", "china"],
    ["Abu Dhabi", "united-arab-emirates"],
    ["Brussels", "european-union"],
    ["European Commission", "european-commission"],
    ["French government", "france"],
    ["the government of Canada", "canada"],
    ["the Starmer government", "united-kingdom"],
    ["Vereinigte Staaten", "united-states"],
    ["Émirats arabes unis", "united-arab-emirates"],
    ["España", "spain"],
    ["法国", "france"],
    ["阿联酋", "united-arab-emirates"],
    ["Infineon Technologies AG", "infineon"],
    ["Orange SA", "orange"],
    ["NVIDIA Corp.", "nvidia"],
    ["openai", "openai"],
    ["Amazon (AWS)", "amazon-web-services"],
    ["Iliad Group", "iliad"],
    ["SoftBank Group Corp.", "softbank-group"],
    ["OpenAI's", "openai"],
    ["Moody’s", "moody-s"],
    ["Société Generale", "societe-generale"],
    ["Donald J. Trump", "donald-trump"],
    ["Macron", "emmanuel-macron"],
    ["Mr. Altman", "sam-altman"],
    ["Sir Keir Starmer", "keir-starmer"],
    ["Zelenskyy", "volodymyr-zelensky"],
    ["U.S. Vice President JD Vance", "jd-vance"],
    ["Google CEO Sundar Pichai", "sundar-pichai"],
    ["chipmaker Nvidia", "nvidia"],
    ["Paris-based Mistral", "mistral-ai"],
    ["Brookfield of Canada", "brookfield-asset-management"],
    ["Nvidia of Santa Clara", "nvidia"],
    ["LA Times", "los-angeles-times"],
    ["The Guardian", "the-guardian"],
  ])("%s is %s", (name, id) => expect(found(name).actor?.id).toBe(id));

  test.each(["oracle", "orange", "us", "who", "Us", "Most", "information", "meta", "the guardian"])(
    "%s is a word, no known name",
    (word) => {
      expect(found(word).actor?.id ?? "").toMatch(/^name:/);
    },
  );
});

describe("offices", () => {
  test.each([
    ["the French president", "2025-02-11", "emmanuel-macron"],
    ["the German chancellor", "2025-02-11", "olaf-scholz"],
    ["the German chancellor", "2025-06-01", "friedrich-merz"],
    ["British Prime Minister", "2024-02-01", "rishi-sunak"],
    ["U.S. Treasury Secretary", "2025-02-11", "scott-bessent"],
    ["president of the European Commission", "2025-02-11", "ursula-von-der-leyen"],
    ["French minister of finance", "2025-02-11", "eric-lombard"],
    ["OpenAI CEO", "2025-02-11", "sam-altman"],
    ["Intel's chief executive", "2025-06-01", "lip-bu-tan"],
  ])("%s on %s is %s", (name, day, id) => expect(found(name, { date: day }).actor?.id).toBe(id));

  test("without a date an office that several held is left unsure", () => {
    const answer = resolveName("the German chancellor", known);
    expect(answer.verdict).toBe("unsure");
    expect(answer.actor).toBeNull();
    expect(answer.bloc).toBe("European Union");
    expect(answer.candidates.map(({ actor }) => actor.id)).toEqual(["angela-merkel", "friedrich-merz", "olaf-scholz"]);
  });
});

describe("sides follow dates and affiliations", () => {
  test.each([
    ["Mark Rutte", "2023-11-01", {}, "European Union"],
    ["Mark Rutte", "2025-02-11", {}, "International organisations"],
    ["Kaja Kallas", "2023-11-01", {}, "European Union"],
    ["Nick Clegg", "2024-05-01", {}, "United States"],
    ["Nick Clegg", "2025-06-01", {}, "United Kingdom"],
    ["Geoffrey Hinton", "2025-02-11", { affiliation: "University of Toronto" }, "Canada"],
    ["Satya Nadella", "2025-02-11", { affiliation: "Microsoft" }, "United States"],
    ["Yann LeCun", "2025-02-11", { affiliation: "Meta" }, "United States"],
  ] as const)("%s on %s %j", (name, day, context, bloc) => expect(found(name, { ...context, date: day }).bloc).toBe(bloc));
});

describe("unknown names", () => {
  test.each([
    ["Anna Svensson", { role: "CEO of Swedish chip firm Norrkisel" }, "person", "SE", "European Union"],
    ["Jo Park", { role: "CEO", affiliation: "Samsung Electronics" }, "person", "KR", "Korea"],
    ["Priya Raman", { role: "analyst", affiliation: "Moody's" }, "person", "US", "United States"],
    ["Bo Lund", { role: "Norwegian ambassador to the United States" }, "person", "NO", "Other Europe"],
    ["Lee Sato", { mention: "person" }, "person", null, null],
    ["Norrkisel", { role: "Swedish startup" }, "company", "SE", "European Union"],
    ["Polish startup Wisla Labs", {}, "company", "PL", "European Union"],
    ["Lyon-based startup Rhonedata", {}, "company", "FR", "European Union"],
    ["Harbour Capital", {}, "fund", null, null],
    ["Ministry of Energy of Ukraine", {}, "government-body", "UA", "Ukraine"],
    ["Tom Reyes", { role: "AEP CEO" }, "person", "US", "United States"],
    ["Mia Roth", { role: "chief scientist at Google DeepMind" }, "person", "GB", "United Kingdom"],
    ["Ken Abbot", { role: "Apple analyst" }, "person", null, null],
    ["Rosa Vidal", { role: "ministra de Ciencia" }, "person", null, null],
    ["Karl Brandt", { role: "Wirtschaftsminister" }, "person", null, null],
    ["Greenbridge", { role: "analysts" }, "organization", null, null],
    ["Cambrai", { mention: "place" }, "government-body", null, null],
    ["Cambrai, France", { place: true }, "government-body", "FR", "European Union"],
    ["Elm Township, Michigan", { place: true }, "government-body", "US", "United States"],
    ["Zettaworks", {}, "organization", null, null],
  ] as const)("%s %j is a %s", (name, context, type, country, bloc) => {
    const { actor, verdict } = found(name, context);
    expect(verdict).toBe("positive");
    expect(actor).toMatchObject({ type, country, bloc });
    expect(actor?.id).toMatch(/^name:/);
  });
  test("one name is one actor, whatever it is dressed in", () => {
    const ids = ["Zettaworks", "ZETTAWORKS", "the Zettaworks", "Zettaworks’s"].map((name) => found(name).actor?.id);
    expect(new Set(ids)).toEqual(new Set(["name:zettaworks"]));
  });
});

describe("phrases for several are no state", () => {
  test.each([
    ["investment funds from Canada", "CA", "Canada"],
    ["French companies", "FR", "European Union"],
    ["U.S. tech giants", "US", "United States"],
    ["private entities", null, null],
    ["investors from the UAE and Qatar", null, "Gulf states"],
    ["Gulf investors", null, "Gulf states"],
    ["investment funds from the United Arab Emirates, the United States, and Canada", null, null],
    ["Latin American banks", null, null],
    ["European companies", null, null],
    ["the British", "GB", "United Kingdom"],
    ["firms based in Toulouse", "FR", "European Union"],
  ])("%s", (phrase, country, bloc) => {
    const answer = found(phrase);
    expect(answer.rule).toBe("collective");
    expect(answer.actor).toMatchObject({ type: "organization", country, bloc });
  });
});

describe("where it may be a mere place", () => {
  test.each([
    ["Paris", "name:paris", "FR"],
    ["Brussels", "name:brussels", "BE"],
    ["France", "france", "FR"],
    ["Texas", "texas", "US"],
  ])("%s", (name, id, country) => expect(found(name, { place: true }).actor).toMatchObject({ id, country }));
});

describe("clashes", () => {
  const company = (...names: string[]) => {
    const sure = names.flatMap((name) => found(name).actor ?? []);
    return () => ({
      actors: new Set(sure.map(({ id }) => id)),
      countries: new Set(sure.flatMap(({ country }) => country ?? [])),
      sides: new Set(sure.flatMap(({ bloc }) => bloc ?? [])),
    });
  };
  test.each([
    ["Treasury", ["Joe Biden", "Texas"], "us-department-of-the-treasury"],
    ["Treasury", ["Rachel Reeves"], "hm-treasury"],
    ["Georgia", ["Texas", "Hyundai"], "georgia-us-state"],
    ["Congress", ["Narendra Modi"], "indian-national-congress"],
    ["the Commission", ["Emmanuel Macron"], "european-commission"],
    ["the Commission", ["Lina Khan", "Federal Trade Commission"], "federal-trade-commission"],
    ["Merck", ["Germany", "Bayer"], "merck-kgaa"],
  ])("%s beside %j is %s", (name, others, id) => expect(found(name, { company: company(...others) }).actor?.id).toBe(id));
  test.each([
    ["Treasury", []],
    ["Treasury", ["Joe Biden", "Rachel Reeves"]],
    ["Georgia", ["Germany"]],
  ])("%s beside %j is unsure", (name, others) => {
    const answer = found(name, { company: company(...others) });
    expect(answer.verdict).toBe("unsure");
    expect(answer.actor).toBeNull();
    expect(answer.candidates.length).toBeGreaterThan(1);
  });
  test("a descriptor decides", () => expect(found("Merck", { role: "German drugmaker" }).actor?.id).toBe("merck-kgaa"));
  test("spelling decides", () => {
    expect(found("Kia").actor?.id).toBe("kia");
    expect(found("KIA").actor?.id).toBe("kuwait-investment-authority");
  });
  test("a person quoted for a strange house may be a namesake", () => {
    expect(found("Brad Smith", { role: "analyst", affiliation: "Deutsche Bank" }).verdict).toBe("unsure");
    expect(found("Altman", { role: "analyst", affiliation: "Morgan Stanley" }).verdict).toBe("unsure");
    expect(found("Brad Smith", { role: "president", affiliation: "Microsoft" }).actor?.id).toBe("brad-smith");
    expect(found("Demis Hassabis", { affiliation: "Google" }).actor?.id).toBe("demis-hassabis");
    expect(found("Scott Bessent", { affiliation: "White House" }).actor?.id).toBe("scott-bessent");
  });
});
