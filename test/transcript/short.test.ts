import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';

function speakers(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return parseTranscript({ path: 'short.txt', bytes }).value.speakers.map(({ label }) => label);
}

test.each([
  ['Mentee 1: She helped me before the anatomy exam.', ['Mentee 1']],
  ['Mod: What did you like?\nAnna: The mentor helped me.\nBen: No.', ['Mod', 'Anna', 'Ben']],
  ['Remember: the exam is in two weeks.', []],
])('a file of a few lines is read by the labels that open them: %s', (text, labels) => {
  expect(speakers(text)).toEqual(labels);
});
