import type { FC } from "hono/jsx";
import { printable, shortened } from "./notation/printable.js";
import type { Drawing, Site } from "./page.js";

const sections = [
  { path: "/", name: "Overview" },
  { path: "/articles", name: "Articles" },
] as const;

/** Where assets stand, with the mark of their content, so that browsers may keep them for ever. */
export type AssetHref = (name: string) => string;

/** What all pages share: head, way around, and the foot. Nothing in it runs or is loaded from elsewhere. */
const Layout: FC<{ drawing: Drawing; site: Site; asset: AssetHref }> = ({ drawing, site, asset }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{`${printable(shortened(drawing.title, 120))} · Rapporteur`}</title>
      <link rel="icon" href={asset("icon.svg")} type="image/svg+xml" />
      <link rel="stylesheet" href={asset("style.css")} />
      {drawing.modules?.map((module) => (
        <script type="module" src={asset(module)}></script>
      ))}
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <header class="site">
        <a class="name" href="/">
          Rapporteur
        </a>
        <nav aria-label="Site">
          {sections.map(({ path, name }) => (
            <a href={path} {...(drawing.section === path ? { "aria-current": "page" } : {})}>
              {name}
            </a>
          ))}
        </nav>
        {site.name !== null && <span class="record">{printable(site.name)}</span>}
      </header>
      <main id="main">{drawing.body}</main>
      <footer class="site">
        <p>The record says only that an article says so. Every entry leads back to the words it was read from.</p>
      </footer>
    </body>
  </html>
);

/** A whole HTML document. */
export const documentOf = (drawing: Drawing, site: Site, asset: AssetHref): string =>
  `<!DOCTYPE html>\n${(<Layout drawing={drawing} site={site} asset={asset} />).toString()}`;
