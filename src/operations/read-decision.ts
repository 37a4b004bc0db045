import {
  type Amount,
  type AssertionKind,
  assertionId,
  type Capacity,
  type Decision,
  evidenceOf,
  type Horizon,
  type Party,
  type Pledge,
  pledge,
  relation,
  UsageError,
} from "../model/index.js";
import { correctable, correctPledge } from "../reconcile/review/correct-pledge.js";
import type { ArticleView, RecordStore } from "../store/record.js";
import { heldEntry, type Source } from "./held-entry.js";

const forms = `\`judge ID same|inside|on-top|different|unsure ID\`, \`judge ID confirm|reject\`, \`judge ID set FIELD VALUE\`, \`judge ID is ACTOR --field pledgers/0\`, \`judge add ARTICLE START END FIELD=VALUE …\` or \`judge undo JUDGEMENT\``;

const misunderstood = (words: readonly string[]): UsageError =>
  new UsageError(`\`judge ${words.join(" ")}\` is not understood: give ${forms}.`);

/** The decision that a person's words make, with every id in full. Throws UsageError for words that make none, or ids of nothing. */
export async function readDecision(words: readonly string[], record: RecordStore, by: string): Promise<Decision> {
  const [first = "", verb = "", ...rest] = words;
  if (first === "undo" && words.length === 2) return { kind: "withdrawal", review: await ownReview(verb, by, record) };
  if (first === "add" && words.length > 3) return addition(verb, rest, record);
  const said = relation.safeParse(verb);
  const known = (said.success && rest.length === 1) || ((verb === "confirm" || verb === "reject") && rest.length === 0);
  if (!known && !(verb === "set" && rest.length >= 2)) throw misunderstood(words);
  const assertion = await judgeable(first, record, said.success || verb === "set" ? pledgesOnly : pledgesAndFigures);
  if (said.success) {
    const to = await judgeable(rest[0] ?? "", record, pledgesOnly);
    if (to === assertion) throw new UsageError(`${first} and ${rest[0]} are one report: name two.`);
    return { kind: "relation", assertion, relation: said.data, to };
  }
  if (verb === "confirm") return { kind: "confirmation", assertion };
  if (verb === "reject") return { kind: "rejection", assertion };
  return correction(assertion, rest[0] ?? "", rest.slice(1).join(" "), record);
}

const pledgesOnly: readonly AssertionKind[] = ["pledge"];
const pledgesAndFigures: readonly AssertionKind[] = ["pledge", "figure"];

async function judgeable(id: string, record: RecordStore, kinds: readonly AssertionKind[]): Promise<string> {
  const { assertion } = await heldEntry(id, record);
  if (!kinds.includes(assertion.kind))
    throw new UsageError(
      `${id} is ${assertion.kind === "attendance" ? "an" : "a"} ${assertion.kind}: this can be said only of ${kinds.map((kind) => `${kind}s`).join(" and ")}.`,
    );
  return assertion.id;
}

export const fullId = async (id: string, record: RecordStore): Promise<string> => (await heldEntry(id, record)).assertion.id;

async function ownReview(id: string, by: string, record: RecordStore): Promise<string> {
  const found = (await record.reviews({})).filter((review) => review.id.startsWith(id));
  const [only] = found;
  if (only === undefined || found.length > 1 || id.length < 6)
    throw new UsageError(
      `${found.length > 1 ? "Several judgements begin" : id.length < 6 ? "At least 6 characters of its id name a judgement; none is named" : "No judgement begins"} with "${id}": \`rapporteur judgements\` lists them with their ids.`,
    );
  if (only.by !== by)
    throw new UsageError(
      `${id} is a judgement by ${only.by}, which ${by} cannot take back: judge otherwise, and the thing is contested, or take it back with --by "${only.by}".`,
    );
  if (only.decision.kind === "withdrawal") throw new UsageError(`${id} takes a judgement back itself: judge anew instead.`);
  return only.id;
}

async function correction(assertion: string, field: string, typed: string, record: RecordStore): Promise<Decision> {
  const held = await heldEntry(assertion, record);
  if (held.assertion.kind !== "pledge") throw new UsageError(`${assertion} is no pledge: only pledges can be corrected.`);
  const value = await valueIn(field, typed, held, held.assertion);
  correctPledge(held.assertion, field, value);
  return { kind: "correction", assertion, field, value: value as Extract<Decision, { kind: "correction" }>["value"] };
}

const partyLists = new Set(["pledgers", "backers", "recipients"]);
const phrases = new Set(["purpose", "place"]);

/** What was typed as the field holds it: JSON as it is, a sum by reading it, names parted by semicolons, `none` for nothing. */
async function valueIn(field: string, typed: string, { text, published, language }: Source, held: Pledge): Promise<unknown> {
  if (/^[[{"]/.test(typed)) {
    try {
      return JSON.parse(typed);
    } catch {
      throw new UsageError(`${typed} looks like JSON and is none.`);
    }
  }
  const nothing = typed === "none" || typed === "null";
  const at = (words: string): { start: number; end: number } => {
    const near = text.indexOf(words, held.evidence.start);
    const start = near === -1 ? text.indexOf(words) : near;
    return start === -1 ? { start: held.evidence.start, end: held.evidence.end } : { start, end: start + words.length };
  };
  if (partyLists.has(field))
    return nothing ? [] : typed.split(";").map((name): Party => ({ name: name.trim(), ...at(name.trim()), role: null, affiliation: null }));
  if (nothing) return null;
  if (field === "announcer") return { name: typed, ...at(typed), role: null, affiliation: null };
  if (phrases.has(field)) return { text: typed, ...at(typed) };
  if (field === "amount" || field === "capacity" || field === "horizon") {
    const value = await quantityOf(field, typed, published, language);
    return { ...value, ...at(typed) };
  }
  if (field === "change")
    throw new UsageError(`"${typed}" is no change: write it as JSON, such as {"kind":"raise-to","from":null}, or none.`);
  if (!(correctable as readonly string[]).includes(field))
    throw new UsageError(`A pledge has no field "${field}" to set: name one of ${correctable.join(", ")}.`);
  return typed;
}

const examples = {
  amount: { what: "sum", such: `"up to €50 billion" or "$1.2bn"` },
  capacity: { what: "capacity", such: `"1.4 gigawatts" or "100,000 GPUs"` },
  horizon: { what: "horizon", such: `"by 2030" or "over five years"` },
} as const;

/** A sum, a capacity or a horizon as an article of that day would be read. In the article's language, else in English. */
async function quantityOf(
  field: keyof typeof examples,
  typed: string,
  published: string | null,
  language: string,
): Promise<Amount | Capacity | Horizon> {
  const [{ readQuantities }, { segment }] = await Promise.all([import("../read/quantities/index.js"), import("../read/text/index.js")]);
  const { what, such } = examples[field];
  for (const one of new Set([language, "en"])) {
    const { amounts, capacities, horizons } = readQuantities(segment(typed), { language: one, published });
    const found = { amount: amounts, capacity: capacities, horizon: horizons }[field];
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
  }
  throw new UsageError(`"${typed}" is not one ${what}: write it as a newspaper would, such as ${such}.`);
}

/** By id, or the beginning that `rapporteur articles` shows. */
async function articleNamed(id: string, record: RecordStore): Promise<ArticleView> {
  const whole = await record.article(id);
  if (whole !== null) return whole;
  const found = id.length < 6 ? [] : (await record.articles({})).filter((one) => one.id.startsWith(id));
  const [only] = found;
  const view = only === undefined || found.length > 1 ? null : await record.article(only.id);
  if (view !== null) return view;
  throw new UsageError(
    found.length > 1
      ? `Several articles begin with "${id}": ${found.map((one) => one.id.slice(0, 12)).join(", ")}; give more of the id.`
      : `No article begins with "${id}": \`rapporteur articles\` lists those that are there; give at least 6 characters.`,
  );
}

async function addition(id: string, rest: readonly string[], record: RecordStore): Promise<Decision> {
  const view = await articleNamed(id, record);
  const [from = "", to = "", ...fields] = rest;
  const span = { start: Number(from), end: Number(to) };
  const { article } = view;
  const source = { text: article.text, published: view.publications[0]?.published ?? null, language: article.language };
  if (
    !Number.isInteger(span.start) ||
    !Number.isInteger(span.end) ||
    span.start < 0 ||
    span.end > article.text.length ||
    span.start >= span.end
  )
    throw new UsageError(
      `${from} to ${to} is no passage of article ${article.id}: give the first character and the one after the last, 0 to ${article.text.length}.`,
    );
  const blank: Pledge = {
    id: assertionId(article.id, "pledge", span),
    kind: "pledge",
    evidence: evidenceOf(article.text, span),
    rule: "by-hand",
    certainty: "stated",
    pledgers: [],
    backers: [],
    announcer: null,
    recipients: [],
    purpose: null,
    place: null,
    amount: null,
    capacity: null,
    horizon: null,
    stage: "announced",
    sector: "unstated",
    additionality: "unstated",
    change: null,
    inclusions: [],
  };
  let made = blank;
  for (const one of fields) {
    const [, field = "", typed = ""] = /^(\w+)=(.*)$/s.exec(one) ?? [];
    if (field === "") throw new UsageError(`"${one}" is no field: write FIELD=VALUE, with one of ${correctable.join(", ")}.`);
    made = correctPledge(made, field, await valueIn(field, typed, source, blank));
  }
  return { kind: "addition", article: article.id, assertion: pledge.parse(made) };
}
