// A full disk at any step: every file is the old one or the new one, never half, and the next run
// brings the study to where it would have been.

import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, STUDY } from './small-study.js';

const { files: coded } = await runCli(['code'], { files: STUDY });
const changedBook = { ...coded, 'codebooks/cafe.yaml': CODEBOOK.replace('stairs, lift', 'tea') };

const cases: [string, string[], Readonly<Record<string, string>>][] = [
  ['init', ['init'], { 'monday.txt': STUDY['transcripts/monday.txt'] ?? '' }],
  ['segment', ['segment'], STUDY],
  ['segment anew', ['segment', '--new-units', '--by', 'sentence'], coded],
  ['segment, a split', ['segment', 'monday.txt', '--split', 'u0002', '--at', 'They are'], coded],
  ['code', ['code'], STUDY],
  ['code with another codebook', ['code'], changedBook],
  ['code to a folder', ['code', '-o', 'out'], STUDY],
  ['tables', ['tables', '-o', 'out'], coded],
  ['table to a file', ['table', '2', '-o', 't.txt'], { ...coded, 't.txt': 'old\n' }],
];

describe.each(cases)('where the disk fills up during fga %s', (_, argv, before) => {
  test('no file is ever half, and the next run completes the work', async () => {
    const whole = await runCli(argv, { files: before });
    expect(whole.exitCode).toBe(0);
    for (let failAt = 1; ; failAt += 1) {
      const broken = await runCli(argv, { files: before, failAt });
      if (broken.exitCode === 0) {
        expect(failAt).toBeGreaterThan(1);
        break;
      }
      expect(broken).toMatchObject({ exitCode: 2, stdout: '' });
      expect(broken.stderr).toMatch(
        /^fga: Cannot (?:write|make the folder|remove) .*: the disk is full\.\n$/,
      );
      for (const [path, content] of Object.entries(broken.files)) {
        if (path.endsWith('.rules.json')) continue;
        expect([before[path], whole.files[path]], path).toContain(content);
      }
      for (const path of Object.keys(before)) expect(broken.files).toHaveProperty([path]);
      if (argv.includes('--split')) continue;
      const mended = await runCli(argv, { files: broken.files });
      expect(mended.exitCode).toBe(0);
      for (const [path, content] of Object.entries(whole.files)) {
        // What a run that broke off had done already is not done, or told, again.
        if (path.endsWith('.bak') || path.startsWith('log/')) continue;
        expect(mended.files[path], path).toBe(content);
      }
    }
  });
});
