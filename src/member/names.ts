// The names by which others may be recognised in somebody's words: labels as transcripts write them,
// and the parts of names in them. What is no name but a role (Moderator) or a letter is none.

import { isOtherWord } from '../pseudonym/propose/given-names.js';
import {
  collectiveWords,
  nameParticles,
  personWords,
  unknownWords,
} from '../transcript/labels/words.js';
import { roleOfWord } from '../transcript/people/role-words.js';

const CASED = /[\p{Lu}\p{Ll}]/u;

/** All spellings to look for, from the names of people and the labels they speak under. */
export function namesIn(labels: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const label of labels) {
    const plain = label
      .normalize('NFC')
      .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      .trim();
    const parts = plain.split(/[\s,;/]+/).filter((part) => part !== '');
    // A label with a number (P3, Mentee 3) names somebody as a whole only.
    if (/\p{N}/u.test(plain)) {
      names.add(plain);
      continue;
    }
    const own = parts.filter(isName);
    if (own.length === parts.length && parts.length > 1) names.add(parts.join(' '));
    for (const part of own) for (const spelling of spellings(part)) names.add(spelling);
  }
  return names;
}

/** `Ben`, `مریم`; not `Dr`, `von`, `Moderator`, `M.` */
function isName(part: string): boolean {
  const letters = part.replace(/[^\p{L}\p{M}'’-]/gu, '');
  const word = letters.toLowerCase();
  // A single letter (P, A) is as often a word.
  if ([...letters].length < 2) return false;
  if (part.endsWith('.') && [...letters].length < 4) return false;
  const joined = word.replace(/[\u200c'’-]/g, '');
  return ![word, joined].some(
    (each) =>
      roleOfWord(each) !== undefined ||
      personWords.has(each) ||
      collectiveWords.has(each) ||
      unknownWords.has(each) ||
      // `ben` is a particle, and Ben somebody’s name.
      (nameParticles.has(each) && (part === word || word.length < 3)),
  );
}

/** As transcripts write it in a label and in running words: ANNA, anna → Anna too. */
function spellings(part: string): string[] {
  const name = part.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  if (!CASED.test(name)) return [name];
  const [first = '', ...rest] = name;
  const title = first.toUpperCase() + rest.join('').toLowerCase();
  const isWritten = first !== first.toLowerCase();
  const upper = [...name].length > 2 ? [name.toUpperCase()] : [];
  // In small letters `will` is also another word; `ann` is nothing else.
  const small = !isWritten && !isOtherWord(name) ? [name] : [];
  return [...new Set([...(isWritten ? [name] : small), title, ...upper])];
}
