/** Control and bidirectional characters that could move the cursor, recolour a terminal or turn a line round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be made harmless
const dangerous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Outside text made harmless for a terminal; line ends and tabs stay. `\u001b[2J` -> `�[2J` */
export const printable = (text: string): string => text.replace(/\r\n?/g, "\n").replace(dangerous, "�");

/** The same on one line. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();

/** JSON with the same characters written as escapes: it means the same to every parser and nothing to a terminal. */
export const harmlessJson = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
