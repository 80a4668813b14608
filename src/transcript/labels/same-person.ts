// Why two labels may stand for one person, where nothing says that they do: a full name and its
// initials, another title, the names turned round, a slip of the keys.

import { shortForms, withoutTitle } from './name-pairs.js';
import { type LabelShape, labelKey } from './shape.js';
import { isSimilar } from './similar.js';

export type Likeness = 'initials' | 'first name' | 'last name' | 'title' | 'order' | 'slip';

/** The likeness of two different labels, in whatever order; undefined where there is none. */
export function likenessOf(one: LabelShape, other: LabelShape): Likeness | undefined {
  if (one.key === other.key || one.kind === 'phrase' || other.kind === 'phrase') return undefined;
  if (one.number !== other.number || one.voice !== 'person' || other.voice !== 'person')
    return undefined;
  const [short, long] = one.key.length < other.key.length ? [one, other] : [other, one];
  const form = shortFormOf(short, long);
  if (form) return form;
  const [a, b] = [nameOf(one), nameOf(other)];
  if (/\s/.test(a) && a === b) return 'title';
  if (/\s/.test(a) && sorted(a) === sorted(b)) return 'order';
  return isSimilar(one.key, other.key) ? 'slip' : undefined;
}

function shortFormOf(short: LabelShape, long: LabelShape): Likeness | undefined {
  const form = nameOf(short);
  if (long.onlyRole || !shortForms(long.base).includes(form)) return undefined;
  const words = nameOf(long).split(' ');
  if (form === words[0]) return 'first name';
  return form === words.at(-1) ? 'last name' : 'initials';
}

/** Without a title, and `Ahmadi, Sara` as its words. */
function nameOf({ base }: LabelShape): string {
  return labelKey(withoutTitle(base).replace(/,\s*/g, ' '));
}

function sorted(name: string): string {
  return name.split(' ').sort().join(' ');
}
