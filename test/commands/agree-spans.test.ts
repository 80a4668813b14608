// fga agree on spans that coders of a study marked themselves: published examples as studies.

import { describe, expect, test } from 'vitest';
import { hashText } from '../../src/anchor/hash.js';
import { CODING_COLUMNS } from '../../src/coding/codings-file.js';
import { renderCsv } from '../../src/table/csv.js';
import { runCli } from '../support/run-cli.js';
import { ANNA, BEN, coderStudy } from './coder-study.js';

type Spans = readonly (readonly [start: number, end: number, code: string])[];

/** One unit of so many letters, and on it the spans of each coder: `0-7-1 7-13-2`. */
async function study(length: number, coders: Readonly<Record<string, string>>, letter = 'x') {
  const words = letter.repeat(length);
  const files = {
    'fga.yaml': 'title: T\nlanguage: en\nunits: turn\n',
    'participants.csv':
      'id,session,role,gender,labels\np1,t,participant,Female,P1\np2,t,participant,Male,P2\n',
    'transcripts/t.txt': `Moderator: Well?\nP1: ${words}\nModerator: And you?\nP2: Nothing.\nModerator: So?\nP1: No.\n`,
  };
  const { files: cut } = await runCli(['segment'], { files });
  const codings = Object.entries(coders).map(([name, text]) => {
    const spans: Spans = text
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const [start = '', end = '', code = ''] = word.split('-');
        return [Number(start), Number(end), code];
      });
    const rows = spans.map(([start, end, code]) => rowOf({ start, end, code, letter, words }));
    const none = rowOf({ start: 0, end: length, code: '', letter, words });
    return [`codings/${name}.csv`, renderCsv(CODING_COLUMNS, rows.length > 0 ? rows : [none])];
  });
  return { ...cut, ...Object.fromEntries(codings) };
}

/** Code points before the words. */
const BEGINS = 'Moderator: Well?\nP1: '.length;

function rowOf({
  start,
  end,
  code,
  letter,
  words,
}: Record<'code' | 'letter' | 'words', string> & Record<'start' | 'end', number>) {
  const cells: Readonly<Record<string, string>> = {
    transcript: 't.txt',
    unit: 'u0002',
    start: String(BEGINS + start),
    end: String(BEGINS + end),
    code,
    status: code === '' ? 'none' : 'coded',
    source: 'person',
    quote: letter.repeat(end - start),
    hash: hashText(words),
  };
  return CODING_COLUMNS.map((column) => cells[column] ?? '');
}

async function agreeJson(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const run = await runCli(['agree', ...argv, '--json'], { files });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout);
}

const FIGURE = {
  a: '0-7-c1 7-13-c2 30-32-c5 32-37-c6 37-44-c6 44-60-c7',
  b: '0-7-c1 7-13-c3 13-21-c5 32-44-c6',
  c: '0-7-c1 7-13-c4 13-21-c5 32-37-c6 37-41-c6 41-44-c6',
};

test.each(['x', '🌱'])(
  'Krippendorff (2019, Fig. 12.11) as a study, written with %s',
  async (letter) => {
    const { overall, codes, spans } = await agreeJson(
      await study(60, FIGURE, letter),
      'a',
      'b',
      'c',
    );
    expect(overall['u-alpha'].value).toBeCloseTo(0.509981907792127, 9);
    expect(Math.abs(overall['bar-u-alpha'].value - 0.413)).toBeLessThan(0.002);
    expect(Math.abs(overall['cu-alpha'].value - 0.724)).toBeLessThan(0.005);
    expect(overall['ku-alpha']).toMatchObject({ value: null, undefined: 'one value per code' });
    expect(spans).toEqual({ units: 1, characters: 60, ownSpans: true });
    const c5 = codes.find(({ code }: { code: string }) => code === 'c5');
    expect(c5['ku-alpha'].value).toBe(1);
    expect(c5.characters['krippendorff-alpha'].value).toBeCloseTo(0.386145404663923, 9);
    expect(c5['ku-alpha'].coverage).toBeCloseTo(0.444444444444444, 9);
    expect(c5.characters.applied).toEqual([2, 8, 8]);
  },
);

test('the worked example of NVivo: characters are cases, and have no error by formula', async () => {
  const { codes } = await agreeJson(await study(1000, { a: '0-125-k', b: '75-200-k' }), 'a', 'b');
  const [{ characters }] = codes;
  expect(characters.counts).toEqual({ both: 50, onlyFirst: 75, onlySecond: 75, neither: 800 });
  expect(characters.percent.value).toBeCloseTo(0.85, 9);
  expect(characters['cohen-kappa'].value).toBeCloseTo(0.314285714285714, 9);
  expect(characters['krippendorff-alpha'].value).toBeCloseTo(0.314628571428571, 9);
  for (const key of ['standardError', 'ci', 'chanceTest']) {
    expect(characters['cohen-kappa']).not.toHaveProperty(key);
  }
});

describe('several codes on one stretch', () => {
  test('leave the family of 2016 undefined overall; each code by itself has its value', async () => {
    const files = await study(100, { a: '0-50-k 20-60-l', b: '0-50-k 30-60-l' });
    const { overall, codes } = await agreeJson(files, 'a', 'b');
    for (const key of ['u-alpha', 'bar-u-alpha', 'cu-alpha']) {
      expect(overall[key]).toMatchObject({
        value: null,
        undefined: expect.stringContaining('overlap'),
      });
    }
    expect(overall['alpha-u-1995'].value).toBeGreaterThan(0.8);
    const alone = await agreeJson(await study(100, { a: '20-60-l', b: '30-60-l' }), 'a', 'b');
    const l = codes.find(({ code }: { code: string }) => code === 'l');
    expect(l['u-alpha'].value).toBeCloseTo(alone.overall['u-alpha'].value, 12);
    expect(l['alpha-u-1995'].value).toBeCloseTo(alone.overall['alpha-u-1995'].value, 12);
  });

  test('of one subcategory are one span at its level', async () => {
    const book =
      'title: B\nversion: 1.0.0\nlanguage: en\ncategories:\n  - name: C\n    subcategories:\n      - name: S\n        codes:\n          - name: k\n          - name: l\n';
    const files = await study(100, { a: '0-50-k 20-60-l', b: '0-60-k' });
    const { overall } = await agreeJson(
      { ...files, 'codebooks/b.yaml': book },
      'a',
      'b',
      '--by',
      'subcategory',
    );
    expect(overall['u-alpha'].value).toBe(1);
    expect(overall['alpha-u-1995'].value).toBe(1);
  });
});

test('nobody marked anything: undefined, with the reason', async () => {
  const { overall } = await agreeJson(await study(10, { a: '', b: '' }), 'a', 'b');
  for (const key of ['u-alpha', 'bar-u-alpha', 'cu-alpha', 'alpha-u-1995']) {
    expect(overall[key].value).toBe(null);
    expect(overall[key].undefined).not.toBe('');
  }
});

const FILES = await coderStudy({ coders: { anna: ANNA, ben: BEN } });

describe('in a study of whole units', () => {
  test('character by character weighs units by their length, and leaves what one has not read', async () => {
    const { codes, spans } = await agreeJson(FILES, 'anna', 'ben');
    const length = 'Answer number 1 was about my mentor and me.'.length;
    expect(spans).toEqual({ units: 8, characters: 8 * length, ownSpans: false });
    const trust = codes.find(({ code }: { code: string }) => code === 'trust');
    expect(trust.characters.counts).toEqual({
      both: 2 * length,
      onlyFirst: length,
      onlySecond: 2 * length,
      neither: 3 * length,
    });
    // Units of one length: the same as unit by unit.
    expect(trust.characters['cohen-kappa'].value).toBeCloseTo(trust['cohen-kappa'].value, 12);
  });

  test('people see it where they ask for it, or where parts of units are coded', async () => {
    const plain = await runCli(['agree', 'anna', 'ben'], { files: FILES });
    expect(plain.stdout).not.toContain('Agreement on spans');
    const asked = await runCli(['agree', 'anna', 'ben', '--spans'], { files: FILES });
    expect(asked.stdout).toContain('Agreement on spans');
    expect(asked.stdout).toContain('character by character');
    const own = await runCli(['agree', 'a', 'b', 'c'], { files: await study(60, FIGURE) });
    expect(own.stdout).toContain('0.510');
    const csv = await runCli(['agree', 'anna', 'ben', '--format', 'csv'], { files: FILES });
    expect(csv.stdout).toContain('"trust, characters",cohen-kappa,');
  });

  test('a bootstrap draws what it is told to, the same with the same seed', async () => {
    const argv = ['anna', 'ben', '--bootstrap', '50', '--seed', '7', '--resample', 'speakers'];
    const one = await agreeJson(FILES, ...argv);
    expect(one).toEqual(await agreeJson(FILES, ...argv));
    expect(one.overall['alpha-u-1995']).toMatchObject({
      ciMethod: 'percentile bootstrap, 50 draws of speakers, seed 7',
      bootstrap: { undefinedDraws: expect.any(Number) },
    });
    const trust = one.codes.find(({ code }: { code: string }) => code === 'trust');
    expect(trust.characters['cohen-kappa'].ci).toHaveLength(2);
  });

  test('--spans is for coders of a study', async () => {
    const run = await runCli(['agree', '--ratings', 'r.csv', '--spans'], {
      files: { 'r.csv': 'a,b\nx,x\n' },
    });
    expect(run.exitCode).toBe(2);
  });
});
