import type { Question } from "../../operations/index.js";
import { csv } from "./csv.js";
import type { Format } from "./formats.js";
import { lay, type Paint } from "./paint.js";
import { harmlessJson } from "./printable.js";
import { table } from "./table.js";

/** An answer as it is printed. `width` is the terminal's, null for no limit. */
export function answerText(
  question: Question,
  answer: unknown,
  { format, paint, width }: { format: Format; paint: Paint; width: number | null },
): string {
  switch (format) {
    case "json":
      return `${harmlessJson(JSON.stringify(answer, null, 2))}\n`;
    case "csv":
      return csv(question.rows(answer), question.columns);
    case "table": {
      const text = question.text === undefined ? "" : lay(question.text.lines(answer), paint);
      if (question.text?.all(answer) === true) return text;
      const rows = question.rows(answer);
      // an answer that was told in words has said all
      if (rows.length === 0) return text === "" ? `${question.none}\n` : text;
      return text + table(rows, question.columns, { width, head: (head) => paint({ text: head, as: "head" }) });
    }
  }
}
