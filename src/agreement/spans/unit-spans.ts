// The units that all coders have read as one continuum: their characters in the study's order, and on
// them the spans each coder marked. What lies between units (labels, what nobody read) is left out.

import type { CodeLevel } from '../../codebook/codebook.js';
import type { Coding } from '../../coding/coding.js';
import { codePointMap } from '../../text/code-points.js';
import { unitKey } from '../../unit/unit-key.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { ComparedUnit, Comparison } from '../readings/compare.js';
import { type CodedSpan, type Continuum, spansOfCode } from './continuum.js';

/** A span within a unit; offsets are code points from the unit's start. */
interface UnitSpan extends CodedSpan {
  /** Whether it goes on from the unit before: both are parts of one span. */
  readonly goesOn: boolean;
}

export interface UnitSpans {
  /** In code points. */
  readonly length: number;
  /** The spans of each coder. */
  readonly coders: readonly (readonly UnitSpan[])[];
}

/** Units that all coders have read. */
export function unitsReadByAll({ units }: Comparison): readonly ComparedUnit[] {
  return units.filter(({ readings }) => !readings.includes(undefined));
}

/** The spans on each of the units, with codes as ids of a level. */
export function unitSpans(
  comparison: Comparison,
  units: readonly ComparedUnit[],
  { levels, by }: { readonly levels: CodeLevels; readonly by: CodeLevel },
): readonly UnitSpans[] {
  const place = new Map(units.map(({ unit }, at) => [unitKey(unit.transcript, unit.id), at]));
  const pieces = comparison.coders.map(({ codings }, coder) => {
    if (!codings) return units.map((unit) => wholeUnit(unit, coder, { levels, by }));
    const own = units.map((): UnitSpan[] => []);
    for (const coding of codings) {
      if (coding.status !== 'coded') continue;
      const at = place.get(unitKey(coding.transcript, coding.unit));
      if (at !== undefined)
        addPieces(coding, at, { units, own, code: levels.idOn(by, coding.code) });
    }
    return own;
  });
  return units.map(({ unit }, at) => {
    const map = pointsOf(unit.text);
    const coders = pieces.map((own) => merged(own[at] ?? []).map((span) => inPoints(span, map)));
    return { length: map(unit.text.length), coders };
  });
}

function wholeUnit(
  { unit, readings }: ComparedUnit,
  coder: number,
  { levels, by }: { readonly levels: CodeLevels; readonly by: CodeLevel },
): UnitSpan[] {
  const codes = new Set((readings[coder]?.codes ?? []).map((code) => levels.idOn(by, code)));
  return [...codes].map((code) => ({ start: 0, end: unit.text.length, code, goesOn: false }));
}

/** The part of a coding that lies in its unit, and in units after it that it reaches into. */
function addPieces(
  coding: Coding,
  from: number,
  {
    units,
    own,
    code,
  }: {
    readonly units: readonly ComparedUnit[];
    readonly own: readonly UnitSpan[][];
    readonly code: string;
  },
): void {
  for (let at = from; at < units.length; at += 1) {
    const unit = units[at]?.unit;
    if (!unit || unit.transcript !== coding.transcript || unit.start >= coding.end) break;
    const start = Math.max(coding.start, unit.start) - unit.start;
    const end = Math.min(coding.end, unit.end) - unit.start;
    if (end > start) own[at]?.push({ start, end, code, goesOn: at > from && start === 0 });
  }
}

/** Spans of one code that overlap are one, as where two codes of a subcategory count as one. */
function merged(spans: readonly UnitSpan[]): UnitSpan[] {
  if (spans.length < 2) return [...spans];
  const codes = [...new Set(spans.map(({ code }) => code))];
  const goesOn = (code: string) => spans.some((span) => span.code === code && span.goesOn);
  return codes.flatMap((code) =>
    spansOfCode(spans, code).map((span) => ({ ...span, goesOn: span.start === 0 && goesOn(code) })),
  );
}

function pointsOf(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const map = codePointMap(text);
  return (offset) => map.toCodePoint(offset);
}

function inPoints(span: UnitSpan, map: (offset: number) => number): UnitSpan {
  return { ...span, start: map(span.start), end: map(span.end) };
}

/** The units one after the other; `chosen` are their numbers, in any order and as often as drawn. */
export function continuumOf(
  units: readonly UnitSpans[],
  chosen: Iterable<number> = units.keys(),
): Continuum {
  const coders: CodedSpan[][] = (units[0]?.coders ?? []).map(() => []);
  let reached = 0;
  let before = -1;
  for (const at of chosen) {
    const unit = units[at];
    if (!unit) continue;
    for (const [coder, spans] of unit.coders.entries()) {
      const own = coders[coder] ?? [];
      for (const { start, end, code, goesOn } of spans) {
        const last = goesOn && before === at - 1 ? lastOf(own, code, reached) : -1;
        const placed = { start: reached + start, end: reached + end, code };
        if (last === -1) own.push(placed);
        else own[last] = { ...placed, start: own[last]?.start ?? placed.start };
      }
    }
    reached += unit.length;
    before = at;
  }
  return { start: 0, end: reached, coders };
}

/** The span of a code that ends where the unit begins. */
function lastOf(own: readonly CodedSpan[], code: string, end: number): number {
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const span = own[at];
    if (!span || span.end < end) return -1;
    if (span.code === code && span.end === end) return at;
  }
  return -1;
}

/** Whether any coding is on less, or more, than its whole unit; without working out the spans. */
export function marksParts({ coders, units }: Comparison): boolean {
  const whole = new Map(units.map(({ unit }) => [unitKey(unit.transcript, unit.id), unit]));
  return coders.some(({ codings = [] }) =>
    codings.some(({ transcript, unit: id, start, end, status }) => {
      const unit = status === 'coded' ? whole.get(unitKey(transcript, id)) : undefined;
      return unit !== undefined && (unit.start !== start || unit.end !== end);
    }),
  );
}

/** Whether anybody marked less, or more, than whole units. */
export function hasOwnSpans(units: readonly UnitSpans[]): boolean {
  return units.some(({ length, coders }) =>
    coders.some((spans) =>
      spans.some(({ start, end, goesOn }) => goesOn || start > 0 || end < length),
    ),
  );
}
