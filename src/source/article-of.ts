import { articleId, type Diagnostic } from "../model/index.js";
import { canonicalText } from "./canonical-text.js";
import type { Draft, Incoming, Settings } from "./incoming.js";
import { languageOf, languageTag } from "./language-of.js";
import { publishedDate } from "./published-date.js";
import { note, Trouble } from "./trouble.js";
import { hostOf, webAddress } from "./web-address.js";

const printed = (value: string | number): string => JSON.stringify(value).slice(0, 80);
const filled = (value: string | null): string | null => (value === null || value.trim() === "" ? null : value.trim());

/**
 * The checked article of a draft, after remarks on what of it could not be used. The outlet is the host of the address where
 * there is one: an aggregator that passes a text on is not its publisher. A date that cannot be read is no date, and
 * `settings.published` does not stand in for it: that would date a text against its own word. Throws Trouble.
 */
export function articleOf(draft: Draft, origin: string, settings: Settings): readonly Incoming[] {
  const text = canonicalText(draft.text);
  if (text.trim() === "") throw new Trouble("empty", "it holds no text", origin);
  if (text.includes("\0")) throw new Trouble("binary", "its text holds NUL characters", origin);
  if (text.length > settings.limits.characters)
    throw new Trouble(
      "too-large",
      `its text has ${text.length} characters; at most ${settings.limits.characters} are read of one article`,
      origin,
    );
  const remarks: Diagnostic[] = [];
  const given = {
    url: filled(draft.url),
    language: filled(draft.language),
    published: typeof draft.published === "string" ? filled(draft.published) : draft.published,
  };
  const url = given.url === null ? null : webAddress(given.url);
  if (given.url !== null && url === null)
    remarks.push(note("bad-address", `${printed(given.url)} is no http or https address; it is left out`, origin));
  const published = given.published === null ? settings.published : publishedDate(given.published);
  if (given.published !== null && published === null)
    remarks.push(
      note("bad-date", `${printed(given.published)} is no date that can be read without a guess; use ISO 8601 (2025-02-11)`, origin),
    );
  const stated = given.language === null ? null : languageTag(given.language);
  if (given.language !== null && stated === null)
    remarks.push(note("bad-language", `${printed(given.language)} is no language tag; the language is told by the text`, origin));
  const article = {
    id: articleId(text),
    language: stated ?? settings.language ?? languageOf(text),
    text,
    url,
    outlet: url === null ? filled(draft.outlet) : hostOf(url),
    title: filled(draft.title),
    published,
  };
  return [...remarks.map((diagnostic): Incoming => ({ kind: "diagnostic", diagnostic })), { kind: "article", article, origin }];
}
