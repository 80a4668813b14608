import { expect, test } from 'vitest';
import { keepLoaded } from '../../src/study/load/keep-loaded.js';
import { loadCodebook, loadTranscript, loadUnits } from '../../src/study/load/load.js';
import { openStudy } from '../../src/study/open/open-study.js';
import { memoryIo } from '../support/memory-io.js';

const files = {
  'study/fga.yaml': 'title: Talk\n',
  'study/transcripts/a.txt': 'Moderator: How was it?\n\nAnna: It was fine, I liked it.\n',
  'study/codebooks/book.yaml':
    'title: Book\ncategories:\n  - name: One\n    codes:\n      - name: Liking\n',
};

async function loadAll(io: ReturnType<typeof memoryIo>, keeps: boolean) {
  const { value: study } = await openStudy(io, { folder: 'study' });
  if (keeps) keepLoaded(study);
  const once = async () => {
    const transcript = await loadTranscript(io, study, 'a.txt');
    const units = loadUnits(io, study, transcript.value);
    return [transcript, units, await loadCodebook(io, study, 'codebooks/book.yaml')];
  };
  return [await once(), await once()] as const;
}

test('a run that only reads loads each file of a study once', async () => {
  const [first, second] = await loadAll(memoryIo({ files }), true);
  for (const [at, loaded] of first.entries()) expect(second[at]).toBe(loaded);
});

test('any other run sees what has changed', async () => {
  const [[transcript], [again]] = await loadAll(memoryIo({ files }), false);
  expect(again).not.toBe(transcript);
  expect(again).toEqual(transcript);
});
