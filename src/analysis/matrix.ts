// Matrices: how many units each subcategory (or code) has in each session, role or participant.

import {
  type Code,
  type CodeLevel,
  categoryOf,
  isInUse,
  subcategoryOf,
} from '../codebook/codebook.js';
import type { Column, Row, Table } from '../table/table.js';
import { type CountedRow, type Evidence, evidenceNotes, reachOf } from './evidence.js';
import { looseNote, speakerNotes } from './reach-notes.js';
import { splitValue } from './split.js';

export interface MatrixOptions {
  readonly rows: CodeLevel;
  /** `session`, `role`, `participant`, or an attribute of the participants. */
  readonly by: string;
}

/** Cells count units, each once per row however many of its codes it carries; zero is shown as 0. */
export function tabulateMatrix(evidence: Evidence, options: MatrixOptions): Table {
  const columns = matrixColumns(evidence, options.by);
  const groups = matrixRows(evidence, options.rows);
  const rows = groups.map(({ label, coded }): Row => {
    const cells = columns.map((value) => {
      const here = coded.filter((one) => splitValue(one, options.by) === value);
      return [`by:${value}`, reachOf(here).units] as const;
    });
    return { name: label, ...Object.fromEntries(cells), total: reachOf(coded).units };
  });
  return {
    id: 'matrix',
    title: `Units by ${options.rows} and ${options.by}`,
    columns: [
      { id: 'name', label: options.rows.charAt(0).toUpperCase() + options.rows.slice(1) },
      ...columns.map(
        (value): Column => ({ id: `by:${value}`, label: value, align: 'right', isMinor: true }),
      ),
      { id: 'total', label: 'All', align: 'right' },
    ],
    rows,
    notes: [
      ...evidenceNotes(evidence),
      'A unit counts once in a row, however many codes of that row it carries.',
      ...speakerNotes(groups.flatMap(({ coded }) => coded)),
      ...silentNote(evidence, options.rows, groups),
      ...(options.rows === 'code' ? [] : looseNote(evidence)),
    ],
  };
}

/** What stands behind each row of `tabulateMatrix`, in the same order. */
export function countedMatrixRows(evidence: Evidence, options: MatrixOptions): CountedRow[] {
  const groups = new Map(evidence.codebook.groups.map((group) => [group.id, group.name]));
  return matrixRows(evidence, options.rows).map(({ label, id, path, coded }) => {
    const above = [...path].reverse().flatMap((each) => [groups.get(each) ?? each, each]);
    return { names: [label, id, ...above], coded };
  });
}

function silentNote(
  { codebook }: Evidence,
  level: MatrixOptions['rows'],
  voiced: readonly { readonly id: string }[],
): string[] {
  const depth = level === 'category' ? 0 : 1;
  const all =
    level === 'code'
      ? codebook.codes.filter(isInUse)
      : codebook.groups.filter(({ path }) => path.length === depth);
  const heard = new Set(voiced.map(({ id }) => id));
  const silent = all.filter(({ id }) => !heard.has(id));
  return silent.length > 0 ? [`Not voiced: ${silent.map(({ name }) => name).join('; ')}.`] : [];
}

function matrixColumns({ coded, sessions }: Evidence, by: string): string[] {
  if (by === 'session') return sessions.map(({ label }) => label);
  return [...new Set(coded.map((one) => splitValue(one, by)))].sort();
}

function matrixRows({ codebook, coded }: Evidence, level: MatrixOptions['rows']) {
  const codes = new Map(codebook.codes.map((code) => [code.id, code]));
  // Codes that stand directly in a category are a row of its name among the subcategories.
  const keyOf = (code: Code) =>
    level === 'code'
      ? code.id
      : level === 'category'
        ? categoryOf(code)
        : (subcategoryOf(code) ?? categoryOf(code));
  const named = level === 'code' ? codebook.codes : codebook.groups;
  return named
    .map((item) => ({
      label: item.name,
      id: item.id,
      path: item.path,
      coded: coded.filter((one) => {
        const code = codes.get(one.code);
        return code !== undefined && keyOf(code) === item.id;
      }),
    }))
    .filter((row) => row.coded.length > 0);
}
