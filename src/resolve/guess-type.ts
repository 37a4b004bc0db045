import { fold } from "./fold.js";
import type { ActorType } from "./judgement.js";
import { kinds, titles } from "./roles.js";

// biome-ignore format: one table
const markers: readonly (readonly [ActorType, ReadonlySet<string>])[] = [
  ["government-body", new Set([
    "ministry", "department", "government", "parliament", "senate", "congress", "commission", "authority", "agency", "council", "court", "city",
    "county", "township", "municipality", "embassy", "treasury", "navy", "army", "police", "administration", "ministère", "ministerium",
  ])],
  ["organization", new Set([
    "university", "universite", "universitat", "institute", "institut", "foundation", "association", "party", "union", "college", "school",
    "hospital", "museum", "society", "federation", "coalition", "alliance", "initiative", "academy", "church", "center", "centre",
  ])],
  ["fund", new Set(["fund", "funds", "capital", "ventures", "partners", "investments", "equity", "pension"])],
  ["company", new Set([
    "inc", "ltd", "llc", "plc", "corp", "corporation", "gmbh", "ag", "sa", "spa", "nv", "ab", "group", "holdings", "bank", "technologies",
    "technology", "systems", "energy", "motors", "motor", "pharma", "pharmaceuticals", "biotech", "semiconductor", "semiconductors", "labs",
    "airlines", "telecom", "software", "ai", "power", "solutions", "industries", "aerospace", "robotics", "insurance", "electric", "steel",
  ])],
  ["outlet", new Set(["news", "herald", "tribune", "gazette", "newspaper"])],
];

/** Offices in the other languages that articles come in; German ones also end longer words: Wirtschaftsminister, Konzernchef. */
// biome-ignore format: one table
const foreign = new Set([
  "ministra", "ministro", "ministre", "presidente", "presidenta", "directeur", "directrice", "directora", "portavoz", "sprecher",
  "sprecherin", "geschaftsfuhrer", "kanzler", "analista", "analyste", "fondateur", "fondatrice", "fundador", "fundadora", "consejero", "secretaria",
]);
const endings = /(?:minister|ministerin|prasident|prasidentin|chef|chefin|kanzler|kanzlerin)$/;
const ideographic = /总统|總統|首相|总理|總理|部长|部長|发言人|發言人|主席|总裁|總裁|大臣|社長|首席/;

/** Offices stand in roles of persons, kinds in those of firms: `CEO of U.S. software firm Qlik` is a person's, `software firm` is not. */
function bearerOf(role: string): "person" | "company" | null {
  const words = fold(role).split(" ");
  if (ideographic.test(role) || words.some((word) => titles.has(word) || foreign.has(word) || endings.test(word))) return "person";
  return words.some((word) => kinds.has(word)) ? "company" : null;
}

/**
 * What an unknown name seems to be, by its shape: a role or affiliation makes a person, `Ministry` a government body, `Capital` a fund,
 * `Robotics` a company; what the reader took it for comes next. Organization where nothing speaks.
 */
export function guessType(
  name: string,
  {
    role = null,
    affiliation = null,
    mention = null,
  }: { readonly role?: string | null; readonly affiliation?: string | null; readonly mention?: string | null },
): ActorType {
  const words = fold(name).split(" ");
  const bearer = role === null ? null : bearerOf(role);
  const shape = markers.find(([, set]) => words.some((word) => set.has(word)))?.[0];
  if (bearer === "person" && (mention !== "organization" || shape === undefined)) return "person";
  if (mention === "person") return "person";
  if (shape !== undefined) return shape;
  if (bearer !== null) return bearer;
  if (affiliation !== null && mention === null) return "person";
  if (words.length > 1 && titles.has(words[0] ?? "")) return "person";
  return mention === "place" ? "government-body" : "organization";
}
