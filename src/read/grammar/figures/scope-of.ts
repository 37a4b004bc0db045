import { type Phrase, phraseOf } from "../../../model/index.js";
import { spanOfRange } from "../../document/document.js";
import type { Range, Tree } from "../../document/tree.js";
import type { Claim, Sum } from "./claim.js";

const LONGEST = 14;
const SCOPES = /^(?:at|over|in|for|on|since|during|excluding|including|per|before|across|after|through|within|without|by)$/;
const STOPS = /^(?:VBD|VBZ|VBP|MD|WDT|WP|WRB)$/;

/** What a cost covers, by the phrase right behind the sum ("at rental prices", "over its history") or in front of the clause ("Over ten years, …"). */
export function scopeOf(sum: Sum, claim: Claim): Phrase | null {
  const { doc, sentence, tree, range } = sum;
  const found = behind(tree, range.last, claim) ?? inFront(tree) ?? ofCue(sum, claim);
  return found ? phraseOf(doc.text, spanOfRange(doc, sentence, found)) : null;
}

function phraseFrom(tree: Tree, first: number): Range | null {
  let last = first + 1;
  while (last < tree.size && last - first <= LONGEST && !/^[,.;:—–()“”"]$/.test(tree.word(last)) && !STOPS.test(tree.tag(last))) {
    if (/^(?:and|but|while|as|according|to|because)$/.test(tree.lower(last)) && tree.lower(last - 1) !== "from") break;
    last++;
  }
  return last > first + 1 ? { first, last } : null;
}

function behind(tree: Tree, at: number, claim: Claim): Range | null {
  let i = at;
  // "to train", "to operate": over the verb of making
  if (tree.lower(i) === "to" && /^VB/.test(tree.tag(i + 1)) && claim.doing === i + 1) i += 2;
  if (!SCOPES.test(tree.lower(i))) return null;
  const phrase = phraseFrom(tree, i);
  const own = claim.subject?.words;
  return phrase && own && own.first >= phrase.first && own.last <= phrase.last ? null : phrase;
}

function inFront(tree: Tree): Range | null {
  if (!/^(?:over|excluding|including|during|since|in|across|before|after|without)$/.test(tree.lower(0))) return null;
  const phrase = phraseFrom(tree, 0);
  return phrase && tree.word(phrase.last) === "," ? phrase : null;
}

/** "spending *over the company's history* exceeded …": what hangs on the cost noun, unless that is whose cost it is. */
function ofCue({ tree, frame }: Sum, { cue, subject }: Claim): Range | null {
  for (const c of tree.complements(cue)) {
    if (!SCOPES.test(c.prep) || c.object === frame.head || tree.isBelow(frame.head, c.object)) continue;
    if (subject && (tree.isBelow(subject.head, c.object) || c.object === subject.head)) continue;
    const range = tree.span(c.at);
    if (range.last - range.first <= LONGEST && range.first === c.at) return range;
  }
  return null;
}
