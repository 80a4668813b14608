// Tells a title above the talk from a label: `Interview 0412`, a date below it, then the first speaker.

import { isBlank, type Lines } from '../lines/lines.js';
import { scanStampLine } from '../lines/stamp-line.js';
import type { Mention } from './mention.js';

/** Whether the first label of a file, used once, heads nothing but times before the next label. */
export function isTitleLine(
  text: string,
  lines: Lines,
  { line, bare, shape, end: labelEnd }: Mention,
  next: Mention | undefined,
): boolean {
  if (!bare || shape.onlyRole || next === undefined) return false;
  // `Anna 00:12`, `Anna:` head a turn that is empty.
  const behind = text.slice(labelEnd, lines.end[line]).trim();
  if (behind !== '' && (/\d/.test(behind) || (shape.number === undefined && !shape.document)))
    return false;
  for (let below = line + 1; below < next.line; below++) {
    if (isBlank(lines, below)) continue;
    const end = lines.end[below] as number;
    if (!scanStampLine(text, lines.first[below] as number, end)) return false;
  }
  return true;
}
