// Which words of the new text each passage has taken so far. A passage takes words of one stretch that
// no other passage stands between; no word is taken twice.

import { countEach } from '../text/group-by.js';
import type { MatchScore } from './align-gap.js';
import type { Words } from './passage-words.js';

/** Words of the new text from the first to the last, both included. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** The words a passage may have become. */
export interface Run extends WordRange {
  /** Share of the passage's words that are in it, rare words counting more; 0 to 1. */
  readonly coverage: number;
  /** How many words are matched. */
  readonly matched: number;
  /** Old words directly before the first and after the last of them that are matched nowhere. */
  readonly missingBefore: number;
  readonly missingAfter: number;
}

/** The new word that an old one is, or -1. */
export type Matches = (word: number) => number;

/** New words beyond the old ones that may stand between two words of one passage. */
const MOST_INSERTED = 15;
/** So many new words before its last words, or after its first, cut a few words off a passage. */
const MANY_INSERTED = 4;
/** Words that are cut off so, at most. */
const FEW = 2;

export class Board {
  readonly words: Words;
  readonly score: MatchScore;
  /** The passage that each new word belongs to; -1 for none. */
  readonly owners: Int32Array;
  readonly runs: (Run | undefined)[];
  readonly #weights: Float64Array;

  constructor(words: Words, score: MatchScore) {
    this.words = words;
    this.score = score;
    this.owners = new Int32Array(words.now.count).fill(-1);
    this.runs = new Array<undefined>(words.firsts.length - 1).fill(undefined);
    this.#weights = rarity(words);
  }

  /** Index of the first word of a passage, and how many it has. */
  wordsIn(passage: number): { readonly first: number; readonly count: number } {
    const first = this.words.firsts[passage] as number;
    return { first, count: (this.words.firsts[passage + 1] as number) - first };
  }

  /** The best of what an alignment matched for a passage, of words that are free. */
  runOf(passage: number, match: Matches): Run | undefined {
    const { first, count } = this.wordsIn(passage);
    let best: Run | undefined;
    for (let at = first; at < first + count; ) {
      if (match(at) < 0) at += 1;
      else {
        const { run, next } = this.#clusterFrom(at, first + count, match);
        if (!best || run.coverage > best.coverage) best = run;
        at = next;
      }
    }
    return best;
  }

  /** The matched words from one on that can be one passage. */
  #clusterFrom(from: number, end: number, match: Matches): { run: Run; next: number } {
    const { old, now, firsts } = this.words;
    const passage = old.owners[from] as number;
    const start = firsts[passage] as number;
    const cluster = [from];
    let at = from + 1;
    for (; at < end; at += 1) {
      const to = match(at);
      if (to < 0) continue;
      const last = cluster.at(-1) as number;
      const before = match(last);
      const isFar = to - before > at - last + Math.max(MOST_INSERTED, end - start);
      if (now.owners[to] !== now.owners[before] || isFar || !this.isFree(before, to, passage))
        break;
      cluster.push(at);
    }
    return {
      run: this.#runOver(withoutStrays(cluster, match), match, { start, end }),
      next: at,
    };
  }

  #runOver(
    cluster: readonly number[],
    match: Matches,
    { start, end }: { readonly start: number; readonly end: number },
  ): Run {
    const [first, last] = [cluster[0] as number, cluster.at(-1) as number];
    const weight = cluster.reduce((sum, word) => sum + this.#worth(word, match), 0);
    const total = this.#total(start, end);
    let [before, after] = [first, last];
    while (before > start && match(before - 1) < 0) before -= 1;
    while (after < end - 1 && match(after + 1) < 0) after += 1;
    return {
      first: match(first),
      last: match(last),
      coverage: total === 0 ? 0 : weight / total,
      matched: cluster.length,
      missingBefore: first - before,
      missingAfter: after - last,
    };
  }

  #worth(at: number, match: Matches): number {
    return (this.#weights[at] as number) * this.score.likeness(at, match(at));
  }

  #total(from: number, to: number): number {
    let total = 0;
    for (let at = from; at < to; at += 1) total += this.#weights[at] as number;
    return total;
  }

  /** Whether no passage has a word between two, themselves included. */
  isFree(first: number, last: number, except = -1): boolean {
    for (let at = first; at <= last; at += 1) {
      const owner = this.owners[at] as number;
      if (owner >= 0 && owner !== except) return false;
    }
    return true;
  }

  take(passage: number, run: Run): void {
    this.release(passage);
    this.runs[passage] = run;
    this.owners.fill(passage, run.first, run.last + 1);
  }

  release(passage: number): void {
    const run = this.runs[passage];
    if (!run) return;
    for (let at = run.first; at <= run.last; at += 1)
      if (this.owners[at] === passage) this.owners[at] = -1;
    this.runs[passage] = undefined;
  }
}

/** Cuts off the first and last few words where many new ones part them from the others. */
function withoutStrays(cluster: readonly number[], match: Matches): readonly number[] {
  const isParted = (at: number) => {
    const [one, two] = [cluster[at - 1] as number, cluster[at] as number];
    return match(two) - match(one) - (two - one) >= MANY_INSERTED;
  };
  let [from, to] = [0, cluster.length];
  for (let at = 1; at <= FEW && to - at > at; at += 1) if (isParted(at)) from = at;
  for (let at = 1; at <= FEW && to - at - from > at; at += 1)
    if (isParted(cluster.length - at)) to = cluster.length - at;
  return cluster.slice(from, to);
}

/** Words that are common in the old text say less about where a passage is. */
function rarity({ old }: Words): Float64Array {
  const counts = countEach(old.types);
  return Float64Array.from(old.types, (type) => {
    const count = counts.get(type) ?? 1;
    return count <= 3 ? 1 : count <= 12 ? 0.7 : 0.4;
  });
}
