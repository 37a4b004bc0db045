import { honorifics, shortTitles, titleHeads } from "../lexicon/titles.js";
import type { Token } from "../text/index.js";
import { type Name, wordsOf } from "./find-names.js";

/** What a person is said to be beside one mention of the name: "CEO" of "Qlik". Both as the article words them. */
export interface Role {
  readonly role: string;
  readonly affiliation: string | null;
  /** First token of the words that say so before the name; the name's first token when there are none. */
  readonly first: number;
  /** End of the words that say so after the name, their last comma left out; the name's end when there are none. */
  readonly last: number;
}

/** The text around a name: tokens and tags of its sentence's stretch of the whole text, and the other names there. */
export interface Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Tag of a token of the whole text. */
  readonly tag: (i: number) => string;
  /** First and last (excluded) token of the sentence. */
  readonly first: number;
  readonly last: number;
  /** The name that holds a token, if any. */
  readonly nameAt: (i: number) => Name | undefined;
}

const MODIFIER = /^(?:NN|JJ|VBN|CD|POS|HYPH)/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const LINKS = new Set(["of", "at", "for", "with", "from", "in"]);
const STOPS = /^(?:[,;:.!?–—()"“”]|who|which|and|but|said|says)$/;
const LONGEST = 22;

const lowerAt = (s: Surroundings, i: number): string => s.tokens[i]?.text.toLowerCase() ?? "";
const isPerson = (s: Surroundings, i: number): boolean => {
  const n = s.nameAt(i);
  return n?.type === "PER" && n.last - n.first > 1;
};
const isTitle = (s: Surroundings, i: number): boolean => {
  const word = lowerAt(s, i);
  if (isPerson(s, i) || i < s.first || i >= s.last) return false;
  return (
    titleHeads.has(word) ||
    (/s$/.test(word) && titleHeads.has(word.slice(0, -1)) && /^[\p{Lu}]/u.test(s.tokens[i]?.text ?? "")) ||
    word in shortTitles
  );
};
const isCapital = (s: Surroundings, i: number): boolean => /^\p{Lu}/u.test(s.tokens[i]?.text ?? "");
const clean = (name: string): string => name.replace(/[’']s?$/, "").replace(/^the /i, "");

interface Parts {
  /** Where the role's own words begin. */
  readonly from: number;
  readonly affiliation: string | null;
}

/** Splits "Google DeepMind chief", "China's vice premier": the name that stands nearest before the title, and the rest. */
function partsBefore(s: Surroundings, first: number, title: number): Parts {
  let from = first;
  let affiliation: string | null = null;
  for (let i = first; i < title; i++) {
    const name = s.nameAt(i);
    if (name && name.first >= first && name.last <= title + 1 && !isTitle(s, name.last - 1)) {
      affiliation = clean(name.text);
      from = name.last;
      i = name.last - 1;
    } else if (s.tag(i) === "POS" || /^(?:the|a|an|its|his|her|their)$/.test(lowerAt(s, i))) from = i + 1;
    else if (
      !name &&
      isCapital(s, i) &&
      /^NNP/.test(s.tag(i)) &&
      !isTitle(s, i) &&
      i > s.first &&
      !/^(?:Prime|Vice|Chief|Deputy|Senior|Foreign|Defen[cs]e|Finance|Interior|Energy|Trade|Industry|Digital|Economy|Health|Justice|Managing|Executive|General|Acting|Former|First|State|Technology|Telecoms|Environment|Economic|Financial|Operating)$/.test(
        s.tokens[i]?.text ?? "",
      )
    ) {
      affiliation = s.tokens[i]?.text ?? null;
      from = i + 1;
    }
  }
  return { from, affiliation };
}

/** "Google CEO" + Sundar Pichai, "former French finance minister" + Bruno Le Maire, "Its founder," + Martin Tisné. */
function before(s: Surroundings, name: Name): Role | null {
  let end = name.first;
  while (end > s.first && honorifics.has(lowerAt(s, end - 1)) && !(lowerAt(s, end - 1) in shortTitles)) end--;
  // "the head of the WHO, Miriam Okafor"
  const of = lowerAt(s, end - 1) === "," ? headOfHouse(s, end - 1) : null;
  if (of) return { role: of.role, affiliation: of.affiliation, first: name.first, last: name.last };
  const comma = lowerAt(s, end - 1) === "," && isTitle(s, end - 2);
  if (comma) end--;
  if (!isTitle(s, end - 1)) return null;
  let from = end - 1;
  while (from > s.first && end - from < 12) {
    const i = from - 1;
    if (isPerson(s, i)) break;
    if (
      MODIFIER.test(s.tag(i)) ||
      (s.tag(i) === "VBG" && isCapital(s, i)) ||
      s.nameAt(i) ||
      (/^(?:of|and|&|-)$/.test(lowerAt(s, i)) && (isTitle(s, i - 1) || (lowerAt(s, i) !== "and" && s.nameAt(i - 1))))
    )
      from--;
    else break;
  }
  if (comma && from !== s.first && !s.nameAt(from) && !/^(?:the|its|his|her|their|a|an|,|:|;|and|but)$/.test(lowerAt(s, from - 1)))
    return null;
  const { from: roleFrom, affiliation } = partsBefore(s, from, end - 1);
  const role = roleText(s, roleFrom, end);
  if (role === null) return null;
  const first = comma ? name.first : from;
  const inner = affiliation === null ? /^(.*\S) of (.+)$/.exec(role) : null;
  return inner?.[1] && inner[2]
    ? { role: inner[1], affiliation: inner[2], first, last: name.last }
    : { role, affiliation, first, last: name.last };
}

/** A title, "of", and a house that ends right before a comma. */
function headOfHouse(s: Surroundings, comma: number): { role: string; affiliation: string } | null {
  let from = comma;
  while (from > s.first && comma - from < 6 && (s.nameAt(from - 1) || isCapital(s, from - 1))) from--;
  let of = from - 1;
  while (of > s.first && /^(?:the|a|an)$/.test(lowerAt(s, of))) of--;
  if (from === comma || lowerAt(s, of) !== "of" || !isTitle(s, of - 1)) return null;
  let first = of - 1;
  while (first > s.first && /^(?:NN|JJ)/.test(s.tag(first - 1)) && !s.nameAt(first - 1) && of - first < 5) first--;
  if (!/^(?:the|its|their|a|an|,|and|;)$/.test(lowerAt(s, first - 1)) && first !== s.first) return null;
  return { role: wordsOf(s.text, s.tokens, first, of), affiliation: clean(wordsOf(s.text, s.tokens, from, comma)) };
}

function roleText(s: Surroundings, from: number, to: number): string | null {
  let first = from;
  while (first < to && !/^(?:NN|JJ|VBN|VBG)/.test(s.tag(first)) && !isTitle(s, first)) first++;
  const words = wordsOf(s.text, s.tokens, first, to);
  if (words === "" || to - first > 7) return null;
  return shortTitles[words.toLowerCase()] ?? words;
}

/** End of the phrase that follows a name's comma: up to the next mark, verb or "who"; "founder and CEO" goes on. */
function phraseEnd(s: Surroundings, from: number): number {
  let to = from;
  const open = (): boolean => to < s.last && to - from < LONGEST && !FINITE.test(s.tag(to));
  while (open() && !STOPS.test(lowerAt(s, to))) to++;
  while (to < s.last && lowerAt(s, to) === "and" && [1, 2, 3].some((k) => isTitle(s, to + k)) && to - from < LONGEST) {
    to++;
    while (open() && !STOPS.test(lowerAt(s, to))) to++;
  }
  return to;
}

/** Demis Hassabis + ", Google DeepMind CEO"; Mike Capone + ", CEO of U.S. software firm Qlik"; "(CEO, Acme)". */
function after(s: Surroundings, name: Name): Role | null {
  const mark = lowerAt(s, name.last);
  if (/^(?:of|at)$/.test(mark)) {
    const next = s.nameAt(name.last + 1) ?? s.nameAt(name.last + 2);
    return next && next.type !== "LOC" && next.type !== "NORP"
      ? { role: "", affiliation: clean(next.text), first: name.first, last: name.last }
      : null;
  }
  if (!/^(?:,|–|—|-|\()$/.test(mark)) return null;
  let from = name.last + 1;
  // "Lena Ostrow, who runs the shipping group Havnia,"
  const runs = lowerAt(s, from) === "who" && /^(?:runs|heads|leads|chairs|founded|directs|manages)$/.test(lowerAt(s, from + 1));
  if (runs) from += 2;
  const to = phraseEnd(s, from);
  if (runs) {
    const of = lastName(s, from, to);
    return of === null ? null : { role: "", affiliation: of, first: name.first, last: name.last };
  }
  // "Salmi, Siltron chief executive Jonas Beck and …": the title is the next one's
  for (let i = from; i < to; i++) if (s.nameAt(i)?.first === i && isTitle(s, i - 1) && lowerAt(s, i - 1) !== "of") return null;
  let head = -1;
  for (let i = from; i < to; i++) {
    if (LINKS.has(lowerAt(s, i)) && head >= 0) break;
    if (isTitle(s, i)) head = i;
  }
  if (head < 0) return null;
  const parts = partsBefore(s, from, head);
  const role = roleText(s, parts.from, head + 1);
  if (role === null) return null;
  let affiliation = parts.affiliation;
  const link = head + 1;
  if (LINKS.has(lowerAt(s, link)) && link < to)
    affiliation =
      lastName(s, link + 1, to) ?? affiliation ?? (to - link > 1 && to - link < 8 ? clean(wordsOf(s.text, s.tokens, link + 1, to)) : null);
  else if (lowerAt(s, link) === "," && affiliation === null && (mark !== "," || link + 1 >= s.last - 5))
    affiliation = lastName(s, link + 1, Math.min(s.last, link + 6));
  return { role, affiliation, first: name.first, last: to };
}

/** The organisation that a phrase is about: "U.S. software firm *Qlik*". A nationality or place only when nothing else is named. */
function lastName(s: Surroundings, from: number, to: number): string | null {
  let best: string | null = null;
  let rank = -1;
  for (let i = from; i < to; i++) {
    const name = s.nameAt(i);
    if (name && name.first === i) {
      const r = name.type === "NORP" ? 0 : name.type === "LOC" && name.last < to ? 1 : name.type === "ORG" ? 3 : 2;
      if (r >= rank && !(rank === 3 && r === 3)) [best, rank] = [clean(name.text), r];
      i = name.last - 1;
    } else if (!name && isCapital(s, i) && /^NNP/.test(s.tag(i)) && rank < 2) [best, rank] = [s.tokens[i]?.text ?? null, 2];
  }
  return best;
}

/** Role and affiliation that stand beside this mention of a person, or null. An empty role means that only the affiliation is given. */
export function roleOf(s: Surroundings, name: Name): Role | null {
  const left = before(s, name);
  const right = after(s, name);
  if (!left || !right) return left ?? right;
  return {
    role: left.role,
    affiliation: left.affiliation ?? right.affiliation,
    first: left.first,
    last: right.role === "" ? left.last : right.last,
  };
}
