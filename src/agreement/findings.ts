// What can be wrong or doubtful with ratings that two or more coders gave.

import { defineFindings } from '../finding/finding.js';
import { didYouMean, times } from '../text/wording.js';
import { coderKinds } from './findings-coders.js';

const quoted = (labels: readonly string[]) => labels.map((label) => `"${label}"`).join(', ');

interface Value {
  readonly value: string;
  readonly count: number;
}

interface FirstValue extends Value {
  /** Other values of which the same could be said, and is not. */
  readonly more?: number;
}

interface Steps {
  readonly weights: string;
  /** The numbers in use, ascending. */
  readonly values: readonly number[];
  /** The scale that they may be part of. */
  readonly whole: readonly number[] | undefined;
}

const others = (more = 0) => (more === 0 ? '' : ` So do ${more} other values.`);

export const agreementFindings = defineFindings('agreement', {
  'no-header': {
    severity: 'error',
    describe: () =>
      'The file has no rows. The first line names the coders, every other line is a unit.',
    about:
      'A ratings file begins with a line that names its columns, one per coder. Below it stands one line per unit.',
  },
  'one-coder': {
    severity: 'error',
    describe: ({ coders }: { coders: readonly string[] }) =>
      `Agreement needs two coders, and the file has ${coders.length === 0 ? 'no column with ratings' : `ratings of ${coders.join()} only`}. Give every coder a column.`,
    about:
      'Agreement compares coders, so a ratings file needs at least two columns with ratings beside that of the unit. Is the file separated by something else than commas, semicolons or tabs?',
  },
  'no-pairs': {
    severity: 'error',
    describe: ({ units }: { units: number }) =>
      `None of the ${units} units was rated by two coders, so there is nothing to compare. Blank cells are missing ratings.`,
    about:
      'Every unit has at most one rating. Blank cells count as missing: a coder who read the unit and found no code must say so by a value of its own (with --sets: {}).',
  },
  'short-row': {
    severity: 'warning',
    describe: ({ cells, columns, count }: { cells: number; columns: number; count: number }) =>
      `This row has ${cells} of ${columns} cells; the others count as missing${count > 1 ? ` (and ${count - 1} more rows like it)` : ''}.`,
    about:
      'A row is shorter than the header. What is not there counts as a missing rating. Add the separators where a rating was meant to stand elsewhere.',
  },
  'long-row': {
    severity: 'error',
    describe: ({ cells, columns, count }: { cells: number; columns: number; count: number }) =>
      `This row has ${cells} cells, but the header names ${columns} columns; the cells beyond are not read${count > 1 ? ` (and ${count - 1} more rows like it)` : ''}. Put a cell that holds the separator into quotation marks.`,
    about:
      'A row is longer than the header, usually because a cell holds a comma and is not in quotation marks. The ratings behind it stand in wrong columns, so the result is not to be trusted until the row is mended.',
  },
  'unknown-cluster-column': {
    severity: 'error',
    describe: ({ column, nearest }: { column: string; nearest: string | undefined }) =>
      `There is no column ${column}, which is to say what is drawn together.${didYouMean(nearest)} Units are drawn one by one.`,
    about:
      '--cluster-column names a heading that the file does not have, so the bootstrap draws single units, and its intervals are too narrow where units of a turn, a speaker or a group resemble each other.',
  },
  'unknown-unit-column': {
    severity: 'error',
    describe: ({ column, nearest }: { column: string; nearest: string | undefined }) =>
      `There is no column ${column}.${didYouMean(nearest)} No column was taken for the unit.`,
    about: '--unit-column names the column that holds no ratings but the names of the units.',
  },
  'duplicate-unit': {
    severity: 'warning',
    describe: ({ unit, count }: { unit: string; count: number }) =>
      `The unit ${unit} stands in an earlier row too, and counts again${count > 1 ? ` (so do ${count - 1} others)` : ''}. Delete one of the rows.`,
    about:
      'Two rows have the same unit. Each counts as a unit of its own, so a row that was pasted twice makes the result look better founded than it is.',
  },
  'duplicate-coder': {
    severity: 'warning',
    describe: ({ coder }: { coder: string }) =>
      `Two columns are headed ${coder}; both count as coders. Rename one of them.`,
    about: 'Two columns of a ratings file have the same heading. Both are read, as two coders.',
  },
  'unnamed-column': {
    severity: 'warning',
    describe: ({ name }: { name: string }) =>
      `This column has ratings but no heading; it is called ${name}. Name the coder.`,
    about: 'A column of a ratings file has no heading. It is read under the number of its column.',
  },
  'empty-coder': {
    severity: 'warning',
    describe: ({ coder }: { coder: string }) => `${coder} rated no unit and is left out.`,
    about: 'A column of a ratings file is blank from top to bottom. Its coder is left out.',
  },
  'looks-like-unit': {
    severity: 'warning',
    describe: ({ column }: { column: string }) =>
      `Every value of the column ${column} is different, as if it named the units. It is read as a coder; if it is none, add --unit-column "${column}".`,
    about:
      'The first column is taken for the unit only where it is headed unit, id or item. Another name is told with --unit-column.',
  },
  'header-is-data': {
    severity: 'warning',
    describe: ({ labels }: { labels: readonly string[] }) =>
      `The first line (${quoted(labels)}) reads like ratings, but it is taken for the names of the coders. Add a line with the names above it.`,
    about:
      'All headings also occur as ratings. The file probably has no header, and its first unit is lost until it has one.',
  },
  'looks-like-missing': {
    severity: 'warning',
    describe: ({ value, count }: Value) =>
      `"${value}" (${times(count)}) counts as a category. If it means that the rating is missing, leave the cell blank or add --missing "${value}".`,
    about:
      'Only blank cells are missing ratings. Words that other programs write for missing values count as a category unless --missing names them.',
  },
  'looks-like-sets': {
    severity: 'warning',
    describe: ({ value }: { value: string }) =>
      `"${value}" reads like a set of codes, but every cell counts as one category. For several codes per unit add --sets and the separator of the codes.`,
    about:
      'A cell holds {} or several of the other categories. Set-valued ratings are told with --sets ";".',
  },
  'alike-categories': {
    severity: 'warning',
    describe: ({ labels }: { labels: readonly string[] }) =>
      `${quoted(labels)} count as different categories. If they are the same, write them alike.`,
    about:
      'Categories differ only in case, spaces, or the way a number is written. They count as different, so coders who wrote them differently disagree.',
  },
  'unknown-value': {
    severity: 'error',
    describe: ({ value, count, nearest, more }: FirstValue & { nearest: string | undefined }) =>
      `"${value}" (${times(count)}) is not on the scale that --order gives, and counts as missing.${didYouMean(nearest)}${others(more)}`,
    about:
      'A rating is none of the categories that --order lists. It counts as missing until the cell or the list is corrected.',
  },
  'not-a-number': {
    severity: 'error',
    describe: ({ value, count, level, more }: FirstValue & { level: string }) =>
      `"${value}" (${times(count)}) is no number, which the level ${level} needs; it counts as missing.${others(more)}`,
    about:
      'On the interval and ratio levels ratings are numbers. Others count as missing. For words in an order use --level ordinal --order.',
  },
  'negative-ratio': {
    severity: 'error',
    describe: ({ value }: { value: string }) =>
      `${value} is below zero, which a ratio scale does not have. Use --level interval.`,
    about: 'Ratio data has a natural zero and nothing below it.',
  },
  'needs-order': {
    severity: 'error',
    describe: ({ why, example }: { why: string; example: string }) =>
      `${why} needs the order of the categories, which words do not have of themselves. Add it from low to high, such as --order "${example}".`,
    about:
      'On an ordinal scale, and with weights, the order of the categories matters. Numbers have one; words need --order low,middle,high.',
  },
  'uneven-steps': {
    severity: 'warning',
    describe: ({ weights, values, whole }: Steps) => {
      const shown = values.length > 8 ? `${values.slice(0, 8).join(', ')} …` : values.join(', ');
      const mend = whole
        ? `If the scale has values that nobody used, name all: --order "${whole.join()}".`
        : 'For distances between numbers as they are see alpha with --level interval.';
      return `The values in use (${shown}) are not equally far apart, but ${weights} weights go by rank and count each as one step from the next. ${mend}`;
    },
    about:
      'Weights go by the rank of a category on the scale. Where a value was never used and the scale is not declared with --order, its neighbours count as next to each other, which changes weighted kappa and AC2.',
  },
  'too-many-categories': {
    severity: 'warning',
    describe: ({ categories, most }: { categories: number; most: number }) =>
      `There are ${categories} categories; tables by category are printed up to ${most}. Is one of the columns no coder?`,
    about:
      'With very many categories the values per category say little, and are left out. Often a column that holds names or texts was taken for a coder.',
  },
  ...coderKinds,
});
