import type { Tree } from "../../document/tree.js";
import { attendVerbs, speakingVerbs, speechObjects } from "../../lexicon/event-words.js";
import type { Found, Status, VerbRule, VerbView, View } from "./found.js";
import { those } from "./found.js";
import { eventBefore, eventIn, eventNear, eventOf, isEvent } from "./gathering.js";
import { timeOf } from "./time-of.js";
import { amongThose, examples, namedAbove } from "./who-does.js";

/**
 * Who comes, came or does not, by the verb.
 *   "Ines Vogel attended the conference." "He will attend the summit." "Neither A nor B attended the talks." "speaking at the forum in Doha, Rojas …"
 *   "Brandt travelled to Doha for the forum." "Dunn is set to lead the delegation to the summit." "They are slated to give talks as well."
 *   "Prado will not be at the summit." "Fitch will be there."
 * Left alone: "attended Oxford University"; "whether he will attend"; "if he attends"; "called on Dunn to attend".
 */
const THANKS = /^(?:thank|praise|criticise|criticize|congratulate|blame|applaud|fault)$/;

export const came: VerbRule = (view) => {
  const { doc, sentence, tree, verb, lemma, object, event } = view;
  if (lemma === "be") return isAt(view);
  if (lemma === "take" && object !== undefined && tree.lower(object) === "part")
    return coming(view, event ?? eventOf(tree, object) ?? eventIn(tree) ?? eventBefore(doc, sentence));
  // "Ministers from 14 countries gathered in Ramstein, among them A and B": the coming together is the gathering
  if (/^(?:gather|convene|assemble|congregate)$/.test(lemma) && event === null && !tree.isPassive(verb)) {
    const time = timeOf(tree, verb);
    const row = time === "attended" || time === "expected" ? examples(tree, tree.subject(verb), verb) : [];
    if (time !== null && row.length > 0) return row.map((at) => ({ at, status: time, event: null, row: true }));
  }
  if (lemma === "lead" && object !== undefined && /^(?:delegation|team)$/.test(tree.lemma(object)))
    return coming(view, eventOf(tree, object) ?? event);
  const speech = /^(?:give|deliver|make)$/.test(lemma)
    ? [object, ...tree.children(verb)].find((i) => i !== undefined && i > verb && speechObjects.has(tree.lemma(i)))
    : undefined;
  if (speech !== undefined) {
    const where = event ?? eventOf(tree, speech);
    // "gives talks": nobody's talks in particular, unless a gathering is spoken of
    return coming(view, where ?? earlier(view));
  }
  // "told delegates at the conference"
  if (lemma === "tell" && object !== undefined && isEvent(tree, object)) return coming(view, object);
  // "speaking on the sidelines of the forum"
  const margin = speakingVerbs.has(lemma)
    ? [1, 2, 3, 4].map((n) => verb + n).find((i) => /^(?:sidelines|margins)$/.test(tree.lower(i)))
    : undefined;
  const beside = margin === undefined ? null : eventNear(tree, margin, 6);
  if (beside !== null) return coming(view, beside);
  if (lemma === "tell" && object !== undefined) return coming(view, objectPlace(tree, object) ?? objectPlace(tree, verb));
  if (lemma === "attend" || lemma === "participate") {
    if (object !== undefined && !isEvent(tree, object)) return tree.isPassive(verb) ? null : [];
    return tree.isPassive(verb) ? null : coming(view, event ?? (object === undefined ? earlier(view) : null));
  }
  // "attended the second day of the summit", "spoke on the sidelines of the forum"
  // "addressed the trade | fair in Hanover", torn apart by the parse
  const torn = event === null && /^(?:address|join|open|close|headline|visit|keynote)$/.test(lemma) ? directBehind(tree, verb) : null;
  if (torn !== null && !tree.isPassive(verb)) return coming(view, torn);
  if (!attendVerbs.has(lemma) || event === null || tree.isPassive(verb)) return null;
  // "will join the leaders *for the second day of the summit*"
  const company =
    object !== undefined && !isEvent(tree, object) && tree.complements(verb).some((c) => /^(?:for|at|in)$/.test(c.prep) && c.at > object);
  if (lemma === "join" && company) return coming(view, event);
  if (lemma === "join" && (object === undefined || !isEvent(tree, object))) return null;
  const direct = tree.complements(verb).some((c) => /^(?:at|in|to|for)$/.test(c.prep) && c.object === event);
  if (speakingVerbs.has(lemma) && object !== event && !direct) return [];
  // "would open talks": nobody has come yet
  const these = lemma === "join" && tree.children(event).some((k) => /^(?:the|these|those)$/.test(tree.lower(k)));
  if (lemma === "meet" || (tree.lemma(event) === "talk" && object === event && !these)) return [];
  return coming(view, event);
};

/** The gathering that begins right behind a verb, in one noun phrase with it. */
function directBehind(tree: Tree, verb: number): number | null {
  for (let i = verb + 1; i < Math.min(tree.size, verb + 7) && /^(?:DT|NN|JJ|CD|PRP\$|POS|HYPH|VBG|VBN)/.test(tree.tag(i)); i++)
    if (isEvent(tree, i) && !/^(?:NN|JJ|POS)/.test(tree.tag(i + 1)) && !/^[’']s?$/.test(tree.word(i + 1))) return i;
  return null;
}

/** The gathering spoken of before, for a coming that names none: only of somebody with a name, and where nothing else is come to. */
function earlier({ doc, sentence, tree, verb }: VerbView): Found["event"] {
  const subject = tree.subject(verb);
  if (subject === undefined || /^PRP/.test(tree.tag(subject)) || tree.complements(verb).some((c) => /^(?:in|at|to|for)$/.test(c.prep)))
    return null;
  return eventBefore(doc, sentence);
}

const objectPlace = (tree: Tree, i: number): number | null =>
  tree.complements(i).find((c) => /^(?:at|in)$/.test(c.prep) && isEvent(tree, c.object))?.object ?? null;

function coming(view: VerbView, event: Found["event"]): readonly Found[] | null {
  if (event === null) return null;
  const { tree, verb } = view;
  const status = timeOf(tree, verb);
  // "has not attended any hearings" is no absence from one
  // "is no longer taking part"
  if (
    status === "absent" &&
    [verb, ...tree.ancestors(verb).slice(0, 1)].some((at) => tree.lower(at - 1) === "longer" && tree.lower(at - 2) === "no")
  )
    return whoCame(view, "withdrew", event);
  if (status === "absent" && typeof event === "number" && tree.children(event).some((k) => tree.lower(k) === "any")) return [];
  return status === null ? [] : whoCame(view, status, event);
}

/** "thanked *Reddy* for attending", "*he* is in Paris attending": whom the verb of coming is said of, where the parse leads elsewhere. */
function subjectOf(tree: Tree, verb: number): number | undefined {
  const up = tree.head(verb);
  if (tree.label(verb) === "pcomp" && tree.lower(up) === "for" && THANKS.test(tree.lemma(tree.head(up)))) return tree.object(tree.head(up));
  if (tree.label(verb) === "acl" && tree.label(up) === "pobj") {
    const clause = tree.ancestors(up).find((a) => tree.isVerb(a));
    return clause === undefined || !/^(?:in|at)$/.test(tree.lower(tree.head(up))) ? tree.subject(verb) : tree.subject(clause);
  }
  const own = tree.subject(verb);
  // "A and B have confirmed that they will take part"
  const says = own !== undefined && tree.lower(own) === "they" && tree.label(verb) === "ccomp" && up >= 0 ? tree.subject(up) : undefined;
  return says !== undefined && says < verb && !/^PRP/.test(tree.tag(says)) ? says : own;
}

/** Who does the coming: the subject with what is coordinated, the names in a row before the verb, and those it is done "alongside". */
function whoCame(view: VerbView, status: Status, event: Found["event"]): Found[] {
  const { tree, verb } = view;
  const own = namedAbove(view, verb, subjectOf(tree, verb));
  const subject = amongThose(tree, own) ?? own;
  if (subject !== undefined && isEvent(tree, subject)) return [];
  const out = those(tree, subject, status, event);
  if (subject !== undefined && subject < verb) out.push({ at: verb, status, event, before: true });
  out.push(...examples(tree, subject, verb).map((at) => ({ at, status, event, row: true })));
  // "Addressing the conference, the president, Oleh Marchenko, called …", where the parse loses him
  const comma = subject === undefined && verb < 2 ? commaOfFronted(tree, verb) : undefined;
  if (comma !== undefined) out.push({ at: comma + 1, status, event, row: true });
  if (status === "absent") return out;
  const along = [...Array(tree.size).keys()].find(
    (i) => tree.lower(i) === "alongside" || (/^(?:along|together)$/.test(tree.lower(i)) && tree.lower(i + 1) === "with"),
  );
  if (along !== undefined) out.push({ at: along + (tree.lower(along) === "alongside" ? 1 : 2), status, event, row: true });
  return out;
}

/** The comma that ends a participle clause in front, before any finite verb. */
function commaOfFronted(tree: Tree, verb: number): number | undefined {
  for (let i = verb + 1; i < Math.min(tree.size, 24); i++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(i))) return undefined;
    if (tree.word(i) === ",") return i;
  }
  return undefined;
}

/** "is at the summit", "will not be at the summit", "will be there". */
function isAt(view: VerbView): readonly Found[] | null {
  const { doc, sentence, tree, verb } = view;
  const at = tree.complements(verb).find((c) => c.prep === "at" && isEvent(tree, c.object))?.object;
  const there = tree.children(verb).some((k) => tree.lower(k) === "there" && k > verb && tree.tag(k) !== "EX");
  const place = tree.complements(verb).some((c) => c.prep === "in") ? forEvent(tree, verb) : null;
  if (at !== undefined) return coming(view, at);
  if (there) return coming(view, eventIn(tree) ?? eventBefore(doc, sentence));
  return place === null ? null : coming(view, place);
}

/** "was in Geneva *for the conference*". */
const forEvent = (tree: Tree, verb: number): number | null => {
  const below = [verb, ...tree.complements(verb).map((c) => c.object)];
  for (const i of below) for (const c of tree.complements(i)) if (c.prep === "for" && isEvent(tree, c.object)) return c.object;
  return null;
};

/** "In a keynote speech *at the conference*, Oliveira warned …": who speaks there is the subject of the clause. */
export function inSpeech({ tree }: View, i: number): Found[] {
  if (!speechObjects.has(tree.lemma(i)) || !/^NN/.test(tree.tag(i))) return [];
  const event = eventNear(tree, i, 7);
  const prep = tree.ancestors(i).find((a) => /^(?:in|during|with|after|before)$/.test(tree.lower(a)) && a < i && i - a < 6);
  if (event === null || prep === undefined || /^(?:after|before)$/.test(tree.lower(prep))) return [];
  if (![1, 2, 3].some((n) => /^(?:at|to|before|in)$/.test(tree.lower(i + n)))) return [];
  const verb = tree.ancestors(prep).find((a) => tree.isVerb(a));
  const time = verb === undefined ? null : timeOf(tree, verb);
  return verb === undefined || !(time === "attended" || time === "expected") ? [] : those(tree, tree.subject(verb), time, event);
}
