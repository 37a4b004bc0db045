import { type Phrase, phraseOf, type Span } from "../../model/index.js";
import { datelineLength } from "../document/dateline.js";
import type { Document } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import { eventNouns, meetVerbs } from "../lexicon/event-words.js";
import { stateWord } from "../lexicon/places.js";
import { facilityNouns } from "../lexicon/pledge-words.js";
import type { Name } from "../names/find-names.js";
import { isNamed } from "./full-giver.js";
import { COUNTERPART } from "./pledge-place.js";
import type { Draft } from "./read-pledge.js";

/** Body paragraphs that, with the headings above them, say what an article is about. */
const LEAD = 1;
/** Share of an article's placed promises that must go to one place before the others are taken to go there too. */
const MAJORITY = 0.6;
/** Money that a house or a state lays out everywhere. */
const EVERYWHERE = /\b(?:capital (?:expenditures?|spending|plan)|capex|budget|worldwide|globally|around the world|across the world)\b/i;

/** A government gets money for its land: a recipient that leaves the place open. */
const STATE_ORGAN = /\b(?:government|ministry|state|administration)$/i;

interface Theme {
  readonly key: string;
  readonly phrase: Phrase;
  /** Only told by where the report was filed: good enough for what is built, and for nothing else. */
  readonly built?: true;
  /** Only told by one promise, here: good enough for the promises right after it. */
  readonly near?: number;
}

/**
 * An article tells once where its money goes, in its title or lead, and leaves it out afterwards: promises without a place or a recipient go where most
 * of the others go, or where the title and lead place them. Silence when the sentence names another state, and for what is spent everywhere.
 */
export function inheritPlace(doc: Document, drafts: readonly Draft[]): Draft[] {
  const theme = themeOf(doc, drafts);
  return drafts.map((d) => {
    if (d.pledge.place !== null || d.pledge.recipients.some((r) => !STATE_ORGAN.test(r.name))) return d;
    const near = neighbour(doc, d) ?? theme;
    return near && mayGoTo(doc, d, near) ? { ...d, pledge: { ...d.pledge, place: near.phrase } } : d;
  });
}

const keyOf = (place: string): string => stateWord(place)?.state ?? place;

/** Where most of the placed promises go, when the title or lead speaks of it too; else the one state that the title or lead locates something in. */
function themeOf(doc: Document, drafts: readonly Draft[]): Theme | null {
  const placed = drafts.flatMap((d) => placeOfDraft(doc, d) ?? []);
  const votes = new Map<string, number>();
  for (const { key } of placed) votes.set(key, (votes.get(key) ?? 0) + 1);
  const [key, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  const told = leadNames(doc);
  const located = told.filter((n) => isLocated(doc, n));
  const keys = new Set(located.map((n) => keyOf(nameOf(doc, n))));
  const only = keys.size === 1 ? located[0] : undefined;
  // what title and lead locate is the theme, unless no promise of the article goes there
  const theme = only ? { key: keyOf(nameOf(doc, only)), phrase: phraseOf(doc.text, spanOf(doc, only)) } : null;
  if (only && theme && inTitle(doc, only) && !(CONTINENT.test(theme.key) && count === 0)) return theme;
  if (theme && (count === 0 ? !CONTINENT.test(theme.key) : votes.has(theme.key)))
    return (votes.get(theme.key) ?? 0) > 1 ? theme : { ...theme, near: theme.phrase.start };
  if (count > 0) {
    const one = placed.find((p) => p.key === key);
    if (count === 1 && one && !told.some((n) => n.sentence === 0 && keyOf(nameOf(doc, n)) === key))
      return dominant(doc) ?? { ...one, near: one.phrase.start };
    if (count < MAJORITY * placed.length || (count < 2 && !told.some((n) => keyOf(nameOf(doc, n)) === key))) return null;
    return placed.find((p) => p.key === key) ?? null;
  }
  return filedFrom(doc) ?? dominant(doc);
}

const inTitle = (doc: Document, n: Name): boolean => n.sentence === 0 && doc.segmented.paragraphs[0]?.heading === true;

/** "PORTO, Portugal — ": a report filed from elsewhere than a seat of government is as a rule about that place. */
function filedFrom(doc: Document): Theme | null {
  const body = doc.segmented.paragraphs.find((p) => !p.heading);
  const s = body && doc.segmented.sentences[body.first];
  if (!s) return null;
  const length = datelineLength(
    doc.segmented.tokens.slice(s.first, Math.min(s.last, s.first + 30)),
    (i) => doc.nameAt(s.first + i)?.type === "LOC",
  );
  const names = doc.names.filter((n) => n.first >= s.first && n.last <= s.first + length && n.type === "LOC");
  // "the chairman said *here*"
  const here = doc.segmented.tokens.slice(s.first, s.last).some((t) => t.text === "here");
  if (!here && names.some((n) => stateWord(titleCase(nameOf(doc, n)))?.by === "seat")) return null;
  const state = names.find((n) => stateWord(nameOf(doc, n)) !== null) ?? names[0];
  return state ? { key: keyOf(nameOf(doc, state)), phrase: phraseOf(doc.text, spanOf(doc, state)), built: true } : null;
}

const titleCase = (name: string): string => name.toLowerCase().replace(/(^|[\s-])\p{Ll}/gu, (c) => c.toUpperCase());

/** The state that the headline names and that is spoken of as often as all others together. */
function dominant(doc: Document): Theme | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const n of doc.names) {
    const word = stateWord(nameOf(doc, n));
    if (!word || word.by === "seat" || CONTINENT.test(word.state)) continue;
    all++;
    counts.set(word.state, (counts.get(word.state) ?? 0) + 1);
  }
  const [key, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  if (count < 3 || count * 2 < all) return null;
  const name = doc.names.find((n) => stateWord(nameOf(doc, n))?.state === key && stateWord(nameOf(doc, n))?.by === "name");
  const title = doc.segmented.sentences[0];
  const titled = doc.segmented.tokens
    .slice(title?.first ?? 0, title?.last ?? 0)
    .some((t) => stateWord(t.text)?.state === key && stateWord(t.text)?.by !== "seat");
  return name && titled && doc.segmented.paragraphs[0]?.heading === true ? { key, phrase: phraseOf(doc.text, spanOf(doc, name)) } : null;
}

const nameOf = (doc: Document, n: Name): string => doc.entityOf(n)?.name ?? n.text;
const spanOf = (doc: Document, n: Name): Span => ({
  start: doc.segmented.tokens[n.first]?.start ?? 0,
  end: doc.segmented.tokens[n.last - 1]?.end ?? 0,
});

/** A promise's place; a recipient counts when it is a place. */
function placeOfDraft(doc: Document, { pledge }: Draft): Theme | null {
  if (pledge.place) return { key: keyOf(pledge.place.text), phrase: pledge.place };
  const state = pledge.recipients.find((r) => stateWord(r.name) !== null);
  return state ? { key: keyOf(state.name), phrase: phraseOf(doc.text, { start: state.start, end: state.end }) } : null;
}

/** Places and peoples that the headings at the top and the first paragraph of the body name. */
function leadNames(doc: Document): Name[] {
  const end = leadEnd(doc);
  const out: Name[] = [];
  for (const n of doc.names) {
    if (n.sentence >= end) break;
    if (n.type === "LOC" || n.type === "NORP") out.push(n);
  }
  return out;
}

function leadEnd(doc: Document): number {
  let bodies = 0;
  for (const p of doc.segmented.paragraphs) {
    if (!p.heading) bodies++;
    if (bodies >= LEAD) return p.last;
  }
  return doc.segmented.sentences.length;
}

/** "plants in Poland", "across India"; a seat of government is where news is made. */
function isLocated(doc: Document, n: Name): boolean {
  if (n.type !== "LOC" || stateWord(nameOf(doc, n))?.by === "seat") return false;
  const before = doc.segmented.tokens[n.first - 1]?.text.toLowerCase() ?? "";
  const prior = doc.segmented.tokens[n.first - 2]?.text.toLowerCase() ?? "";
  const prep = before === "the" || /-/.test(before) ? prior : before;
  // "met in Ramstein", "a conference in Nice": where something is said
  const at = n.first - (prep === before ? 2 : 3);
  for (const word of [at, at - 1].map((i) => doc.segmented.tokens[i]?.text.toLowerCase() ?? ""))
    if (meetVerbs.has(lemmaOf(word, "VBD")) || meetVerbs.has(lemmaOf(word, "VBG")) || eventNouns.has(lemmaOf(word, "NNS"))) return false;
  // "aid for Sudan": in title and lead it is said of the whole
  return /^(?:in|across|throughout)$/.test(prep) || (prep === "for" && n.sentence < leadEnd(doc) && !CONTINENT.test(nameOf(doc, n)));
}

/** "…challenges to investing in the UK. Merck rowed back on a plan to invest £1bn": what the sentence before in the paragraph places. */
function neighbour(doc: Document, { frame }: Draft): Theme | null {
  const here = doc.segmented.sentences[frame.sentence];
  const before = doc.segmented.sentences[frame.sentence - 1];
  if (!here || !before || here.paragraph !== before.paragraph) return null;
  const names = doc.names.length > 0 ? stateNamesIn(doc, frame.sentence - 1) : [];
  const located = names.filter((n) => isLocated(doc, n));
  const keys = new Set(names.map((n) => keyOf(nameOf(doc, n))));
  const only = located[0];
  return only && keys.size === 1 ? { key: keyOf(nameOf(doc, only)), phrase: phraseOf(doc.text, spanOf(doc, only)) } : null;
}

function stateNamesIn(doc: Document, sentence: number): Name[] {
  const { first = 0, last = 0 } = doc.segmented.sentences[sentence] ?? {};
  const out: Name[] = [];
  for (let i = first; i < last; i++) {
    const n = doc.nameAt(i);
    if (!n || n.first !== i) continue;
    if (stateWord(nameOf(doc, n)) !== null) out.push(n);
    i = n.last - 1;
  }
  return out;
}

/** Not to the giver itself, not past another state that the sentence names, not where the words say everywhere. */
function mayGoTo(doc: Document, { pledge, frame }: Draft, theme: Theme): boolean {
  if (pledge.amount === null || pledge.pledgers.some((p) => keyOf(p.name) === theme.key)) return false;
  // "big tech companies pour in billions": of nobody in particular, and nowhere
  if (pledge.pledgers.length > 0 && !pledge.pledgers.some(isNamed)) return false;
  const s = doc.segmented.sentences[frame.sentence];
  const words = s ? doc.segmented.tokens.slice(s.first, Math.min(s.last, s.first + 200)) : [];
  if (theme.near !== undefined && paragraphsBetween(doc, theme.near, frame.sentence) > (stateWord(theme.phrase.text) === null ? 0 : NEAR))
    return false;
  if (theme.built && !words.some((t) => facilityNouns.has(lemmaOf(t.text.toLowerCase(), "NNS")))) return false;
  if (!s || EVERYWHERE.test(doc.text.slice(s.start, Math.min(s.end, s.start + 1000)))) return false;
  return stateNamesIn(doc, frame.sentence).every((n) => {
    const word = stateWord(nameOf(doc, n));
    if (isCompared(doc, n)) return false;
    return word === null || word.state === theme.key || CONTINENT.test(word.state) || !takesPlace(doc, n);
  });
}

/** "Kenya's *answer* to the port programme": what is held against the theme's own is elsewhere. */
const isCompared = (doc: Document, n: Name): boolean =>
  /^[’']s?$/.test(doc.segmented.tokens[n.last]?.text ?? "") && COUNTERPART.test(doc.segmented.tokens[n.last + 1]?.text ?? "");

/** Paragraphs over which a country told once reaches; a town told once is that promise's own, and reaches no further than its paragraph. */
const NEAR = 4;
const paragraphsBetween = (doc: Document, at: number, sentence: number): number =>
  Math.abs((doc.segmented.sentences[sentence]?.paragraph ?? 0) - (doc.segmented.sentences[doc.sentenceAt(at)]?.paragraph ?? 0));

const CONTINENT = /^(?:Europe|Africa|Asia|Latin America|Middle East)$/;

/** "in Spain", "for Mali", "Spain's grid", "the U.S. project": a state that something of the sentence goes to or is of; one that only acts is none. */
function takesPlace(doc: Document, n: Name): boolean {
  const word = (i: number): string => doc.segmented.tokens[i]?.text.toLowerCase() ?? "";
  const before = word(n.first - 1) === "the" ? word(n.first - 2) : word(n.first - 1);
  if (/^(?:in|for|to|across|throughout|into|near|outside)$/.test(before) || /^[’']s?$/.test(word(n.last))) return true;
  return (
    /^\p{Ll}/u.test(doc.segmented.tokens[n.last]?.text ?? "") &&
    /^(?:NN|VBG)/.test(doc.tagOf(n.sentence, n.last)) &&
    !GIVES.test(word(n.last))
  );
}

/** "US giant", "Canadian investment firm", "the British government": whose people acts says nothing of where its money goes. */
const GIVES =
  /^(?:giant|firm|company|group|bank|fund|maker|start-?up|tech|drug|chip|car|investment|energy|software|telecoms?|government|state|ministry|minister|president|officials?|leaders?|treasurer|chancellor|carmaker|chipmaker|drugmaker|retailer)$/;
