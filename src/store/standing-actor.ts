import type { Judgement } from "../resolve/judgement.js";

type Weighed = Pick<Judgement, "actor" | "verdict" | "score">;

/** A judgement with the rank of who made it: 1 is a person, 0 a rule. */
export type HeldJudgement = Weighed & { readonly person: 0 | 1 };

export const ofRule = <J extends Weighed>(judgement: J): J & HeldJudgement => ({ ...judgement, person: 0 });
export const ofPerson = <J extends Weighed>(judgement: J): J & HeldJudgement => ({ ...judgement, person: 1 });

/**
 * The actor behind one party, from all that was judged of it, oldest first: for each candidate the latest word counts, a person's
 * before any rule's; of those found positive a person's comes first, then the surest. Null when nobody is: unsure is an answer.
 */
export function standingActor(judgements: readonly HeldJudgement[]): string | null {
  const latest = new Map<string, HeldJudgement>();
  for (const next of judgements) if (next.person >= (latest.get(next.actor)?.person ?? 0)) latest.set(next.actor, next);
  const positive = [...latest.values()].filter(({ verdict }) => verdict === "positive");
  return positive.sort((a, b) => b.person - a.person || b.score - a.score || (a.actor < b.actor ? -1 : 1))[0]?.actor ?? null;
}
