// Scores the strategies against hand-cut units: the odd half of the gold may be tuned on, the even
// half is only reported. Own talk cut by the segmenter's author is apart.

import { readFileSync } from 'node:fs';
import type { Transcript } from '../../src/transcript/transcript.js';
import { segmentTranscript } from '../../src/unit/cut/segment.js';
import type { Strategy, Unit } from '../../src/unit/unit.js';
import { type BoundaryScore, type CutTurn, scoreBoundaries } from './boundaries.js';
import { type GoldFile, type GoldTurn, parseGold, placeGold } from './gold.js';

const STRATEGIES: readonly Strategy[] = ['turn', 'sentence', 'meaning'];

type Keep = (turn: GoldTurn, index: number) => boolean;

function goldCuts({ units }: GoldTurn): CutTurn {
  const cuts = new Set<number>();
  let words = 0;
  for (const unit of units) {
    words += countWords(unit);
    cuts.add(words);
  }
  cuts.delete(words);
  return { words, cuts };
}

function madeCuts(transcript: Transcript, units: readonly Unit[], turn: number): CutTurn {
  const own = units.filter((unit) => unit.turn === turn);
  return goldCuts({ file: transcript.path, speaker: '', units: own.map(({ text }) => text) });
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The score of one strategy on the turns that `keep` keeps, numbered from 1 over all files. */
export function scoreStrategy(
  files: readonly GoldFile[],
  strategy: Strategy,
  keep: Keep,
  withTurnEnds: boolean,
): BoundaryScore {
  const gold: CutTurn[] = [];
  const made: CutTurn[] = [];
  let number = 0;
  for (const { transcript, turns } of files) {
    const units = segmentTranscript(transcript, undefined, { strategy });
    turns.forEach((turn, index) => {
      number += 1;
      if (!keep(turn, number)) return;
      gold.push(goldCuts(turn));
      made.push(madeCuts(transcript, units, index));
    });
  }
  return scoreBoundaries(gold, made, withTurnEnds);
}

function renderScores(title: string, files: readonly GoldFile[], keep: Keep): string {
  const lines = [
    `${title}\n  strategy   gold made right     P     R    F1 | F1 with turn ends |    Pk WindowDiff`,
  ];
  for (const strategy of STRATEGIES) {
    const inner = scoreStrategy(files, strategy, keep, false);
    const all = scoreStrategy(files, strategy, keep, true);
    const share = (value: number) => value.toFixed(3);
    lines.push(
      `  ${strategy.padEnd(9)} ${[inner.gold, inner.made, inner.right].map((n) => String(n).padStart(5)).join('')}  ${share(inner.precision)} ${share(inner.recall)} ${share(inner.f1)} | ${share(all.f1).padStart(17)} | ${share(inner.pk)} ${share(inner.windowDiff)}`,
    );
  }
  return lines.join('\n');
}

/** The report on the gold cut by another person and on the author's own talk. */
export function reportUnits(root: string): string {
  const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
  const gold = placeGold(parseGold(read('bench/units/gold.jsonl')), (file) =>
    read(`bench/units/transcripts/${file}`),
  );
  const isModerator = (turn: GoldTurn) => turn.speaker === 'Facilitator';
  return [
    renderScores('gold, all turns', gold, () => true),
    renderScores('gold, odd half (tuned on)', gold, (_, number) => number % 2 === 1),
    renderScores('gold, even half (only reported)', gold, (_, number) => number % 2 === 0),
    renderScores(
      'gold, participants only, even half',
      gold,
      (turn, n) => !isModerator(turn) && n % 2 === 0,
    ),
  ].join('\n');
}
