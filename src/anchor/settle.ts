// Places short and repeated passages ("Yes, exactly.") by their neighbours: between two passages that
// are surely placed, the order of all weak ones decides. Where two orders fit as well, none is chosen,
// and all places that come into question are named.

import { alignGap } from './align-gap.js';
import { bestOrder, type Candidate } from './best-order.js';
import type { Board, Run, WordRange } from './board.js';
import type { Occurrences } from './occurrences.js';

/** What a speaker adds: it tells which candidate is named first, and settles nothing by itself. */
const SAME_VOICE = 0.25;
/** An order of the passages that is hardly worse than the best one leaves a doubt. */
const MARGIN = 0.3;
/** Shorter passages that others repeat need the same speaker. */
const SHORT = 4;
/** Longer passages are looked for by all their words only. */
const LONGEST_LIKE = 12;
/** Comparisons beyond which nothing is decided. */
const MOST_PAIRS = 20_000;
const LEAST_LIKE = 0.5;

export interface SettleOptions {
  readonly board: Board;
  readonly occurrences: Occurrences;
  /** Passages that are surely placed. */
  readonly isSure: readonly boolean[];
  readonly isSameVoice: (passage: number, stretch: number) => boolean;
}

/** Settles all weak passages on the board; gives the places of those that stay doubtful. */
export function settleWeak(options: SettleOptions): Map<number, readonly WordRange[]> {
  const { isSure } = options;
  const doubts = new Map<number, readonly WordRange[]>();
  for (let from = 0; from < isSure.length; ) {
    if (isSure[from]) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < isSure.length && !isSure[to]) to += 1;
    for (const [passage, ranges] of settleBetween(options, from, to)) doubts.set(passage, ranges);
    from = to;
  }
  return doubts;
}

/** Settles the weak passages `from` to `to` between two sure ones. */
function settleBetween(options: SettleOptions, from: number, to: number) {
  const { board } = options;
  const doubts = new Map<number, readonly WordRange[]>();
  const weak: number[] = [];
  for (let at = from; at < to; at += 1) if (board.wordsIn(at).count > 0) weak.push(at);
  if (weak.length === 0) return doubts;
  const candidates = candidatesFor(options, weak, regions(options, from - 1, to));
  if (weak.length * candidates.length > MOST_PAIRS) {
    for (const passage of weak) doubts.set(passage, placesOf(candidates, passage));
    return doubts;
  }
  const best = bestOrder(weak, candidates);
  for (const [passage, chosen] of best.chosen) {
    const other = bestOrder(weak, candidates, { passage, candidate: chosen });
    if (other.score < best.score - MARGIN) continue;
    for (const each of weak)
      if (best.chosen.get(each) !== other.chosen.get(each))
        doubts.set(each, placesOf(candidates, each));
  }
  for (const passage of weak) board.release(passage);
  for (const passage of weak) {
    const chosen = best.chosen.get(passage);
    if (!chosen || doubts.has(passage)) continue;
    const run = runAt(board, passage, chosen);
    if (!run || isWeakFit(options, passage, run)) doubts.set(passage, [chosen]);
    else board.take(passage, run);
  }
  return doubts;
}

/** Whether a short passage would stand within a longer sentence, or be said by somebody else. */
function isWeakFit(options: SettleOptions, passage: number, run: Run): boolean {
  const { board, occurrences, isSameVoice } = options;
  if (!board.isFree(run.first, run.last) || run.coverage < LEAST_LIKE) return true;
  if (board.wordsIn(passage).count >= SHORT) return false;
  const { old, now, firsts } = board.words;
  const stoodAlone = old.opens[firsts[passage] as number] === 1;
  const isSame = isSameVoice(passage, now.owners[run.first] as number);
  return !isSame || (stoodAlone && !occurrences.standsAlone(run));
}

function placesOf(candidates: readonly Candidate[], passage: number): WordRange[] {
  const score = ({ scores }: Candidate) => scores.get(passage) ?? 0;
  return candidates.filter((each) => score(each) > 0).sort((a, b) => score(b) - score(a));
}

/** Stretches of new words where what stood between two passages may be. */
function regions({ board, isSure }: SettleOptions, before: number, after: number): WordRange[] {
  const { owners, runs } = board;
  const end = owners.length;
  const low = runs[before]?.last ?? -1;
  const high = runs[after]?.first ?? end;
  if (low < high) return [{ first: low + 1, last: high - 1 }];
  const isTaken = (at: number) => isSure[owners[at] as number] === true;
  let next = low + 1;
  while (next < end && !isTaken(next)) next += 1;
  let previous = high - 1;
  while (previous >= 0 && !isTaken(previous)) previous -= 1;
  return [
    { first: previous + 1, last: high - 1 },
    { first: low + 1, last: next - 1 },
  ];
}

function candidatesFor(
  options: SettleOptions,
  weak: readonly number[],
  within: readonly WordRange[],
): Candidate[] {
  const { board, occurrences, isSure, isSameVoice } = options;
  const { now } = board.words;
  const found = new Map<string, Candidate>();
  const isOpen = ({ first, last }: WordRange) => {
    for (let at = first; at <= last; at += 1)
      if (isSure[board.owners[at] as number] === true) return false;
    return within.some((range) => first >= range.first && last <= range.last);
  };
  const add = (passage: number, range: WordRange, score: number) => {
    if (!isOpen(range)) return;
    const key = `${range.first} ${range.last}`;
    const candidate = found.get(key) ?? { ...range, scores: new Map<number, number>() };
    found.set(key, candidate);
    const isSame = isSameVoice(passage, now.owners[range.first] as number);
    const value = score + (isSame ? SAME_VOICE : 0);
    candidate.scores.set(passage, Math.max(value, candidate.scores.get(passage) ?? 0));
  };
  const sentences = within.flatMap((range) => sentencesIn(options, range));
  for (const passage of weak) {
    const places = occurrences.ofPassage(passage);
    const alone = places.filter((place) => isOpen(place) && occurrences.standsAlone(place));
    for (const place of places)
      if (alone.includes(place)) add(passage, place, 1);
      else if (alone.length === 0) add(passage, place, 0.6);
    const run = board.runs[passage];
    if (run && run.coverage < 1) add(passage, run, run.coverage * 0.9);
    if (board.wordsIn(passage).count > LONGEST_LIKE) continue;
    for (const sentence of sentences) {
      const like = likenessAt(board, passage, sentence);
      if (like >= LEAST_LIKE && like < 1) add(passage, sentence, like * 0.9);
    }
  }
  return [...found.values()].sort((a, b) => a.last - b.last || a.first - b.first);
}

/** Sentences, and whole stretches, of which no word is surely another's. */
function sentencesIn({ board, isSure }: SettleOptions, { first, last }: WordRange): WordRange[] {
  const { now } = board.words;
  const sentences: WordRange[] = [];
  for (let from = first; from <= last; ) {
    let to = from;
    while (to < last && now.opens[to + 1] === 0) to += 1;
    if (to - from < LONGEST_LIKE * 2 && isSure[board.owners[from] as number] !== true)
      sentences.push({ first: from, last: to });
    from = to + 1;
  }
  return sentences;
}

/** Share of the words on both sides that match in order. */
function likenessAt(board: Board, passage: number, range: WordRange): number {
  const { first, count } = board.wordsIn(passage);
  const matches = aligned(board, passage, range);
  let sum = 0;
  for (let at = first; at < first + count; at += 1) {
    const to = matches[at - first] as number;
    if (to >= 0) sum += board.score.likeness(at, to);
  }
  return sum / Math.max(count, range.last - range.first + 1);
}

/** New word of each word of the passage, aligned with a range alone. */
function aligned(board: Board, passage: number, { first: nowFrom, last }: WordRange): Int32Array {
  const { first, count } = board.wordsIn(passage);
  const matches = new Int32Array(count).fill(-1);
  const shifted = {
    likeness: board.score.likeness,
    score: (oldWord: number, nowWord: number) => board.score.score(oldWord + first, nowWord),
  };
  alignGap({ oldFrom: 0, oldTo: count, nowFrom, nowTo: last + 1 }, shifted, matches);
  return matches;
}

/** The run of a passage that is put at a range. */
function runAt(board: Board, passage: number, range: WordRange): Run | undefined {
  const run = bestWithin(board, passage, range);
  return run && { ...run, first: range.first, last: range.last };
}

/** The best run of a passage among words that nobody else has. */
export function bestWithin(board: Board, passage: number, range: WordRange): Run | undefined {
  const { first } = board.wordsIn(passage);
  const own = aligned(board, passage, range);
  return board.runOf(passage, (word) => own[word - first] ?? -1);
}
