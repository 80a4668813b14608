// Compares where two cuttings of the same words cut: precision, recall and F1 of boundaries, Pk
// (Beeferman, Berger & Lafferty 1999) and WindowDiff (Pevzner & Hearst 2002, section 4).

/** Positions between words, 1 … words - 1, at which a turn is cut. */
export interface CutTurn {
  readonly words: number;
  readonly cuts: ReadonlySet<number>;
}

export interface BoundaryScore {
  readonly gold: number;
  readonly made: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly pk: number;
  readonly windowDiff: number;
}

/** Scores cuts inside turns; for Pk and WindowDiff the turns stand one after another, ends cut. */
export function scoreBoundaries(
  gold: readonly CutTurn[],
  made: readonly CutTurn[],
  withTurnEnds = false,
): BoundaryScore {
  let right = 0;
  gold.forEach((turn, index) => {
    for (const cut of turn.cuts) if (made[index]?.cuts.has(cut)) right += 1;
  });
  const ends = withTurnEnds ? gold.length : 0;
  const count = (turns: readonly CutTurn[]) =>
    turns.reduce((sum, { cuts }) => sum + cuts.size, 0) + ends;
  right += ends;
  const precision = count(made) === 0 ? 0 : right / count(made);
  const recall = count(gold) === 0 ? 0 : right / count(gold);
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const [goldLine, madeLine] = [boundaryLine(gold), boundaryLine(made)];
  const window = Math.max(
    2,
    Math.round(goldLine.length / (2 * (count(gold) - ends + gold.length))),
  );
  return {
    gold: count(gold),
    made: count(made),
    right,
    precision,
    recall,
    f1,
    pk: windowError(goldLine, madeLine, window, (a, b) => (a === 0) !== (b === 0)),
    windowDiff: windowError(goldLine, madeLine, window, (a, b) => a !== b),
  };
}

/** 1 after every word that ends a unit, over all turns. */
function boundaryLine(turns: readonly CutTurn[]): number[] {
  return turns.flatMap(({ words, cuts }) =>
    Array.from({ length: words }, (_, at) => (at + 1 === words || cuts.has(at + 1) ? 1 : 0)),
  );
}

/** Share of windows of `size` words whose boundary counts differ in the given sense. */
function windowError(
  gold: readonly number[],
  made: readonly number[],
  size: number,
  differ: (gold: number, made: number) => boolean,
): number {
  let wrong = 0;
  let [inGold, inMade] = [0, 0];
  for (let at = 0; at < gold.length; at += 1) {
    inGold += gold[at] ?? 0;
    inMade += made[at] ?? 0;
    if (at < size - 1) continue;
    if (differ(inGold, inMade)) wrong += 1;
    inGold -= gold[at - size + 1] ?? 0;
    inMade -= made[at - size + 1] ?? 0;
  }
  return wrong / Math.max(1, gold.length - size + 1);
}
