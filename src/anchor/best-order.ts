// Assigns passages to places so that both stay in order and the most speaks for it, by dynamic programming.

import type { WordRange } from './board.js';

/** A place that one of the weak passages may have. */
export interface Candidate extends WordRange {
  /** What speaks for it, by passage. */
  readonly scores: Map<number, number>;
}

interface Order {
  readonly score: number;
  readonly chosen: ReadonlyMap<number, Candidate>;
}

/** The assignment in order that has the highest sum; one pair may be forbidden. */
export function bestOrder(
  weak: readonly number[],
  candidates: readonly Candidate[],
  forbidden?: { readonly passage: number; readonly candidate: Candidate },
): Order {
  const width = candidates.length + 1;
  const sums = new Float64Array((weak.length + 1) * width);
  const befores = candidates.map(
    ({ first }) => candidates.filter(({ last }) => last < first).length,
  );
  const gain = (row: number, column: number) => {
    const [passage, candidate] = [weak[row] as number, candidates[column] as Candidate];
    if (forbidden?.passage === passage && forbidden.candidate === candidate) return 0;
    return candidate.scores.get(passage) ?? 0;
  };
  const joined = (row: number, column: number) =>
    (sums[(row - 1) * width + (befores[column - 1] as number)] as number) +
    gain(row - 1, column - 1);
  for (let row = 1; row <= weak.length; row += 1)
    for (let column = 1; column < width; column += 1)
      sums[row * width + column] = Math.max(
        sums[(row - 1) * width + column] as number,
        sums[row * width + column - 1] as number,
        gain(row - 1, column - 1) > 0 ? joined(row, column) : 0,
      );
  const chosen = new Map<number, Candidate>();
  for (let row = weak.length, column = candidates.length; row > 0 && column > 0; ) {
    const sum = sums[row * width + column] as number;
    if (sum === sums[row * width + column - 1]) column -= 1;
    else if (sum === sums[(row - 1) * width + column]) row -= 1;
    else {
      chosen.set(weak[row - 1] as number, candidates[column - 1] as Candidate);
      column = befores[column - 1] as number;
      row -= 1;
    }
  }
  return { score: sums.at(-1) ?? 0, chosen };
}
