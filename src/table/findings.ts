// What can be wrong with a table that a person or a spreadsheet wrote.

import { defineFindings, findingKind } from '../finding/finding.js';
import { plural } from '../text/wording.js';

export const tableFindings = defineFindings('table', {
  'broken-quotes': {
    severity: 'error',
    describe: () =>
      'A quotation mark is opened here and not closed, so the rest of the file reads as one cell. Close it, or double the mark ("") where it belongs to the text.',
    about:
      'A CSV cell that begins with a quotation mark must end with one. Open the file in a text editor at this line and close the cell.',
  },
  'merge-conflict': {
    severity: 'error',
    describe: () =>
      'git could not merge the lines from here on: both versions stand in the file, between <<<<<<< and >>>>>>>. Keep the lines that are right, delete the three lines of marks, and commit.',
    about:
      'Two branches changed neighbouring rows of one file, so git asks a person. Open the file in a text editor, keep one version of each row (or put both together), and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  },
  'small-cell': findingKind<{ readonly cells: readonly string[]; readonly smallest: number }>(
    'warning',
    ({ cells, smallest }) =>
      `${plural(cells.length, 'place')} of this table ${cells.length === 1 ? 'stands' : 'stand'} for fewer than ${smallest} people, so that readers may see who is meant: ${listed(cells)}. Before the table leaves your hands, sort people into wider groups (a column of participants.csv of its own), or leave the split out. --smallest-group sets how few are too few.`,
    'A table that sorts people by what they are (role, gender, a column of participants.csv) shows a group of one person, a number that only one person of a group stands behind, or all but one of a group. Those who were there, and often others, can tell who that is. Put small groups together, or do not split by them. The least number of people that is not warned of is 2 unless `--smallest-group` or `smallest-group:` in fga.yaml says otherwise; journals and ethics boards often want 5 or 10; 1 turns the warning off. Only tables that are written to a file, or printed for another program, are looked at.',
  ),
  'too-many-cells': {
    severity: 'warning',
    describe: ({ cells, columns }: { cells: number; columns: number }) =>
      `This row has ${cells} cells, but the header names ${columns} columns; the cells beyond are left out. Put a cell that holds the separator (a comma, a semicolon or a tab) into quotation marks.`,
    about:
      'A row is longer than the header. Usually a comma or semicolon inside a text was not put into quotation marks; save the file again from the spreadsheet, or quote the cell.',
  },
});

/** So many are named. */
const MOST_NAMED = 4;

function listed(cells: readonly string[]): string {
  const more = cells.length - MOST_NAMED;
  return cells.slice(0, MOST_NAMED).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
