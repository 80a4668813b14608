// `>> JOHN ADU: I came by bus.` and, without a name, `>> And you?`: in captions that were pasted as text the mark says
// that somebody else speaks. Who, nobody knows, but not the one before.

import type { Mention } from '../labels/mention.js';
import { isBlank, type Lines } from '../lines/lines.js';

const mark = /^(?:>{2,}|»)\s*[\p{L}\p{N}"“'‘([¿¡-]/u;

/** The lines on which an unnamed speaker begins, in a file that puts the mark before half of its labels. */
export function unnamedLines(
  text: string,
  lines: Lines,
  openings: readonly Mention[],
): ReadonlySet<number> {
  const unnamed = new Set<number>();
  const opened = new Set(openings.map(({ line }) => line));
  const marked = openings.filter(({ line }) => isMarked(text, lines, line)).length;
  if (marked < 2 || marked * 2 < openings.length) return unnamed;
  for (let line = 0; line < lines.count; line++)
    if (!opened.has(line) && !isBlank(lines, line) && isMarked(text, lines, line))
      unnamed.add(line);
  return unnamed;
}

function isMarked(text: string, lines: Lines, line: number): boolean {
  const at = lines.first[line] as number;
  const code = text.charCodeAt(at);
  if (code !== 62 && code !== 0xbb) return false;
  return mark.test(text.slice(at, Math.min(lines.end[line] as number, at + 12)));
}
