// Makes sentences again of words that a recogniser gives one by one: no space before a full stop or
// after a bracket, none between Chinese or Japanese words, and as the words say themselves where
// they bring their spaces along.

import { joined } from './gather-speech.js';
import type { Speech } from './speech.js';

/** One word with what is known of it. */
export interface SpokenWord extends Speech {
  /** A mark that belongs to the word before it. */
  readonly attaches?: boolean | undefined;
}

const closing = /^(?:[,.;:!?…)\]}»”%‰、。，．！？；：؟،؛۔।’]|['’](?:s|t|re|ve|ll|d|m)$|n['’]t$)/iu;
const opening = /[([{«“¿¡‘]$/u;

/** The text of consecutive words. */
export function joinWords(words: readonly SpokenWord[]): string {
  const spaced = words.filter(({ text }, at) => at > 0 && /^\s|\s$/.test(text)).length;
  if (spaced * 3 > words.length)
    return words
      .map(({ text }) => text)
      .join('')
      .trim();
  let sentence = '';
  for (const { text, attaches } of words) {
    const word = text.trim();
    const tight = attaches || closing.test(word) || opening.test(sentence);
    sentence = tight ? sentence + word : joined(sentence, word);
  }
  return sentence;
}

/**
 * Words grouped into speech: a run of one speaker's words is one stretch. With `fillsGaps`, a word
 * without a speaker is the speaker's of the word before it, where nearly all words have one:
 * recognisers leave out what they could not place in time.
 */
export function groupWords(words: readonly SpokenWord[], fillsGaps = false): Speech[] {
  const groups: SpokenWord[][] = [];
  for (const word of settled(words, fillsGaps)) {
    const group = groups.at(-1);
    if (group && group[0]?.speaker === word.speaker) group.push(word);
    else groups.push([word]);
  }
  return groups.flatMap((group) => sentences(group));
}

/** Words of one speaker, parted at sentence ends, so that pauses between them count. */
function sentences(words: readonly SpokenWord[]): Speech[] {
  const parts: SpokenWord[][] = [[]];
  for (const [index, word] of words.entries()) {
    parts.at(-1)?.push(word);
    const next = words[index + 1];
    if (/[.?!…。！？؟।]$/u.test(word.text.trim()) && next && !next.attaches) parts.push([]);
  }
  return parts.flatMap((part) => {
    const text = joinWords(part);
    if (text === '') return [];
    const start = part.find((word) => word.start !== undefined)?.start;
    const end = part.findLast((word) => word.end !== undefined)?.end;
    return [{ speaker: part[0]?.speaker, text, start, end, line: part[0]?.line }];
  });
}

/** Marks speak with the word before. */
function settled(words: readonly SpokenWord[], fillsGaps: boolean): SpokenWord[] {
  const named = words.filter(({ speaker }) => speaker !== undefined).length;
  const fill = fillsGaps && named * 10 >= words.length * 7;
  let last = fill ? words.find(({ speaker }) => speaker)?.speaker : undefined;
  return words.map((word, index) => {
    const isBare = fill && word.speaker === undefined;
    const speaker = (word.attaches && index > 0) || isBare ? last : word.speaker;
    last = speaker;
    return speaker === word.speaker ? word : { ...word, speaker };
  });
}
