// What there is to say about turns, and about text that belongs to none.

import { findingKind } from '../finding/finding.js';
import { plural } from '../text/wording.js';

/** A stretch of the file, by its lines. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

const lines = (from: number, to: number) =>
  from === to ? `line ${from}` : `lines ${from} to ${to}`;

export const turnKinds = {
  'text-before-first-turn': findingKind<Stretch>(
    'info',
    ({ from, to, words }) =>
      `${plural(words, 'word')} before the first speaker label (${lines(from, to)}) ${words === 1 ? 'was' : 'were'} read as title, header or list of participants, and ${words === 1 ? 'belongs' : 'belong'} to no turn. If it is speech, put a label before it.`,
    'What stands before the first label is kept out of the turns. It stays in the reading text.',
  ),
  'unlabelled-opening': findingKind<Stretch>(
    'warning',
    ({ from, to, words }) =>
      `${words} words before the first speaker label (${lines(from, to)}) belong to no turn. If they are speech, put the speaker’s label before them.`,
    'A long stretch stands before the first label: a talk, perhaps, whose speaker is named only once questions begin. It is kept out of the turns until somebody is named for it.',
  ),
  'text-after-last-turn': findingKind<Omit<Stretch, 'words'>>(
    'info',
    ({ from, to }) =>
      `The end of the file (${lines(from, to)}) was read as a closing remark of the transcriber, and belongs to no turn.`,
    'Words such as “End of transcript”, or a short text below a ruled line, close a file.',
  ),
  'time-backwards': {
    severity: 'warning',
    describe: ({ count }: { readonly count: number }) =>
      `This turn’s time is earlier than the one before${count > 1 ? `; so it is at ${count - 1} more places` : ''}. Check the time stamps, or whether parts of the transcript changed places.`,
    about: 'Time stamps should rise from turn to turn.',
  },
  'very-long-turn': {
    severity: 'info',
    describe: ({ label, words }: { readonly label: string; readonly words: number }) =>
      `One turn of “${label}” has ${words} words, far more than the others. Check that no label is missing within it.`,
    about: 'A turn much longer than all others may hide a label that was mistyped or left out.',
  },
} as const;
