// Editors of transcripts (BBC's, DPE files) keep words and paragraphs side by side; the paragraph in
// whose time a word begins names its speaker.

import { groupWords, type SpokenWord } from './join-words.js';
import { anyOf, below, itemsOf, secondsOf, speakerOf, textOf } from './json-fields.js';
import type { ReadJsonKind } from './json-reading.js';
import { stretchAt } from './stretches.js';

/** Reads `words` and `paragraphs` with speakers; words with speakers of their own need none. */
export const readParagraphs: ReadJsonKind = (root, lineOf) => {
  const stretches = itemsOf(below(root, 'paragraphs')).flatMap((one) => {
    const speaker = speakerOf(below(one, 'speaker'));
    const [start, end] = [secondsOf(below(one, 'start')), secondsOf(below(one, 'end'))];
    if (speaker === undefined || start === undefined || end === undefined) return [];
    return [{ speaker, start, end: end + 0.001 }];
  });
  const words = itemsOf(below(root, 'words'));
  if (stretches.length === 0 || words.some((word) => below(word, 'speaker'))) return undefined;
  stretches.sort((a, b) => a.start - b.start);
  const spoken = words.map((word): SpokenWord => {
    const start = secondsOf(below(word, 'start'));
    return {
      text: textOf(anyOf(word, 'text', 'word', 'punct')) ?? '',
      speaker: start === undefined ? undefined : stretchAt(stretches, start)?.speaker,
      ...{ start, end: secondsOf(below(word, 'end')), line: lineOf(word.at) },
    };
  });
  return { format: 'json', flow: 'running', speech: groupWords(spoken) };
};
