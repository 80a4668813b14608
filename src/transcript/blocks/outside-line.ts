// Lines between turns, and what they are where they are nobody's speech: separators, page numbers,
// headings, notes of the transcriber.

import { isBlank } from '../lines/lines.js';
import { isNoticeLine } from '../lines/notice-lines.js';
import type { Outside } from '../transcript.js';
import type { State } from './block-state.js';
import { indentOf, isHeadingLine, isPageLine, isSeparatorLine } from './sections.js';

/** What a line from `at` to `end` is; undefined where it belongs to a block. */
export function outsideKind(
  state: State,
  line: number,
  at: number,
  end: number,
): Outside['kind'] | undefined {
  const { text, lines, openings, tail, direction, sections } = state;
  if (line >= tail) return 'tail';
  if (isSeparatorLine(text, at, end)) return 'separator';
  if (state.feet.has(line) || isPageLine(text, at, end) || isNoticeLine(text, at, end))
    return 'furniture';
  if (isHeadingLine(text, lines, line) || (sections.has(line) && openings.length > 0))
    return 'heading';
  if (state.tiers && (text[at] === '%' || text[at] === '@')) return 'note';
  const apart = line > 0 && isBlank(lines, line - 1);
  const shallow = direction !== undefined && indentOf(lines, line) < direction;
  return shallow && (apart || state.lastSpanLine !== line - 1) ? 'note' : undefined;
}
