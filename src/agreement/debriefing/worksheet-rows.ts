// A worksheet as rows: for a spreadsheet, and for the record that is kept of it. Reading goes by the
// names of the columns, so rows and columns may be sorted, hidden or taken out.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { oneLine } from '../../text/visible.js';
import type { Unit } from '../../unit/unit.js';
import type { CodeLevels } from '../readings/code-levels.js';
import { debriefFindings } from './findings.js';
import { FIELDS, PLACE_HEADINGS, readingText } from './words.js';
import type { Worksheet, WorksheetItem } from './worksheet.js';
import type { WrittenDecision, WrittenWorksheet } from './written.js';

/** The heading of a coder's codes begins so; the names of the coders are read from it. */
export const CODES_OF = 'codes of ';

export function worksheetColumns(coders: readonly string[]): string[] {
  return [
    'no',
    'where',
    'session',
    'speaker',
    'question',
    'before',
    'words',
    'after',
    ...coders.map((coder) => `${CODES_OF}${coder}`),
    'memos',
    'definitions',
    ...FIELDS,
    'unit',
    'transcript',
    'line',
    'mark',
    'debriefing',
  ];
}

/** A row per unit, cells in the order of `worksheetColumns`. */
export function worksheetRows(sheet: Worksheet, levels: CodeLevels): (string | number)[][] {
  return sheet.items.map((item, at) => worksheetRow(item, at + 1, sheet, levels));
}

function worksheetRow(
  item: WorksheetItem,
  number: number,
  { coders, id }: Worksheet,
  levels: CodeLevels,
): (string | number)[] {
  const { unit, session, line, readings, question, before, after, disputed, mark } = item;
  const said = (other: Unit | undefined) =>
    other ? oneLine(`${other.speaker === '' ? '' : `${other.speaker}: `}${other.text}`) : '';
  const memos = readings.flatMap((reading, coder) =>
    (reading?.memos ?? []).map((memo) => `${coders[coder]}: ${memo}`),
  );
  const definitions = disputed.flatMap((code) => {
    const definition = levels.definitionOf(code);
    return definition === '' ? [] : [`${levels.nameOf(code)}: ${definition}`];
  });
  return [
    number,
    PLACE_HEADINGS[item.place],
    session.label,
    unit.speaker,
    said(question),
    said(before),
    oneLine(unit.text),
    said(after),
    ...coders.map((_, coder) => readingText(readings[coder], levels)),
    memos.join('\n'),
    definitions.join('\n'),
    ...FIELDS.map(() => ''),
    unit.id,
    unit.transcript,
    line,
    mark,
    id,
  ];
}

/** Rows of a file, each with its place. */
export interface PlacedRow {
  readonly cells: readonly string[];
  readonly place: Place;
}

export function parseWorksheetRows(
  header: readonly string[],
  rows: readonly PlacedRow[],
  file: string,
): Found<WrittenWorksheet> {
  const names = header.map((name) => name.trim().toLowerCase());
  const cell = ({ cells }: PlacedRow, column: string) =>
    (cells[names.indexOf(column)] ?? '').replaceAll(/\r\n?/g, '\n').trim();
  const coders = header
    .map((name) => name.trim())
    .filter((name) => name.toLowerCase().startsWith(CODES_OF))
    .map((name) => name.slice(CODES_OF.length).trim());
  const codesColumn = (coder: string) => `${CODES_OF}${coder}`.toLowerCase();
  const decisions = rows.flatMap((row): WrittenDecision[] => {
    const [unit, transcript] = [cell(row, 'unit'), cell(row, 'transcript')];
    if (unit === '' || transcript === '') return [];
    const [decision = '', reason = '', who = '', when = ''] = FIELDS.map((name) => cell(row, name));
    const mark = cell(row, 'mark').toLowerCase();
    const codings = new Map(coders.map((coder) => [coder, cell(row, codesColumn(coder))]));
    return [{ transcript, unit, mark, codings, decision, reason, who, when, place: row.place }];
  });
  const ids = new Set(rows.map((row) => cell(row, 'debriefing')).filter((id) => id !== ''));
  const [id] = ids.size === 1 ? ids : [];
  const findings: Finding[] =
    decisions.length > 0 ? [] : [debriefFindings.make('nothing-to-read', { file }, undefined)];
  return { value: { id, coders, decisions }, findings };
}
