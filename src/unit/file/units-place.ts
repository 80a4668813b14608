// Finds where in the transcript a row of a units file stands, and says what does not fit.

import type { Found } from '../../finding/finding.js';
import type { CsvRow } from '../../table/csv.js';
import { countWhile } from '../../text/binary-search.js';
import { escapeRegex } from '../../text/escape-regex.js';
import { shortened } from '../../text/shortened.js';
import type { Span } from '../../text/span.js';
import { singleSpaced } from '../../text/white-space.js';
import type { Transcript } from '../../transcript/transcript.js';
import { unitFindings } from '../findings.js';
import { cellOf, placeOf, type UnitsReading } from './units-row.js';

export interface UnitPlace extends Span {
  /** Index of the turn that holds it. */
  readonly turn: number;
}

/** The place of a row's unit; undefined, with findings, where there is none. */
export function placeUnit(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
): Found<UnitPlace | undefined> {
  const written = cellOf(reading, row, 'text');
  const positions = (['start', 'end'] as const).map((column) => ({
    column,
    value: cellOf(reading, row, column).trim(),
  }));
  if (written.trim() !== '' && positions.every(({ value }) => value === ''))
    return placeByText(reading, row, id, written);
  const bad = positions.filter(({ value }) => !/^\d{1,12}(?:[.,]0*)?$/.test(value));
  if (bad.length > 0) {
    const findings = bad.map((args) =>
      unitFindings.make('bad-position', placeOf(reading, row, args.column), args),
    );
    return { value: undefined, findings };
  }
  const [start, end] = positions.map(({ value }) => Number.parseInt(value, 10)) as [number, number];
  return placeByPosition(reading, row, id, start, end);
}

function placeByPosition(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
  start: number,
  end: number,
): Found<UnitPlace | undefined> {
  const { text } = reading.transcript;
  const place = placeOf(reading, row, 'end');
  if (end <= start) return none(unitFindings.make('empty-unit', place, { id, start, end }));
  const length = reading.positions.toCodePoint(text.length);
  const span = { start: reading.positions.toUtf16(start), end: reading.positions.toUtf16(end) };
  const written = cellOf(reading, row, 'text');
  const slice = text.slice(span.start, span.end);
  const isSame = slice === written || written.trim() === '';
  if (end <= length && (isSame || singleSpaced(slice) === singleSpaced(written)))
    return withinTurn(reading, row, id, trimmed(text, span));
  const found = findText(text, written, span);
  if (found) return moved(reading, row, id, found);
  if (end > length) return none(unitFindings.make('out-of-bounds', place, { id, end, length }));
  const expected = shortened(singleSpaced(slice), 60);
  return none(unitFindings.make('changed-text', placeOf(reading, row, 'text'), { id, expected }));
}

function placeByText(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
  written: string,
): Found<UnitPlace | undefined> {
  const found = findText(reading.transcript.text, written, undefined);
  if (found) return moved(reading, row, id, found);
  return none(unitFindings.make('unplaced', placeOf(reading, row, 'text'), { id }));
}

function moved(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
  span: Span,
): Found<UnitPlace | undefined> {
  const { value, findings } = withinTurn(reading, row, id, span);
  if (!value) return { value, findings };
  const [start, end] = [span.start, span.end].map(reading.positions.toCodePoint) as [
    number,
    number,
  ];
  const args = { id, start, end };
  return {
    value,
    findings: [unitFindings.make('moved-text', placeOf(reading, row, 'start'), args)],
  };
}

function none(finding: ReturnType<typeof unitFindings.make>): Found<undefined> {
  return { value: undefined, findings: [finding] };
}

/**
 * Where a text stands, white space aside: inside or around the span it was said to stand at, or
 * else in the one place of the transcript that has it.
 */
function findText(text: string, written: string, near: Span | undefined): Span | undefined {
  const words = written.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const source = words.map(escapeRegex).join('\\s+');
  const pattern = new RegExp(source, 'gu');
  const places: Span[] = [];
  for (let match = pattern.exec(text); match && places.length < 50; match = pattern.exec(text))
    places.push({ start: match.index, end: match.index + match[0].length });
  if (places.length < 2) return places[0];
  return near && places.find(({ start, end }) => start < near.end && end > near.start);
}

function withinTurn(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
  span: Span,
): Found<UnitPlace | undefined> {
  const turn = turnAt(reading.transcript, span);
  if (turn >= 0) return { value: { ...span, turn }, findings: [] };
  return none(unitFindings.make('outside-turn', placeOf(reading, row, 'start'), { id }));
}

/** Index of the turn that holds a span whole; -1 where none does. */
function turnAt({ turns }: Transcript, { start, end }: Span): number {
  const index = countWhile(turns, (turn) => turn.start <= start) - 1;
  const turn = turns[index];
  return turn && turn.start <= start && end <= turn.end ? index : -1;
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  if (slice.trim() === '') return { start, end };
  return {
    start: start + slice.length - slice.trimStart().length,
    end: end - slice.length + slice.trimEnd().length,
  };
}
