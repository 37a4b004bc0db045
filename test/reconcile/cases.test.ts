import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reconcile } from "../../src/reconcile/index.js";
import { type CaseReport, reportsIn, twins } from "./build-case.js";

interface Case {
  readonly name: string;
  readonly reports: readonly CaseReport[];
  readonly pledges: readonly (readonly string[])[];
  /** part, whole, reading, "contested": by any of their reports. Left out: nothing is expected of edges; those given are all. */
  readonly edges?: readonly (readonly string[])[];
  readonly itemised?: readonly (readonly string[])[];
  readonly unsure?: readonly (readonly string[])[];
  readonly contested?: readonly (readonly string[])[];
  readonly amounts?: Readonly<Record<string, readonly [number | null, number | null, string]>>;
  readonly stages?: Readonly<Record<string, string>>;
  readonly same?: readonly (readonly [string, string, "same" | "different" | "unsure", string])[];
  readonly parts?: readonly (readonly [string, string, "inside" | "on-top" | "unclear" | "none", string])[];
}

const folder = new URL("./cases/", import.meta.url);
for (const file of readdirSync(folder).sort())
  describe(file, () => {
    for (const given of JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case[])
      it(given.name, () => {
        const { clusters, unsure, contested } = reconcile(reportsIn(given.reports), twins, {
          same: (given.same ?? []).map(([a, b, verdict, by]) => ({ a, b, verdict, by, reason: "" })),
          edges: (given.parts ?? []).map(([part, whole, reading, by]) => ({ part, whole, reading, by, reason: "" })),
        });
        const sorted = (lists: readonly (readonly string[])[]) => lists.map((list) => [...list].sort().join(" ")).sort();
        expect(sorted(clusters.map(({ ids }) => ids))).toEqual(sorted(given.pledges));
        const home = new Map(clusters.flatMap(({ id, ids }) => ids.map((one) => [one, id])));
        const edges = clusters.flatMap((cluster) => cluster.edges);
        if (given.edges !== undefined) {
          const wanted = given.edges.map(([part = "", whole = "", ...rest]) => [home.get(part), home.get(whole), ...rest].join(" "));
          const got = edges.map(({ part, whole, reading, contested: torn }) =>
            [part, whole, reading, ...(torn ? ["contested"] : [])].join(" "),
          );
          expect(got.sort()).toEqual(wanted.sort());
        }
        for (const list of given.itemised ?? []) {
          const keys = new Set(list.map((id) => edges.find(({ part }) => part === home.get(id))?.itemised));
          expect([...keys]).toEqual([expect.any(String)]);
        }
        for (const pair of given.unsure ?? [])
          expect(unsure.flatMap(({ links }) => links.map(({ a, b }) => `${a} ${b}`))).toContain(pair.join(" "));
        if (given.contested !== undefined)
          expect(contested.map((pair) => pair.join(" "))).toEqual(given.contested.map((pair) => pair.join(" ")));
        for (const [id, stage] of Object.entries(given.stages ?? {}))
          expect(clusters.find((cluster) => cluster.id === home.get(id))?.stage).toBe(stage);
        for (const [id, [low, high, currency]] of Object.entries(given.amounts ?? {}))
          expect(clusters.find((cluster) => cluster.id === home.get(id))?.amount).toMatchObject({ low, high, currency });
      });
  });
