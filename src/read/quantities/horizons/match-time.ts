import type { Lexeme } from "../lexeme.js";
import type { SlotKind, TimeNode } from "./pattern.js";
import { fillSlot, slotEnd } from "./slots.js";
import { noSlots, type Slots, type TimeReading } from "./time-reading.js";

export interface TimeMatch {
  readonly reading: TimeReading;
  readonly slots: Slots;
  readonly start: number;
  readonly end: number;
}

interface Step {
  readonly kind: SlotKind;
  readonly at: number;
  readonly before: Step | null;
}

/** Visits all ways through the patterns from a lexeme on and keeps the longest. The patterns bound the depth. */
export function matchTime(root: TimeNode, lexemes: readonly Lexeme[], start: number, capitals: boolean): TimeMatch | null {
  let reading: TimeReading | null = null;
  let steps: Step | null = null;
  let last = start;
  const visit = (node: TimeNode, i: number, path: Step | null): void => {
    if (node.reading !== null && i > last) {
      reading = node.reading;
      steps = path;
      last = i;
    }
    const s = lexemes[i];
    if (s === undefined) return;
    const word = node.words.get(s.word);
    if (word !== undefined) visit(word, i + 1, path);
    for (const [kind, next] of node.slots) {
      const end = slotEnd(kind, lexemes, i, capitals);
      if (end > i) visit(next, end, { kind, at: i, before: path });
    }
  };
  visit(root, start, null);
  if (reading === null) return null;
  const slots = noSlots();
  const taken: Step[] = [];
  for (let step = steps as Step | null; step !== null; step = step.before) taken.push(step);
  for (const { kind, at } of taken.reverse()) fillSlot(kind, lexemes, at, slots);
  return { reading, slots, start, end: last };
}
