import type { Line, Total } from "./part-graph.js";
import { printInterval } from "./print-amount.js";

/**
 * The derivation as lines of plain text: "+ 109 bn EUR  France: private AI investment  [a1, a2]". `print` gives an id as it is to stand
 * there; whole unless told.
 */
export function explainTotal(given: Total, print: (id: string) => string = (id) => id): readonly string[] {
  const total = { ...given, derivation: given.derivation.map((l) => printed(l, print)) };
  const certain = total.derivation.filter((l) => l.to.includes("certain") && l.sign !== "=");
  const others = total.derivation.filter((l) => !certain.includes(l));
  const firstResult = others.findIndex((l) => l.sign === "=");
  const lines = [...others.slice(0, firstResult)].flatMap((l) => explainLine(l, total));
  const results = others.slice(firstResult).map((l) => explainResult(l, total));
  const unbounded =
    total.unbounded.length > 0
      ? [
          `  without an upper bound, because ${total.unbounded.map((id) => labelIn(given, id, print)).join("; ")} ${total.unbounded.length === 1 ? "states" : "state"} none`,
        ]
      : [];
  const least = certain.map((l) => `    ${l.sign} ${printInterval({ low: l.low, high: l.low }, total.currency)}  ${named(l)}`);
  const place = results.findIndex((line) => line.startsWith("= certain"));
  return [...lines, ...results.slice(0, place), ...unbounded, ...results.slice(place, place + 1), ...least, ...results.slice(place + 1)];
}

function printed(l: Line, print: (id: string) => string): Line {
  const all = (ids: readonly string[]): readonly string[] => ids.map(print);
  const { of, assertions, insideBy, onTopBy, unclearBy } = l;
  return {
    ...l,
    of: all(of),
    assertions: all(assertions),
    insideBy: all(insideBy),
    onTopBy: all(onTopBy),
    unclearBy: all(unclearBy),
  };
}

const labelIn = ({ derivation }: Total, id: string, print: (id: string) => string): string =>
  derivation.find((l) => l.pledge === id)?.label || print(id);

const cited = (assertions: readonly string[]): string => (assertions.length > 0 ? `  [${assertions.join(", ")}]` : "");

const named = (l: Line): string => `${l.label}${l.note === null ? "" : `${l.label === "" ? "" : ", "}${l.note}`}${cited(l.assertions)}`;

function said(l: Line): string {
  const by = [["inside by", l.insideBy] as const, ["on top by", l.onTopBy] as const, ["unclear in", l.unclearBy] as const].flatMap(
    ([words, assertions]) => (assertions.length > 0 ? [`${words} [${assertions.join(", ")}]`] : []),
  );
  return by.length === 0 ? "no report says which" : by.join(", ");
}

function explainLine(l: Line, total: Total): string[] {
  const indent = "  ".repeat(l.depth);
  const amount = printInterval(l, total.currency);
  const only = l.to.length === 1 ? `  (${l.to[0]} only)` : "";
  const open = l.reading === "contested" || l.reading === "unclear";
  switch (l.what) {
    case "counted":
    case "stands-in":
    case "keeps-whole":
      if (open && l.to.length === 1)
        return [`${indent}± ${amount}  ${named(l)}  ${l.reading}: ${said(l)}; inside and not added in net, added in gross`];
      return [`${indent}+ ${amount}  ${named(l)}${l.what === "stands-in" ? "  stands in for its whole" : ""}${only}`];
    case "inside": {
      const shown = l.note === null || l.note === "not among the selected" ? `${amount} ` : "";
      return [`${indent}inside it, not added: ${shown}${named(l)}  ${open ? `${l.reading}: ` : ""}${said(l)}`.trimEnd()];
    }
    case "on-top":
      return [`${indent}${l.note}${cited(l.assertions)}`];
    case "shared":
      return [
        `${indent}- ${printInterval(ordered(l), total.currency)}  ${named(l)}  is inside ${l.of.join(" and ")}, so it is taken out once${only}`,
      ];
    case "held":
      return [`${indent}${l.sign} ${printInterval(ordered(l), total.currency)}  ${named(l)}${only}`];
    case "identity":
      return [`${indent}? ${named(l)}`];
    case "not-counted":
      return [`${indent}not counted: ${amount}  ${named(l)}`];
    case "unpriced":
      return [`${indent}unpriced: ${named(l)}`];
    case "conflict":
      return [`${indent}! conflict: ${l.note}${cited(l.assertions)}`];
    case "total":
      return [];
  }
}

const ordered = (l: Line): { low: number; high: number | null } =>
  l.high !== null && l.high < l.low ? { low: l.high, high: l.low } : { low: l.low, high: l.high };

const explainResult = (l: Line, total: Total): string => `= ${l.label}: ${printInterval(l, total.currency)}`;
