// What is worth saying about memos.

import { defineFindings, findingKind } from '../finding/finding.js';
import { plural } from '../text/wording.js';

export const memoFindings = defineFindings('memo', {
  memo: findingKind<{ who: string; unit: string; words: string }>(
    'info',
    ({ who, unit, words }) => `Memo${who === '' ? '' : ` of ${who}`} on ${unit}: ${words}`,
    'A memo that stands in memos/. It came as a comment in a transcript; everything in the file may be changed.',
  ),
  'new-comments': findingKind<{ count: number; transcript: string; file: string }>(
    'info',
    ({ count, transcript, file }) =>
      `${plural(count, 'comment')} in ${transcript} ${count === 1 ? 'is' : 'are'} no memo yet. fga segment ${transcript} adds ${count === 1 ? 'it' : 'them'} to ${file}.`,
    'Somebody commented the transcript in a word processor. Comments become memos when the transcript is cut or coded, each once.',
  ),
  'lost-unit': findingKind<{ unit: string; transcript: string }>(
    'warning',
    ({ unit, transcript }) =>
      `This memo is on ${unit} of ${transcript}, which is not there any more. Write the unit that it is about now, or leave the memo as it is.`,
    'Units were cut anew, split or merged after the memo was written. Its words are kept.',
  ),
});
