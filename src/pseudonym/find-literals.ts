// Finds names that are no words: telephone numbers, addresses, dates, and names in scripts without
// spaces. They are compared letter by letter, in any case and Unicode form, with any white space.

import { foldText } from '../text/fold.js';
import type { NameHit } from './find-names.js';
import type { Name } from './name.js';
import { isInsideWord } from './words.js';

const CASELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The places of these names in a text; they may lie over each other. */
export function findLiterals(
  text: string,
  names: readonly Name[],
  session: string | undefined,
): NameHit[] {
  const wanted = names.filter((name) => name.session === '' || name.session === session);
  if (wanted.length === 0) return [];
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
