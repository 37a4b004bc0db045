import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { passagesOf } from "../../training/speech/passages.mjs";

const folder = new URL("../../training/speech/corpus/", import.meta.url);

test("marks become spans of the plain text", () => {
  const source = `## agency-001 | agency | ports
<s1><per>Ana Ruiz</per>, the minister,</s1> <c1>said</c1> <q1>ships would wait</q1>.
<q2 intends by="Ana Ruiz">"We leave,"</q2> <s2>she</s2> <c2>vowed</c2>. <q2>"Tomorrow."</q2>`;
  const [passage] = passagesOf("x.txt", source);
  const { text, attributions, names } = passage ?? { text: "", attributions: [], names: [] };
  const cut = (spans: readonly (readonly [number, number])[]) => spans.map(([start, end]) => text.slice(start, end));
  expect(text).toBe('Ana Ruiz, the minister, said ships would wait.\n\n"We leave," she vowed. "Tomorrow."');
  expect(attributions.map((a) => [cut(a.source), cut(a.cue), cut(a.content), a.act, a.by])).toEqual([
    [["Ana Ruiz, the minister,"], ["said"], ["ships would wait"], "said", null],
    [["she"], ["vowed"], ['"We leave,"', '"Tomorrow."'], "intends", "Ana Ruiz"],
  ]);
  expect(names.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([["person", "Ana Ruiz"]]);
});

test.each([
  ["text before a header", "hello"],
  ["a tag that is not closed", "## a-001 | a | b\n<s1>Ana said"],
  ["a tag that closes nothing", "## a-001 | a | b\nAna</s1> said"],
  ["an attribution without content", "## a-001 | a | b\n<s1>Ana</s1> spoke."],
  ["an act that is none", "## a-001 | a | b\n<q1 thought>it</q1>"],
])("%s is refused with its line", (_what, source) => expect(() => passagesOf("x.txt", source)).toThrow(/^x\.txt:\d+: /));

test("the corpus is well-formed, each passage has an id of its own, and there are at least 1,500", () => {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => passagesOf(file, readFileSync(new URL(file, folder), "utf8")));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(1500);
});
