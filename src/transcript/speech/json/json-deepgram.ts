// Deepgram: `results.utterances` where they were asked for, else the words of each channel's first
// alternative. Speakers are numbers; several channels without them are speakers of their own.

import type { JsonNode } from '../../../text/json-tree.js';
import { groupWords } from '../join-words.js';
import type { Speech } from '../speech.js';
import { anyOf, below, itemsOf, secondsOf, speakerOf, textOf } from './json-fields.js';
import type { ReadJsonKind } from './json-reading.js';

/** Reads Deepgram's answer for a recording. */
export const readDeepgram: ReadJsonKind = (root, lineOf) => {
  const results = below(root, 'results');
  const channels = itemsOf(below(results, 'channels'));
  const alternatives = channels.map((channel) => itemsOf(below(channel, 'alternatives'))[0]);
  if (!alternatives.some((one) => anyOf(one, 'words', 'transcript'))) return undefined;
  const several = channels.length > 1;
  const utterances = itemsOf(below(results, 'utterances'));
  const language = textOf(below(channels[0], 'detected_language'));
  const kind = { format: 'deepgram-json', flow: 'running' as const, language };
  const spoken = utterances.filter((one) => below(one, 'transcript'));
  const speechOf = (one: JsonNode, channel: number, text: string): Speech => ({
    ...{ text, speaker: voiceOf(one, several ? channel : undefined), line: lineOf(one.at) },
    ...{ start: secondsOf(below(one, 'start')), end: secondsOf(below(one, 'end')) },
  });
  if (spoken.length > 0) {
    const speech = spoken.map((one) => {
      const channel = itemsOf(below(one, 'channel'))[0] ?? below(one, 'channel');
      return speechOf(one, Number(textOf(channel) ?? 0), textOf(below(one, 'transcript')) ?? '');
    });
    return { ...kind, speech };
  }
  const speech = alternatives.flatMap((one, channel) => {
    const words = itemsOf(below(one, 'words'));
    if (words.length === 0 && one)
      return [speechOf(one, channel, textOf(below(one, 'transcript')) ?? '')];
    const text = (word: JsonNode) => textOf(anyOf(word, 'punctuated_word', 'word')) ?? '';
    return groupWords(words.map((word) => speechOf(word, channel, text(word))));
  });
  if (several) speech.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return { ...kind, speech };
};

function voiceOf(one: JsonNode, channel: number | undefined): string | undefined {
  const speaker = speakerOf(below(one, 'speaker'));
  if (channel === undefined) return speaker;
  return speaker === undefined ? `Channel ${channel}` : `Channel ${channel}, ${speaker}`;
}
