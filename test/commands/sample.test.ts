import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { ANNA, BEN, coderStudy } from './coder-study.js';

const FILES = await coderStudy({ coders: { anna: ANNA, ben: BEN } });

async function sample(files: Readonly<Record<string, string>>, ...argv: string[]) {
  return runCli(['sample', ...argv], { files });
}

/** Files that changed and stay. */
const kept = (changes: readonly string[]) =>
  new Set(changes.filter((name) => !/^\.fga/.test(name)));

test('a draw is recorded in the study as a file that a person can read', async () => {
  const { files, exitCode, changes } = await sample(FILES, '--share', '20%', '--seed', '7');
  expect([exitCode, kept(changes)]).toEqual([0, new Set(['double-coding.csv', 'log/study.jsonl'])]);
  const [header, ...rows] = (files['double-coding.csv'] ?? '').trim().split('\n');
  expect(header).toBe('transcript,unit,session,role,drawn');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/^fg1\.txt,u00\d\d,fg1,mentee,"?20 % of units, seed 7"?$/);
});

test('units that were in no file are stored with the draw, so that their ids stay', async () => {
  const { 'units/fg1.txt.csv': stored, ...uncut } = FILES;
  const { files, changes } = await sample(uncut, '--share', '20%', '--seed', '7');
  expect(kept(changes)).toEqual(
    new Set(['units/fg1.txt.csv', 'double-coding.csv', 'log/study.jsonl']),
  );
  expect(files['units/fg1.txt.csv']).toBe(stored);
});

test('a study without speech has nothing to draw from', async () => {
  const { exitCode, changes } = await sample(
    { 'transcripts/': '' },
    '--share',
    '20%',
    '--seed',
    '7',
  );
  expect([exitCode, changes]).toEqual([2, []]);
});

test('the same draw again changes nothing; a greater share adds; a smaller one is refused', async () => {
  const { files } = await sample(FILES, '--share', '20%', '--seed', '7');
  expect((await sample(files, '--share', '0.2', '--seed', '7')).changes).toEqual([]);
  const more = await sample(files, '--share', '60%', '--seed', '7');
  expect(more.stderr).toContain('+4 units');
  const earlier = (files['double-coding.csv'] ?? '').trim().split('\n');
  expect((more.files['double-coding.csv'] ?? '').split('\n')).toEqual(
    expect.arrayContaining(earlier),
  );
  const fewer = await sample(more.files, '--share', '20%', '--seed', '7');
  expect([fewer.exitCode, fewer.changes]).toEqual([2, []]);
  const replaced = await sample(more.files, '--share', '20%', '--seed', '7', '--replace');
  expect(replaced.files['double-coding.csv']).toBe(files['double-coding.csv']);
});

test('says how far each coder has read it, and restricts agree and diff', async () => {
  const { files } = await sample(FILES, '--share', '60%', '--seed', '7');
  const units = [...(files['double-coding.csv'] ?? '').matchAll(/,(u\d{4}),/g)].map(([, id]) => id);
  const { stdout } = await sample(files, '--json');
  const read = (codes: Readonly<Record<string, string>>) =>
    units.filter((id) => codes[`u${Number(id?.slice(1))}`] !== undefined).length;
  expect(JSON.parse(stdout).rows.at(-1)).toMatchObject({
    sampled: 6,
    coder0: read(ANNA),
    coder1: read(BEN),
  });
  const agree = await runCli(['agree', 'anna', 'ben', '--sample', '--json'], { files });
  const both = units.filter((id) => {
    const short = `u${Number(id?.slice(1))}`;
    return ANNA[short] !== undefined && BEN[short] !== undefined;
  });
  expect(JSON.parse(agree.stdout)).toMatchObject({
    units: both.length,
    sample: { units: 6, compared: both.length },
  });
});

test('a unit of the sample that is gone is reported, and so is a file without its columns', async () => {
  const gone = { ...FILES, 'double-coding.csv': 'transcript,unit\nfg1.txt,u0099\n' };
  const { stderr } = await sample(gone, '--json');
  expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({
    code: 'agreement/sample-unit-gone',
    file: 'double-coding.csv',
    line: 2,
    column: 9,
  });
  const odd = await sample({ ...FILES, 'double-coding.csv': 'a,b\n1,2\n' }, '--json');
  expect(odd.stderr).toContain('agreement/sample-column');
});

test.each([
  [['--share', '20%'], '--seed'],
  [['--seed', '7'], '--share'],
  [['--share', '0', '--seed', '7'], 'share above 0'],
  [['--share', '120%', '--seed', '7'], 'share above 0'],
  [[], 'fga sample --share'],
])('%j says what is needed', async (argv, words) => {
  const { exitCode, stderr } = await sample(FILES, ...argv);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(words);
});
