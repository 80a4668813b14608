// The fuzzy code picker: which codes a few typed letters mean, the likeliest first.

import type { Code } from '../codebook/codebook.js';
import { foldWord } from '../text/fold.js';
import { editDistance } from '../text/nearest.js';
import type { Book } from './model.js';

/** Lower ranks stand first. */
const RANKS = [isWhole, isBeginning, isWordBeginnings, isInside, isInPath, isSequence, isDescribed];

/**
 * The codes that a query can mean: by name, by the beginnings of words, by what stands above, by
 * letters in order, by definition, at last by a slip of the fingers. All of them for an empty one.
 */
export function matchCodes(query: string, book: Book, codes: readonly Code[]): readonly Code[] {
  const wanted = folded(query);
  if (wanted === '') return codes;
  const ranked = codes.flatMap((code, order) => {
    const rank = rankOf(wanted, textsOf(code, book));
    return rank === undefined ? [] : [{ code, rank, order }];
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.order - b.order).map(({ code }) => code);
}

interface Texts {
  readonly name: string;
  readonly id: string;
  readonly path: string;
  readonly about: string;
}

function textsOf(code: Code, { groups }: Book): Texts {
  const path = code.path.map((id) => groups.get(id)?.name ?? id);
  const about = [code.definition, ...code.include, ...code.examples.map(({ text }) => text)];
  return {
    name: folded(code.name),
    id: folded(code.id),
    path: folded([...path, code.name].join(' ')),
    about: folded(about.join(' ')),
  };
}

function rankOf(wanted: string, texts: Texts): number | undefined {
  const rank = RANKS.findIndex((fits) => fits(wanted, texts));
  if (rank >= 0) return rank;
  const isNear = texts.name
    .split(' ')
    .some((word) => wanted.length > 3 && editDistance(wanted, word, 2) <= wanted.length / 4);
  return isNear ? RANKS.length : undefined;
}

function isWhole(wanted: string, { name, id }: Texts): boolean {
  return name === wanted || id === wanted;
}

function isBeginning(wanted: string, { name }: Texts): boolean {
  return name.startsWith(wanted);
}

function isWordBeginnings(wanted: string, { name }: Texts): boolean {
  return areBeginnings(wanted, name);
}

function isInside(wanted: string, { name }: Texts): boolean {
  return name.includes(wanted);
}

function isInPath(wanted: string, { path }: Texts): boolean {
  return areBeginnings(wanted, path);
}

/** Nobody shortens a name to more letters than this. */
const MOST_LETTERS = 16;

/** Beginnings of words run together: `hopeo` is _Honest people_, and so is `hp`. */
function isSequence(wanted: string, { name }: Texts): boolean {
  const letters = wanted.replaceAll(' ', '');
  return letters.length <= MOST_LETTERS && areRunTogether(letters, name.split(' '));
}

function areRunTogether(letters: string, words: readonly string[]): boolean {
  if (letters === '') return true;
  return words.some((word, at) => {
    let length = 0;
    while (length < letters.length && word[length] === letters[length]) length += 1;
    for (let taken = length; taken > 0; taken -= 1) {
      if (areRunTogether(letters.slice(taken), words.slice(at + 1))) return true;
    }
    return false;
  });
}

function isDescribed(wanted: string, { about }: Texts): boolean {
  return wanted.length > 2 && areBeginnings(wanted, about);
}

/** Whether each word of a query begins a word of the text. */
function areBeginnings(wanted: string, text: string): boolean {
  return wanted.split(' ').every((word) => text.startsWith(word) || text.includes(` ${word}`));
}

function folded(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldWord)
    .join(' ');
}
