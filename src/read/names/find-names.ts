import type { SyntaxModel } from "../syntax/index.js";
import type { Segmented, Token } from "../text/index.js";
import { tidyNames } from "./tidy-names.js";

export type NameType = "PER" | "ORG" | "LOC" | "NORP" | "EVENT" | "PRODUCT" | "MISC";

/** A name where it stands: token numbers of the whole text, `last` excluded. */
export interface Name {
  readonly type: NameType;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The words of a name, one space between them, without what typesetting put in the middle. */
export const wordsOf = (text: string, tokens: readonly Token[], first: number, last: number): string => {
  let out = "";
  for (let i = first; i < last; i++) {
    const t = tokens[i];
    const before = tokens[i - 1];
    if (!t) continue;
    const gap = i === first || !before ? "" : /\s/.test(text.slice(before.end, t.start)) ? " " : "";
    out += gap + t.text;
  }
  return out;
};

const VERB_OR_NOUN = new Set(["cost", "forecast", "estimate"]);
const PLANS = /^(?:plans|aims|promises|pledges|vows|hopes|seeks|wants|commits|offers|claims|moves|agrees|proposes)$/;
const BE = /^(?:is|are|was|were|be|been|being|'s|’s)$/i;

/** What the words around settle and a tagger of single steps at times misses. */
function mendTags(tokens: readonly Token[], given: readonly string[]): string[] {
  const tags = [...given];
  for (let i = 0; i < tags.length; i++) tags[i] = mended(tokens, tags, i);
  return tags;
}

const SINCE = /^(?:so|far|already|also|now|since|thus|jointly|together|previously|recently)$/;

function isParticiple(tokens: readonly Token[], i: number): boolean {
  if (!/ed$/.test(tokens[i]?.text ?? "") || !/^(?:[$€£¥]|\d|[A-Z]{2,3}\$?[$€£]?$)/.test(tokens[i + 1]?.text ?? "")) return false;
  let at = i - 1;
  while (SINCE.test(tokens[at]?.text ?? "")) at--;
  return at < i - 1 && /^(?:has|have|had)$/.test(tokens[at]?.text ?? "");
}

function mended(tokens: readonly Token[], tags: readonly string[], i: number): string {
  const tag = tags[i] ?? "NN";
  // "has so far committed": after "has" and adverbs of time no adjective stands before a sum
  if (tag === "JJ") return isParticiple(tokens, i) ? "VBN" : tag;
  // only these are ever mended
  if (tag !== "VBD" && tag !== "NN" && tag !== "NNS" && !tag.startsWith("W")) return tag;
  const word = tokens[i]?.text ?? "";
  // the WHO is no question
  if (tag.startsWith("W") && /^\p{Lu}{2,}$/u.test(word)) return "NNP";
  const before = tokens[i - 1]?.text ?? "";
  if (tag === "VBD" && (BE.test(before) || (/^RB/.test(tags[i - 1] ?? "") && BE.test(tokens[i - 2]?.text ?? "")))) return "VBN";
  // ", dubbed Stargate,": a participle that names
  if (tag === "VBD" && before === "," && /^(?:dubbed|called|named|christened|known|backed|led|founded|headed|owned)$/.test(word))
    return "VBN";
  const next = tokens[i + 1]?.text ?? "";
  if (
    tag === "NN" &&
    VERB_OR_NOUN.has(word) &&
    (/^[$€£¥]$|^that$/.test(next) || (word === "cost" && /^CD|^\$/.test(tags[i + 1] ?? ""))) &&
    !/^(?:DT|PRP\$|POS|JJ)/.test(tags[i - 1] ?? "")
  )
    return "VBD";
  // "Mistral plans to build", "a venture, …, promises to invest": the clause has no verb yet
  if (
    tag === "NNS" &&
    tags[i + 1] === "TO" &&
    tags[i + 2] === "VB" &&
    PLANS.test(word) &&
    /^(?:NNPS?|,|-RRB-|''|:)$/.test(tags[i - 1] ?? "") &&
    !tags.slice(0, i).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t))
  )
    return "VBZ";
  return tag;
}

/** Every name of a text with the tags of every token, sentence by sentence. */
export function findNames(segmented: Segmented, model: SyntaxModel): { names: Name[]; tags: string[][] } {
  const names: Name[] = [];
  const words = segmented.sentences.map((s) => segmented.tokens.slice(s.first, s.last));
  // all tags before all names: what a model looks up is then still near when the next sentence asks for it
  const tags = words.map((tokens) => mendTags(tokens, model.tag(tokens)));
  const found = words.map((tokens, k) => model.names(tokens, tags[k] ?? []));
  segmented.sentences.forEach((s, sentence) => {
    for (const n of tidyNames(words[sentence] ?? [], tags[sentence] ?? [], found[sentence] ?? [])) {
      const first = s.first + n.first;
      const last = s.first + n.last;
      names.push({ type: n.type, sentence, first, last, text: wordsOf(segmented.text, segmented.tokens, first, last) });
    }
  });
  return { names, tags };
}
