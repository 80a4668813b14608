// Places of stretches of a file. Offsets are UTF-16 inside, columns code points outside; finding a
// place costs the logarithm of the text, so that one enormous line is no burden.

import type { Place } from '../finding/finding.js';
import { codePointMap } from '../text/code-points.js';
import { lineAt, lineIndex } from '../text/line-index.js';

/** The place of a stretch of the text; what runs over its line counts to the line's end. */
export type Placer = (start: number, end: number) => Place;

export function placesIn(text: string, file: string): Placer {
  const points = codePointMap(text);
  const lines = lineIndex(text);
  return (start, end) => {
    const from = Math.max(0, Math.min(start, text.length));
    const line = lineAt(lines, from);
    const lineStart = lines[line - 1] ?? 0;
    const lineEnd = (lines[line] ?? text.length + 1) - 1;
    const to = Math.max(from, Math.min(end, lineEnd));
    return {
      file,
      line,
      column: points.toCodePoint(from) - points.toCodePoint(lineStart) + 1,
      length: Math.max(1, points.toCodePoint(to) - points.toCodePoint(from)),
    };
  };
}
