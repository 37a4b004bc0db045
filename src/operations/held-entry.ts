import { type Assertion, type Publication, UsageError } from "../model/index.js";
import type { ArticleView, RecordStore } from "../store/record.js";

/** What a value is read from. */
export interface Source {
  readonly text: string;
  /** The day of its first publication. */
  readonly published: string | null;
  readonly language: string;
}

/** An entry by its id or the beginning of it: read by a reader, or added by a person. */
export interface HeldEntry extends Source {
  readonly assertion: Assertion;
  readonly view: ArticleView;
  readonly publications: readonly Publication[];
  /** Who added it; null where a reader read it. */
  readonly by: string | null;
  readonly actors: Readonly<Record<string, { readonly id: string; readonly name: string; readonly bloc: string | null }>>;
}

/** Throws UsageError where no entry, or several, begin so. */
export async function heldEntry(id: string, record: RecordStore): Promise<HeldEntry> {
  const read = await record.assertion(id);
  if (read !== null)
    return { assertion: read.assertion, publications: read.publications, by: null, actors: read.actors, ...sourceOf(read.view) };
  if (id.length >= 6)
    for (const { by, decision } of (await record.reviews({})).toReversed()) {
      if (decision.kind !== "addition" || !decision.assertion.id.startsWith(id)) continue;
      const view = await record.article(decision.article);
      if (view !== null) return { assertion: decision.assertion, publications: view.publications, by, actors: {}, ...sourceOf(view) };
    }
  throw new UsageError(
    `No entry begins with "${id}": ids stand in the last column of pledges, quotes, events, figures and forecasts, and beside each report of \`rapporteur review\`.`,
  );
}

const sourceOf = (view: ArticleView): Source & Pick<HeldEntry, "view"> => ({
  view,
  text: view.article.text,
  language: view.article.language,
  published: view.publications[0]?.published ?? null,
});
