// The corpus's own format: marked passages become texts with spans. `node training/speech/passages.mjs FILE…` checks files and counts what they hold.
//
// ## agency-001 | agency | defence
// <s1><per>Ana Ruiz</per>, the minister,</s1> <c1>said</c1> <q1>the <org>Navy</org> would wait</q1>.
//
// A line is a paragraph. s, c, q: source, cue, content of one attribution, by number; several q of one number are one content in parts.
// q may carry an act (believes, intends; else said) and by="…", the speaker's fullest name in the passage where the source is not it.
// per, org, loc, evt, prd: names. Tags nest in any way, but each closes.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const HEADER = /^## ([a-z]+-\d{3,4}) \| ([a-z]+) \| ([a-z -]+)$/;
const TAG = /<(\/?)(?:([scq])(\d{1,2})|(per|org|loc|evt|prd))((?: [^<>]*)?)>/g;
const ACTS = new Set(["said", "believes", "intends"]);
const NAMES = { per: "person", org: "organization", loc: "place", evt: "event", prd: "product" };

/** `{ id, genre, topic, text, attributions: [{ source, cue, content, act, by }], names: [{ type, start, end }] }`, spans as [start, end) in UTF-16 code units. Throws an Error that says which line is wrong. */
export function passagesOf(file, content) {
  const passages = [];
  let lines = [];
  let head = null;
  let headAt = 0;
  const close = () => {
    if (head !== null) passages.push(passageOf(head, lines, `${file}:${headAt}`));
    lines = [];
  };
  content.split("\n").forEach((line, n) => {
    if (line.startsWith("## ")) {
      close();
      head = HEADER.exec(line);
      headAt = n + 1;
      if (head === null) throw new Error(`${file}:${n + 1}: a header reads "## genre-001 | genre | topic", not ${JSON.stringify(line)}`);
    } else if (line.trim() !== "") {
      if (head === null) throw new Error(`${file}:${n + 1}: text before the first header`);
      lines.push({ line: line.trim(), n: n + 1 });
    }
  });
  close();
  return passages;
}

function passageOf([, id, genre, topic], lines, place) {
  if (lines.length === 0) throw new Error(`${place}: ${id} has no text`);
  let text = "";
  const names = [];
  const byNumber = new Map();
  for (const { line, n } of lines) {
    const where = `${place.split(":")[0]}:${n}`;
    if (text !== "") text += "\n\n";
    const open = [];
    let from = 0;
    for (const m of line.matchAll(TAG)) {
      text += line.slice(from, m.index);
      from = m.index + m[0].length;
      const [, closing, role, number, name, rest] = m;
      if (closing === "") {
        open.push({ role, number, name, rest: rest.trim(), start: text.length });
        continue;
      }
      const at = open.findLastIndex((o) => o.role === role && o.number === number && o.name === name);
      if (at < 0) throw new Error(`${where}: ${m[0]} closes nothing`);
      const [{ start, rest: said }] = open.splice(at, 1);
      const end = text.length;
      if (text.slice(start, end).trim() === "") throw new Error(`${where}: ${m[0]} holds nothing`);
      if (text.slice(start, end) !== text.slice(start, end).trim()) throw new Error(`${where}: ${m[0]} begins or ends with a space`);
      if (name !== undefined) {
        names.push({ type: NAMES[name], start, end });
        continue;
      }
      const attribution = byNumber.get(number) ?? { source: [], cue: [], content: [], act: "said", by: null };
      byNumber.set(number, attribution);
      attribution[{ s: "source", c: "cue", q: "content" }[role]].push([start, end]);
      if (said === "") continue;
      const by = /by="([^"]+)"/.exec(said)?.[1];
      if (by !== undefined) attribution.by = by;
      const act = said.replace(/by="[^"]+"/, "").trim();
      if (act !== "" && !ACTS.has(act))
        throw new Error(`${where}: the act of a content is said, believes or intends, not ${JSON.stringify(act)}`);
      if (act !== "") attribution.act = act;
    }
    text += line.slice(from);
    if (open.length > 0) throw new Error(`${where}: not closed: ${open.map((o) => o.name ?? o.role + o.number).join(", ")}`);
  }
  const stray = /<\/?[a-z]+\d*[^>]*>/.exec(text);
  if (stray !== null) throw new Error(`${place}: ${stray[0]} is no tag of this corpus`);
  const attributions = [...byNumber].map(([number, a]) => {
    if (a.content.length === 0) throw new Error(`${place}: attribution ${number} of ${id} has no content`);
    return a;
  });
  return { id, genre, topic, text, attributions, names };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const all = process.argv.slice(2).flatMap((file) => passagesOf(file, readFileSync(file, "utf8")));
  const seen = new Set();
  for (const { id } of all) {
    if (seen.has(id)) throw new Error(`${id} stands twice`);
    seen.add(id);
  }
  const count = (of) => all.reduce((n, p) => n + of(p), 0);
  const words = count((p) => p.text.split(/\s+/).length);
  console.log(
    `${all.length} passages, ${words} words, ${count((p) => p.attributions.length)} attributions, ${count((p) => p.names.length)} names, ${count((p) => (p.attributions.length === 0 ? 1 : 0))} passages without any`,
  );
}
