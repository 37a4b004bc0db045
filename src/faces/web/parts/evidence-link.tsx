import type { FC } from "hono/jsx";
import { Day } from "./day.js";
import { Said } from "./said.js";

/** Where an article's passage stands in the reader. */
export const passageHref = (article: string, assertion: string): string =>
  `/articles/${encodeURIComponent(article)}#assertion-${encodeURIComponent(assertion)}`;

interface Report {
  readonly article: string;
  readonly assertion: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** The way from an entry to the words it was read from: outlet and day, linked to the passage. */
export const EvidenceLink: FC<{ report: Report }> = ({ report }) => (
  <a class="evidence" href={passageHref(report.article, report.assertion)}>
    <Said text={report.outlet ?? "unnamed outlet"} /> <Day iso={report.published} />
  </a>
);
