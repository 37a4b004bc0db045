import type { PublishedArticle, Reading } from "../../model/index.js";
import { analyse } from "../document/document.js";
import { inEnglish, VERSION as RULES, readingOf, unreadIn } from "../grammar/index.js";
import type { Reader } from "../reader.js";
import type { SyntaxModel } from "../syntax/index.js";
import { segment } from "../text/index.js";
import { attributionsIn, namesIn } from "./attributions.js";
import { neuralQuotations } from "./neural-quotations.js";
import type { SpeechModel } from "./speech-model.js";
import { withNames } from "./with-names.js";

/** Raised whenever what is done with the network's marks changes what is read. */
const VERSION = "1";

/** The reader `neural`: quantities, pledges, figures and attendance by grammar, speech by a network. */
export function neuralReader(syntax: SyntaxModel, speech: SpeechModel): Reader {
  const reader = { name: "neural", version: `${VERSION}.${RULES}-${speech.name}` };
  return {
    ...reader,
    model: speech.name,
    async read(article: PublishedArticle): Promise<Reading> {
      const unread = unreadIn(article, reader);
      if (unread !== null) return unread;
      const segmented = segment(article.text);
      const readings = await speech.read(segmented);
      const doc = analyse(inEnglish(article), withNames(syntax, segmented, namesIn(segmented, readings)));
      return readingOf(article, doc, neuralQuotations(doc, attributionsIn(segmented, readings)), reader);
    },
  };
}
