import { expect, test } from 'vitest';
import { checkStudy } from '../../src/actions/check/check.js';
import { InputError } from '../../src/io/errors.js';
import { openStudy } from '../../src/study/open/open-study.js';
import { memoryIo } from '../support/memory-io.js';

test('a transcript that cannot be opened is a finding, and the check goes on', async () => {
  const text = 'Moderator: Well?\nAnn: It is warm.\nModerator: And?\nAnn: Too warm.\n';
  const memory = memoryIo({ files: { 'transcripts/a.txt': text, 'transcripts/b.txt': text } });
  const io = {
    ...memory,
    readFile: (path: string) => {
      if (path.endsWith('a.txt')) throw new InputError(`Cannot read a.txt: permission is denied.`);
      return memory.readFile(path);
    },
  };
  const { value, findings } = await checkStudy(io, await openStudy(io, {}));
  expect(value.transcripts).toBe(1);
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'study/unreadable-transcript', place: { file: 'transcripts/a.txt' } },
  ]);
});
