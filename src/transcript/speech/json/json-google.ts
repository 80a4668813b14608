// Google Speech-to-Text (v1 and v2) and IBM Watson, which both give results with alternatives.
// Google's diarisation may repeat all words, with their speakers, in the last result; Watson's
// speakers stand apart and are found by the words' times.

import type { JsonNode } from '../../../text/json-tree.js';
import { groupWords, type SpokenWord } from '../join-words.js';
import type { Speech } from '../speech.js';
import { stretchAt } from '../stretches.js';
import { anyOf, below, itemsOf, secondsOf, speakerOf, textOf } from './json-fields.js';
import type { JsonReading, ReadJsonKind } from './json-reading.js';

/** Reads a response, an operation that holds one, or the files of a batch. */
export const readGoogle: ReadJsonKind = (root, lineOf) => {
  const results = resultLists(root).filter((list) =>
    list.some((result) => anyOf(best(result), 'transcript', 'words')),
  );
  const first = results[0];
  if (!first) return undefined;
  const watson = itemsOf(below(root, 'speaker_labels'));
  const isWatson = watson.length > 0 || first.some((result) => below(best(result), 'timestamps'));
  if (isWatson) return readWatson(first, watson, lineOf);
  const speech = results.flatMap((list) => speechOf(list, lineOf));
  const language = textOf(anyOf(first[0], 'languageCode', 'language_code'));
  return { format: 'google-json', flow: 'running', language, speech };
};

function best(result: JsonNode): JsonNode | undefined {
  return itemsOf(below(result, 'alternatives'))[0];
}

/** The lists of results: one, or one for each file of a batch. */
function resultLists(root: JsonNode): (readonly JsonNode[])[] {
  const response = below(root, 'response') ?? root;
  const results = anyOf(response, 'results');
  if (results?.kind === 'list') return [results.items];
  if (root.kind === 'list') return [root.items.flatMap((one) => itemsOf(below(one, 'results')))];
  if (results?.kind !== 'map') return [];
  return [...results.fields.values()].map((file) =>
    itemsOf(
      below(file, 'transcript', 'results') ??
        below(file, 'inlineResult', 'transcript', 'results') ??
        below(file, 'results'),
    ),
  );
}

function speechOf(results: readonly JsonNode[], lineOf: (offset: number) => number): Speech[] {
  const lists = results.map((result) => wordsOf(result, lineOf));
  const last = lists.at(-1) ?? [];
  const before = lists.slice(0, -1).flat();
  if (before.length > 0 && repeats(before, last)) return groupWords(last);
  return lists.flatMap((words, index) => {
    if (words.length > 0) return groupWords(words);
    const text = textOf(below(best(results[index] as JsonNode), 'transcript')) ?? '';
    return [{ text, line: lineOf((results[index] as JsonNode).at) }];
  });
}

/** Whether the last result holds all words before it, once more and with their speakers. */
function repeats(before: readonly SpokenWord[], last: readonly SpokenWord[]): boolean {
  if (!last.some(({ speaker }) => speaker)) return false;
  const unnamed = before.every(({ speaker }) => speaker === undefined);
  const again = before.filter(({ text }, index) => last[index]?.text === text);
  if (unnamed && again.length * 10 >= before.length * 9) return true;
  const same = before.filter(({ text, start }, index) => {
    const other = last[index];
    return other?.text === text && (start === undefined || other.start === start);
  });
  return same.length * 10 >= before.length * (unnamed ? 5 : 9);
}

function wordsOf(result: JsonNode, lineOf: (offset: number) => number): SpokenWord[] {
  const channel = speakerOf(anyOf(result, 'channelTag', 'channel_tag'));
  const words = itemsOf(below(best(result), 'words')).map((word): SpokenWord => {
    const tag = anyOf(word, 'speakerLabel', 'speaker_label', 'speakerTag', 'speaker_tag');
    return {
      text: (textOf(below(word, 'word')) ?? '').replace(/\|.*$/s, ''),
      speaker: textOf(tag) === '0' && tag?.kind === 'number' ? undefined : speakerOf(tag),
      start: secondsOf(anyOf(word, 'startTime', 'start_time', 'startOffset', 'start_offset')),
      end: secondsOf(anyOf(word, 'endTime', 'end_time', 'endOffset', 'end_offset')),
      line: lineOf(word.at),
    };
  });
  const unnamed = channel !== undefined && words.every(({ speaker }) => speaker === undefined);
  return unnamed
    ? words.map((word) => ({ ...word, speaker: channel.replace('Speaker', 'Channel') }))
    : words;
}

function readWatson(
  results: readonly JsonNode[],
  labels: readonly JsonNode[],
  lineOf: (offset: number) => number,
): JsonReading {
  const stretches = labels.flatMap((label) => {
    const speaker = speakerOf(below(label, 'speaker'));
    const [start, end] = [secondsOf(below(label, 'from')), secondsOf(below(label, 'to'))];
    return speaker === undefined || start === undefined || end === undefined
      ? []
      : [{ speaker, start, end: Math.max(end, start + 0.01) }];
  });
  const words = results.flatMap((result) =>
    itemsOf(below(best(result), 'timestamps')).map((timed): SpokenWord => {
      const [word, from, to] = itemsOf(timed);
      const start = secondsOf(from);
      const speaker = start === undefined ? undefined : stretchAt(stretches, start)?.speaker;
      return {
        text: textOf(word) ?? '',
        start,
        end: secondsOf(to),
        speaker,
        line: lineOf(timed.at),
      };
    }),
  );
  if (words.length > 0)
    return { format: 'watson-json', flow: 'running', speech: groupWords(words) };
  const speech = results.map((result) => ({
    text: textOf(below(best(result), 'transcript')) ?? '',
    line: lineOf(result.at),
  }));
  return { format: 'watson-json', flow: 'running', speech };
}
