// Labels in the words of a file that names nobody apart from them: `Anna: Good morning` in a record, an element, the
// one tier of all.

import type { TranscriptHints } from '../../reading-text.js';
import type { Speech } from '../speech.js';
import { labelledSpeech } from './cue-labels.js';

/** Speech with its labels taken out; undefined where the words have none. */
export function labelledStretches(
  speech: readonly Speech[],
  hints: TranscriptHints,
): readonly Speech[] | undefined {
  const lines = speech.map((one) => ({ ...one, speaker: undefined, first: true, opens: false }));
  return labelledSpeech(lines, hints);
}
