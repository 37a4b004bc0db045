import { beginsCapital, withoutArticle } from "./fold.js";

// biome-ignore format: one table
const words = new Set([
  "age", "aid", "aligned", "ally", "alphabet", "amazon", "ap", "apple", "arm", "ares", "bell", "bild", "cas", "cea", "challenges", "character",
  "citadel", "coherent", "commission", "compass", "congress", "conservatives", "constellation", "conversation", "cursor", "davos", "democrats",
  "dispatch", "dominion", "eco", "edge", "express", "faculty", "fair", "fed", "fidelity", "figure", "fortune", "galaxy", "globes", "glean",
  "gulf", "guardian", "harvey", "heatmap", "hill", "ice", "independent", "inflection", "information", "insider", "intel", "interface", "jordan",
  "labour", "lambda", "liberals", "lightspeed", "mercedes", "meta", "mint", "mirror", "most", "nation", "national", "nature", "next", "octopus",
  "oracle", "orange", "pulse", "reforma", "register", "reliance", "republicans", "runway", "sana", "sea", "senate", "shell", "sk", "snap",
  "snowflake", "spectator", "standard", "star", "switch", "tel", "telegraph", "temps", "ti", "tim", "time", "times", "total", "treasury",
  "turkey", "uber", "us", "valor", "vantage", "vale", "verge", "visa", "welt", "who", "wired", "workday", "world bank", "writer", "x", "zoom",
]);

/**
 * Whether a word as printed may be this name. Case counts only where the name is also a word: `oracle` is not Oracle, `us` and `Us` are
 * not US, `Most` is not MOST; `openai` is OpenAI.
 */
export function writtenAs(printed: string, written: string, folded: string): boolean {
  if (printed === written || !words.has(folded.replace(/^the /, ""))) return true;
  const word = withoutArticle(printed);
  const acronym = written.length > 1 && written === written.toUpperCase();
  return acronym ? word === word.toUpperCase() : beginsCapital(word);
}
