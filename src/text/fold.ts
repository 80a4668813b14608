// Folding makes spellings of one word equal for matching: case, Unicode form, curly apostrophes,
// Arabic and Persian letters and digits, vowel marks, invisible characters. Stored text is never
// folded; `foldText` keeps the way back to it.

import type { Span } from './span.js';
import { isApostrophe } from './word-characters.js';

/** Arabic letters by the Persian form that stands for both, and other characters with one reading. */
const REPLACED: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  ſ: 's',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
};

const plainAscii = /^[\0-\x7f]*$/;
/** Arabic vowel marks, tatweel, soft hyphen, joiners and direction marks; all but the non-joiner. */
const dropped =
  /[\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u00ad\u061c\u2060\ufeff]|\u200d|\u200e|\u200f/g;
const special =
  /[يىئكةۀأإٱؤßςıſﬁﬂﬀﬃﬄ\u0660-\u0669\u06f0-\u06f9\u2018\u2019\u02bc\uff07\u0060\u00b4\u05f3]/g;

/** A word as matching sees it. Folding twice is folding once. */
export function foldWord(word: string): string {
  if (plainAscii.test(word)) return word.toLowerCase().replaceAll('`', "'");
  const lower = word.replace(dropped, '').normalize('NFC').toLowerCase();
  return lower.replace(special, foldCharacter).replaceAll('i\u0307', 'i').normalize('NFC');
}

function foldCharacter(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit >= 0x660 && unit <= 0x669) return String(unit - 0x660);
  if (unit >= 0x6f0 && unit <= 0x6f9) return String(unit - 0x6f0);
  return isApostrophe(character) ? "'" : (REPLACED[character] ?? character);
}

/** Folded text, and the way back: offset `i` of `text` comes from offset `source[i]`. */
export interface FoldedText {
  readonly text: string;
  /** One entry per UTF-16 unit of `text` and one for its end. */
  readonly source: Int32Array;
}

/** White space, conjoining Korean letters, or one character with its marks. */
const cluster = /\s+|[\u1100-\u11ff]+|[^\s\p{M}]?\p{M}*/suy;

/**
 * Folds stretches of a text into one line: any white space, and the gap between two stretches, is
 * one space, and none at the ends. Characters are folded with the marks that follow them, so that a
 * match maps back to whole ones.
 */
export function foldText(text: string, stretches: readonly Span[]): FoldedText {
  const pieces: string[] = [];
  const source: number[] = [];
  let end = stretches[0]?.start ?? 0;
  const add = (piece: string, at: number) => {
    if (piece === ' ' && (pieces.at(-1) ?? ' ') === ' ') return;
    if (piece !== '') pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) source.push(at);
  };
  for (const stretch of stretches) {
    if (pieces.length > 0) add(' ', end);
    for (let at = stretch.start; at < stretch.end; ) {
      const length = Math.min(clusterLength(text, at), stretch.end - at);
      const piece = text.slice(at, at + length);
      add(piece.trim() === '' ? ' ' : foldWord(piece), at);
      at += length;
    }
    end = stretch.end;
  }
  if (pieces.at(-1) === ' ') {
    pieces.pop();
    end = source.pop() ?? end;
  }
  source.push(end);
  return { text: pieces.join(''), source: Int32Array.from(source) };
}

/** Length of the white space or the character with its marks at an offset; at least 1. */
function clusterLength(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) < 128 && text.charCodeAt(at) > 32 && next < 128) return 1;
  cluster.lastIndex = at;
  return Math.max(1, cluster.exec(text)?.[0].length ?? 1);
}
