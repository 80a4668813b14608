// Recognisers whose words come with marks and spaces as elements of their own: Rev (monologues),
// Speechmatics (results that attach to the word before), ElevenLabs (words, spaces, sounds).

import type { JsonNode } from '../../../text/json-tree.js';
import { groupWords, type SpokenWord } from '../join-words.js';
import type { Speech } from '../speech.js';
import {
  anyOf,
  below,
  itemsOf,
  secondsOf,
  speakerNames,
  speakerOf,
  textOf,
} from './json-fields.js';
import type { ReadJsonKind } from './json-reading.js';

/** Rev: elements are joined as they stand, their spaces are elements too. */
export const readRev: ReadJsonKind = (root, lineOf) => {
  const monologues = itemsOf(below(root, 'monologues') ?? below(root, 'transcript', 'monologues'));
  if (!monologues.some((one) => below(one, 'elements'))) return undefined;
  const names = speakerNames(root);
  const speech = monologues.map((monologue): Speech => {
    const elements = itemsOf(below(monologue, 'elements'));
    const speaker = speakerOf(
      below(monologue, 'speaker_info', 'display_name') ?? below(monologue, 'speaker'),
    );
    const times = elements.map((one) => secondsOf(anyOf(one, 'ts', 'timestamp')));
    const ends = elements.map((one) => secondsOf(anyOf(one, 'end_ts', 'end_timestamp')));
    return {
      speaker: speaker === undefined ? undefined : (names.get(speaker) ?? speaker),
      text: elements.map((one) => textOf(below(one, 'value')) ?? '').join(''),
      start: times.find((time) => time !== undefined),
      end: ends.findLast((time) => time !== undefined),
      line: lineOf(monologue.at),
    };
  });
  return { format: 'rev-json', flow: 'running', speech };
};

/** Speechmatics: `UU` is nobody in particular. */
export const readSpeechmatics: ReadJsonKind = (root, lineOf) => {
  const results = itemsOf(below(root, 'results'));
  const isWord = (one: JsonNode) =>
    below(one, 'type') && below(itemsOf(below(one, 'alternatives'))[0], 'content');
  if (!results.some((one) => isWord(one) && below(one, 'start_time'))) return undefined;
  const words = results.filter(isWord).map((one): SpokenWord => {
    const best = itemsOf(below(one, 'alternatives'))[0];
    const start = secondsOf(below(one, 'start_time'));
    return {
      text: textOf(below(best, 'content')) ?? '',
      speaker: speakerOf(below(best, 'speaker')) ?? speakerOf(below(one, 'channel')),
      ...{ start, end: secondsOf(below(one, 'end_time')), line: lineOf(one.at) },
      attaches:
        textOf(below(one, 'type')) === 'punctuation' ||
        textOf(below(one, 'attaches_to')) === 'previous',
    };
  });
  const language = textOf(below(root, 'metadata', 'transcription_config', 'language'));
  return { format: 'speechmatics-json', flow: 'running', language, speech: groupWords(words) };
};

/** ElevenLabs: sounds such as `(laughter)` are elements among the words. */
export const readElevenLabs: ReadJsonKind = (root, lineOf) => {
  const words = itemsOf(below(root, 'words'));
  const kinds = new Set(words.map((word) => textOf(below(word, 'type'))));
  if (!kinds.has('word') || !(kinds.has('spacing') || below(root, 'language_code')))
    return undefined;
  const spoken = words
    .filter((word) => textOf(below(word, 'type')) !== 'spacing')
    .map(
      (word): SpokenWord => ({
        text: textOf(below(word, 'text')) ?? '',
        speaker: speakerOf(below(word, 'speaker_id')),
        start: secondsOf(below(word, 'start')),
        end: secondsOf(below(word, 'end')),
        line: lineOf(word.at),
      }),
    );
  const language = textOf(below(root, 'language_code'));
  return { format: 'elevenlabs-json', flow: 'running', language, speech: groupWords(spoken) };
};
