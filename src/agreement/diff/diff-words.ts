// The words a diff is printed with, for the terminal and for Markdown alike.

import { plural } from '../../text/wording.js';
import { percent } from '../comparison/comparison-notes.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { UnitReading } from '../readings/coder-reading.js';
import type { Diff, DiffEntry, DiffPlace } from './diff.js';
import type { DiffSummary } from './diff-summary.js';

/** What stands where a coder has no code, and where one has not read the unit. */
const NO_CODE_WORDS = '(no code)';
const NOT_READ_WORDS = '(not read)';

/** Where a disagreement lies, to follow what it is. */
export const PLACE_WORDS: Readonly<Record<DiffPlace, string>> = {
  subcategory: 'in the same subcategory',
  category: 'in the same category',
  elsewhere: 'elsewhere in the codebook',
  'coded-at-all': 'whether to code at all',
};

/** `different codes, in the same category`. */
export function kindWords(
  { kind, place, both }: DiffEntry,
  [first, second]: Diff['coders'],
): string {
  const more = both.length > 0 ? 'more by' : 'only';
  const where = place === undefined ? '' : `, ${PLACE_WORDS[place]}`;
  switch (kind) {
    case 'same':
      return both.length === 0 ? 'same: no code' : 'same';
    case 'only-first':
      return `${more} ${first}${where}`;
    case 'only-second':
      return `${more} ${second}${where}`;
    case 'different':
      return `different codes${where}`;
    case 'read-by-first':
      return `read by ${first} only`;
    case 'read-by-second':
      return `read by ${second} only`;
  }
}

/** A line of a unit: codes that both have, that only one has, or what a coder has instead. */
export interface CodeLine {
  readonly mark: '=' | '-' | '+';
  readonly text: string;
}

export function codeLines(entry: DiffEntry, levels: CodeLevels): CodeLine[] {
  const { kind, both, first, second } = entry;
  const lines = (mark: CodeLine['mark'], codes: readonly string[]) =>
    codes.map((code): CodeLine => ({ mark, text: levels.nameOf(code) }));
  if (kind === 'same' && both.length === 0) return [{ mark: '=', text: NO_CODE_WORDS }];
  const [a, b] = entry.readings;
  return [
    ...lines('=', both),
    ...lines('-', first),
    ...nothing('-', a),
    ...lines('+', second),
    ...nothing('+', b),
  ];
}

function nothing(mark: CodeLine['mark'], reading: UnitReading | undefined): CodeLine[] {
  if (!reading) return [{ mark, text: NOT_READ_WORDS }];
  return reading.codes.length === 0 ? [{ mark, text: NO_CODE_WORDS }] : [];
}

/** Counts of the whole diff, before any filter. */
export function summaryLines({ coders }: Diff, { kinds, places }: DiffSummary): string[] {
  const [first, second] = coders;
  const differ = kinds['only-first'] + kinds['only-second'] + kinds.different;
  const compared = differ + kinds.same;
  const lines = [
    `${plural(compared, 'unit')} that both have read: ${kinds.same} the same (${percent(kinds.same, compared)}), ${differ} not.`,
  ];
  if (differ > 0) {
    lines.push(
      `More or only by ${first} ${kinds['only-first']}, more or only by ${second} ${kinds['only-second']}, different codes ${kinds.different}.`,
      `They lie in the same subcategory ${places.subcategory}, in the same category ${places.category}, elsewhere ${places.elsewhere}, in whether to code at all ${places['coded-at-all']}.`,
    );
  }
  const [one, other] = [kinds['read-by-first'], kinds['read-by-second']];
  if (one + other > 0) {
    lines.push(`Read by one only: ${first} ${one}, ${second} ${other}.`);
  }
  return lines;
}
