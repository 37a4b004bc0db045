/** Takes an article taken apart; gives everybody who is said to have come, to be coming, to have stayed away, to have signed or not; one a party. */
import { type Attendance, assertionId, evidenceOf } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import { passageOf } from "../read-pledge.js";
import { absent, absentByNoun, absentInFront, emptySeat } from "./absent.js";
import { awaited } from "./awaited.js";
import { came, inSpeech } from "./came.js";
import { company } from "./company.js";
import { didNot, soDid } from "./did-not.js";
import type { Found, VerbRule, View } from "./found.js";
import { eventOf, eventPhrase } from "./gathering.js";
import { host } from "./host.js";
import { idiom } from "./idiom.js";
import { inFront } from "./in-front.js";
import { invited } from "./invited.js";
import { lists, oneOfThem } from "./lists.js";
import { partiesAt } from "./parties-at.js";
import { represented } from "./represented.js";
import { settle } from "./settle.js";
import { firstToSign, refusedByNoun, signed } from "./signed.js";
import { withdrew, withdrewByNoun } from "./withdrew.js";

/** Absence and withdrawal precede coming, which their words contain; a list is what remains of "be". */
const verbRules: readonly VerbRule[] = [signed, absent, withdrew, invited, represented, idiom, host, company, awaited, came, lists];

/** A sentence without one of these is not parsed for attendance. */
const TRIGGER =
  /\b(?:attend\w*|absent|absence|skip\w*|miss\w*|sign|signs|signed|signing|signator\w+|signatures?|names? to|refus\w+|endors\w+|invit\w+|guests?|particip\w+|delegat\w+|speakers?|summits?|conference|forum|fair|declaration|withdr[ae]w\w*|pull\w* out|dropp\w* out|bow\w* out|back\w* out|boycott\w*|snub\w*|shunn\w+|gather\w*|present|stay\w*|talks|speech|keynote|congress|assembly|meetings?|hearing|ceremony|plenary|session|gala|dinner|launch|inauguration|funeral|missing|took|tak(?:e|es|ing) (?:part|the|to)|turn\w* (?:up|down)|show\w* up|no-shows?|made it|represent\w*|sent|send|sending|visit(?:ed)?|there|room|among (?:them|those)|did not|didn[’']t|regrets|apologies|empty|stood in|declin\w+)\b/i;
const LONGEST = 400;

export function attendances(doc: Document): Attendance[] {
  const out: Attendance[] = [];
  const seen = new Set<string>();
  doc.segmented.sentences.forEach((s, sentence) => {
    if (s.last - s.first > LONGEST || !TRIGGER.test(doc.text.slice(s.start, s.end))) return;
    for (const f of findIn({ doc, sentence, tree: doc.tree(sentence) }))
      for (const party of partiesAt(doc, sentence, f)) {
        const key = `${party.name} ${f.status}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const anchor = { start: party.start, end: party.end };
        out.push({
          id: assertionId(doc.article.id, "attendance", anchor),
          kind: "attendance",
          evidence: evidenceOf(doc.text, passageOf(doc, sentence, anchor)),
          party,
          event: eventPhrase(doc, sentence, f.event),
          status: f.status,
          rule: f.status === "signed" || f.status === "refused-to-sign" ? "attendance-signed" : "attendance",
          certainty: "stated",
        });
      }
  });
  return settle(out);
}

function findIn(view: View): Found[] {
  const { tree } = view;
  const out: Found[] = [...absentInFront(view), ...inFront(view), ...firstToSign(view), ...didNot(view)];
  for (let i = 0; i < tree.size; i++) {
    if (tree.isVerb(i)) out.push(...byVerb(view, i));
    else if (tree.tag(i).startsWith("NN"))
      out.push(
        ...absentByNoun(view, i),
        ...emptySeat(view, i),
        ...inSpeech(view, i),
        ...withdrewByNoun(view, i),
        ...refusedByNoun(view, i),
        ...oneOfThem(view, i),
      );
  }
  return [...out, ...soDid(view, out)];
}

function byVerb(view: View, verb: number): readonly Found[] {
  const { tree } = view;
  const seen = { ...view, verb, lemma: tree.lemma(verb), object: tree.object(verb), event: eventOf(tree, verb) };
  for (const rule of verbRules) {
    const found = rule(seen);
    if (found) return found;
  }
  return [];
}
