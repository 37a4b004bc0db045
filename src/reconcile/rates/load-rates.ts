import { z } from "zod";
import { UsageError } from "../../model/index.js";
import { decodeTable, type RateTable } from "./decode-table.js";

/** Where the shipped data lie: three folders up, from the sources and from the build alike. */
export const shippedRates = new URL("../../../data/rates-ecb.txt", import.meta.url);
export const shippedPegs = new URL("../../../data/pegs.json", import.meta.url);

/** A currency that its central bank holds to the dollar: `perDollar` units of it since the year `since`. */
const peg = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  perDollar: z.number().positive(),
  since: z.string().regex(/^\d{4}$/),
  source: z.string(),
});
export type Peg = z.infer<typeof peg>;

/** Dated rates as a value: the bank's table and the pegs that hang on its dollar. */
export interface Rates extends RateTable {
  readonly pegs: ReadonlyMap<string, Peg>;
}

export interface RatesSource {
  /** The text of `data/rates-ecb.txt`, or of the file that an update wrote. */
  readonly table: { readonly name: string; readonly text: string };
  /** The text of `data/pegs.json`. */
  readonly pegs: { readonly name: string; readonly text: string };
}

/** Throws UsageError that names file, line and what is allowed. */
export function loadRates({ table, pegs }: RatesSource): Rates {
  return { ...decodeTable(table), pegs: new Map(readPegs(pegs).map((p) => [p.currency, p])) };
}

function readPegs({ name, text }: RatesSource["pegs"]): readonly Peg[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: this is not JSON (${(error as Error).message}).`);
  }
  const checked = z.array(peg).safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new UsageError(
    `${name}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}; pegs are [{"currency", "perDollar", "since", "source"}].`,
  );
}
