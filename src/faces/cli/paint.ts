import type { Line, Piece } from "../../operations/index.js";
import type { Host } from "./host.js";
import { printable } from "./printable.js";

/** Sets a piece of text off, or does not. */
export type Paint = (piece: Piece) => string;

const codes = { plain: "", head: "1", quiet: "2", mark: "7" } as const satisfies Record<Piece["as"], string>;

const inColour: Paint = ({ text, as }) => {
  const code = codes[as];
  if (code === "" || text === "") return printable(text);
  // Line by line: a pager resets colours at each line end.
  return printable(text)
    .split("\n")
    .map((part) => (part === "" ? "" : `\u001b[${code}m${part}\u001b[0m`))
    .join("\n");
};

const inBrackets: Paint = ({ text, as }) => (as === "mark" ? `[[${printable(text)}]]` : printable(text));

/** Colour on a terminal unless NO_COLOR asks for none; brackets around marks elsewhere. */
export const paintFor = ({ stdout, env }: Pick<Host, "stdout" | "env">): Paint =>
  stdout.isTerminal && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb" ? inColour : inBrackets;

/** Lines of pieces as text. */
export const lay = (lines: readonly Line[], paint: Paint): string => lines.map((line) => `${line.map(paint).join("")}\n`).join("");
