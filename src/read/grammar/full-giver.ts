import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { stateWord } from "../lexicon/places.js";
import { namesOf } from "../names/antecedent.js";

const STATE_ORGAN = /^(?:government|administration|ministry|treasury|parliament|cabinet|state|authorities|country)$/;
/** How far before a word a state may be named that its government belongs to. */
const REACH = 4;

export const isNamed = (p: Party): boolean => /\p{Lu}|\p{Script=Han}/u.test(p.name);

/** A giver that is only described, with what says whose it is: "the government", "the government in Berlin", "the wealth fund of Norway". */
export const fullGiver = (doc: Document, sentence: number, p: Party): Party => inSeat(doc, p) ?? ofName(doc, stateOf(doc, sentence, p));

/** "the government *in Berlin*": told by its seat and not by its state. */
function inSeat(doc: Document, p: Party): Party | null {
  const at = doc.tokenAt(Math.max(p.start, p.end - 1)) + 1;
  const name = STATE_ORGAN.test(p.name) && doc.segmented.tokens[at]?.text === "in" ? doc.nameAt(at + 1) : undefined;
  if (name?.first !== at + 1 || name.type !== "LOC") return null;
  return { ...p, name: `${p.name} in ${name.text}`, end: doc.segmented.tokens[name.last - 1]?.end ?? p.end };
}

/** "the sovereign wealth fund *of Norway*": a house that is only described takes its name from what it is of. */
function ofName(doc: Document, p: Party): Party {
  const at = doc.tokenAt(Math.max(p.start, p.end - 1)) + 1;
  // "the Australian arm *of BHB Mining*" is named by a people only
  const named = isNamed(p) && !/ (?:arm|unit|subsidiary|division|branch|affiliate)$/.test(p.name);
  const name = named || doc.segmented.tokens[at]?.text !== "of" ? undefined : (doc.nameAt(at + 1) ?? doc.nameAt(at + 2));
  if (!name || name.first > at + 2) return p;
  const end = doc.segmented.tokens[name.last - 1]?.end ?? p.end;
  return { ...p, name: `${p.name} of ${doc.entityOf(name)?.name ?? name.text}`, end };
}

/** "The government": of the state that was named last before it, by its name or in "South Korean". */
function stateOf(doc: Document, sentence: number, p: Party): Party {
  if (!STATE_ORGAN.test(p.name)) return p;
  const at = doc.tokenAt(p.start);
  for (let k = sentence; k >= 0 && k >= sentence - REACH; k--) {
    for (const name of namesOf(doc, k)
      .filter((n) => n.last <= at)
      .reverse()) {
      const word = stateWord(doc.entityOf(name)?.name ?? name.text);
      if (word === null || word.by === "seat") continue;
      return { ...p, name: word.by === "name" ? (doc.entityOf(name)?.name ?? name.text) : `${name.text} ${p.name}` };
    }
  }
  return p;
}
