// Amazon Transcribe: words and marks in `results.items`; who speaks stands with the word, or apart in
// `speaker_labels` or `channel_labels`, and is found there by the word's time.

import type { JsonNode } from '../../../text/json-tree.js';
import { groupWords, type SpokenWord } from '../join-words.js';
import { stretchAt } from '../stretches.js';
import { anyOf, below, itemsOf, secondsOf, speakerOf, textOf } from './json-fields.js';
import type { ReadJsonKind } from './json-reading.js';

/** Reads the output of Amazon Transcribe, of batches or of calls with channels. */
export const readAws: ReadJsonKind = (root, lineOf) => {
  const results = below(root, 'results');
  const items = itemsOf(below(results, 'items'));
  const segments = itemsOf(below(results, 'audio_segments'));
  const isAws = items.some((item) => below(item, 'alternatives') && below(item, 'type'));
  const language = textOf(below(results, 'language_code'));
  const kind = { format: 'aws-json', flow: 'running' as const, language };
  if (isAws) {
    const speakerAt = speakersByTime(results);
    const words = itemsOf(below(results, 'channel_labels', 'channels')).length
      ? byChannel(items, results)
      : items.map((item) => ({ item, channel: undefined }));
    const spoken = words.map(({ item, channel }): SpokenWord => {
      const start = secondsOf(below(item, 'start_time'));
      const own = speakerOf(anyOf(item, 'speaker_label', 'channel_label')) ?? channel;
      return {
        text: textOf(below(itemsOf(below(item, 'alternatives'))[0], 'content')) ?? '',
        ...{ start, end: secondsOf(below(item, 'end_time')), line: lineOf(item.at) },
        speaker: own ?? (start === undefined ? undefined : speakerAt(start)),
        attaches: textOf(below(item, 'type')) === 'punctuation',
      };
    });
    return { ...kind, speech: groupWords(spoken) };
  }
  if (!segments.some((segment) => below(segment, 'transcript'))) return undefined;
  const speech = segments.map((segment) => ({
    text: textOf(below(segment, 'transcript')) ?? '',
    speaker: speakerOf(anyOf(segment, 'speaker_label', 'channel_label')),
    start: secondsOf(below(segment, 'start_time')),
    end: secondsOf(below(segment, 'end_time')),
    line: lineOf(segment.at),
  }));
  return { ...kind, speech };
};

/** The speaker of the word that begins at a time: as listed for it, else of the stretch it lies in. */
function speakersByTime(results: JsonNode | undefined): (start: number) => string | undefined {
  const exact = new Map<number, string>();
  const stretches: { start: number; end: number; speaker: string }[] = [];
  for (const segment of itemsOf(below(results, 'speaker_labels', 'segments'))) {
    const label = below(segment, 'speaker_label');
    for (const item of itemsOf(below(segment, 'items'))) {
      const start = secondsOf(below(item, 'start_time'));
      const speaker = speakerOf(below(item, 'speaker_label') ?? label);
      if (start !== undefined && speaker !== undefined) exact.set(start, speaker);
    }
    const speaker = speakerOf(label);
    const start = secondsOf(below(segment, 'start_time'));
    const end = secondsOf(below(segment, 'end_time'));
    if (speaker !== undefined && start !== undefined && end !== undefined)
      stretches.push({ start, end, speaker });
  }
  stretches.sort((a, b) => a.start - b.start);
  return (start) => exact.get(start) ?? stretchAt(stretches, start)?.speaker;
}

interface ChannelItem {
  readonly item: JsonNode;
  readonly channel: string | undefined;
}

/** Items in the order of their times, each with its channel; a mark stays behind its word. */
function byChannel(items: readonly JsonNode[], results: JsonNode | undefined): ChannelItem[] {
  if (items.some((item) => anyOf(item, 'channel_label', 'speaker_label')))
    return items.map((item) => ({ item, channel: undefined }));
  const timed: (ChannelItem & { readonly time: number })[] = [];
  for (const one of itemsOf(below(results, 'channel_labels', 'channels'))) {
    const channel = speakerOf(below(one, 'channel_label'));
    let time = 0;
    for (const item of itemsOf(below(one, 'items'))) {
      time = secondsOf(below(item, 'start_time')) ?? time;
      timed.push({ item, channel, time });
    }
  }
  const sorted = timed.sort((a, b) => a.time - b.time);
  return sorted.length > 0 ? sorted : items.map((item) => ({ item, channel: undefined }));
}
