import { type Facts, Is } from "../lexicon/facts.js";
import type { TimeReading } from "./time-reading.js";

/**
 * Patterns of time, a small notation for the lexicon files. Elements are set apart by spaces:
 *   word|word   one of these words          the?   may be left out
 *   #  a number ("four", "two to three")    ~  a vague number ("a few")     U  a unit of time    U+  in the plural, U1 in the singular
 *   Y  a year     y  its last two digits    M  a month by name    m  by number    D  a day of the month    W  a weekday    S  a season
 *   O  an ordinal ("third")    P  early, mid or late    Q  "Q3", "H1"    T  a decade ("1990s")
 */
export const slotKinds = ["#", "~", "U", "U+", "U1", "Y", "y", "M", "m", "D", "W", "S", "O", "P", "Q", "T"] as const;
export type SlotKind = (typeof slotKinds)[number];

/** All patterns of a language as one tree: what may come next, and what is read when it ends here. */
export interface TimeNode {
  readonly words: Map<string, TimeNode>;
  readonly slots: [SlotKind, TimeNode][];
  reading: TimeReading | null;
}
export const newTimeNode = (): TimeNode => ({ words: new Map(), slots: [], reading: null });

const isSlot = (element: string): element is SlotKind => (slotKinds as readonly string[]).includes(element);

function child(map: Map<string, TimeNode>, key: string): TimeNode {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = newTimeNode();
  map.set(key, made);
  return made;
}

function slotChild(slots: [SlotKind, TimeNode][], kind: SlotKind): TimeNode {
  const found = slots.find(([k]) => k === kind);
  if (found !== undefined) return found[1];
  const made = newTimeNode();
  slots.push([kind, made]);
  return made;
}

function add(node: TimeNode, elements: readonly string[], reading: TimeReading, opening: boolean, know: (word: string) => Facts): void {
  const [element, ...rest] = elements;
  if (element === undefined) {
    node.reading ??= reading;
    return;
  }
  const optional = element.length > 1 && element.endsWith("?");
  if (optional) add(node, rest, reading, opening, know);
  for (const choice of (optional ? element.slice(0, -1) : element).split("|")) {
    if (isSlot(choice)) {
      add(slotChild(node.slots, choice), rest, reading, false, know);
      continue;
    }
    const facts = know(choice);
    if (opening) facts.is |= Is.opensTime;
    add(child(node.words, choice), rest, reading, false, know);
  }
}

/** Slots that only words of time can fill: a passage without one holds no such pattern. */
const ANCHORS: ReadonlySet<string> = new Set(["U", "U+", "U1", "Y", "M", "W", "S", "O", "P", "Q", "T"] satisfies SlotKind[]);

/** Adds one pattern to a tree. `know` enters its words in the lexicon; those of a pattern without an anchor become anchors themselves. */
export function addTime(root: TimeNode, pattern: string, reading: TimeReading, know: (word: string) => Facts): void {
  const elements = pattern.split(" ");
  add(root, elements, reading, true, know);
  const choices = elements.filter((e) => !e.endsWith("?")).map((e) => e.split("|"));
  const anchored = (choice: string): boolean =>
    isSlot(choice) ? ANCHORS.has(choice) : know(choice).timeUnit !== null || (know(choice).is & Is.trigger) !== 0;
  if (choices.some((c) => c.some(anchored))) return;
  for (const choice of choices.flat()) if (!isSlot(choice)) know(choice).is |= Is.trigger;
}
