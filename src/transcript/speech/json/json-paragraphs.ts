// Editors of transcripts keep words and paragraphs side by side. The paragraph that a word names (Trint), or in
// whose time it begins (BBC's Kaldi, DPE files), names its speaker.

import type { JsonNode } from '../../../text/json-tree.js';
import { groupWords, type SpokenWord } from '../join-words.js';
import { stretchAt } from '../stretches.js';
import { scaleOf } from '../time-scale.js';
import {
  anyOf,
  below,
  itemsOf,
  secondsOf,
  speakerNames,
  speakerOf,
  textOf,
} from './json-fields.js';
import type { JsonReading, ReadJsonKind } from './json-reading.js';

/** Reads `words` and `paragraphs` with speakers; words with speakers of their own need none. */
export const readParagraphs: ReadJsonKind = (root, lineOf) => {
  const inner = below(root, 'retval') ?? below(root, 'transcript') ?? root;
  const linked = linkedWords(root, inner, lineOf);
  if (linked !== undefined) return linked;
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

/** Words that name their paragraph; `speakers` may say who the paragraph's speaker is. */
function linkedWords(
  root: JsonNode,
  inner: JsonNode,
  lineOf: (offset: number) => number,
): JsonReading | undefined {
  const names = speakerNames(root);
  const speakers = new Map<string, string>();
  for (const one of itemsOf(below(inner, 'paragraphs'))) {
    const speaker = speakerOf(anyOf(one, 'speaker', 'speakerId', 'speaker_id'));
    const id = textOf(below(one, 'id'));
    if (id !== undefined && speaker !== undefined) speakers.set(id, names.get(speaker) ?? speaker);
  }
  const words = itemsOf(below(inner, 'words'));
  const paragraphOf = (word: JsonNode) => textOf(anyOf(word, 'paragraphId', 'paragraph_id'));
  if (speakers.size === 0 || !words.some((word) => speakers.has(paragraphOf(word) ?? '')))
    return undefined;
  const written = words.map((word) => {
    const text = textOf(anyOf(word, 'value', 'text', 'word')) ?? '';
    const start = secondsOf(anyOf(word, 'time', 'start'));
    const end = (start ?? 0) + (secondsOf(below(word, 'duration')) ?? 0);
    return { text, start, end, length: text.length };
  });
  const scale = scaleOf('time', written);
  const spoken = words.map((word, index): SpokenWord => {
    const { text = '', start } = written[index] ?? {};
    const speaker = speakers.get(paragraphOf(word) ?? '');
    return { text, speaker, start: start && start * scale, line: lineOf(word.at) };
  });
  return { format: 'json', flow: 'running', speech: groupWords(spoken) };
}
