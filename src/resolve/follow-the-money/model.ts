import { createRequire } from "node:module";
import type { Model } from "@alephdata/followthemoney";

const load = createRequire(import.meta.url);
let made: Model | null = null;

/** The model as its package ships it. Loaded when it is first asked for: it takes longer than all else that a start loads. */
export function ftmModel(): Model {
  if (made === null) {
    const ftm = load("@alephdata/followthemoney") as typeof import("@alephdata/followthemoney");
    made = new ftm.Model(ftm.defaultModel);
  }
  return made;
}
