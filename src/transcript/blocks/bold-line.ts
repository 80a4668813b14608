// Lines that are bold from their first character to their last.

import { endsSentence } from '../labels/mention.js';
import { isBlank, type Lines } from '../lines/lines.js';

const LONGEST = 600;
/** Shorter lines are titles, or end a paragraph. */
const SHORT = 45;

/** For a paragraph's line that is bold as a whole: the length of its mark, and whether it ends as a sentence or a question. */
export function scanBoldLine(
  text: string,
  lines: Lines,
  line: number,
): { readonly mark: number; readonly asks: boolean; readonly closes: boolean } | undefined {
  const at = lines.first[line] as number;
  const end = lines.end[line] as number;
  if (end - at < 8 || end - at > LONGEST || !isParagraph(text, lines, line)) return undefined;
  const mark = ['***', '**', '__'].find((one) => text.startsWith(one, at));
  if (mark === undefined || !text.startsWith(mark, end - mark.length)) return undefined;
  const inside = text.slice(at + mark.length, end - mark.length);
  if (inside.includes(mark)) return undefined;
  const closes = /[.?!…。？！؟۔।]["”’»)\s]*$/u.test(inside);
  return { mark: mark.length, asks: /[?？؟]["”’»)\s]*$/u.test(inside), closes };
}

/** Nothing runs on into it from the line above. */
function isParagraph(text: string, lines: Lines, line: number): boolean {
  if (line === 0 || isBlank(lines, line - 1)) return true;
  const above = lines.end[line - 1] as number;
  return above - (lines.first[line - 1] as number) < SHORT || endsSentence(text, above);
}
