// Labels that are no speakers' all together: the fields of records, and the terms of a glossary.

import { keysOf, type Tally } from './evidence.js';
import type { Family, Mention } from './mention.js';

/** Three or more labels that recur in one order, before values on their line that are no sentences. */
export function isRecords(
  mentions: readonly Mention[],
  family: Family,
  all: readonly Tally[],
): boolean {
  const recurring = all.filter(({ count, headers }) => count + headers > 1);
  const total = recurring.reduce((sum, { count, headers }) => sum + count + headers, 0);
  const fields = recurring.filter(isField);
  const inFields = fields.reduce((sum, { count, headers }) => sum + count + headers, 0);
  if (recurring.length < 3 || fields.length * 2 < recurring.length) return false;
  if (inFields * 2 < total) return false;
  const keys = keysOf(recurring);
  const next = new Map<string, Map<string, number>>();
  let last: string | undefined;
  for (const { shape, family: form } of mentions) {
    if (form !== family || !keys.has(shape.key)) continue;
    if (last !== undefined) {
      const after = next.get(last) ?? new Map<string, number>();
      next.set(last, after.set(shape.key, (after.get(shape.key) ?? 0) + 1));
    }
    last = shape.key;
  }
  const usual = [...next.values()].reduce((sum, after) => sum + Math.max(...after.values()), 0);
  return usual * 20 >= (total - 1) * 17;
}

/** What follows it on its line is hardly ever a sentence. Nobody gives fields a time, or a role for a name. */
function isField({ shape, count, headers, sentences, bare, timed }: Tally): boolean {
  if (shape.onlyRole || timed * 2 > count + headers) return false;
  return (sentences + (shape.document ? 0 : bare)) * 4 < count + headers;
}

/** Each label once, none numbered, and what follows begins with a small letter: terms, explained. */
export function isGlossary(accepted: readonly Tally[]): boolean {
  const once = accepted.every(({ count, shape }) => count < 2 && shape.number === undefined);
  return once && accepted.reduce((sum, { lower }) => sum + lower, 0) * 2 > accepted.length;
}
