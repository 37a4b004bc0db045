import type { SyntaxModel } from "../syntax/index.js";
import { type Token, tokenOf } from "../text/index.js";
import type { Range } from "./tree.js";

/** A stretch that is one word to the grammar: a name, a sum. Token numbers of the sentence. */
export interface Unit extends Range {
  readonly kind: "name" | "sum" | "aside";
}
export interface Parse {
  readonly tags: readonly string[];
  readonly heads: Int32Array;
  readonly labels: readonly string[];
}

const MARKS = new Set([",", "–", "—", "-"]);
const DASHES = new Set(["–", "—", "--"]);
const ENDS_PART = new Set([";", ":"]);
const LONGEST_ASIDE = 24;

/** Bracketed asides: they interrupt a sentence and take no part in it. */
function asides(tokens: readonly Token[]): Range[] {
  const out: Range[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]?.text !== "(") continue;
    for (let j = i + 1; j < tokens.length && j - i <= LONGEST_ASIDE; j++) {
      if (tokens[j]?.text === "(") break;
      if (tokens[j]?.text !== ")") continue;
      // "Norvane [(NRVN)] is": brackets around brackets go with them
      const double = tokens[i - 1]?.text === "[" && tokens[j + 1]?.text === "]" && i > 1;
      out.push({ first: double ? i - 1 : i, last: double ? j + 2 : j + 1 });
      i = j;
      break;
    }
  }
  return out;
}

const INTRODUCES = new Set(
  "attended dubbed called named known christened involving backed led owned run founded headed comprising supported funded financed joined sponsored chaired".split(
    " ",
  ),
);

/** ", dubbed Stargate," and ", involving A, B and C,": a phrase of names between commas says who, and interrupts. */
function nameAsides(tokens: readonly Token[], units: readonly Unit[]): Range[] {
  if (!tokens.some((t) => INTRODUCES.has(t.word.lower))) return [];
  const nameAt = new Map<number, Unit>();
  for (const u of units) if (u.kind === "name") nameAt.set(u.first, u);
  const out: Range[] = [];
  const nearUnit = (j: number): boolean => [1, 2, 3].some((k) => nameAt.has(j + k));
  for (let i = -1; i < tokens.length - 2; i++) {
    // also "Backed by A and B, the venture …" at the head of the sentence
    if (i < 0 ? tokens[1]?.text !== "by" : !MARKS.has(tokens[i]?.text ?? "")) continue;
    if (!INTRODUCES.has(tokens[i + 1]?.word.lower ?? "")) continue;
    let j = i + 2;
    while (/^(?:by|as|the|a|an|in|part)$/.test(tokens[j]?.text ?? "")) j++;
    let end = -1;
    let last = false;
    while (j < tokens.length) {
      // "A, B and C, the venture": after "and" the list is over at the next comma
      if (last && end === j && tokens[j]?.text === ",") break;
      if (/^(?:and|or|&)$/.test(tokens[j]?.text ?? "")) last = true;
      const u = nameAt.get(j);
      if (u) {
        end = u.last;
        j = u.last;
      } else if (/^\p{Lu}/u.test(tokens[j]?.text ?? "") && end < 0) {
        end = j + 1;
        j++;
      } else if (/^(?:,|and|or|&|the)$/.test(tokens[j]?.text ?? "") && end >= 0 && j - end < 3) j++;
      else if (
        /^\p{Ll}[\p{L}-]*$/u.test(tokens[j]?.text ?? "") &&
        nearUnit(j) &&
        j - Math.max(end, i + 1) < 6 &&
        !/^(?:who|which|that|to|in|on|at|with)$/.test(tokens[j]?.text ?? "")
      )
        j++;
      else break;
    }
    const closer = tokens[end]?.text ?? "";
    if (end < 0 || !/^[,–—-]$/.test(closer)) continue;
    out.push({ first: Math.max(i, 0), last: end });
    i = end - 1;
  }
  // the comma that closes the last aside goes with it
  return out.map((a) => ({ first: a.first, last: out.some((b) => b.first === a.last) ? a.last : a.last + 1 }));
}

const LONGEST_DASHES = 30;
const ENDS_DASHES = new Set(["–", "—", "--", '"', "“", "”", ";", ":"]);

/** "Kumo — the company set up by A and B — plans": what stands between two dashes, unless it holds a sum of its own. */
function dashAsides(tokens: readonly Token[], units: readonly Unit[]): Range[] {
  const out: Range[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (!DASHES.has(tokens[i]?.text ?? "")) continue;
    let j = i + 1;
    while (j < tokens.length && j - i <= LONGEST_DASHES && !ENDS_DASHES.has(tokens[j]?.text ?? "")) j++;
    if (tokens[j]?.text !== tokens[i]?.text || units.some((u) => u.kind === "sum" && u.first >= i && u.last <= j)) continue;
    out.push({ first: i, last: j + 1 });
    i = j;
  }
  return out;
}

const ADVERBIAL = new Set(
  `on in at by last this next the early late earlier later ago since during first second third finally separately meanwhile however moreover also
  additionally furthermore elsewhere instead still then now today yesterday tomorrow recently previously overall nevertheless indeed thus therefore
  addition turn total fact contrast response parallel particular week month year quarter day days weeks months years morning afternoon evening night of and
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. spring summer autumn winter but yet so
  similarly likewise consequently again further`.split(/\s+/),
);
const LONGEST_OPENING = 8;

/** "On Friday," "First, on January 21," "Meanwhile,": openings that only set time or tie sentences together. */
function opening(tokens: readonly Token[]): Range | null {
  let last = 0;
  for (let i = 0; i < Math.min(tokens.length - 2, LONGEST_OPENING); i++) {
    const word = tokens[i]?.text ?? "";
    if (word === ",") last = i + 1;
    else if (!ADVERBIAL.has(tokens[i]?.word.lower ?? "") && !/^\d{1,4}(?:st|nd|rd|th)?$/.test(word)) break;
  }
  return last > 1 ? { first: 0, last } : null;
}

/** "a *$5 billion* project" stands where an adjective would; "invest *$5 billion*" where a noun would. */
function standsBefore(tags: readonly string[], tokens: readonly Token[], unit: Range): boolean {
  const next = tags[unit.last] ?? "";
  const before = tags[unit.first - 1] ?? "";
  if (!/^(?:NN|JJ|VBG|CD)/.test(next)) return tokens[unit.last]?.text === "-";
  return (
    /^(?:DT|PRP\$|JJ|POS|VBN|CD|NNP|,)$/.test(before) || unit.first === 0 || tokens.slice(unit.first, unit.last).some((t) => t.text === "-")
  );
}

const SHORTEST_PART = 4;

/** A sentence at its semicolons and colons, the mark with what it ends; pieces too short to be clauses stay with their neighbour. */
function parts<T extends { readonly token: Token }>(kept: readonly T[]): T[][] {
  const out: T[][] = [];
  let from = 0;
  for (let i = 0; i < kept.length; i++) {
    if (!ENDS_PART.has(kept[i]?.token.text ?? "") || i + 1 - from < SHORTEST_PART || kept.length - i - 1 < SHORTEST_PART) continue;
    out.push(kept.slice(from, i + 1));
    from = i + 1;
  }
  out.push(kept.slice(from));
  return out;
}

/**
 * Parses a sentence with its names and sums taken as single words and its brackets left out, then puts all tokens back: what is inside a unit hangs
 * on its last token, what is inside brackets on the word before them. A parser of single steps errs far less on the shorter sentence.
 */
export function parseSentence(model: SyntaxModel, tokens: readonly Token[], tags: readonly string[], units: readonly Unit[]): Parse {
  const owner = new Int32Array(tokens.length).fill(-1);
  const left: Range[] = [
    ...asides(tokens),
    ...nameAsides(tokens, units),
    ...dashAsides(tokens, units),
    ...units.filter((u) => u.kind === "aside"),
  ];
  const aside = new Uint8Array(tokens.length);
  for (const a of left) aside.fill(1, a.first, a.last);
  for (const a of left) for (let i = a.first; i < a.last; i++) owner[i] = a.first === 0 ? Math.min(a.last, tokens.length - 1) : a.first - 1;
  const kept: { token: Token; tag: string; at: number }[] = [];
  const unitAt = new Map<number, Unit>();
  for (const u of units) {
    if (u.kind === "aside") continue;
    let free = true;
    for (let i = u.first; i < u.last; i++) if (owner[i] !== -1) free = false;
    if (!free) continue;
    unitAt.set(u.first, u);
    for (let i = u.first; i < u.last - 1; i++) owner[i] = u.last - 1;
  }
  const open = opening(tokens);
  if (open) {
    // it hangs on the first word after it
    for (let i = 0; i < open.last; i++) owner[i] = open.last;
    aside.fill(1, open.first, open.last);
  }
  const newTags = [...tags];
  for (let i = 0; i < tokens.length; i++) {
    const u = unitAt.get(i);
    const token = tokens[u ? u.last - 1 : i];
    if (!token) continue;
    if (u) {
      const at = u.last - 1;
      const before = u.kind === "sum" && standsBefore(tags, tokens, u);
      const tag =
        u.kind === "name"
          ? /^NNPS?$|^JJ$/.test(tags[at] ?? "") && u.last - u.first === 1
            ? (tags[at] ?? "NNP")
            : "NNP"
          : before
            ? "CD"
            : "NNS";
      newTags[at] = u.kind === "sum" ? "CD" : tag;
      kept.push({ token: u.kind === "sum" ? tokenOf(before ? "100" : "millions", token.start, token.end) : token, tag, at });
      i = at;
    } else if (owner[i] === -1) kept.push({ token, tag: tags[i] ?? "NN", at: i });
  }
  const heads = new Int32Array(tokens.length).fill(-1);
  const labels = new Array<string>(tokens.length).fill("dep");
  let root = -1;
  for (const part of parts(kept)) {
    const parsed = model.parse(
      part.map((k) => k.token),
      part.map((k) => k.tag),
    );
    part.forEach((k, n) => {
      const head = parsed.heads[n] ?? -1;
      const label = parsed.labels[n] ?? "dep";
      if (head >= 0) {
        heads[k.at] = part[head]?.at ?? -1;
        labels[k.at] = label;
      } else {
        // what follows a semicolon or colon stands beside the clause before it
        heads[k.at] = root;
        labels[k.at] = root < 0 ? label : "parataxis";
        if (root < 0) root = k.at;
      }
    });
  }
  for (let i = 0; i < tokens.length; i++) {
    const o = owner[i] ?? -1;
    if (o < 0) continue;
    // the owner of an aside may itself stand inside a unit
    heads[i] = o;
    labels[i] = aside[i] === 1 ? "aside" : "compound";
  }
  return { tags: newTags, heads, labels };
}
