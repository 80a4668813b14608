// Two wordings of one passage cut down to where they differ, to be read below each other.

import { singleSpaced } from '../text/white-space.js';

/** How much is shown of what is the same, on either side, in characters. */
const AROUND = 40;

export interface SideBySide {
  readonly before: string;
  readonly after: string;
}

/** Both texts on one line each, with `…` for what is the same at both ends; at most `most` characters. */
export function sideBySide(before: string, after: string, most = 400): SideBySide {
  const [one, two] = [singleSpaced(before).trim(), singleSpaced(after).trim()];
  let start = 0;
  while (start < Math.min(one.length, two.length) && one[start] === two[start]) start += 1;
  let end = 0;
  const longest = Math.min(one.length, two.length) - start;
  while (end < longest && one[one.length - 1 - end] === two[two.length - 1 - end]) end += 1;
  const from = atWord(one, start - AROUND);
  const to = Math.max(0, end - AROUND);
  const shown = (text: string) => {
    const stop = to === 0 ? text.length : wordEnd(text, text.length - to);
    const cut = (from > 0 ? '…' : '') + text.slice(from, stop) + (stop < text.length ? '…' : '');
    return cut.length > most ? `${cut.slice(0, most - 1)}…` : cut;
  };
  return { before: shown(one), after: shown(two) };
}

/** The beginning of the word at an offset, or 0. */
function atWord(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function wordEnd(text: string, at: number): number {
  const next = text.indexOf(' ', at);
  return next < 0 ? text.length : next;
}
