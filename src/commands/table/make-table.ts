// Makes tables by what a manifest keeps of them: the kind, its options and the format of the file.
// `fga table` and `fga tables` write them, `fga verify` makes them once more.

import type { NoSuchCell } from '../../analysis/find-cell.js';
import { codesNow, groupsNow } from '../../codebook/history.js';
import type { TableRecipe } from '../../manifest/manifest.js';
import type { StudyEvidence } from '../../study/evidence/evidence.js';
import { renderTable, TABLE_FORMATS, type TableFormat } from '../../table/render.js';
import type { Table } from '../../table/table.js';
import { TABLE_KINDS, TABLE_OPTIONS, type TableKind, type TableOptions } from './table-kinds.js';

/** The kind of a recipe; undefined where this fga does not know it. */
export function kindOf({ table }: TableRecipe): TableKind | undefined {
  return TABLE_KINDS.find(({ name }) => name === table);
}

/** The recipe of a kind with the options that change it, in the order the kind names them. */
export function recipeOf(kind: TableKind, options: TableOptions): TableRecipe {
  const kept = kind.takes.flatMap((name): [string, boolean | string | readonly string[]][] => {
    const value = options[name];
    return value === undefined || value === false ? [] : [[name, value]];
  });
  return { table: kind.name, options: Object.fromEntries(kept) };
}

/** The words of the command line that a recipe stands for. */
export function recipeArguments({ options }: TableRecipe): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return value ? [`--${name}`] : [];
    return [value].flat().flatMap((each) => [`--${name}`, each]);
  });
}

/** The text of a file in which these tables, or their notes, are; undefined for what is not known here. */
export async function renderHeld(
  evidence: StudyEvidence,
  holds: readonly TableRecipe[],
  format: string,
): Promise<string | undefined> {
  const tables = holds.flatMap((recipe) => {
    const kind = kindOf(recipe);
    const table = kind && isOptions(recipe.options) && makeTable(kind, evidence, recipe.options);
    return table && 'rows' in table ? [table] : [];
  });
  if (tables.length < holds.length) return undefined;
  if (format === 'notes') return notesText(tables);
  const [table] = tables;
  if (!table || !Object.hasOwn(TABLE_FORMATS, format)) return undefined;
  return renderTable(table, { format: format as TableFormat, columns: 100, colour: false });
}

/** The table, or what stands behind a cell of it. */
export function makeTable(
  kind: TableKind,
  evidence: StudyEvidence,
  options: TableOptions,
): Table | NoSuchCell {
  const { trace, ...asked } = options;
  const others = asked.only ? { ...asked, only: namesNow(asked.only, evidence) } : asked;
  if (trace === undefined || !kind.trace) return kind.tabulate(evidence, others);
  return kind.trace(evidence, others, trace);
}

/** A group or code that has another id now, since a table was written. */
function namesNow(ids: readonly string[], { codebook }: StudyEvidence): readonly string[] {
  const { groups, codes } = codebook;
  const known = new Set([...groups, ...codes].map(({ id }) => id));
  const [groupNow, codeNow] = [groupsNow(codebook), codesNow(codebook)];
  return ids.map((id) =>
    known.has(id) ? id : ([groupNow(id), codeNow(id)].find((now) => known.has(now)) ?? id),
  );
}

/** Anybody may have changed a manifest. */
function isOptions(options: TableRecipe['options']): options is TableOptions & typeof options {
  const shapes: Readonly<Record<string, string>> = TABLE_OPTIONS;
  return Object.entries(options).every(([name, value]) => {
    if (shapes[name] === 'word') return typeof value === 'string';
    return shapes[name] === 'words' ? Array.isArray(value) : typeof value === 'boolean';
  });
}

/** The notes of tables, each below its title; a title that comes twice counts once. */
function notesText(tables: readonly Table[]): string {
  const unique = new Map(tables.map((table) => [table.title, table.notes]));
  return [...unique]
    .map(([title, notes]) => `${title}\n${notes.map((n) => `  ${n}\n`).join('')}`)
    .join('\n');
}
