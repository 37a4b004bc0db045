import { z } from "zod";
import { type Forecast, horizon } from "../model/index.js";
import type { StoredAssertion } from "../store/record.js";
import { about, commonFilters, given, page, speaker, storeFilter } from "./filters.js";
import { question } from "./operation.js";
import { presentHorizon } from "./present-amount.js";
import { dayOf, isCalled, nameOf, partyIn, report, reportOf, shortId, who } from "./report.js";

export const forecastEntry = z.object({
  id: z.string(),
  speaker: who.nullable(),
  content: z.string(),
  horizon: horizon.nullable(),
  report,
});
export type ForecastEntry = z.infer<typeof forecastEntry>;

export const forecastEntryOf = (stored: StoredAssertion<Forecast>): ForecastEntry => ({
  id: stored.assertion.id,
  speaker: partyIn(stored, "speaker", stored.assertion.speaker),
  content: stored.assertion.content.text,
  horizon: stored.assertion.horizon,
  report: reportOf(stored),
});

export const forecasts = question({
  form: "answer",
  name: "forecasts",
  summary: "who predicts what for when",
  input: z.object({ about, speaker, ...commonFilters }),
  record: "reads",
  output: z.object({ forecasts: z.array(forecastEntry) }),
  none: "No forecasts.",
  async run({ about, speaker, limit, offset, ...filters }, context) {
    const record = await context.record();
    const stored = await record.assertions({ kind: "forecast", ...storeFilter(filters), ...given({ about }) });
    const all = stored.map(forecastEntryOf);
    const kept = speaker === undefined ? all : all.filter((forecast) => isCalled(forecast.speaker, speaker));
    return { forecasts: page(kept, { limit, offset }) };
  },
  rows: (answer) => answer.forecasts,
  columns: [
    { head: "who", cell: (row) => nameOf(row.speaker) },
    { head: "predicts", cell: (row) => row.content },
    { head: "by when", cell: (row) => presentHorizon(row.horizon) },
    { head: "outlet", cell: (row) => row.report.outlet ?? "" },
    { head: "date", cell: (row) => dayOf(row.report.published), whole: true },
    { head: "url", cell: (row) => row.report.url ?? "", only: "csv" },
    { head: "passage", cell: (row) => row.report.exact, only: "csv" },
    { head: "id", cell: (row) => shortId(row.id), whole: true, only: "table" },
    { head: "id", cell: (row) => row.id, only: "csv" },
  ],
});
