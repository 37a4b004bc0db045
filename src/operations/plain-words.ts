/** An article's words without the marks of Markdown links, for reading: `AI](https://…) sites` -> `AI sites`. Evidence itself is never changed. */
export const plainWords = (text: string): string =>
  text
    .replace(/\]\([^()\s]{0,2000}\)/g, "")
    .replace(/[[\]]/g, "")
    .replace(/\*\*/g, "");
