import { demonyms, placeWords, regionNames, stateNames } from "../lexicon/places.js";
import { honorifics, organizationNouns, titleHeads } from "../lexicon/titles.js";
import type { Token, Word } from "../text/index.js";
import type { NameType } from "./find-names.js";

/** A name of one sentence as the tagger finds it; token numbers of the sentence. */
export interface FoundName {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
}

/** Lower-case words inside names of persons: "Ursula von der Leyen", "Mohammed bin Salman". */
const PARTICLE = new Set("von van der den de del della di da dos du la le bin ibn al el ter ten af zu y e".split(" "));
const NOT_A_NAME = new Set(
  "ai ia ceo cfo cto coo gdp ipo eu-wide llm api gpu gpus tv pc pm am agi r&d ceos chips capex opex o&m m&a sg&a g&a p&l roi kpi kpis eps ebitda q1 q2 q3 q4 monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
);
const LEGAL = /^(?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|LLC|LP|AG|SA|SE|NV|GmbH)\.?$/;
const ORGANIZATION_WORD =
  /^(?:Inc|Corp|Corporation|Ltd|plc|PLC|LLC|AG|GmbH|Group|Bank|Holdings|Partners|Capital|Ventures|Fund|Foundation|Institute|University|Ministry|Department|Commission|Agency|Council|Association|Technologies|Systems|Energy|Motors|Airlines|Pharma|Therapeutics|Networks|Media|Times|Post|Journal|Research|Management|Industries|Labs?)\.?$/;

const FOR_SOMETHING =
  /^(?:Fund|Bank|Agency|Organi[sz]ation|Institute|Department|Ministry|Foundation|Council|Cent(?:re|er)|Office|Corporation)$/;

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Asked for every word, so kept with it. */
const PLACE = 1;
const TITLE = 2;
const HOUSE = 4;
const ASKED = 8;
function namingOf(word: Word | undefined): number {
  if (word === undefined) return 0;
  if (word.naming === 0)
    word.naming =
      ASKED | (placeWords.has(word.text) ? PLACE : 0) | (titleHeads.has(word.lower) ? TITLE : 0) | (isHouseNoun(word.lower) ? HOUSE : 0);
  return word.naming;
}

/**
 * Mends what a tagger of single words gets wrong about names: particles cut off, legal forms left out, places inside "Paris-based",
 * whole headings of lists ("AMAZON:"), common words in capitals.
 */
export function tidyNames(tokens: readonly Token[], tags: readonly string[], found: readonly FoundName[]): FoundName[] {
  const word = (i: number): string => tokens[i]?.text ?? "";
  const lower = (i: number): string => tokens[i]?.word.lower ?? "";
  const isHouse = (i: number): boolean => (namingOf(tokens[i]?.word) & HOUSE) !== 0;
  const out: FoundName[] = [];
  const taken = new Uint8Array(tokens.length);
  const held = (first: number, last: number): boolean => {
    for (let i = first; i < last; i++) if (taken[i]) return true;
    return false;
  };
  const put = (name: FoundName): void => {
    taken.fill(1, name.first, name.last);
    out.push(name);
  };
  for (const n of found) {
    let { first, last, type } = n;
    while (first < last && (!/[\p{L}\p{N}]/u.test(word(first)) || /^(?:the|a|an)$/i.test(word(first)) || honorifics.has(lower(first))))
      first++;
    while (last > first && (!/[\p{L}\p{N}]/u.test(word(last - 1)) || /^[’']s?$/.test(word(last - 1)))) last--;
    if (type === "PER") while (last - first > 1 && titleHeads.has(lower(first)) && isCapital(word(first + 1))) first++;
    // "Steelmaker Ferrosan" at the head of a sentence: the first word only says what the second is
    while (last - first > 1 && first === 0 && isHouse(first) && isCapital(word(first + 1)) && !ORGANIZATION_WORD.test(word(last - 1)))
      first++;
    // "in Wisconsin AI campus": a region before what is built there
    if (
      last - first > 1 &&
      word(last - 1) === "AI" &&
      regionNames.has(
        tokens
          .slice(first, last - 1)
          .map((t) => t.text)
          .join(" "),
      )
    )
      last--;
    // a name does not end in a common noun: "AI investment"
    while (last > first && !isCapital(word(last - 1)) && !/[\p{Lu}\d]/u.test(word(last - 1)) && !PARTICLE.has(word(last - 1))) last--;
    // "Google DeepMind CEO": the title is not part of the house's name
    if (type !== "PER") while (last - first > 1 && titleHeads.has(lower(last - 1)) && !/^(?:Economist|Chair)$/.test(word(last - 1))) last--;
    if (/^C[A-Z]O$/.test(word(last - 1)) && last - first > 1) [last, type] = [last - 1, "ORG"];
    if (type === "PER") {
      let next = last;
      while (PARTICLE.has(word(next)) && next - last < 3) next++;
      if ((next > last || PARTICLE.has(word(last - 1))) && /^\p{Lu}\p{L}/u.test(word(next))) last = next + 1;
      while (last > first && PARTICLE.has(word(last - 1))) last--;
    }
    // "Industry Minister Paola Conti": what follows a title is the person
    for (let i = last - 3; i >= first; i--) {
      if (!titleHeads.has(lower(i)) || !isCapital(word(i)) || last - i > 5) continue;
      const person =
        tokens.slice(i + 1, last).every((t) => isCapital(t.text) || PARTICLE.has(t.text)) && !ORGANIZATION_WORD.test(word(last - 1));
      if (person) [first, type] = [i + 1, "PER"];
      break;
    }
    while (
      type !== "PER" &&
      last - first > 1 &&
      /^(?:Managing|Prime|Vice|Deputy|Senior|Executive)$/.test(word(last - 1)) &&
      titleHeads.has(lower(last))
    )
      last--;
    while (type !== "PER" && LEGAL.test(word(last)) && word(last - 1) !== ",") last++;
    // "the Qatar Fund *for Development*", "the Department for Energy Security"; not "the World Bank for Africa"
    if (
      type === "ORG" &&
      FOR_SOMETHING.test(word(last - 1)) &&
      word(last) === "for" &&
      isCapital(word(last + 1)) &&
      !placeWords.has(word(last + 1))
    ) {
      let end = last + 1;
      while (end - last < 6 && (isCapital(word(end)) || (word(end) === "and" && isCapital(word(end + 1))))) end++;
      last = end;
    }
    if (last <= first || !isCapitalised(tokens, first, last)) continue;
    // "Underwritten by the agency, …": a participle at the head of a sentence
    if (first === 0 && last === 1 && /(?:ed|en)$/.test(word(0)) && /^(?:by|with)$/.test(word(1))) continue;
    if (last - first === 1 && (NOT_A_NAME.has(lower(first)) || isTicker(tokens, first) || LEGAL.test(word(first)))) continue;
    if (
      last - first === 1 &&
      /\p{L}-(?:based|backed|owned|led|listed|funded|born|made|headquartered|run|controlled|style|focused|related|designed|powered|sponsored|wide|first|driven|specific|native)$/u.test(
        word(first),
      )
    )
      continue;
    if (ORGANIZATION_WORD.test(word(last - 1)) && type !== "EVENT" && last - first > 1) type = "ORG";
    // "the drugmaker Zdravia", "the airline Saigon Wings": the noun before it tells that it is a house; "investor Jane Doe" is a person
    const house = isHouse(first - 1) && /^NN/.test(tags[first - 1] ?? "");
    if (house && type !== "EVENT" && (type !== "PER" || (last - first === 1 && !isHouse(last)))) type = "ORG";
    const whole = tokens
      .slice(first, last)
      .map((t) => t.text)
      .join(" ");
    if (regionNames.has(whole) && !house) type = "LOC";
    if (stateNames.has(whole)) type = "LOC";
    else if (demonyms.has(whole)) type = "NORP";
    // "Minister Paola Conti": a title before two capitalised words makes a person of them
    else if (
      type !== "PER" &&
      type !== "EVENT" &&
      last - first >= 2 &&
      last - first <= 3 &&
      titleHeads.has(lower(first - 1)) &&
      /^\p{Lu}/u.test(word(first - 1)) &&
      !ORGANIZATION_WORD.test(word(last - 1))
    )
      type = "PER";
    if (!held(first, last)) put({ type, first, last });
  }
  // states that the tagger passed over
  for (let i = 0; i < tokens.length; i++) {
    if ((namingOf(tokens[i]?.word) & PLACE) === 0) continue;
    for (let n = 3; n >= 1; n--) {
      const whole = tokens
        .slice(i, i + n)
        .map((t) => t.text)
        .join(" ");
      if (i + n > tokens.length || held(i, i + n)) continue;
      if (stateNames.has(whole) && /^(?:NN|JJ|FW)/.test(tags[i + n - 1] ?? "")) put({ type: "LOC", first: i, last: i + n });
      else if (demonyms.has(whole) && n <= 2) put({ type: "NORP", first: i, last: i + n });
    }
  }
  // "Managing Director Henrik Sand": two capitals after a title are a person
  for (let i = 0; i + 2 < tokens.length; i++) {
    if ((namingOf(tokens[i]?.word) & TITLE) === 0 || !tags[i]?.startsWith("NN") || held(i, i + 3)) continue;
    if ([i + 1, i + 2].every((k) => /^\p{Lu}\p{Ll}/u.test(word(k)) && /^NNP/.test(tags[k] ?? "") && !titleHeads.has(lower(k))))
      put({ type: "PER", first: i + 1, last: i + 3 });
  }
  out.sort((a, b) => a.first - b.first);
  const more = listed(tokens, tags, out);
  if (more.length > 0) {
    out.push(...more);
    out.sort((a, b) => a.first - b.first);
  }
  const heading = listHeading(tokens, tags, out);
  return heading ? [heading] : out;
}

/** "Corvane (CRVN)", "Norvane [(NRVN)]", "(NASDAQ: CRVN)": a stock's symbol, where the capitals are not what the name before is short for. */
function isTicker(tokens: readonly Token[], at: number): boolean {
  const word = (i: number): string => tokens[i]?.text ?? "";
  // "$CRVN"
  const dollar = word(at - 1) === "$" && tokens[at - 1]?.end === tokens[at]?.start && /^\p{Lu}{2,5}$/u.test(word(at));
  if (dollar) return true;
  if (!/^\p{Lu}{2,5}(?:\.\p{Lu}{1,2})?$/u.test(word(at)) || !/^[)\]]$/.test(word(at + 1))) return false;
  const listed = word(at - 1) === ":" && /^\p{Lu}{3,}$/u.test(word(at - 2));
  if (!listed && !/^[([]$/.test(word(at - 1))) return false;
  let open = at - (listed ? 3 : 1);
  while (open > 0 && /^[([)\]]$/.test(word(open))) open--;
  if (!isCapital(word(open))) return false;
  // "the European Investment Bank (EIB)"
  const letters = word(at).split("");
  for (let i = open; i >= Math.max(0, open - 8) && letters.length > 0; i--)
    for (const part of word(i).split("-").reverse()) if (part[0]?.toUpperCase() === letters.at(-1)) letters.pop();
  return letters.length > 0;
}

/** "carmaker", "airline", "steelmaker": common nouns that say what kind of house the name after them is. */
const isHouseNoun = (lower: string): boolean => {
  if (/^(?:developer|investor|financier)$/.test(lower)) return true;
  return (organizationNouns.has(lower) || /^\p{L}{3,}maker$/u.test(lower)) && !titleHeads.has(lower) && !NOT_BEFORE.test(lower);
};
/** Of these, the ones that stand before other names too: "party leader Lind", "university Professor Ek". */
const NOT_BEFORE =
  /^(?:party|team|court|army|office|administration|military|police|business|union|school|university|player|specialist|exchange)$/;

const isCapitalised = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let i = first; i < last; i++)
    if (/[\p{Lu}\p{N}]/u.test(tokens[i]?.text[0] ?? "") || /\p{Lu}/u.test(tokens[i]?.text ?? "")) return true;
  return false;
};

/** "Petrosol, Vale Verde, and Mitsuhara": capitals between the names of a list are a name too. */
function listed(tokens: readonly Token[], tags: readonly string[], found: readonly FoundName[]): FoundName[] {
  const out: FoundName[] = [];
  for (let k = 0; k + 1 < found.length; k++) {
    const [a, b] = [found[k], found[k + 1]];
    if (!a || !b || b.first - a.last > 8 || tokens[a.last]?.text !== ",") continue;
    const first = a.last + 1;
    let last = first;
    while (last < b.first && isCapital(tokens[last]?.text ?? "") && /^(?:NN|JJ|FW)/.test(tags[last] ?? "")) last++;
    const rest = tokens.slice(last, b.first).map((t) => t.text);
    if (
      last > first &&
      last - first <= 4 &&
      rest.length > 0 &&
      !(last - first === 1 && LEGAL.test(tokens[first]?.text ?? "")) &&
      rest.every((w) => w === "," || w === "and" || w === "the") &&
      !titleHeads.has(tokens[last - 1]?.word.lower ?? "")
    )
      out.push({ type: a.type === "PER" && last - first === 1 ? "ORG" : a.type, first, last });
  }
  return out;
}

/** "APOLLO:" and "Digital Realty:" alone in a line name whom the lines below are about. */
function listHeading(tokens: readonly Token[], tags: readonly string[], found: readonly FoundName[]): FoundName | null {
  const last = tokens.length - 1;
  if (last < 1 || last > 4 || tokens[last]?.text !== ":" || found.length > 0) return null;
  for (let i = 0; i < last; i++) if (!isCapital(tokens[i]?.text ?? "") || /^(?:VB|RB|IN|DT|WP)/.test(tags[i] ?? "")) return null;
  return { type: "ORG", first: 0, last };
}
