import { expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { KEY } from '../support/virtual-terminal.js';
import { codingsIn, drive } from './drive.js';

test('x', async () => {
  const run = await drive(
    ['', 'c', 'hon', KEY.enter, 'm', 'a memo', KEY.enter, ' ', '?', KEY.escape],
    { files: STUDY },
  );
  for (const screen of run.screens) console.log(`${screen}\n=========`);
  console.log(run.stdout, run.stderr, run.exitCode, codingsIn(run.files), run.terminal.state);
});
