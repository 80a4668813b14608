// How a pseudonym is written in the place of a name: in capitals where the name was, in small letters
// with hyphens where it was part of an identifier, apart from a digit that follows.

import { kebab } from '../text/kebab.js';
import type { Name } from './name.js';

/** The pseudonym for a name as it was written; `next` is the character behind it. */
export function pseudonymAs({ find, replace }: Name, written: string, next: string): string {
  const form = cased(find, replace, written);
  return /\p{N}$/u.test(form) && /\p{N}/u.test(next) ? `${form}-` : form;
}

function cased(find: string, replace: string, written: string): string {
  const letters = [...written].filter((each) => each.toLowerCase() !== each.toUpperCase());
  const isSmall = letters.length > 0 && written === written.toLowerCase();
  if (isSmall && find !== find.toLowerCase()) return kebab(replace);
  const isLoud = letters.length > 1 && written === written.toUpperCase();
  return isLoud && find !== find.toUpperCase() ? replace.toUpperCase() : replace;
}
