/** The heads of the network in their order, each with its number of labels: as training/speech/network.py has them. */
export const heads = { content: 3, nested: 3, source: 3, cue: 3, name: 11, act: 3 } as const;
/** Whither a content points: to its cue, to its source. */
export const pointers = ["toCue", "toSource"] as const;
/** Numbers of a vector that points or is pointed at. */
export const POINTER_SIZE = 64;

export type Head = keyof typeof heads;

const starts = Object.keys(heads).reduce<{ readonly at: number; readonly by: Partial<Record<Head, number>> }>(
  ({ at, by }, head) => ({ at: at + heads[head as Head], by: { ...by, [head]: at } }),
  { at: 0, by: {} },
);
/** Where the labels of a head begin among those of all. */
export const HEAD = starts.by as Readonly<Record<Head, number>>;
/** Labels of all heads together. */
export const WIDTH = starts.at;

export const nameTypes = ["PER", "ORG", "LOC", "EVENT", "PRODUCT"] as const;
export const acts = ["said", "believes", "intends"] as const;
