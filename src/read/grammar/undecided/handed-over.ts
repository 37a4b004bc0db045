import {
  bearingVerbs,
  borneNouns,
  ditransitiveVerbs,
  giftNouns,
  grantingVerbs,
  handingVerbs,
  notGivingVerbs,
} from "../../lexicon/giving-words.js";
import { moneyWords, pledgeNouns, provideVerbs } from "../../lexicon/pledge-words.js";
import {
  amidBusiness,
  asNoun,
  asVerb,
  contentOf,
  type Decided,
  doerOf,
  isBusinessSum,
  mayGive,
  type Place,
  useAfter,
  verbFrame,
} from "./sum-place.js";
import { isProvision } from "./unpromised.js";

const PARTICLE = /^(?:in|up|out|aside|over|down|off|on|forward|through|away|back|into|with|for|by)$/;

/** The verb right before a sum, with its particles: "is *tipping in* C$320 million", "*signed off on* €1.4bn". */
function verbBefore({ tree, lead }: Place): { verb: number; name: string } | null {
  const one = tree.lower(lead);
  if (!PARTICLE.test(one)) return { verb: lead, name: asVerb(tree, lead) };
  const two = tree.lower(lead - 1);
  if (PARTICLE.test(two)) return { verb: lead - 2, name: `${asVerb(tree, lead - 2)} ${two} ${one}` };
  return { verb: lead - 1, name: `${asVerb(tree, lead - 1)} ${one}` };
}

const gives = (name: string): boolean => handingVerbs.has(name) || grantingVerbs.has(name);

/**
 * A sum that is the object of a verb of giving or granting:
 *   "Ottawa is tipping in C$320 million", "The cabinet freed up €1.4bn", "The fund dished out 210 billion tenge", "The council has voted £2.4m for a platform".
 * Not: "Fraudsters siphoned off $2m", "The court awarded her $5m", "sold off $3bn".
 */
export function handedOver(p: Place): Decided | null {
  const { doc, sentence, tree } = p;
  const before = verbBefore(p);
  if (!before || before.verb < 0 || !gives(before.name) || isBusinessSum(p)) return null;
  const { verb } = before;
  // "the dole", "a gift 5 million": a noun and no verb
  if (
    /^NN/.test(tree.tag(verb)) &&
    !/(?:ed|lit|ing)$/.test(tree.lower(verb)) &&
    !PARTICLE.test(tree.lower(verb + 1)) &&
    !/^(?:is|are|has|have|will|to)$/.test(tree.lower(verb - 1))
  )
    return null;
  const doer = doerOf(tree, verb);
  if (doer !== undefined && !mayGive(doc, sentence, doer)) return null;
  return isProvision(p) ? null : { frame: verbFrame(p, verb) };
}

/** "€1.4bn was freed up", "the $9bn that Orion has lined up", "210 billion tenge was dished out": the sum before its verb. */
export function handedAfter(p: Place): Decided | null {
  const { doc, sentence, tree, range, head } = p;
  if (isBusinessSum(p)) return null;
  for (let i = range.last; i < Math.min(tree.size, range.last + 12); i++) {
    if (/^[;:]$/.test(tree.lower(i))) return null;
    const two = `${asVerb(tree, i)} ${tree.lower(i + 1)}`;
    const name = gives(two) ? two : asVerb(tree, i);
    // "the 1.1 billion shekels that Israel agreed to pay"
    const bound =
      tree.lower(i - 1) === "to" &&
      /^(?:agree|promise|pledge|commit|vow|undertake|decide)$/.test(asVerb(tree, i - 2)) &&
      provideVerbs.has(name);
    // "£150m was found for flood defences", "half of the $8bn will be met by the government"
    const borne = tree.isPassive(i) && bearingVerbs.has(name) && mayGive(doc, sentence, tree.agent(i));
    const found = tree.isPassive(i) && KNOWN.test(name) && /^(?:for|to|towards?|by)$/.test(tree.lower(i + 1));
    if (!/^VB/.test(tree.tag(i)) || !(gives(name) || bound || borne || found)) continue;
    const subject = tree.child(i, "nsubjpass", "nsubj");
    const passive = tree.isPassive(i) && subject !== undefined && tree.isBelow(head, subject) && !amidBusiness(p);
    const relative = (/^(?:relcl|acl)$/.test(tree.label(i)) && tree.head(i) === head) || isRelative(p, i);
    return passive || relative ? { frame: verbFrame(p, i) } : null;
  }
  return null;
}

/** "the 700 million (that) the group will lay out": nothing but the verb's own subject stands between. */
function isRelative({ doc, sentence, tree, range }: Place, verb: number): boolean {
  if (tree.lower(range.first - 1) !== "the") return false;
  let subject: number | undefined;
  for (let i = range.last; i < verb; i++) {
    if (/^(?:IN|[,:])$/.test(tree.tag(i)) && tree.lower(i) !== "that" && subject === undefined) return false;
    if (/^(?:NN|PRP$)/.test(tree.tag(i))) subject = i;
  }
  return mayGive(doc, sentence, subject);
}

/** Who is paid what is his. */
const OWNERS =
  /^(?:shareholder|stockholder|investor|owner|customer|creditor|staff|employee|worker|executive|boss|bondholder|policyholder)$/;

/**
 * The receiver stands between verb and sum: "wired the central bank in Cairo $1bn", "handed Serbia €300m".
 * Not: "handed the company a $5m fine", "The jury awarded her $5m".
 */
export function handedTo(p: Place): Decided | null {
  const { doc, sentence, tree, lead } = p;
  if (!/^(?:NN|PRP$)/.test(tree.tag(lead)) || OWNERS.test(asNoun(tree, lead)) || isBusinessSum(p) || lead < p.range.first - 2) return null;
  for (let i = lead - 1; i >= Math.max(0, lead - 7); i--) {
    if (ditransitiveVerbs.has(asVerb(tree, i)) && !/^NN/.test(tree.tag(i))) {
      // a verb of giving that is also one of paying a price needs a use
      if (asVerb(tree, i) === "pay" && useAfter(p) === undefined) return null;
      return mayGive(doc, sentence, doerOf(tree, i)) ? { frame: verbFrame(p, i) } : null;
    }
    if (!/^(?:DT|JJ|NN|POS|IN|PRP\$|CC|HYPH)/.test(tree.tag(i)) || /^(?:with|for|by|than|at)$/.test(tree.lower(i))) return null;
  }
  return null;
}

const isMoney = (lemma: string): boolean => pledgeNouns.has(lemma) || giftNouns.has(lemma) || moneyWords.has(lemma);

/** Verbs by which goods are handed over: "has delivered $400m worth of shells". */
const SUPPLIES = /^(?:deliver|send|supply|donate|transfer|rush|ship)$/;

/** Does somebody give whose giving needs no more proof than what it is for? */
const KNOWN =
  /^(?:send|find|vote|release|front|sanction|budget|steer|route|funnel|channel|divert|redirect|rush|throw|hurl|sink|clear|pass|slot|provision|plan|add)$/;

/**
 * Any other verb, where somebody who can give stands before it and what the sum is for after it:
 *   "Queensland's budget finds A$240m for ambulance stations", "throwing $4bn behind two sites", "Parliament sanctioned Rs 500 crore for canals".
 * Not: "sold $3bn of bonds for", "raised its forecast for", "paid $3bn for Beats".
 */
export function anyVerb(p: Place): Decided | null {
  const { doc, sentence, tree, lead } = p;
  const before = verbBefore(p);
  if (!before || before.verb < 0 || isBusinessSum(p)) return null;
  // "sent three ships and 50 million lira"
  const first = tree.head(p.head);
  const joined =
    tree.label(p.head) === "conj" && p.frame.kind === "none" && tree.label(first) === "dobj" && tree.head(first) === p.frame.cue;
  const verb = joined ? p.frame.cue : before.verb;
  const lemma = asVerb(tree, verb);
  if (!joined && (verb !== lead || lemma !== before.name)) return null;
  if (isProvision(p) || amidBusiness(p)) return null;
  const content = contentOf(p);
  const goods = SUPPLIES.test(lemma) && tree.lower(p.range.last) === "worth";
  if (content !== undefined && !goods && !isMoney(asNoun(tree, content))) return null;
  if ((notGivingVerbs.has(lemma) && !goods) || !/^VB/.test(tree.tag(verb)) || tree.isNegated(verb)) return null;
  if (provideVerbs.has(lemma) && !KNOWN.test(lemma) && !goods) return null;
  const use = tree.lower(p.range.last) === "worth" && SUPPLIES.test(lemma) ? p.range.last : useAfter(p);
  if (use === undefined || (lemma === "add" && tree.lower(use) !== "for")) return null;
  if (tree.isPassive(verb)) return null;
  const doer = doerOf(tree, verb);
  if (doer === undefined || !mayGive(doc, sentence, doer)) return null;
  // a person gives of his own only by a verb that says so
  const name0 = doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + doer);
  if (name0 && (doc.entityOf(name0)?.type ?? name0.type) === "PER" && !KNOWN.test(lemma)) return null;
  return { frame: verbFrame(p, verb) };
}

/**
 * A cost that somebody bears: "shoulder the full 90-billion-yen cost", "The bill, put at $480m, will be footed by", "picks up the $40m tab",
 * "takes on the entire €1.9bn of building".
 * Not: "The plant cost $3bn", "Consumers will bear the €5bn cost".
 */
export function bornCost(p: Place): Decided | null {
  const { doc, sentence, tree, range } = p;
  const from = Math.max(0, range.first - 14);
  for (let i = from; i < Math.min(tree.size, range.last + 8); i++) {
    const two = `${asVerb(tree, i)} ${tree.lower(i + 1)}`;
    const lemma = bearingVerbs.has(two) ? two : asVerb(tree, i);
    if (!bearingVerbs.has(lemma) || !(/^VB/.test(tree.tag(i)) || tree.lower(i - 1) === "to")) continue;
    const [a, b] = i < range.first ? [i + 1, range.last + 3] : [Math.max(0, range.first - 14), i];
    let borne = false;
    for (let k = a; k < b; k++) {
      if (/^[;]$/.test(tree.lower(k))) return null;
      if (borneNouns.has(asNoun(tree, k)) && /^NN/.test(tree.tag(k)) && (k >= range.last || isSized(p, k))) borne = true;
    }
    if (!borne || (i > range.first && tree.tag(i) !== "VBN")) continue;
    const doer = i > range.first ? agentAfter(p, i) : doerOf(tree, i);
    return mayGive(doc, sentence, doer) ? { frame: verbFrame(p, i) } : null;
  }
  return null;
}

/** Is a cost before a sum that very sum: "the cost — $310 million", "The bill for the terminal, put at $480m"? */
function isSized({ tree, range }: Place, noun: number): boolean {
  const gap: string[] = [];
  for (let i = noun + 1; i < range.first; i++) gap.push(tree.lower(i));
  const words = gap.join(" ");
  return (
    /^(?:(?:for|of) [^,–—:]{0,60} ?)?(?:of|[–—(,:]|[,:–—] (?:or|some|about|around))?$/.test(words) ||
    /(?:^|, )(?:put|estimated|reckoned|expected) (?:at|to be)$/.test(words)
  );
}

function agentAfter({ tree }: Place, verb: number): number | undefined {
  const known = tree.agent(verb);
  if (known !== undefined) return known;
  return tree.lower(verb + 1) === "by" ? tree.child(verb + 1, "pobj") : undefined;
}
