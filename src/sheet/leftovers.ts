// The file of leftovers: every row of which something was not taken, as it is in the sheet, with the
// reason. It can be corrected and imported like the sheet itself.

import { renderCsv } from '../table/csv.js';
import type { Leftover } from './report.js';

/** CSV with a byte order mark, which makes spreadsheet programs read it as UTF-8. */
export function renderLeftovers(leftovers: readonly Leftover[]): string {
  const labels = new Map<string, number>();
  const rows = new Map<string, { leftover: Leftover; problems: string[] }>();
  for (const leftover of leftovers) {
    const { grid, line } = leftover.source;
    const key = `${grid.file}\n${grid.sheet ?? ''}\n${line}`;
    const row = rows.get(key) ?? { leftover, problems: [] };
    row.problems.push(leftover.finding.message);
    rows.set(key, row);
    for (const label of headerOf(leftover)) if (!labels.has(label)) labels.set(label, labels.size);
  }
  const lines = [...rows.values()].map(({ leftover, problems }) => {
    const { grid, line, cells } = leftover.source;
    const row = Array.from({ length: labels.size }, () => '');
    for (const [at, label] of headerOf(leftover).entries())
      row[labels.get(label) ?? 0] = cells[at] ?? '';
    return [problems.join('\n'), grid.sheet ?? '', line, ...row];
  });
  return `\ufeff${renderCsv(['problem', 'sheet', 'row', ...labels.keys()], lines)}`;
}

/** Names of the columns; those without one are called by their number, repeated ones told apart. */
function headerOf({ source }: Leftover): readonly string[] {
  const header = source.grid.rows.find(({ line }) => line === source.headerLine)?.cells ?? [];
  const width = Math.max(header.length, source.cells.length);
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const name = header[at]?.trim() || `column ${at + 1}`;
    const label = seen.has(name) ? `${name} (${at + 1})` : name;
    seen.add(name);
    return label;
  });
}

/**
 * The name of the file of leftovers, beside its sheet. Those of leftovers are numbered, so that the
 * sheet that is imported is never overwritten.
 */
export function leftoversPath(file: string): string {
  const name = file === '-' ? 'sheet' : file.replace(/\.(?:xlsx|xlsm|csv|tsv|txt)$/i, '');
  const [, base, number = '1'] = /^(.*)\.leftovers(?:-(\d+))?$/.exec(name) ?? [];
  return base === undefined
    ? `${name}.leftovers.csv`
    : `${base}.leftovers-${Number(number) + 1}.csv`;
}
