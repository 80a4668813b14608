// Names that a file writes only where the speaker changes.

import { endsSentence } from './gather-speech.js';
import type { Speech } from './speech.js';

/**
 * Where a name stands only where the speaker changes: each record without one goes on from the one before. That is
 * so where nobody is named twice running, and sentences run on from a name into records without one.
 */
export function carried(speech: readonly Speech[]): readonly Speech[] {
  const named = speech.flatMap(({ speaker }) => speaker ?? []);
  const again = named.some((speaker, index) => speaker === named[index - 1]);
  const bare = speech.filter(({ speaker }) => speaker === undefined).length;
  if (named.length < 3 || again || bare === 0 || speech[0]?.speaker === undefined) return speech;
  const runOn = speech.filter(({ speaker }, index) => {
    const before = speech[index - 1];
    return speaker === undefined && before !== undefined && !endsSentence(before.text.trim());
  }).length;
  const ends = speech.filter(({ speaker }, index) => {
    const before = speech[index - 1];
    return speaker !== undefined && before !== undefined && endsSentence(before.text.trim());
  }).length;
  if (runOn * 3 < bare || ends * 3 < named.length) return speech;
  let speaker: string | undefined;
  return speech.map((one) => {
    speaker = one.speaker ?? speaker;
    return { ...one, speaker };
  });
}
