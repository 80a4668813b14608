// What differs between two states of a file of a study, counted: codings, units, rows of other tables,
// lines of other texts.

import { parseCsv } from '../../table/csv.js';
import { countEach } from '../../text/group-by.js';
import { plural } from '../../text/wording.js';
import { CODINGS, UNITS } from '../paths.js';

/** The noun, and the columns by which a row is the same row in another form. */
interface Kind {
  readonly noun: string;
  readonly key: readonly string[];
}

/** `2 codings added, 1 changed`; undefined where the contents are no texts. */
export function compareContents(
  path: string,
  before: Uint8Array,
  now: Uint8Array,
): string | undefined {
  const [old, fresh] = [textOf(before), textOf(now)];
  if (old === undefined || fresh === undefined) return undefined;
  const isTable = /\.csv$/i.test(path);
  const kind = isTable ? kindOf(path) : { noun: 'line', key: [] };
  const [a, b] = [old, fresh].map((text) => (isTable ? rowsOf(text, kind) : linesOf(text)));
  return countsText(kind.noun, differences(a ?? [], b ?? []), !isTable);
}

function kindOf(path: string): Kind {
  if (path.startsWith(`${CODINGS}/`)) return { noun: 'coding', key: ['transcript', 'unit'] };
  if (path.startsWith(`${UNITS}/`)) return { noun: 'unit', key: ['unit'] };
  return { noun: 'row', key: ['id', 'session', 'transcript', 'unit', 'mark'] };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

interface Row {
  readonly key: string;
  /** All it says, however it is written. */
  readonly text: string;
}

function rowsOf(text: string, { key }: Kind): readonly Row[] {
  const { header, rows } = parseCsv(text, '').value;
  return rows.map(({ cells }) => {
    const named = header.map((name, at): [string, string] => [name.toLowerCase(), cells[at] ?? '']);
    const own = named.filter(([name]) => key.includes(name)).sort();
    const said = named.filter(([, cell]) => cell !== '').sort();
    return { key: JSON.stringify(own), text: JSON.stringify(said) };
  });
}

/** Lines have no names: one that was changed is one that went and one that came. */
function linesOf(text: string): readonly Row[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => ({ key: line, text: line }));
}

interface Counts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Rows that only one state has; of two with one key, one has become the other. */
function differences(before: readonly Row[], now: readonly Row[]): Counts {
  const left = countEach(before.map(({ text }) => text));
  const come = now.filter(({ text }) => !take(left, text));
  const gone = before.filter(({ text }) => take(left, text));
  const keys = countEach(gone.map(({ key }) => key));
  const changed = come.filter(({ key }) => take(keys, key)).length;
  return { added: come.length - changed, removed: gone.length - changed, changed };
}

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

function countsText(noun: string, { added, removed, changed }: Counts, isLines: boolean): string {
  const counts = [
    [added, 'added'],
    [removed, 'removed'],
    [changed, 'changed'],
  ] as const;
  const parts = counts.filter(([count]) => count > 0);
  if (parts.length === 0)
    return isLines ? 'only blank lines or their order' : 'not in what its rows say';
  return parts
    .map(([count, verb], at) => `${at === 0 ? plural(count, noun) : count} ${verb}`)
    .join(', ');
}
