/** Where an input stops being an article. Every one can be set by the caller. */
export interface Limits {
  /** Bytes of a file that holds one article (text, Markdown, HTML, JSON), after unpacking, and of anything fetched. */
  readonly fileBytes: number;
  /** Bytes of one line of JSON Lines; a file of them may be of any size. */
  readonly lineBytes: number;
  /** UTF-16 code units of one article's text. */
  readonly characters: number;
  /** Elements of one HTML page, so that a hostile page cannot eat the memory. */
  readonly elements: number;
  /** From the first request for an address to the last byte of its answer, redirects included. */
  readonly seconds: number;
  readonly redirects: number;
}

export const defaultLimits: Limits = {
  fileBytes: 20_000_000,
  lineBytes: 16_000_000,
  characters: 2_000_000,
  elements: 100_000,
  seconds: 30,
  redirects: 10,
};
