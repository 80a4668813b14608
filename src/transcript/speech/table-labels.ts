// Where the rows of a document's table have their speakers: in the column whose head says so, else
// in the first cell that holds more than a number or a time.

import type { Span } from '../../text/span.js';
import type { HeadingSpan } from '../source-text.js';
import { fieldKey, SPEAKER_FIELDS, TEXT_FIELDS } from './field-names.js';

/** A cell with words; `words` are its first ones. */
export interface TableCell extends Span {
  readonly column: number;
  readonly words: string;
}

export interface TableLabels {
  /** Takes the filled cells of a row that has ended, in the order in which they stand. */
  takeRow(cells: readonly TableCell[]): void;
  /** The cells of a row whose speaker stands behind the words, with the speaker before them. */
  speakerFirst(cells: readonly TableCell[]): readonly TableCell[];
  /** Words outside a table were met: the next row is another table's. */
  leaveTable(): void;
  readonly labels: Span[];
  readonly headings: HeadingSpan[];
}

const LONGEST_LABEL = 60;
const speakers: ReadonlySet<string> = new Set(SPEAKER_FIELDS);
const texts: ReadonlySet<string> = new Set(TEXT_FIELDS);

export function tableLabels(): TableLabels {
  const labels: Span[] = [];
  const headings: HeadingSpan[] = [];
  let column: number | undefined;
  let wordsColumn = 0;
  return {
    labels,
    headings,
    takeRow(cells) {
      const [first] = cells;
      const last = cells.at(-1);
      if (!first || !last || cells.length < 2) return;
      const head = cells.find(({ words }) => speakers.has(fieldKey(words)));
      const text = cells.find((cell) => cell !== head && texts.has(fieldKey(cell.words)));
      if (head && text) {
        column = head.column;
        wordsColumn = text.column;
        headings.push({ start: first.start, end: last.end, level: 6 });
        return;
      }
      const told = column === undefined ? undefined : cells.find((cell) => cell.column === column);
      const label = told ?? (column === undefined ? cells.find(isName) : undefined);
      if (label && label !== last && label.words.length <= LONGEST_LABEL && !/\n/.test(label.words))
        labels.push({ start: label.start, end: label.end });
    },
    speakerFirst(cells) {
      const label = cells.find((cell) => cell.column === column && column > wordsColumn);
      const words = cells.findIndex((cell) => cell.column === wordsColumn);
      if (!label || words === -1 || label.words.length > LONGEST_LABEL) return cells;
      return cells.filter((cell) => cell !== label).toSpliced(words, 0, label);
    },
    leaveTable() {
      column = undefined;
    },
  };
}

/** More than a number, a time or a time range. */
function isName({ words }: TableCell): boolean {
  return /\p{L}/u.test(words.replace(/\d\s*(?:am|pm|h|min|sec|s)\b/gi, ''));
}
