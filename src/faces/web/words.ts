import type { z } from "zod";
import type { ArticleAnswer } from "../../operations/article.js";
import type { AssertionKind, Attendance } from "../../operations/index.js";

/** The types that pages draw, named once; they follow from what the operations answer. */
export type { Amount, Assertion, AssertionKind, Capacity, Horizon, Party } from "../../operations/index.js";
export type Entry = ArticleAnswer["assertions"][number];
export type Status = Attendance["status"];
export type Answer<Operation extends { readonly output: z.ZodType }> = z.infer<Operation["output"]>;

/** What one kind of entry is called, one and many. */
export const kindNames: Readonly<Record<AssertionKind, readonly [one: string, many: string]>> = {
  pledge: ["pledge", "pledges"],
  quotation: ["quotation", "quotations"],
  figure: ["figure", "figures"],
  attendance: ["attendance", "attendances"],
  forecast: ["forecast", "forecasts"],
};

/** `refused-to-sign` as a page says it. */
export const spoken = (word: string): string => word.replaceAll("-", " ");

const number = new Intl.NumberFormat("en-GB");
export const count = (value: number): string => number.format(value);
/** 1 article, 1,204 articles. */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

const languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** `en` -> English; what is no language tag stands as it is. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
