// One question, what is inside what, asked in several ways that share how a whole is found: kept in one file, though long.
import { type Amount, evidenceOf, type Inclusion } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { pledgeNouns } from "../lexicon/pledge-words.js";
import { partiesOf } from "../names/parties.js";
import { rangeIn } from "./money-frame.js";
import type { Draft } from "./read-pledge.js";

/**
 * Which promise is inside which, where the text says so, and which comes on top of which.
 *   "630 million euros as part of a 750 million euro pledge"
 *   "The financing includes plans by Brookfield to invest 20 billion euros"
 *   "around €15 billion of Brookfield's investment", "of which 5 billion", "an initial $400 million"
 *   a list under "Below is a list of those pledges:"
 *   "a further 5 billion", "on top of the 15 billion"
 */
type Reading = Inclusion["reading"];

const WHOLE_NOUNS = new Set([...pledgeNouns, "sum", "total", "amount", "figure", "money", "rest", "half"]);
const CONTAINS = new Set(["include", "comprise", "contain", "cover", "encompass", "involve", "feature", "consist"]);
const PARTITIVE = /^(?:of|out of)$/;
const FIRST_PART = /^(?:initial|first|second|third|opening)$/;
const ADDED = /^(?:further|another|additional|extra|separate|separately)$/;
/** Promises before and after that a reference may mean. */
const NEAR = 120;
/** Sentences that a reference may reach back over. */
const REACH = 6;

const top = (a: Amount | null): number => a?.high ?? a?.low ?? 0;

/** The parse of a draft, and where its own words stand. */
const treeOf = (doc: Document, d: Draft) => doc.tree(d.frame.sentence);

/** Earlier promises that a definite noun phrase can mean, best first. */
function referred(doc: Document, drafts: readonly Draft[], self: Draft, noun: number): Draft | null {
  const tree = treeOf(doc, self);
  if (!WHOLE_NOUNS.has(tree.lemma(noun)) && !/^(?:CD|\$)/.test(tree.tag(noun))) return null;
  const sentence = self.frame.sentence;
  // the phrase may name the sum itself: "the £150bn investment"
  const own = drafts.find(
    (d) =>
      d !== self &&
      d.frame.sentence === sentence &&
      (d.frame.cue === noun || d.frame.head === noun || (d.frame.path.includes(noun) && d.frame.kind === "noun")),
  );
  if (own) return own;
  const poss = tree.possessor(noun);
  const owners = poss === undefined ? [] : partiesOf(doc, sentence, poss).map((p) => p.name);
  const earlier = drafts.filter((d) => d !== self && d.pledge.amount !== null && d.frame.sentence < sentence);
  if (owners.length > 0) {
    const theirs = earlier.filter(
      (d) =>
        [...d.pledge.pledgers, ...d.pledge.recipients].some((p) => owners.includes(p.name)) || owners.includes(d.pledge.place?.text ?? ""),
    );
    const best = largest(theirs) ?? largest(earlier.filter((d) => saysSo(doc, d, owners) && d.frame.sentence >= sentence - 20));
    return best;
  }
  const near = earlier.filter((d) => d.frame.sentence >= sentence - REACH);
  const last = near.at(-1);
  if (!last) return null;
  // of the sentence spoken of last, the largest sum
  return largest(near.filter((d) => d.frame.sentence === last.frame.sentence));
}

const largest = (list: readonly Draft[]): Draft | null =>
  list.reduce<Draft | null>((best, d) => (best === null || top(d.pledge.amount) > top(best.pledge.amount) ? d : best), null);
/** Does the passage of a promise name one of these? */
const saysSo = (doc: Document, d: Draft, names: readonly string[]): boolean =>
  names.some((n) => doc.text.slice(d.pledge.evidence.start, d.pledge.evidence.end).includes(n));

interface Edge {
  readonly whole: Draft;
  readonly reading: Reading;
}

/** Does the promise hang below a token? */
const below = (doc: Document, d: Draft, i: number): boolean => {
  const tree = treeOf(doc, d);
  return tree.isBelow(d.frame.head, i) || tree.isBelow(d.frame.cue, i);
};

/** "… as part of a 750 million euro pledge", "part of the plan". */
function partOf(doc: Document, drafts: readonly Draft[], d: Draft): Edge | null {
  const tree = treeOf(doc, d);
  for (let i = 0; i < tree.size; i++) {
    if (tree.lower(i) !== "part" || tree.lower(i + 1) !== "of") continue;
    const object = tree.child(i + 1, "pobj");
    if (object === undefined || below(doc, d, object) || tree.isBelow(d.frame.head, i)) continue;
    // the part is the promise before the words: "pledged 1.2bn, part of a 6bn investment"
    const parts = drafts.filter((x) => x.frame.sentence === d.frame.sentence && x.frame.head < i);
    if (parts.at(-1) !== d && !(parts.includes(d) && tree.coordinated(parts.at(-1)?.frame.head ?? -1).includes(d.frame.head))) continue;
    const whole =
      drafts.find((x) => x !== d && x.frame.sentence === d.frame.sentence && x.frame.head > i && below(doc, x, object)) ??
      referred(doc, drafts, d, object);
    if (whole && whole !== d) return { whole, reading: "inside" };
  }
  return null;
}

/** "They are part of a 9 billion investment": said of the promises of the sentence before. */
function partOfNext(doc: Document, drafts: readonly Draft[], d: Draft): Edge | null {
  const next = d.frame.sentence + 1;
  if (next >= doc.segmented.sentences.length || !drafts.some((x) => x.frame.sentence === next)) return null;
  const tree = doc.tree(next);
  if (!/^(?:they|it|this|these|those|both|all)$/.test(tree.lower(0))) return null;
  for (let i = 1; i < Math.min(tree.size, 12); i++) {
    if (tree.lower(i) !== "part" || tree.lower(i + 1) !== "of") continue;
    const whole = drafts.find((x) => x.frame.sentence === next && x.frame.head > i);
    return whole ? { whole, reading: "inside" } : null;
  }
  return null;
}

/** "The package includes …": the subject is the whole, what is below the verb its parts. */
function includedIn(doc: Document, drafts: readonly Draft[], d: Draft): Edge | null {
  const tree = treeOf(doc, d);
  for (const at of [d.frame.head, ...tree.ancestors(d.frame.head)]) {
    if (tree.isVerb(at) && CONTAINS.has(tree.lemma(at)) && !tree.isNegated(at)) {
      const subject = tree.subject(at);
      if (subject === undefined || tree.isBelow(d.frame.head, subject)) continue;
      const whole =
        drafts.find(
          (x) =>
            x !== d && x.frame.sentence === d.frame.sentence && (tree.isBelow(x.frame.head, subject) || tree.isBelow(x.frame.cue, subject)),
        ) ?? referred(doc, drafts, d, subject);
      if (whole && whole !== d) return { whole, reading: "inside" };
    }
    // "…, including 5 billion for chips"
    if (tree.label(at) === "pobj" || tree.label(at) === "dobj") {
      const prep = tree.head(at);
      if (/^(?:including|includes)$/.test(tree.lower(prep)) && prep < d.frame.head) {
        const whole = drafts.filter((x) => x !== d && x.frame.sentence === d.frame.sentence && x.frame.head < prep).at(-1);
        if (whole && top(whole.pledge.amount) > top(d.pledge.amount)) return { whole, reading: "inside" };
      }
    }
  }
  return null;
}

/** "5 billion of the total", "of which 2 billion", "15 billion of Brookfield's investment". */
function partitive(doc: Document, drafts: readonly Draft[], d: Draft): Edge | null {
  const tree = treeOf(doc, d);
  for (const c of tree.complements(d.frame.head)) {
    if (!PARTITIVE.test(c.prep)) continue;
    if (/^(?:it|this|that|them|these)$/.test(tree.lower(c.object))) {
      const whole = spokenOf(drafts, d);
      if (whole && top(whole.pledge.amount) > top(d.pledge.amount)) return { whole, reading: "inside" };
    }
    const definite = tree
      .children(c.object)
      .some((k) => /^(?:the|this|that|these|those|its)$/.test(tree.lower(k)) || tree.label(k) === "poss");
    if (!definite) continue;
    const whole = referred(doc, drafts, d, c.object);
    if (whole && top(whole.pledge.amount) >= top(d.pledge.amount)) return { whole, reading: "inside" };
  }
  // "15 billion of this goes to data centres", whatever the parse hangs "of this" on
  const after = rangeIn(doc, d.frame.sentence, d.pledge.amount ?? d.pledge.evidence).last;
  if (d.pledge.amount && tree.lower(after) === "of" && /^(?:it|this|that|them|these)$/.test(tree.lower(after + 1))) {
    const whole = spokenOf(drafts, d);
    if (whole && top(whole.pledge.amount) > top(d.pledge.amount)) return { whole, reading: "inside" };
  }
  // "Of this, the utility is providing 900 million"
  if (/^of$/.test(tree.lower(0)) && /^(?:this|that|these|the|it)$/.test(tree.lower(1))) {
    const last = drafts.filter(
      (x) => x !== d && x.pledge.amount !== null && x.frame.sentence < d.frame.sentence && x.frame.sentence >= d.frame.sentence - 3,
    );
    const whole = largest(last.filter((x) => x.frame.sentence === last.at(-1)?.frame.sentence));
    if (whole && top(whole.pledge.amount) >= top(d.pledge.amount)) return { whole, reading: "inside" };
  }
  const before = d.frame.head - 6;
  for (let i = Math.max(0, before); i < d.frame.head; i++) {
    if (tree.lower(i) !== "of" || !/^(?:which|that|this|the|those)$/.test(tree.lower(i + 1))) continue;
    const whole =
      tree.lower(i + 1) === "which"
        ? drafts.filter((x) => x !== d && x.frame.sentence === d.frame.sentence && x.frame.head < i).at(-1)
        : i < 2
          ? largest(drafts.filter((x) => x !== d && x.frame.sentence < d.frame.sentence && x.frame.sentence >= d.frame.sentence - 2))
          : null;
    if (whole && top(whole.pledge.amount) >= top(d.pledge.amount)) return { whole, reading: "inside" };
  }
  return null;
}

/** What "it" or "this" beside a sum means: a larger promise earlier in the sentence, else the largest of the sentence that spoke of one last. */
function spokenOf(drafts: readonly Draft[], d: Draft): Draft | null {
  const earlier = drafts.filter((x) => x !== d && x.pledge.amount !== null && isBefore(x, d) && x.frame.sentence >= d.frame.sentence - 2);
  const last = earlier.at(-1);
  return largest(earlier.filter((x) => x.frame.sentence === last?.frame.sentence));
}

const SHARE = /^(?:majority|most|bulk|half|part|share|portion|third|quarter|chunk|slice|rest|remainder)$/;

/** "The vast majority of the £150bn investment – £90bn – will come from": a share and its sum. */
function shareOf(doc: Document, drafts: readonly Draft[], d: Draft): Edge | null {
  const tree = treeOf(doc, d);
  for (let i = Math.max(0, d.frame.head - 16); i < d.frame.head; i++) {
    if (!SHARE.test(tree.lower(i)) || tree.lower(i + 1) !== "of") continue;
    const first = doc.segmented.sentences[d.frame.sentence]?.first ?? 0;
    for (let k = i + 2; k < d.frame.head; k++) {
      const at = doc.segmented.tokens[first + k]?.start ?? -1;
      const named = doc.quantitiesIn(d.frame.sentence).amounts.find((a) => a.start <= at && at < a.end);
      const whole = named
        ? drafts.find(
            (x) =>
              x !== d &&
              x.pledge.amount !== null &&
              x.pledge.amount.low === named.low &&
              x.pledge.amount.high === named.high &&
              x.pledge.amount.currency === named.currency,
          )
        : WHOLE_NOUNS.has(tree.lemma(k))
          ? referred(doc, drafts, d, k)
          : null;
      if (whole && top(whole.pledge.amount) >= top(d.pledge.amount)) return { whole, reading: "inside" };
    }
  }
  return null;
}

/** "An initial phase would see …", "the first $10 billion", "Around €2.5bn will be used": a part of what was spoken of just before. */
function portion(doc: Document, drafts: readonly Draft[], d: Draft): Edge | null {
  const tree = treeOf(doc, d);
  const { head, cue } = d.frame;
  const words = [head, cue, ...d.frame.path, ...tree.ancestors(head).slice(0, 4)]
    .flatMap((i) => tree.children(i))
    .filter((k) => k < head || tree.head(k) === cue);
  const initial = words.some((k) => FIRST_PART.test(tree.lower(k)) && /^(?:amod|nummod|compound)$/.test(tree.label(k)));
  const used =
    tree.isVerb(cue) &&
    /^(?:use|go|spend|allocate|earmark|set|dedicate|devote|come|channel|direct)$/.test(tree.lemma(cue)) &&
    d.pledge.pledgers.length === 0 &&
    (tree.isPassive(cue) || d.frame.kind === "source");
  if (!initial && !used) return null;
  const wholes = drafts.filter(
    (x) =>
      x !== d &&
      x.pledge.amount !== null &&
      x.frame.sentence <= d.frame.sentence &&
      x.frame.sentence >= d.frame.sentence - 3 &&
      x.frame.sentence + x.frame.head / 1000 < d.frame.sentence + head / 1000,
  );
  const last = wholes.at(-1);
  const whole = last ? largest(wholes.filter((x) => x.frame.sentence === last.frame.sentence)) : null;
  return whole && top(whole.pledge.amount) > top(d.pledge.amount) && whole.pledge.amount?.currency === d.pledge.amount?.currency
    ? { whole, reading: "inside" }
    : null;
}

/** The sentence or heading that opens a list, and the sum that its items make up. */
function listWholes(doc: Document, drafts: readonly Draft[]): (sentence: number) => Draft | null {
  const { sentences, paragraphs } = doc.segmented;
  const openings: { sentence: number; whole: Draft }[] = [];
  sentences.forEach((s, i) => {
    const words = doc.text.slice(s.start, s.end);
    if (!/[:：]$/.test(words.trimEnd())) return;
    if (!/\b(?:list|breakdown|following|include|includes|includes|details|pledges|commitments|investments|main|major)\b/i.test(words))
      return;
    if (doc.segmented.tokens[s.last - 1]?.text !== ":" || s.last - s.first < 4) return;
    const own = largest(drafts.filter((d) => d.frame.sentence === i));
    const before = drafts.filter((d) => d.frame.sentence < i && d.frame.sentence >= i - 8 && d.pledge.amount !== null);
    const whole = own ?? largest(before);
    if (whole) openings.push({ sentence: i, whole });
  });
  return (sentence) => {
    const opening = openings.filter((o) => o.sentence < sentence).at(-1);
    if (!opening) return null;
    // the list goes on while paragraphs are items, or stand under short headings of their own
    const from = sentences[opening.sentence]?.paragraph ?? 0;
    const to = sentences[sentence]?.paragraph ?? 0;
    for (let p = from + 1; p <= to; p++) {
      const here = paragraphs[p];
      const before = paragraphs[p - 1];
      if (!(here?.item || here?.heading || (before?.heading && p - 1 > from) || (p === from + 1 && here?.item))) return null;
    }
    return opening.whole;
  };
}

function added(doc: Document, drafts: readonly Draft[], d: Draft): Draft | null {
  const tree = treeOf(doc, d);
  const near = [d.frame.head, d.frame.cue, ...d.frame.path].flatMap((i) => tree.children(i));
  const marked =
    near.some((k) => ADDED.test(tree.lower(k)) && k < d.frame.head + 3) ||
    tree.complements(d.frame.cue).some((c) => /^(?:on top of|in addition to|top of|addition to)$/.test(c.prep)) ||
    /\b(?:on top of|in addition to)\b/i.test(d.pledge.evidence.exact);
  if (!marked) return null;
  // "a further 250 million, in addition to the 600 million": the marked sum is what it comes on top of
  for (let i = 0; i + 2 < tree.size; i++) {
    const phrase = `${tree.lower(i)} ${tree.lower(i + 1)} ${tree.lower(i + 2)}`;
    if (phrase !== "in addition to" && phrase !== "on top of") continue;
    const base = drafts.find((x) => x !== d && x.frame.sentence === d.frame.sentence && x.frame.head > i && x.frame.head < i + 14);
    if (base && d.frame.head < i) return base;
    if (d.frame.head > i && d.frame.head < i + 14) return null;
  }
  const names = new Set(d.pledge.pledgers.map((p) => p.name));
  return (
    drafts
      .filter(
        (x) =>
          x !== d &&
          x.pledge.amount !== null &&
          isBefore(x, d) &&
          x.frame.sentence >= d.frame.sentence - REACH &&
          (names.size === 0 || x.pledge.pledgers.some((p) => names.has(p.name))),
      )
      .at(-1) ?? null
  );
}

const isBefore = (a: Draft, b: Draft): boolean =>
  a.frame.sentence < b.frame.sentence || (a.frame.sentence === b.frame.sentence && a.frame.head < b.frame.head);

/** The drafts with what the text says of their place in one another. */
export function addInclusions(doc: Document, drafts: readonly Draft[]): Draft[] {
  const listed = listWholes(doc, drafts);
  const wholeOf = new Map<Draft, Draft>();
  const edges = new Map<Draft, Edge[]>();
  for (const [k, d] of drafts.entries()) {
    const found: Edge[] = [];
    // what a text refers back to stands within these; it also keeps long lists linear
    const near = drafts.slice(Math.max(0, k - NEAR), k + NEAR);
    const inside =
      partOf(doc, near, d) ??
      partOfNext(doc, near, d) ??
      includedIn(doc, near, d) ??
      partitive(doc, near, d) ??
      shareOf(doc, near, d) ??
      drawnFor(doc, near, d) ??
      portion(doc, near, d);
    if (inside && inside.whole !== d && !leadsTo(wholeOf, inside.whole, d)) {
      found.push(inside);
      wholeOf.set(d, inside.whole);
    }
    const on = added(doc, near, d);
    if (on && on !== inside?.whole && !leadsTo(wholeOf, on, d)) found.push({ whole: on, reading: "on-top" });
    edges.set(d, found);
  }
  for (const d of drafts) {
    const whole = listed(d.frame.sentence);
    if (
      whole &&
      whole !== d &&
      !wholeOf.has(d) &&
      !leadsTo(wholeOf, whole, d) &&
      (d.pledge.amount === null ||
        top(d.pledge.amount) <= top(whole.pledge.amount) ||
        d.pledge.amount.currency !== whole.pledge.amount?.currency)
    ) {
      wholeOf.set(d, whole);
      edges.get(d)?.push({ whole, reading: "inside" });
    }
  }
  return drafts.map((d) => {
    const own = edges.get(d) ?? [];
    if (own.length === 0) return d;
    const inclusions: Inclusion[] = own.map((e) => ({
      in: e.whole.pledge.id,
      reading: e.reading,
      evidence: evidenceOf(doc.text, d.pledge.evidence),
    }));
    return { ...d, pledge: { ...d.pledge, inclusions } };
  });
}

const leadsTo = (wholeOf: ReadonlyMap<Draft, Draft>, from: Draft, to: Draft): boolean => {
  let at: Draft | undefined = from;
  for (let n = 0; at && n < 100; n++) {
    if (at === to) return true;
    at = wholeOf.get(at);
  }
  return false;
};

/** "The investment aims …, drawing commitments from X": what is drawn belongs to what draws it. */
function drawnFor(doc: Document, drafts: readonly Draft[], d: Draft): Edge | null {
  if (d.pledge.rule !== "pledge-drawn") return null;
  const tree = treeOf(doc, d);
  const verb = tree.head(d.frame.cue);
  // "The plan has drawn …": the definite noun that opens the sentence, where the parse gives the verb no subject
  const opening = /^(?:the|this)$/.test(tree.lower(0))
    ? [1, 2, 3].find((i) => /^NN/.test(tree.tag(i)) && !/^NN/.test(tree.tag(i + 1)))
    : undefined;
  const subject = (verb < 0 ? undefined : tree.subject(verb)) ?? opening;
  const before = drafts.filter(
    (x) => x !== d && x.pledge.amount !== null && x.frame.sentence < d.frame.sentence && x.frame.sentence >= d.frame.sentence - 2,
  );
  // "Contributing to it are …"
  const pronoun = /^(?:it|this|that)$/.test(tree.lower(2)) ? largest(before) : null;
  const whole = pronoun ?? (subject === undefined ? null : referred(doc, drafts, d, subject));
  return whole ? { whole, reading: "inside" } : null;
}
