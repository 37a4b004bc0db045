import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { UsageError } from "../model/index.js";
import { articlesIn, type Source } from "./articles-in.js";
import { fetchPage } from "./fetch-page.js";
import type { Incoming, IntakeEffects, IntakeOptions, Settings } from "./incoming.js";
import { languageTag } from "./language-of.js";
import { defaultLimits } from "./limits.js";
import { publishedDate } from "./published-date.js";
import { formatOfName } from "./sniff.js";
import { troubleOf } from "./trouble.js";
import { type Located, walkInput } from "./walk-inputs.js";

function settingsOf(options: IntakeOptions): Settings {
  const published = options.published === undefined ? null : publishedDate(options.published);
  if (options.published !== undefined && published === null)
    throw new UsageError(
      `"${options.published}" is no date of publication: give a day or a time in ISO 8601, such as 2025-02-11 or 2025-02-11T22:47:06Z`,
    );
  const language = options.language === undefined ? null : languageTag(options.language);
  if (options.language !== undefined && language === null)
    throw new UsageError(`"${options.language}" is no language: give a BCP 47 tag, such as en, fr or zh-Hans`);
  return { published, language, limits: { ...defaultLimits, ...options.limits } };
}

const source = (origin: string, bytes: Source["bytes"], name: string | null, size: number | null): Source => ({
  origin,
  bytes,
  format: name === null ? null : formatOfName(name),
  charset: null,
  url: null,
  size,
});

async function* articlesAt(located: Located, settings: Settings, effects: IntakeEffects): AsyncGenerator<Incoming> {
  switch (located.kind) {
    case "trouble":
      yield { kind: "diagnostic", diagnostic: located.diagnostic };
      break;
    case "stdin":
      yield* articlesIn(source("-", effects.stdin(), null, null), settings);
      break;
    case "address":
      yield* articlesIn(await fetchPage(located.url, settings.limits, effects), settings);
      break;
    case "file":
      yield* articlesIn(source(located.path, createReadStream(located.path), basename(located.path), located.size), settings);
      break;
  }
}

const place = (located: Located, input: string): string => {
  switch (located.kind) {
    case "file":
      return located.path;
    case "address":
      return located.url;
    case "stdin":
    case "trouble":
      return input;
  }
};

/**
 * Articles and diagnostics in the order of the inputs: files, folders, globs, http(s) addresses, `-` for standard input. Trouble
 * with one input is a diagnostic and the rest goes on. Lazy: the next input is opened when it is asked for. Throws UsageError on
 * options that are none. Ends early once `effects.signal` is aborted.
 */
export async function* intake(inputs: readonly string[], options: IntakeOptions, effects: IntakeEffects): AsyncGenerator<Incoming> {
  const settings = settingsOf(options);
  for (const input of inputs) {
    for await (const located of walkInput(input)) {
      try {
        for await (const incoming of articlesAt(located, settings, effects)) {
          if (effects.signal?.aborted === true) return;
          yield incoming;
        }
      } catch (error) {
        if (effects.signal?.aborted === true) return;
        const trouble = troubleOf(error, place(located, input));
        if (trouble === null) throw error;
        yield { kind: "diagnostic", diagnostic: trouble.diagnostic };
      }
    }
  }
}
