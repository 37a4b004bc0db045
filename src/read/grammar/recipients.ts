import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { facilityNouns, pledgeNouns, provideVerbs } from "../lexicon/pledge-words.js";
import { countryNouns } from "../lexicon/titles.js";
import { antecedents } from "../names/antecedent.js";
import { partiesOf, partyOfName, wantOf } from "../names/parties.js";
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
      for (const k of tree.coordinated(c.object)) {
        const n = doc.nameAt(first + k);
        if (!n) {
          if (c.prep !== "in" || wantOf(tree.lemma(k)) !== "place") out.push(...described(doc, sentence, k, givers));
          continue;
        }
        const type = doc.entityOf(n)?.type ?? n.type;
        if (type === "ORG" || (type === "LOC" && !facilityNouns.has(tree.lemma(k)))) out.push(partyOfName(doc, n));
      }
    }
  }
  return out;
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
