// Where commands put their results and findings: the result to stdout or a file, findings to stderr.

import type { Finding, Severity } from '../finding/finding.js';
import { countFindings, findingJson, renderFindings, sortFindings } from '../finding/render.js';
import type { Io, Output } from '../io/io.js';
import { renderTable, type TableFormat } from '../table/render.js';
import type { Table } from '../table/table.js';

/** Whether an output shows colours: on a terminal, unless NO_COLOR says otherwise. */
export function hasColour(io: Io, output: Output): boolean {
  return output.isTerminal && !io.env.NO_COLOR;
}

/** Prints a table to stdout, or writes it to a file where one is named. */
export async function writeTable(io: Io, table: Table, format: TableFormat, target?: string) {
  const toScreen = target === undefined || target === '-';
  const text = await renderTable(table, {
    format,
    columns: toScreen ? io.stdout.columns : 100,
    colour: toScreen && hasColour(io, io.stdout),
  });
  writeResult(io, text, target);
}

/** Several tables after each other, printed or written. */
export async function writeTables(
  io: Io,
  tables: readonly Table[],
  format: string,
  target?: string,
): Promise<void> {
  const toScreen = target === undefined || target === '-';
  const colour = toScreen && hasColour(io, io.stdout);
  const columns = toScreen ? io.stdout.columns : 100;
  const shape = { format: format as TableFormat, columns, colour };
  const texts = await Promise.all(tables.map((table) => renderTable(table, shape)));
  writeResult(io, texts.join('\n'), target);
}

/** Writes a result to the target file, or to stdout for `-` and undefined. */
export function writeResult(io: Io, text: string, target?: string): void {
  if (target === undefined || target === '-') io.stdout.write(text);
  else io.writeFile(target, text);
}

export interface FindingsOptions {
  /** Findings as JSON lines, for programs. */
  readonly json: boolean;
  /** Show at most this many, and name the command that shows the rest. */
  readonly most?: number;
  /** Notes (`info`) are left to `fga check`. */
  readonly notes?: boolean;
}

/** Prints findings to stderr, the worst first. */
export function reportFindings(io: Io, findings: readonly Finding[], options: FindingsOptions) {
  const wanted = findings.filter(({ severity }) => options.notes || severity !== 'info');
  const sorted = sortFindings(wanted);
  if (options.json) {
    for (const finding of sorted) io.stderr.write(`${JSON.stringify(findingJson(finding))}\n`);
    return;
  }
  const shown = sorted.slice(0, options.most ?? sorted.length);
  io.stderr.write(renderFindings(shown, painter(io, io.stderr)));
  const rest = sorted.slice(shown.length);
  if (rest.length > 0) io.stderr.write(`… and ${countFindings(rest)} more; fga check shows all.\n`);
}

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

/** Colours severities on a terminal. Three escape sequences do not merit loading a library. */
export function painter(io: Io, output: Output) {
  const colour = hasColour(io, output);
  return (severity: Severity, text: string) =>
    colour ? `\u001b[${COLOURS[severity]}m${text}\u001b[0m` : text;
}
