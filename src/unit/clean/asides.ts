// Finds asides such as `, you know,` in speech: words that mean nothing there, because pauses set
// them apart. The same words inside a clause stay.

import type { Fillers } from './fillers.js';
import type { SpokenWord } from './spoken-word.js';

/** Marks the words of asides in `dropped`: `, you know,` between pauses, or with one at the edge of its sentence. */
export function dropAsides(
  words: readonly SpokenWord[],
  dropped: Uint8Array,
  { asides }: Fillers,
): void {
  for (let at = 0; at < words.length; at += 1) {
    const known = asides.get((words[at] as SpokenWord).form);
    if (!known) continue;
    for (const aside of known) {
      if (!begins(aside, words, at) || !standsApart(words.slice(at, at + aside.length))) continue;
      dropped.fill(1, at, at + aside.length);
      break;
    }
  }
}

/** True where the words from one on are those of an aside. */
function begins(aside: readonly string[], words: readonly SpokenWord[], at: number): boolean {
  for (let word = 0; word < aside.length; word += 1) {
    if (words[at + word]?.form !== aside[word]) return false;
  }
  return true;
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
