// Whether a name of the list stands at a word of a text: its other words, its ending, its place, its
// capitals, and how the pseudonym is written there.

import type { Span } from '../../text/span.js';
import { foldName } from '../fold-name.js';
import { hasFittingCase } from '../letter-case.js';
import type { Name } from '../name.js';
import { pseudonymAs } from '../pseudonym-form.js';
import { isLabel, isSentenceStart, type Word } from '../words.js';
import { cutsOf } from './cuts.js';
import type { Endings } from './endings.js';
import type { Entry, Index } from './name-entries.js';
import { gapOf, isSameGap } from './name-gaps.js';
import type { NameHit } from './name-hit.js';

/** Where names are looked for. */
export interface FindOptions {
  /** Only names of this session, and of all. */
  readonly session?: string | undefined;
  /** Small letters count inside identifiers and file names: `interview-anna`. */
  readonly identifiers?: boolean;
}

/** A word of a text, and all that is known of names. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  /** The second half of the word at `at`, where it is parted. */
  readonly next?: Word;
  readonly index: Index;
  readonly stems: Index;
  /** First letters of all names. */
  readonly beginnings: ReadonlySet<string>;
  readonly endings: Endings;
  readonly staying: ReadonlySet<string>;
  readonly options: FindOptions;
}

/** The first entry that stands there. `after` is the ending that stays; undefined: it goes with the name. */
export function firstFit(
  reading: Reading,
  entries: readonly Entry[] | undefined,
  before: string,
  after: string | undefined,
): NameHit | undefined {
  for (const entry of entries ?? []) {
    const hit = hitOf(reading, entry, before, after);
    if (hit) return hit;
  }
  return undefined;
}

function hitOf(
  reading: Reading,
  entry: Entry,
  before: string,
  after: string | undefined,
): NameHit | undefined {
  const { text, words, at, options, endings } = reading;
  const { name } = entry;
  const first = words[at] as Word;
  if (name.session !== '' && name.session !== options.session) return undefined;
  const isOneWord = entry.words.length === 1;
  if (!isOneWord && after !== '') return undefined;
  const last = isOneWord
    ? { word: reading.next ?? first, after }
    : lastWord(reading, entry, endings);
  if (!last) return undefined;
  const start = first.start + before.length;
  const end = last.word.end - endingLength(last.word.text, last.after);
  if (!isPlaceFor(name, text, { start, end })) return undefined;
  const written = text.slice(start, end);
  if (!hasFittingCase(written, entry.words) && !isIdentifier(reading, entry, { start, end }))
    return undefined;
  return { start, end, name, text: pseudonymAs(name, written, text[end] ?? '') };
}

/** A label is a name: no sentence begins there. */
function isPlaceFor({ where }: Name, text: string, at: Span): boolean {
  if (where === '') return true;
  if (where === 'label') return isLabel(text, at);
  return isSentenceStart(text, at.start) && !isLabel(text, at);
}

/** The ending as it is written may be longer than as it is folded. */
function endingLength(word: string, after: string | undefined): number {
  if (after === undefined || after === '') return 0;
  for (let length = 1; length < word.length; length += 1)
    if (foldName(word.slice(-length)) === after) return length;
  return 0;
}

/** Follows a name of several words: the same words with the same signs between, the last with an ending. */
function lastWord({ text, words, at }: Reading, entry: Entry, endings: Endings) {
  for (let next = 1; next < entry.words.length; next += 1) {
    const word = words[at + next];
    const previous = words[at + next - 1];
    if (!word || !previous) return undefined;
    const wanted = gapOf(entry.find, entry.words[next - 1], entry.words[next]);
    if (!isSameGap(gapOf(text, previous, word), wanted)) return undefined;
    const folded = foldName(word.text);
    const own = entry.folded[next] as string;
    if (folded === own) continue;
    const isLast = next === entry.words.length - 1;
    const cut =
      isLast &&
      [...cutsOf(folded, endings)].find(({ before, base }) => before === '' && base === own);
    return cut ? { word, after: cut.after } : undefined;
  }
  return { word: words[at + entry.words.length - 1] as Word, after: '' };
}

/** Whether the name is a part of an identifier or a file name there: `interview-anna`, `anna.txt`. */
function isIdentifier({ text, options, staying }: Reading, { name }: Entry, at: Span): boolean {
  if (!options.identifiers || name.kind === 'name') return false;
  if (staying.has(text.slice(at.start, at.end))) return false;
  const [before, after] = [text[at.start - 1] ?? '', text.slice(at.end, at.end + 7)];
  return /[-_/]/.test(before) || /^(?:[-_/]|\.[a-z]\w{1,4}(?!\w))/i.test(after);
}
