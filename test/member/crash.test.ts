// Packets and answers that are cut short at any write leave a study that is whole, and the command
// given again brings it to the same end.

import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { coded, type Files, packetPath, withPackets } from './checked-study.js';

const CHECKS = /^member-checks\//;

async function everyCrash(files: Files, argv: readonly string[]): Promise<number> {
  const whole = await runCli(argv, { files });
  const plain = (disk: Files) =>
    Object.fromEntries(
      Object.entries(disk)
        .filter(([path]) => CHECKS.test(path) || path.startsWith('transcripts/'))
        .map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
    );
  for (let failAt = 1; ; failAt += 1) {
    const cut = await runCli(argv, { files, failAt });
    expect(cut.exitCode).not.toBe(70);
    const { '.fga.lock': _, ...left } = cut.disk;
    const settled = await runCli(['check', '--json'], { files: left });
    // All or nothing, once the next command has looked at the study.
    expect([plain(files), plain(whole.disk)]).toContainEqual(plain(settled.disk));
    const again = await runCli(argv, { files: left });
    expect(plain(again.disk)).toEqual(plain(whole.disk));
    if (!cut.stderr.includes('disk is full')) return failAt - 1;
  }
}

test('making packets', { timeout: 120_000 }, async () => {
  expect(await everyCrash(await coded(), ['member-check', 'ann', 'dan'])).toBeGreaterThan(5);
});

test('recording answers', { timeout: 120_000 }, async () => {
  const { disk, files } = await withPackets();
  const answers = Object.fromEntries(
    ['ann', 'dan'].map((who) => [
      `${who}.md`,
      (files[packetPath(who)] ?? '').replaceAll('- [ ] Yes\n', '- [x] Yes\n'),
    ]),
  );
  const argv = ['member-check', '--record', 'ann.md', 'dan.md'];
  expect(await everyCrash({ ...disk, ...answers }, argv)).toBeGreaterThan(4);
});
