/** All pages. Each takes what operations answer and gives a drawing; the app mounts every one of them as HTML and as JSON. */
import type { Page } from "../page.js";
import { articles } from "./articles.js";
import { overview } from "./overview/index.js";
import { reader } from "./reader/index.js";

export const pages: readonly Page[] = [overview, articles, reader];
