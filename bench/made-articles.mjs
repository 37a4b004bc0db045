// Made-up articles with three pledge assertions each, as a reader and the resolver would hand them in, with what reconciling compares.
// News keeps a pace of a hundred articles a day: a larger record reaches further back, and is not denser.
import { articleId, assertionId } from "../dist/model/index.js";

/** A small generator with a fixed seed: the same articles every time. */
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const purposes = ["data centres", "artificial intelligence", "air defence", "vaccines", "solar power", "chip plant", "humanitarian relief"];
const countries = "FR DE US IN GB UA KE JP BR SE AE CA IT ES PL NL KR AU MX ZA EG VN ID TR NO FI DK CZ RO GR".split(" ");
const hosts = 200;
const aDay = 100;
const perArticle = 3;

/** A promise by its number: its giver, its sum, its place. Some givers are far more frequent than others, as in the news. */
function promise(number) {
  const next = random(number * 7919 + 17);
  for (let warm = 0; warm < 4; warm += 1) next(2);
  return {
    giver: `giver ${Math.floor((next(3000) * next(3000)) / 3000)}`,
    country: countries[next(countries.length)],
    city: `city ${next(2000)}`,
    value: (1 + next(999)) * 10 ** (6 + next(4)),
    purpose: purposes[next(purposes.length)],
    stage: next(12) === 0 ? "not-a-promise" : "announced",
    unnamed: next(20) === 0,
  };
}

const amountOf = (sum, currency, low) => ({
  raw: String(sum),
  start: 0,
  end: 1,
  low,
  high: sum,
  currency,
  hedge: low === null ? "up-to" : "exact",
  perPeriod: null,
  alsoStatedAs: [],
});

/** The article of a number, as an entry of the pipeline: `reading`, `judgements`, `actors`, `facets`. */
export function madeArticle(number) {
  const next = random(number + 1);
  for (let warm = 0; warm < 4; warm += 1) next(2);
  const day = Math.floor(number / aDay);
  const published = new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
  const text = `${number}. ${"Some words of the article, as many as a short dispatch has. ".repeat(8)}`;
  const id = articleId(text);
  const judgements = [];
  const actors = new Map();
  const assertions = [];
  const facets = [];
  for (let at = 0; at < perArticle; at += 1) {
    // what an article tells was promised in the last week: 60 promises a day, each told five times or so
    const told = promise(Math.max(0, (day - Math.floor((next(7) * next(7)) / 7)) * 60 + next(60)) * 2 + (next(40) === 0 ? 1 : 0));
    const assertion = assertionId(id, "pledge", { start: at * 50, end: at * 50 + 50 });
    const named = !told.unnamed && next(8) > 0;
    const actor = { id: told.giver.replace(" ", "-"), name: told.giver, type: "company", country: "US", bloc: "United States" };
    if (named) {
      actors.set(actor.id, actor);
      judgements.push({
        assertion,
        field: "pledgers/0",
        actor: actor.id,
        verdict: "positive",
        score: 1,
        reasons: ["same name"],
        by: "made",
      });
    }
    const inEuros = next(6) === 0;
    const sum = inEuros ? Number((told.value * 0.92).toPrecision(3)) : told.value;
    const amount = next(8) === 0 ? null : amountOf(sum, inEuros ? "EUR" : "USD", next(6) === 0 ? null : sum);
    const exact = text.slice(at * 50, at * 50 + 50);
    const party = { name: told.giver, start: 0, end: 5, role: null, affiliation: null };
    const evidence = { start: at * 50, end: at * 50 + 50, exact };
    const place = next(3) === 0 ? { text: told.city, start: 0, end: 4 } : null;
    assertions.push({
      id: assertion,
      kind: "pledge",
      evidence,
      rule: "made",
      certainty: "stated",
      pledgers: named ? [party] : [],
      backers: [],
      announcer: null,
      recipients: [],
      purpose: { text: told.purpose, start: 0, end: 4 },
      place,
      amount,
      capacity: null,
      horizon: null,
      stage: told.stage,
      sector: "private",
      additionality: "unstated",
      change: null,
      inclusions: at === 2 && next(4) === 0 ? [{ in: assertions[0].id, reading: "inside", evidence }] : [],
    });
    const side = { name: told.giver, actor: actor.id, type: "company", home: "US", bloc: "United States", named: true, of: [] };
    facets.push({
      assertion,
      body: {
        primary: false,
        pledgers: named ? [side] : [],
        backers: [],
        announcer: null,
        recipients: [],
        target: { countries: next(5) === 0 ? [] : [told.country], names: place === null ? [] : [told.city], bodies: [], wide: false },
        purpose: told.purpose.split(" "),
        kinds: [],
        words: "",
        names: [],
        programme: null,
        sizes: [],
        years: [],
        events: [],
        credits: [],
        utterances: [],
      },
    });
  }
  const url = `https://outlet-${number % hosts}.example/${number}`;
  const article = { id, language: "en", text, url, outlet: `outlet-${number % hosts}.example`, title: `Article ${number}`, published };
  const quantities = { amounts: [], capacities: [], horizons: [] };
  const reading = { article, reader: { name: "made", version: "1" }, assertions, mentions: [], quantities, diagnostics: [] };
  return { reading, judgements, actors: [...actors.values()], facets };
}
