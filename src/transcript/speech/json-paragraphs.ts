// Editors of transcripts (BBC's Kaldi, DPE files) keep words and paragraphs side by side; the paragraph in
// whose time a word begins names its speaker.

import { groupWords, type SpokenWord } from './join-words.js';
import { anyOf, below, itemsOf, secondsOf, speakerOf, textOf } from './json-fields.js';
import type { ReadJsonKind } from './json-reading.js';
import { stretchAt } from './stretches.js';

/** Reads `words` and `paragraphs` with speakers; words with speakers of their own need none. */
export const readParagraphs: ReadJsonKind = (root, lineOf) => {
  const inner = below(root, 'retval') ?? root;
  const parts = below(inner, 'paragraphs') ?? below(inner, 'segmentation', 'segments');
  const stretches = itemsOf(parts ?? below(root, 'segmentation', 'segments')).flatMap((one) => {
    const speaker = speakerOf(below(one, 'speaker'));
    const start = secondsOf(below(one, 'start'));
    const lasts = secondsOf(below(one, 'duration')) ?? Number.NaN;
    const end = secondsOf(below(one, 'end')) ?? (start ?? 0) + lasts;
    if (speaker === undefined || start === undefined || Number.isNaN(end)) return [];
    return [{ speaker, start, end: end + 0.001 }];
  });
  const words = itemsOf(below(inner, 'words'));
  if (stretches.length === 0 || words.some((word) => below(word, 'speaker'))) return undefined;
  stretches.sort((a, b) => a.start - b.start);
  const spoken = words.map((word): SpokenWord => {
    const start = secondsOf(below(word, 'start'));
    return {
      text: textOf(anyOf(word, 'punct', 'text', 'word')) ?? '',
      speaker: start === undefined ? undefined : stretchAt(stretches, start)?.speaker,
      ...{ start, end: secondsOf(below(word, 'end')), line: lineOf(word.at) },
    };
  });
  return { format: 'json', flow: 'running', speech: groupWords(spoken) };
};
