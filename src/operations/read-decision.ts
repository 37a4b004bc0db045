import {
  type Amount,
  assertionId,
  type Decision,
  evidenceOf,
  type Party,
  type Pledge,
  pledge,
  relation,
  UsageError,
} from "../model/index.js";
import { correctable, correctPledge } from "../reconcile/review/correct-pledge.js";
import type { RecordStore } from "../store/record.js";

const forms = `\`judge ID same|inside|on-top|different|unsure ID\`, \`judge ID confirm|reject\`, \`judge ID set FIELD VALUE\`, \`judge ID is ACTOR --field pledgers/0\`, \`judge add ARTICLE START END FIELD=VALUE …\` or \`judge undo JUDGEMENT\``;

const misunderstood = (words: readonly string[]): UsageError =>
  new UsageError(`\`judge ${words.join(" ")}\` is not understood: give ${forms}.`);

/** The decision that a person's words make, with every id in full. Throws UsageError for words that make none, or ids of nothing. */
export async function readDecision(words: readonly string[], record: RecordStore): Promise<Decision> {
  const [first = "", verb = "", ...rest] = words;
  if (first === "undo" && words.length === 2) return { kind: "withdrawal", review: await fullReview(verb, record) };
  if (first === "add") return addition(verb, rest, record);
  const assertion = await fullId(first, record);
  const said = relation.safeParse(verb);
  if (said.success && rest.length === 1) {
    const to = await fullId(rest[0] ?? "", record);
    if (to === assertion) throw new UsageError(`${first} and ${rest[0]} are one report: name two.`);
    return { kind: "relation", assertion, relation: said.data, to };
  }
  if (verb === "confirm" && rest.length === 0) return { kind: "confirmation", assertion };
  if (verb === "reject" && rest.length === 0) return { kind: "rejection", assertion };
  if (verb === "set" && rest.length >= 2) return correction(assertion, rest[0] ?? "", rest.slice(1).join(" "), record);
  throw misunderstood(words);
}

export async function fullId(id: string, record: RecordStore): Promise<string> {
  const found = await record.assertion(id);
  if (found !== null) return found.assertion.id;
  const added = (await record.reviews({})).flatMap(({ decision }) =>
    decision.kind === "addition" && decision.assertion.id.startsWith(id) ? [decision.assertion.id] : [],
  );
  const [only] = added;
  if (only === undefined || id.length < 6)
    throw new UsageError(`No entry begins with "${id}": ids stand in the last column of \`rapporteur pledges\` and \`rapporteur review\`.`);
  return only;
}

async function fullReview(id: string, record: RecordStore): Promise<string> {
  const found = (await record.reviews({})).filter((review) => review.id.startsWith(id));
  const [only] = found;
  if (only === undefined || found.length > 1 || id.length < 6)
    throw new UsageError(
      `${found.length > 1 ? "Several judgements begin" : "No judgement begins"} with "${id}": \`rapporteur judgements\` lists them with their ids.`,
    );
  return only.id;
}

async function correction(assertion: string, field: string, typed: string, record: RecordStore): Promise<Decision> {
  const found = await record.assertion(assertion);
  if (found?.assertion.kind !== "pledge")
    throw new UsageError(
      `${assertion} is a ${found?.assertion.kind ?? "person's addition"}: only pledges that were read can be corrected.`,
    );
  const value = await valueIn(field, typed, found.view.article.text, found.assertion);
  correctPledge(found.assertion, field, value);
  return { kind: "correction", assertion, field, value: value as Extract<Decision, { kind: "correction" }>["value"] };
}

const partyLists = new Set(["pledgers", "backers", "recipients"]);
const phrases = new Set(["purpose", "place"]);

/** What was typed as the field holds it: JSON as it is, a sum by reading it, names parted by semicolons, `none` for nothing. */
async function valueIn(field: string, typed: string, text: string, held: Pledge): Promise<unknown> {
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
  if (field === "amount") return { ...(await amountOf(typed)), ...at(typed) };
  if (!(correctable as readonly string[]).includes(field))
    throw new UsageError(`A pledge has no field "${field}" to set: name one of ${correctable.join(", ")}.`);
  return typed;
}

async function amountOf(typed: string): Promise<Amount> {
  const [{ readQuantities }, { segment }] = await Promise.all([import("../read/quantities/index.js"), import("../read/text/index.js")]);
  const { amounts } = readQuantities(segment(typed), { language: "en", published: null });
  const [only] = amounts;
  if (only === undefined || amounts.length > 1)
    throw new UsageError(`"${typed}" is not one sum: write it as a newspaper would, such as "up to €50 billion" or "$1.2bn".`);
  return only;
}

async function addition(id: string, rest: readonly string[], record: RecordStore): Promise<Decision> {
  const view = await record.article(id);
  if (view === null) throw new UsageError(`No article begins with "${id}": \`rapporteur articles\` lists those that are there.`);
  const [from = "", to = "", ...fields] = rest;
  const span = { start: Number(from), end: Number(to) };
  const { article } = view;
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
    made = correctPledge(made, field, await valueIn(field, typed, article.text, blank));
  }
  return { kind: "addition", article: article.id, assertion: pledge.parse(made) };
}
