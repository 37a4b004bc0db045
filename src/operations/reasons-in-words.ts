/** What the comparison of two reports notes, as a reader of it would say it; null for what is open and tells nothing. */
const notes: Readonly<Record<string, string | null>> = {
  "pledgers: same": "the same pledgers",
  "pledgers: related": "related pledgers",
  "pledgers: shared": "some of the same pledgers",
  "pledgers: one-open": "only one names a pledger",
  "pledgers: both-open": "neither names a pledger",
  "pledgers: unknown": "other pledgers, of whom one is unknown",
  "pledgers: different": "different pledgers",
  "target: same": "for the same",
  "target: same-country": "for the same country",
  "target: nested": "one place lies in the other",
  "target: open": null,
  "target: apart": "for different places",
  "target: wider": "one is for a part of the world that holds the other",
  "target: different": "for different countries",
  "purpose: shared": "the same purpose",
  "purpose: same-kind": "the same kind of purpose",
  "purpose: open": null,
  "purpose: other-words": "the purpose in other words",
  "purpose: other-kind": "another kind of purpose",
  "capacity: same": "the same capacity",
  "capacity: different": "another capacity",
  "years: same": "the same years",
  "years: different": "other years",
};

/** Reasons of one or several judgements, each once, at most `most` of them. Those without an entry stand as they are. */
export function reasonsInWords(reasons: readonly string[], most = 6): readonly string[] {
  const told = reasons.flatMap((reason) => {
    const words = reason in notes ? notes[reason] : reason;
    return words == null ? [] : [words];
  });
  return [...new Set(told)].slice(0, most);
}
