import { expect, test } from 'vitest';
import { parseTranscriptFile } from '../../../src/transcript/parse-transcript-file.js';
import type { FormatTask, ReadApart } from '../../../src/transcript/transcript-source.js';
import { pdf, pdfLines } from '../../support/documents.js';

const bytes = pdf([pdfLines(['M: Who begins?', '', 'P1: I do, then.', '', 'M: Good.'])]);

test.each([
  ['time', 'document/took-too-long'],
  ['memory', 'document/took-too-much-memory'],
] as const)('a PDF that takes too much %s is a finding at the file', async (ended, code) => {
  const readApart: ReadApart = async () => ({ ended });
  const { value, findings } = await parseTranscriptFile({ path: 'a.pdf', bytes, readApart });
  expect(value.turns).toEqual([]);
  expect(findings.map((finding) => [finding.code, finding.place?.file])).toEqual([[code, 'a.pdf']]);
});

test('a text is never read in a thread', async () => {
  const readApart: ReadApart = () => expect.unreachable();
  const text = new TextEncoder().encode('M: Who begins?\n\nP1: I do.\n');
  const { value } = await parseTranscriptFile({ path: 'a.txt', bytes: text, readApart });
  expect(value.turns).toHaveLength(2);
});

test('what a thread is given is plain', async () => {
  const tasks: FormatTask[] = [];
  const readApart: ReadApart = async (task) => {
    tasks.push(structuredClone(task));
    return { ended: 'time' };
  };
  const hints = { roles: new Map([['M', 'moderator']]), labels: ['P1'] };
  await parseTranscriptFile({ path: 'a.pdf', bytes, readApart }, hints);
  expect(tasks).toEqual([{ format: 'pdf', path: 'a.pdf', bytes, hints }]);
});
