import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { utteranceVerbs } from "../lexicon/speech-words.js";
import { type Attribution, addresseeOf, holdsVerb, isAside, isFiniteVerb, placeOf, REACH, speakerBeside } from "./attribution.js";
import { cueSpan } from "./cue-phrase.js";
import { outerOf, type Utterance } from "./utterances.js";

const NOT_ATTRIBUTING =
  /^(?:and|but|or|nor|while|which|when|because|is|are|were|has|had|if|so|than|with|to|of|for|at|on|by|from|who|that|where|though|although|into|until|since|then|after|before|during)$/i;

/** "…," said X; "…," X said; "…," as X put it; "…" was how X summed it up. */
export function attributionAfter(doc: Document, u: Utterance, inside: Int32Array): Attribution | null {
  const { tokens, sentences } = doc.segmented;
  let t = u.last;
  while (t < tokens.length && /^(?:,|—|–|--|…)$/.test(tokens[t]?.text ?? "")) t++;
  const next = tokens[t];
  if (!next || inside[t] !== -1) return null;
  const sentence = doc.sentenceAt(next.start);
  const s = sentences[sentence];
  if (!s) return null;
  const gap = doc.text.slice(outerOf(u).end, next.start);
  if (gap.includes("\n")) return null;
  const fresh = s.first === t;
  const comma = /[,?!…—–-]/.test(u.closing) || /^,/.test(gap.trimStart());
  const word = next.word.lower;
  const wasHow = /^(?:was|is)$/.test(word) && /^(?:how|what)$/.test(tokens[t + 1]?.word.lower ?? "");
  if (NOT_ATTRIBUTING.test(word) && !wasHow && !(word === "as")) return null;
  if (!comma && !fresh && !wasHow && u.closing === "" && !u.opensSentence) return null;
  let limit = Math.min(t + REACH, s.last);
  for (let k = t; k < limit; k++)
    if (inside[k] !== -1) {
      limit = k;
      break;
    }
  const utters = (lemma: string): boolean => utteranceVerbs.has(lemma) || (word === "as" && lemma === "put");
  if (!wasHow && !holdsVerb(doc, sentence, t, limit, utters)) return null;
  const place = placeOf(doc, t);
  if (!place) return null;
  const { tree, first } = place;
  let verb = -1;
  for (let k = t; k < limit; k++) {
    const i = k - first;
    if (!/^(?:VB|MD)/.test(tree.tag(i))) continue;
    if (
      utteranceVerbs.has(tree.lemma(i)) &&
      !(isAside(tree, i) && k > t && tree.tag(i) !== "VBG" && hasFiniteLater(tree, i, limit - first))
    ) {
      verb = i;
      break;
    }
    if (wasHow || (word === "as" && tree.lemma(i) === "put")) {
      if (i > t - first + 1) {
        verb = i;
        break;
      }
      continue;
    }
    if (isFiniteVerb(tree, i) && !isAside(tree, i)) return null;
  }
  if (verb < 0) return null;
  // a new sentence attributes only where it does nothing else: "“No!” X shouted from the stage."
  const short = limit - t <= 14 && tree.child(verb, "ccomp", "dobj", "xcomp") === undefined;
  const runsOn = comma && u.closing !== "?" && u.closing !== "!";
  if (fresh && ((!runsOn && !short) || (u.closing === "" && !comma))) return null;
  // "…," X said the deal would do: what follows the verb is a report of its own
  const clause = tree.child(verb, "ccomp");
  if (
    clause !== undefined &&
    clause > verb &&
    inside[first + clause] === -1 &&
    clause < limit - first &&
    tree.child(clause, "nsubj", "nsubjpass") !== undefined &&
    tree.child(clause, "nsubj", "nsubjpass") !== verb
  ) {
    const own = tree.children(clause).find((k) => /^nsubj/.test(tree.label(k)));
    if (own !== undefined && own > verb && subjectBetween(tree, t - first, verb) !== null) return null;
  }
  const who = speakerBeside(doc, place, verb, t - first, limit - first, inside);
  if (!who) return null;
  const end = tokens[limit - 1]?.end ?? next.end;
  return {
    who,
    cue: cueSpan(doc, place.sentence, verb),
    verb: first + verb,
    sentence: place.sentence,
    addressee: addresseeOf(place, verb),
    rule: "after",
    end,
  };
}

const hasFiniteLater = (tree: Tree, i: number, limit: number): boolean => {
  for (let k = i + 1; k < limit; k++) if (utteranceVerbs.has(tree.lemma(k)) && isFiniteVerb(tree, k)) return true;
  return false;
};

function subjectBetween(tree: Tree, from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (/^(?:NN|PRP$)/.test(tree.tag(i))) return i;
  return null;
}
