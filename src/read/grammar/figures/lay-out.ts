import type { Tree } from "../../document/tree.js";
import { costNouns, outlayVerbs } from "../../lexicon/cost-words.js";
import type { FigureRule, Sum } from "./claim.js";
import { chainOfSubject, pieceAfter } from "./noun-before.js";
import { isUndertakingNoun } from "./undertaking.js";

/**
 * Money that has been laid out, on anything that is made, built or used up; where it is read as somebody's promise, that stands.
 *   "The start-up burned through $400 million on chips." "The city shelled out $30 million for the ceremony." "The army spent €90 million on drones last year."
 *   "The railway has spent £48 billion building the line."
 * Left alone: what is yet to be spent; takeovers, dividends, shares, players and houses, which are bought to be kept.
 */
const KEPT =
  /^(?:share|stock|stake|buyback|dividend|acquisition|takeover|bond|player|striker|midfielder|defender|house|villa|mansion|home|apartment|art|painting|debt|interest|tax|fine|settlement|company|firm|rival|business|transfer|wage|bonus|gift|aid|loan)$/;
const LEAST = 1e5;

export const layOut: FigureRule = (sum) => {
  const { doc, sentence, tree, range, amount } = sum;
  const verb = outlayVerb(sum);
  if (verb === undefined || (amount.high ?? amount.low ?? 0) < LEAST || isAhead(tree, verb)) return null;
  const what = objectAfter(sum, verb);
  if (!what) return null;
  const { piece, doing } = what;
  for (let i = piece.first; i < piece.last; i++) if (KEPT.test(tree.lemma(i)) || KEPT.test(tree.lower(i))) return null;
  if (doing !== undefined && /^(?:buy|acquire|purchase|take|lobby|help|support|aid|repurchase)/.test(tree.lemma(doing))) return null;
  const thing = { head: piece.head, words: piece };
  // what is spent is used up; what is poured into something may be somebody's promise
  const paid = tree.lemma(verb) === "pay";
  if (paid && !isUndertakingNoun(tree, piece.head)) return null;
  const rule =
    paid || /^(?:spend|splurge|blow|burn|shell|fork|expend|lavish|go|get|run)$/.test(tree.lemma(verb)) ? "figure-spent" : "figure-cost";
  if (isUndertakingNoun(tree, piece.head) || doing !== undefined) return { cue: verb, subject: thing, doing, verbal: true, rule };
  const passive = verb >= range.last;
  const payer = passive ? undefined : chainOfSubject(doc, sentence, verb)?.pieces[0];
  const subject = payer && !/^(?:PRP|W)/.test(tree.tag(payer.head)) ? { head: payer.head, words: payer } : thing;
  return { cue: verb, subject, verbal: true, rule };
};

function outlayVerb({ tree, range }: Sum): number | undefined {
  const end = range.first - 1;
  for (let i = end; i >= 0 && end - i <= 3; i--) {
    if (tree.isVerb(i)) {
      const particle = outlayVerbs.get(tree.lemma(i));
      if (particle === undefined) return undefined;
      return particle === "" || tree.lower(i + 1) === particle ? i : undefined;
    }
    if (!/^(?:RB|RP|JJR|IN|DT|JJ|VBN)/.test(tree.tag(i))) return undefined;
  }
  for (let i = range.last; i < tree.size && i - range.last <= 4; i++) {
    if (/^(?:spent|lavished|blown|splurged|sunk|poured)$/.test(tree.lower(i))) return i;
    if (!/^(?:RB|MD|VB)/.test(tree.tag(i))) return undefined;
  }
  return undefined;
}

/** "will spend", "plans to spend", "to be spent", "could spend". */
const isAhead = (tree: Tree, verb: number): boolean =>
  [...tree.auxiliaries(verb), ...[1, 2, 3].map((n) => tree.lower(verb - n))].some((a) =>
    /^(?:will|would|to|'ll|’ll|could|may|might|should|can|must|shall)$/.test(a),
  ) ||
  // "is spending £14bn on the line": a promise as much as a cost
  (tree.tag(verb) === "VBG" && !/^(?:after|despite|since|by)$/.test(tree.lower(verb - 1))) ||
  (tree.tag(verb) === "VB" && !/^(?:did|does|do)$/.test(tree.lower(verb - 1)));

/** "on chips", "for the ceremony", "into the scheme", "building the line", "to build the line". */
function objectAfter(
  { doc, sentence, tree, range }: Sum,
  verb: number,
): { piece: NonNullable<ReturnType<typeof pieceAfter>>; doing?: number } | null {
  let i = Math.max(range.last, verb + 1);
  for (const stop = Math.min(tree.size, i + 7); i < stop; i++) {
    const gerund = /^VBG$/.test(tree.tag(i)) && !/^(?:including|according|following)$/.test(tree.lower(i));
    const infinitive = tree.lower(i) === "to" && /^VB$/.test(tree.tag(i + 1));
    const prep = /^(?:on|for|into)$/.test(tree.lower(i));
    if (gerund || infinitive || prep) {
      const inner = prep && /^VBG$/.test(tree.tag(i + 1)) && /^(?:DT|PRP\$|NN|JJ|CD)/.test(tree.tag(i + 2));
      const doing = gerund ? i : infinitive || inner ? i + 1 : undefined;
      const piece = pieceAfter(doc, sentence, (doing ?? i) + 1);
      if (!piece || /^(?:CD|\$)/.test(tree.tag(piece.head)) || costNouns.has(tree.lemma(piece.head))) return null;
      return { piece, ...(doing === undefined ? {} : { doing }) };
    }
    if (/^[,;:.]$/.test(tree.word(i)) || /^VB[DZP]$/.test(tree.tag(i))) return null;
  }
  return null;
}
