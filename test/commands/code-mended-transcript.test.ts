// A transcript that could not be read, and is put right later.

import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { STUDY } from './small-study.js';

const talk = 'Ann: We went home.\nBo: I stayed.\nAnn: Home is far.\nBo: True.\n';

test.each([
  ['empty', ''],
  ['binary', 'PK\u0000\u0000\u0001'],
])(
  'no units are kept for an %s transcript, so that it is cut once it can be read',
  async (_, bad) => {
    const files = { ...STUDY, 'transcripts/a.txt': bad, 'transcripts/b.txt': talk };
    const first = await runCli(['code'], { files });
    expect(Object.keys(first.files)).not.toContain('units/a.txt.csv');
    expect(Object.keys(first.files)).toContain('units/b.txt.csv');
    const header = String(first.files['units/b.txt.csv']).split('\n', 1)[0];
    const second = await runCli(['code'], {
      files: { ...first.files, 'units/a.txt.csv': `${header}\n`, 'transcripts/a.txt': talk },
    });
    expect(String(second.files['units/a.txt.csv']).split('\n').length).toBe(6);
    expect(second.stderr).not.toContain('unit/uncovered');
  },
);
