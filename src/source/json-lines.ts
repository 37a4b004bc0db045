import { articleOf } from "./article-of.js";
import type { Bytes } from "./byte-stream.js";
import { decodeText } from "./decode-text.js";
import type { Incoming, Settings } from "./incoming.js";
import { recordDraft } from "./json-record.js";
import { type Line, linesOf } from "./lines-of.js";
import { note, Trouble, troubleOf } from "./trouble.js";

const parse = (text: string, place: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Trouble("bad-line", `it is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : ""}`, place);
  }
};

function orTrouble(articles: () => readonly Incoming[], place: string): readonly Incoming[] {
  try {
    return articles();
  } catch (error) {
    const trouble = troubleOf(error, place);
    if (trouble === null) throw error;
    return [{ kind: "diagnostic", diagnostic: trouble.diagnostic }];
  }
}

/** One JSON value as an article; `place` is `file:line`. Throws Trouble. */
function recordArticle(value: unknown, place: string, settings: Settings): readonly Incoming[] {
  const draft = recordDraft(value);
  if (typeof draft === "string") throw new Trouble("bad-line", draft, place);
  return articleOf(draft, place, settings);
}

function lineArticle(line: Line, place: string, settings: Settings): readonly Incoming[] {
  if (line.bytes === null) throw new Trouble("too-large", `the line is longer than ${settings.limits.lineBytes} bytes`, place);
  const { text, remark } = decodeText(line.bytes, null);
  if (text === null) throw new Trouble("charset", remark ?? "", place);
  if (text.trim() === "") return [];
  const remarks: Incoming[] = remark === null ? [] : [{ kind: "diagnostic", diagnostic: note("charset-guessed", remark, place) }];
  return [...remarks, ...recordArticle(parse(text, place), place, settings)];
}

/** JSON Lines, one article a line. A line that is none costs that line; memory holds one line, whatever the size of the stream. */
export async function* jsonLines(bytes: Bytes, origin: string, settings: Settings): AsyncGenerator<Incoming> {
  let filled = false;
  for await (const line of linesOf(bytes, settings.limits.lineBytes)) {
    const place = `${origin}:${line.number}`;
    for (const incoming of orTrouble(() => lineArticle(line, place, settings), place)) {
      filled = true;
      yield incoming;
    }
  }
  if (!filled) throw new Trouble("empty", "none of its lines holds anything", origin);
}

/** A JSON file: an array of articles or one. Items are named by their index, `file[3]`. Throws Trouble. */
export function* jsonFile(text: string, origin: string, settings: Settings): Generator<Incoming> {
  const value = parse(text, origin);
  if (!Array.isArray(value)) {
    yield* recordArticle(value, origin, settings);
    return;
  }
  if (value.length === 0) throw new Trouble("empty", "its array holds no article", origin);
  for (const [index, item] of value.entries()) {
    const place = `${origin}[${index}]`;
    yield* orTrouble(() => recordArticle(item, place, settings), place);
  }
}
