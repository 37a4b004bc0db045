import { z } from "zod";
import { UsageError } from "../model/index.js";
import { type Bloc, bloc, indexBlocs } from "./blocs.js";
import { fold } from "./fold.js";
import { indexActors, type KnownActors } from "./index-actors.js";
import type { KnownActor } from "./known-actor.js";
import { lookUp } from "./look-up.js";
import { type ActorFile, readActorFile } from "./read-actor-file.js";

/** Where the shipped data lie: two folders up, from the sources and from the build alike. */
export const shippedActors = new URL("../../data/actors.jsonl", import.meta.url);
export const shippedBlocs = new URL("../../data/blocs.json", import.meta.url);

export interface ActorFiles {
  /** The texts of `data/actors.jsonl` and `data/blocs.json`; a test keeps them valid, so they are not checked again here. */
  readonly shipped: string;
  readonly blocs: string;
  /** The user's own, later ones before earlier ones. */
  readonly own?: readonly ActorFile[];
  /** A file in place of the shipped blocs. */
  readonly ownBlocs?: ActorFile;
}

/** Throws UsageError that names file, line and what is allowed. A user's entry takes the place of the shipped one with its id. */
export function loadActors({ shipped, blocs, own = [], ownBlocs }: ActorFiles): KnownActors {
  const sides =
    ownBlocs === undefined ? indexBlocs(JSON.parse(blocs) as Bloc[], "data/blocs.json") : indexBlocs(readBlocs(ownBlocs), ownBlocs.name);
  const lines = shipped.trimEnd();
  const actors: KnownActor[] = lines === "" ? [] : JSON.parse(`[${lines.replaceAll("\n", ",")}]`);
  const known = indexActors(actors, sides);
  if (own.length === 0) return known;

  const idOf = (name: string): string | null => {
    const folded = fold(name);
    // Paris the city is not France, which the word may also mean.
    const standsFor = ({ bywords = [] }: KnownActor): boolean => bywords.some((byword) => fold(byword) === folded);
    const ids = new Set(lookUp(name, known).flatMap(({ actor }) => (standsFor(actor) ? [] : [actor.id])));
    return ids.size === 1 ? ([...ids][0] ?? null) : null;
  };
  const merged = new Map(known.byId);
  for (const file of own) {
    const entries = readActorFile(file, { blocs: sides.names, byId: merged, idOf });
    for (const entry of entries) merged.set(entry.id, entry);
    for (const entry of entries)
      for (const id of [...(entry.affiliations ?? []).map(({ to }) => to), ...(entry.parent === undefined ? [] : [entry.parent])])
        if (!merged.has(id)) throw new UsageError(`${file.name}: ${entry.id} is tied to ${id}, which is the id of no actor.`);
  }
  return indexActors(merged.values(), sides);
}

function readBlocs({ name, text }: ActorFile): Bloc[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: this is not JSON (${(error as Error).message}).`);
  }
  const checked = z.array(bloc).safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new UsageError(
    `${name}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}; blocs are [{"name", "members": [{"country" or "bloc", "from"?, "to"?}]}].`,
  );
}
