import { z } from "zod";
import type { Diagnostic } from "../model/index.js";
import type { Outcome } from "../store/record.js";
import type { Progress } from "./operation.js";

const count = z.number();

export const readAnswer = z.object({
  /** Articles met, whatever became of them. */
  articles: count,
  added: count,
  publicationsAdded: count,
  versionsAdded: count,
  reRead: count,
  unchanged: count,
  /** How often each kind of trouble was met with an input. */
  diagnostics: z.record(z.string(), count),
  seconds: count,
  /** The user stopped it: what was read is kept, the rest is still to be read. */
  interrupted: z.boolean(),
});
export type ReadAnswer = z.infer<typeof readAnswer>;

export interface Tally {
  readonly expect: (total: number | null) => void;
  readonly article: (outcome: Outcome) => void;
  readonly diagnostic: (diagnostic: Diagnostic, weight: "loss" | "remark") => void;
  readonly progress: () => Progress;
  readonly answer: (interrupted: boolean) => ReadAnswer;
}

/** Counts what becomes of articles, from now on. */
export function startTally(now: () => Date): Tally {
  const start = now().getTime();
  const seconds = (): number => (now().getTime() - start) / 1000;
  const outcomes: Record<Outcome, number> = { added: 0, "publication-added": 0, "version-added": 0, "re-read": 0, unchanged: 0 };
  const diagnostics: Record<string, number> = {};
  let total: number | null = null;
  let failed = 0;
  const articles = (): number => Object.values(outcomes).reduce((sum, number) => sum + number, 0);
  return {
    expect: (expected) => {
      total = expected;
    },
    article: (outcome) => {
      outcomes[outcome] += 1;
    },
    diagnostic: ({ code }, weight) => {
      diagnostics[code] = (diagnostics[code] ?? 0) + 1;
      if (weight === "loss") failed += 1;
    },
    progress: () => ({ done: articles(), total, failed, seconds: seconds() }),
    answer: (interrupted) => ({
      articles: articles(),
      added: outcomes.added,
      publicationsAdded: outcomes["publication-added"],
      versionsAdded: outcomes["version-added"],
      reRead: outcomes["re-read"],
      unchanged: outcomes.unchanged,
      diagnostics: { ...diagnostics },
      seconds: seconds(),
      interrupted,
    }),
  };
}
