import { assertionId, evidenceOf, type Party, phraseOf, type Quotation, type Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Found } from "./found.js";

const LONGEST_EVIDENCE = 600;
const LEAST_WORDS_UNATTRIBUTED = 6;

/** Quotations in the order of their content; reported speech of nobody is left out. */
export function buildQuotations(doc: Document, found: readonly Found[], speakers: readonly (Party | null)[]): Quotation[] {
  const out: Quotation[] = [];
  const ids = new Set<string>();
  found.forEach((f, i) => {
    const speaker = speakers[i] ?? null;
    const [head] = f.content;
    if (!head || (speaker === null && !mayStandAlone(doc, f))) return;
    const id = assertionId(doc.article.id, "quotation", head);
    if (ids.has(id)) return;
    ids.add(id);
    out.push({
      id,
      kind: "quotation",
      evidence: evidenceOf(doc.text, evidenceSpan(doc, f)),
      form: f.form,
      act: f.act,
      speaker,
      cue: f.cue ? phraseOf(doc.text, f.cue) : null,
      content: f.content.map((c) => phraseOf(doc.text, c)),
      addressee: f.addressee,
      about: aboutOf(doc, f),
      rule: f.rule,
      certainty: f.certainty,
    });
  });
  return out.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

const mayStandAlone = (doc: Document, f: Found): boolean =>
  f.form === "direct" && f.content.reduce((n, c) => n + doc.text.slice(c.start, c.end).split(/\s+/).length, 0) >= LEAST_WORDS_UNATTRIBUTED;

/** Content and cue with the sentence around the cue, as long as a passage may be; else that sentence, else the stretch around the cue. */
function evidenceSpan(doc: Document, f: Found): Span {
  const anchor = f.cue ?? f.content[0] ?? { start: 0, end: 1 };
  const s = doc.segmented.sentences[doc.sentenceAt(anchor.start)] ?? anchor;
  const start = Math.min(s.start, ...f.content.map((c) => c.start));
  const end = Math.max(s.end, ...f.content.map((c) => c.end));
  if (end - start <= LONGEST_EVIDENCE) return { start, end };
  if (s.end - s.start <= LONGEST_EVIDENCE) return { start: s.start, end: s.end };
  const { tokens } = doc.segmented;
  const from = tokens[doc.tokenAt(Math.max(s.start, anchor.start - LONGEST_EVIDENCE / 2))];
  const to = tokens[doc.tokenAt(Math.min(s.end - 1, anchor.start + LONGEST_EVIDENCE / 2))];
  return {
    start: Math.min(from?.start ?? anchor.start, anchor.start),
    end: Math.max(to?.end ?? anchor.end, Math.min(anchor.end, anchor.start + LONGEST_EVIDENCE)),
  };
}

const MOST_NAMED = 12;

/** What a verdict judges, and the names inside the words said. */
function aboutOf(doc: Document, f: Found): Quotation["about"] {
  const out: Quotation["about"] = [];
  for (const { span, name } of f.about) {
    if (span.end > span.start) out.push({ ...phraseOf(doc.text, span), name: name ?? nameIn(doc, span) });
  }
  for (const c of f.content) {
    const { names } = doc;
    const { tokens } = doc.segmented;
    let lo = 0;
    let hi = names.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if ((tokens[names[mid]?.first ?? 0]?.start ?? 0) < c.start) lo = mid + 1;
      else hi = mid;
    }
    for (let i = lo; i < names.length && out.length < MOST_NAMED; i++) {
      const n = names[i];
      const start = n ? (tokens[n.first]?.start ?? 0) : c.end;
      const end = n ? (tokens[n.last - 1]?.end ?? start) : c.end;
      if (!n || start >= c.end) break;
      if (end <= c.end && !out.some((o) => o.start <= start && end <= o.end && o.name !== null))
        out.push({ ...phraseOf(doc.text, { start, end }), name: doc.entityOf(n)?.name ?? n.text });
    }
  }
  return out;
}

function nameIn(doc: Document, span: Span): string | null {
  const last = doc.nameAt(doc.tokenAt(Math.max(span.start, span.end - 1))) ?? doc.nameAt(doc.tokenAt(span.start));
  return last ? (doc.entityOf(last)?.name ?? last.text) : null;
}
