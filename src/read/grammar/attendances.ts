// The ways of saying who came share one reading of time and of lists: kept in one file, though long.
import { type Attendance, assertionId, evidenceOf, type Party, type Phrase, phraseOf } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import {
  attendeeNouns,
  attendVerbs,
  declineVerbs,
  documentNouns,
  eventNouns,
  sendVerbs,
  skipVerbs,
  speakingVerbs,
  withdrawVerbs,
} from "../lexicon/event-words.js";
import { namesBefore, namesInRow, partiesOf, partyOfName } from "../names/parties.js";
import { passageOf } from "./read-pledge.js";

/**
 * Who was there, who was to come, who stayed away, who signed.
 *   "Attendees at the summit include JD Vance and Sundar Pichai."      attended
 *   "Narendra Modi is expected to attend the meeting."                  expected
 *   "Elon Musk skipped the summit." "the absence of Elon Musk"          absent
 *   "Britain refused to sign the declaration."                          refused-to-sign
 */
type Status = Attendance["status"];
interface Found {
  readonly at: number;
  readonly status: Status;
  readonly event: number | null;
  /** The names in a row from this token on, instead of one noun phrase. */
  readonly row?: boolean;
  /** The names in a row that ends right before this token. */
  readonly before?: boolean;
}

const isEvent = (tree: Tree, i: number): boolean =>
  eventNouns.has(tree.lemma(i)) || /Summit|Forum|Conference|Congress|Assembly|Meeting/.test(tree.word(i));
const isDocument = (tree: Tree, i: number): boolean => documentNouns.has(tree.lemma(i));

/** The gathering that a verb or noun is about: its object, or what follows at, in, to, from, also behind "away" or an invitation. */
function eventOf(tree: Tree, i: number, depth = 0): number | null {
  const object = tree.object(i) ?? tree.child(i, "nsubjpass");
  if (object !== undefined && isEvent(tree, object)) return object;
  for (const c of tree.complements(i))
    if (/^(?:at|in|to|from|of|for|out of|during|by)$/.test(c.prep) && isEvent(tree, c.object)) return c.object;
  if (depth > 1) return null;
  for (const k of tree.children(i)) {
    if (k === i || !/^(?:dobj|nsubjpass|advmod|prt|acomp|dep|attr|oprd|prep|xcomp)$/.test(tree.label(k))) continue;
    const inner = eventOf(tree, k, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** Is the coming ahead, or done? Of the verb itself and of what governs it. */
function timeOf(tree: Tree, verb: number): Status | null {
  const chain = [verb, ...tree.ancestors(verb).slice(0, 3)];
  if (tree.isNegated(verb)) return "absent";
  for (const at of chain) {
    const lemma = tree.lemma(at);
    if (at !== verb) {
      if (
        /^(?:expect|due|set|slate|schedule|plan|intend|likely|prepare|hope|want|poise)$/.test(lemma) &&
        /^(?:xcomp|ccomp|acl)$/.test(tree.label(chain[chain.indexOf(at) - 1] ?? verb))
      )
        return tree.isNegated(at) ? "absent" : "expected";
      if (declineVerbs.has(lemma) && /^(?:xcomp|dobj)$/.test(tree.label(chain[chain.indexOf(at) - 1] ?? verb))) return "declined";
      if (lemma === "invite") return "invited";
      if (/^(?:ask|urge|call|ban|bar|prevent|seem|try|fail)$/.test(lemma)) return null;
    }
    if (tree.auxiliaries(at).some((a) => /^(?:will|would|'ll|shall|may|might)$/.test(a))) return tree.isNegated(at) ? "absent" : "expected";
    if (
      at === verb &&
      tree.tag(verb) === "VB" &&
      tree.auxiliaries(verb).includes("to") &&
      /^(?:xcomp|acl|advcl|relcl)$/.test(tree.label(verb))
    )
      continue;
    if (tree.isVerb(at) && at !== verb) break;
  }
  return /^(?:VBD|VBN|VBZ|VBP|VBG)$/.test(tree.tag(verb)) ? "attended" : "expected";
}

function byVerb(tree: Tree, verb: number): Found[] {
  const lemma = tree.lemma(verb);
  const who = (subject: number | undefined, status: Status, event: number | null): Found[] =>
    subject === undefined ? [] : tree.coordinated(subject).map((at) => ({ at, status, event }));
  const object = tree.object(verb);
  if (lemma === "sign" || lemma === "endorse") {
    const document = object ?? tree.child(verb, "nsubjpass");
    const signed = document !== undefined && isDocument(tree, document);
    if (!signed) return [];
    const giver = tree.isPassive(verb) ? tree.agent(verb) : tree.subject(verb);
    const up = tree.head(verb);
    const refused =
      up >= 0 &&
      /^(?:xcomp|dobj)$/.test(tree.label(verb)) &&
      (declineVerbs.has(tree.lemma(up)) || /^(?:opt|choose|fail)$/.test(tree.lemma(up)));
    if (refused) return who(tree.subject(up), "refused-to-sign", null);
    if (tree.isNegated(verb)) return who(giver, "refused-to-sign", null);
    if (tree.auxiliaries(verb).some((a) => /^(?:to|will|would|could|may)$/.test(a))) return [];
    return lemma === "sign" || /declaration|statement|charter|communiqu/.test(tree.lower(document)) ? who(giver, "signed", null) : [];
  }
  // "Attended by X and Y, the conference opened": the gathering is what the main clause is about
  const clause = tree.tag(verb) === "VBN" && tree.label(verb) === "advcl" ? tree.subject(tree.head(verb)) : undefined;
  const event = eventOf(tree, verb) ?? (clause !== undefined && isEvent(tree, clause) ? clause : null);
  if (skipVerbs.has(lemma) && event !== null) return who(tree.subject(verb), tree.isNegated(verb) ? "attended" : "absent", event);
  if (
    withdrawVerbs.has(lemma) &&
    event !== null &&
    (lemma === "withdraw" ||
      tree.children(verb).some((k) => /^(?:out|from)$/.test(tree.lower(k))) ||
      (lemma === "cancel" && /appearance|visit|trip|speech|keynote/.test(object === undefined ? "" : tree.lower(object))))
  )
    return who(tree.subject(verb), "withdrew", event);
  if (lemma === "stay" && tree.children(verb).some((k) => tree.lower(k) === "away")) return who(tree.subject(verb), "absent", event);
  if (/^(?:decline|reject|refuse|turn)$/.test(lemma) && object !== undefined && /invitation|invite/.test(tree.lower(object)))
    return who(tree.subject(verb), "declined", eventOf(tree, object));
  if (lemma === "invite" && tree.isPassive(verb))
    return event !== null || tree.children(verb).some((k) => tree.label(k) === "xcomp")
      ? who(tree.child(verb, "nsubjpass"), "invited", event)
      : [];
  if (lemma === "invite" && object !== undefined && event !== null) return who(object, "invited", event);
  if (sendVerbs.has(lemma) && lemma !== "represent" && object !== undefined && event !== null)
    return [
      ...who(tree.subject(verb), tree.isNegated(verb) ? "absent" : "represented", event),
      ...(tree.isNegated(verb) ? who(object, "absent", event) : []),
    ];
  if (lemma === "represent" && event !== null)
    return tree.isPassive(verb)
      ? [...who(tree.child(verb, "nsubjpass"), "represented", event), ...who(tree.agent(verb), "attended", event)]
      : [...who(tree.subject(verb), "attended", event), ...(object === undefined ? [] : who(object, "represented", event))];
  if (lemma === "be") {
    const absent = tree.children(verb).find((k) => /^(?:absent|missing)$/.test(tree.lower(k)));
    if (absent !== undefined) {
      const from = eventOf(tree, absent) ?? eventOf(tree, verb);
      // "Absent from the forum was X": what follows the verb is who
      const fronted = absent < verb;
      return fronted ? [{ at: verb + 1, status: "absent", event: from, row: true }] : who(tree.subject(verb), "absent", from);
    }
    // "Among those attending were X and Y"; "Also present was Z"
    const present = tree.children(verb).find((k) => /^(?:present|attendance)$/.test(tree.lower(k)));
    if (present !== undefined && event !== null) return who(tree.subject(verb), "attended", event);
    return listOf(tree, verb);
  }
  if (/^(?:include|feature|list|number)$/.test(lemma)) return listOf(tree, verb);
  if (lemma === "join" && (object === undefined || !isEvent(tree, object))) return [];
  if (lemma === "take" && object !== undefined && tree.lower(object) === "part") {
    const status = timeOf(tree, verb);
    const where = event ?? [...Array(tree.size).keys()].find((i) => isEvent(tree, i)) ?? null;
    return status === null || where === null ? [] : whoCame(tree, verb, status, where);
  }
  if (attendVerbs.has(lemma) && event !== null) {
    if (
      speakingVerbs.has(lemma) &&
      !tree.object(verb) &&
      !tree.complements(verb).some((c) => /^(?:at|in|to|for)$/.test(c.prep) && c.object === event)
    )
      return [];
    const status = timeOf(tree, verb);
    const subject = tree.isPassive(verb) ? tree.agent(verb) : tree.subject(verb);
    if (tree.isPassive(verb) && subject !== undefined) return [{ at: subject, status: status ?? "attended", event, row: true }];
    return status === null || lemma === "host" || lemma === "meet" ? [] : whoCame(tree, verb, status, event);
  }
  return [];
}

/** Who does the coming: the subject with what is coordinated, and the names in a row before the verb. */
function whoCame(tree: Tree, verb: number, status: Status, event: number | null): Found[] {
  const subject = tree.isPassive(verb) ? tree.agent(verb) : tree.subject(verb);
  const named: Found[] = subject === undefined ? [] : tree.coordinated(subject).map((at) => ({ at, status, event }));
  return subject !== undefined && subject < verb ? [...named, { at: verb, status, event, before: true }] : named;
}

/** "Attendees at the summit include X and Y"; "Others on the attendance list are X and Y"; "the guests were …". */
function listOf(tree: Tree, verb: number): Found[] {
  const subject = tree.subject(verb) ?? verb;
  // "Among those present were …": what stands before the verb, whatever the parse calls it
  const words =
    subject < verb
      ? { first: Math.min(tree.span(subject).first, Math.max(0, verb - 14)), last: verb }
      : { first: Math.max(0, verb - 14), last: verb };
  let noun = -1;
  let ahead = false;
  for (let i = words.first; i < words.last; i++) {
    if (attendeeNouns.has(tree.lemma(i)) && tree.lemma(i) !== "list") noun = i;
    if (/^(?:attendance|guest|invitation|speakers?)$/.test(tree.lower(i)) && /^(?:list|line-up|lineup|roster)$/.test(tree.lower(i + 1))) {
      noun = i;
      ahead = true;
    }
    if (tree.lower(i) === "those" && /^(?:at|in|present|attending)$/.test(tree.lower(i + 1))) noun = noun < 0 ? i : noun;
    if (/^(?:attending|present|participating)$/.test(tree.lower(i))) noun = noun < 0 ? i : noun;
    if (/^(?:expected|confirmed|invited|planned|scheduled)$/.test(tree.lower(i))) ahead = true;
  }
  if (noun < 0) return [];
  let event: number | null = null;
  for (let i = 0; i < tree.size; i++)
    if (isEvent(tree, i) && tree.lemma(i) !== "talk") {
      event = i;
      break;
    }
  const future = ahead || tree.auxiliaries(verb).some((a) => /^(?:will|would)$/.test(a));
  // members stand after the verb, behind "such as" or "including" where the list gives only some
  let at = verb + 1;
  for (let i = verb + 1; i < tree.size; i++)
    if (/^(?:including|as)$/.test(tree.lower(i)) && (tree.lower(i) === "including" || tree.lower(i - 1) === "such")) at = i + 1;
  return [{ at, status: future ? "expected" : "attended", event, row: true }];
}

/** "the absence of key figures such as Elon Musk", "without the leaders of China". */
function byNoun(tree: Tree, i: number): Found[] {
  if (tree.lemma(i) !== "absence") return [];
  const of = tree.complements(i).find((c) => c.prep === "of");
  const poss = tree.child(i, "poss");
  // "the absence of leading figures" parsed as a verb and its object
  const who = of === undefined ? poss : tree.isVerb(of.object) ? tree.object(of.object) : of.object;
  if (who === undefined) return [];
  return tree.coordinated(who).map((at) => ({ at, status: "absent" as const, event: eventOf(tree, i) }));
}

function eventPhrase(doc: Document, sentence: number, event: number | null): Phrase | null {
  const tree = doc.tree(sentence);
  if (event !== null) {
    const first = doc.segmented.sentences[sentence]?.first ?? 0;
    const name = doc.nameAt(first + event);
    if (name?.type === "EVENT")
      return phraseOf(doc.text, spanOfRange(doc, sentence, { first: name.first - first, last: name.last - first }));
    // "the summit": the one that the article has named
    const bare = tree
      .children(event)
      .every((k) => /^(?:the|this)$/.test(tree.lower(k)) || !/^(?:compound|amod|nmod|poss|nummod)$/.test(tree.label(k)));
    const named = bare && !name ? namedEvent(doc, tree.lower(event)) : null;
    if (named) return named;
    const range = tree.span(event, (k) => k > event);
    let from = range.first;
    while (from < event && /^(?:the|a|an|this|,)$/.test(tree.lower(from))) from++;
    return phraseOf(doc.text, spanOfRange(doc, sentence, { first: from, last: event + 1 }));
  }
  return namedEvent(doc, "");
}

/** The gathering that the article calls by name, of the kind asked for ("summit"); any when the kind is empty. */
function namedEvent(doc: Document, kind: string): Phrase | null {
  const named = doc.names.find(
    (n) => (n.type === "EVENT" || /Summit|Conference|Forum|Congress|Assembly/.test(n.text)) && n.text.toLowerCase().includes(kind),
  );
  const a = named && doc.segmented.tokens[named.first];
  const b = named && doc.segmented.tokens[named.last - 1];
  return a && b ? phraseOf(doc.text, { start: a.start, end: b.end }) : null;
}

const TRIGGER =
  /\b(?:attend|attends|attended|attending|attendees?|attendance|absent|absence|skip|skips|skipped|skipping|sign|signs|signed|signing|invited?|invites|guests?|participants?|delegates?|summit|conference|forum|declaration|withdrew|withdraws?|pull(?:ed|s)? out|boycott\w*|snub\w*|gathering|present|stay(?:ed|s|ing)? away|talks|congress|assembly|missing|t(?:ook|ake|akes|aking) part|represented|visit(?:ed)?)\b/i;

/** Everybody who is said to have come, to be coming, to have stayed away or to have signed; one a party and status. */
export function attendances(doc: Document): Attendance[] {
  const out: Attendance[] = [];
  const seen = new Set<string>();
  doc.segmented.sentences.forEach((s, sentence) => {
    if (s.last - s.first > 400 || !TRIGGER.test(doc.text.slice(s.start, s.end))) return;
    const tree = doc.tree(sentence);
    const found: Found[] = [];
    for (let i = 0; i < tree.size; i++) {
      if (tree.isVerb(i)) found.push(...byVerb(tree, i));
      else if (/^NN/.test(tree.tag(i))) found.push(...byNoun(tree, i));
    }
    // "Missing from the summit were A and B"
    const gone = [0, 1, 2].find((i) => /^(?:missing|absent)$/.test(tree.lower(i)) && tree.lower(i + 1) === "from");
    const be =
      gone === undefined
        ? undefined
        : [...Array(Math.min(tree.size, gone + 12)).keys()].find((i) => i > gone && /^(?:was|were|is|are)$/.test(tree.lower(i)));
    if (be !== undefined) {
      const from = [...Array(be).keys()].find((i) => isEvent(tree, i)) ?? null;
      found.push({ at: be + 1, status: "absent", event: from, row: true });
    }
    // "Attended by A and B, the conference opened"
    if (tree.lower(0) === "attended" && tree.lower(1) === "by") {
      const opening = [...Array(tree.size).keys()].find((i) => tree.label(i) !== "aside" && isEvent(tree, i)) ?? null;
      found.push({ at: 2, status: "attended", event: opening, row: true });
    }
    for (const f of found) {
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
    }
  });
  return settled(out);
}

function partiesAt(doc: Document, sentence: number, f: Found): Party[] {
  const row = f.row ? namesInRow(doc, sentence, f.at) : f.before ? namesBefore(doc, sentence, f.at) : null;
  if (row) return row.filter((n) => n.type !== "EVENT" && !/Summit|Conference|Forum/.test(n.text)).map((n) => partyOfName(doc, n));
  return namedParties(doc, sentence, f.at);
}

/** Only somebody with a name can be on the record as there: persons, organisations, states. */
function namedParties(doc: Document, sentence: number, at: number): Party[] {
  return partiesOf(doc, sentence, at).filter(
    (p) => /^\p{Lu}|^\p{Ll}+ \p{Lu}|^\p{Script=Han}/u.test(p.name) && !/[Ss]ummit|Conference|Forum/.test(p.name),
  );
}

/** The latest state in the article holds: expected, then withdrew is withdrew. Signing stands beside coming. */
function settled(all: readonly Attendance[]): Attendance[] {
  const last = new Map<string, Attendance>();
  for (const a of all) {
    const group = a.status === "signed" || a.status === "refused-to-sign" ? "sign" : "come";
    const before = last.get(`${a.party.name} ${group}`);
    if (before && rank(before.status) > rank(a.status)) continue;
    last.set(`${a.party.name} ${group}`, a);
  }
  return all.filter((a) => [...last.values()].includes(a));
}

const rank = (s: Status): number =>
  ({ invited: 0, expected: 1, represented: 2, attended: 3, absent: 4, declined: 4, withdrew: 5, signed: 1, "refused-to-sign": 2 })[s];
