/** Half-open, in UTF-16 code units of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text: parted by blank lines, or by every line break where the text has no blank line. Breaks belong to none. */
export function paragraphsOf(text: string): readonly Range[] {
  const separator = /\n[\t ]*\n/.test(text) ? /\n[\t ]*\n[\s]*/g : /\n\s*/g;
  const paragraphs: Range[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== "") paragraphs.push({ start, end });
  };
  for (const gap of text.matchAll(separator)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return paragraphs;
}
