import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import { namesInRow, partiesOf, partyOfName } from "../names/parties.js";

/** Participles and prepositions that name who is behind a venture. */
const BEHIND = new Set(
  "involve back lead form own fund finance support head create comprise include bring unite gather combine set found establish join".split(
    " ",
  ),
);
export const VENTURE =
  /^(?:venture|project|consortium|fund|initiative|partnership|alliance|coalition|company|programme|program|vehicle|group|team|plan)$/;

/** "a joint venture, dubbed Stargate": a venture with a name of its own. */
export function namedVenture(doc: Document, sentence: number, head: number): boolean {
  return ventureName(doc, sentence, head) !== null;
}

export function ventureName(doc: Document, sentence: number, head: number): Party | null {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = head + 1; i < Math.min(tree.size, head + 10); i++) {
    // left out of the parse as an interruption, or right after the noun, whatever the parse hangs it on
    const after = i === head + 1 || (i === head + 2 && tree.lower(i - 1) === ",");
    if (!(tree.label(i) === "aside" || after) || !/^(?:dubbed|called|named|christened|known)$/.test(tree.lower(i))) continue;
    const at = tree.lower(i + 1) === "as" ? i + 2 : i + 1;
    const n = doc.nameAt(first + at);
    return n ? partyOfName(doc, n) : partyOfToken(doc, sentence, at);
  }
  // "the newly formed venture Atlas"
  const next = doc.nameAt(first + head + 1);
  if (next && next.first === first + head + 1) return partyOfName(doc, next);
  for (const k of tree.children(head)) {
    if (/^(?:acl|relcl|appos)$/.test(tree.label(k))) {
      const named = tree.isVerb(k) && /^(?:dub|call|name|know|christen|title)$/.test(tree.lemma(k));
      if (named)
        for (let i = k + 1; i < Math.min(tree.size, k + 5); i++) {
          const n = doc.nameAt(first + i);
          if (n) return partyOfName(doc, n);
          if (/^\p{Lu}/u.test(tree.word(i))) return partyOfToken(doc, sentence, i);
        }
      if (tree.label(k) === "appos") {
        const n = doc.nameAt(first + k);
        if (n) return partyOfName(doc, n);
        if (/^\p{Lu}/u.test(tree.word(k))) return partyOfToken(doc, sentence, k);
      }
    }
    const n = doc.nameAt(first + k);
    if (tree.label(k) === "compound" && n && (n.type === "ORG" || n.type === "PRODUCT" || n.type === "MISC")) return partyOfName(doc, n);
  }
  return null;
}

function partyOfToken(doc: Document, sentence: number, i: number): Party {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const t = doc.segmented.tokens[first + i];
  return { name: t?.text ?? "", start: t?.start ?? 0, end: t?.end ?? 0, role: null, affiliation: null };
}

/** "involving OpenAI and Oracle", "backed by X", "between A and B": who stands behind a venture. */
export function backersOf(doc: Document, sentence: number, head: number): Party[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const out: Party[] = [];
  const take = (i: number | undefined): void => {
    if (i !== undefined)
      for (const p of partiesOf(doc, sentence, i)) if (/^\p{Lu}/u.test(p.name) && !out.some((x) => x.name === p.name)) out.push(p);
  };
  const look = (i: number, depth: number): void => {
    for (const k of tree.children(i)) {
      const lemma = tree.lemma(k);
      if (tree.isVerb(k) && BEHIND.has(lemma) && /^(?:acl|relcl|advcl|amod|conj|dep|prep)$/.test(tree.label(k))) {
        take(tree.tag(k) === "VBN" ? tree.agent(k) : tree.child(k, "dobj"));
        let start = k + 1;
        while (/^(?:together|by|up|the|both|a)$/.test(tree.lower(start))) start++;
        for (const n of namesInRow(doc, sentence, start)) {
          const p = partyOfName(doc, n);
          if (!out.some((x) => x.name === p.name)) out.push(p);
        }
        if (depth < 2) look(k, depth + 1);
      }
      if (/^(?:prep|agent)$/.test(tree.label(k)) && /^(?:between|by|involving|including|with)$/.test(tree.lower(k)))
        take(tree.child(k, "pobj"));
      if (
        tree.label(k) === "prep" &&
        tree.lower(k) === "of" &&
        /^(?:venture|consortium|alliance|coalition|partnership)$/.test(tree.lemma(i))
      )
        take(tree.child(k, "pobj"));
      // "a plan drawn up by consultants": who wrote it does not pay for it
      if (/^(?:appos|acl)$/.test(tree.label(k)) && !/^(?:draw|draft|write|devise|design|propose|prepare)$/.test(lemma) && depth < 2)
        look(k, depth + 1);
    }
  };
  look(head, 0);
  // "Backed by A and B, the venture promises …"
  const verb = tree.head(head);
  if (verb >= 0 && /^nsubj/.test(tree.label(head)))
    for (const k of tree.children(verb))
      if (k < head && tree.tag(k) === "VBN" && tree.label(k) === "advcl" && BEHIND.has(tree.lemma(k))) take(tree.agent(k));
  // "Backed by A and B, the venture …": the names at the head of the sentence
  if (tree.label(0) === "aside" && BEHIND.has(lemmaOf(tree.word(0), "VBN")) && tree.lower(1) === "by")
    for (const n of namesInRow(doc, sentence, 2)) if (!out.some((x) => x.name === partyOfName(doc, n).name)) out.push(partyOfName(doc, n));
  // "…, involving A, B and C,": left out of the parse as an interruption
  for (let i = head + 1; i < Math.min(tree.size, head + 14); i++) {
    if (tree.label(i) !== "aside" || !BEHIND.has(tree.lemma(i)) || tree.label(i - 1) !== "aside") continue;
    for (let k = i + 1; k < tree.size && tree.label(k) === "aside" && !/^(?:dubbed|called)$/.test(tree.lower(k)); k++) {
      const n = doc.nameAt(first + k);
      if (!n || n.first !== first + k) continue;
      const p = partyOfName(doc, n);
      if (!out.some((x) => x.name === p.name)) out.push(p);
    }
  }
  // a founder or chief with a role of his own is no backer
  return out.filter((p) => p.role === null);
}
