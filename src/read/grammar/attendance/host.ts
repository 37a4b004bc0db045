import type { Found, Status, VerbRule } from "./found.js";
import { eventNear, isEvent } from "./gathering.js";
import { timeOf } from "./time-of.js";
import { whoDoes } from "./who-does.js";

/**
 * Who holds a gathering is there: a person who hosts it, a state or house that chairs it.
 *   "The talks, co-chaired by Norway, …" "Prado hosted the forum in Lisbon." "The round table was moderated by Nora Blum."
 * Left alone: "Paris hosted the summit", for a town is where it is held; "hosts the data of 40 banks".
 */
export const host: VerbRule = (view) => {
  const { tree, verb, lemma, object } = view;
  if (!/^(?:host|co-host|cohost|chair|co-chair|cochair|moderate|preside)$/.test(lemma)) return null;
  const time = timeOf(tree, verb);
  if (time !== "attended" && time !== "expected") return time === null ? null : [];
  const event = view.event ?? relativeEvent() ?? (object === undefined && lemma !== "preside" ? null : eventNear(tree, verb, 8));
  if (event === null) return null;
  // the gathering after this one is another
  if ([1, 2, 3].some((n) => /^(?:next|another|future)$/.test(tree.lower(event - n)))) return [];
  const status: Status = time;
  const held: Found[] =
    byAfter() === undefined ? whoDoes(view, status, event) : [{ at: (byAfter() ?? verb) + 1, status, event, row: true }];
  const chairs = /chair|preside|moderate/.test(lemma);
  return held.map((f) => ({ ...f, hosts: !chairs }));

  function byAfter(): number | undefined {
    return [1, 2, 3].map((n) => verb + n).find((i) => tree.lower(i) === "by");
  }
  /** "the talks, which were co-chaired by Norway" */
  function relativeEvent(): number | null {
    const up = tree.head(verb);
    return /^(?:relcl|acl)$/.test(tree.label(verb)) && up >= 0 && isEvent(tree, up) ? up : null;
  }
};
