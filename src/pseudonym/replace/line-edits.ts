// The edits between two texts of the same lines, none of which reaches over a line: where they are
// known by the names, exactly; else word by word.

import { applyEdits, type TextEdit } from '../../anchor/carry-by-edits.js';
import { editsBetween } from '../../anchor/edits-between.js';

/** `known` gives the edits that are expected of a line. Texts of different lines are compared as a whole. */
export function lineEdits(
  before: string,
  after: string,
  known: (line: string) => readonly TextEdit[],
): readonly TextEdit[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return editsBetween(before, after);
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const [at, line] of old.entries()) {
    const wanted = now[at] ?? '';
    if (line !== wanted) {
      const own = known(line);
      const isKnown = applyEdits(line, own) === wanted;
      for (const { start, end, text } of isKnown ? own : editsBetween(line, wanted))
        edits.push({ start: start + offset, end: end + offset, text });
    }
    offset += line.length + 1;
  }
  return edits;
}
