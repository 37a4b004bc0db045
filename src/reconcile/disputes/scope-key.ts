const STOP = new Set("the a an its their of for in on at to by and or with from over during since alone only".split(" "));

/** The words of a scope that narrow it; two scopes with equal keys are one. Null and "" are the whole. */
export const scopeKey = (scope: string | null): string =>
  (scope ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => !STOP.has(word))
    .sort()
    .join(" ") ?? "";
