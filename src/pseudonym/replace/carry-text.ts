// A transcript with its names replaced, and the way from places in the one text to places in the other.

import { applyEdits, carryByEdits, type TextEdit } from '../../anchor/carry-by-edits.js';
import { type CodePointMap, codePointMap } from '../../text/code-points.js';
import type { Span } from '../../text/span.js';

/** A reading text before and after; edits are places of the old text. */
export interface CarriedText {
  /** Path of the transcript before and after. */
  readonly path: string;
  readonly target: string;
  readonly session: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  readonly mapBefore: CodePointMap;
  readonly mapAfter: CodePointMap;
}

export function carriedText(
  given: Pick<CarriedText, 'path' | 'target' | 'session' | 'before' | 'edits'>,
): CarriedText {
  const after = applyEdits(given.before, given.edits);
  return {
    ...given,
    after,
    mapBefore: codePointMap(given.before),
    mapAfter: codePointMap(after),
  };
}

/** The edits that lead back, in places of the new text. */
export function reverseEdits(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start: from, end: from + text.length, text: before.slice(start, end) };
  });
}

/**
 * Where a span is afterwards. An end that falls inside a name falls into the pseudonym, as far along,
 * so that spans that met still meet and none becomes empty.
 */
export function carrySpan(span: Span, edits: readonly TextEdit[]): Span {
  const ends = [span.start, span.end];
  const isCut = edits.some(({ start, end }) => ends.some((at) => start < at && at < end));
  const fitting = isCut ? edits.flatMap((edit) => splitAt(edit, ends)) : edits;
  return carryByEdits([span], fitting)[0] ?? span;
}

function splitAt(edit: TextEdit, places: readonly number[]): readonly TextEdit[] {
  const inside = [...new Set(places)].filter((at) => edit.start < at && at < edit.end);
  if (inside.length === 0) return [edit];
  const length = edit.end - edit.start;
  const along = (at: number) => {
    const share = Math.round((edit.text.length * (at - edit.start)) / length);
    return Math.min(Math.max(share, 1), Math.max(1, edit.text.length - 1));
  };
  const ends = [...inside.sort((a, b) => a - b), edit.end];
  let [from, taken] = [edit.start, 0];
  return ends.map((end) => {
    const until = end === edit.end ? edit.text.length : along(end);
    const piece = { start: from, end, text: edit.text.slice(taken, until) };
    [from, taken] = [end, until];
    return piece;
  });
}
