import type { FC } from "hono/jsx";
import { safeHref, shortened } from "../../notation/printable.js";
import { Day } from "../../parts/day.js";
import { Said } from "../../parts/said.js";
import { counted } from "../../words.js";

interface Publication {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
}

/** Who carries the article and when, linked to the original where its address is one for browsers. */
export const Carrier: FC<{ publication: Publication }> = ({ publication: { url, outlet, published } }) => {
  const href = safeHref(url);
  const name = outlet ?? "unnamed outlet";
  return (
    <>
      {href === null ? (
        <Said text={name} />
      ) : (
        <a href={href} rel="noreferrer noopener external">
          <Said text={name} /> <span aria-hidden="true">↗</span>
          <span class="unseen"> (the original)</span>
        </a>
      )}
      , <Day iso={published} />
    </>
  );
};

/** The other outlets that print the same text. */
export const Reprints: FC<{ publications: readonly Publication[] }> = ({ publications }) =>
  publications.length === 0 ? null : (
    <details>
      <summary>Also carried by {counted(publications.length, "other publication")}</summary>
      <ul>
        {publications.map((publication) => (
          <li>
            <Carrier publication={publication} />
            {publication.title !== null && (
              <>
                : <Said text={shortened(publication.title, 200)} />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );

/** Other versions of the text at the same address. */
export const Versions: FC<{ versions: readonly { readonly id: string; readonly published: string | null }[] }> = ({ versions }) =>
  versions.length === 0 ? null : (
    <p>
      Other versions of this text:{" "}
      {versions.map(({ id, published }, at) => (
        <>
          {at > 0 && ", "}
          <a href={`/articles/${encodeURIComponent(id)}`}>{published === null ? id.slice(0, 8) : <Day iso={published} />}</a>
        </>
      ))}
    </p>
  );
