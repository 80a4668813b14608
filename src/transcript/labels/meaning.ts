// What the words of a label mean: a role, a person, several people, nobody known, a part of a
// document.

import { latinTwin } from '../../text/latin-twin.js';
import { wordSet } from '../../text/word-set.js';
import { isPluralRole, roleOfWord } from '../people/role-words.js';
import type { Role } from '../transcript.js';
import {
  collectiveWords,
  documentWords,
  nameParticles,
  personWords,
  sentenceWords,
  unknownWords,
} from './words.js';

const digit = latinTwin(String.raw`\p{Nd}`, 'u');
const outerSigns = latinTwin(String.raw`^[\p{Nd}#.*@]+|[\p{Nd}#.:?*']+$`, 'gu');

/** A word in lower case, without number, joiners, Arabic vowel signs and final marks: `Mentor3` is `mentor`. */
export function wordOf(token: string): string {
  const word = token
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200c\u200d]/g, '')
    .replace(/\u0640|[\u064b-\u0652]|\u0670/g, '')
    .replace(/[’‘]/g, "'");
  return word.replace(outerSigns(word), '');
}

/** Every word belongs to documents, small words apart: `Key findings`, but not the name `Joe Price`. */
export function isDocument(parts: readonly string[]): boolean {
  const known = parts.filter((part) => part !== '');
  const last = known.at(-1) ?? '';
  // `Interviewer note`, `Observer's notes`: about a person, by nobody.
  const isAbout = (part: string) =>
    documentWords.has(last) && roleOfWord(part.replace(/['’]s?$/, '')) !== undefined;
  return (
    known.some((part) => documentWords.has(part)) &&
    known.every(
      (part) =>
        [...part].length === 1 ||
        /^[ivx]{1,4}$/.test(part) ||
        documentWords.has(part) ||
        sentenceWords.has(part) ||
        nameParticles.has(part) ||
        isAbout(part),
    )
  );
}

/** They say which person, not that it is one: `First:` opens a list. */
const describing = wordSet('new old young older younger first second third lead focus dr');

/** `Une femme:`, `Ein Mann:`, `Des voix:` are people. */
const indefinite = wordSet('a an ein eine einer un une una um uma des');

/** `Some hon. members:` */
const honours = wordSet('hon honourable honorable');

export interface Meaning {
  readonly role: Role | undefined;
  readonly onlyRole: boolean;
  readonly voice: 'person' | 'collective' | 'unknown';
}

export function meaningOf(
  base: string,
  parts: readonly string[],
  inner: string | undefined,
): Meaning {
  if (/^[?？\s]+$/.test(base)) return { role: undefined, onlyRole: false, voice: 'unknown' };
  const joined = parts.join('');
  const isNamed = !documentWords.has(parts.at(-1) ?? '');
  const whole =
    roleOfWord(joined) ?? (isNamed ? roleOfWord(parts.slice(0, -1).join('')) : undefined);
  const aside = (inner ?? '').split(/[\s,/]+/).map(wordOf);
  const role = whole ?? [...parts, ...aside].map(roleOfWord).find((found) => found !== undefined);
  const known = (part: string, index: number) =>
    part.length === 0 ||
    roleOfWord(part) !== undefined ||
    personWords.has(part) ||
    collectiveWords.has(part) ||
    unknownWords.has(part) ||
    (index > 0 && [...part].length === 1) ||
    (index === 0 && parts.length > 1 && indefinite.has(part)) ||
    (index > 0 && honours.has(part));
  const isSomebody = (part: string) => known(part, 0) && part !== '' && !describing.has(part);
  const onlyRole =
    whole !== undefined || (parts.some(isSomebody) && parts.every(known) && joined !== '');
  return { role, onlyRole, voice: voiceOf(base, parts, onlyRole) };
}

function voiceOf(base: string, parts: readonly string[], plain: boolean): Meaning['voice'] {
  if (parts.some((part) => unknownWords.has(part)) || unknownWords.has(parts.join('')))
    return 'unknown';
  if (/[?？]$/.test(base) && parts.every((part) => personWords.has(part) || part === ''))
    return 'unknown';
  const many = parts.findIndex((part) => collectiveWords.has(part) || isPluralRole(part));
  if (many === -1 || !plain) return collectiveWords.has(parts.join('')) ? 'collective' : 'person';
  if (parts.includes('focus') || (parts[many] === 'group' && parts.length > 1 && /\d/.test(base)))
    return 'person';
  return digit(base).test(base) ? 'unknown' : 'collective';
}
