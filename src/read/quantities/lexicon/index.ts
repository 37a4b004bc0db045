/** Takes a language; gives what its words mean to the grammar of quantities, compiled once. */
import { compileLexicon, type Lexicon } from "./compile-lexicon.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { LexiconSource } from "./shape.js";
import { zh } from "./zh.js";

const sources: Readonly<Record<string, LexiconSource>> = { de, en, es, fr, zh };
const compiled = new Map<string, Lexicon>();

/** The lexicon of a language by its BCP 47 tag ("de-AT"); English where there is none. */
export function lexiconOf(language: string): Lexicon {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? "en";
  const key = base in sources ? base : "en";
  let lexicon = compiled.get(key);
  if (lexicon === undefined) {
    lexicon = compileLexicon(sources[key] as LexiconSource);
    compiled.set(key, lexicon);
  }
  return lexicon;
}
