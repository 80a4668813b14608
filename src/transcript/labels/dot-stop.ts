// What a full stop within a bare label means: part of an initial or a title, or the end of the label.

import { isDash, isDigit, isLower, isSpace, isUpper, skipSpaces } from '../lines/characters.js';
import type { Stop } from './match.js';
import { endOfTitled } from './titles.js';
import { isTitledAbroad, lengthOfInitials } from './titles-abroad.js';

const title = /^(?:mrs?|ms|dr|prof|hon|rev|sen|rep|gov|st|sr|sra|srta|mme|mlle|frl?|hr)$/i;

const titleBefore = /^(?:Mrs?|Ms|Dr|Hon|Prof|Rev|Sen|Rep|Senator)\.? (?:\p{Lu}\. )?$/u;

/** A dot after an initial or a title is part of the name; after one to three letters it may separate. */
export function stopAtDot(
  text: string,
  at: number,
  mark: number,
  before: boolean,
  end: number,
): Stop | 'none' | undefined {
  if (!before || isAsideAhead(text, mark + 1, end)) return undefined;
  const dash = dashBehind(text, mark + 1, end);
  if (dash !== undefined) return { separator: 'dash', end: mark, after: dash };
  let word = mark;
  while (word > at && !isSpace(text.charCodeAt(word - 1))) word--;
  if (title.test(text.slice(word, mark))) return undefined;
  // `Иванова А. П. Спасибо.`
  if (mark - word === 1 && isUpper(text.charCodeAt(word))) {
    const length = lengthOfInitials(text.slice(at, Math.min(end, at + 40)));
    if (mark < at + length - 1) return undefined;
    if (mark === at + length - 1) return { separator: 'dot', end: mark + 1, after: mark + 1 };
  }
  const titled = endOfTitled(text, at, mark);
  if (titled !== undefined) return { separator: 'dot', end: titled, after: mark + 1 };
  // `Mr. J. Smith.`
  if (mark - word === 1 && word > at && titleBefore.test(text.slice(at, word))) return undefined;
  if (mark - word > 4 && !isDigit(text.charCodeAt(mark - 1)))
    return word === at || isCapitalised(text, at, mark) || isTitledAbroad(text.slice(at, mark))
      ? { separator: 'dot', end: mark, after: mark + 1 }
      : 'none';
  return { separator: 'dot', end: mark, after: mark + 1 };
}

/** After ` – ` behind a dot, as in `Anna Berg (PPE). – Thank you`; undefined where none is. */
function dashBehind(text: string, from: number, end: number): number | undefined {
  const at = skipSpaces(text, from, end);
  const isApart = at > from && isDash(text.charCodeAt(at)) && isSpace(text.charCodeAt(at + 1));
  return isApart ? at + 1 : undefined;
}

/** Only a remark in parentheses follows: `J.R. (retired)` of a list of people. */
function isAsideAhead(text: string, from: number, end: number): boolean {
  const at = skipSpaces(text, from, end);
  return text[at] === '(' && text.indexOf(')', at) === end - 1;
}

/** `MRS. LINDE`: no small letter, and short. */
function isCapitalised(text: string, at: number, end: number): boolean {
  if (end - at > 24) return false;
  for (let next = at; next < end; next++) if (isLower(text.charCodeAt(next))) return false;
  return true;
}
