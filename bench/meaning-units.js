// Whether meaning units are cut where a person cut them, against one unit a sentence and one a turn.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled, ROOT } from './bundle.js';

/**
 * @param {{ folder: string }} options
 * @returns {Promise<import('./figure.js').Section>}
 */
export async function measureUnits({ folder }) {
  const { scoreStrategy, parseGold, placeGold } = await importBundled(folder, [
    'bench/units/score.ts',
    'bench/units/gold.ts',
  ]);
  const read = (path) => readFileSync(join(ROOT, path), 'utf8');
  const turns = parseGold(read('bench/units/gold.jsonl'));
  const files = placeGold(turns, (file) => read(`bench/units/transcripts/${file}`));
  const unseen = (_, number) => number % 2 === 0;
  const score = (strategy, turnEnds, keep) => scoreStrategy(files, strategy, keep, turnEnds);
  const inside = score('meaning', false, unseen);
  const meaning = score('meaning', true, unseen);
  const against = (strategy) => meaning.f1 / score(strategy, true, unseen).f1;
  return {
    title: 'Meaning units',
    notes: [
      `${turns.length} turns of the sample study, cut into ${turns.flatMap(({ units }) => units).length} units by judgement before the program was tuned; figures are of the half that was never tuned on.`,
      'F1 of boundaries; with turn ends, since a strategy that never cuts has no boundary inside a turn.',
    ],
    figures: [
      {
        name: 'F1 with turn ends, against one unit a sentence',
        value: against('sentence'),
        unit: ' ×',
        bar: 1,
        goal: 1.5,
      },
      {
        name: 'F1 with turn ends, against one unit a turn',
        value: against('turn'),
        unit: ' ×',
        bar: 1,
        goal: 1.05,
      },
      {
        name: 'WindowDiff (errors), against one unit a turn',
        value: meaning.windowDiff / score('turn', true, unseen).windowDiff,
        unit: ' ×',
        bar: 1,
        atMost: true,
      },
      { name: 'F1 with turn ends', value: meaning.f1 },
      { name: 'boundaries inside turns: F1', value: inside.f1 },
      { name: 'boundaries inside turns: precision', value: inside.precision },
      { name: 'boundaries inside turns: recall', value: inside.recall },
    ],
  };
}
