// Labels that stand for one person though they are written differently: a full name at its first
// turn and initials or a first name from then on, other titles before one name, a role's word written
// out and short, a slip of the keys in it.

import { latinTwin } from '../../text/latin-twin.js';
import { type LabelShape, labelKey } from './shape.js';
import { isSimilar } from './similar.js';
import { answerWords } from './words.js';

/** A label with the lines on which it stands. */
export interface NameUse {
  readonly shape: LabelShape;
  readonly count: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Keys of the labels that stood right before it. */
  readonly before: ReadonlySet<string>;
}

type Pair = readonly [string, string];

/** Keys of two labels each, the one that is kept last. */
export function samePersons(uses: ReadonlyMap<string, NameUse>): Pair[] {
  return [
    ...introductions(uses),
    ...otherTitles(uses),
    ...shortRoles(uses),
    ...spelledAnswers(uses),
    ...misspeltRoles(uses),
  ];
}

/** How often a full name may stand before its short form takes over. */
const INTRODUCED = 2;
const MOST = 400;

/** `Joan Weber:` once, then `JW:` or `Joan:` only; no other full name has that short form. */
function introductions(uses: ReadonlyMap<string, NameUse>): Pair[] {
  const short = new Map<string, string[]>();
  for (const [key, use] of [...uses].slice(0, MOST)) {
    if (use.count > INTRODUCED || use.shape.kind !== 'name' || use.shape.onlyRole) continue;
    for (const form of shortForms(use.shape.base))
      if (form !== key && uses.has(form)) short.set(form, [...(short.get(form) ?? []), key]);
  }
  return [...short].flatMap(([form, names]): Pair[] => {
    const nickname = uses.get(form) as NameUse;
    const name = uses.get(names[0] as string) as NameUse;
    const first = name.lastLine < nickname.firstLine && nickname.count > name.count;
    return names.length === 1 && first ? [[names[0] as string, form]] : [];
  });
}

const firstCapital = latinTwin(String.raw`^\p{Lu}`, 'u');

/** Keys of the initials, the first and the last name of a full name; none for other labels. */
export function shortForms(base: string): string[] {
  // `MIRIAM HART, HOST`: what follows the comma is an office, unless one name stands before it.
  const [name = '', ...office] = withoutTitle(base).split(',');
  const words = (/\S\s+\S/.test(name) ? name : [name, ...office].join(' '))
    .trim()
    .split(/\s+/)
    .filter((word) => firstCapital(word).test(word));
  if (words.length < 2 || words.length > 4) return [];
  const ends = [words[0] as string, words.at(-1) as string];
  const initials = words.map((word) => word[0]).join('');
  const outer = ends.map((word) => word[0]).join('');
  return [...new Set([...ends, initials, outer].map(labelKey))];
}

const title =
  /^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|hon|rev|herr|frau|sr|sra|don|doña|mme|m)\.?\s+)+/i;

/** A name without `Mr.`, `Dr.` and the like before it. */
export function withoutTitle(base: string): string {
  return base.replace(title, '');
}

/** `Mr. Adam Back` and `Dr. Adam Back`; but `Mr. Kim` and `Mrs. Kim` are two people. */
function otherTitles(uses: ReadonlyMap<string, NameUse>): Pair[] {
  const byName = new Map<string, string>();
  const pairs: Pair[] = [];
  for (const [key, { shape, count }] of [...uses].slice(0, MOST)) {
    const name = withoutTitle(shape.base);
    if (shape.inner !== undefined || !/\S\s+\S/.test(name)) continue;
    const other = byName.get(labelKey(name));
    if (other === undefined) byName.set(labelKey(name), key);
    else if (count > (uses.get(other)?.count ?? 0)) {
      pairs.push([other, key]);
      byName.set(labelKey(name), key);
    } else pairs.push([key, other]);
  }
  return pairs;
}

/**
 * Keys of `A1`, `A2`, `A3`, one person's answers to the questions `Q1`, `Q2`, `Q3` of a guide; none where
 * they recur, or are not about as many as the questions.
 */
export function numberedAnswers(
  uses: ReadonlyMap<string, NameUse>,
  questions: number,
): ReadonlySet<string> {
  const keys = [...uses].filter(
    ([, { shape, count }]) =>
      count === 1 && shape.number !== undefined && answerWords.has(shape.series ?? ''),
  );
  const fits = keys.length > 2 && questions > 2 && keys.length * 3 >= questions * 2;
  return new Set(fits ? keys.map(([key]) => key) : []);
}

/** `Int:` for `Interviewer:`, `P3:` for `Participant 3:`; two who answer each other are two people. */
function shortRoles(uses: ReadonlyMap<string, NameUse>): Pair[] {
  const roles = [...uses].slice(0, MOST).filter(([, { shape }]) => shape.onlyRole);
  return [...uses].slice(0, MOST).flatMap(([key, use]): Pair[] => {
    const meant = roles.filter(([, role]) => isShortFor(use.shape, role.shape));
    const [only] = meant;
    if (!only || meant.length > 1) return [];
    const [long, role] = only;
    if (use.before.has(long) || role.before.has(key)) return [];
    return use.count > role.count ? [[long, key]] : [[key, long]];
  });
}

/** `Question:` and `Answer:` at the beginning, `Q:` and `A:` from there on. */
function spelledAnswers(uses: ReadonlyMap<string, NameUse>): Pair[] {
  const pairs = [...uses].slice(0, MOST).flatMap(([word, long]): Pair[] => {
    if (long.count > INTRODUCED || !(long.shape.question || answerWords.has(word))) return [];
    const letter = word[0] ?? '';
    const short = word.length > 1 ? uses.get(letter) : undefined;
    const takesOver = short && long.lastLine < short.firstLine && short.count > long.count;
    return takesOver ? [[word, letter]] : [];
  });
  return pairs.length === 2 ? pairs : [];
}

/** The first letters of a role's word, with the same number; without a number the word must be known. */
function isShortFor(short: LabelShape, long: LabelShape): boolean {
  const [form, word] = [short.series ?? short.key, long.series ?? long.key];
  if (short.number !== long.number || form.length >= word.length || !word.startsWith(form))
    return false;
  if (!/^\p{L}{6,}$/u.test(word) || long.voice !== 'person' || short.voice !== 'person')
    return false;
  if (short.number !== undefined && form.length === 1) return short.kind === 'code';
  return form.length > 1 && short.onlyRole && short.role === long.role;
}

/** `Particpant 3` beside `Participant 3`: nobody bears a name like a role's misspelt. */
function misspeltRoles(uses: ReadonlyMap<string, NameUse>): Pair[] {
  const roles = [...uses].filter(([, { shape, count }]) => shape.onlyRole && count > 2);
  return [...uses].slice(0, MOST).flatMap(([key, { shape, count }]): Pair[] => {
    if (shape.onlyRole || shape.kind === 'phrase') return [];
    const meant = roles.find(
      ([role, use]) => count * 3 <= use.count && role.length > 6 && isSimilar(key, role),
    );
    return meant ? [[key, meant[0]]] : [];
  });
}
