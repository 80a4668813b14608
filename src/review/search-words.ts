// Searches units for words as they stand: for what is no query in the rule language, such as `why?`.

import { foldText } from '../text/fold.js';
import type { Unit } from '../unit/unit.js';

export function searchWords(units: readonly Unit[], words: string): readonly Unit[] {
  const wanted = folded(words);
  return wanted === '' ? [] : units.filter(({ text }) => folded(text).includes(wanted));
}

function folded(text: string): string {
  return foldText(text, [{ start: 0, end: text.length }]).text;
}
