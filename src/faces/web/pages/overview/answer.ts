import { z } from "zod";
import { events } from "../../../../operations/events.js";
import { figures } from "../../../../operations/figures.js";
import { forecasts } from "../../../../operations/forecasts.js";
import type { Context } from "../../../../operations/operation.js";
import { pledges } from "../../../../operations/pledges.js";
import { quotes } from "../../../../operations/quotes.js";
import { summary } from "../../../../operations/summary.js";
import { type Slice, sliceOf } from "../../parts/pager.js";
import type { Answer } from "../../words.js";

const from = z.coerce
  .number("must be a whole number")
  .int("must be a whole number")
  .min(0, "must be at least 0")
  .max(1_000_000, "must be at most 1000000")
  .default(0);

/** Where each list of the page begins: `?pledges=50` leaves out the first 50. */
export const overviewQuery = z.object({ pledges: from, quotes: from, events: from, figures: from, forecasts: from });
export type OverviewQuery = z.infer<typeof overviewQuery>;

export interface OverviewAnswer extends Answer<typeof summary> {
  readonly pledges: Slice<Answer<typeof pledges>["pledges"][number]>;
  readonly quotes: Slice<Answer<typeof quotes>["quotes"][number]>;
  readonly events: Slice<Answer<typeof events>["events"][number]>;
  readonly figures: Slice<Answer<typeof figures>["figures"][number]>;
  readonly forecasts: Slice<Answer<typeof forecasts>["forecasts"][number]>;
}

const sizes = { pledges: 40, quotes: 25, events: 10, figures: 25, forecasts: 25 } as const;

/** The record at a glance, and the beginning of each of its lists. */
export async function overviewAnswer(query: OverviewQuery, context: Context): Promise<OverviewAnswer> {
  const part = (list: keyof typeof sizes) => ({ offset: query[list], limit: sizes[list] + 1 });
  return {
    ...(await summary.run({}, context)),
    pledges: sliceOf((await pledges.run({ ...part("pledges"), all: false, tree: false }, context)).pledges, query.pledges, sizes.pledges),
    quotes: sliceOf((await quotes.run(part("quotes"), context)).quotes, query.quotes, sizes.quotes),
    events: sliceOf((await events.run(part("events"), context)).events, query.events, sizes.events),
    figures: sliceOf((await figures.run(part("figures"), context)).figures, query.figures, sizes.figures),
    forecasts: sliceOf((await forecasts.run(part("forecasts"), context)).forecasts, query.forecasts, sizes.forecasts),
  };
}
