// Re-anchors the codings of a transcript: each follows its unit, and within it its quote. What has no
// sure place stays exactly as it is written.

import { carryByEdits } from '../anchor/carry-by-edits.js';
import { contextAround } from '../anchor/context.js';
import { editsBetween } from '../anchor/edits-between.js';
import { hashText } from '../anchor/hash.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import { singleSpaced } from '../text/white-space.js';
import type { AnchorState, ReanchoredUnit } from '../unit/change/reanchor.js';
import type { Unit } from '../unit/unit.js';
import type { Coding } from './coding.js';
import { CODING_COLUMNS, type CodingRow, codingRow } from './codings-file.js';
import type { WrittenCoding } from './decode-codings.js';

/** What became of a coding. */
export interface ReanchoredCoding {
  readonly row: WrittenCoding;
  readonly state: AnchorState;
  /** Whether its place is sure. */
  readonly isPlaced: boolean;
  /** The row as it is to be written; where nothing changes, the old one. */
  readonly cells: CodingRow;
}

export interface ReanchoredText {
  readonly transcript: string;
  /** The reading text as it is now. */
  readonly text: string;
  readonly units: readonly ReanchoredUnit[];
  /** Units whose codings a person has put on another unit: old id → unit. */
  readonly onto?: ReadonlyMap<string, Unit>;
}

/** Gives what becomes of a row of a coder's file that belongs to the transcript. */
export function codingReanchorer(one: ReanchoredText): (row: WrittenCoding) => ReanchoredCoding {
  const results = new Map(one.units.map((result) => [result.old.id, result]));
  const points = codePointMap(one.text);
  return (row) => {
    const kept = { row, cells: CODING_COLUMNS.map((column) => row.cells[column]) };
    const lost = (state: AnchorState): ReanchoredCoding => ({ ...kept, state, isPlaced: false });
    const { coding } = row;
    if (!coding) return lost('lost');
    const result = results.get(coding.unit);
    const target = one.onto?.get(coding.unit);
    if (target)
      return placed(row, coding, { span: target, unit: target, state: 'fuzzy' }, one, points);
    if (!result) {
      const unit = unitOfQuote(coding, one);
      return unit
        ? placed(row, coding, { span: unit, unit, state: 'moved' }, one, points)
        : lost('lost');
    }
    if (!result.unit) return lost(result.state);
    const within = withinUnit(coding, result);
    const isHers = coding.hash === '' || coding.hash === hashText(result.old.text);
    if (!within || (!isHers && !isWhole(coding, result))) {
      const isStill = coding.hash === hashText(result.unit.text);
      return isStill && within
        ? placed(row, coding, { span: within, unit: result.unit, state: result.state }, one, points)
        : lost('fuzzy');
    }
    return placed(
      row,
      coding,
      { span: within, unit: result.unit, state: result.state },
      one,
      points,
    );
  };
}

function isWhole({ quote }: Coding, { old }: ReanchoredUnit): boolean {
  return singleSpaced(quote) === singleSpaced(old.text);
}

interface Target {
  readonly span: Span;
  readonly unit: Unit;
  readonly state: AnchorState;
}

function placed(
  row: WrittenCoding,
  coding: Coding,
  { span: { start, end }, unit, state }: Target,
  { text }: ReanchoredText,
  points: CodePointMap,
): ReanchoredCoding {
  const quote = text.slice(start, end);
  const hash = hashText(unit.text);
  const isSame =
    coding.unit === unit.id &&
    coding.quote === quote &&
    (coding.hash === hash || coding.hash === '') &&
    points.toCodePoint(start) === coding.start &&
    points.toCodePoint(end) === coding.end;
  const old = CODING_COLUMNS.map((column) => row.cells[column]);
  if (isSame) return { row, state: 'unchanged', isPlaced: true, cells: old };
  const made = {
    ...coding,
    unit: unit.id,
    start,
    end,
    quote,
    hash,
    ...contextAround(text, start, end),
  };
  const cells = codingRow(made, points);
  const isEqual = singleSpaced(quote) === singleSpaced(coding.quote);
  const own = state === 'fuzzy' ? 'fuzzy' : isEqual ? 'moved' : 'fuzzy';
  return { row, state: own, isPlaced: true, cells };
}

/** Where a coding's quote is in the unit as it stands now. */
function withinUnit(coding: Coding, { old, unit }: ReanchoredUnit): Span | undefined {
  if (!unit) return undefined;
  const inOld = quoteIn(coding, old);
  if (!inOld) {
    const at = coding.quote === '' ? -1 : unit.text.indexOf(coding.quote);
    const isOnce = at >= 0 && unit.text.indexOf(coding.quote, at + 1) < 0;
    return isOnce
      ? { start: unit.start + at, end: unit.start + at + coding.quote.length }
      : undefined;
  }
  if (inOld.start === 0 && inOld.end === old.text.length)
    return { start: unit.start, end: unit.end };
  if (old.text === unit.text) return shifted(inOld, unit.start);
  const [carried] = carryByEdits([inOld], editsBetween(old.text, unit.text));
  return carried && carried.end > carried.start ? shifted(carried, unit.start) : undefined;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A quote's place in the old text of its unit: where it was, or the one place that has it. */
function quoteIn({ start, quote }: Coding, old: ReanchoredUnit['old']): Span | undefined {
  const { text } = old;
  if (quote === text) return { start: 0, end: text.length };
  const from = codePointMap(text).toUtf16(Math.max(0, start - old.start || 0));
  if (quote !== '' && text.startsWith(quote, from))
    return { start: from, end: from + quote.length };
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0 || text.indexOf(quote, at + 1) >= 0) {
    const isWhole = singleSpaced(quote) === singleSpaced(text);
    return isWhole ? { start: 0, end: text.length } : undefined;
  }
  return { start: at, end: at + quote.length };
}

/** The unit that says the words of a coding whose own unit is gone: the only one, or the one in its context. */
function unitOfQuote({ quote, before, after }: Coding, { text, units }: ReanchoredText) {
  const sought = singleSpaced(quote);
  if (sought === '') return undefined;
  const same = units.flatMap(({ unit }) =>
    unit && singleSpaced(unit.text) === sought ? [unit] : [],
  );
  if (same.length < 2) return sought.includes(' ') ? same[0] : undefined;
  const fitting = same.filter(({ start, end }) => {
    const around = contextAround(text, start, end);
    return around.before === before && around.after === after;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
