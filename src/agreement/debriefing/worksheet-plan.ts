// A worksheet as an Excel workbook: a row per unit with room for the decision, and the codes on a
// sheet of their own, from which a drop-down offers them.

import type { SheetColumn, SheetPlan } from '../../office/sheet-plan.js';
import type { CodeLevels } from '../readings/code-levels.js';
import { FIELDS, instructions, NO_CODE_WORDS } from './words.js';
import type { Worksheet } from './worksheet.js';
import { CODES_OF, worksheetColumns, worksheetRows } from './worksheet-rows.js';

const CODES_SHEET = 'Codes';

export function worksheetPlan(sheet: Worksheet, levels: CodeLevels): SheetPlan[] {
  const choices = choicesOf(sheet, levels);
  return [
    {
      name: 'Debriefing',
      columns: worksheetColumns(sheet.coders).map((label) => columnPlan(label, choices.length)),
      rows: worksheetRows(sheet, levels),
      frozenColumns: 1,
      filter: true,
    },
    {
      name: CODES_SHEET,
      columns: [
        { label: 'code', width: 30 },
        { label: 'subcategory', width: 26 },
        { label: 'category', width: 26 },
        { label: 'definition', width: 70, wrap: true },
      ],
      rows: choices,
    },
    {
      name: 'How to',
      columns: [{ label: 'How to fill this in', width: 100, wrap: true }],
      rows: instructions(sheet.coders).map((line) => [line]),
    },
  ];
}

/** What a decision may be, one a row: codes, no code, a coder's name. */
function choicesOf({ coders, items }: Worksheet, levels: CodeLevels): string[][] {
  const used = items.flatMap(({ readings }) => readings.flatMap((each) => each?.codes ?? []));
  const codes = [...new Set([...levels.declared('code'), ...used])];
  return [
    ...codes.map((code) => {
      const [category = '', subcategory = ''] = levels.pathOf(code).map(levels.nameOf);
      return [levels.nameOf(code), subcategory, category, levels.definitionOf(code)];
    }),
    [NO_CODE_WORDS, '', '', 'the unit was read, and no code applies'],
    ...coders.map((coder) => [coder, '', '', `the codes of ${coder}`]),
  ];
}

const WIDTHS: Readonly<Record<string, number>> = {
  no: 5,
  where: 24,
  question: 30,
  before: 30,
  words: 60,
  after: 30,
  memos: 30,
  definitions: 45,
  decision: 28,
  reason: 45,
};
const LONG = new Set([
  'where',
  'question',
  'before',
  'words',
  'after',
  'memos',
  'definitions',
  'reason',
]);

function columnPlan(label: string, count: number): SheetColumn {
  const isField = (FIELDS as readonly string[]).includes(label);
  const isCodes = label.startsWith(CODES_OF);
  return {
    label,
    width: WIDTHS[label] ?? (isCodes ? 24 : 12),
    wrap: LONG.has(label) || isCodes,
    quiet: !isField && label !== 'words' && !isCodes,
    ...(label === 'decision' && {
      choices: {
        from: { sheet: CODES_SHEET, column: 0, count },
        warning: 'Several codes are separated by semicolons. Keep what you wrote?',
      },
    }),
  };
}
