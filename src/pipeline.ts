/** THE MAIN THING. Takes incoming articles; has each one read, its parties resolved and the whole of it recorded; tells of every one. */
import { atOnce } from "./at-once.js";
import type { Diagnostic, Reading } from "./model/index.js";
import type { ReadPool } from "./read-pool.js";
import type { Actor, Judgement } from "./resolve/judgement.js";
import type { Incoming } from "./source/incoming.js";
import type { Entry, Outcome, RecordStore } from "./store/record.js";

export interface Stages {
  readonly store: RecordStore;
  readonly pool: ReadPool;
  /** Who stands behind the parties of a reading, and what reconciling will compare of its pledges. */
  readonly resolve: (reading: Reading) => {
    readonly judgements: readonly Judgement[];
    readonly actors: readonly Actor[];
    readonly facets?: readonly { readonly assertion: string; readonly body: unknown }[];
  };
  /** Stops between two articles. What was told of is in the record, and the next run goes on from there. */
  readonly signal?: AbortSignal;
}

/** An article done with, told once it is safe in the record; or trouble that cost an input, or part of one. */
export type PipelineEvent =
  | { readonly kind: "article"; readonly outcome: Outcome; readonly article: string; readonly origin: string; readonly assertions: number }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

/** Events come in the order in which articles are done with, which says nothing: the record is the same in any. */
export async function* pipeline(incoming: AsyncIterable<Incoming>, stages: Stages): AsyncGenerator<PipelineEvent> {
  const { pool, signal } = stages;
  for await (const step of atOnce(incoming, (one) => readAndResolve(one, stages), { width: pool.width, signal })) {
    yield step.kind === "entry" ? await record(step, stages) : step;
  }
}

interface Ready {
  readonly kind: "entry";
  readonly entry: Entry;
  readonly origin: string;
}

async function readAndResolve(incoming: Incoming, { store, pool, resolve }: Stages): Promise<Ready | PipelineEvent> {
  if (incoming.kind === "diagnostic") return incoming;
  const { article, origin } = incoming;
  // This is all that going on after an interruption takes: finished articles are skipped, the rest was never begun.
  if (await store.isRead(article, pool.reader))
    return { kind: "article", outcome: "unchanged", article: article.id, origin, assertions: 0 };
  let stage = "reader";
  try {
    const reading = await pool.read(article);
    stage = "resolver";
    return { kind: "entry", entry: { reading, ...resolve(reading) }, origin };
  } catch (error) {
    // One article that a stage cannot take stops no other.
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The ${stage} failed on article ${article.id}${article.title === null ? "" : ` (${article.title})`}: ${reason}`;
    return { kind: "diagnostic", diagnostic: { code: `${stage}-failed`, message, place: origin } };
  }
}

async function record({ entry, origin }: Ready, { store }: Stages): Promise<PipelineEvent> {
  const outcome = await store.add(entry);
  const { article, assertions } = entry.reading;
  return { kind: "article", outcome, article: article.id, origin, assertions: assertions.length };
}
