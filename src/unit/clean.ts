// Makes the clean form of a unit: without notes, fillers, false starts and doubled words. Words are
// only ever left out, never added, changed or moved; where leaving one out might change what was
// meant, it stays.

import type { Span } from '../text/span.js';
import { type Fillers, fillersOf } from './fillers.js';
import { blankNotes } from './speech.js';
import { foldWord, wordSpans } from './words.js';

/** A word with what stands between it and its neighbours. */
interface Word extends Span {
  readonly form: string;
  /** From the end of the word before to this word, and from this word to the next. */
  readonly before: string;
  readonly after: string;
}

/** Words repeated at most this many at a time: `it was a, it was a`. */
const LONGEST_REPEAT = 4;

/** The clean form of a unit's text; `notes` are its annotations, counted from the text's start. */
export function cleanText(text: string, language: string, notes: readonly Span[] = []): string {
  const speech = blankNotes(text, notes);
  const spans = wordSpans(speech);
  const words = spans.map((span, index) => ({
    ...span,
    form: foldWord(speech.slice(span.start, span.end)),
    before: speech.slice(spans[index - 1]?.end ?? 0, span.start),
    after: speech.slice(span.end, spans[index + 1]?.start ?? speech.length),
  }));
  const dropped = droppedWords(words, fillersOf(language));
  if (!dropped.includes(1)) return tidy(speech);
  return tidy(keptText(speech, words, dropped));
}

/** 1 for every word that is left out. */
function droppedWords(words: readonly Word[], fillers: Fillers): Uint8Array {
  const dropped = new Uint8Array(words.length);
  words.forEach((word, index) => {
    if (fillers.sounds.has(word.form)) dropped[index] = 1;
  });
  dropAsides(words, dropped, fillers);
  const kept = words.map((_, index) => index).filter((index) => dropped[index] === 0);
  dropRepeats(words, kept, dropped, fillers);
  dropFalseStarts(words, kept, dropped, fillers);
  return dropped;
}

/** `, you know,` between pauses, or with one at the edge of its sentence. */
function dropAsides(words: readonly Word[], dropped: Uint8Array, { asides }: Fillers): void {
  for (let at = 0; at < words.length; at += 1)
    for (let length = 4; length > 0; length -= 1) {
      const aside = words.slice(at, at + length);
      if (aside.length < length || !asides.has(aside.map(({ form }) => form).join(' '))) continue;
      if (!standsApart(aside)) continue;
      dropped.fill(1, at, at + length);
      break;
    }
}

function standsApart(aside: readonly Word[]): boolean {
  const before = aside[0]?.before ?? '';
  const after = aside.at(-1)?.after ?? '';
  if (aside.slice(0, -1).some((word) => word.after.trim() !== '')) return false;
  if (/["“”«»¿?]/.test(before) && !before.includes('¿')) return false;
  const pauseBefore = /^\s*(?:[,،]|[–—-]+\s)\s*¿?$/.test(before);
  const startsSentence =
    before.trim() === '' ? before === aside[0]?.before && before === '' : /[.!…]\s+$/.test(before);
  const pauseAfter = /^\s*[,،]/.test(after);
  if (startsSentence) return pauseAfter;
  return (
    pauseBefore &&
    (pauseAfter || (aside.length > 1 && /^\s*[.]?\s*$/.test(after) && !/^\s+$/.test(after)))
  );
}

/** `the, the second`, `I was I was`: the first copy goes where it ends on a word nobody ends on. */
function dropRepeats(
  words: readonly Word[],
  kept: readonly number[],
  dropped: Uint8Array,
  fillers: Fillers,
): void {
  for (let at = 0; at < kept.length; at += 1)
    for (let length = LONGEST_REPEAT; length > 0; length -= 1) {
      if (!isRepeat(words, kept, at, length)) continue;
      if (!isSafeRepeat(words, kept, at, length, fillers)) continue;
      for (let copy = at; copy < at + length; copy += 1) dropped[kept[copy] ?? 0] = 1;
      at += length - 1;
      break;
    }
}

function isRepeat(
  words: readonly Word[],
  kept: readonly number[],
  at: number,
  length: number,
): boolean {
  if (at + 2 * length > kept.length) return false;
  for (let offset = 0; offset < length; offset += 1) {
    const one = words[kept[at + offset] ?? 0];
    const two = words[kept[at + length + offset] ?? 0];
    if (!one || !two || one.form !== two.form) return false;
    if (/[.?!:;"“”…]/.test(one.after) || (offset < length - 1 && one.after.trim() !== ''))
      return false;
  }
  return true;
}

/** Not `so did I, I think`, `I told you you can`, `afraid of, of course`. */
function isSafeRepeat(
  words: readonly Word[],
  kept: readonly number[],
  at: number,
  length: number,
  { openers, subjects, doubled, links }: Fillers,
): boolean {
  const last = words[kept[at + length - 1] ?? 0];
  if (!last || !openers.has(last.form)) return false;
  if (/[–—]|--|-\s/.test(last.after)) return true;
  if (length === 1 && doubled.has(last.form)) return false;
  if (!/[,،]/.test(last.after)) return true;
  const next = words[kept[at + 2 * length] ?? -1]?.form ?? '';
  if (/^(?:course|example|instance|be|sure)$/.test(next)) return false;
  if (length === 1 && !subjects.has(last.form)) return true;
  if (length === 1 && /^(?:the|an?|my|your|our|their|une?|eine?n?|las?|los?)$/.test(last.form))
    return true;
  const before = words[kept[at - 1] ?? -1];
  return !before || links.has(before.form) || /[^\s\p{L}]/u.test(before.after);
}

/** `I was– I went`, `stu– students`, `the– a`: what was broken off with a dash and begun anew. */
function dropFalseStarts(
  words: readonly Word[],
  kept: readonly number[],
  dropped: Uint8Array,
  fillers: Fillers,
): void {
  for (let at = 0; at + 1 < kept.length; at += 1) {
    const broken = words[kept[at] ?? 0];
    const next = words[kept[at + 1] ?? 0];
    if (!broken || !next || !isBrokenOff(broken.after) || dropped[kept[at] ?? 0] === 1) continue;
    const from = falseStart(words, kept, at, broken, next, fillers);
    for (let word = from; word <= at; word += 1) dropped[kept[word] ?? 0] = 1;
  }
}

/** First of the words to drop, up to the broken-off one at `at`; past it where none is. */
function falseStart(
  words: readonly Word[],
  kept: readonly number[],
  at: number,
  broken: Word,
  next: Word,
  { openers, subjects }: Fillers,
): number {
  if (isFragment(broken.form, next.form)) return at;
  if (!openers.has(broken.form)) return at + 1;
  for (let from = at; from > at - LONGEST_REPEAT && from >= 0; from -= 1) {
    const word = words[kept[from] ?? 0];
    if (!word || (from < at && word.after.trim() !== '')) break;
    if (word.form === next.form) return from;
  }
  return subjects.has(broken.form) && subjects.has(next.form) ? at : at + 1;
}

/** A dash written to the word, then a space: `was– ` `was-- ` `was - ` is a pause and no break. */
function isBrokenOff(after: string): boolean {
  return /^(?:-{1,3}|[–—]),?\s+$/.test(after) || /^(?:--|[–—])$/.test(after);
}

/** `stu` of `students`. */
function isFragment(part: string, whole: string): boolean {
  return (
    part.length < whole.length && whole.startsWith(part) && !/^(?:i|a|the|we|he|in|an)$/.test(part)
  );
}

/** The text without the dropped words and the pauses that set them apart. */
function keptText(speech: string, words: readonly Word[], dropped: Uint8Array): string {
  let text = '';
  let gap = words[0]?.before ?? speech;
  let isAfterDrop = false;
  words.forEach((word, index) => {
    if (dropped[index] === 1) {
      gap = joinGaps(gap, word.after, text === '');
      isAfterDrop = true;
      return;
    }
    text +=
      (isAfterDrop && text === '' ? gap.replace(/^[\s,،–—-]+/, '') : gap) +
      speech.slice(word.start, word.end);
    gap = word.after;
    isAfterDrop = false;
  });
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
