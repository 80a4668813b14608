// Where a person says that a unit is: the number of a candidate, positions, words of the transcript, or
// another unit that is to take over its codings.

import { InputError } from '../../io/errors.js';
import { codePointMap } from '../../text/code-points.js';
import { escapeRegex } from '../../text/escape-regex.js';
import { nearest } from '../../text/nearest.js';
import type { Span } from '../../text/span.js';
import { didYouMean } from '../../text/wording.js';
import type { Transcript } from '../../transcript/transcript.js';
import { type ReanchoredUnit, turnOf } from '../../unit/change/reanchor.js';
import type { Unit } from '../../unit/unit.js';

export interface PlaceChoices {
  /** As given, by unit: `1`, `1203-1240`, `u0033`, or words. */
  readonly place: ReadonlyMap<string, string>;
  /** Units that are not to take the place that was found. */
  readonly leave: ReadonlySet<string>;
  /** Doubtful units of which only one place comes into question are to take it. */
  readonly takesSingle?: boolean;
}

export const NOTHING_CHOSEN: PlaceChoices = { place: new Map(), leave: new Set() };

/** The choices as places. Throws where one cannot be understood, or another unit stands there. */
export function resolveChoices(
  { place, leave, takesSingle = false }: PlaceChoices,
  units: readonly ReanchoredUnit[],
  transcript: Transcript,
): {
  readonly byHand: ReadonlyMap<string, Span | undefined>;
  readonly onto: ReadonlyMap<string, Unit>;
} {
  const results = new Map(units.map((result) => [result.old.id, result]));
  const byHand = new Map<string, Span | undefined>();
  const onto = new Map<string, Unit>();
  for (const id of [...leave, ...place.keys()]) {
    if (results.has(id)) continue;
    throw new InputError(
      `${transcript.path} has no unit ${id}.${didYouMean(nearest(id, results.keys()))}`,
    );
  }
  for (const id of leave) byHand.set(id, undefined);
  for (const [id, chosen] of place) {
    const target = results.get(chosen)?.unit;
    if (target && chosen !== id) {
      onto.set(id, target);
      byHand.set(id, undefined);
    } else byHand.set(id, spanOf(chosen, results.get(id) as ReanchoredUnit, transcript));
  }
  refuseOverlaps(byHand, units, transcript);
  if (takesSingle) takeSingle(byHand, units);
  return { byHand, onto };
}

/** Puts doubtful units on their only candidate, where no other unit or candidate is. */
function takeSingle(byHand: Map<string, Span | undefined>, units: readonly ReanchoredUnit[]): void {
  const open = units.filter(({ old, unit }) => !unit && !byHand.has(old.id));
  const taken = units.flatMap(({ old, unit }): Span[] => {
    const span = byHand.has(old.id) ? byHand.get(old.id) : unit;
    return span ? [span] : [];
  });
  const all = [...taken, ...open.flatMap(({ candidates }) => candidates)];
  for (const { old, candidates } of open) {
    const [only] = candidates;
    if (!only || candidates.length > 1) continue;
    const meets = all.filter(({ start, end }) => start < only.end && only.start < end);
    if (meets.length === 1) byHand.set(old.id, { start: only.start, end: only.end });
  }
}

function spanOf(
  chosen: string,
  { old, candidates, unit }: ReanchoredUnit,
  transcript: Transcript,
): Span {
  const { text } = transcript;
  const offered = candidates.length > 0 ? candidates : unit ? [unit] : [];
  if (/^\d+$/.test(chosen)) {
    const candidate = offered[Number(chosen) - 1];
    if (candidate) return { start: candidate.start, end: candidate.end };
    throw new InputError(
      `Unit ${old.id} has no place ${chosen}; ${offered.length === 0 ? 'none was found' : `there are ${offered.length}`}. Give its words, or its positions as START-END.`,
    );
  }
  const range = /^(\d+)-(\d+)$/.exec(chosen);
  const points = codePointMap(text);
  const span = range
    ? { start: points.toUtf16(Number(range[1])), end: points.toUtf16(Number(range[2])) }
    : wordsIn(text, chosen, old.id);
  if (span.end <= span.start || turnOf(transcript, span) < 0) {
    throw new InputError(
      `Unit ${old.id} cannot be put there: a unit stands within one turn of one speaker.`,
    );
  }
  return span;
}

function wordsIn(text: string, words: string, id: string): Span {
  const source = words.trim().split(/\s+/).map(escapeRegex).join('\\s+');
  const [found, another] = [...text.matchAll(new RegExp(source, 'gu'))];
  if (found && !another) return { start: found.index, end: found.index + found[0].length };
  throw new InputError(
    `The words "${words}" for unit ${id} stand ${found ? 'more than once' : 'nowhere'} in the transcript. Give them exactly as they are there, or the positions as START-END.`,
  );
}

function refuseOverlaps(
  byHand: ReadonlyMap<string, Span | undefined>,
  units: readonly ReanchoredUnit[],
  { path }: Transcript,
): void {
  const taken = units.flatMap(({ old, unit }) =>
    unit && !byHand.has(old.id) ? [{ id: old.id, span: unit as Span }] : [],
  );
  for (const [id, span] of byHand) {
    if (!span) continue;
    const other = taken.find(({ span: { start, end } }) => start < span.end && span.start < end);
    if (other) {
      throw new InputError(
        `Unit ${other.id} stands where ${id} is to be put. To put the codings of ${id} on it: fga reanchor ${path} --place ${id}=${other.id}`,
      );
    }
    taken.push({ id, span });
  }
}
