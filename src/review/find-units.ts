// Searches the units of a review: by a query in the rule language, or, where the text is none (such as
// `why? (`), for the words as they stand.

import type { Codebook } from '../codebook/codebook.js';
import { findMatches } from '../coding/find-matches.js';
import { FgaError } from '../io/errors.js';
import { readingOf } from '../study/coding/code-study.js';
import { queryMatcher } from '../study/coding/find-in-study.js';
import type { Study } from '../study/study.js';
import { foldText } from '../text/fold.js';
import type { Unit } from '../unit/unit.js';
import { unitKey } from '../unit/unit-key.js';
import type { ReviewSource } from './assemble.js';

/** Keys of the units in which the query is found; `isRule` is false where it was looked for as words. */
export async function findUnits(
  study: Study,
  sources: readonly ReviewSource[],
  query: string,
  codebook: Codebook | undefined,
): Promise<{ readonly keys: ReadonlySet<string>; readonly isRule: boolean }> {
  const language = codebook?.language ?? study.settings.language;
  const found = await queryMatcher(study, { query, language, codebook }).catch((error) => {
    if (error instanceof FgaError) return undefined;
    throw error;
  });
  const keys = new Set<string>();
  for (const { source, units } of sources) {
    const matched = found
      ? findMatches(found.matcher, readingOf(source, units)).map(({ unit }) => unit)
      : withWords(units, query);
    for (const { transcript, id } of matched) keys.add(unitKey(transcript, id));
  }
  return { keys, isRule: found !== undefined };
}

function withWords(units: readonly Unit[], words: string): readonly Unit[] {
  const wanted = folded(words);
  return wanted === '' ? [] : units.filter(({ text }) => folded(text).includes(wanted));
}

function folded(text: string): string {
  return foldText(text, [{ start: 0, end: text.length }]).text;
}
