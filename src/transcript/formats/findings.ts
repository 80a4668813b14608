// What there is to say about captions, tables, machine transcripts and CHAT files as they were read.

import { defineFindings, findingKind } from '../../finding/finding.js';

interface Counted {
  readonly count: number;
}

const are = ({ count }: Counted, one: string, others = `${one}s`) =>
  count === 1 ? `One ${one} is` : `${count} ${others} are`;

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
  'left-out': findingKind<{ readonly what: string }>(
    'info',
    ({ what }) =>
      `Left out of the reading text, since it is nobody’s speech: ${what}. If it is speech, move it into a turn.`,
    'Formats hold more than speech: comments, other columns, annotations of other kinds. They stay in the file, but not in the reading text; if speech stands there, copy it to where the format has speech.',
  ),
  'broken-time': findingKind<Counted>(
    'warning',
    (args) =>
      `${are(args, 'line')} meant as a caption’s time but cannot be read as one; the words below went to the caption before. Write it as 00:01:02.500 --> 00:01:04.000.`,
    'A line with the arrow of a caption has no two times around it. Its caption was joined to the one before.',
  ),
  'captions-rolled': findingKind<Counted>(
    'info',
    ({ count }) =>
      `These are live captions: ${count} of them repeat the one before and add to it. Each word was read once; compare a passage with the recording.`,
    'Captions made for the screen show a line twice, or grow word by word. fga takes the repeats out where the file does so throughout.',
  ),
  'captions-carried': findingKind<Counted>(
    'info',
    (args) =>
      `${are(args, 'caption')} without a voice and go${args.count === 1 ? 'es' : ''} on within a sentence or hold${args.count === 1 ? 's' : ''} a sound only; the speaker before was taken for it.`,
    'In a file that names the speaker of nearly every caption, a caption that does not stays without a speaker, unless the sentence before has not ended.',
  ),
});
