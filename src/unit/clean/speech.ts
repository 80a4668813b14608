// Tells speech from a transcriber's notes inside a unit.

import type { Span } from '../../text/span.js';
import type { Annotation } from '../../transcript/transcript.js';

/** Notes a reader may have left unmarked: square brackets, and laughter or silence in round ones. */
const bracketed =
  /\\?\[[^\]\n]{0,200}\]|\((?:(?:all |both |everyone |general |some )?(?:laugh\w*|chuckl\w*|sigh\w*|cough\w*|pause[sd]?|inaudible|unintelligible|crosstalk|nods?|nodding|lach\w*|lacht|risas?|rires?|rit|risate?)[^()\n]{0,30}|\.+|\d+(?:[.:]\d+)*)\)/gi;

const NO_NOTES: readonly Span[] = [];

/** The annotations that overlap a span, moved so that the span begins at 0. */
export function notesWithin(annotations: readonly Annotation[], span: Span): readonly Span[] {
  if (annotations.length === 0) return NO_NOTES;
  return annotations
    .filter((note) => note.start < span.end && note.end > span.start)
    .map((note) => ({
      start: Math.max(0, note.start - span.start),
      end: Math.min(span.end, note.end) - span.start,
    }));
}

/** The text with its notes replaced by spaces of the same length, so that offsets stay. */
export function blankNotes(text: string, notes: readonly Span[]): string {
  const speech = notes.length === 0 ? text : blanked(text, notes);
  if (!speech.includes('[') && !speech.includes('(')) return speech;
  return speech.replace(bracketed, (note) => ' '.repeat(note.length));
}

/** Piece by piece, since there may be many notes; they may overlap and stand in any order. */
function blanked(text: string, notes: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of notes.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), ' '.repeat(end - from));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
