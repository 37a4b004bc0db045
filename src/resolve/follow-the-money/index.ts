/** Takes known actors and gives entities of the FollowTheMoney model, checked against it; takes such entities and gives known actors. */
export { actorsOfEntities } from "./actors-of-entities.js";
export { entitiesOf } from "./entities-of.js";
export { type Entity, isEntity } from "./entity.js";
