/** Several values in one cell: `Norrkisel|NKS`. A bar or a backslash that belongs to a value stands after a backslash. */
export const joinList = (values: readonly string[]): string => values.map((value) => value.replace(/[\\|]/g, "\\$&")).join("|");

/** The values of such a cell; empty ones are left out. A backslash before any other character stands for itself. */
export function splitList(cell: string): string[] {
  const values: string[] = [];
  let value = "";
  for (let at = 0; at < cell.length; at += 1) {
    const char = cell.charAt(at);
    const next = cell.charAt(at + 1);
    if (char === "\\" && (next === "|" || next === "\\")) {
      value += next;
      at += 1;
    } else if (char === "|") {
      values.push(value);
      value = "";
    } else value += char;
  }
  values.push(value);
  return values.map((one) => one.trim()).filter((one) => one !== "");
}
