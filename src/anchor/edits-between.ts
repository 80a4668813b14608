// The edits that make one wording of a short text from another, word by word.

import { matchScore } from './align-gap.js';
import { alignWords } from './align-words.js';
import type { TextEdit } from './carry-by-edits.js';
import { wordsOf } from './passage-words.js';

/** Replacements in order, each between words that are the same on both sides. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const all = { start: 0, end: after.length };
  const words = wordsOf([{ text: before, voice: '' }], after, [
    { ...all, spans: [all], voice: '' },
  ]);
  const { old, now } = words;
  const matches = alignWords(
    old.types,
    now.types,
    matchScore(words, () => true),
  );
  const edits: TextEdit[] = [];
  let [from, to] = [0, 0];
  const replace = (start: number, end: number, by: string) => {
    if (before.slice(start, end) !== by) edits.push({ start, end, text: by });
  };
  for (const [at, match] of matches.entries()) {
    if (match < 0) continue;
    const [start, end] = [old.starts[at] as number, old.ends[at] as number];
    const [nowStart, nowEnd] = [now.starts[match] as number, now.ends[match] as number];
    replace(from, start, after.slice(to, nowStart));
    replace(start, end, after.slice(nowStart, nowEnd));
    [from, to] = [end, nowEnd];
  }
  replace(from, before.length, after.slice(to));
  return edits;
}
