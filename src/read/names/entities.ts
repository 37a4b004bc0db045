import { stateWord } from "../lexicon/places.js";
import { honorifics, titleHeads } from "../lexicon/titles.js";
import type { Name, NameType } from "./find-names.js";
import type { Role } from "./role-of.js";

/** Somebody or something that an article names, under every name it uses. */
export interface Entity {
  readonly type: NameType;
  /** The fullest name the article gives. */
  readonly name: string;
  readonly mentions: readonly Name[];
  readonly role: string | null;
  readonly affiliation: string | null;
}

const BLOC = /^(?:EU|UN|AU|NATO|ASEAN|OECD|G7|G20)$/;
const LEGAL = /(?:,? (?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|LLC|LP|AG|SA|SE|NV|GmbH)\.?)+$/;
const bare = (name: string): string =>
  name
    .replace(/[’']s$/, "")
    .replace(/^(?:the|The) /, "")
    .replace(LEGAL, "")
    .trim();
const foldedOf = (name: string): string =>
  bare(name)
    .toLowerCase()
    .replace(/[.\u2010-\u2015]/g, (c) => (c === "." ? "" : "-"));

/** Words of a person's name without titles that a reader of names may have taken in. */
export function personWords(name: string): string[] {
  const words = bare(name).split(" ");
  while (words.length > 1 && (honorifics.has(words[0]?.toLowerCase() ?? "") || titleHeads.has(words[0]?.toLowerCase() ?? "")))
    words.shift();
  return words;
}

interface Cluster {
  type: NameType;
  names: Name[];
  keys: Set<string>;
  full: string;
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w[0])
    .join("");

/** Most used type of a string wins, so that one slip does not split an actor in two. */
function settleTypes(names: readonly Name[], keyOf: (name: string) => string): Map<string, NameType> {
  const votes = new Map<string, Map<NameType, number>>();
  for (const n of names) {
    const key = keyOf(n.text);
    const v = votes.get(key) ?? new Map<NameType, number>();
    v.set(n.type, (v.get(n.type) ?? 0) + 1);
    votes.set(key, v);
  }
  const out = new Map<string, NameType>();
  for (const [key, v] of votes) {
    let best: NameType = "MISC";
    let top = 0;
    for (const [type, n] of v) if (n > top) [best, top] = [type, n];
    out.set(key, best);
  }
  return out;
}

/** Groups an article's names by who bears them: surnames with full names, short names with long ones, initials with what they stand for. */
export function groupNames(names: readonly Name[], roleAt: (name: Name) => Role | null): Entity[] {
  // a name is asked for its key again and again
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = foldedOf(name);
    keys.set(name, key);
    return key;
  };
  const types = settleTypes(names, keyOf);
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  const bySurname = new Map<string, Cluster[]>();
  const byFirst = new Map<string, Cluster[]>();
  const byInitials = new Map<string, Cluster[]>();
  const push = (map: Map<string, Cluster[]>, key: string, c: Cluster): void => {
    const list = map.get(key);
    if (!list) map.set(key, [c]);
    else if (!list.includes(c)) list.push(c);
  };
  const open = (type: NameType, key: string, full: string): Cluster => {
    const c: Cluster = { type, names: [], keys: new Set([key]), full };
    clusters.push(c);
    byKey.set(`${type} ${key}`, c);
    return c;
  };
  // longer names first, so that every short one finds its long one wherever it stands
  const longest = names
    .map((n) => ({ n, type: types.get(keyOf(n.text)) ?? n.type, length: n.last - n.first }))
    .sort((a, b) => b.length - a.length || a.n.first - b.n.first);
  const placed = new Map<Name, Cluster>();
  for (const { n, type } of longest) {
    const key = type === "PER" ? personWords(n.text).join(" ").toLowerCase() : keyOf(n.text);
    let c = byKey.get(`${type} ${key}`);
    if (!c && type === "PER") {
      const words = personWords(n.text);
      const last = words.at(-1)?.toLowerCase() ?? "";
      if (words.length === 1) c = only(bySurname.get(last)) ?? only(byFirst.get(last));
      else c = bySurname.get(last)?.find((x) => keyed(x, words));
      if (!c) {
        c = open(type, key, words.join(" "));
        if (words.length > 1) {
          push(bySurname, last, c);
          push(byFirst, words[0]?.toLowerCase() ?? "", c);
          // "von der Leyen", "Le Maire": every tail of the name
          for (let i = 1; i < words.length - 1; i++) byKey.set(`${type} ${words.slice(i).join(" ").toLowerCase()}`, c);
        }
      }
    } else if (!c) {
      const words = key.split(" ");
      // "the EU" is not short for the EU Commission
      if (type === "ORG" && words.length === 1 && stateWord(n.text)?.by !== "name" && !BLOC.test(n.text)) {
        const starting = only(byFirst.get(`${type} ${key}`));
        c = starting;
      }
      if (!c && words.length === 1 && /^[\p{Lu}.]{2,7}$/u.test(n.text)) c = only(byInitials.get(key));
      if (!c) {
        c = open(type, key, bare(n.text));
        if (words.length > 1) {
          if (type === "ORG") push(byFirst, `${type} ${words[0]}`, c);
          const initials = initialsOf(bare(n.text)).toLowerCase();
          if (initials.length > 1) push(byInitials, initials, c);
        }
      }
    }
    c.keys.add(key);
    c.names.push(n);
    placed.set(n, c);
  }
  return clusters.map((c) => {
    const mentions = [...c.names].sort((a, b) => a.first - b.first);
    const role = c.type === "PER" ? bestRole(mentions.flatMap((m) => roleAt(m) ?? [])) : null;
    return { type: c.type, name: c.full, mentions, role: role?.role || null, affiliation: role?.affiliation ?? null };
  });
}

/** The first role given, completed by what later mentions add to it. */
function bestRole(roles: readonly Role[]): { role: string; affiliation: string | null } | null {
  const full = roles.find((r) => r.role !== "" && r.affiliation !== null) ?? roles.find((r) => r.role !== "") ?? roles[0];
  if (!full) return null;
  return { role: full.role, affiliation: full.affiliation ?? roles.find((r) => r.affiliation !== null)?.affiliation ?? null };
}

const only = (list: readonly Cluster[] | undefined): Cluster | undefined => (list?.length === 1 ? list[0] : undefined);
/** Same surname and the same first name or initial: "J. D. Vance", "James David Vance". */
const keyed = (c: Cluster, words: readonly string[]): boolean => {
  const [a, b] = [c.full.split(" ")[0] ?? "", words[0] ?? ""];
  return a === b || (a[0] === b[0] && (a.length <= 2 || b.length <= 2 || a.includes(".") || b.includes(".")));
};
