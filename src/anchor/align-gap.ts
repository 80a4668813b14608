// Aligns two short stretches of words by dynamic programming (Needleman & Wunsch 1970): equal words
// match, misspelt ones nearly; what keeps together, begins together and has one speaker is preferred.

import { editDistance } from '../text/nearest.js';
import type { Words } from './passage-words.js';

/** Half-open ranges of old and new words. */
export interface Gap {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly nowFrom: number;
  readonly nowTo: number;
}

/** What a match of two words is worth. */
export interface MatchScore {
  /** 1 where the words are equal, less where one is the other misspelt, else 0. */
  readonly likeness: (oldWord: number, nowWord: number) => number;
  /** The same and what speaks for the place. */
  readonly score: (oldWord: number, nowWord: number) => number;
}

const BEGINS_TOGETHER = 0.2;
const SAME_VOICE = 0.1;
const KEEPS_TOGETHER = 0.4;

/** `isSameVoice` says of a passage and a stretch whether one speaker is named for both. */
export function matchScore(
  { old, now, vocabulary }: Words,
  isSameVoice: (passage: number, stretch: number) => boolean,
): MatchScore {
  const known = new Map<number, number>();
  const likeness = (oldWord: number, nowWord: number) => {
    const [a, b] = [old.types[oldWord] as number, now.types[nowWord] as number];
    if (a === b) return 1;
    const key = a * 0x200000 + b;
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = wordLikeness(vocabulary.word(a), vocabulary.word(b));
    known.set(key, value);
    return value;
  };
  const score = (oldWord: number, nowWord: number) => {
    const like = likeness(oldWord, nowWord);
    if (like === 0) return 0;
    const begins = old.opens[oldWord] === 1 && now.opens[nowWord] === 1;
    const isSame = isSameVoice(old.owners[oldWord] as number, now.owners[nowWord] as number);
    return like + (begins ? BEGINS_TOGETHER : 0) + (isSame ? SAME_VOICE : 0);
  };
  return { likeness, score };
}

/** 1 for equal words; 0 where more than a third of the letters differ, and for short words. */
function wordLikeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const limit = Math.min(3, Math.floor(length / 3));
  if (limit === 0 || Math.min(a.length, b.length) < 2) return 0;
  const distance = editDistance(a.toLowerCase(), b.toLowerCase(), limit);
  return distance > limit ? 0 : 1 - distance / length;
}

const SKIP_OLD = 1;
const SKIP_NOW = 2;
const MATCH = 3;

/** Writes the best alignment of the gap into `matches` (new word of each old one). */
export function alignGap(gap: Gap, { score }: MatchScore, matches: Int32Array): void {
  const { oldFrom, nowFrom } = gap;
  const rows = gap.oldTo - oldFrom;
  const columns = gap.nowTo - nowFrom;
  const width = columns + 1;
  const moves = new Uint8Array((rows + 1) * width);
  let previous = new Float64Array(width);
  for (let row = 1; row <= rows; row += 1) {
    const current = new Float64Array(width);
    for (let column = 1; column <= columns; column += 1) {
      const skipOld = previous[column] as number;
      const skipNow = current[column - 1] as number;
      let best = Math.max(skipOld, skipNow);
      let move = skipOld >= skipNow ? SKIP_OLD : SKIP_NOW;
      const own = score(oldFrom + row - 1, nowFrom + column - 1);
      if (own > 0) {
        const isJoined = moves[(row - 1) * width + column - 1] === MATCH;
        const value = (previous[column - 1] as number) + own + (isJoined ? KEEPS_TOGETHER : 0);
        if (value > best) {
          best = value;
          move = MATCH;
        }
      }
      current[column] = best;
      moves[row * width + column] = move;
    }
    previous = current;
  }
  for (let row = rows, column = columns; row > 0 && column > 0; ) {
    const move = moves[row * width + column];
    if (move === MATCH) matches[oldFrom + row - 1] = nowFrom + column - 1;
    if (move !== SKIP_NOW) row -= 1;
    if (move !== SKIP_OLD) column -= 1;
  }
}
