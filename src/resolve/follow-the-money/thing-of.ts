import { z } from "zod";
import { UsageError } from "../../model/index.js";
import { type ActorType, actorTypes } from "../judgement.js";
import type { KnownActor } from "../known-actor.js";
import type { Placed } from "./actors-of-entities.js";
import type { EntityRead } from "./entity.js";
import { ftmModel } from "./model.js";
import { blocKeyword } from "./words.js";

/** An entity as a known actor, without its ties; its id is still the file's. */
export function thingOf(file: string, { line, entity }: Placed, blocs: ReadonlySet<string>): KnownActor {
  const values = (...names: readonly string[]): string[] =>
    names.flatMap((name) => entity.properties.get(name) ?? []).flatMap((value) => (value.trim() === "" ? [] : [value.trim()]));
  const names = values("name");
  const name = names.find((one) => one === entity.caption?.trim()) ?? names[0];
  if (name === undefined)
    throw new UsageError(`${file}, line ${line}: name: the ${entity.schema} ${entity.id} has none; an actor needs one.`);
  const type = typeOf(entity, values("classification"));
  const weak = values("weakAlias");
  // One weak name of a person, a surname or a nickname, would claim others' mentions.
  const bywords = distinct(type === "person" ? weak.filter((one) => one.includes(" ")) : weak).filter((one) => one !== name);
  const bloc = values("keywords")
    .find((one) => one.startsWith(blocKeyword))
    ?.slice(blocKeyword.length);
  if (bloc !== undefined && !blocs.has(bloc))
    throw new UsageError(`${file}, line ${line}: no bloc is named ${bloc}; there are ${[...blocs].join(", ")}.`);
  const hosts = distinct(values("website").flatMap(hostOf));
  const source = values("sourceUrl").find((one) => z.url().safeParse(one).success);
  const sector = values("sector")[0];
  return {
    id: entity.id,
    name,
    type,
    country: countryOf(type, values),
    aliases: distinct([...names, ...values("alias", "previousName")]).filter((one) => one !== name),
    ...(bloc === undefined ? {} : { bloc }),
    ...(hosts.length === 0 ? {} : { hosts }),
    ...(sector === undefined ? {} : { sector }),
    ...(bywords.length === 0 ? {} : { bywords }),
    ...(source === undefined ? {} : { source }),
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function typeOf({ schema: name }: EntityRead, classification: readonly string[]): ActorType {
  const schema = ftmModel().getSchema(name);
  if (schema.isA("Person")) return "person";
  const told = actorTypes.find((type) => type !== "person" && classification.includes(type));
  if (told !== undefined) return told;
  if (schema.isA("PublicBody")) return "government-body";
  return schema.isA("Company") ? "company" : "organization";
}

/** The seat before all other countries; where several stand side by side none is taken. `gb-sct` -> `GB`. */
function countryOf(type: ActorType, values: (...names: readonly string[]) => readonly string[]): string | null {
  const order = type === "person" ? [["nationality"], ["citizenship"], ["country"]] : [["mainCountry"], ["jurisdiction"], ["country"]];
  for (const names of order) {
    const codes = distinct(values(...names).flatMap((code) => /^([a-z]{2})(?:-[a-z]+)?$/i.exec(code)?.[1]?.toUpperCase() ?? []));
    if (codes.length > 1) return null;
    // The Union has a code in the model, but is no country.
    if (codes[0] !== undefined) return codes[0] === "EU" ? null : codes[0];
  }
  return null;
}

/** The host of a site as a whole; a page on somebody else's tells nothing. `https://www.acme.example/` -> `acme.example` */
function hostOf(address: string): string[] {
  const full = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(full)) return [];
  const url = new URL(full);
  if (url.pathname !== "/" || url.search !== "" || url.port !== "" || !/^[a-z0-9.-]+\.[a-z0-9-]+$/.test(url.hostname)) return [];
  return [url.hostname.replace(/^www\./, "")];
}
