// Recognises a transcriber's note between sentences, so that `[laughs]` stays with the sentence
// before it and the word after the note decides.

import { letterCase } from './sentences-characters.js';

/** Longer brackets hold speech rather than a note. */
const LONGEST = 80;

/** End of the note that begins here, such as `[laughs]`, `\[laughs\]` or `(laughs)`; -1 where none does. */
export function noteEnd(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (code === 91) return closedBy(text, at, limit, ']');
  if (code === 92 && text[at + 1] === '[') return closedBy(text, at, limit, ']');
  if (code !== 40 || !isNoteWord(text, at + 1)) return -1;
  const end = closedBy(text, at, Math.min(limit, at + 40), ')');
  return end > 0 && !/[.!?]/.test(text.slice(at, end).replace(/\(\.+\)|\d\.\d/g, '')) ? end : -1;
}

/** A note in round brackets begins with a small letter, a figure, a dot or a question mark. */
function isNoteWord(text: string, at: number): boolean {
  const found = letterCase(text, at);
  return found !== 'upper' && found !== 'caseless' && (found !== 'none' || text[at] === '.');
}

function closedBy(text: string, at: number, limit: number, mark: string): number {
  const last = Math.min(limit, at + LONGEST);
  for (let end = at + 1; end < last; end += 1) if (text[end] === mark) return end + 1;
  return -1;
}
