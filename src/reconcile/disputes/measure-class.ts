/** What is counted, from the measure's and the scope's words. Two figures of different classes do not contradict each other. */
const classes: readonly (readonly [name: string, words: RegExp])[] = [
  ["final training run", /\b(?:final|last|single|one) (?:training )?run\b|\brental\b|\brented\b|\bgpu[- ]hours?\b/],
  ["training", /\btrain(?:ing|ed|s)?\b/],
  ["hardware", /\b(?:hardware|chips?|gpus?|processors?|servers?|accelerators?|semiconductors?)\b/],
  ["operation", /\b(?:operat(?:ing|ion|ions|e)|running|maintenance|annual|yearly|upkeep|inference)\b/],
  ["development", /\b(?:develop(?:ment|ing|ed)?|research|r&d)\b/],
  ["construction", /\b(?:construction|build(?:ing)?|built|erect(?:ing|ion)?)\b/],
  ["energy", /\b(?:energy|electricity|power)\b/],
  ["capital spending", /\b(?:capital (?:spending|expenditures?)|capex|investments?)\b/],
];

export function measureClass(measure: string, scope: string | null): string {
  // the scope narrows: "training cost" of "the final run" is that of the final run
  const [narrow] = classes;
  const all = `${measure} ${scope ?? ""}`.toLowerCase();
  if (narrow?.[1].test(all)) return narrow[0];
  return (
    classes.find(([, words]) => words.test(measure.toLowerCase()))?.[0] ??
    (scope === null ? undefined : classes.find(([, words]) => words.test(scope.toLowerCase()))?.[0]) ??
    "total"
  );
}
