// Aligns the words of two long texts in nearly linear time: stretches of words that occur once on
// both sides are tied first, the longest chain of them in order (patience diff, Cohen), then what lies
// between them by itself, down to gaps that are small enough to be compared word by word.

import { alignGap, type Gap, type MatchScore } from './align-gap.js';

/** Gaps up to so many pairs of words are compared whole at once. */
const SMALL = 20_000;
/** Larger ones only where nothing occurs once in them; beyond this they stay unaligned. */
const LARGEST = 4_000_000;
/** Lengths of the stretches that must occur once, one after the other. */
const LENGTHS = [4, 2, 1];

/** For each old word the new word it is, or -1. Matches are in order on both sides. */
export function alignWords(old: Int32Array, now: Int32Array, score: MatchScore): Int32Array {
  const matches = new Int32Array(old.length).fill(-1);
  const todo: (Gap & { readonly level: number })[] = [
    { oldFrom: 0, oldTo: old.length, nowFrom: 0, nowTo: now.length, level: 0 },
  ];
  for (let gap = todo.pop(); gap; gap = todo.pop()) {
    const size = (gap.oldTo - gap.oldFrom) * (gap.nowTo - gap.nowFrom);
    if (size === 0) continue;
    const length = LENGTHS[gap.level];
    if (size <= SMALL || length === undefined) {
      if (size <= LARGEST) alignGap(gap, score, matches);
      continue;
    }
    const chain = longestChain(commonOnce(old, now, gap, length));
    const { level } = gap;
    for (const inner of tie(chain, length, gap, matches)) todo.push({ ...inner, level });
    if (chain.length === 0) todo.push({ ...gap, level: level + 1 });
  }
  return matches;
}

/** Two places, one in each text. */
interface Tie {
  readonly old: number;
  readonly now: number;
}

/** Matches the words of the chain and gives the gaps between; these are smaller than the whole. */
function tie(chain: readonly Tie[], length: number, gap: Gap, matches: Int32Array): Gap[] {
  const gaps: Gap[] = [];
  let [oldFrom, nowFrom] = [gap.oldFrom, gap.nowFrom];
  for (const { old, now } of chain) {
    const overlap = Math.max(0, oldFrom - old);
    if (overlap >= length || now + overlap < nowFrom) continue;
    const [oldAt, nowAt] = [old + overlap, now + overlap];
    if (overlap > 0 && nowAt !== nowFrom) continue;
    if (oldAt > oldFrom && nowAt > nowFrom)
      gaps.push({ oldFrom, oldTo: oldAt, nowFrom, nowTo: nowAt });
    for (let at = overlap; at < length; at += 1) matches[old + at] = now + at;
    [oldFrom, nowFrom] = [old + length, now + length];
  }
  if (chain.length > 0) gaps.push({ oldFrom, oldTo: gap.oldTo, nowFrom, nowTo: gap.nowTo });
  return gaps;
}

/** Stretches of so many words that occur exactly once on each side, in the order of the old text. */
function commonOnce(old: Int32Array, now: Int32Array, gap: Gap, length: number): Tie[] {
  const inNow = onceIn(now, gap.nowFrom, gap.nowTo, length);
  const ties: Tie[] = [];
  for (const [key, at] of onceIn(old, gap.oldFrom, gap.oldTo, length)) {
    const place = inNow.get(key);
    if (place !== undefined && place >= 0 && at >= 0) ties.push({ old: at, now: place });
  }
  return ties.sort((a, b) => a.old - b.old);
}

/** The place of each stretch; -1 where it occurs more than once. */
function onceIn(words: Int32Array, from: number, to: number, length: number) {
  const places = new Map<string | number, number>();
  for (let at = from; at + length <= to; at += 1) {
    const key = length === 1 ? (words[at] as number) : words.subarray(at, at + length).join();
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest chain of ties that is in order on both sides. */
function longestChain(ties: readonly Tie[]): Tie[] {
  const tails: number[] = [];
  const before = new Int32Array(ties.length).fill(-1);
  for (const [index, { now }] of ties.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ties[tails[middle] as number] as Tie).now < now) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  }
  const chain: Tie[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) chain.push(ties[at] as Tie);
  return chain.reverse();
}
