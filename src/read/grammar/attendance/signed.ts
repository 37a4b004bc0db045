import type { Tree } from "../../document/tree.js";
import { declineVerbs, documentNouns, sharedDocuments } from "../../lexicon/event-words.js";
import type { Found, SentenceRule, Status, VerbRule, View } from "./found.js";
import { those } from "./found.js";
import { documentBefore, documentIn, isDocument } from "./gathering.js";
import { amongThose } from "./who-does.js";

/**
 * Who put their name to a common text, and who would not.
 *   "Norway, Canada and Japan signed the declaration." "The charter was signed by Kenya." "Turkey declined to sign the communique."
 *   "The United States was not among the signatories." "Hungary withheld its signature." "Russia's refusal to sign the declaration"
 *   "Twenty states adopted the declaration. Austria did not sign." "endorsed by 40 nations, among them Brazil"
 * Left alone: contracts; who is urged, required or due to sign.
 */
export const signed: VerbRule = ({ doc, sentence, tree, verb, lemma, object }) => {
  if (lemma === "be") return amongSignatories(tree, verb);
  if (
    /^(?:withhold|put|add|lend)$/.test(lemma) &&
    object !== undefined &&
    /^(?:signature|name)$/.test(tree.lemma(object)) &&
    tree.child(object, "poss") !== undefined
  ) {
    const to = [verb, object].flatMap((i) => tree.complements(i)).find((c) => /^(?:to|from)$/.test(c.prep) && isDocument(tree, c.object));
    if (!to && !documentIn(tree) && (lemma !== "withhold" || documentBefore(doc, sentence) === null)) return [];
    const put = lemma === "withhold" ? "refused-to-sign" : signing(tree, verb);
    return put === null ? [] : those(tree, tree.subject(verb), put, null);
  }
  // "Malta has joined the 30 countries that signed the charter"
  if (lemma === "join" && object !== undefined && signersAt(tree, object) && !tree.isNegated(verb))
    return those(tree, tree.subject(verb), "signed", null);
  // "The declaration bears the signatures of 45 countries, among them Ghana and Peru"
  if (/^(?:bear|carry)$/.test(lemma) && object !== undefined && tree.lemma(object) === "signature" && documentIn(tree))
    return tree.isNegated(verb)
      ? []
      : [
          ...amongThem(tree, verb),
          ...[object + 2]
            .filter(() => tree.lower(object + 1) === "of")
            .map((at) => ({ at, status: "signed" as const, event: null, row: true })),
        ];
  const shares = /^(?:endorse|back|join|adopt)$/.test(lemma);
  const shared = object ?? tree.child(verb, "nsubjpass");
  if (lemma !== "sign" && !(shares && shared !== undefined && isDocument(tree, shared))) return null;
  const document = object ?? tree.child(verb, "nsubjpass") ?? relativeOf(tree, verb) ?? signedUpTo(tree, verb);
  const known =
    document === undefined
      ? lemma === "sign" && (documentIn(tree) || documentBefore(doc, sentence) !== null)
      : (isDocument(tree, document) && !ofWork(tree, document)) || isCommonAgreement(tree, verb, document);
  if (!known) return [];
  if (lemma !== "sign" && !(document !== undefined && sharedDocuments.has(tree.lemma(document)))) return [];
  const giver = tree.isPassive(verb) ? tree.agent(verb) : tree.subject(verb);
  const status = signing(tree, verb);
  if (status === null) return [];
  if (status === "refused-to-sign")
    return [
      ...those(tree, amongThose(tree, giver) ?? (tree.isPassive(verb) ? giver : (tree.subject(verb) ?? giver)), status, null),
      ...joinedIn(tree, verb),
    ];
  return [
    ...those(tree, latestTo(tree, verb) ?? amongThose(tree, giver) ?? giver, status, null),
    ...amongThem(tree, verb),
    ...butNot(tree, verb),
  ];
};

/** "Turkey has become *the latest country to sign* the accord": Turkey. */
function latestTo(tree: Tree, verb: number): number | undefined {
  const noun = tree.head(verb);
  if (
    noun < 0 ||
    !/^NN/.test(tree.tag(noun)) ||
    !tree.children(noun).some((k) => k < noun && /^(?:latest|first|last|only|newest|second|third|\d+(?:st|nd|rd|th))$/.test(tree.lower(k)))
  )
    return undefined;
  const be = tree.head(noun);
  return /^(?:be|become)$/.test(tree.lemma(be)) ? tree.subject(be) : undefined;
}

/** "endorsed by 70 nations *but not by the United States*". */
function butNot(tree: Tree, verb: number): Found[] {
  for (let i = verb; i + 2 < Math.min(tree.size, verb + 24); i++)
    if (/^(?:but|though|although)$/.test(tree.lower(i)) && tree.lower(i + 1) === "not") {
      const at = tree.lower(i + 2) === "by" ? i + 3 : i + 2;
      return [{ at, status: "refused-to-sign", event: null, row: true }];
    }
  return [];
}

/** An agreement is mostly a contract; a common text where many sign it: "A, B and C signed the agreement", "signed by 40 states". */
function isCommonAgreement(tree: Tree, verb: number, document: number): boolean {
  if (
    !/^(?:agreement|memorandum|convention|letter)$/.test(tree.lemma(document)) ||
    tree.complements(document).some((c) => c.prep === "with")
  )
    return false;
  if (tree.complements(verb).some((c) => c.prep === "with")) return false;
  const giver = tree.isPassive(verb) ? tree.agent(verb) : tree.subject(verb);
  if (giver === undefined) return false;
  const many =
    tree.children(giver).some((k) => tree.tag(k) === "CD") &&
    /^(?:country|state|nation|government|company|firm|member|party|organisation|organization)$/.test(tree.lemma(giver));
  return many || tree.coordinated(giver).length > 2;
}

/** "signed up *to the pledge*", "signed on *to the charter*". */
function signedUpTo(tree: Tree, verb: number): number | undefined {
  if (!/^(?:up|on)$/.test(tree.lower(verb + 1)) || !/^(?:to|for)$/.test(tree.lower(verb + 2))) return undefined;
  for (let i = verb + 3; i < Math.min(tree.size, verb + 9); i++) if (isDocument(tree, i) && /^NN/.test(tree.tag(i))) return i;
  return undefined;
}

/** "Of the 58 countries that signed the pact, *Chile and Ghana* were the first." */
export const firstToSign: SentenceRule = ({ tree }) => {
  if (!/^(?:of|among)$/.test(tree.lower(0)) || !documentIn(tree)) return [];
  const sign = Array.from({ length: 16 }, (_, n) => n).find((i) => /^(?:signed|endorsed|backed|adopted|joined)$/.test(tree.lower(i)));
  if (sign === undefined || Array.from({ length: 4 }, (_, n) => sign - n).some((i) => /^(?:not|never|n't|n’t)$/.test(tree.lower(i))))
    return [];
  const comma = Array.from({ length: 12 }, (_, n) => sign + n).find((i) => tree.word(i) === ",");
  return comma === undefined || !/^(?:NNP|DT)/.test(tree.tag(comma + 1))
    ? []
    : [{ at: comma + 1, status: "signed", event: null, row: true }];
};

/** "joined *Britain* in refusing to sign". */
function joinedIn(tree: Tree, verb: number): Found[] {
  const join = tree
    .ancestors(verb)
    .slice(0, 3)
    .find((a) => tree.lemma(a) === "join");
  return join === undefined ? [] : those(tree, tree.object(join), "refused-to-sign", null);
}

function signing(tree: Tree, verb: number): Status | null {
  const up = tree.head(verb);
  const governed = up >= 0 && /^(?:xcomp|dobj|acl|pcomp|ccomp)$/.test(tree.label(verb));
  const refusing = governed && (declineVerbs.has(tree.lemma(up)) || /^(?:opt|choose|fail|refusal)$/.test(tree.lemma(up)));
  if (refusing) return /^(?:opt|choose)$/.test(tree.lemma(up)) && !tree.isNegated(verb) ? null : "refused-to-sign";
  // "stopped short of signing", "left without signing"
  if ((tree.lower(verb - 1) === "of" && tree.lower(verb - 2) === "short") || tree.lower(verb - 1) === "without") return "refused-to-sign";
  if (tree.children(verb).some((k) => k < verb && /^(?:whether|if|unless)$/.test(tree.lower(k)))) return null;
  const modals = tree.auxiliaries(verb);
  if (tree.isNegated(verb)) return modals.some((a) => /^(?:may|might|could|should)$/.test(a)) ? null : "refused-to-sign";
  if (tree.tag(verb) === "VB" && latestTo(tree, verb) !== undefined) return "signed";
  return modals.some((a) => /^(?:to|will|would|could|may|might|should|must|can)$/.test(a)) ? null : "signed";
}

/** "a statement of work", "a text message": nothing that nations sign. */
const ofWork = (tree: Tree, i: number): boolean => tree.complements(i).some((c) => /^(?:work|claim|account)$/.test(tree.lower(c.object)));

/** "the declaration that 60 countries signed". */
function relativeOf(tree: Tree, verb: number): number | undefined {
  const h = tree.head(verb);
  return tree.label(verb) === "relcl" && h >= 0 && documentNouns.has(tree.lemma(h)) ? h : undefined;
}

/** ", among them Brazil and Ghana". */
function amongThem(tree: Tree, verb: number): Found[] {
  // "22 countries, Spain and Portugal *among them*, have signed"
  for (let i = Math.max(1, verb - 8); i < verb; i++)
    if (tree.lower(i) === "among" && tree.lower(i + 1) === "them" && /^NNP/.test(tree.tag(i - 1)))
      return [{ at: i, status: "signed", event: null, before: true }];
  for (let i = verb; i + 2 < tree.size && i < verb + 30; i++)
    if (tree.lower(i) === "among" && /^(?:them|which|whom)$/.test(tree.lower(i + 1)))
      return [{ at: i + 2, status: "signed", event: null, row: true }];
  return [];
}

/** "was (not) among the signatories". */
function amongSignatories(tree: Tree, verb: number): Found[] | null {
  const among = tree.complements(verb).find((c) => c.prep === "among" && /^(?:signatory|signer)$/.test(tree.lemma(c.object)));
  const signing = tree.complements(verb).find((c) => /^(?:among|amongst|one of)$/.test(c.prep) && c.at > verb && signersAt(tree, c.object));
  if (signing) return those(tree, tree.subject(verb), tree.isNegated(verb) ? "refused-to-sign" : "signed", null);
  if (!among || among.at < verb) return null;
  return those(tree, tree.subject(verb), tree.isNegated(verb) ? "refused-to-sign" : "signed", null);
}

/** "among 16 companies *to sign the code*", "among those *that signed the accord*". */
const signersAt = (tree: Tree, i: number): boolean =>
  [1, 2].some(
    (n) => /^(?:sign|endorse|back)$/.test(tree.lemma(i + n)) && /^(?:to|that|who|which|signing|endorsing|backing)$/.test(tree.lower(i + 1)),
  ) && [2, 3, 4, 5, 6].some((n) => isDocument(tree, i + n) && /^NN/.test(tree.tag(i + n)));

/** "Russia's refusal to sign the declaration". */
export function refusedByNoun({ tree }: View, i: number): Found[] {
  // "India's signature is missing from the statement"
  if (/^(?:signature|name)$/.test(tree.lemma(i)) && documentIn(tree)) {
    const missing = Array.from({ length: 6 }, (_, n) => i + 1 + n).some((k) => /^(?:missing|absent)$/.test(tree.lower(k)));
    return missing ? those(tree, tree.possessor(i), "refused-to-sign", null) : [];
  }
  if (tree.lemma(i) !== "refusal") return [];
  const sign = tree.children(i).find((k) => tree.lemma(k) === "sign");
  const document = sign === undefined ? undefined : tree.object(sign);
  return document !== undefined && isDocument(tree, document) ? those(tree, tree.possessor(i), "refused-to-sign", null) : [];
}
