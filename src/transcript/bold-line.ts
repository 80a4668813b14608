// Lines that are bold from their first character to their last.

import { isBlank, type Lines } from './lines.js';

const LONGEST = 600;

/** For a paragraph's line that is bold as a whole: the length of its mark, and whether it ends as a question. */
export function scanBoldLine(
  text: string,
  lines: Lines,
  line: number,
): { readonly mark: number; readonly asks: boolean } | undefined {
  const at = lines.first[line] as number;
  const end = lines.end[line] as number;
  if (end - at < 8 || end - at > LONGEST || (line > 0 && !isBlank(lines, line - 1)))
    return undefined;
  const mark = ['***', '**', '__'].find((one) => text.startsWith(one, at));
  if (mark === undefined || !text.startsWith(mark, end - mark.length)) return undefined;
  const inside = text.slice(at + mark.length, end - mark.length);
  if (inside.includes(mark)) return undefined;
  return { mark: mark.length, asks: /[?？؟]["”’»)\s]*$/u.test(inside) };
}
