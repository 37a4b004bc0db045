import { type Context as Exchange, Hono } from "hono";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { getPath } from "hono/utils/url";
import { type Context, UsageError } from "../../operations/index.js";
import { trace } from "../../operations/trace.js";
import { mountAssets } from "./assets.js";
import { guard, localNamesOnly } from "./guard.js";
import { documentOf } from "./layout.js";
import type { Page, Site } from "./page.js";
import { pages } from "./pages/index.js";
import { passageHref } from "./parts/evidence-link.js";
import { Said } from "./parts/said.js";

export interface AppOptions {
  /** How the record is called on the command line; null where it has no name. */
  readonly name?: string | null;
  /** Answer only to the names of this machine. */
  readonly localOnly?: boolean;
  /** Told of what went wrong on our side. */
  readonly onError?: (error: unknown) => void;
}

/** Something to say to the one who asked, with the status that goes with it. */
class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly title: string,
    message: string,
  ) {
    super(message);
  }
}

/** `/articles/1a2b.json` is the page `/articles/1a2b` as JSON; the first page is `/index.json`. */
const pagePath = (path: string): string => (path === "/index.json" ? "/" : path.replace(/\.json$/, ""));
const wantsJson = (c: Exchange): boolean => new URL(c.req.url).pathname.endsWith(".json");

/** The site over one record: every page as HTML and, with `.json` added, as the answer that it is drawn from. */
export function createApp(context: Context, options: AppOptions = {}): Hono {
  const site: Site = { name: options.name ?? null };
  const app = new Hono({ getPath: (request) => pagePath(getPath(request)) });
  if (options.localOnly === true) app.use(localNamesOnly);
  app.use(guard);
  const asset = mountAssets(app);
  const say = ({ status, title, message }: Refusal, c: Exchange): Response | Promise<Response> =>
    wantsJson(c)
      ? c.body(JSON.stringify({ type: "about:blank", title, status, detail: message }), status, {
          "content-type": "application/problem+json",
        })
      : c.html(documentOf({ title, section: null, body: apology(title, message) }, site, asset), status);

  for (const page of pages) app.get(page.path, (c) => show(page, c));

  async function show(page: Page, c: Exchange): Promise<Response> {
    const query = page.query.safeParse(c.req.query());
    if (!query.success) {
      const [issue] = query.error.issues;
      throw new Refusal(400, "Not understood", `In the address, ${issue?.path.join(".") ?? "a value"} ${issue?.message ?? "is wrong"}.`);
    }
    const request = { params: c.req.param(), query: query.data };
    const answer = await found(() => page.load(request, context));
    c.header("cache-control", "no-cache");
    return wantsJson(c) ? c.json(answer as object) : c.html(documentOf(page.draw(answer, request, site), site, asset));
  }

  /** An entry has one address that lasts; for now it leads to its words in the article. */
  app.get("/entries/:id", async (c) => {
    const answer = await found(() => trace.run({ id: c.req.param("id") }, context));
    return wantsJson(c) ? c.json(answer) : c.redirect(passageHref(answer.article.id, answer.assertion.id));
  });

  async function found<Answer>(load: () => Promise<Answer>): Promise<Answer> {
    await context.record().catch((error: unknown) => {
      throw error instanceof UsageError ? new Refusal(503, "The record cannot be opened", error.message) : error;
    });
    return load().catch((error: unknown) => {
      throw error instanceof UsageError ? new Refusal(404, "Not found", error.message) : error;
    });
  }

  app.notFound((c) => say(new Refusal(404, "Not found", "No page stands at this address."), c));
  app.onError((error, c) => {
    if (error instanceof Refusal) return say(error, c);
    options.onError?.(error);
    return say(
      new Refusal(
        500,
        "Something went wrong",
        "This page could not be drawn. The record itself is untouched; the terminal that serves it says more.",
      ),
      c,
    );
  });
  return app;
}

/** A page that says what is wrong and where to go on. */
const apology = (title: string, message: string): Child => (
  <div class="apology">
    <h1>{title}</h1>
    <p>
      <Said text={message} />
    </p>
    <p>
      <a href="/">The record at a glance</a> · <a href="/articles">All articles</a>
    </p>
  </div>
);
