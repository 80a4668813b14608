// The file `double-coding.csv`: the units of the double-coding sample, for people and for programs.

import type { Finding, Found } from '../../finding/finding.js';
import { cellPlacer } from '../../table/cell-place.js';
import { parseCsv, renderCsv } from '../../table/csv.js';
import { agreementFindings } from '../findings.js';

const SAMPLE_COLUMNS = ['transcript', 'unit', 'session', 'role', 'drawn'] as const;

export interface SampledUnit {
  readonly transcript: string;
  readonly unit: string;
  readonly session: string;
  readonly role: string;
  /** How it was drawn, for people: `20 % of units, seed 7`. */
  readonly drawn: string;
}

/** Rows in the order given. */
export function renderSample(units: readonly SampledUnit[]): string {
  return renderCsv(
    SAMPLE_COLUMNS,
    units.map((unit) => SAMPLE_COLUMNS.map((column) => unit[column])),
  );
}

/** `known` says whether the study has a unit; rows of others are reported and left out. */
export function parseSample(
  text: string,
  file: string,
  known: (transcript: string, unit: string) => boolean,
): Found<readonly SampledUnit[]> {
  const { value: csv, findings: broken } = parseCsv(text, file);
  const findings: Finding[] = [...broken];
  const names = csv.header.map((name) => name.toLowerCase());
  const missing = ['transcript', 'unit'].filter((column) => !names.includes(column));
  for (const column of missing) {
    findings.push(agreementFindings.make('sample-column', { file, line: 1 }, { column }));
  }
  if (missing.length > 0) return { value: [], findings };
  const place = cellPlacer(text, file);
  const rows = csv.rows.map(({ line, cells }) => {
    const cell = (column: string) => cells[names.indexOf(column)]?.trim() ?? '';
    const [transcript, unit] = [cell('transcript'), cell('unit')];
    const about = { session: cell('session'), role: cell('role'), drawn: cell('drawn') };
    return { line, row: { transcript, unit, ...about } };
  });
  const isKnown = rows.map(({ row }) => known(row.transcript, row.unit));
  const gone = rows.filter((_, at) => !isKnown[at]);
  const [first] = gone;
  if (first) {
    const args = { ...first.row, count: gone.length };
    const at = place(first.line, names.indexOf('unit'));
    findings.push(agreementFindings.make('sample-unit-gone', at, args));
  }
  const value = rows.flatMap(({ row }, at) => (isKnown[at] ? [row] : []));
  return { value, findings };
}
