import { fold } from "./fold.js";
import type { KnownActors } from "./index-actors.js";
import type { KnownActor } from "./known-actor.js";
import { lookUp } from "./look-up.js";

/** Offices that one holds in the house named beside them; an `Apple analyst` is not Apple's. */
// biome-ignore format: one table
const inside = new Set([
  "ceo", "cto", "cfo", "coo", "chief", "president", "chair", "chairman", "chairwoman", "founder", "cofounder", "director", "head", "boss",
  "spokesperson", "spokesman", "spokeswoman", "executive", "officer", "scientist", "researcher", "engineer", "manager", "professor", "partner",
]);

/** The known house that a role names: `AEP CEO`, `chief scientist at Google DeepMind`, `SoftBank Group Chief Executive`. None where it is over. */
export function houseIn(role: string, known: KnownActors): readonly KnownActor[] {
  const words = role.split(/\s+/).map((word) => word.replace(/[,;]$/, ""));
  const folded = words.map(fold);
  if (!folded.some((word) => inside.has(word)) || folded.includes("former") || folded.includes("ex")) return [];
  const at = folded.findIndex((word, index) => index > 0 && (word === "of" || word === "at"));
  const rest = at < 0 ? [] : houses(words.slice(at + 1).join(" "), known);
  if (rest.length > 0) return rest;
  for (let size = Math.min(words.length - 1, 6); size > 0; size -= 1) {
    const found = houses(words.slice(0, size).join(" "), known);
    if (found.length > 0) return found;
  }
  return [];
}

const houses = (name: string, known: KnownActors): readonly KnownActor[] =>
  lookUp(name, known).flatMap(({ actor }) => (actor.type === "person" || actor.type === "state" ? [] : [actor]));
