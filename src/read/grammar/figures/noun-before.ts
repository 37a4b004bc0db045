import type { Document } from "../../document/document.js";
import type { Range, Tree } from "../../document/tree.js";

/** A noun phrase without what follows its noun; `doing` is the gerund or infinitive that has it as its object, `prep` what it hangs on. */
export interface Piece extends Range {
  readonly head: number;
  readonly doing: number | undefined;
  readonly prep: string;
}

/** "the cost | of rebuilding the port | of Odessa": the phrase and what hangs on it, from left to right; `first` is where it begins. */
export interface Chain {
  readonly pieces: readonly Piece[];
  readonly first: number;
}

const REACH = 40;
const CHAINING =
  /^(?:of|in|at|for|near|from|on|under|by|to|with|between|behind|across|outside|around|into|over|through|against|off|about|along|beneath|beyond|inside)$/;
const OPENS = /^(?:DT|PDT|PRP\$)$/;

const isGerund = (tree: Tree, i: number): boolean =>
  tree.tag(i) === "VBG" || (/^\p{L}{3,}ing$/u.test(tree.word(i)) && /^NN/.test(tree.tag(i)) && (i === 0 || isOpening(tree, i)));
/** "said that *training* Kestrel cost": in front of a name or an article behind a mark of a clause, a noun in -ing is a gerund. */
const isOpening = (tree: Tree, i: number): boolean =>
  /^(?:that|whether|because|while)$/.test(tree.lower(i - 1)) && /^(?:NNP|DT)/.test(tree.tag(i + 1));
const isApostrophe = (tree: Tree, i: number): boolean => /^[’']$/.test(tree.word(i)) && /s$/.test(tree.word(i - 1));
const isNominal = (tree: Tree, i: number): boolean =>
  /^(?:NN|JJ|CD|POS|VBG|VBN|HYPH|DT|PDT|PRP)/.test(tree.tag(i)) || isApostrophe(tree, i);

/**
 * The noun phrase that ends right before a token, read from the words: a greedy parse is at its worst around "cost", which is verb and noun.
 *   "Training Solace-4 from scratch | cost" gives Solace-4 with doing = Training; "the first phase of the plant | would" gives its two pieces.
 */
export function chainBefore(doc: Document, sentence: number, end: number): Chain | null {
  const tree = doc.tree(sentence);
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const inName = (i: number): boolean => doc.nameAt(base + i) !== undefined;
  const floor = Math.max(0, end - REACH);
  const pieces: Piece[] = [];
  let i = end - 1;
  for (;;) {
    const last = i + 1;
    if (last - 1 >= floor && /^PRP$/.test(tree.tag(i))) {
      const doing = isGerund(tree, i - 1) ? i - 1 : undefined;
      pieces.unshift({ first: i, last, head: i, doing, prep: "" });
      i = (doing ?? i) - 1;
    } else {
      while (i >= floor && (isNominal(tree, i) || inName(i)) && !/^PRP$/.test(tree.tag(i))) {
        // "the tunnel linking A": a clause cut short begins there
        if (i + 1 < last && /^VB[GN]$/.test(tree.tag(i)) && /^NN/.test(tree.tag(i - 1)) && !/^(?:NN|VBG)/.test(tree.tag(i + 1))) break;
        i--;
        if (OPENS.test(tree.tag(i + 1)) && !inName(i + 1)) break;
        // "Canadian and Mexican imports"
        const pair = /^(?:and|or)$/.test(tree.lower(i)) && /^(?:JJ|NNP)/.test(tree.tag(i + 1)) && /^(?:JJ|NNP)/.test(tree.tag(i - 1));
        if (pair) i--;
      }
      if (i + 1 >= last) break;
      let first = i + 1;
      let doing: number | undefined;
      // "building the plant", "to rebuild the port": what is done to it stands before it
      if (i >= floor && (isGerund(tree, i) || (tree.lower(i - 1) === "to" && /^VB/.test(tree.tag(i))))) {
        doing = i;
        i -= isGerund(tree, i) ? 1 : 2;
      } else if (first < last - 1 && isGerund(tree, first) && !/^(?:POS|HYPH)$/.test(tree.tag(first + 1)) && startsClause(tree, first)) {
        doing = first;
        first++;
      }
      const head = headOfPiece(tree, first, last, inName);
      if (head === undefined) break;
      pieces.unshift({ first, last, head, doing, prep: "" });
    }
    const prep = tree.lower(i);
    const hangs = i > floor && CHAINING.test(prep) && (isNominal(tree, i - 1) || inName(i - 1));
    if (!hangs) break;
    const piece = pieces[0];
    if (piece) pieces[0] = { ...piece, prep };
    i--;
  }
  const lead = pieces[0];
  if (!lead) return null;
  return { pieces, first: Math.min(lead.first, lead.doing ?? lead.first) };
}

/** A gerund with its object stands where a clause or the object of a preposition begins; elsewhere it only describes ("a leading model"). */
const startsClause = (tree: Tree, i: number): boolean => i === 0 || /^(?:IN|TO|,|:|``|CC)$/.test(tree.tag(i - 1));

function headOfPiece(tree: Tree, first: number, last: number, inName: (i: number) => boolean): number | undefined {
  for (let i = last - 1; i >= first; i--) if (inName(i) || /^(?:NN|VBG|PRP|CD|DT|JJ)/.test(tree.tag(i))) return i;
  return undefined;
}

const GROUP = new Set(
  "will would 'll ’ll shall has have had could may might must should can is are was were be been being to 's do does did so far already now also reportedly still expected projected estimated thought believed likely said set forecast reported rumoured rumored going supposed reckoned due slated budgeted initially originally eventually more than ended end ending wound up".split(
    " ",
  ),
);

/** First token of the verb group that ends at a verb: "*has so far been estimated* at". */
export function groupStart(tree: Tree, verb: number): number {
  let i = verb;
  while (i > 0 && verb - i < 10 && (GROUP.has(tree.lower(i - 1)) || /^(?:RB|MD)$/.test(tree.tag(i - 1)))) i--;
  return i;
}

/** The noun phrase that is the subject of a verb group, read from the words: right before it, before "which", before a pair of commas. */
export function chainOfSubject(doc: Document, sentence: number, verb: number): Chain | null {
  const tree = doc.tree(sentence);
  const start = groupStart(tree, verb);
  let end = start;
  const relative = /^(?:which|that|who)$/.test(tree.lower(end - 1));
  if (relative) end--;
  if (tree.word(end - 1) === ",") {
    end--;
    const finite = /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(start));
    if (!relative && finite) {
      // "The plant, in Dresden, cost …": over what stands between the commas
      let open = end - 1;
      while (open > 0 && end - open < 16 && tree.word(open) !== ",") open--;
      if (tree.word(open) !== ",") return null;
      end = open;
    }
  }
  if (end <= 0) return null;
  const chain = chainBefore(doc, sentence, end);
  return chain && (beforeClause(doc, sentence, chain) ?? chain);
}

/** "The wildfires *that struck California* could cost …", "the tunnel *linking A and B* cost …": the noun phrase before the clause. */
function beforeClause(doc: Document, sentence: number, chain: Chain): Chain | null {
  const tree = doc.tree(sentence);
  const verb = chain.first - 1;
  if (verb < 1 || !/^VB[DZPNG]$/.test(tree.tag(verb))) return null;
  const start = groupStart(tree, verb);
  if (/^(?:that|which|who)$/.test(tree.lower(start - 1))) {
    const end = tree.word(start - 2) === "," ? start - 2 : start - 1;
    return chainBefore(doc, sentence, end);
  }
  return start === verb && /^VB[NG]$/.test(tree.tag(verb)) && /^NN/.test(tree.tag(verb - 1)) ? chainBefore(doc, sentence, verb) : null;
}

/** The noun phrase that begins at a token: "to clear *the minefields*", "training *the Vela model*". */
export function pieceAfter(doc: Document, sentence: number, from: number): Piece | null {
  const tree = doc.tree(sentence);
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const inName = (i: number): boolean => doc.nameAt(base + i) !== undefined;
  let i = from;
  while (
    i < tree.size &&
    i - from < 12 &&
    (isNominal(tree, i) || inName(i)) &&
    !/^(?:[$€£¥])/.test(tree.word(i)) &&
    !(i > from && OPENS.test(tree.tag(i)) && !inName(i))
  )
    i++;
  const head = i > from ? headOfPiece(tree, from, i, inName) : undefined;
  return head === undefined ? null : { first: from, last: i, head, doing: undefined, prep: "" };
}
