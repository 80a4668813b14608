// What can be wrong with a sheet that comes back from a spreadsheet program.

import { defineFindings, findingKind as kind } from '../finding/finding.js';
import { listed, plural } from '../text/wording.js';

/** `at` names the cell in a workbook and ends in a colon; it is empty in CSV. */
interface At {
  readonly at: string;
}

/** So many names stand in one sentence. */
const MOST_NAMED = 4;

const LEFT = 'What could not be taken is kept in the file of leftovers.';

export const sheetFindings = defineFindings('sheet', {
  'no-columns': kind<{ wanted: string }>(
    'error',
    ({ wanted }) =>
      `No row is a header with ${wanted}. Give the columns the names they had in the export.`,
    'A sheet is read by the names of its columns; they may stand in any order and be written in capitals, but the unit (or its text) and at least one code column must be there.',
  ),
  'extra-columns': kind<{ names: readonly string[] }>(
    'info',
    ({ names }) => `Columns of your own are not read: ${listed(names, MOST_NAMED)}.`,
    'Columns that are none of the export’s stay in the sheet and mean nothing to fga.',
  ),
  'unit-gone': kind<At & { unit: string; transcript: string }>(
    'error',
    ({ at, unit, transcript }) =>
      `${at}There is no unit ${unit || '(no id)'} in ${transcript || 'the study'}, and its text is not found either. The row is not taken.`,
    `The row names a unit that the study does not have (any more), and no unit has its text. The units were cut anew, the transcript was taken out, or the row was written by hand. ${LEFT}`,
  ),
  'unit-several': kind<At & { unit: string }>(
    'error',
    ({ at, unit }) =>
      `${at}The text of this row (${unit || 'no id'}) stands in several units. The row is not taken; write the id of the one that is meant.`,
    `The id does not lead to a unit and the text is not unique, such as “Yes.” ${LEFT}`,
  ),
  'unit-changed': kind<At & { unit: string }>(
    'error',
    ({ at, unit }) =>
      `${at}Another text stands under ${unit} now than in this row. The row is not taken; was the sheet sorted by one column only, or the transcript cut anew?`,
    `The id leads to a unit with a quite different text. Either the units were cut anew after the export, or only some columns of the sheet were sorted, so that codes stand beside texts they are not about. ${LEFT}`,
  ),
  'text-edited': kind<At & { unit: string }>(
    'warning',
    ({ at, unit }) =>
      `${at}The text of ${unit} was edited in the sheet. The codes are taken, the text is not: transcripts are never changed by a sheet.`,
    'The words of participants stand in the transcript. Correct a slip of the transcription there, then cut and code again.',
  ),
  'unit-moved': kind<{ count: number }>(
    'info',
    ({ count }) =>
      `${plural(count, 'row was', 'rows were')} found by the text, since the unit has another id or transcript now.`,
    'The units were cut anew or a transcript was renamed after the export. The texts are the same, so the codes were taken to where they stand now.',
  ),
  'near-code': kind<At & { word: string; likely: string }>(
    'error',
    ({ at, word, likely }) =>
      `${at}There is no code “${word}”. Is it “${likely}”? It is not taken; correct the cell and import again, or, if it is a new code: --new "${word}".`,
    `The word is nearly a code of the codebook. fga does not guess: a slip would become a code, or a new code would vanish in an old one. Nothing is taken away from the unit meanwhile. ${LEFT}`,
  ),
  'several-codes': kind<At & { word: string; labels: readonly string[] }>(
    'error',
    ({ at, word, labels }) =>
      `${at}Several codes are called “${word}”. Write which one: ${listed(labels, MOST_NAMED)}.`,
    `Names may repeat in different categories. Write the way to the code, or its id. ${LEFT}`,
  ),
  'group-not-code': kind<At & { word: string; labels: readonly string[] }>(
    'error',
    ({ at, word, labels }) =>
      `${at}“${word}” is a category or subcategory, not a code.${labels.length > 0 ? ` Write one of its codes: ${listed(labels, MOST_NAMED)}.` : ''}`,
    `Units get codes; what they belong to follows from the codebook. ${LEFT}`,
  ),
  'unusable-code': kind<At & { word: string }>(
    'error',
    ({ at, word }) =>
      `${at}“${word}” cannot be a code: a code has a short name with letters in it, and is no formula. Correct the cell and import again.`,
    `Numbers, signs, failed formulas (#NAME?) and whole passages are no names of codes. A cell that begins with = or - is run as a formula by spreadsheet programs; write the name without. ${LEFT}`,
  ),
  'failed-formula': kind<At & { word: string }>(
    'error',
    ({ at, word }) =>
      `${at}The cell shows ${word}: what was typed began with =, + or - and was run as a formula. Type it anew with an apostrophe in front.`,
    `Spreadsheet programs take a text that begins like a formula for one. What was meant cannot be read from the file. ${LEFT}`,
  ),
  'retired-code': kind<At & { code: string }>(
    'warning',
    ({ at, code }) =>
      `${at}The code ${code} is retired. It is taken; choose another one if it should not be used any more.`,
    'A retired code is kept for old codings and not offered for new ones.',
  ),
  'unclear-read': kind<At & { word: string }>(
    'error',
    ({ at, word }) =>
      `${at}“${word}” in the column read is not understood. Write “read” where you read the unit and no code fits, and leave it blank where you did not read it.`,
    `The column says whether a unit was read, because “no code” and “not read yet” are two different things for agreement. ${LEFT}`,
  ),
  'rows-united': kind<At & { unit: string; lines: readonly string[] }>(
    'warning',
    ({ at, unit, lines }) =>
      `${at}There are several rows for ${unit} (also ${listed(lines, MOST_NAMED)}). Their codes are taken together.`,
    'A unit stands in more than one row, as when a row was copied to have room for another code. All codes of all its rows are taken.',
  ),
  'memo-unread': kind<At & { unit: string }>(
    'error',
    ({ at, unit }) =>
      `${at}There is a memo on ${unit}, but neither a code nor “read”. A memo belongs to a unit that was read; mark it and import again.`,
    `Memos are kept with codings. ${LEFT}`,
  ),
  'changed-since': kind<At & { unit: string; part: string; study: string; sheet: string }>(
    'warning',
    ({ at, unit, part, study, sheet }) =>
      `${at}The ${part} of ${unit} changed in the study after the export too: there “${study}”, in the sheet “${sheet}”. The sheet’s is taken.`,
    'The column check tells what a row was when it was exported. Since then this row was edited in the sheet, and the study changed as well: by an earlier import of the same sheet, or in between by other means. What a person hands in counts; what the study had is named here, and memos and condensed texts are kept in the file of leftovers too.',
  ),
  'blank-but-coded': kind<{ count: number }>(
    'info',
    ({ count }) =>
      `${plural(count, 'unit is', 'units are')} blank in the sheet but coded in the study; the study’s codings stay. To take codes away, empty them and write “read”.`,
    'A blank row means “not read” in the sheet. Where the sheet does not show that codes were taken away on purpose, nothing is.',
  ),
  'condensed-kept': kind<{ file: string; count: number }>(
    'error',
    ({ file, count }) =>
      `${file} has no cell condensed for ${count} of the units, so ${count === 1 ? 'that condensed text is' : 'those condensed texts are'} not taken. Put the column and the units back first: fga check`,
    'The units file has no column "condensed", or no row of the unit any more. The sheet still has the texts: import it again then.',
  ),
  'not-a-sheet': kind<{ found: string }>(
    'error',
    ({ found }) => `This file is ${found}, no sheet. Give a workbook (.xlsx) or CSV.`,
    'The file is neither a workbook nor a text with rows and columns, whatever its name says.',
  ),
  'no-such-code': kind<At & { word: string; likely: string | undefined }>(
    'error',
    ({ at, word, likely }) =>
      `${at}There is no code “${word}”.${likely === undefined ? '' : ` Is it “${likely}”?`} The row is not taken.`,
    `A row of the grouping sheet is found by its id, else by its name. Where a code was renamed and its id deleted, write the id back. ${LEFT}`,
  ),
  'code-joined': kind<At & { word: string; name: string }>(
    'info',
    ({ at, word, name }) =>
      `${at}“${word}” has become “${name}” since the sheet was written; the row of “${name}” counts.`,
    'A code of the grouping sheet was renamed or merged into another after the sheet was written, as the history of the codebook says. Its row is passed over.',
  ),
  'code-twice': kind<At & { name: string; first: string }>(
    'error',
    ({ at, name, first }) =>
      `${at}“${name}” stands in two rows (also ${first}) with different groups. A code belongs to one; the first row is taken.`,
    `A code has one place in the codebook. To have it in two, make two codes with different meanings. ${LEFT}`,
  ),
  'name-taken': kind<At & { name: string; other: string }>(
    'error',
    ({ at, name, other }) =>
      `${at}“${name}” is the name of another code already (${other}). The code keeps its name.`,
    `Two codes with one name cannot be told apart in sheets and tables. To unite two codes, see docs/sheets.md. ${LEFT}`,
  ),
  'no-category': kind<At & { subcategory: string }>(
    'error',
    ({ at, subcategory }) =>
      `${at}The subcategory “${subcategory}” needs a category. Fill it in; the code stays where it was.`,
    `A subcategory stands in a category. ${LEFT}`,
  ),
});
