import type { Pledge } from "../model/index.js";
import { fold, type KnownActors } from "../resolve/index.js";

// biome-ignore format: one table
const empty = new Set([
  "the", "a", "an", "of", "for", "in", "on", "to", "and", "or", "its", "their", "new", "with", "by", "at", "from", "into", "over", "other", "more",
  "project", "projects", "investment", "investments", "plan", "plans", "program", "programme", "programs", "development", "country", "related",
  "sector", "initiative", "support", "building", "build", "expansion", "capacity", "first", "next", "year", "years", "total", "company",
  "le", "la", "les", "des", "du", "de", "et", "dans", "pour", "un", "une", "el", "los", "las", "y", "en", "del", "para", "der", "die", "das", "und",
  "von", "fur", "im", "projet", "projets", "proyecto", "proyectos", "projekt", "projekte", "massive", "large", "huge", "planned", "additional", "further",
]);
const synonyms: Readonly<Record<string, string>> = {
  artificial: "ai",
  intelligence: "",
  ia: "ai",
  ki: "ai",
  datacenter: "data",
  datacentre: "data",
  centre: "center",
};

/** The content words of a phrase, folded and without plurals: `the AI data centres` -> ai, data, center. */
export function wordsOf(phrase: string): readonly string[] {
  const found = new Set<string>();
  for (const raw of fold(phrase).split(" ")) {
    if (raw.length < 2 || empty.has(raw) || /^\d/.test(raw)) continue;
    const bare = raw.length > 4 && raw.endsWith("s") && !raw.endsWith("ss") ? raw.slice(0, -1) : raw;
    const word = synonyms[bare] ?? bare;
    if (word !== "" && !empty.has(word)) found.add(word);
  }
  return [...found].sort();
}

// biome-ignore format: one table
const common = new Set([
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
  "august", "september", "october", "november", "december", "president", "minister", "prime", "group", "company", "project", "summit", "chief",
  "executive", "officer", "fund", "bank", "center", "centre", "data", "artificial", "intelligence", "north", "south", "east", "west", "capital",
  "this", "that", "with", "will", "https", "http", "html", "reuters", "billion", "million", "crore", "euros", "dollars", "government", "state",
  "parliament", "house", "board", "street", "journal", "times", "news", "press", "bloomberg", "action", "first", "partners", "technologies",
]);
const word = /\p{Lu}[\p{L}\p{N}]{3,}/gu;
const address = /\bhttps?:\/\/[^\s)\]]+|\bwww\.[^\s)\]]+/gu;

/**
 * The rare names in a passage that are neither its parties nor states nor persons: `the Stargate venture in Abilene` -> abilene, stargate.
 * Words at the head of a sentence do not count, since every word is written large there; nor German nouns, which always are.
 */
export function namesIn(passage: string, language: string, parties: readonly string[], known: KnownActors): readonly string[] {
  if (language.startsWith("de")) return [];
  const party = new Set(parties.flatMap((name) => fold(name).split(" ")));
  const found = new Set<string>();
  const text = passage.replace(address, " ");
  for (const match of text.matchAll(word)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    // Tickers stand in brackets: (MSFT), [GOOG].
    if (/[([:]$/u.test(before) && match[0] === match[0].toUpperCase()) continue;
    if (match.index === 0 || /[.!?:“"\n*]\s*$/u.test(before)) continue;
    const folded = fold(match[0]);
    if (!party.has(folded) && isRare(folded, known)) found.add(folded);
  }
  return [...found].sort();
}

function isRare(folded: string, known: KnownActors): boolean {
  if (common.has(folded) || known.demonyms.has(folded) || known.cities.has(folded)) return false;
  const held = known.byName.get(folded);
  return held === undefined || ("id" in held && held.type !== "person" && held.type !== "outlet");
}

const named = /^[\s,)]{0,2}(?:[\p{L}\d-]+\s){0,2}?(?:(?:called|named|dubbed)\s(?:the\s)?)(\p{Lu}[\p{L}\p{N}]{3,})/u;
const against = /^\s(?:[\p{L}\d]+-[\p{L}\d]+\s)?(\p{Lu}[\p{L}\p{N}]{3,})/u;
const namedBefore =
  /(\p{Lu}[\p{L}\p{N}]{3,})(?:\s(?:[Pp]roject|[Ii]nitiative|[Vv]enture|[Pp]rogramme?|[Pp]lan|[Ff]und))?(?:,\s(?:an?|the|its|their)\s|\s\()$/u;

/**
 * The programme whose own sum this is, as its name stands against the sum: `the $500 billion Stargate project`, `Lumen, a €200m fund`.
 * Null where the sum stands elsewhere.
 */
export function titleOf(assertion: Pledge, known: KnownActors): string | null {
  const { amount, evidence } = assertion;
  if (amount === null || amount.start < evidence.start || amount.end > evidence.end || amount.raw.length > 60) return null;
  const rest = evidence.exact.slice(amount.end - evidence.start);
  const after = (against.exec(rest) ?? named.exec(rest))?.[1];
  const before = namedBefore.exec(evidence.exact.slice(0, amount.start - evidence.start))?.[1];
  for (const name of [after, before]) if (name !== undefined && isRare(fold(name), known)) return fold(name);
  return null;
}
