import type { FC } from "hono/jsx";
import type { Site } from "../page.js";

/** A path as a shell takes it in one piece. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

export const readCommand = ({ name }: Site): string => `rapporteur read FILE… --record ${name === null ? "PATH" : quoted(name)}`;

/** A record without articles, and how to fill it. */
export const EmptyRecord: FC<{ site: Site }> = ({ site }) => (
  <div class="empty">
    <p>Nothing has been read into this record yet. Read texts, web pages, archives or addresses into it:</p>
    <pre>
      <code>{readCommand(site)}</code>
    </pre>
    <p>Then load this page again.</p>
  </div>
);
