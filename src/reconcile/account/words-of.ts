import type { EdgeJudgement } from "../edges/index.js";
import type { Said } from "../reconcile.js";
import type { StandingRelation, StandingReviews } from "../review/standing-reviews.js";

/** Persons' relations as grouping and edges take them. Who puts one inside, or on top of, the other also says that they are two promises. */
export function wordsOf({ relations }: StandingReviews): Said {
  const reviews = relations.flatMap((relation) => relation.reviews);
  return {
    same: reviews.flatMap(({ by, reason, decision }) => {
      if (decision.kind !== "relation") return [];
      const { assertion: a, to: b, relation } = decision;
      const verdict = relation === "same" || relation === "unsure" ? relation : "different";
      return [{ a, b, verdict, by, reason: reason ?? "" }];
    }),
    edges: [
      ...relations.flatMap(besideDirected),
      ...reviews.flatMap(({ by, reason, decision }): EdgeJudgement[] => {
        if (decision.kind !== "relation" || decision.relation === "same" || decision.relation === "unsure") return [];
        const { assertion: part, to: whole, relation } = decision;
        const word = { by, reason: reason ?? "" };
        if (relation !== "different") return [{ part, whole, reading: relation, ...word }];
        // two promises, of which neither holds the other
        return [
          { part, whole, reading: "none", ...word },
          { part: whole, whole: part, reading: "none", ...word },
        ];
      }),
    ],
  };
}

/** Where one puts this inside that and another says that they are one, or that nobody can tell, the two differ on the inclusion, too. */
function besideDirected({ relation, reviews }: StandingRelation): readonly EdgeJudgement[] {
  if (relation !== "contested") return [];
  const directed = reviews.flatMap(({ decision }) =>
    decision.kind === "relation" && (decision.relation === "inside" || decision.relation === "on-top") ? [decision] : [],
  );
  return reviews.flatMap(({ by, reason, decision }): EdgeJudgement[] => {
    if (decision.kind !== "relation" || (decision.relation !== "same" && decision.relation !== "unsure")) return [];
    const reading = decision.relation === "same" ? "none" : "unclear";
    return directed.map(({ assertion: part, to: whole }) => ({ part, whole, reading, by, reason: reason ?? "" }));
  });
}
