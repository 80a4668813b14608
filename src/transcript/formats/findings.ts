// What there is to say about captions, tables, machine transcripts and CHAT files as they were read.

import { defineFindings, findingKind } from '../../finding/finding.js';

interface Counted {
  readonly count: number;
}

const many = ({ count }: Counted, one: string) => (count === 1 ? `One ${one}` : `${count} ${one}s`);

export const speechFindings = defineFindings('speech', {
  'no-speech': findingKind<undefined>(
    'error',
    () =>
      'No speech was found in this file. If it is no transcript, move it out of the folder; if it is one, save it as plain text with a label before each turn.',
    'The file’s format was recognised, but it holds no words that somebody said: captions without text, a table without a column of text, or JSON of another kind.',
  ),
  'no-speakers': findingKind<undefined>(
    'info',
    () =>
      'The file names no speakers; pauses and sentence ends part it into paragraphs without one. Switch on speaker labels (diarisation) in the program that made it, or write labels into a copy saved as text.',
    'The recogniser was run without speaker labels, or the captions have none. No speaker is invented.',
  ),
});
