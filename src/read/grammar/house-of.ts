import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { outletNames } from "../lexicon/outlets.js";
import { ownMoneyNouns } from "../lexicon/pledge-words.js";
import { namesOf } from "../names/antecedent.js";
import type { Entity } from "../names/entities.js";
import type { Name } from "../names/find-names.js";
import { isPersonName } from "./announcer.js";
import type { Frame } from "./money-frame.js";

const OFFICER = /\b(?:CEO|CFO|COO|CTO|chief|executive|chair|chairman|chairwoman|director|president|treasurer)\b/i;

export const isOfficer = (p: Party): boolean => OFFICER.test(p.role ?? "");

/** "CFO Ruth Conti projected capital expenditures of …": who speaks for a house lays out its money, not his own; null where that house is unknown. */
export function houseOf(doc: Document, frame: Frame, p: Party): Party | null {
  if (!isPersonName(doc, p)) return p;
  const tree = doc.tree(frame.sentence);
  const ownMoney = [frame.cue, ...frame.path].some((i) => ownMoneyNouns.has(tree.lemma(i)));
  const own = ownMoney || [frame.cue, ...frame.path].some((i) => tree.lemma(i) === "investment");
  if (!own || !isOfficer(p)) return p;
  const house = p.affiliation ?? houseSpokenOf(doc, frame.sentence, p.start);
  if (house === null) return ownMoney ? null : p;
  return { ...p, name: house, role: null, affiliation: null };
}

/** The house whose officers are named without it: the one that the article opens with, else the only one that the paragraph has named so far. */
export const houseSpokenOf = (doc: Document, sentence: number, before: number): string | null =>
  houseOfArticle(doc) ?? houseOfParagraph(doc, sentence, before);

/** "Newsbase.com -- ", "Reuters": who carries the story is not who it is about. */
const isCarrier = (entity: Entity): boolean =>
  outletNames.has(entity.name.toLowerCase().replace(/^the /, "")) || /\.(?:com|net|org|co|io)$/i.test(entity.name);

function houseNamed(doc: Document, name: Name | undefined): Entity | undefined {
  const entity = name ? doc.entityOf(name) : undefined;
  return entity?.type === "ORG" && !isCarrier(entity) ? entity : undefined;
}

function houseOfArticle(doc: Document): string | null {
  const first = doc.names[0];
  // "Newsbase -- Alderon's profit": the head of a dispatch
  if (first?.first === 0 && /^(?:--|[–—-])$/.test(doc.segmented.tokens[first.last]?.text ?? "")) return null;
  return (first && first.sentence <= 1 ? houseNamed(doc, first)?.name : undefined) ?? null;
}

/** Sentences back in which a paragraph's house is looked for. */
const REACH = 8;

function houseOfParagraph(doc: Document, sentence: number, before: number): string | null {
  const paragraph = doc.segmented.sentences[sentence]?.paragraph;
  const houses = new Set<string>();
  for (let s = sentence; s >= 0 && s >= sentence - REACH && doc.segmented.sentences[s]?.paragraph === paragraph; s--)
    for (const name of namesOf(doc, s)) {
      if ((doc.segmented.tokens[name.first]?.start ?? 0) >= before) continue;
      const house = houseNamed(doc, name)?.name ?? doc.roleAt(name)?.affiliation;
      if (house) houses.add(house);
    }
  const [only] = houses;
  return houses.size === 1 ? (only ?? null) : null;
}
