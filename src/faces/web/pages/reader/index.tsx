/** The article reader. Takes one article with all that was read from it, gives the text with its assertions marked and the reading of each beside it. */
import { z } from "zod";
import { article as articleOperation } from "../../../../operations/article.js";
import { marksOf } from "../../marks/anchors.js";
import { paragraphsOf } from "../../marks/paragraphs.js";
import { shortened } from "../../notation/printable.js";
import { page } from "../../page.js";
import { Said } from "../../parts/said.js";
import { type AssertionKind, counted, kindNames, languageName } from "../../words.js";
import { Carrier, Reprints, Versions } from "./carriers.js";
import { MarkedText } from "./marked-text.js";
import { Readings } from "./readings.js";

/** The longest title that is set as one. */
const longestTitle = 300;

export const reader = page({
  path: "/articles/:id",
  query: z.object({}),
  load: ({ params }, context) => articleOperation.run({ id: params.id ?? "" }, context),
  draw({ article, publications, reader, assertions, diagnostics, versions }) {
    const paragraphs = paragraphsOf(article.text);
    const marked = assertions
      .map((entry) => ({ entry, marks: marksOf(entry.assertion, paragraphs) }))
      .toSorted((a, b) => (a.marks[0]?.start ?? 0) - (b.marks[0]?.start ?? 0) || (a.marks.at(-1)?.end ?? 0) - (b.marks.at(-1)?.end ?? 0));
    const entries = marked.map(({ entry }) => entry);
    const numbers = new Map(entries.map(({ assertion }, at) => [assertion.id, at + 1]));
    const kinds = (Object.keys(kindNames) as AssertionKind[]).map((kind) => ({
      kind,
      number: entries.filter(({ assertion }) => assertion.kind === kind).length,
    }));
    const [first, ...others] = publications;
    const title = first?.title ?? "Untitled article";
    return {
      title,
      section: "/articles",
      modules: ["reader.js"],
      body: (
        <div class="reader">
          <header>
            <p class="kicker">
              {first !== undefined && <Carrier publication={first} />} · <Said text={languageName(article.language)} />
            </p>
            <h1>
              <Said text={shortened(title, longestTitle)} />
            </h1>
            <Reprints publications={others} />
            <Versions versions={versions} />
            <ul class="legend" aria-label="What is marked">
              {kinds
                .filter(({ number }) => number > 0)
                .map(({ kind, number }) => (
                  <li>
                    <mark class={`k-${kind}`}>{counted(number, ...kindNames[kind])}</mark>
                  </li>
                ))}
            </ul>
            <button type="button" id="keys" class="keys" aria-pressed="true" hidden>
              <kbd>j</kbd> <kbd>k</kbd> move between marks
            </button>
          </header>
          <article class="text" lang={article.language} aria-label="Text">
            <MarkedText text={article.text} paragraphs={paragraphs} marks={marked.flatMap(({ marks }) => marks)} numbers={numbers} />
          </article>
          <aside aria-labelledby="readings">
            <h2 id="readings">What was read</h2>
            {entries.length === 0 ? (
              <p class="quiet">No pledge, quotation, figure, attendance or forecast was read from this text.</p>
            ) : (
              <Readings entries={entries} numbers={numbers} />
            )}
            {diagnostics.length > 0 && (
              <details>
                <summary>{counted(diagnostics.length, "remark")} on the reading</summary>
                <ul>
                  {diagnostics.map(({ code, message, place }) => (
                    <li>
                      <Said text={`${message}${place === null ? "" : ` (${place})`}`} /> <code>{code}</code>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {reader !== null && (
              <p class="quiet">
                Read by <Said text={`${reader.name} ${reader.version}`} />.{" "}
                <a href={`/articles/${encodeURIComponent(article.id)}.json`}>As JSON</a>
              </p>
            )}
          </aside>
        </div>
      ),
    };
  },
});
