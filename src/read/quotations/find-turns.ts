import type { Party, Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { partyOfName } from "../names/parties.js";
import type { Found } from "./found.js";

interface Turn {
  readonly label: string;
  readonly paragraph: number;
  /** First token of the paragraph, and the colon. */
  readonly first: number;
  readonly colon: number;
}

const LONGEST_LABEL = 5;
const LEAST_TURNS = 3;
/** Labels that name nobody. */
const NOBODY =
  /^(?:q|a|question|answer|note|update|editor|photo|image|source|sources|related|read more|listen|watch|example|warning|tip|summary|more|also|by|date|time|where|when|what|why|how|who)$/i;

/** The turns of an interview or a transcript: paragraphs that open with a name and a colon, where at least two names take turns. */
export function findTurns(doc: Document): { found: Found[]; sentences: ReadonlySet<number> } {
  const turns = doc.segmented.paragraphs.flatMap((_, paragraph) => turnOf(doc, paragraph) ?? []);
  const times = new Map<string, number>();
  for (const t of turns) times.set(t.label, (times.get(t.label) ?? 0) + 1);
  const spoken = turns.filter((t) => (times.get(t.label) ?? 0) > 1);
  const sentences = new Set<number>();
  if (spoken.length < LEAST_TURNS || new Set(spoken.map((t) => t.label)).size < 2) return { found: [], sentences };
  const found = spoken.map((t) => {
    const p = doc.segmented.paragraphs[t.paragraph];
    for (let s = p?.first ?? 0; s < (p?.last ?? 0); s++) sentences.add(s);
    return foundOf(doc, t);
  });
  return { found, sentences };
}

/** "ANNA MILLER: We began …": one to five capitalised words before a colon, and words without quotation marks behind it. */
function turnOf(doc: Document, paragraph: number): Turn | null {
  const { tokens, sentences, paragraphs } = doc.segmented;
  const p = paragraphs[paragraph];
  const first = sentences[p?.first ?? 0]?.first;
  if (!p || first === undefined) return null;
  let colon = first;
  while (colon < first + LONGEST_LABEL && /^\p{Lu}/u.test(tokens[colon]?.text ?? "")) colon++;
  const next = tokens[colon + 1];
  if (colon === first || tokens[colon]?.text !== ":" || !next || next.start >= p.end || /^["“«‘']/.test(next.text)) return null;
  const label = doc.text.slice(tokens[first]?.start, tokens[colon - 1]?.end);
  return NOBODY.test(label) ? null : { label, paragraph, first, colon };
}

function foundOf(doc: Document, turn: Turn): Found {
  const { tokens, paragraphs, sentences } = doc.segmented;
  const p = paragraphs[turn.paragraph];
  const last = sentences[(p?.last ?? 1) - 1];
  const content: Span = { start: tokens[turn.colon + 1]?.start ?? 0, end: last?.end ?? 0 };
  const at: Span = { start: tokens[turn.first]?.start ?? 0, end: tokens[turn.colon - 1]?.end ?? 0 };
  const name = doc.nameAt(turn.colon - 1);
  const party: Party =
    name?.type === "PER" ? { ...partyOfName(doc, name), ...at } : { name: turn.label, ...at, role: null, affiliation: null };
  return {
    content: [content],
    form: "direct",
    act: "said",
    cue: null,
    who: { kind: "party", party },
    addressee: null,
    about: [],
    sentence: p?.first ?? 0,
    at: at.start,
    rule: "quotation-turn",
    certainty: "stated",
  };
}
