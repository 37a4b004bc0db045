import type { Document } from "../document/document.js";
import { femaleFirstNames, maleFirstNames } from "../lexicon/first-names.js";
import type { Entity } from "../names/entities.js";

export type Gender = "male" | "female";

const HE = /^(?:mr|mr\.|sir|lord|king|prince|herr|congressman|spokesman|chairman|businessman|emir|sultan|pope|sheikh|sheik|m\.)$/;
const SHE = /^(?:mrs|mrs\.|ms|ms\.|miss|dame|lady|queen|princess|mme|frau|congresswoman|spokeswoman|chairwoman|businesswoman|actress)$/;

/** What an article's titles and first names tell of whom "he" or "she" can mean; null where they tell nothing. */
export function genderOf(doc: Document, entity: Entity): Gender | null {
  const role = entity.role?.toLowerCase().split(/[\s-]+/) ?? [];
  if (role.some((w) => HE.test(w))) return "male";
  if (role.some((w) => SHE.test(w))) return "female";
  for (const m of entity.mentions.slice(0, 12)) {
    const before = doc.segmented.tokens[m.first - 1]?.text.toLowerCase() ?? "";
    if (HE.test(before)) return "male";
    if (SHE.test(before)) return "female";
  }
  const given = entity.name.split(" ").length > 1 ? (entity.name.split(/[ -]/)[0]?.toLowerCase() ?? "") : "";
  if (maleFirstNames.has(given)) return "male";
  return femaleFirstNames.has(given) ? "female" : null;
}
