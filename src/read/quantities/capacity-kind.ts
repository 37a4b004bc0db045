import type { UnitKind } from "./lexicon/facts.js";

const KINDS: Readonly<Record<string, UnitKind>> = {
  W: "power",
  kW: "power",
  MW: "power",
  GW: "power",
  TW: "power",
  Wh: "energy",
  kWh: "energy",
  MWh: "energy",
  GWh: "energy",
  TWh: "energy",
  "%": "share",
  GPUs: "compute",
  TPUs: "compute",
  FLOP: "compute",
  petaflops: "compute",
  exaflops: "compute",
};
const COMPUTE = /chip|accelerator|processor|puces?$|semicond|芯片|晶片|显卡|processing unit|[abh]\d{3}s?$/iu;

/** What kind of thing a capacity's unit measures: power, energy, compute, a share, or a count of things. */
export const capacityKind = (unit: string): UnitKind => KINDS[unit] ?? (COMPUTE.test(unit) ? "compute" : "count");
