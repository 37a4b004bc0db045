// node bench/reconcile-rate.mjs: how long reconciling takes on made-up reports, 1,000 to 20,000 of them; near linear is wanted.
import { gather, reconcile } from "../dist/reconcile/index.js";
import { twins } from "./dated-twins.mjs";

/** A small generator with a fixed seed: the same reports every time. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const purposes = ["data centres", "artificial intelligence", "air defence", "vaccines", "solar power", "chip plant", "humanitarian relief"];
const countries = ["FR", "DE", "US", "IN", "GB", "UA", "KE", "JP", "BR", "SE", "AE", "CA"];

/** Promises with a few reports each; some givers are far more frequent than others, as in the news. */
function reportsFor(count) {
  const next = random(count);
  const out = [];
  for (let promise = 0; out.length < count; promise++) {
    const giver = `giver-${Math.floor((next(1000) * next(1000)) / 2000)}`;
    const country = countries[next(countries.length)];
    const value = (1 + next(999)) * 10 ** (6 + next(4));
    const purpose = purposes[next(purposes.length)];
    const first = next(700);
    const copies = 1 + Math.floor((next(10) * next(10)) / 10);
    for (let copy = 0; copy < copies && out.length < count; copy++) {
      const day = new Date(Date.UTC(2024, 0, 1 + first + next(6))).toISOString().slice(0, 10);
      const id = `${promise}.${copy}`;
      const side = { name: giver, actor: giver, type: "company", home: "US", named: next(8) > 0, of: [] };
      const inEuros = next(4) === 0;
      const sum = inEuros ? Number((value * 0.92).toPrecision(3)) : value;
      const amount =
        next(8) === 0
          ? null
          : {
              raw: String(sum),
              start: 0,
              end: 1,
              low: next(5) === 0 ? null : sum,
              high: sum,
              currency: inEuros ? "EUR" : "USD",
              hedge: "exact",
              perPeriod: null,
              alsoStatedAs: [],
            };
      out.push({
        id,
        article: `article-${id}`,
        title: null,
        language: "en",
        publications: [],
        day,
        primary: false,
        pledgers: side.named ? [side] : [],
        backers: [],
        announcer: null,
        recipients: [],
        target: { countries: next(5) === 0 ? [] : [country], names: [], bodies: [], wide: false },
        purpose: purpose.split(" "),
        kinds: [],
        words: "",
        names: [],
        programme: null,
        sizes: [],
        years: [],
        events: [],
        amount,
        assertion: {
          id,
          kind: "pledge",
          evidence: { start: 0, end: 1, exact: "x" },
          purpose: { text: purpose, start: 0, end: 1 },
          amount,
          change: null,
          horizon: null,
          capacity: null,
          stage: "announced",
          additionality: "unstated",
          inclusions: [],
          pledgers: [],
          backers: [],
          recipients: [],
          announcer: null,
          place: null,
        },
      });
    }
  }
  return gather(out);
}

for (const count of [1000, 2000, 5000, 10000, 20000]) {
  const reports = reportsFor(count);
  const start = performance.now();
  const { clusters, unsure } = reconcile(reports, twins);
  const ms = performance.now() - start;
  console.log(
    `${count} reports: ${ms.toFixed(0)} ms, ${((ms * 1000) / count).toFixed(0)} µs a report; ${clusters.length} pledges, ${unsure.length} unsure`,
  );
}
