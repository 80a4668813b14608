// The sheet for grouping codes into subcategories and categories: a row for each code, with how often
// it was used and two of the passages it stands for.

import { type Codebook, isInUse } from '../codebook/codebook.js';
import type { SheetColumn, SheetPlan } from '../office/sheet-plan.js';
import { oneLine } from '../text/visible.js';

/** How coders have used a code. */
export interface CodeUse {
  /** Units by coder, in the order of `coders`. */
  readonly units: readonly number[];
  /** Two passages with their speakers, at most. */
  readonly quotes: readonly string[];
}

export interface CodesSheetSource {
  readonly codebook: Codebook;
  readonly coders: readonly string[];
  readonly useOf: (code: string) => CodeUse;
}

const GROUPS_SHEET = 'Groups';
const WARNING = 'There is no such group yet. Yes keeps it: it is made when you import the sheet.';

/** The sheet, and one with the groups that its drop-downs offer. */
export function tabulateCodesSheet(source: CodesSheetSource): readonly SheetPlan[] {
  const { codebook, coders, useOf } = source;
  const names = new Map(codebook.groups.map(({ id, name }) => [id, name]));
  const categories = codebook.groups
    .filter(({ path }) => path.length === 0)
    .map(({ name }) => name);
  const below = codebook.groups.filter(({ path }) => path.length > 0);
  const subcategories = [
    ...new Set(
      below.map(({ path, name }) =>
        wayTo([...path.slice(1).map((id) => names.get(id) ?? id), name]),
      ),
    ),
  ];
  const from = (column: number, count: number) => ({
    from: { sheet: GROUPS_SHEET, column, count },
    warning: WARNING,
  });
  const columns: SheetColumn[] = [
    { label: 'code', width: 28, wrap: true },
    { label: 'definition', width: 40, wrap: true },
    ...unitColumns(coders),
    { label: 'quote 1', width: 44, wrap: true, quiet: true },
    { label: 'quote 2', width: 44, wrap: true, quiet: true },
    { label: 'subcategory', width: 26, wrap: true, choices: from(1, subcategories.length) },
    { label: 'category', width: 26, wrap: true, choices: from(0, categories.length) },
    { label: 'status', width: 11, quiet: true },
    { label: 'id', width: 24, quiet: true },
  ];
  const rows = codebook.codes.filter(isInUse).map((code) => {
    const { units, quotes } = useOf(code.id);
    const [category = '', ...rest] = code.path.map((id) => names.get(id) ?? id);
    return [
      ...[code.name, oneLine(code.definition), ...(units.length > 0 ? units : [0])],
      ...[quotes[0] ?? '', quotes[1] ?? '', wayTo(rest), category, code.status, code.id],
    ];
  });
  const groups = Array.from(
    { length: Math.max(categories.length, subcategories.length) },
    (_, at) => [categories[at] ?? '', subcategories[at] ?? ''],
  );
  const groupColumns = [
    { label: 'category', width: 30 },
    { label: 'subcategory', width: 30 },
  ];
  return [
    { name: 'Codes', columns, rows, frozenColumns: 1, filter: true },
    { name: GROUPS_SHEET, columns: groupColumns, rows: groups },
    instructions(),
  ];
}

function unitColumns(coders: readonly string[]): readonly SheetColumn[] {
  if (coders.length === 0) return [{ label: 'units', width: 8, quiet: true }];
  return coders.map((coder) => ({ label: `units ${coder}`, width: 10, quiet: true }));
}

/** Groups below groups, as one text. */
function wayTo(names: readonly string[]): string {
  return names.join(' > ');
}

function instructions(): SheetPlan {
  const lines = [
    'Each row of the sheet “Codes” is one code. Compare codes for similarities and differences, and write for each what it belongs to: a subcategory and a category. Both may be new.',
    'A code may stand in a category without a subcategory. Blank in both columns means that it belongs nowhere yet.',
    'To rename a code write over its name; leave the column id as it is. The codings follow by themselves: they name the id, never the name.',
    'You may also write over the definition. Units and quotes are there to be read only.',
    'Deleted rows change nothing: a code is never taken out of the codebook by a sheet. Rows may be sorted and filtered.',
    'When you are done save it and run: fga sheet import FILE',
  ];
  return {
    name: 'Instructions',
    columns: [{ label: 'How to fill in this sheet', width: 110, wrap: true }],
    rows: lines.map((line) => [line]),
  };
}
