import type { Document } from "../../document/document.js";
import { noGiverNouns } from "../../lexicon/giving-words.js";
import type { Frame } from "../money-frame.js";
import { doerOf, type Place } from "./sum-place.js";

const UNREAL =
  /\b(?:yet to|ha[sd] to|have to|having to|needs? to|needed to|must|should|ought to|rul(?:e|ed|es|ing) out|refus\w+|declin(?:e|ed|es|ing) to|fail\w* to|without|instead of|rather than|whether|unless|dismiss\w*|den(?:y|ied|ies)|reject\w*|short of|not (?!only)|never|nobody|none|cannot|could have|would have|might have|should have|urg(?:e|ed|es|ing)|demand\w*|lobb(?:y|ied|ying)|petition\w*|implor\w*|plead\w*|begg\w*|hop(?:e|es|ed|ing) (?:that|for)|unclear|unlikely|no plans?|no|nor|few|hardly|neither|nothing|until|in case|in vain|supposed to|await\w*|waiting|search(?:ing)? for|looking for|seek\w*|if|lack\w*|rumou?rs?|speculation|talks?|pleas?|requests? for|needed)\b/;
const ASKS =
  /\b(?:want|wants|wanted|ask|asks|asked|press|pressed|presses|pressing|tell|told|call on|calls on|called on|calling on|calls for|called for|expect|expects|expected) (?!to\b)|\b(?:would like|could use|could do with|is waiting for|are waiting for|propos(?:e|ed|es|ing) that|suggest(?:s|ed)? that) /;

/** Words before a cue that may take its promise back; a name or a comma further off says something else. */
const REACH = 9;

/** "has *yet to* sign off on", "*urged* rich countries to stump up", "*ruled out* handing": the words right before say that nothing is promised. */
export function isUnreal({ tree, range }: Pick<Place, "tree" | "range">, cue: number, options: { readonly asked?: boolean } = {}): boolean {
  const at = Math.min(cue, range.first);
  const words: string[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (/^[;:]$/.test(tree.lower(i)) || (/^(?:but|and|,)$/.test(tree.lower(i)) && words.length > 3)) break;
    words.unshift(tree.lower(i));
  }
  const before = `${words.join(" ")} `;
  return (!options.asked && UNREAL.test(before)) || ASKS.test(before);
}

/** Is whoever does it one who judges, trades or consumes, and gives nothing? Asked of every verb that promises. */
export function isNoGiver(doc: Document, frame: Frame): boolean {
  const tree = doc.tree(frame.sentence);
  if (!tree.isVerb(frame.cue)) return false;
  const doer = doerOf(tree, frame.cue);
  if (doer === undefined || doer === frame.head) return false;
  const name = doc.nameAt((doc.segmented.sentences[frame.sentence]?.first ?? 0) + doer);
  return (
    !name &&
    /^(?:NN|NNS)$/.test(tree.tag(doer)) &&
    noGiverNouns.has(tree.lemma(doer)) &&
    !/^(?:industry|sector|driver|taxpayer|household|war)$/.test(tree.lemma(doer))
  );
}

const RISKS =
  /^(?:loss|losses|default|defaults|claim|claims|lawsuit|lawsuits|litigation|impairments?|severance|layoffs?|write-?downs?|fines?|penalt(?:y|ies)|tax(?:es)?|refunds?|restructuring|settlements?|compensation|recalls?|damages)$/;

/** "set aside €430m against bad loans": money kept back for one's own risks. */
export function isProvision({ tree, range }: Place): boolean {
  if (tree.lower(range.last) === "against") return true;
  if (!/^(?:for|to)$/.test(tree.lower(range.last))) return false;
  for (let i = range.last + 1; i < range.last + 6; i++) {
    if (RISKS.test(tree.lower(i))) return true;
    if (/^(?:bad|soured|doubtful)$/.test(tree.lower(i))) return true;
    if (/^[,;.]$/.test(tree.lower(i))) return false;
  }
  return false;
}
