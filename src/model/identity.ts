import { createHash } from "node:crypto";
import type { AssertionKind } from "./assertion.js";
import type { Span } from "./span.js";

/** A short digest by which things are known: 24 hexadecimal digits of SHA-256. */
export const hash = (value: string): string => createHash("sha256").update(value).digest("hex").slice(0, 24);

/** Identity of an article: the hash of its canonical text. */
export const articleId = (text: string): string => hash(text);

/** Identity of an assertion: article, kind and anchor (the characters it hangs on), so that it survives re-reading by other rules. */
export const assertionId = (article: string, kind: AssertionKind, anchor: Span): string =>
  hash(`${article}\n${kind}\n${anchor.start}-${anchor.end}`);
