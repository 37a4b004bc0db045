import type { Party } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import type { Range, Tree } from "../document/tree.js";
import { getterNouns } from "../lexicon/house-words.js";
import { facilityNouns, pledgeNouns, provideVerbs } from "../lexicon/pledge-words.js";
import { countryNouns } from "../lexicon/titles.js";
import { antecedents } from "../names/antecedent.js";
import { wordsOf } from "../names/find-names.js";
import { partiesOf, partyOfName, phraseParties, wantOf } from "../names/parties.js";
import { dativeOf, grantedTo } from "./granted-to.js";
import type { Frame } from "./money-frame.js";
import { VENTURE, ventureName } from "./ventures.js";

/** To whom: "gave Ukraine $2bn", "invest in OpenAI", "a loan to Kenya", "funding for Moderna", "into the start-up", "the country". */
export function recipientsOf(doc: Document, sentence: number, frame: Frame, givers: readonly string[]): Party[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const out: Party[] = [];
  // "will lend Moldova €2bn": a name between the verb and the sum
  const between = tree.isVerb(frame.cue) ? doc.nameAt(first + frame.cue + 1) : undefined;
  const sum = doc.quantitiesIn(sentence).amounts.find((a) => between && doc.sumTokens(a).first === between.last);
  if (between && sum && between.type !== "NORP") out.push(partyOfName(doc, between));
  const verb = [frame.cue, ...tree.ancestors(frame.cue)].find((a) => tree.isVerb(a));
  const gives = verb !== undefined && (verb === frame.cue || provideVerbs.has(tree.lemma(verb)));
  const given = gives ? (givenTo(doc, sentence, frame, verb) ?? suppliedTo(doc, sentence, frame, verb)) : undefined;
  if (given !== undefined)
    out.push(...(doc.nameAt(first + given) ? partiesOf(doc, sentence, given) : described(doc, sentence, given, givers)));
  const governor = tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  const givingVerb = governor !== undefined && provideVerbs.has(tree.lemma(governor)) ? [governor] : [];
  // "2 billion euros in aid *for Sudan*"
  const money = [...tree.complements(frame.head), ...tree.complements(frame.cue)]
    .filter((c) => /^(?:in|of|worth of)$/.test(c.prep) && pledgeNouns.has(tree.lemma(c.object)))
    .map((c) => c.object);
  // "61 billion for Ukraine and 14 billion for Israel": the other sum has its own
  const way = frame.path.slice(0, -1).filter((i) => i === frame.head || !isSum(doc, sentence, i));
  for (const i of new Set([frame.cue, frame.head, ...way, ...money, ...givingVerb])) {
    for (const c of tree.complements(i)) {
      if (!/^(?:to|for|in|into|dative|behind|toward|towards)$/.test(c.prep)) continue;
      for (const k of tree.coordinated(c.object)) out.push(...gettersAt(doc, sentence, k, c.prep, givers));
    }
  }
  // "a bailout *of Pakistan*", "the rescue of the carmaker Volmar"
  for (const i of new Set([frame.cue, frame.head]))
    if (/^(?:bailout|rescue|relief|recapitalisation|recapitalization|support|reconstruction)$/.test(tree.lemma(i)))
      for (const c of tree.complements(i)) if (c.prep === "of") out.push(...gettersAt(doc, sentence, c.object, "to", givers));
  const dative = dativeOf(doc, sentence, frame);
  if (dative) out.push(...givenDirectly(doc, sentence, dative, givers));
  for (const k of grantedTo(doc, sentence, frame)) out.push(...gettersAt(doc, sentence, k, "to", givers));
  return out.length > 0 ? out : saidAfter(doc, frame, givers);
}

const LONGEST_WAY = 10;

/** "an injection *into the airline Saigon Wings*", "an aid package *for dairy farmers*": said right after, whatever the parse hangs it on. */
function saidAfter(doc: Document, { sentence, cue, head }: Frame, givers: readonly string[]): Party[] {
  const tree = doc.tree(sentence);
  const from = Math.max(cue, head) + 1;
  for (let i = from; i < Math.min(tree.size, from + LONGEST_WAY); i++) {
    if (/^(?:[,;:.]|and|but|that|which|who|where)$/.test(tree.lower(i)) || tree.isVerb(i)) return [];
    const object = /^(?:to|for|into|behind|towards?)$/.test(tree.lower(i)) ? tree.child(i, "pobj") : undefined;
    if (object !== undefined) return tree.coordinated(object).flatMap((k) => gettersAt(doc, sentence, k, tree.lower(i), givers));
  }
  return [];
}

/** Whom a noun names that money goes to: a name, "the airline Saigon Wings", "a plant run by Bayou Fuels", "dairy farmers", "the country". */
function gettersAt(doc: Document, sentence: number, k: number, prep: string, givers: readonly string[]): Party[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const n = doc.nameAt(first + k);
  if (isSum(doc, sentence, k)) return [];
  if (n) {
    const type = doc.entityOf(n)?.type ?? n.type;
    // "lets the ferry builder Brodomar start": a name of one word that a common noun explains is no person
    const told = type === "PER" && n.last - n.first === 1 && /^NN$/.test(tree.tag(n.first - first - 1)) && doc.roleAt(n) === null;
    return type === "ORG" || told || (type === "LOC" && !facilityNouns.has(tree.lemma(k))) ? [partyOfName(doc, n)] : [];
  }
  if (/^(?:it|they|them)$/.test(tree.lower(k))) return partiesOf(doc, sentence, k).filter((p) => !givers.includes(p.name));
  const next = doc.nameAt(first + k + 1);
  if (next?.first === first + k + 1 && next.type !== "NORP" && next.type !== "LOC" && wantOf(tree.lemma(k)) === "organization")
    return [partyOfName(doc, next)];
  const run = tree
    .children(k)
    .find((c) => tree.tag(c) === "VBN" && /^(?:run|own|operate|lead|manage|build|make|develop)$/.test(tree.lemma(c)));
  const runner = run === undefined ? undefined : tree.agent(run);
  if (runner !== undefined && doc.nameAt(first + runner)) return partiesOf(doc, sentence, runner);
  // "to Lebanon's central bank" goes to the bank, "for Northvold's Skellefte plant" to Northvold
  const owner = tree.child(k, "poss");
  const owned = owner === undefined ? undefined : doc.nameAt(first + owner);
  if (owned && wantOf(tree.lemma(k)) === "organization" && /^(?:to|for|into|dative)$/.test(prep)) return phraseParties(doc, sentence, k);
  const house = owned?.type === "ORG" || (owned?.type === "PER" && owned.last - owned.first === 1 && facilityNouns.has(tree.lemma(k)));
  if (owned && house && !givers.includes(doc.entityOf(owned)?.name ?? "")) return [partyOfName(doc, owned)];
  if (/^(?:to|for|dative)$/.test(prep) && getterNouns.has(tree.lemma(k)) && isGroup(tree, k)) return phraseParties(doc, sentence, k);
  const back = prep === "in" && wantOf(tree.lemma(k)) === "place" ? [] : described(doc, sentence, k, givers);
  return back.length > 0 ? back : meantFor(doc, sentence, k);
}

/** "will go to malaria vaccines *for Mali and Niger*": whom that is for which the money buys. */
function meantFor(doc: Document, sentence: number, k: number): Party[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  return tree
    .complements(k)
    .filter((c) => c.prep === "for")
    .flatMap((c) => tree.coordinated(c.object))
    .flatMap((i) => {
      const n = doc.nameAt(first + i);
      return n && n.last === first + i + 1 && (doc.entityOf(n)?.type ?? n.type) === "LOC" ? [partyOfName(doc, n)] : [];
    });
}

/** "dairy farmers", "flood victims": people of a kind, several, and not those who were spoken of. */
const isGroup = (tree: Tree, k: number): boolean =>
  (tree.tag(k) === "NNS" || tree.lower(k) === "people") && !/^(?:NN|POS)/.test(tree.tag(k + 1));

/** "offered *CATK* €800m", "promised *Egypt's central bank* $10bn": a name of any kind, else the phrase where it is somebody's. */
function givenDirectly(doc: Document, sentence: number, { first: from, last }: Range, givers: readonly string[]): Party[] {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const name = doc.nameAt(first + last - 1);
  if (name && name.last === first + last) return name.type === "NORP" || name.type === "EVENT" ? [] : [partyOfName(doc, name)];
  const tree = doc.tree(sentence);
  let owned = false;
  for (let i = from; i < last; i++) owned ||= tree.tag(i) === "POS";
  if (!owned) return gettersAt(doc, sentence, last - 1, "dative", givers);
  const text = wordsOf(doc.text, doc.segmented.tokens, first + from, first + last);
  return [{ name: text, ...spanOfRange(doc, sentence, { first: from, last }), role: null, affiliation: null }];
}

const isSum = (doc: Document, sentence: number, i: number): boolean => {
  const at = doc.segmented.tokens[(doc.segmented.sentences[sentence]?.first ?? 0) + i]?.start ?? -1;
  return doc.quantitiesIn(sentence).amounts.some((a) => a.start <= at && at < a.end);
};

/** "promised *the country* 1 billion": what stands between the verb and the sum as its first object. */
function givenTo(doc: Document, sentence: number, { head }: Frame, cue: number): number | undefined {
  const tree = doc.tree(sentence);
  const dative = tree.child(cue, "dative");
  if (dative !== undefined && tree.lower(dative) !== "to") return dative;
  const sum = doc.quantitiesIn(sentence).amounts.find((a) => {
    const { first, last } = doc.sumTokens(a);
    const base = doc.segmented.sentences[sentence]?.first ?? 0;
    return first - base <= head && head < last - base;
  });
  if (!sum) return undefined;
  const before = doc.sumTokens(sum).first - (doc.segmented.sentences[sentence]?.first ?? 0) - 1;
  return before > cue && before - cue <= 3 && /^NN/.test(tree.tag(before)) && tree.lower(cue + 1) === "the" ? before : undefined;
}

/** "will supply *Ukraine* with shells worth 1.7 billion": the sum is below "with". */
function suppliedTo(doc: Document, sentence: number, { head }: Frame, verb: number): number | undefined {
  const tree = doc.tree(sentence);
  const object = tree.object(verb);
  if (object === undefined || object === head || !doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + object)) return undefined;
  return tree.complements(verb).some((c) => c.prep === "with" && tree.isBelow(head, c.object)) ? object : undefined;
}

const RETURNS = new Set(["the", "this", "that"]);

/** "the start-up", "the country", "the venture": whoever was spoken of, and never who gives. */
function described(doc: Document, sentence: number, noun: number, givers: readonly string[]): Party[] {
  const tree = doc.tree(sentence);
  if (
    !tree.children(noun).some((k) => k < noun && RETURNS.has(tree.lower(k))) ||
    tree.children(noun).some((k) => k > noun && /^(?:relcl|acl|prep)$/.test(tree.label(k)))
  )
    return [];
  const lemma = tree.lemma(noun);
  const token = doc.segmented.tokens[(doc.segmented.sentences[sentence]?.first ?? 0) + noun];
  if (!token) return [];
  if (VENTURE.test(lemma) && !/^(?:company|group|team|plan)$/.test(lemma)) {
    const venture = ventureNear(doc, sentence, lemma);
    if (venture) return [{ ...venture, start: token.start, end: token.end }];
  }
  const want = countryNouns.has(lemma) ? "place" : wantOf(lemma);
  if (want !== "organization" && want !== "place") return [];
  if (/^(?:government|state|ministry|market)$/.test(lemma)) return [];
  const modifiers = tree
    .children(noun)
    .filter((k) => k < noun && /^(?:amod|compound|nmod)$/.test(tree.label(k)))
    .map((k) => tree.lower(k));
  return antecedents(doc, sentence, noun, want, modifiers, { except: givers })
    .filter((e) => !givers.includes(e.name))
    .map((e) => ({ name: e.name, start: token.start, end: token.end, role: e.role, affiliation: e.affiliation }));
}

const NEAR = 3;

/** The name that a venture is given in the sentences around: "the joint venture, called Stargate". */
function ventureNear(doc: Document, sentence: number, lemma: string): Party | null {
  for (let away = 0; away <= NEAR; away++)
    for (const s of away === 0 ? [sentence] : [sentence - away, sentence + away]) {
      if (!doc.segmented.sentences[s]) continue;
      const tree = doc.tree(s);
      for (let i = 0; i < tree.size; i++) {
        if (tree.lemma(i) !== lemma || !/^NN/.test(tree.tag(i))) continue;
        const named = ventureName(doc, s, i);
        if (named && /^\p{Lu}/u.test(named.name)) return named;
      }
    }
  return null;
}
