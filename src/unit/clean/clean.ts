// Makes the clean form of a unit: without notes, fillers, false starts and doubled words. Words are
// only ever left out, never added, changed or moved; where leaving one out might change what was
// meant, it stays.

import type { Span } from '../../text/span.js';
import { dropAsides } from './asides.js';
import { needsCleaning } from './clean-scan.js';
import { type Fillers, fillersOf } from './fillers.js';
import { dropFalseStarts, dropRepeats } from './repairs.js';
import { blankNotes } from './speech.js';
import { type SpokenWord, spokenWords } from './spoken-word.js';

/** The clean form of a unit's text; `notes` are its annotations, counted from the text's start. */
export function cleanText(text: string, language: string, notes: readonly Span[] = []): string {
  return cleanSpeech(blankNotes(text, notes), language);
}

/** The clean form of a text whose notes are blank already. */
export function cleanSpeech(speech: string, language: string): string {
  const fillers = fillersOf(language);
  if (!needsCleaning(speech, fillers)) return speech;
  const words = spokenWords(speech);
  const dropped = droppedWords(words, fillers);
  if (!dropped.includes(1)) return tidy(speech);
  return tidy(keptText(speech, words, dropped));
}

/** 1 for every word that is left out. */
function droppedWords(words: readonly SpokenWord[], fillers: Fillers): Uint8Array {
  const dropped = new Uint8Array(words.length);
  for (let index = 0; index < words.length; index += 1) {
    if (fillers.sounds.has((words[index] as SpokenWord).form)) dropped[index] = 1;
  }
  dropAsides(words, dropped, fillers);
  const kept: number[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (dropped[index] === 0) kept.push(index);
  }
  dropRepeats(words, kept, dropped, fillers);
  dropFalseStarts(words, kept, dropped, fillers);
  return dropped;
}

/** The text without the dropped words and the pauses that set them apart. */
function keptText(speech: string, words: readonly SpokenWord[], dropped: Uint8Array): string {
  let text = '';
  let gap = words[0]?.before ?? speech;
  let isAfterDrop = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as SpokenWord;
    if (dropped[index] === 1) {
      gap = joinGaps(gap, word.after, text === '');
      isAfterDrop = true;
      continue;
    }
    text += isAfterDrop && text === '' ? gap.replace(/^[\s,،–—-]+/, '') : gap;
    while (index + 1 < words.length && dropped[index + 1] === 0) index += 1;
    const last = words[index] as SpokenWord;
    text += speech.slice(word.start, last.end);
    gap = last.after;
    isAfterDrop = false;
  }
  if (text === '') return '';
  return text + gap;
}

/** What remains between two kept words when the one between them goes. */
function joinGaps(before: string, after: string, isStart: boolean): string {
  const end = /[.?!…؟。]+["'”’»)]*/.exec(after)?.[0];
  if (/[.?!…؟。:;]/.test(before)) {
    const open = /["“«¿]$/.exec(after)?.[0] ?? '';
    return `${before.trimEnd()} ${open}`;
  }
  if (isStart) return /^[\s,–—-]*$/.test(before) ? (/["“«¿]$/.exec(after)?.[0] ?? '') : before;
  if (end) return `${end} `;
  const quote = /["“”«»]/.exec(before + after)?.[0];
  if (quote) return before.includes(quote) ? before : after;
  return ' ';
}

/** Without runs of spaces, and spaces before commas and full stops. */
function tidy(text: string): string {
  if (!/[\n\t]| {2}| [,.;:?!،؟]|^\s|\s$/.test(text)) return text;
  return text
    .replace(/\s+/g, ' ')
    .replace(/ +(?=[,;:?!،؟](?:\s|$)|\.(?:\s|$))/g, '')
    .replace(/^[\s,،;]+/, '')
    .trim();
}
