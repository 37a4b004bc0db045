import { writtenAs } from "./common-words.js";
import { fold, keysOf, withoutArticle, withoutLegalForm } from "./fold.js";
import { type KnownActors, namesOf } from "./index-actors.js";
import type { KnownActor } from "./known-actor.js";

/** Somebody who bears a name; `written` is the name as the file prints it, `via` what kind of name it is. */
export interface Bearer {
  readonly actor: KnownActor;
  readonly written: string;
  readonly via: "name" | "alias" | "byword";
}

const none: readonly Bearer[] = [];
const shorter = new Set(["group", "groupe", "holding", "holdings"]);

/**
 * Everyone who bears a name, one entry an actor; nobody is guessed. What is tried, in this order: the name as it stands, without its
 * article, without its legal form (`Orange SA`), without a bracket at its end (`Amazon (AWS)`), without `Group` (companies and funds
 * only), without middle initials (persons only).
 */
export function lookUp(name: string, known: Pick<KnownActors, "byName">): readonly Bearer[] {
  const folded = fold(name);
  const asIs = bearers(folded, name, known);
  if (asIs.length > 0) return asIs;
  const bare = withoutLegalForm(fold(withoutArticle(name)));
  const trimmed = bare === folded ? none : bearers(bare, name, known);
  if (trimmed.length > 0) return trimmed;
  const bracket = name.indexOf(" (");
  if (bracket > 0 && name.endsWith(")")) return lookUp(name.slice(0, bracket), known);
  const words = bare.split(" ");
  if (words.length > 1 && shorter.has(words.at(-1) ?? "")) {
    const firms = bearers(words.slice(0, -1).join(" "), name, known);
    return firms.filter(({ actor }) => actor.type === "company" || actor.type === "fund");
  }
  const initials = words.slice(1, -1).some((word) => word.length === 1);
  if (!initials) return none;
  const full = words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1).join(" ");
  return bearers(full, name, known).filter(({ actor }) => actor.type === "person");
}

function bearers(folded: string, name: string, known: Pick<KnownActors, "byName">): readonly Bearer[] {
  const held = known.byName.get(folded);
  if (held === undefined) return none;
  const actors: readonly KnownActor[] = "id" in held ? [held] : held;
  return actors.flatMap((actor) => {
    const names = namesOf(actor);
    const written = names.includes(name) ? name : names.find((one) => keysOf(one).includes(folded) && writtenAs(name, one, folded));
    return written === undefined ? [] : [{ actor, written, via: viaOf(written, actor) }];
  });
}

const viaOf = (written: string, { name, bywords = [] }: KnownActor): Bearer["via"] =>
  written === name ? "name" : bywords.includes(written) ? "byword" : "alias";
