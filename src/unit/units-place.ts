// Finds where in the transcript a row of a units file stands, and says what does not fit.

import type { Finding, Found } from '../finding/finding.js';
import type { CsvRow } from '../table/csv.js';
import type { Span } from '../text/span.js';
import type { Transcript } from '../transcript/transcript.js';
import { unitFindings } from './findings.js';
import { cellOf, type UnitsReading } from './units-parse.js';

export interface UnitPlace extends Span {
  readonly turn: number;
}

/** The place of a row's unit; undefined, with findings, where there is none. */
export function placeUnit(
  reading: UnitsReading,
  row: CsvRow,
  id: string,
): Found<UnitPlace | undefined> {
  const place = { file: reading.file, line: row.line };
  const positions = (['start', 'end'] as const).map((column) => ({
    column,
    value: cellOf(reading, row, column).trim(),
  }));
  const bad = positions.filter(({ value }) => !/^\d{1,12}(?:[.,]0*)?$/.test(value));
  if (bad.length > 0) {
    const findings = bad.map((args) => unitFindings.make('bad-position', place, args));
    return { value: undefined, findings };
  }
  const [start, end] = positions.map(({ value }) => Number.parseInt(value, 10)) as [number, number];
  const { text } = reading.transcript;
  const length = reading.positions.toCodePoint(text.length);
  if (end <= start) return none(unitFindings.make('empty-unit', place, { id, start, end }));
  const span = { start: reading.positions.toUtf16(start), end: reading.positions.toUtf16(end) };
  const written = cellOf(reading, row, 'text');
  if (end <= length && (written === '' || sameText(text.slice(span.start, span.end), written)))
    return withinTurn(reading, row, id, span, []);
  const moved = written === '' ? -1 : onlyPlace(text, written);
  if (moved >= 0) {
    const to = reading.positions.toCodePoint(moved);
    const finding = unitFindings.make('moved-text', place, { id, to });
    return withinTurn(reading, row, id, { start: moved, end: moved + written.length }, [finding]);
  }
  if (end > length) return none(unitFindings.make('out-of-bounds', place, { id, end, length }));
  const expected = shorten(text.slice(span.start, span.end));
  return none(unitFindings.make('changed-text', place, { id, expected }));
}

function none(finding: Finding): Found<undefined> {
  return { value: undefined, findings: [finding] };
}

/** Equal but for what a spreadsheet does to line ends and to spaces at the edges. */
function sameText(slice: string, written: string): boolean {
  return slice === written || plain(slice) === plain(written);
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function onlyPlace(text: string, written: string): number {
  const first = text.indexOf(written);
  return first >= 0 && text.indexOf(written, first + 1) < 0 ? first : -1;
}

function withinTurn(
  { transcript, file }: UnitsReading,
  row: CsvRow,
  id: string,
  span: Span,
  findings: readonly Finding[],
): Found<UnitPlace | undefined> {
  const turn = turnAt(transcript, span);
  if (turn >= 0) return { value: { ...span, turn }, findings };
  return none(unitFindings.make('outside-turn', { file, line: row.line }, { id }));
}

/** Index of the turn that holds a span whole; -1 where none does. */
export function turnAt({ turns }: Transcript, { start, end }: Span): number {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const turn = turns[low];
  return turn && turn.start <= start && end <= turn.end ? low : -1;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
