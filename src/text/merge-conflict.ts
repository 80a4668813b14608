// The marks that git leaves in a text which it could not merge.

const MARKS = ['<<<<<<< ', '=======', '>>>>>>> '] as const;

/** The line in which the first conflict begins; undefined where there is none whole. Newlines are `\n` or `\r\n`. */
export function conflictLine(text: string): number | undefined {
  if (!MARKS.every((mark) => text.includes(mark))) return undefined;
  const lines = text.split('\n');
  const begins = lines.findIndex((line) => line.startsWith(MARKS[0]));
  const middle = lines.findIndex((line, at) => at > begins && line.trimEnd() === MARKS[1]);
  const ends = lines.findIndex((line, at) => at > middle && line.startsWith(MARKS[2]));
  return begins !== -1 && middle !== -1 && ends !== -1 ? begins + 1 : undefined;
}
