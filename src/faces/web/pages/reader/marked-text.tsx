import type { Child, FC } from "hono/jsx";
import type { AssertionMark } from "../../marks/anchors.js";
import { nestMarks, type Piece } from "../../marks/nest-marks.js";
import type { Range } from "../../marks/paragraphs.js";
import { printable } from "../../notation/printable.js";
import { kindNames } from "../../words.js";

interface MarkedTextProps {
  readonly text: string;
  readonly paragraphs: readonly Range[];
  readonly marks: readonly AssertionMark[];
  /** The number of each assertion's reading. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The text of an article with each assertion's words marked by kind and numbered like a note. Characters are those of the text, one for one. */
export const MarkedText: FC<MarkedTextProps> = ({ text, paragraphs, marks, numbers }) => {
  const draw = (pieces: readonly Piece<AssertionMark>[]): Child =>
    pieces.map((piece) => (piece.mark === null ? printable(text.slice(piece.start, piece.end)) : mark(piece)));

  const mark = ({ mark: { id, kind, opens, closes }, first, last, pieces }: Exclude<Piece<AssertionMark>, { mark: null }>): Child => (
    <>
      <mark class={`k-${kind}`} data-assertion={id} {...(opens && first ? { id: `assertion-${id}` } : {})}>
        {draw(pieces)}
      </mark>
      {closes && last && (
        <sup class="ref">
          <a class={`k-${kind}`} href={`#reading-${id}`} data-assertion={id} aria-label={`${numbers.get(id)}, ${kindNames[kind][0]}`}>
            {numbers.get(id)}
          </a>
        </sup>
      )}
    </>
  );

  const marksIn = new Map<number, AssertionMark[]>();
  for (const one of marks) marksIn.set(one.paragraph, [...(marksIn.get(one.paragraph) ?? []), one]);

  return (
    <>
      {paragraphs.map((paragraph, at) => (
        <p dir="auto" data-start={paragraph.start}>
          {draw(nestMarks(marksIn.get(at) ?? [], paragraph))}
        </p>
      ))}
    </>
  );
};
