import type { Quotation, Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Range, Tree } from "../document/tree.js";
import { attitudeVerbs, claimNouns, clauseVerbs, prepositionCues, resolveVerbs, urgeVerbs, verdictVerbs } from "../lexicon/speech-words.js";
import { actOf, isAsserted, isInfinitive, isPronoun, spanOf } from "./acts.js";
import { ADDING, besideClause, clauseOf, mindOf, sayRuns, thatClause, told } from "./clause-report.js";
import { runsBelow, trimRun } from "./clause-spans.js";
import { cueSpan } from "./cue-phrase.js";
import { accordingFrame, claimFrame } from "./nominal-report.js";
import { partedReport } from "./parted-report.js";
import { passiveVerdict, verdictOf } from "./verdict.js";
import { canSpeak, type Subject, subjectOf } from "./who.js";

/** One cue with what it reports, by grammar: token numbers inside the sentence. */
export interface Frame {
  readonly sentence: number;
  /** The word that reports: a verb, "according", a noun. */
  readonly cueWord: number;
  readonly cue: Span;
  readonly subject: Subject;
  readonly runs: readonly Range[];
  readonly act: Quotation["act"];
  readonly rule: string;
  readonly addressee: number | null;
  /** Token of what a verdict judges. */
  readonly about: number | null;
}

/** Things support, question and promise too; these rules need somebody who can. */
const STRICT: ReadonlySet<string> = new Set(["attitude", "about", "resolve", "urge", "mind"]);
const ATTITUDES_OF_MIND = new Set(
  "oppose support back favour favor reject prefer like love hate dislike admire respect regard view consider deem want fear doubt expect anticipate regret".split(
    " ",
  ),
);

/** Lemmas of the verbs that a frame may have. */
export const cueVerbs: ReadonlySet<string> = new Set([
  ...clauseVerbs,
  ...attitudeVerbs,
  ...verdictVerbs,
  ...resolveVerbs,
  ...urgeVerbs,
  ...prepositionCues.keys(),
]);

/** Every frame of a sentence whose cue lies outside of quotation marks. `usable(token)` says whether a token may be a cue. */
export function framesOf(doc: Document, sentence: number, usable: (token: number) => boolean): Frame[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const named = (i: number): boolean => doc.nameAt(first + i) !== undefined;
  const out: Frame[] = [];
  for (let i = 0; i < tree.size; i++) {
    if (!usable(i)) continue;
    const frame =
      tree.tag(i).startsWith("VB") && tree.lower(i) !== "according"
        ? verbFrame(doc, tree, sentence, i, named)
        : otherFrame(doc, tree, sentence, i, named);
    if (
      frame &&
      frame.runs.length > 0 &&
      canSpeak(tree, frame.subject.token, tree.lemma(i), named(frame.subject.token), STRICT.has(frame.rule)) &&
      !holds(frame.runs, frame.subject)
    )
      out.push(frame);
  }
  return separate(tree, out, named);
}

const holds = (runs: readonly Range[], subject: Subject): boolean =>
  runs.some((r) => (subject.relative ?? subject.token) >= r.first && (subject.relative ?? subject.token) < r.last);

function verbFrame(doc: Document, tree: Tree, sentence: number, verb: number, named: (i: number) => boolean): Frame | null {
  const lemma = tree.lemma(verb);
  // what other verbs may frame: "is confident that …"
  if (!cueVerbs.has(lemma) && mindOf(tree, verb) === null) return null;
  if (!isAsserted(tree, verb)) return null;
  const subject = subjectOf(tree, verb);
  const make = (
    rule: string,
    runs: readonly Range[],
    who: Subject | null,
    act: Quotation["act"],
    more: { addressee?: number | null; about?: number | null; through?: number } = {},
  ): Frame | null =>
    who === null || runs.length === 0
      ? null
      : {
          sentence,
          cueWord: verb,
          cue: cueSpan(doc, sentence, verb, more.through ?? verb),
          subject: who,
          runs,
          act,
          rule,
          addressee: more.addressee ?? null,
          about: more.about ?? null,
        };
  const parted = clauseVerbs.has(lemma) ? partedReport(tree, verb) : null;
  if (parted)
    return make("parted", parted.runs, { token: parted.subject, relative: null }, actOf(lemma, false), { addressee: told(tree, verb) });
  if (subject) {
    const asked = tree.tag(verb) === "VBN" && /^(?:advcl|acl)$/.test(tree.label(verb)) && tree.auxiliaries(verb).length === 0;
    if (asked) return null;
    const clause = clauseVerbs.has(lemma) ? clauseOf(tree, verb) : undefined;
    if (clause !== undefined) return make("clause", sayRuns(tree, clause), subject, actOf(lemma, false), { addressee: told(tree, verb) });
    const that = clauseVerbs.has(lemma) ? thatClause(tree, verb) : null;
    if (that) return make("that", [that], subject, actOf(lemma, false));
    // "a phone called X", "asked to leave": done to the subject and not by it
    const active =
      (tree.tag(verb) !== "VBN" &&
        !(tree.tag(verb) === "VBD" && /^(?:acl|ccomp)$/.test(tree.label(verb)) && /^(?:call|dub|name|term|label)$/.test(lemma))) ||
      tree.auxiliaries(verb).some((a) => /^(?:has|have|had|having|'ve|’ve|'d|’d|'s|’s)$/.test(a));
    const infinitive = !active
      ? undefined
      : tree.children(verb).find((k) => k > verb && /^(?:xcomp|ccomp)$/.test(tree.label(k)) && isInfinitive(tree, k));
    if (infinitive !== undefined) {
      const object = tree.child(verb, "dobj", "dative");
      const controlled =
        object !== undefined && object > verb && object < infinitive ? object : (tree.child(infinitive, "nsubj", "nsubjpass") ?? null);
      if (controlled !== null && urgeVerbs.has(lemma))
        return make(
          "urge",
          [trimRun(tree, spanOf(tree, [controlled, infinitive]))],
          subject,
          lemma === "want" || lemma === "expect" ? "believes" : "said",
          { addressee: /^(?:want|expect|prefer|need)$/.test(lemma) ? null : controlled },
        );
      if (controlled === null && resolveVerbs.has(lemma)) return make("resolve", runsBelow(tree, infinitive), subject, actOf(lemma, true));
    }
    const beside = besideClause(tree, verb, lemma);
    if (beside) return make(beside.rule, beside.runs, subject, actOf(lemma, false), { addressee: told(tree, verb) });
    const attitude = !active ? null : attitudeVerbs.has(lemma) || verdictVerbs.has(lemma) ? verdictOf(tree, verb, lemma, named) : null;
    if (attitude)
      return make("attitude", attitude.runs, subject, ATTITUDES_OF_MIND.has(lemma) ? "believes" : "said", { about: attitude.about });
    const preps = prepositionCues.get(lemma);
    if (preps) {
      const c = tree.complements(verb).find((x) => x.at > verb && preps.has(x.prep));
      if (c && !tree.isPassive(verb)) {
        const runs = runsBelow(tree, c.object);
        if (runs.length > 0 && !isPronoun(tree, c.object))
          return make("about", runs, subject, actOf(lemma, false), { through: c.at - verb <= 2 ? c.at : verb });
      }
    }
    const mind = mindOf(tree, verb);
    if (mind && tree.lower(subject.token) !== "it")
      return make("mind", sayRuns(tree, mind.clause), subject, "believes", { through: mind.adjective });
    return null;
  }
  const passive = passiveVerdict(tree, verb, lemma);
  return passive && make("attitude", passive.runs, { token: passive.agent, relative: null }, "said", { about: passive.judged });
}

function otherFrame(doc: Document, tree: Tree, sentence: number, i: number, named: (i: number) => boolean): Frame | null {
  if (tree.lower(i) === "according") return accordingFrame(doc, tree, sentence, i);
  if (/^NN/.test(tree.tag(i)) && claimNouns.has(tree.lemma(i))) return claimFrame(doc, tree, sentence, i, named);
  return null;
}

/** Two reports in one sentence: a participle that adds belongs to the speaker of the report before it; what a report holds is read once, by its outermost speaker, unless another who is named speaks inside. */
function separate(tree: Tree, frames: readonly Frame[], named: (i: number) => boolean): Frame[] {
  const out: Frame[] = [];
  for (const f of frames) {
    const host = frames.find((o) => o !== f && o.runs.some((r) => r.first <= f.cueWord && f.cueWord < r.last));
    if (host) {
      if (named(f.subject.token) && tree.word(f.subject.token) !== tree.word(host.subject.token)) out.push(f);
      continue;
    }
    const before = frames.find(
      (o) =>
        o !== f &&
        o.rule !== "according" &&
        tree.tag(f.cueWord) === "VBG" &&
        ADDING.test(tree.lemma(f.cueWord)) &&
        tree.isBelow(f.cueWord, o.cueWord) &&
        o.cueWord < f.cueWord &&
        tree.isVerb(o.cueWord),
    );
    out.push(before ? { ...f, subject: before.subject } : f);
  }
  return out;
}
