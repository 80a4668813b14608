// Whether sentences end where a person says, against the splitters that node and natural have.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled, ROOT } from './bundle.js';

/**
 * @param {{ folder: string }} options
 * @returns {Promise<import('./figure.js').Section>}
 */
export async function measureSentences({ folder }) {
  const { parseCases, scoreSplitter, splitters } = await importBundled(folder, [
    'bench/sentences/score.ts',
  ]);
  const cases = parseCases(readFileSync(join(ROOT, 'bench/sentences/own.txt'), 'utf8'));
  const own = scoreSplitter(splitters.own, cases);
  const others = Object.keys(splitters).filter((name) => name !== 'own');
  return {
    title: 'Sentences',
    notes: [
      `${cases.length} spoken cases with their ends marked, our own; most of what was wrong at first led to changes, so this is a regression test more than a measure. F1 of boundaries inside a case.`,
    ],
    figures: [
      ...others.map((name) => ({
        name: `F1 against ${name}`,
        value: own.f1 / scoreSplitter(splitters[name], cases).f1,
        unit: ' ×',
        bar: 1,
        goal: 1.1,
      })),
      { name: 'F1', value: own.f1 },
      { name: 'cases wholly right', value: own.whole / cases.length },
    ],
  };
}
