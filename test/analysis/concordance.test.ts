import { expect, test } from 'vitest';
import { renderConcordance } from '../../src/analysis/concordance.js';
import type { Table } from '../../src/table/table.js';

function lineOf(before: string, match: string, after: string): string {
  const table: Table = {
    id: 'concordance',
    title: '',
    columns: [],
    rows: [{ transcript: 'a.txt', unit: 'u1', speaker: 'P1', before, match, after }],
    notes: [],
  };
  const mark = (word: string) => `[${word}]`;
  return renderConcordance(table, { columns: 60, mark }).split('\n')[1]?.trim() ?? '';
}

test.each([
  ['I ', 'trust', ' her.', 'u1 P1                 I [trust] her.'],
  ['it was one ', 'week', '. Then', 'u1 P1        it was one [week]. Then'],
  [
    'nobody had told us about it ',
    'before',
    ' the second examination',
    'u1 P1  told us about it [before] the second',
  ],
  [
    '私たちはその前の日に先生と話しました',
    '試験',
    'の前の週にみんなが起きていましたよ',
    'u1 P1  たちはその前の日に先生と話しました[試験]の前の週にみんなが起きていましたよ',
  ],
])(
  'words stand around the match as they were, none cut in half: %s[%s]%s',
  (before, match, after, line) => {
    expect(lineOf(before, match, after)).toBe(line);
  },
);
