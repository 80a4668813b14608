// Where the words on a label's line end, where markup closes the line.

import { beforeTag, type Mention } from '../labels/mention.js';
import { closeOfQuote } from '../labels/stops.js';
import { trimEnd } from '../lines/characters.js';

/** The end of what a label's line says: without a closing tag, or the closing mark of a line that is bold as a whole. */
export function speechEnd(
  text: string,
  { at, wrapper, start, rest, separator }: Mention,
  lineStart: number,
  end: number,
): number {
  const tagged = beforeTag(text, end);
  if (tagged < end) return Math.max(start, tagged);
  if (wrapper === 'angle' && text.endsWith('</v>', end) && end - 4 > start)
    return trimEnd(text, start, end - 4);
  if (text[lineStart] === '|' && text[end - 1] === '|') return trimEnd(text, start, end - 1);
  if (separator === 'quote' && closeOfQuote(text, rest - 1, end) === end - 1)
    return trimEnd(text, start, end - 1);
  if (wrapper !== 'none' || start === at) return end;
  const mark = ['***', '**', '__', '*', '_'].find((one) => text.startsWith(one, at));
  const closes = mark !== undefined && text.startsWith(mark, end - mark.length);
  return closes && end - mark.length > start ? trimEnd(text, start, end - mark.length) : end;
}
