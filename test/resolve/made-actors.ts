import fc from "fast-check";
import { actorTypes } from "../../src/resolve/judgement.js";
import type { KnownActor } from "../../src/resolve/known-actor.js";
import { known } from "./shipped.js";

const letters = "abcxyz ÅéñßЖ中|\\,;\"'=+-@.&()éof".split("");
const text = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
  .map((all) => all.join("").trim().replace(/ +/g, " "))
  .filter((word) => /\p{L}/u.test(word));
const date = fc.constantFrom("2019", "2021-05", "2024-02-29");
const words = fc.uniqueArray(text, { maxLength: 3 });
const blocs = [...known.blocs.names];

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
const maybe = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<V | undefined> => fc.option(value, { nil: undefined });
const some = <V>(list: readonly V[]): readonly V[] | undefined => (list.length === 0 ? undefined : list);

/** Actors that nobody knows, each tied to some of the others, whose ids are `made-0`, `made-1` … */
export const madeActors: fc.Arbitrary<readonly KnownActor[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...actorTypes),
      name: text,
      aliases: words,
      bywords: words,
      country: fc.constantFrom("FR", "SE", "US", "XK", null),
      bloc: maybe(fc.constantFrom(...blocs)),
      parent: maybe(fc.nat(5)),
      ties: fc.array(fc.record({ to: fc.nat(5), role: text, from: maybe(date), to_date: maybe(date) }), { maxLength: 2 }),
      hosts: fc.uniqueArray(fc.constantFrom("norvik.example", "press.lumen.example"), { maxLength: 2 }),
      sector: maybe(text),
      capital: maybe(text),
      cities: words,
      demonyms: words,
      source: maybe(fc.constant("https://norvik.example/about?x=1")),
    }),
    { minLength: 6, maxLength: 6 },
  )
  .map((all) =>
    all.map((one, at): KnownActor => {
      const { type, name, country } = one;
      const ties = one.ties
        .filter(({ to }) => to !== at)
        .map(({ to, role, from, to_date }) => ({ to: `made-${to}`, role, ...optional("from", from), ...optional("to_date", to_date) }));
      const cells = {
        id: `made-${at}`,
        name,
        type,
        country,
        aliases: one.aliases.filter((alias) => alias !== name),
        ...optional("bloc", one.bloc),
        ...optional("parent", one.parent === at || one.parent === undefined ? undefined : `made-${one.parent}`),
        ...optional("affiliations", type === "person" ? some(ties) : undefined),
        ...optional("hosts", some(one.hosts)),
        ...optional("sector", one.sector),
        ...optional("capital", one.capital),
        ...optional("cities", some(one.cities)),
        ...optional("demonyms", some(one.demonyms)),
        ...optional("bywords", some(one.bywords.filter((word) => word !== name))),
        ...optional("source", one.source),
      };
      return cells as KnownActor;
    }),
  );
