import type { Tree } from "../document/tree.js";
import { documentNouns, muteNouns, showVerbs } from "../lexicon/speech-words.js";
import { organizationNouns, personNouns, titleHeads } from "../lexicon/titles.js";

const SELF = /^(?:i|we|you|one|us|me|let|'s|n't|n’t|not)$/;
const NO_ONE =
  /^(?:this|that|these|those|there|what|which|whatever|who|whoever|it|everything|nothing|something|anything|nobody|none|noone|no-one|neither)$/;

/** The subject of a cue verb: its noun, and the relative pronoun that stands for it where the verb has one. */
export interface Subject {
  readonly token: number;
  readonly relative: number | null;
}

/** Who utters what the verb at `verb` says, by grammar alone; null where nobody does. */
export function subjectOf(tree: Tree, verb: number): Subject | null {
  const subjects = tree.children(verb).filter((k) => /^(?:nsubj|csubj)$/.test(tree.label(k)) && tree.tag(k) !== "EX");
  // "what X says": the noun and not the question word
  const own =
    nearest(
      subjects.filter((k) => !/^W/.test(tree.tag(k))),
      verb,
    ) ?? subjects[0];
  if (own === undefined && tree.isPassive(verb)) return null;
  const token = own !== undefined && !/^W|^that$/i.test(`${tree.tag(own)} `) && tree.lower(own) !== "that" ? own : tree.subject(verb);
  if (token === undefined || token === verb) return null;
  const relative = own !== undefined && own !== token && /^(?:who|which|that)$/.test(tree.lower(own)) ? own : null;
  return { token, relative };
}

/** Of several subjects, which a parse of "S1, X said, S2" may give, the one that stands next to the verb. */
export function nearest(subjects: readonly number[], verb: number): number | undefined {
  let best: number | undefined;
  for (const k of subjects) if (best === undefined || Math.abs(verb - k) < Math.abs(verb - best)) best = k;
  return best;
}

/** Can this noun phrase say, think or mean something when the verb is `lemma`? `strict`: only what is known to be able to. */
export function canSpeak(tree: Tree, token: number, lemma: string, named: boolean, strict: boolean): boolean {
  const word = tree.lower(token);
  if (SELF.test(word)) return false;
  if (named) return true;
  if (NO_ONE.test(word) && word !== "it") return false;
  if (tree.isVerb(token) || /^(?:IN|TO|RB|\.|,|:|``|'')$/.test(tree.tag(token))) return false;
  const noun = tree.lemma(token);
  if (/^PRP/.test(tree.tag(token))) return word !== "it" || !showVerbs.has(lemma);
  if (muteNouns.has(noun)) return false;
  // a name that the reader of names missed
  if (/^NNPS?$/.test(tree.tag(token))) return true;
  if (strict || showVerbs.has(lemma))
    return titleHeads.has(noun) || personNouns.has(noun) || organizationNouns.has(noun) || documentNouns.has(noun) || isPeople(tree, token);
  return true;
}

/** "analysts", "a resident", "critics": people by the ending. */
const isPeople = (tree: Tree, token: number): boolean =>
  /^NNS?$/.test(tree.tag(token)) &&
  /(?:[^ae]ers?|ors?|ists?|ians?|ics|dents?|pals?|ants?|eers?|men|women|man|woman|person|persons|people|kids?|parents?|mother|father|family|families|friends?|crowd|public|majority|democrats?|republicans?|percent)$/.test(
    tree.lower(token),
  );
