// Finds what a speaker took back: words said twice and false starts. Only what is safe to leave
// out counts; `kept` are the numbers of the words that earlier steps left in.

import { latinTwin } from '../../text/latin-twin.js';
import type { Fillers } from './fillers.js';
import type { SpokenWord } from './spoken-word.js';

/** Words repeated at most this many at a time: `it was a, it was a`. */
const LONGEST_REPEAT = 4;

/** `the, the second`, `I was I was`: the first copy goes where it ends on a word nobody ends on. */
export function dropRepeats(
  words: readonly SpokenWord[],
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
  words: readonly SpokenWord[],
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

const otherSign = latinTwin(String.raw`[^\s\p{L}]`, 'u');

/** Not `so did I, I think`, `I told you you can`, `afraid of, of course`. */
function isSafeRepeat(
  words: readonly SpokenWord[],
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
  return !before || links.has(before.form) || otherSign(before.after).test(before.after);
}

/** `I was– I went`, `stu– students`, `the– a`: what was broken off with a dash and begun anew. */
export function dropFalseStarts(
  words: readonly SpokenWord[],
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
  words: readonly SpokenWord[],
  kept: readonly number[],
  at: number,
  broken: SpokenWord,
  next: SpokenWord,
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
  if (after === ' ') return false;
  return /^(?:-{1,3}|[–—]),?\s+$/.test(after) || /^(?:--|[–—])$/.test(after);
}

/** `stu` of `students`. */
function isFragment(part: string, whole: string): boolean {
  return (
    part.length < whole.length && whole.startsWith(part) && !/^(?:i|a|the|we|he|in|an)$/.test(part)
  );
}
