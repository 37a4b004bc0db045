import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import {
  type Assertion,
  articleId,
  assertionId,
  evidenceOf,
  type Party,
  type Pledge,
  type Publication,
  phraseOf,
  type Quotation,
  type Reading,
} from "../../src/model/index.js";
import type { Actor, Judgement } from "../../src/resolve/judgement.js";
import type { Entry } from "../../src/store/record.js";

/** Paths in a folder of their own that goes when the file's tests are done. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "record-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in "${text}"`);
  return { start, end: start + words.length };
};

export const partyOf = (text: string, name: string): Party => ({ name, ...spanOf(text, name), role: null, affiliation: null });

export function pledgeOf(text: string, evidence: string, pledgers: readonly string[], recipients: readonly string[] = []): Pledge {
  const at = spanOf(text, evidence);
  return {
    id: assertionId(articleId(text), "pledge", at),
    kind: "pledge",
    evidence: evidenceOf(text, at),
    rule: "by-hand",
    certainty: "stated",
    pledgers: pledgers.map((name) => partyOf(text, name)),
    backers: [],
    announcer: null,
    recipients: recipients.map((name) => partyOf(text, name)),
    purpose: null,
    place: null,
    amount: null,
    capacity: null,
    horizon: null,
    stage: "announced",
    sector: "private",
    additionality: "unstated",
    change: null,
    inclusions: [],
  };
}

export function quotationOf(text: string, evidence: string, speaker: string, content: string, about: string | null = null): Quotation {
  const at = spanOf(text, evidence);
  return {
    id: assertionId(articleId(text), "quotation", at),
    kind: "quotation",
    evidence: evidenceOf(text, at),
    rule: "by-hand",
    certainty: "stated",
    form: "direct",
    act: "said",
    speaker: partyOf(text, speaker),
    cue: null,
    content: [phraseOf(text, spanOf(text, content))],
    addressee: null,
    about: about === null ? [] : [{ text: "it", ...spanOf(text, "it"), name: about }],
  };
}

export const carrier = (host: string, published: string | null = "2025-02-10", path = "1"): Publication => ({
  url: `https://${host}/${path}`,
  outlet: host,
  title: `As told by ${host}`,
  published,
});

export function readingOf(text: string, publication: Publication, assertions: readonly Assertion[] = [], version = "1.0.0"): Reading {
  return {
    article: { id: articleId(text), language: "en", text, ...publication },
    reader: { name: "by-hand", version },
    assertions: [...assertions],
    mentions: [{ type: "organization", start: 0, end: 3, name: text.slice(0, 3) }],
    quantities: { amounts: [], capacities: [], horizons: [] },
    diagnostics: [],
  };
}

export const actorOf = (name: string, type: Actor["type"] = "company", bloc: string | null = null): Actor => ({
  id: `${type}:${name.toLowerCase().replaceAll(" ", "-")}`,
  name,
  type,
  country: null,
  bloc,
});

export const judgementOf = (assertion: string, field: string, actor: Actor, more: Partial<Judgement> = {}): Judgement => ({
  assertion,
  field,
  actor: actor.id,
  verdict: "positive",
  score: 1,
  reasons: ["same name"],
  by: "rule:name",
  ...more,
});

export const entryOf = (reading: Reading, judged: readonly (readonly [Judgement, Actor])[] = []): Entry => ({
  reading,
  judgements: judged.map(([judgement]) => judgement),
  actors: [...new Map(judged.map(([, actor]) => [actor.id, actor])).values()],
});
