// Units for words that were put into a transcript after it was cut: they are in no unit yet.

import { countWhile } from '../../text/binary-search.js';
import type { Span } from '../../text/span.js';
import type { Transcript } from '../../transcript/transcript.js';
import { cleanText } from '../clean/clean.js';
import { notesWithin } from '../clean/speech.js';
import { nextUnitNumber, unitId } from '../ids.js';
import type { Unit } from '../unit.js';
import { wordSpans } from '../words.js';

export interface Filling {
  readonly transcript: Transcript;
  /** The transcript as it would be cut today. */
  readonly cut: readonly Unit[];
  /** Places that are left free, since a unit may belong there. */
  readonly reserved: readonly Span[];
  /** Ids that must not be given again. */
  readonly usedIds: Iterable<string>;
}

/** New units for all speech in no unit: the pieces of today's cutting that lie in the gaps. */
export function fillGaps(units: readonly Unit[], filling: Filling): Unit[] {
  const { transcript, cut, reserved } = filling;
  const sorted = units.toSorted((a, b) => a.start - b.start);
  const taken = [...units, ...reserved].sort((a, b) => a.start - b.start);
  let number = nextUnitNumber([...units.map(({ id }) => id), ...filling.usedIds]);
  const made: Unit[] = [];
  let next = 0;
  const questions = new Map<string, string>();
  for (const unit of cut) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= unit.start) next += 1;
    let from = unit.start;
    const gaps: Span[] = [];
    for (let at = next; at < taken.length && (taken[at]?.start ?? 0) < unit.end; at += 1) {
      gaps.push({ start: from, end: taken[at]?.start ?? 0 });
      from = Math.max(from, taken[at]?.end ?? 0);
    }
    gaps.push({ start: from, end: unit.end });
    for (const gap of gaps) {
      const span = trimmed(transcript, gap);
      if (!span) continue;
      const id = unitId(number++);
      questions.set(unit.id, id);
      made.push(pieceOf(unit, span, transcript, id));
    }
    const same = sorted[countWhile(sorted, ({ start }) => start <= unit.start) - 1];
    if (same && unit.end <= same.end) questions.set(unit.id, same.id);
  }
  return made.map((unit) => ({ ...unit, question: questions.get(unit.question) ?? '' }));
}

function pieceOf(unit: Unit, span: Span, transcript: Transcript, id: string): Unit {
  const text = transcript.text.slice(span.start, span.end);
  const notes = notesWithin(transcript.turns[unit.turn]?.annotations ?? [], span);
  return { ...unit, ...span, id, text, clean: cleanText(text, transcript.language, notes) };
}

/** A gap without blanks and marks at its ends; undefined where it holds no word of a turn. */
function trimmed({ text, turns }: Transcript, gap: Span): Span | undefined {
  if (gap.end <= gap.start) return undefined;
  const turn = turns[countWhile(turns, ({ start }) => start <= gap.start) - 1];
  const words = (turn?.spans ?? [gap])
    .map(({ start, end }) => ({ start: Math.max(start, gap.start), end: Math.min(end, gap.end) }))
    .filter(({ start, end }) => start < end)
    .flatMap(({ start, end }) => wordSpans(text, start, end));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  const before = /\S*$/.exec(text.slice(gap.start, first.start))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.slice(last.end, gap.end))?.[0].length ?? 0;
  return { start: first.start - before, end: last.end + after };
}
