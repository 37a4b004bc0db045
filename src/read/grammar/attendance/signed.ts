import type { Tree } from "../../document/tree.js";
import { declineVerbs, documentNouns, sharedDocuments } from "../../lexicon/event-words.js";
import type { Found, Status, VerbRule, View } from "./found.js";
import { those } from "./found.js";
import { documentBefore, isDocument } from "./gathering.js";

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
    if (!to) return [];
    return those(tree, tree.subject(verb), lemma === "withhold" || tree.isNegated(verb) ? "refused-to-sign" : "signed", null);
  }
  const shares = /^(?:endorse|back|join|adopt)$/.test(lemma);
  const shared = object ?? tree.child(verb, "nsubjpass");
  if (lemma !== "sign" && !(shares && shared !== undefined && isDocument(tree, shared))) return null;
  const document = object ?? tree.child(verb, "nsubjpass") ?? relativeOf(tree, verb);
  const known =
    document === undefined
      ? lemma === "sign" && documentBefore(doc, sentence) !== null
      : isDocument(tree, document) && !ofWork(tree, document);
  if (!known) return [];
  if (lemma !== "sign" && !(document !== undefined && sharedDocuments.has(tree.lemma(document)))) return [];
  const giver = tree.isPassive(verb) ? tree.agent(verb) : tree.subject(verb);
  const status = signing(tree, verb);
  if (status === null) return [];
  if (status === "refused-to-sign")
    return [...those(tree, tree.isPassive(verb) ? giver : (tree.subject(verb) ?? giver), status, null), ...joinedIn(tree, verb)];
  return [...those(tree, giver, status, null), ...amongThem(tree, verb)];
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
  if (tree.children(verb).some((k) => k < verb && /^(?:whether|if|unless)$/.test(tree.lower(k)))) return null;
  const modals = tree.auxiliaries(verb);
  if (tree.isNegated(verb)) return modals.some((a) => /^(?:may|might|could|should)$/.test(a)) ? null : "refused-to-sign";
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
  for (let i = verb; i + 2 < tree.size && i < verb + 30; i++)
    if (tree.lower(i) === "among" && /^(?:them|which|whom)$/.test(tree.lower(i + 1)))
      return [{ at: i + 2, status: "signed", event: null, row: true }];
  return [];
}

/** "was (not) among the signatories". */
function amongSignatories(tree: Tree, verb: number): Found[] | null {
  const among = tree.complements(verb).find((c) => c.prep === "among" && /^(?:signatory|signer)$/.test(tree.lemma(c.object)));
  if (!among || among.at < verb) return null;
  return those(tree, tree.subject(verb), tree.isNegated(verb) ? "refused-to-sign" : "signed", null);
}

/** "Russia's refusal to sign the declaration". */
export function refusedByNoun({ tree }: View, i: number): Found[] {
  if (tree.lemma(i) !== "refusal") return [];
  const sign = tree.children(i).find((k) => tree.lemma(k) === "sign");
  const document = sign === undefined ? undefined : tree.object(sign);
  return document !== undefined && isDocument(tree, document) ? those(tree, tree.possessor(i), "refused-to-sign", null) : [];
}
