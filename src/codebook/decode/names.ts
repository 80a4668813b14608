// Finds names that are equal or nearly so among the codes, and among the groups, of a codebook.
// Names that differ by a number, by a negating prefix (formal, informal) or in a short word are
// different on purpose.

import { latinTwin } from '../../text/latin-twin.js';
import { editDistance } from '../../text/nearest.js';
import type { Code, Codebook, Group } from '../codebook.js';
import type { Report } from '../findings.js';

interface Name {
  readonly entry: Group | Code;
  readonly words: readonly string[];
  /** Words as `sameWord` compares them when they need not be spelt alike. */
  readonly folded: string;
}

/** Adds a finding for each name that repeats or nearly repeats an earlier one. */
export function checkNames({ groups, codes }: Codebook, report: Report): void {
  checkAmong(codes, report, () => true);
  checkAmong(groups, report, (a, b) => a.path.join('/') === b.path.join('/'));
}

type Rivals = (a: Group | Code, b: Group | Code) => boolean;

function checkAmong(entries: readonly (Group | Code)[], report: Report, rivals: Rivals): void {
  const byFold = new Map<string, Name[]>();
  const byGap = new Map<string, Name[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (name.words.length === 0) continue;
    const alike = byFold.get(name.folded)?.find((other) => rivals(other.entry, entry));
    const near = alike ?? nearName(name, byGap, rivals);
    if (near) reportPair(name, near, report);
    keep(byFold, name.folded, name);
    for (const { key } of gapsOf(name)) keep(byGap, key, name);
  }
}

function keep(names: Map<string, Name[]>, key: string, name: Name): void {
  const there = names.get(key);
  if (there) there.push(name);
  else names.set(key, [name]);
}

function reportPair({ entry, words }: Name, other: Name, report: Report): void {
  const line = other.entry.place.line ?? 0;
  if (words.join(' ') !== other.words.join(' ')) {
    const args = { name: entry.name, other: other.entry.name, line };
    report.add('near-duplicate-name', entry.place, args);
  } else if (!sameMadeId(entry, other.entry)) {
    report.add('duplicate-name', entry.place, { name: entry.name, line });
  }
}

/** True where the ids clashed too, which is a finding of its own. */
function sameMadeId(entry: Group | Code, other: Group | Code): boolean {
  return entry.id.replace(/-\d+$/, '') === other.id;
}

const wordRun = latinTwin(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu');
const latinMarks = latinTwin(String.raw`(?<=\p{Script=Latin})\p{M}+`, 'gu');
const digit = latinTwin(String.raw`\p{N}`, 'u');

function nameOf(entry: Group | Code): Name {
  const name = entry.name.normalize('NFC').toLowerCase();
  const words = name.match(wordRun(name)) ?? [];
  const folded = words.filter((word) => !filler.has(word)).map(plainSingular);
  return { entry, words, folded: (folded.length > 0 ? folded : words).sort().join(' ') };
}

const filler = new Set(['a', 'an', 'the', 'of', 'to', 'and', 'for', 'in', 'from', 's']);

/** Without accents, and singular where it looks like an English plural. */
function plainSingular(word: string): string {
  const parted = word.normalize('NFD');
  const plain = parted.replace(latinMarks(parted), '');
  if (/[^aiou]ies$/.test(plain) && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(plain)) return plain.slice(0, -2);
  return /[^su]s$/.test(plain) && plain.length > 3 ? plain.slice(0, -1) : plain;
}

interface Gap {
  readonly key: string;
  readonly index: number;
}

/**
 * Where near names meet: the name with one longer word reduced to its first or last two letters.
 * One slip leaves the beginning or the end of a word alone.
 */
function gapsOf({ words }: Name): readonly Gap[] {
  return words.flatMap((word, index) => {
    if (word.length < shortest(words)) return [];
    const key = (rest: string) => [...words.slice(0, index), rest, ...words.slice(index + 1)];
    return [`${word.slice(0, 2)}…`, `…${word.slice(-2)}`].map((rest) => ({
      key: key(rest).join(' '),
      index,
    }));
  });
}

/** So many names are compared at a meeting place, so that time stays in proportion to the file. */
const MOST_COMPARED = 200;

function nearName(name: Name, byGap: ReadonlyMap<string, Name[]>, rivals: Rivals) {
  for (const { key, index } of gapsOf(name)) {
    const near = byGap
      .get(key)
      ?.slice(0, MOST_COMPARED)
      .find(
        (other) =>
          nearWords(name.words[index] ?? '', other.words[index] ?? '', shortest(name.words)) &&
          rivals(other.entry, name.entry),
      );
    if (near) return near;
  }
  return undefined;
}

/** In a name of three words or more, a letter left out of a word of four is no other meaning. */
function shortest(words: readonly string[]): number {
  return words.length < 3 ? 5 : 4;
}

function nearWords(a: string, b: string, least: number): boolean {
  const short = Math.min(a.length, b.length);
  if (short < 5 && a.length === b.length) return false;
  if (short < least || digit(a + b).test(a + b) || negates(a, b) || negates(b, a)) return false;
  const limit = short < 9 ? 1 : 2;
  return editDistance(a, b, limit + 1) <= limit;
}

function negates(a: string, b: string): boolean {
  return (
    /^(?:un|in|im|il|ir|dis|non|mis|a|pre|re|de)$/.test(a.slice(0, a.length - b.length)) &&
    a.endsWith(b)
  );
}
