// Finds the passages of a text again after the text was edited: by their words, their order, their
// neighbours and their speaker. Says of each where it stands now, how sure that is, and where else it
// might be. Nothing is guessed silently: what two places fit is doubtful, with both named.

import { singleSpaced } from '../text/white-space.js';
import { type MatchScore, matchScore } from './align-gap.js';
import { alignWords } from './align-words.js';
import { Board, type Matches, type WordRange } from './board.js';
import { type Occurrences, occurrencesIn } from './occurrences.js';
import { type Passage, type Stretch, wordsOf } from './passage-words.js';
import type { Placement } from './placement.js';
import { proposeRest } from './propose.js';
import { bestWithin, settleWeak } from './settle.js';
import { slideMatches } from './slide.js';
import { spanFinder } from './spans.js';

/** Share of a passage's words that must be there for it to count as placed. */
const ENOUGH = 0.7;
/** Matched words from which a passage can be told from others by itself. */
const TELLING = 4;
const MOST_PASSES = 8;
const MOST_CANDIDATES = 5;

/**
 * Places the passages (in the order of the old text) in the stretches of the new text. Nearly linear
 * in the length of both. A passage never reaches over two stretches, and none overlap.
 */
export function placePassages(
  passages: readonly Passage[],
  text: string,
  stretches: readonly Stretch[],
): Placement[] {
  const words = wordsOf(passages, text, stretches);
  const voices = new Map<string, string>();
  const isSameVoice = (passage: number, stretch: number) => {
    const voice = passages[passage]?.voice ?? '';
    return (voices.get(voice) ?? voice) === stretches[stretch]?.voice;
  };
  const score = matchScore(words, isSameVoice);
  const board = new Board(words, score);
  const occurrences = occurrencesIn(words);
  const aligned = alignWords(words.old.types, words.now.types, score);
  slideMatches(words, aligned);
  const matches = (word: number) => aligned[word] as number;
  for (const passage of passages.keys()) takeIfEnough(board, passage, matches, 1);
  for (let pass = 0; pass < MOST_PASSES && takeMoved(board, score); pass += 1);
  takeUnique(board, occurrences);
  learnVoices(board, passages, stretches, voices);
  const isSure = passages.map((_, passage) => isTelling(board, occurrences, passage));
  const doubts = settleWeak({ board, occurrences, isSure, isSameVoice });
  for (const passage of passages.keys()) refine(board, passage);
  for (const passage of passages.keys())
    if (!doubts.has(passage))
      proposeRest({ board, occurrences, matches, doubts, passages, text }, passage);
  return placements(passages, { text, stretches, board, doubts });
}

function takeIfEnough(board: Board, passage: number, matches: Matches, least: number): boolean {
  const run = board.runOf(passage, matches);
  if (!run || run.coverage < ENOUGH || run.matched < least) return false;
  board.take(passage, run);
  return true;
}

/** Aligns what is left on both sides, so that what was moved out of order is found; true if any was. */
function takeMoved(board: Board, score: MatchScore): boolean {
  const { old, now } = board.words;
  const isLeft = (at: number) => !board.runs[old.owners[at] as number];
  const oldLeft = Int32Array.from(old.types.keys()).filter(isLeft);
  const nowLeft = Int32Array.from(now.types.keys()).filter((at) => board.owners[at] === -1);
  if (oldLeft.length === 0 || nowLeft.length === 0) return false;
  const shifted = {
    likeness: score.likeness,
    score: (one: number, two: number) =>
      score.score(oldLeft[one] as number, nowLeft[two] as number),
  };
  const inner = alignWords(
    oldLeft.map((at) => old.types[at] as number),
    nowLeft.map((at) => now.types[at] as number),
    shifted,
  );
  const found = new Int32Array(old.count).fill(-1);
  for (const [at, to] of inner.entries())
    if (to >= 0) found[oldLeft[at] as number] = nowLeft[to] as number;
  const matches = (word: number) => found[word] as number;
  let isAny = false;
  for (const passage of new Set(oldLeft.map((at) => old.owners[at] as number)))
    isAny = takeIfEnough(board, passage, matches, TELLING) || isAny;
  return isAny;
}

/** Places what has all its words in one free place and nowhere else. */
function takeUnique(board: Board, occurrences: Occurrences): void {
  for (const [passage, run] of board.runs.entries()) {
    if (run || occurrences.sameWords(passage) !== 1) continue;
    const [place, ...others] = occurrences.ofPassage(passage);
    if (!place || others.length > 0 || !board.isFree(place.first, place.last)) continue;
    const { count } = board.wordsIn(passage);
    if (count < 3 && !occurrences.standsAlone(place)) continue;
    board.take(passage, whole(place, count));
  }
}

/** A speaker who has another label now, throughout, is still the same. */
function learnVoices(
  { runs, words: { now } }: Board,
  passages: readonly Passage[],
  stretches: readonly Stretch[],
  voices: Map<string, string>,
): void {
  const counts = new Map<string, Map<string, number>>();
  for (const [passage, run] of runs.entries()) {
    const { voice = '' } = passages[passage] ?? {};
    const heard = run && stretches[now.owners[run.first] as number]?.voice;
    if (heard === undefined) continue;
    const own = counts.get(voice) ?? new Map<string, number>();
    counts.set(voice, own.set(heard, (own.get(heard) ?? 0) + 1));
  }
  for (const [voice, heard] of counts) {
    const [most] = [...heard].sort(([, a], [, b]) => b - a);
    if (most && most[1] > (heard.get(voice) ?? 0)) voices.set(voice, most[0]);
  }
}

/** Words beside the passage that no other has taken and that the alignment gave away are taken in. */
function refine(board: Board, passage: number): void {
  const run = board.runs[passage];
  const { count } = board.wordsIn(passage);
  if (!run || run.matched >= count) return;
  const { owners } = board.words.now;
  const stretch = owners[run.first];
  const isOpen = (at: number) => owners[at] === stretch && board.isFree(at, at, passage);
  const most = count - run.matched + 3;
  let { first, last } = run;
  while (run.first - first < most && isOpen(first - 1)) first -= 1;
  while (last - run.last < most && isOpen(last + 1)) last += 1;
  const better = bestWithin(board, passage, { first, last });
  if (better && better.coverage > run.coverage) board.take(passage, better);
}

function whole({ first, last }: WordRange, matched: number) {
  return { first, last, coverage: 1, matched, missingBefore: 0, missingAfter: 0 };
}

/** Whether the words of a passage alone say that this is it. */
function isTelling(board: Board, occurrences: Occurrences, passage: number): boolean {
  const run = board.runs[passage];
  if (!run) return false;
  const places = occurrences.ofPassage(passage);
  if (occurrences.sameWords(passage) > 1 || places.length > 1) return false;
  if (run.matched >= TELLING) return true;
  return board.wordsIn(passage).count >= TELLING && places.length === 1;
}

interface Placing {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly board: Board;
  readonly doubts: ReadonlyMap<number, readonly WordRange[]>;
}

function placements(passages: readonly Passage[], placing: Placing): Placement[] {
  const { text, board, doubts } = placing;
  const { spanOf, bare } = spanFinder(passages, placing);
  return passages.map((passage, index): Placement => {
    const run = board.runs[index];
    if (run) {
      const span = spanOf(index, run);
      const isSame = singleSpaced(text.slice(span.start, span.end)) === singleSpaced(passage.text);
      const stretch = board.words.now.owners[run.first] as number;
      const kind = isSame ? 'same' : 'changed';
      return { kind, span, stretch, likeness: isSame ? 1 : run.coverage, candidates: [] };
    }
    if (board.wordsIn(index).count === 0) return bare(index);
    const ranges = doubts.get(index) ?? [];
    if (ranges.length === 0) return { kind: 'lost', likeness: 0, candidates: [] };
    const candidates = ranges
      .slice(0, MOST_CANDIDATES)
      .map((range) =>
        spanOf(index, { ...range, coverage: 0, matched: 0, missingBefore: 0, missingAfter: 0 }),
      );
    return { kind: 'doubtful', likeness: 0, candidates };
  });
}
