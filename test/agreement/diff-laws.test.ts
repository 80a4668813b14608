import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreeCoders } from '../../src/agreement/comparison/coder-agreement.js';
import { type Diff, type DiffKind, diffCoders } from '../../src/agreement/diff/diff.js';
import { summarizeDiff } from '../../src/agreement/diff/diff-summary.js';
import { drawSample } from '../../src/agreement/double-coding/draw-sample.js';
import { codeLevels } from '../../src/agreement/readings/code-levels.js';
import type {
  CoderReading,
  StudyUnit,
  UnitReading,
} from '../../src/agreement/readings/coder-reading.js';
import { compareCoders } from '../../src/agreement/readings/compare.js';
import { coverageOf } from '../../src/agreement/readings/coverage.js';
import { unitKey } from '../../src/unit/unit-key.js';
import { book } from '../analysis/build-evidence.js';

const LEVELS = codeLevels(
  book({
    Support: { Tie: ['Trust', 'Honesty'], Help: ['Exams'] },
    Growth: ['Joy'],
    ungrouped: ['Odd'],
  }),
);
const CODES = ['trust', 'honesty', 'exams', 'joy', 'odd', 'unheard-of'];

function unitAt(at: number): StudyUnit {
  const session = `fg${(at % 3) + 1}`;
  return {
    unit: {
      id: `u${at}`,
      transcript: `${session}.txt`,
      turn: Math.floor(at / 2),
      start: at,
      end: at + 1,
      speaker: `P${at % 4}`,
      participant: '',
      role: at % 2 === 0 ? 'mentee' : 'mentor',
      kind: 'content',
      question: '',
      text: 'words',
      clean: '',
      condensed: '',
      translation: '',
    },
    session: { id: session, label: session },
    file: `${session}.txt`,
    line: at,
    isCodable: true,
  };
}

const reading: fc.Arbitrary<UnitReading | undefined> = fc.option(
  fc
    .subarray(CODES)
    .map((codes) => ({ codes, suggested: 0, refused: 0, isDebriefed: false, memos: [] })),
  { nil: undefined },
);

const rows = fc.array(fc.tuple(reading, reading), { maxLength: 12 });

function coder(name: string, said: readonly (UnitReading | undefined)[]): CoderReading {
  const readings = new Map<string, UnitReading>();
  for (const [at, one] of said.entries()) {
    const { unit } = unitAt(at);
    if (one) readings.set(unitKey(unit.transcript, unit.id), one);
  }
  return {
    coder: name,
    isRules: false,
    isConsensus: false,
    readings,
    unfit: new Set(),
    codings: [],
  };
}

function diffOf(count: number, first: CoderReading, second: CoderReading): Diff {
  const all = Array.from({ length: count }, (_, at) => unitAt(at));
  return diffCoders(compareCoders(all, [first, second]), LEVELS, 'code');
}

const MIRRORED: Readonly<Record<DiffKind, DiffKind>> = {
  same: 'same',
  different: 'different',
  'only-first': 'only-second',
  'only-second': 'only-first',
  'read-by-first': 'read-by-second',
  'read-by-second': 'read-by-first',
};

function mirror({ coders: [a, b], entries }: Diff): Diff {
  return {
    coders: [b, a],
    entries: entries.map((entry) => ({
      ...entry,
      kind: MIRRORED[entry.kind],
      first: entry.second,
      second: entry.first,
      readings: [...entry.readings].reverse(),
    })),
  };
}

test('diff(a, a) is empty', () => {
  fc.assert(
    fc.property(rows, (said) => {
      const anna = coder(
        'anna',
        said.map(([one]) => one),
      );
      const { entries } = diffOf(said.length, anna, { ...anna, coder: 'again' });
      expect(entries.filter(({ kind }) => kind !== 'same')).toEqual([]);
      expect(entries).toHaveLength(anna.readings.size);
    }),
  );
});

test('diff(b, a) mirrors diff(a, b), and so does what is most confused', () => {
  fc.assert(
    fc.property(rows, (said) => {
      const anna = coder(
        'anna',
        said.map(([one]) => one),
      );
      const ben = coder(
        'ben',
        said.map(([, other]) => other),
      );
      const [there, back] = [diffOf(said.length, anna, ben), diffOf(said.length, ben, anna)];
      expect(back).toEqual(mirror(there));
      const swapped = summarizeDiff(there).confused.map(({ codes, counts: [one, other] }) => ({
        codes,
        counts: [other, one],
      }));
      expect(summarizeDiff(back).confused).toEqual(swapped);
    }),
  );
});

test('kinds, places and coverage add up to the units', () => {
  fc.assert(
    fc.property(rows, (said) => {
      const anna = coder(
        'anna',
        said.map(([one]) => one),
      );
      const ben = coder(
        'ben',
        said.map(([, other]) => other),
      );
      const all = said.map((_, at) => unitAt(at));
      const comparison = compareCoders(all, [anna, ben]);
      const { compared, unread, coders } = coverageOf(comparison);
      const alone = coders.reduce((sum, each) => sum + each.alone, 0);
      expect(compared + alone + unread).toBe(said.length);
      const { kinds, places } = summarizeDiff(diffCoders(comparison, LEVELS, 'code'));
      const differ = kinds['only-first'] + kinds['only-second'] + kinds.different;
      expect(kinds.same + differ).toBe(compared);
      expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(differ);
    }),
  );
});

test('percent agreement is the share of the same units, and grows with the level', () => {
  fc.assert(
    fc.property(rows, (said) => {
      const anna = coder(
        'anna',
        said.map(([one]) => one),
      );
      const ben = coder(
        'ben',
        said.map(([, other]) => other),
      );
      const comparison = compareCoders(
        said.map((_, at) => unitAt(at)),
        [anna, ben],
      );
      fc.pre(comparison.units.length > 0);
      const { kinds } = summarizeDiff(diffCoders(comparison, LEVELS, 'code'));
      const percent = (by: 'code' | 'subcategory' | 'category') =>
        agreeCoders(comparison, LEVELS, { by }).report.overall.percent?.value ?? Number.NaN;
      expect(percent('code')).toBeCloseTo(kinds.same / comparison.units.length, 12);
      expect(percent('subcategory')).toBeGreaterThanOrEqual(percent('code') - 1e-12);
      expect(percent('category')).toBeGreaterThanOrEqual(percent('subcategory') - 1e-12);
    }),
    { numRuns: 50 },
  );
});

test.each([
  [['trust'], ['honesty'], 'subcategory'],
  [['trust'], ['exams'], 'category'],
  [['trust', 'exams'], ['honesty'], 'category'],
  [['trust', 'joy'], ['joy'], 'elsewhere'],
  [['trust', 'honesty'], ['trust'], 'subcategory'],
  [['odd'], ['unheard-of'], 'elsewhere'],
  [['odd'], [], 'coded-at-all'],
])('%j against %j lies in: %s', (a, b, place) => {
  const read = (codes: readonly string[]) => ({
    codes,
    suggested: 0,
    refused: 0,
    isDebriefed: false,
    memos: [],
  });
  const { entries } = diffOf(1, coder('anna', [read(a)]), coder('ben', [read(b)]));
  expect(entries[0]?.place).toBe(place);
});

const sampleOf = fc.record({
  share: fc.double({ min: 0.01, max: 1, noNaN: true }),
  seed: fc.nat(2 ** 32 - 1),
  of: fc.constantFrom('units' as const, 'turns' as const),
});

test('a sample holds at least its share of every session and role, and the same for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(60), sampleOf, (count, options) => {
      const units = Array.from({ length: count }, (_, at) => unitAt(at));
      const strata = drawSample(units, options);
      expect(strata.flatMap(({ units: own }) => own)).toHaveLength(count);
      for (const { units: own, drawn } of strata) {
        expect(drawn.length).toBeGreaterThanOrEqual(1);
        if (options.of === 'units') {
          expect(drawn.length).toBe(Math.ceil(options.share * own.length - 1e-9));
        }
      }
      expect(drawSample(units, options)).toEqual(strata);
    }),
  );
});

test('a greater share of the same seed holds the smaller, and another session changes nothing', () => {
  fc.assert(
    fc.property(fc.nat(60), sampleOf, (count, options) => {
      const units = Array.from({ length: count }, (_, at) => unitAt(at));
      const drawn = (some: readonly StudyUnit[], share: number) =>
        drawSample(some, { ...options, share }).flatMap((stratum) => stratum.drawn);
      const small = drawn(units, options.share);
      expect(drawn(units, 1)).toHaveLength(count);
      expect(drawn(units, Math.min(1, options.share * 1.5))).toEqual(
        expect.arrayContaining([...small]),
      );
      const first = units.filter(({ session }) => session.id === 'fg1');
      expect(drawn(first, options.share)).toEqual(
        small.filter(({ session }) => session.id === 'fg1'),
      );
    }),
  );
});
