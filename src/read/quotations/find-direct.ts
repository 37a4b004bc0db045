import type { Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { partiesOf } from "../names/parties.js";
import type { Attribution } from "./attribution.js";
import { attributionAfter } from "./attribution-after.js";
import { attributionBefore } from "./attribution-before.js";
import { attributionLine } from "./attribution-line.js";
import type { Found } from "./found.js";
import { contentOf, outerOf, type Utterance } from "./utterances.js";

export interface Direct {
  readonly found: readonly Found[];
  /** Verbs (tokens of the text) that attribute words in quotation marks. */
  readonly verbs: ReadonlySet<number>;
  /** Utterances that are read, by number. */
  readonly read: ReadonlySet<number>;
}

interface Group {
  readonly utterances: Utterance[];
  readonly attribution: Attribution | null;
  end: number;
}

const LEAST_WORDS = 4;

/** Words in quotation marks with what attributes them. `"A," said X. "B."` is one quotation; words that nothing attributes go to whoever spoke before. */
export function findDirect(doc: Document, utterances: readonly Utterance[], inside: Int32Array, turns: ReadonlySet<number>): Direct {
  const groups: Group[] = [];
  const verbs = new Set<number>();
  const read = new Set<number>();
  utterances.forEach((u, n) => {
    if (turns.has(doc.sentenceAt(outerOf(u).start))) return;
    const before = attributionBefore(doc, u, inside);
    const last = groups.at(-1);
    const held = last?.attribution ?? null;
    if (before && before.verb >= 0 && held && held.verb === before.verb) {
      last?.utterances.push(u);
      if (last) last.end = Math.max(last.end, outerOf(u).end);
      read.add(n);
      return;
    }
    const after = before?.rule === "before" ? null : attributionAfter(doc, u, inside);
    const attribution = before?.rule === "before" ? before : (after ?? attributionLine(doc, u) ?? before);
    if (!attribution && last && held && continues(doc, last, u)) {
      last.utterances.push(u);
      last.end = Math.max(last.end, outerOf(u).end);
      read.add(n);
      return;
    }
    if (attribution) {
      // "AI “has just begun,” X said": the report is more than the quoted words
      if (attribution.rule === "after" && !u.opensSentence) return;
      if (attribution.verb >= 0) verbs.add(attribution.verb);
      groups.push({ utterances: [u], attribution, end: Math.max(attribution.end, outerOf(u).end) });
      read.add(n);
    } else if (standsAlone(doc, u)) {
      groups.push({ utterances: [u], attribution: null, end: outerOf(u).end });
      read.add(n);
    }
  });
  return { found: groups.map((g) => foundOf(doc, g)), verbs, read };
}

/** Does an utterance directly go on where the words before, or their attribution, end? */
function continues(doc: Document, group: Group, u: Utterance): boolean {
  const { start } = outerOf(u);
  return (
    start >= group.end &&
    start - group.end < 8 &&
    u.opensSentence &&
    !/[\p{L}\p{N}]/u.test(doc.text.slice(group.end, start)) &&
    !doc.text.slice(group.end, start).includes("\n")
  );
}

/** A whole sentence or more between marks, with nothing of the sentence outside of them. */
function standsAlone(doc: Document, u: Utterance): boolean {
  if (!u.opensSentence || u.words < LEAST_WORDS || !/[.,?!…—–-]/.test(u.closing)) return false;
  const { sentences, paragraphs, tokens } = doc.segmented;
  const outer = outerOf(u);
  const sentence = sentences[doc.sentenceAt(outer.start)];
  if (!sentence || outer.start - sentence.start > 2) return false;
  if (paragraphs[sentence.paragraph]?.heading) return false;
  const next = tokens[u.last];
  const end = sentences[doc.sentenceAt(Math.max(outer.start, outer.end - 1))];
  if (next && end && next.start < end.end && /[\p{L}\p{N}]/u.test(next.text)) return false;
  return /^[\p{Lu}\p{N}‘'“"…[(]/u.test(doc.text.slice(u.quotes[0]?.start ?? 0, (u.quotes[0]?.start ?? 0) + 1));
}

function foundOf(doc: Document, { utterances, attribution }: Group): Found {
  const content: Span[] = utterances.flatMap((u) => contentOf(u)).map((span) => tidy(doc.text, span));
  const at = attribution?.cue?.start ?? content[0]?.start ?? 0;
  const addressee = attribution?.addressee
    ? (partiesOf(doc, attribution.addressee.sentence, attribution.addressee.token)[0] ?? null)
    : null;
  return {
    content: content.filter((c) => c.end > c.start),
    form: "direct",
    act: "said",
    cue: attribution?.cue ?? null,
    who: attribution?.who ?? { kind: "same" },
    addressee,
    about: [],
    sentence: attribution?.sentence ?? doc.sentenceAt(content[0]?.start ?? 0),
    at,
    rule: `quotation-${attribution?.rule ?? "alone"}`,
    certainty: attribution ? "stated" : "implied",
  };
}

function tidy(text: string, { start, end }: Span): Span {
  let [a, b] = [start, end];
  while (a < b && /\s/.test(text[a] ?? "")) a++;
  while (b > a && /\s/.test(text[b - 1] ?? "")) b--;
  return { start: a, end: b };
}
