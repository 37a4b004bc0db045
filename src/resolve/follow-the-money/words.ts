import type { ActorType } from "../judgement.js";

/** The schema of each type. Where several types share one, `classification` tells them apart. */
export const schemata: { readonly [T in ActorType]: { readonly schema: string; readonly classified: boolean } } = {
  person: { schema: "Person", classified: false },
  company: { schema: "Company", classified: false },
  fund: { schema: "Company", classified: true },
  state: { schema: "PublicBody", classified: true },
  "government-body": { schema: "PublicBody", classified: false },
  "international-organization": { schema: "Organization", classified: true },
  outlet: { schema: "Organization", classified: true },
  organization: { schema: "Organization", classified: false },
  bloc: { schema: "Organization", classified: true },
};

/** The role of a membership by which a body belongs to another as a part. */
export const partOf = "part of";

/** The model has no word for a side in a story: a keyword carries it. */
export const blocKeyword = "bloc: ";

/** Roles of those who direct a house; others are employed by it. */
export const directs = /\b(?:C[A-Z]O|chief|chair\w*|president|director\w*|founder|co-founder|head|managing|governor|partner|trustee)\b/i;
