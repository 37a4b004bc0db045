import { type Phrase, phraseOf } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { meetVerbs } from "../lexicon/event-words.js";
import { stateWord } from "../lexicon/places.js";
import { facilityNouns } from "../lexicon/pledge-words.js";
import { speechVerbs } from "../lexicon/speech-words.js";
import { countryNouns } from "../lexicon/titles.js";
import { antecedents } from "../names/antecedent.js";
import type { Name } from "../names/find-names.js";
import type { Frame } from "./money-frame.js";
import { partBegins } from "./part-begins.js";

const WHERE = /^(?:in|across|near|around|at|outside|throughout|within|inside|into|off)$/;
/** What stands somewhere: a place name right before it says where. */
const SITE = /^(?:site|terminal|project|region|area|province|valley|coast|port|airport|railway|mine|mill|refinery|yard|shipyard)$/;
/** "Kenya's *answer* to the port of Lagos" stands somewhere else. */
export const COUNTERPART = /^(?:equivalent|answer|response|reply|version|counterpart|rival|alternative)$/;
const LAND = /^(?:city|town|region|province|island|state|area)$/;
/** What is built or stands somewhere, in the plural too: "its works at Kalundborg". */
const STANDS =
  /^(?:works|operations|base|capacity|production|assembly|brewery|forge|upgrades?|expansion|extension|waterfront|reconstruction|workshop)$/;

/** Where: a place name in the promise's own words, else the one place that its sentence names besides the givers. */
export function placeOf(
  doc: Document,
  frame: Frame,
  givers: readonly { readonly start: number; readonly end: number; readonly name: string }[],
): Phrase | null {
  const { sentence } = frame;
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const last = doc.segmented.sentences[sentence]?.last ?? first;
  const found: { name: Name; near: number }[] = [];
  const places = new Set<Name>();
  const end = first + partBegins(tree, frame.head);
  for (let t = first; t < Math.min(last, end); t++) {
    const n = doc.nameAt(t);
    if (!n || n.first !== t || !(isPlaceName(doc, n) || standsAt(doc, tree, n)) || tree.label(t - first) === "aside") continue;
    const head = n.last - 1 - first;
    const start = doc.segmented.tokens[n.first]?.start ?? 0;
    const called = doc.entityOf(n)?.name ?? n.text;
    if (givers.some((g) => (g.start <= start && start < g.end) || isSeat(doc, g, n))) continue;
    const prep = tree.lower(n.first - first - 1);
    const before = tree.lower(n.first - first - 2);
    const located =
      WHERE.test(prep) ||
      (prep === "the" && WHERE.test(before)) ||
      isSite(tree, head) ||
      (prep === "of" && (LAND.test(before) || SITE.test(before) || DIRECTION.test(before)));
    const possessive = /^[’']s?$/.test(tree.lower(head + 1)) && !COUNTERPART.test(tree.lower(head + 2));
    // "at the Paris summit", "a Paris-based firm": a place that only modifies is not where the money goes
    if (!located && ((!possessive && !isListed(doc, n, places)) || givers.some((g) => holds(g.name, called)))) continue;
    places.add(n);
    if (isSaidAt(tree, frame, head)) continue;
    if (tree.isApart(head, frame.cue) || isEventPlace(tree, head) || /(?:House|Palace|Street|Hall|Tower)$/.test(n.text)) continue;
    found.push({ name: n, near: distance(tree, frame, head) + (located ? 0 : 100) });
  }
  const people = ofPeople(doc, frame);
  if (people) found.push(people);
  const chosen = chosenPlace(doc, frame);
  if (chosen) found.push(chosen);
  const said = returnTo(
    doc,
    frame,
    givers.map((g) => g.name),
  );
  if (said) found.push(said);
  const best = found.sort((a, b) => a.near - b.near)[0]?.name;
  return best ? phraseOf(doc.text, spanOfRange(doc, best.sentence, rangeOf(doc, best))) : null;
}

const DIRECTION = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|outside)$/;

const isPlaceName = (doc: Document, n: Name): boolean => (doc.entityOf(n)?.type ?? n.type) === "LOC";

/**
 * "its works at *Kalundborg*", "a campus north of *Eindhoven*", "a mill that it is building at *Vinh*": a name that the tagger takes for a house stands
 * where only a place can.
 */
function standsAt(doc: Document, tree: Tree, n: Name): boolean {
  if (n.last - n.first > 2 || n.type === "NORP" || n.type === "EVENT" || doc.roleAt(n) !== null) return false;
  const at = n.first - (doc.segmented.sentences[n.sentence]?.first ?? 0) - 1;
  if (tree.lower(at) === "of" && DIRECTION.test(tree.lower(at - 1))) return true;
  if (!/^(?:at|in|near|outside|off)$/.test(tree.lower(at))) return false;
  const noun = tree.head(at);
  const builds = tree.isVerb(noun) && /^(?:build|erect|construct)$/.test(tree.lemma(noun));
  const site = (i: number): boolean => facilityNouns.has(tree.lemma(i)) || STANDS.test(tree.lower(i));
  // where it stands twice with other words it is a house: "a plant at Volmar"
  const once = (doc.entityOf(n)?.mentions.length ?? 1) === 1;
  return once && !/^[’']/.test(tree.lower(at + 1 + n.last - n.first)) && (builds || (site(at - 1) && /^NN/.test(tree.tag(at - 1))));
}

/** "the government *in Berlin*", "the Treasury in London": where the giver sits. */
function isSeat(doc: Document, giver: { readonly end: number }, n: Name): boolean {
  const after = doc.tokenAt(Math.max(0, giver.end - 1)) + 1;
  const next = doc.segmented.tokens[after]?.text ?? "";
  // "Absan, *Kenya's* third-largest lender,"
  const beside = next === "," && /^[’']s?$/.test(doc.segmented.tokens[n.last]?.text ?? "");
  return n.first === after + 1 && (/^(?:in|of)$/.test(next) || beside);
}

/** "has picked *Kaohsiung* over Penang for its service hub": chosen for what the sum builds. */
function chosenPlace(doc: Document, frame: Frame): { name: Name; near: number } | null {
  const tree = doc.tree(frame.sentence);
  const first = doc.segmented.sentences[frame.sentence]?.first ?? 0;
  const name = tree.ancestors(frame.head).flatMap((verb) => chosenBy(doc, frame.sentence, verb) ?? [])[0];
  return name ? { name, near: distance(tree, frame, name.last - 1 - first) } : null;
}

function chosenBy(doc: Document, sentence: number, verb: number): Name | undefined {
  const tree = doc.tree(sentence);
  if (!tree.isVerb(verb) || !/^(?:pick|choose|select|favour|favor|prefer)$/.test(tree.lemma(verb))) return undefined;
  const object = tree.object(verb);
  const name = object === undefined ? undefined : doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + object);
  return name && name.type !== "PER" && name.type !== "NORP" && !doc.roleAt(name) ? name : undefined;
}

/** "… has chosen *Tampere* for its second plant. … plans to invest 1.1 billion euros there": the choice of the sentence before. */
function chosenBefore(doc: Document, sentence: number): Name | undefined {
  if (sentence === 0) return undefined;
  const tree = doc.tree(sentence - 1);
  for (let i = 0; i < tree.size; i++) {
    const name = chosenBy(doc, sentence - 1, i);
    if (name) return name;
  }
  return undefined;
}

/** Whose people acts says nothing of where its money goes. */
const ACTS =
  /^(?:government|ministry|minister|president|official|parliament|cabinet|market|currency|dollar|firm|company|group|giant|bank|fund|investor|maker|man|side|counterpart|leader|goods|subsidiary|unit|arm)$/;

/** "in *Moroccan* wind farms", "to Georgian towns": what the money goes to is of a people. */
function ofPeople(doc: Document, frame: Frame): { name: Name; near: number } | null {
  const tree = doc.tree(frame.sentence);
  const first = doc.segmented.sentences[frame.sentence]?.first ?? 0;
  for (const i of new Set([frame.cue, frame.head, ...frame.path]))
    for (const c of tree.complements(i)) {
      if (!/^(?:in|into|for|to|towards?)$/.test(c.prep) || doc.nameAt(first + c.object) || ACTS.test(tree.lemma(c.object))) continue;
      if (c.object - c.at > 6) continue;
      for (let k = c.at + 1; k < c.object; k++) {
        const name = doc.nameAt(first + k);
        if (!name || !/^(?:JJ|NN)/.test(tree.tag(k + 1))) continue;
        const word = stateWord(name.text);
        if (word?.by === "people" && !tree.isApart(k, frame.cue)) return { name, near: distance(tree, frame, k) + 200 };
      }
    }
  return null;
}

/** "Norway's parliament" holds "Norway". */
const holds = (name: string, place: string): boolean =>
  new RegExp(`(?:^| )${place.replace(/[^\p{L}\p{N} ]/gu, ".")}(?:$| |[’'])`, "u").test(name);

/** "in Taylor, *Texas*", "in Norway and *Finland*": stands beside a place that is one. */
function isListed(doc: Document, n: Name, places: ReadonlySet<Name>): boolean {
  let at = n.first - 1;
  while (/^(?:,|and|or|the)$/.test(doc.segmented.tokens[at]?.text ?? "") && n.first - at < 4) at--;
  const before = at < n.first - 1 ? doc.nameAt(at) : undefined;
  return before !== undefined && places.has(before);
}

/** Places below the promise's own words come first, then what stands nearest. */
function distance(tree: Tree, frame: Frame, head: number): number {
  const below = frame.path.some((p) => tree.isBelow(head, p)) || tree.isBelow(head, frame.head) || tree.isBelow(head, frame.cue);
  return (below ? 0 : 1000) + Math.abs(head - frame.head);
}

function rangeOf(doc: Document, name: Name): { first: number; last: number } {
  const base = doc.segmented.sentences[name.sentence]?.first ?? 0;
  return { first: name.first - base, last: name.last - base };
}

/** "a Cambridge research site", "its Berlin plant": the place stands before what is there. */
function isSite(tree: Tree, place: number): boolean {
  for (let i = place + 1; i < Math.min(tree.size, place + 4) && /^(?:NN|JJ|HYPH)/.test(tree.tag(i)); i++) {
    if (/^-/.test(tree.word(i)) || tree.lower(i) === "based") return false;
    if (facilityNouns.has(tree.lemma(i)) || SITE.test(tree.lemma(i)))
      return !/^NN/.test(tree.tag(i + 1)) || facilityNouns.has(tree.lemma(i + 1));
  }
  return false;
}

/** "forests in *the country*", "a plant in *the city*": the place spoken of last, with where it is named. */
function returnTo(doc: Document, frame: Frame, givers: readonly string[]): { name: Name; near: number } | null {
  const tree = doc.tree(frame.sentence);
  const first = doc.segmented.sentences[frame.sentence]?.first ?? 0;
  for (let i = 2; i < tree.size; i++) {
    if (isThere(tree, frame, i)) {
      const before = antecedents(doc, frame.sentence, i, "place", [], { except: givers })[0];
      const named = chosenBefore(doc, frame.sentence) ?? before?.mentions.findLast((m) => m.last <= first + i);
      if (named) return { name: named, near: distance(tree, frame, i) };
    }
    const noun = tree.lemma(i);
    if (!(countryNouns.has(noun) || LAND.test(noun)) || noun === "government" || !/^NN$/.test(tree.tag(i))) continue;
    if (!/^(?:the|this)$/.test(tree.lower(i - 1)) || !WHERE.test(tree.lower(i - 2)) || /^(?:NN|POS)/.test(tree.tag(i + 1))) continue;
    if (tree.lower(i + 1) === "of" || tree.isApart(i, frame.cue)) continue;
    const entity = antecedents(doc, frame.sentence, i, "place", [], { except: givers })[0];
    const name = entity?.mentions.findLast((m) => m.last <= first + i) ?? entity?.mentions[0];
    if (name) return { name, near: distance(tree, frame, i) };
  }
  return null;
}

/** "plans to invest 1.1 billion euros *there*": not "there is". */
const isThere = (tree: Tree, frame: Frame, i: number): boolean =>
  tree.lower(i) === "there" &&
  /^RB/.test(tree.tag(i)) &&
  i > frame.cue &&
  i - Math.max(frame.cue, frame.head) < 6 &&
  !tree.isApart(i, frame.cue);

/** "…, the minister said *in Kyiv*": where it was said; "signed in Rabat", "meeting in Songdo". */
function isSaidAt(tree: Tree, frame: Frame, place: number): boolean {
  const verb = tree.ancestors(place).find((a) => tree.isVerb(a));
  return (
    verb !== undefined &&
    verb !== frame.cue &&
    !frame.path.includes(verb) &&
    (speechVerbs.has(tree.lemma(verb)) || meetVerbs.has(tree.lemma(verb))) &&
    tree.complements(verb).some((c) => tree.isBelow(place, c.object))
  );
}

const isEventPlace = (tree: Tree, i: number): boolean => {
  for (const at of tree.ancestors(i).slice(0, 3))
    if (/^(?:summit|conference|forum|meeting|event|statement|interview|speech|gathering|ceremony)$/.test(tree.lemma(at))) return true;
  return false;
};
