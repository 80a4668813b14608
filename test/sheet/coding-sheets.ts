// A study that is coded by spreadsheet: export, edit the rows as a person would, import.

import { readXlsx } from '../../src/office/xlsx-read.js';
import { renderCsv } from '../../src/table/csv.js';
import { STUDY } from '../commands/small-study.js';
import { inlineRows, workbook } from '../office/workbook-parts.js';
import { type CliRun, runCli } from '../support/run-cli.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Rows of a sheet, the header first. */
export type Rows = string[][];

/** Sheets of a workbook as tables. */
export function tablesIn(bytes: Uint8Array | undefined): Record<string, Rows> {
  const { value, findings } = readXlsx(bytes ?? new Uint8Array(), 'sheet.xlsx');
  if (findings.length > 0) throw new Error(findings[0]?.message);
  const sheets = value?.sheets ?? [];
  return Object.fromEntries(
    sheets.map(({ name, rows }) => {
      const width = Math.max(...rows.map(({ cells }) => cells.length));
      const filled = rows.map(({ cells }) =>
        Array.from({ length: width }, (_, at) => cells[at] ?? ''),
      );
      return [name, filled];
    }),
  );
}

/** A workbook with one sheet of these rows, as another program would write it. */
export function sheetOf(rows: Rows, name = 'Coding'): Uint8Array {
  return workbook({ sheet: inlineRows(rows), name });
}

export function csvOf(rows: Rows): string {
  const [header = [], ...others] = rows;
  return renderCsv(header, others);
}

/** The coding sheet of a coder, and the study after the export. */
export async function exported(coder = 'anna', files: Files = STUDY, ...more: string[]) {
  const run = await runCli(['sheet', 'export', '--coder', coder, '-o', 'out.xlsx', ...more], {
    files,
  });
  const rows = tablesIn(run.disk['out.xlsx']).Coding ?? [];
  return { run, rows, files: run.disk as Files };
}

/** Imports rows as a workbook; findings as `code line:column`. */
export async function imported(files: Files, rows: Rows | Uint8Array | string, ...more: string[]) {
  const isRows = Array.isArray(rows);
  const name = typeof rows === 'string' ? 'in.csv' : 'in.xlsx';
  const run = await runCli(['sheet', 'import', name, '--json', ...more], {
    files: { ...files, [name]: isRows ? sheetOf(rows) : rows },
  });
  return { run, ...readRun(run), files: run.disk as Files };
}

export function readRun(run: CliRun) {
  const told = run.stderr
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map(
      (line) =>
        JSON.parse(line) as { code: string; line?: number; column?: number; message: string },
    );
  return {
    findings: told
      .filter(({ code }) => code.startsWith('sheet/') || code.startsWith('office/'))
      .map(({ code, line, column }) => `${code} ${line ?? ''}:${column ?? ''}`),
    messages: told.map(({ message }) => message),
    result: run.stdout === '' ? {} : (JSON.parse(run.stdout) as Record<string, unknown>),
  };
}

/** Codes by unit, as `unit: code source`, of a coding file. */
export function codingsIn(files: Files, coder = 'anna'): string[] {
  const text = textOf(files[`codings/${coder}.csv`]);
  const rows = text.split(/\n(?=[\w.-]+,u\d)/).slice(1);
  return rows.map((row) => {
    const [transcript, unit, , , code, status, source] = row.split(',');
    return `${transcript} ${unit}: ${code || `(${status})`} ${source}`;
  });
}

export function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : Buffer.from(content ?? []).toString('utf8');
}

/** A cell of the row of a unit, to be read or written over. */
export function cellOf(rows: Rows, text: string, column: string) {
  const [header = []] = rows;
  const at = header.indexOf(column);
  const row = rows.find((cells) => cells[header.indexOf('text')]?.includes(text));
  if (!row || at === -1) throw new Error(`no ${column} of ${text}`);
  return {
    get: () => row[at] ?? '',
    set: (value: string) => {
      row[at] = value;
    },
    row,
  };
}
