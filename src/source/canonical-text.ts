/**
 * The text that an article is identified by and that all evidence counts in. Byte order marks at the start go and line ends
 * become LF; every other character stays as it is, misprints and no-break spaces included, because evidence points at the
 * characters that were printed. Half a surrogate pair cannot be stored or hashed: U+FFFD takes its place, one code unit for one.
 * canonicalText(canonicalText(x)) === canonicalText(x).
 */
export const canonicalText = (text: string): string =>
  text
    .replace(/^\uFEFF+/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
