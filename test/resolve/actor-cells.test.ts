import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../src/faces/cli/csv.js";
import { exportActors } from "../../src/operations/export-actors.js";
import { asKnown } from "../../src/resolve/as-known.js";
import { plainCell } from "../../src/resolve/csv.js";
import { loadActors } from "../../src/resolve/index.js";
import { joinList, splitList } from "../../src/resolve/list-cell.js";
import { madeActors } from "./made-actors.js";
import { known, shipped } from "./shipped.js";

const empty = { ...shipped, shipped: "" };
const written = (actors: Parameters<typeof exportActors.rows>[0]["actors"]): string =>
  csv(exportActors.rows({ actors }), exportActors.columns);

describe("actors as CSV", () => {
  test("come back as they were, whatever is in them", () => {
    fc.assert(
      fc.property(madeActors, (actors) => {
        const back = loadActors({ ...empty, own: [{ name: "mine.csv", text: written([...actors]) }] });
        expect([...back.byId.values()]).toEqual(actors);
      }),
      { numRuns: 100 },
    );
  });
  test("all shipped ones come back as they were", () => {
    const actors = [...known.byId.values()];
    const back = loadActors({ ...empty, own: [{ name: "all.csv", text: written(actors) }] });
    const bare = actors.map((actor) =>
      Object.fromEntries(Object.entries(actor).filter(([key, value]) => key === "aliases" || !Array.isArray(value) || value.length > 0)),
    );
    expect([...back.byId.values()]).toEqual(bare);
  });
  test("a spreadsheet of another country may part cells by semicolons or tabs, and pad rows", () => {
    for (const by of [";", "\t"]) {
      const text = ["name,type,aliases", "Norvik,company,NVK|Norvik AS", ",,"].map((line) => line.replaceAll(",", by)).join("\r\n");
      const back = loadActors({ ...empty, own: [{ name: "mine.csv", text }] });
      expect(back.byId.get("norvik")?.aliases).toEqual(["NVK", "Norvik AS"]);
    }
  });
  test("a tie reads as people write it", () => {
    const text =
      'name,type,affiliations\nNorvik,company,\nAda Lund,person,"Head of Parts, North of norvik from 2021-05 to 2024|Chair of norvik"';
    const back = loadActors({ ...empty, own: [{ name: "mine.csv", text }] });
    expect(back.byId.get("ada-lund")?.affiliations).toEqual([
      { to: "norvik", role: "Head of Parts, North", from: "2021-05", to_date: "2024" },
      { to: "norvik", role: "Chair" },
    ]);
  });
  test.each(["boss at norvik", "Chair of norvik since 2020", "Chair of norvik from May"])("%s is no tie", (cell) => {
    const text = `name,type,affiliations\nNorvik,company,\nAda,person,${cell}`;
    expect(() => loadActors({ ...empty, own: [{ name: "mine.csv", text }] })).toThrow(/^mine\.csv, line 3: affiliations/);
  });
});

test("a list in a cell comes back, whatever its values hold", () => {
  const value = fc
    .string({ minLength: 1 })
    .map((one) => one.trim())
    .filter((one) => one !== "");
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(splitList(joinList(values))).toEqual(values);
    }),
  );
});

test.each(["=1+1", "+4", "-4", "@x", "'=1", "''@x", "'quoted'", "plain"])("%s in CSV is no formula and comes back", (cell) => {
  const line = csv([cell], [{ head: "a", cell: (row) => row }]).split("\r\n")[1] ?? "";
  expect(line).not.toMatch(/^[=+\-@]/);
  expect(plainCell(line)).toBe(cell);
});

describe("a record's actors as known ones", () => {
  const named = { id: "name:norrkisel", name: "Norrkisel", type: "company", country: "SE", bloc: "European Union" } as const;
  test("have all that is known, and come with those they are tied to", () => {
    const of = { id: "google-deepmind", name: "x", type: "company", country: null, bloc: null } as const;
    const out = asKnown([of], known);
    expect(out.map(({ id }) => id)).toEqual(expect.arrayContaining(["google-deepmind", "google"]));
    expect(out.find(({ id }) => id === of.id)).toBe(known.byId.get(of.id));
  });
  test("get an id that a file may give, and a bloc only where the country does not tell it", () => {
    expect(asKnown([named], known)).toEqual([{ id: "norrkisel", name: "Norrkisel", type: "company", country: "SE", aliases: [] }]);
    expect(asKnown([{ ...named, country: null }], known)[0]?.bloc).toBe("European Union");
    const namesake = { ...named, id: "name:norrkisel-2", type: "person" } as const;
    const mine = loadActors({
      ...shipped,
      own: [{ name: "mine.csv", text: "id,name,type\nnorrkisel,Norrkisel Group,company\nnorrkisel-2,N,fund" }],
    });
    expect(asKnown([named], mine)[0]?.name).toBe("Norrkisel Group");
    expect(asKnown([namesake], mine)[0]?.id).toMatch(/^name-[0-9a-f]{12}$/);
  });
  test("are actors, and no phrases for several or for a kind", () => {
    for (const name of ["analysts", "group", "French officials", "Two governments"])
      expect(asKnown([{ ...named, id: `name:${name}`, name }], known)).toEqual([]);
    expect(asKnown([{ ...named, id: "name:诺维", name: "诺维" }], known)[0]?.id).toBe("诺维");
  });
  test("with all, every known one is there", () => {
    expect(asKnown([named], known, { all: true })).toHaveLength(known.byId.size + 1);
  });
});
