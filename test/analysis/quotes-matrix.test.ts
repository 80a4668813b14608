import { describe, expect, test } from 'vitest';
import { tabulateMatrix } from '../../src/analysis/matrix.js';
import { tabulateParticipation } from '../../src/analysis/participation.js';
import { tabulateQuotes } from '../../src/analysis/quotes.js';
import { book, evidence, FIRST, SECOND, said } from './build-evidence.js';

const codebook = book({ Support: { Tie: ['Trust', 'Warmth'], Study: ['Exams'] } });
const coded = [
  said('P2', ['exams'], { text: 'The exam,\nyes.' }),
  said('P1', ['trust', 'warmth']),
  said('P1', ['trust'], { session: SECOND }),
];

describe('quotes', () => {
  test('stand in the order of the codebook, on one line each, with their source', () => {
    const { rows } = tabulateQuotes(evidence(codebook, coded), { only: [] });
    expect(rows.map(({ code }) => code)).toEqual(['Trust', 'Trust', 'Warmth', 'Exams']);
    expect(rows.at(-1)).toMatchObject({ quote: 'The exam, yes.', source: 'p2 (P2), First' });
  });

  test.each([
    ['Leila', 'p1', 'p1, First'],
    ['P3', 'p1', 'p1 (P3), First'],
    ['Mentor A', 'p1', 'p1 (Mentor A), First'],
    ['Leila', '', 'Leila, First'],
    ['Leila', 'Leila', 'Leila, First'],
    ['', '', 'unnamed speaker, First'],
  ])('by %s, listed as “%s”, are told of as %s', (speaker, participant, source) => {
    const [one] = said('P1', ['trust']);
    if (!one) throw new Error('nothing coded');
    const unit = { ...one.unit, speaker, participant };
    const table = tabulateQuotes(evidence(codebook, [[{ ...one, unit }]]), { only: [] });
    expect(table.rows[0]?.source).toBe(source);
    const isTold = table.notes.some((note) => note.includes('real name'));
    expect(isTold).toBe(source.startsWith('Leila') && participant === '');
  });

  test.each([
    ['warmth', 1],
    ['tie', 3],
    ['support', 4],
  ])('can be limited to %s', (only, count) => {
    expect(tabulateQuotes(evidence(codebook, coded), { only: [only] }).rows).toHaveLength(count);
  });
});

describe('matrix', () => {
  test('counts a unit once in a row, and shows sessions without any', () => {
    const { rows } = tabulateMatrix(evidence(codebook, coded), {
      rows: 'subcategory',
      by: 'session',
    });
    expect(rows).toEqual([
      { name: 'Tie', 'by:First': 1, 'by:Second': 1, total: 2 },
      { name: 'Study', 'by:First': 1, 'by:Second': 0, total: 1 },
    ]);
  });

  test('keeps codes that stand directly in a category, and says which are in none', () => {
    const direct = book({ Support: { Tie: ['Trust'] }, Burden: ['Time'], ungrouped: ['Loose'] });
    const all = [said('P1', ['trust', 'time']), said('P2', ['time', 'loose'])];
    const { rows, notes } = tabulateMatrix(evidence(direct, all), {
      rows: 'subcategory',
      by: 'session',
    });
    expect(rows.map(({ name, total }) => [name, total])).toEqual([
      ['Tie', 1],
      ['Burden', 2],
    ]);
    expect(notes?.join('\n')).toMatch(/in no category yet stand on 1 unit;/);
  });

  test('two of one label in two sessions, listed nowhere, are two columns', () => {
    const unlisted = (session: typeof FIRST) =>
      said('P1', ['trust'], { session }).map((one) => ({
        ...one,
        unit: { ...one.unit, participant: '' },
      }));
    const { columns } = tabulateMatrix(evidence(codebook, [unlisted(FIRST), unlisted(SECOND)]), {
      rows: 'code',
      by: 'participant',
    });
    expect(columns.map(({ label }) => label)).toEqual(['Code', 'P1 (First)', 'P1 (Second)', 'All']);
  });

  test('has a column per participant on request', () => {
    const { columns } = tabulateMatrix(evidence(codebook, coded), {
      rows: 'code',
      by: 'participant',
    });
    expect(columns.map(({ label }) => label)).toEqual(['Code', 'p1', 'p2', 'All']);
  });
});

test('participation gives each speaker a share of the words of the session', () => {
  const share = { session: FIRST, participant: '', role: 'mentee', turns: 1 };
  const { rows } = tabulateParticipation([
    { ...share, label: 'P1', words: 10 },
    { ...share, label: 'P2', words: 30 },
    { ...share, label: 'P3', turns: 0, words: 0 },
  ]);
  expect(rows.map((row) => row.share)).toEqual(['25.0', '75.0', '0.0']);
});
