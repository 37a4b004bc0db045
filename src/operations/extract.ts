import { z } from "zod";
import { type Diagnostic, type PublishedArticle, type Reading, reading } from "../model/index.js";
import type { Reader } from "../read/reader.js";
import { inOrder } from "./in-order.js";
import { stream } from "./operation.js";
import { intakeInput, intakeOptions, readerNamed } from "./what-to-read.js";

/** One article that the reader cannot take stops no other. */
async function attempt(
  reader: Reader,
  { article, origin }: { readonly article: PublishedArticle; readonly origin: string },
): Promise<Reading | Diagnostic> {
  try {
    return inOrder(await reader.read(article));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: "reader-failed", message: `The reader failed on article ${article.id}: ${reason}`, place: origin };
  }
}

export const extract = stream({
  form: "lines",
  name: "extract",
  summary: "read texts without a record: one JSON line an article",
  input: z.object(intakeInput),
  positional: { field: "inputs", many: true, label: "INPUT" },
  record: "none",
  output: reading,
  async *run({ inputs, reader: name, model, ...options }, { effects }) {
    const { intake, isLoss } = await import("../source/index.js");
    const reader = await readerNamed(name, model);
    for await (const item of intake(inputs, intakeOptions(options), effects)) {
      if (effects.signal.aborted) return;
      if (item.kind === "diagnostic") {
        effects.report(item.diagnostic, isLoss(item.diagnostic) ? "loss" : "remark");
        continue;
      }
      const read = await attempt(reader, item);
      if ("code" in read) effects.report(read, "loss");
      else yield read;
    }
  },
});
