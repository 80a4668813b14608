// What can be wrong with a table that a person or a spreadsheet wrote.

import { defineFindings } from '../finding/finding.js';

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
      'git could not merge the lines from here on: both versions stand in the file, between <<<<<<< and >>>>>>>. Keep the rows that are right, delete the three lines of marks, and commit.',
    about:
      'Two branches changed neighbouring rows of one file, so git asks a person. Open the file in a text editor, keep one version of each row (or put both together), and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  },
  'too-many-cells': {
    severity: 'warning',
    describe: ({ cells, columns }: { cells: number; columns: number }) =>
      `This row has ${cells} cells, but the header names ${columns} columns; the cells beyond are left out. Put a cell that holds a comma into quotation marks.`,
    about:
      'A row is longer than the header. Usually a comma inside a text was not put into quotation marks; save the file again from the spreadsheet, or quote the cell.',
  },
});
