import { type Phrase, phraseOf } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { facilityNouns } from "../lexicon/pledge-words.js";
import { speechVerbs } from "../lexicon/speech-words.js";
import { countryNouns } from "../lexicon/titles.js";
import { antecedents } from "../names/antecedent.js";
import type { Name } from "../names/find-names.js";
import type { Frame } from "./money-frame.js";

const WHERE = /^(?:in|across|near|around|at|outside|throughout|within|inside|into)$/;
/** What stands somewhere: a place name right before it says where. */
const SITE = /^(?:site|terminal|project|region|area|province|valley|coast|port|airport|railway|mine|mill|refinery|yard|shipyard)$/;
const LAND = /^(?:city|town|region|province|island|state|area)$/;

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
  for (let t = first; t < last; t++) {
    const n = doc.nameAt(t);
    if (!n || n.first !== t || (doc.entityOf(n)?.type ?? n.type) !== "LOC" || tree.label(t - first) === "aside") continue;
    const head = n.last - 1 - first;
    const start = doc.segmented.tokens[n.first]?.start ?? 0;
    const called = doc.entityOf(n)?.name ?? n.text;
    if (givers.some((g) => g.start <= start && start < g.end)) continue;
    const prep = tree.lower(n.first - first - 1);
    const before = tree.lower(n.first - first - 2);
    const located = WHERE.test(prep) || (prep === "the" && WHERE.test(before)) || isSite(tree, head);
    const possessive = /^[’']s?$/.test(tree.lower(head + 1));
    // "at the Paris summit", "a Paris-based firm": a place that only modifies is not where the money goes
    if (!located && ((!possessive && !isListed(doc, n, places)) || givers.some((g) => holds(g.name, called)))) continue;
    places.add(n);
    if (isSaidAt(tree, frame, head)) continue;
    if (tree.isApart(head, frame.cue) || isEventPlace(tree, head) || /(?:House|Palace|Street|Hall|Tower)$/.test(n.text)) continue;
    found.push({ name: n, near: distance(tree, frame, head) + (located ? 0 : 100) });
  }
  const said = returnTo(
    doc,
    frame,
    givers.map((g) => g.name),
  );
  if (said) found.push(said);
  const best = found.sort((a, b) => a.near - b.near)[0]?.name;
  return best ? phraseOf(doc.text, spanOfRange(doc, best.sentence, rangeOf(doc, best))) : null;
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

/** "…, the minister said *in Kyiv*": where it was said. */
function isSaidAt(tree: Tree, frame: Frame, place: number): boolean {
  const verb = tree.ancestors(place).find((a) => tree.isVerb(a));
  return (
    verb !== undefined && verb !== frame.cue && speechVerbs.has(tree.lemma(verb)) && tree.complements(verb).some((c) => c.object === place)
  );
}

const isEventPlace = (tree: Tree, i: number): boolean => {
  for (const at of tree.ancestors(i).slice(0, 3))
    if (/^(?:summit|conference|forum|meeting|event|statement|interview|speech|gathering|ceremony)$/.test(tree.lemma(at))) return true;
  return false;
};
