import { describe, expect, test } from 'vitest';
import { tabulateCategories } from '../../src/analysis/categories.js';
import { book, evidence, SECOND, said } from './build-evidence.js';

const codebook = book({
  Support: { Tie: ['Trust', 'Warmth'], Study: ['Exams'] },
  Programme: { Pair: ['Two mentors'], Office: ['Independence'] },
  Growth: { Patience: ['Patience'] },
});

const plain = { counts: false, quotes: false };

describe('Table 2', () => {
  test('lists the subcategories voiced in each category, in the order of the codebook', () => {
    const coded = [said('P1', ['two-mentors']), said('P2', ['exams']), said('P1', ['trust'])];
    expect(tabulateCategories(evidence(codebook, coded), plain).rows).toEqual([
      { category: 'Support', subcategories: 'Tie; Study' },
      { category: 'Programme', subcategories: 'Pair' },
    ]);
  });

  test('leaves out what nobody voiced, and says so', () => {
    const { rows, notes } = tabulateCategories(evidence(codebook, [said('P1', ['trust'])]), plain);
    expect(rows).toEqual([{ category: 'Support', subcategories: 'Tie' }]);
    expect(notes).toContain('Not voiced: Study; Programme; Pair; Office; Growth; Patience.');
  });

  test('counts two codes of one subcategory on a unit once', () => {
    const coded = [said('P1', ['trust', 'warmth']), said('P1', ['trust'], { session: SECOND })];
    const { rows } = tabulateCategories(evidence(codebook, coded), { ...plain, counts: true });
    expect(rows).toEqual([
      { category: 'Support', subcategory: 'Tie', units: 2, participants: 1, sessions: 2 },
    ]);
  });

  test('splits the counts by role', () => {
    const coded = [said('P1', ['exams']), said('R1', ['exams'], { role: 'mentor' })];
    const { rows, columns } = tabulateCategories(evidence(codebook, coded), {
      ...plain,
      by: 'role',
    });
    expect(rows[0]).toMatchObject({ units: 2, 'units:mentee': 1, 'units:mentor': 1 });
    expect(columns.map(({ label }) => label)).toContain('Participants (mentor)');
  });

  test('splits the counts by an attribute, and shows where it is not stated', () => {
    const coded = [said('P1', ['exams'], { phase: 'clinical' }), said('P2', ['exams'])];
    const { rows } = tabulateCategories(evidence(codebook, coded), { ...plain, by: 'phase' });
    expect(rows[0]).toMatchObject({ 'units:clinical': 1, 'units:not stated': 1 });
  });

  test('counts genders that are written in several ways as Table 1 does', () => {
    const coded = ['f', 'Female', 'M', ''].map((gender, at) =>
      said(`P${at}`, ['exams']).map((one) => ({ ...one, attributes: { gender } })),
    );
    const { columns } = tabulateCategories(evidence(codebook, coded), {
      ...plain,
      counts: true,
      by: 'gender',
    });
    expect(
      columns.map(({ label }) => label).filter((label) => label.startsWith('Units (')),
    ).toEqual(['Units (female)', 'Units (male)', 'Units (not stated)']);
  });

  test('quotes one unit of each subcategory with its source, the same one on every run', () => {
    const good = 'She told me, um, that I could ring her any evening and that she meant it.';
    const coded = [said('P1', ['trust'], { text: 'Yes.' }), said('P2', ['trust'], { text: good })];
    const { rows } = tabulateCategories(evidence(codebook, coded), { ...plain, quotes: true });
    expect(rows[0]).toMatchObject({ quote: good, source: 'p2 (P2), First' });
  });

  test('counts collective and unknown speakers as units, never as participants', () => {
    const [one] = said('Several', ['exams'], { role: 'unknown' });
    const { person: _, ...nobody } = one ?? {};
    const coded = [one ? [nobody as typeof one] : [], said('P1', ['exams'])];
    const { rows } = tabulateCategories(evidence(codebook, coded), { ...plain, counts: true });
    expect(rows[0]).toMatchObject({ units: 2, participants: 1 });
  });

  test('says how many units carry codes that are in no category yet', () => {
    const loose = book({ Support: { Tie: ['Trust'] }, ungrouped: ['Watched'] });
    const { notes } = tabulateCategories(evidence(loose, [said('P1', ['watched'])]), plain);
    expect(notes.some((note) => note.includes('stand on 1 unit;'))).toBe(true);
  });

  test.each([
    [['1.0.0'], 'Codebook: "Book" 1.0.0.'],
    [['0.9.0', '1.0.0'], 'Codebook: "Book" 1.0.0, coded under 0.9.0 and 1.0.0.'],
    [['0.9.0'], 'Codebook: "Book" 1.0.0, coded under 0.9.0.'],
    [[], 'Codebook: "Book".'],
  ])(
    'names the version that groups the codes, and those they were put on under: %s',
    (versions, words) => {
      const counted = { ...evidence(codebook, [said('P1', ['trust'])]), versions };
      expect(tabulateCategories(counted, plain).notes[0]).toBe(`Coder: ann. ${words}`);
    },
  );

  test('says when the table shows the unreviewed work of rules', () => {
    const rules = { ...evidence(codebook, [said('P1', ['trust'])]), coder: 'rules' };
    expect(tabulateCategories(rules, plain).notes[0]).toMatch(/unreviewed work of the rules/);
  });
});
