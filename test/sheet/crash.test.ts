// An import that is cut short at any write leaves a study that is sound, and importing again brings it
// to the same end.

import { describe, expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';
import { cellOf, exported, type Files, sheetOf } from './coding-sheets.js';

async function everyCrash(files: Files, argv: readonly string[]) {
  const whole = await runCli(argv, { files });
  const plain = (run: { disk: Files }) =>
    Object.fromEntries(
      Object.entries(run.disk).filter(([path]) => !/^(?:log|backups)\/|^\.fga/.test(path)),
    );
  let steps = 0;
  for (let failAt = 1; ; failAt += 1) {
    const cut = await runCli(argv, { files, failAt });
    for (const [path, bytes] of Object.entries(plain(cut))) {
      const states = [files[path], whole.disk[path]].filter((each) => each !== undefined);
      const isWhole = states.some((each) => Buffer.from(each).equals(Buffer.from(bytes)));
      expect([failAt, path, isWhole]).toEqual([failAt, path, true]);
    }
    const { '.fga.lock': _, ...left } = cut.disk;
    const checked = await runCli(['check', '--json'], { files: left });
    expect([failAt, checked.stderr.match(/"severity":"error"/g)]).toEqual([failAt, null]);
    const again = await runCli(argv, { files: left });
    expect(plain(again)).toEqual(plain(whole));
    if (cut.exitCode === whole.exitCode && !cut.stderr.includes('disk is full')) break;
    steps += 1;
  }
  return steps;
}

/** Many runs in one test. */
const TIMEOUT = 120_000;

describe('a crash at every write', { timeout: TIMEOUT }, () => {
  test('of an import with new codes, condensed texts and leftovers', async () => {
    const { rows, files } = await exported();
    cellOf(rows, 'stairs are hard', 'code 1').set('A new code');
    cellOf(rows, 'stairs are hard', 'condensed').set('Stairs');
    cellOf(rows, 'The tea is cold', 'code 1').set('Another');
    cellOf(rows, 'The tea is cold', 'condensed').set('Tea');
    cellOf(rows, 'They are honest', 'code 1').set('Lerning');
    const all = { ...files, 'in.xlsx': sheetOf(rows) };
    expect(await everyCrash(all, ['sheet', 'import', 'in.xlsx'])).toBeGreaterThan(4);
  });

  test('of a first import without a codebook and without stored units', async () => {
    const { 'codebooks/cafe.yaml': _, ...open } = STUDY;
    const { rows } = await exported('anna', open);
    cellOf(rows, 'stairs are hard', 'code 1').set('A new code');
    const all = { ...open, 'in.xlsx': sheetOf(rows) };
    expect(await everyCrash(all, ['sheet', 'import', 'in.xlsx'])).toBeGreaterThan(3);
  });

  test('of an export', async () => {
    expect(
      await everyCrash(STUDY, ['sheet', 'export', '--coder', 'anna', '--replace']),
    ).toBeGreaterThan(2);
  });
});
