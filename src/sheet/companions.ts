// The sheets that go along with a coding sheet: the codebook, from which its drop-downs take their
// codes, and how to fill it in, in plain words.

import type { Codebook } from '../codebook/codebook.js';
import type { SheetPlan } from '../office/sheet-plan.js';
import type { CodeWords } from './code-words.js';
import { CODEBOOK_SHEET } from './coding-sheet.js';

/** Codes to choose from with what they mean; the first column is that of the drop-downs. */
export function tabulateCodebookSheet(words: CodeWords, codebook: Codebook | undefined): SheetPlan {
  const names = new Map((codebook?.groups ?? []).map(({ id, name }) => [id, name]));
  const rows = words.offered.map((code) => {
    const [category = '', ...below] = code.path.map((id) => names.get(id) ?? id);
    return [
      ...[words.labelOf(code.id), category, below.join(' > '), code.definition],
      ...[code.include.join('\n'), code.exclude.join('\n')],
      ...[code.examples.map(({ text }) => `“${text}”`).join('\n'), code.id],
    ];
  });
  const wide = { width: 40, wrap: true };
  return {
    name: CODEBOOK_SHEET,
    columns: [
      { label: 'code', width: 28, wrap: true },
      { label: 'category', width: 22, wrap: true, quiet: true },
      { label: 'subcategory', width: 22, wrap: true, quiet: true },
      { label: 'definition', ...wide },
      { label: 'include', ...wide },
      { label: 'exclude', ...wide },
      { label: 'examples', ...wide },
      { label: 'id', width: 22, quiet: true },
    ],
    rows,
    frozenColumns: 1,
  };
}

/** What a coder must know who has never seen fga. */
export function tabulateInstructions(coder: string, hasSuggestions: boolean): SheetPlan {
  const lines = [
    `This is the coding sheet of ${coder}. Each row of the sheet “Coding” is one meaning unit: words of one speaker that belong together.`,
    'Read the unit in the column text. The grey columns beside it show the question it answers and what was said before and after; they are there to be read only.',
    'Choose a code from the list in “code 1”. A unit may have several codes: use code 2, code 3 …, or write several into one cell with a semicolon between them.',
    'No code of the list fits, but the unit says something? Type a name of your own and keep it when you are warned. It becomes a new, provisional code.',
    'No code fits and none is needed? Choose “read” in the column read. A row without a code and without “read” counts as not read yet.',
    'memo: what you think about the unit, for yourself and for the debriefing. condensed: the unit in your own short words, where your method has that step.',
    'To take a code away, empty its cell and leave “read” as it is.',
    'You may sort, filter, hide and move columns, and delete rows that are not yours to code: rows that are missing change nothing. Sort whole rows, never one column alone.',
    'Please leave the columns transcript, unit, text and check as they are: by them fga finds the unit again and sees what you have changed.',
    'The codes and what they mean stand on the sheet “Codebook”. Changes there are not read; tell the person who keeps the codebook.',
    ...(hasSuggestions
      ? [
          'The column “suggested by rules” shows what a computer proposes from single words. It has not read anything: judge for yourself, before you look at it.',
        ]
      : []),
    'The sheet holds what people said in confidence. Keep it where the transcripts are kept, and delete copies when you are done.',
    `When you are done, or in between, save it and run: fga sheet import FILE --coder ${coder}`,
  ];
  return {
    name: 'Instructions',
    columns: [{ label: 'How to fill in this sheet', width: 110, wrap: true }],
    rows: lines.map((line) => [line]),
  };
}
