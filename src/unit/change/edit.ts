// Splits and merges units by hand. Untouched units keep their ids; a new unit gets a number that
// was never used, and remembers its parents, so that codings can be carried along.

import type { Span } from '../../text/span.js';
import type { Transcript } from '../../transcript/transcript.js';
import { cleanText } from '../clean/clean.js';
import { notesWithin } from '../clean/speech.js';
import { nextUnitNumber, unitId } from '../ids.js';
import type { Unit, UnitId } from '../unit.js';

export interface EditedUnits {
  readonly units: readonly Unit[];
  /** The new units, in order. */
  readonly made: readonly Unit[];
  /** Ids that are no longer there. */
  readonly gone: readonly UnitId[];
}

/** Why a split or merge cannot be made. */
export type EditProblem =
  | 'no-such-unit'
  | 'outside-unit'
  | 'empty-part'
  | 'other-turn'
  | 'not-adjacent';

/**
 * Splits a unit at offsets into the reading text. `usedIds` are ids beyond these units that must
 * not be given again, such as those of codings to deleted units. Space at the cuts is left out.
 */
export function splitUnit(
  units: readonly Unit[],
  id: UnitId,
  offsets: readonly number[],
  transcript: Transcript,
  usedIds: Iterable<string> = [],
): EditedUnits | EditProblem {
  const unit = units.find((other) => other.id === id);
  if (!unit) return 'no-such-unit';
  const cuts = [...new Set(offsets)].sort((a, b) => a - b);
  if (cuts.length === 0 || cuts.some((at) => at <= unit.start || at >= unit.end))
    return 'outside-unit';
  const edges = [unit.start, ...cuts, unit.end];
  const spans = cuts.map((cut, index) => trim(transcript.text, edges[index] ?? 0, cut));
  spans.push(trim(transcript.text, cuts.at(-1) ?? 0, unit.end));
  if (spans.some(({ start, end }) => start >= end)) return 'empty-part';
  return replaceUnits(units, [unit], spans, transcript, usedIds);
}

/** Merges neighbouring units of one turn; what people wrote about them is joined by line breaks. */
export function mergeUnits(
  units: readonly Unit[],
  ids: readonly UnitId[],
  transcript: Transcript,
  usedIds: Iterable<string> = [],
): EditedUnits | EditProblem {
  const chosen = units.filter(({ id }) => ids.includes(id));
  if (chosen.length < 2 || chosen.length < new Set(ids).size) return 'no-such-unit';
  if (chosen.some(({ turn }) => turn !== chosen[0]?.turn)) return 'other-turn';
  const first = units.indexOf(chosen[0] as Unit);
  if (chosen.some((unit, index) => units[first + index] !== unit)) return 'not-adjacent';
  const span = { start: chosen[0]?.start ?? 0, end: chosen.at(-1)?.end ?? 0 };
  return replaceUnits(units, chosen, [span], transcript, usedIds);
}

function replaceUnits(
  units: readonly Unit[],
  old: readonly Unit[],
  spans: readonly Span[],
  transcript: Transcript,
  usedIds: Iterable<string>,
): EditedUnits {
  const gone = old.map(({ id }) => id);
  const known = units.flatMap(({ id, parents }) => [id, ...(parents ?? [])]);
  const number = nextUnitNumber([...known, ...usedIds]);
  const made = spans.map((span, index) => {
    const unit = unitOf(old, span, unitId(number + index), transcript);
    // What a person wrote about the whole stays with its first part; only they can divide it.
    return index === 0 ? unit : { ...unit, condensed: '', translation: '' };
  });
  const replaced = units.flatMap((unit) =>
    unit === old[0] ? made : old.includes(unit) ? [] : [unit],
  );
  return { units: relinked(replaced, gone, made), made, gone };
}

function unitOf(old: readonly Unit[], span: Span, id: UnitId, transcript: Transcript): Unit {
  const first = old[0] as Unit;
  const text = transcript.text.slice(span.start, span.end);
  const notes = notesWithin(transcript.turns[first.turn]?.annotations ?? [], span);
  return {
    ...first,
    ...span,
    id,
    kind: old.find(({ kind }) => kind === 'question' || kind === 'content')?.kind ?? first.kind,
    text,
    clean: cleanText(text, transcript.language, notes),
    condensed: joined(old, 'condensed'),
    translation: joined(old, 'translation'),
    parents: old.map((unit) => unit.id),
  };
}

/** Units that answered a question that is gone answer the unit it went into. */
function relinked(units: readonly Unit[], gone: readonly UnitId[], made: readonly Unit[]): Unit[] {
  const target = made.findLast(({ kind }) => kind === 'question') ?? made[0];
  return units.map((unit) =>
    gone.includes(unit.question) && target ? { ...unit, question: target.id } : unit,
  );
}

function joined(units: readonly Unit[], field: 'condensed' | 'translation'): string {
  return units
    .map((unit) => unit[field])
    .filter((text) => text !== '')
    .join('\n');
}

function trim(text: string, from: number, to: number): Span {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  return { start, end: Math.max(start, from + slice.trimEnd().length) };
}
