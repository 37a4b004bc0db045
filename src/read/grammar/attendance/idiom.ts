import type { Tree } from "../../document/tree.js";
import { type Idiom, idioms } from "../../lexicon/event-words.js";
import type { Found, Status, VerbRule, VerbView } from "./found.js";
import { those } from "./found.js";
import { eventBefore, eventIn, eventNear } from "./gathering.js";
import { timeOf } from "./time-of.js";
import { whoDoes } from "./who-does.js";

/**
 * Coming and staying away in more words than one, from the lexicon; read from the words, for the parse hangs such particles anywhere.
 *   "Three heads of state turned up for the summit: A, B and C." "Toth gave the summit a miss." "Krogh stayed home from the summit."
 *   "Novak sent her regrets to the conference." "Rehn bowed out of the forum." "Sato failed to show up at the talks."
 * Left alone: "turned up at the border", where no gathering is spoken of; "backed out of the contract".
 */
const REACH = 9;
const FREE = /^(?:RB|DT|JJ|PRP\$|CD|NN|NNP|NNS|POS|IN)$/;

export const idiom: VerbRule = (view) => {
  const { doc, sentence, tree, verb } = view;
  const said = idiomAt(tree, verb);
  if (!said) return null;
  // "had been due to open the forum but stayed in Lima"
  const awaited =
    said.says === "absent" &&
    Array.from({ length: verb }, (_, n) => n).some((i) => /^(?:due|expected|supposed|scheduled|invited|slated)$/.test(tree.lower(i)));
  // "stayed in the car during the parade": only who was awaited stays away by staying
  if (!awaited && said.says === "absent" && /^(?:in|put|behind)$/.test(said.words.at(-1) ?? "")) return null;
  if (/^(?:dial|tune|jet|fly)$/.test(said.verb) && !/^(?:to|for|at|from)$/.test(tree.lower(verb + 2))) return null;
  const event =
    view.event ??
    eventNear(tree, verb, REACH + 5) ??
    (awaited || said.verb === "be" ? eventIn(tree) : null) ??
    (mustBeNear(said) ? null : eventBefore(doc, sentence));
  if (event === null || leavesSomethingElse(view, said)) return null;
  const time = timeOf(tree, verb);
  if (time === null || time === "invited" || time === "declined") return time === "declined" ? whoDoes(view, "declined", event) : [];
  const status = statusOf(said, time);
  return status === null ? [] : whoDoes(view, status, event).concat(inPlaceOf(tree, verb, status, event));
};

/** "drew in", "sat down", "stayed in the car": only right beside a gathering. */
const mustBeNear = ({ verb, words }: Idiom): boolean =>
  /^(?:sit|call|tune|dial|drop|join|remain|opt|walk|touch|appear|testify|pay)$/.test(verb) || words.at(-1) === "in";

const idiomsOf = new Map<string, Idiom[]>();
for (const one of idioms) idiomsOf.set(one.verb, [...(idiomsOf.get(one.verb) ?? []), one]);

function idiomAt(tree: Tree, verb: number): Idiom | undefined {
  const lemma = tree.lemma(verb);
  return idiomsOf.get(lemma)?.find((one) => follows(tree, verb, one));
}

/** The words of an idiom behind its verb, with what it is about between them: "gave *the summit* a miss", "made *a surprise* appearance". */
function follows(tree: Tree, verb: number, { verb: lemma, words }: Idiom): boolean {
  let at = verb + 1;
  for (const word of words) {
    let skipped = 0;
    while (tree.lower(at) !== word && skipped < FREE_OF(lemma, word) && between(tree, at, lemma)) {
      at++;
      skipped++;
    }
    if (tree.lower(at) !== word) return false;
    at++;
  }
  return true;
}
const FREE_OF = (lemma: string, word: string): number => (lemma === "give" ? REACH : /^(?:appearance|visit)$/.test(word) ? 4 : 1);
const between = (tree: Tree, at: number, lemma: string): boolean =>
  lemma === "give" || /^(?:make|put|pay)$/.test(lemma)
    ? FREE.test(tree.tag(at))
    : /^RB/.test(tree.tag(at)) || /^(?:both|all)$/.test(tree.lower(at));

/** "will turn up" is to come; "did not turn up" is absent; "will give it a miss" is absent already. */
function statusOf({ says }: Idiom, time: Status): Status | null {
  if (says === "attended") return time;
  // "did not stay away"
  if (time === "absent") return says === "absent" ? "attended" : null;
  return says;
}

const leavesSomethingElse = ({ tree, verb, event }: VerbView, { says }: Idiom): boolean =>
  says === "withdrew" &&
  event === null &&
  [verb + 1, verb + 2].some((i) => /^(?:of|from)$/.test(tree.lower(i)) && eventNear(tree, i, 6) === null);

/** "turned up *in place of* Ito", "*instead of* Ito": who did not come. */
function inPlaceOf(tree: Tree, verb: number, status: Status, event: Found["event"]): Found[] {
  if (status !== "attended") return [];
  for (let i = verb; i + 2 < tree.size; i++)
    if (tree.lower(i) === "instead" && tree.lower(i + 1) === "of") return those(tree, i + 2, "represented", event);
  return [];
}
