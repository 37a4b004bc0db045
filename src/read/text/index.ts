/** Takes an article's canonical text; gives its paragraphs, sentences and tokens, each with its place. Markup is stepped over, never removed. */
export { findMarkup, type Markup } from "./find-markup.js";
export { type Paragraph, type Segmented, type Sentence, segment } from "./segment.js";
export { type Token, tokenize, tokenOf } from "./tokenize.js";
export { type Word, wordOf } from "./word.js";
