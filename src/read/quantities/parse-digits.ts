/** The longest number that is read; longer runs of digits are serial numbers. */
const LONGEST = 30;

/**
 * The value of digits as a language writes them: "1,234.5", "1.234,5", "12,34,567", "１２". Groups of exactly three digits behind
 * the language's own separator are thousands; the other separator is a decimal point unless it groups thousands beside it.
 * NaN where the digits are no number ("192.168.0.1").
 */
export function parseDigits(text: string, decimal: "." | ","): number {
  if (text.length > LONGEST) return Number.NaN;
  const plain = Number(text);
  const simple = /^\d+$/.test(text);
  if (simple) return plain;
  if (/[０-９]/.test(text))
    return parseDigits(
      text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)),
      decimal,
    );
  const group = decimal === "." ? "," : ".";
  const lastGroup = text.lastIndexOf(group);
  const lastDecimal = text.lastIndexOf(decimal);
  // "125.000,50": whichever comes last is the decimal mark
  const mark = lastGroup < 0 || lastDecimal > lastGroup ? decimal : lastDecimal >= 0 ? group : isGrouped(text, group) ? decimal : group;
  const other = mark === "." ? "," : ".";
  const parts = text.split(mark);
  if (parts.length > 2) return isGrouped(text, mark) ? Number(text.replaceAll(mark, "")) : Number.NaN;
  const whole = (parts[0] ?? "").replaceAll(other, "");
  // "1,000 millones": nobody writes three decimals that end in nought, so the comma of another custom groups thousands
  if (decimal === "," && mark === "," && whole === parts[0] && /^[1-9]\d{0,2}$/.test(whole) && /^\d\d0$/.test(parts[1] ?? ""))
    return Number(`${whole}${parts[1]}`);
  return Number(parts.length === 2 ? `${whole}.${parts[1]}` : whole);
}

/** "1,234,567", and "12,34,567" as India groups. */
const isGrouped = (text: string, mark: "." | ","): boolean => {
  const groups = text.split(mark);
  const last = groups.length - 1;
  return (
    (groups[0] ?? "").length <= 3 &&
    groups.slice(1).every((g, i) => g.length === 3 || (g.length === 2 && i + 1 < last && groups.length > 2))
  );
};
