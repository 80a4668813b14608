// Says what is behind the rows of a table that come out otherwise: the changes of the study that have to
// do with what the row names. Where none does, the wider ones; where there is none, the files.

import type { WrittenCells } from './cells.js';
import type { Change, NameChain } from './change.js';
import type { CellDifference } from './compare-cells.js';
import type { TableRecord } from './manifest.js';

/** A row that comes out otherwise, and what is behind it. */
export interface Explained {
  readonly row: string;
  readonly cells: readonly CellDifference[];
  readonly changes: readonly Change[];
}

export interface Explanation {
  readonly rows: readonly Explained[];
  readonly general: readonly Change[];
  readonly without: number;
}

export function explainDifferences(
  record: TableRecord,
  differences: readonly CellDifference[],
  changes: readonly Change[],
  states: readonly (WrittenCells | undefined)[],
): Explanation {
  const matters = relevance(record);
  const relevant = changes.filter((change) => change.kind !== 'file' && matters(change));
  const all = states.flatMap((state) => state?.rows ?? []).map(({ cells }) => cells.join('\n'));
  const closest = closestNames(all);
  const rows = rowsOf(differences).map(({ row, cells }) => {
    const text = cells.flatMap(({ texts, was = '' }) => [...texts, was]).join('\n');
    const behind = relevant.filter(({ names }) =>
      names.some((chain) => {
        const name = closest(chain);
        return name !== undefined && text.includes(name);
      }),
    );
    return { row, cells, changes: behind };
  });
  const used = new Set(rows.flatMap((row) => row.changes));
  const isUnexplained = rows.some((row) => row.changes.length === 0);
  const wide = relevant.filter(
    (change) => !used.has(change) && (change.names.length === 0 || isUnexplained),
  );
  const general = rows.length === 0 ? [] : isUnexplained || splitsPeople(record) ? wide : [];
  const isOpen = isUnexplained && used.size + general.length === 0;
  const files = isOpen ? changes.filter((one) => one.kind === 'file' && matters(one)) : [];
  const told = used.size + general.length;
  const close = changes.filter(({ kind }) => kind !== 'file').length;
  return { rows, general: [...general, ...files], without: Math.max(0, close - told) };
}

/** Differences by their row, in order. */
function rowsOf(differences: readonly CellDifference[]) {
  const rows: { row: string; cells: CellDifference[] }[] = [];
  let last: CellDifference | undefined;
  for (const one of differences) {
    if (last && last.texts === one.texts) rows.at(-1)?.cells.push(one);
    else rows.push({ row: one.row, cells: [one] });
    last = one;
  }
  return rows;
}

/** Of a chain of names the closest that the table shows anywhere. */
function closestNames(texts: readonly string[]): (chain: NameChain) => string | undefined {
  const known = new Map<string, boolean>();
  const isShown = (name: string) => {
    const shown = known.get(name) ?? (name !== '' && texts.some((text) => text.includes(name)));
    known.set(name, shown);
    return shown;
  };
  return (chain) => chain.find(isShown);
}

/** Kinds of table that count no codings. */
const OF_PEOPLE = new Set(['participants', 'participation']);

/** Which changes can make a difference to a table at all. */
function relevance({ holds }: TableRecord): (change: Change) => boolean {
  const countsCodings = holds.some(({ table }) => !OF_PEOPLE.has(table));
  const showsQuotes = holds.some(({ table, options }) => table === 'quotes' || options.quotes);
  return (change) => {
    switch (change.kind) {
      case 'participant':
      case 'session':
        return true;
      case 'unit':
        return countsCodings && (change.what === 'speaker' || showsQuotes);
      case 'file':
        return true;
      default:
        return countsCodings;
    }
  };
}

/** Whether people are sorted by what participants.csv says of them. */
function splitsPeople({ holds }: TableRecord): boolean {
  return holds.some(
    ({ table, options }) =>
      OF_PEOPLE.has(table) ||
      (typeof options.by === 'string' && options.by !== 'session' && options.by !== 'participant'),
  );
}
