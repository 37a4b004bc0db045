/** Takes the parties of a reading and the known actors (a value made from data files), gives a judgement for each and the actors behind them. */
export { type ActorColumn, actorCell, actorColumns } from "./actor-cells.js";
export { asKnown } from "./as-known.js";
export { blocOf, blocsOfCountry } from "./blocs.js";
export { isCollective } from "./collective.js";
export { beginsCapital, fold } from "./fold.js";
export { type KnownActors, outletAt } from "./index-actors.js";
export { type Actor, type ActorType, actor, actorTypes, type Judgement, judgement } from "./judgement.js";
export { type Affiliation, type KnownActor, knownActor } from "./known-actor.js";
export { type ActorFiles, loadActors, shippedActors, shippedBlocs } from "./load-actors.js";
export type { ActorFile } from "./read-actor-file.js";
export { type Resolution, resolve } from "./resolve.js";
export { type NameContext, type ResolvedName, resolveName } from "./resolve-name.js";
