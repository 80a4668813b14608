import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { ANNA, BEN, type CoderStudyOptions, coderStudy } from './coder-study.js';

async function agree(options: CoderStudyOptions, ...argv: string[]) {
  const run = await runCli(['agree', ...argv, '--json'], { files: await coderStudy(options) });
  return { ...run, report: run.stdout === '' ? undefined : JSON.parse(run.stdout) };
}

const codesOf = (stderr: string) =>
  stderr.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line).code] : []));

describe('two coders with several codes per unit', () => {
  test('have the coefficients of sets overall, worked out by hand', async () => {
    const { report, exitCode } = await agree({ coders: { anna: ANNA, ben: BEN } }, 'anna', 'ben');
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ units: 8, coders: ['anna', 'ben'], comparison: 'agreement' });
    expect(report.overall.percent.value).toBe(3 / 8);
    // MASI: 1 + 1 + 1 + 2/3 + 1 over 8 units; by chance 2 × 92 over 16 × 15.
    expect(report.overall['alpha-masi']).toMatchObject({
      value: expect.closeTo(1 - 14 / 3 / 8 / (184 / 240), 12),
      observed: expect.closeTo(14 / 24, 12),
      expected: expect.closeTo(184 / 240, 12),
    });
    // Mean observed 17/24, mean expected (.5 + .78125 + .59375) / 3.
    expect(report.overall['pooled-kappa'].value).toBeCloseTo((17 / 24 - 0.625) / 0.375, 12);
    for (const key of ['cohen-kappa', 'krippendorff-alpha', 'gwet-ac1', 'scott-pi']) {
      expect(report.overall[key]).toEqual({ value: null, undefined: 'several codes per unit' });
    }
  });

  test('have four counts and kappa per code, from worst to best, with names and groups', async () => {
    const { report } = await agree({ coders: { anna: ANNA, ben: BEN } }, 'anna', 'ben');
    const of = (code: string) => report.codes.find((each: { code: string }) => each.code === code);
    expect(of('trust')).toMatchObject({
      name: 'Trust',
      subcategory: 'relationship',
      category: 'support',
      counts: { both: 2, onlyFirst: 1, onlySecond: 2, neither: 3 },
      'cohen-kappa': { value: 0.25 },
    });
    expect(of('exams').counts).toEqual({ both: 1, onlyFirst: 2, onlySecond: 0, neither: 5 });
    expect(of('honesty').counts).toEqual({ both: 0, onlyFirst: 1, onlySecond: 1, neither: 6 });
    const alphas = report.codes.map(
      (each: Record<string, { value: number }>) => each['krippendorff-alpha']?.value,
    );
    expect(alphas).toEqual(alphas.toSorted((a: number, b: number) => a - b));
    expect(of('friends')).toBeUndefined();
  });

  test('say what they cover and what is left out; a rejected suggestion is no code', async () => {
    const { report } = await agree({ coders: { anna: ANNA, ben: BEN } }, 'anna', 'ben');
    expect(report.covers).toMatchObject({
      compared: 8,
      comparedCodable: 8,
      codable: 10,
      unread: 0,
      sessions: [{ id: 'fg1', compared: 8, codable: 10 }],
    });
    expect(report.readings).toMatchObject([
      { coder: 'anna', read: 9, alone: 1, suggestedShare: 0 },
      { coder: 'ben', read: 9, alone: 1 },
    ]);
  });

  test('are compared by subcategory, where two codes of one count once', async () => {
    const coders = {
      anna: { u2: 'trust honesty', u3: 'exams' },
      ben: { u2: 'trust', u3: 'exams' },
    };
    const { report } = await agree({ coders }, 'anna', 'ben', '--by', 'subcategory');
    expect(report.overall.percent.value).toBe(1);
    expect(report.codes.map(({ code }: { code: string }) => code)).toEqual([
      'learning',
      'relationship',
    ]);
  });
});

test('with one code at most per unit the single-code coefficients are there too', async () => {
  const coders = {
    anna: { u2: 'trust', u3: 'trust', u4: '-', u5: '-' },
    ben: { u2: 'trust', u3: '-', u4: '-', u5: '-' },
  };
  const { report } = await agree({ coders }, 'anna', 'ben');
  expect(report.overall['cohen-kappa']).toMatchObject({
    value: 0.5,
    observed: 0.75,
    expected: 0.5,
  });
  expect(report.overall['alpha-masi'].value).toBeCloseTo(
    report.overall['krippendorff-alpha'].value,
    12,
  );
  // Four codes of the codebook and none.
  expect(report.overall['bennett-s']).toMatchObject({ categories: 5, expected: 0.2 });
  expect(report.codes.map(({ code }: { code: string }) => code)).toEqual(['trust']);
});

describe('three coders', () => {
  const coders = {
    anna: { u2: 'trust', u3: 'trust', u4: '-' },
    ben: { u2: 'trust', u3: '-', u4: '-' },
    cem: { u2: 'trust', u4: '-', u5: 'exams' },
  };

  test('are compared on units that two have read, pair by pair on those that both have', async () => {
    const { report } = await agree({ coders }, 'anna', 'ben', 'cem');
    expect(report.covers).toMatchObject({ compared: 3, readByAll: 2 });
    const pairs = report.pairs.map((pair: Record<string, unknown>) => [pair.coders, pair.units]);
    expect(pairs).toEqual([
      [['anna', 'ben'], 3],
      [['anna', 'cem'], 2],
      [['ben', 'cem'], 2],
    ]);
  });

  test('are compared on units that all have read with --complete', async () => {
    const { report } = await agree({ coders }, 'anna', 'ben', 'cem', '--complete');
    expect(report.covers.compared).toBe(2);
    expect(report.overall['krippendorff-alpha'].value).toBe(1);
  });

  test('are all the people who have coded, where none is named', async () => {
    const { report } = await agree({ coders: { ...coders, rules: { u2: 'trust' } } });
    expect(report.coders).toEqual(['anna', 'ben', 'cem']);
  });
});

describe('what is no agreement', () => {
  test('rules against a person have precision, recall and F1, on all that rules would code', async () => {
    const coders = {
      rules: { u2: 'trust', u3: 'trust', u5: 'exams' },
      anna: { u2: 'trust', u3: '-', u4: 'exams', u5: 'exams' },
    };
    const { report } = await agree({ coders }, 'rules', 'anna');
    expect(report).toMatchObject({
      comparison: 'performance',
      reference: 'anna',
      units: 4,
      counts: { both: 2, onlyRules: 1, onlyPerson: 1 },
      overall: {
        precision: { value: 2 / 3 },
        recall: { value: 2 / 3 },
        f1: { value: 2 / 3 },
        'alpha-masi': { value: null, undefined: expect.any(String) },
      },
    });
    const swapped = await agree({ coders }, 'anna', 'rules');
    expect(swapped.report.overall).toEqual(report.overall);
  });

  test('codings of a debriefing are counted as resolved and open, without a coefficient', async () => {
    const coders = {
      anna: { u2: '*trust', u3: '*trust', u4: 'exams', u5: '-' },
      ben: { u2: 'trust', u3: 'honesty', u4: 'trust', u5: '-' },
    };
    const { report, stdout } = await agree({ coders }, 'anna', 'ben');
    expect(report).toMatchObject({
      comparison: 'debriefed',
      debriefing: { kind: 'discussed', resolved: 1, open: 1, alike: 1, different: 1 },
      overall: { percent: { value: null } },
    });
    expect(stdout).not.toContain('cohen-kappa');
  });

  test('a consensus is told from a coder by its name: what it settled, and how', async () => {
    const consensus = { u3: '*trust', u5: '*trust' };
    const coders = { anna: ANNA, ben: BEN, consensus };
    const { report } = await agree({ coders }, 'anna', 'ben');
    expect(report).toMatchObject({
      comparison: 'agreement',
      coders: ['anna', 'ben'],
      debriefing: { resolved: 2, open: 3 },
    });
    const alone = await agree({ coders }, 'anna', 'consensus');
    expect(alone.report.debriefing).toEqual({
      kind: 'decided',
      coder: 'anna',
      asCoded: 1,
      otherwise: 1,
    });
    const all = await agree({ coders }, 'anna', 'ben', 'consensus');
    expect(all.report.debriefing).toEqual({ kind: 'settled', resolved: 2, open: 3, alike: 3 });
  });

  test('the share of suggestions that were taken up is said', async () => {
    const coders = { anna: { u2: '?trust', u3: 'exams' }, ben: { u2: 'trust', u3: '-' } };
    const { report } = await agree({ coders }, 'anna', 'ben');
    expect(report.readings[0]).toMatchObject({ codings: 2, suggested: 1, suggestedShare: 0.5 });
    const { stdout } = await runCli(['agree', 'anna', 'ben'], {
      files: await coderStudy({ coders }),
    });
    expect(stdout).toContain('1 of 2 codes of anna (50 %)');
  });

  test('refused suggestions were seen, too', async () => {
    const coders = { anna: { u2: '!trust', u3: 'exams' }, ben: { u2: 'trust', u3: '-' } };
    const { report } = await agree({ coders }, 'anna', 'ben');
    expect(report.readings).toMatchObject([{ suggested: 0, refused: 1 }, { refused: 0 }]);
    const files = await coderStudy({ coders });
    const { stdout } = await runCli(['agree', 'anna', 'ben'], { files });
    expect(stdout).toContain('none of 1 code of anna. 1 suggestion refused.');
  });
});

describe('the rules', () => {
  test('have read only transcripts in which they have a coding, and that is said', async () => {
    const talk = 'Moderator: So?\nMentee 1: We met every week.\nMentee 2: I liked that.\n';
    const coders = { rules: { u2: 'trust' }, anna: { u2: 'trust', 'fg2.txt:u2': 'trust' } };
    const files = await coderStudy({ coders, files: { 'transcripts/fg2.txt': talk } });
    const run = await runCli(['agree', 'rules', 'anna'], { files });
    expect(run.stdout).toContain('rules has no coding in fg2.txt');
    expect(run.stdout).toContain('1 unit that both have read');
  });

  test('are measured against one person at a time', async () => {
    const coders = { rules: { u2: 'trust' }, anna: ANNA, ben: BEN };
    const { exitCode, stderr } = await agree({ coders }, 'rules', 'anna', 'ben');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('one person at a time');
  });
});

test('without a codebook codes are compared as they stand, and not by what they belong to', async () => {
  const { 'codebooks/book.yaml': _, ...files } = await coderStudy({
    coders: { anna: { u2: 'a b', u3: '-' }, ben: { u2: 'a', u3: '-' } },
  });
  const run = await runCli(['agree', 'anna', 'ben', '--json'], { files });
  expect([run.exitCode, run.stderr]).toEqual([0, '']);
  expect(JSON.parse(run.stdout).overall.percent.value).toBe(0.5);
  const by = await runCli(['agree', 'anna', 'ben', '--by', 'category'], { files });
  expect([by.exitCode, by.stderr]).toEqual([2, expect.stringContaining('needs a codebook')]);
});

describe('coders', () => {
  const coders = { anna: ANNA, ben: BEN, '/elsewhere/ben.csv': ANNA };

  test.each([
    [['anna', 'bem'], 'Did you mean ben?'],
    [['anna', 'nobody.csv'], 'Coders are anna, ben.'],
    [['anna', 'anna'], 'two different coders'],
    [['anna'], 'two different coders'],
    [['anna', 'ben', '--by', 'category', '--level', 'ordinal'], '--level goes with --ratings'],
    [['anna', 'ben', '--seed', '3'], '--bootstrap'],
    [['anna', 'ben', '--session', 'fg2'], 'Did you mean fg1?'],
    [['anna', 'ben', '--sample'], 'fga sample'],
  ])('%j ends the run with a way on', async (argv, words) => {
    const { exitCode, stderr, stdout } = await agree({ coders }, ...argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  test('may be coding files from elsewhere, told apart from a coder of the same name', async () => {
    const { report } = await agree({ coders }, 'ben', '/elsewhere/ben.csv');
    expect(report.coders[1]).toMatch(/elsewhere\/ben\.csv$/);
    expect(report.overall.percent.value).toBe(3 / 8);
  });

  test('whose codings no longer fit their units have these units set aside, not taken for read', async () => {
    const files = await coderStudy({ coders: { anna: ANNA, ben: BEN } });
    const broken = files['codings/ben.csv']?.replace(
      /(u0002,.*),[0-9a-f]{16},/,
      '$1,0123456789abcdef,',
    );
    const run = await runCli(['agree', 'anna', 'ben', '--json'], {
      files: { ...files, 'codings/ben.csv': broken ?? '' },
    });
    expect(run.exitCode).toBe(1);
    expect(codesOf(run.stderr)).toContain('agreement/units-set-aside');
    expect(JSON.parse(run.stdout)).toMatchObject({ units: 7, readings: [{}, { unfit: 1 }] });
  });

  test('with a code that the codebook lacks are compared on it all the same', async () => {
    const { stderr, report } = await agree(
      { coders: { anna: { u2: 'trust' }, ben: { u2: 'trsut' } } },
      'anna',
      'ben',
    );
    expect(codesOf(stderr)).toEqual(['agreement/unlisted-code']);
    expect(stderr).toContain('Did you mean trust?');
    expect(report.overall.percent.value).toBe(0);
  });

  test('who share no unit have nothing to compare', async () => {
    const { stderr, exitCode, report } = await agree(
      { coders: { anna: { u2: 'trust' }, ben: { u3: 'trust' } } },
      'anna',
      'ben',
    );
    expect(exitCode).toBe(1);
    expect(codesOf(stderr)).toEqual(['agreement/no-shared-units']);
    expect(report.overall.percent.value).toBeNull();
  });

  test('who never say that a unit has no code are asked whether such rows were left out', async () => {
    const all = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`u${at + 2}`, 'trust']));
    const { stderr } = await agree({ coders: { anna: all, ben: BEN } }, 'anna', 'ben');
    expect(codesOf(stderr)).toContain('agreement/none-read');
  });
});

test('turns are drawn together, by the number of units in them', async () => {
  const files = await coderStudy({ coders: { anna: ANNA, ben: BEN } });
  const run = await runCli(['agree', 'anna', 'ben', '--bootstrap', '50', '--json'], { files });
  expect(JSON.parse(run.stdout).overall.percent.ciMethod).toBe(
    'percentile bootstrap, 50 draws of turns, seed 1',
  );
  const speakers = [
    'agree',
    'anna',
    'ben',
    '--bootstrap',
    '50',
    '--resample',
    'speakers',
    '--json',
  ];
  const other = await runCli(speakers, { files });
  expect(JSON.parse(other.stdout).overall.percent.bootstrap).toMatchObject({
    resampled: 'speakers',
  });
});
