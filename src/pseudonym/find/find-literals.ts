// Finds names that are no words: telephone numbers, addresses, dates, and names in scripts without
// spaces. They are compared letter by letter, in any case and Unicode form, with any white space.

import { foldText } from '../../text/fold.js';
import type { Name } from '../name.js';
import { isInsideWord } from '../words.js';
import type { NameHit } from './name-hit.js';

const CASELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The places of these names in a text; they may lie over each other. */
export function findLiterals(
  text: string,
  names: readonly Name[],
  session: string | undefined,
): NameHit[] {
  const wanted = names.filter((name) => name.session === '' || name.session === session);
  if (!wanted.some((name) => mayHold(text, name.find))) return [];
  const folded = foldText(text, [{ start: 0, end: text.length }]);
  return wanted.flatMap((name) => {
    const own = foldText(name.find, [{ start: 0, end: name.find.length }]).text;
    if (own === '') return [];
    const hits: NameHit[] = [];
    for (
      let at = folded.text.indexOf(own);
      at !== -1;
      at = folded.text.indexOf(own, at + own.length)
    ) {
      const start = folded.source[at] ?? 0;
      const end = folded.source[at + own.length] ?? text.length;
      const isCut = isInsideWord(text, start) || isInsideWord(text, end);
      if (isCut && !CASELESS.test(name.find)) continue;
      hits.push({ start, end, name, text: name.replace });
    }
    return hits;
  });
}

/** Parts of names that cannot be anywhere else, by the name. */
const tellTales = new Map<string, RegExp | undefined>();

/** Folding a text costs much; most do not have even a part of the name. */
function mayHold(text: string, find: string): boolean {
  if (!tellTales.has(find)) {
    const parts = ASCII.test(find) ? (find.match(/[a-z0-9]+/gi) ?? []) : [];
    const [longest] = parts.sort((a, b) => b.length - a.length);
    tellTales.set(find, longest === undefined ? undefined : new RegExp(longest, 'i'));
  }
  const tale = tellTales.get(find);
  return tale === undefined || tale.test(text) || OTHER_DIGITS.test(text);
}

const ASCII = /^[\0-\x7f]*$/;
/** Digits, and letters with marks or of other widths, that fold to those of ASCII. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\ufb00-\ufb06\u0131\u017f\u212a]|[a-z]\p{M}/iu;
