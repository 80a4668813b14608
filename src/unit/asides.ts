// Finds asides such as `, you know,` in speech: words that mean nothing there, because pauses set
// them apart. The same words inside a clause stay.

import type { Fillers } from './fillers.js';
import type { SpokenWord } from './spoken-word.js';

/** Marks the words of asides in `dropped`: `, you know,` between pauses, or with one at the edge of its sentence. */
export function dropAsides(
  words: readonly SpokenWord[],
  dropped: Uint8Array,
  { asides, asideStarts }: Fillers,
): void {
  for (let at = 0; at < words.length; at += 1) {
    if (!asideStarts.has(words[at]?.form ?? '')) continue;
    for (let length = 4; length > 0; length -= 1) {
      if (!asides.has(phraseAt(words, at, length))) continue;
      if (!standsApart(words.slice(at, at + length))) continue;
      dropped.fill(1, at, at + length);
      break;
    }
  }
}

/** Some words from one on; empty where there are not so many. */
function phraseAt(words: readonly SpokenWord[], at: number, length: number): string {
  if (at + length > words.length) return '';
  let phrase = words[at]?.form ?? '';
  for (let next = at + 1; next < at + length; next += 1) phrase += ` ${words[next]?.form}`;
  return phrase;
}

function standsApart(aside: readonly SpokenWord[]): boolean {
  const before = aside[0]?.before ?? '';
  const after = aside.at(-1)?.after ?? '';
  if (aside.slice(0, -1).some((word) => word.after.trim() !== '')) return false;
  if (/["“”«»¿?]/.test(before) && !before.includes('¿')) return false;
  const pauseBefore = /^\s*(?:[,،]|[–—-]+\s)\s*¿?$/.test(before);
  const startsSentence = before === '' || /[.!…]\s+$/.test(before);
  const pauseAfter = /^\s*[,،]/.test(after);
  if (startsSentence) return pauseAfter;
  return (
    pauseBefore &&
    (pauseAfter || (aside.length > 1 && /^\s*[.]?\s*$/.test(after) && !/^\s+$/.test(after)))
  );
}
