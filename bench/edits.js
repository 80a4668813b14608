// Whether codings survive what people do to a transcript: the edit storm.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled } from './bundle.js';
import { writeCorpus } from './corpus.js';
import { createRandom } from './random.js';

/** About an hour of talk. */
const HOUR = 52_000;
const EDITS = 1000;
/** Development used the seeds 1 to 20 and never looked at what these give but for the figures. */
const SEEDS = [901, 902, 903, 904, 905, 906, 907, 908, 909, 910];

/**
 * @param {{ folder: string, seeds?: readonly number[] }} options
 * @returns {Promise<import('./figure.js').Section>}
 */
export async function measureEdits({ folder, seeds = SEEDS }) {
  const { scoreStorm } = await importBundled(folder, ['bench/edits/score.ts']);
  const scores = seeds.map((seed) => {
    const corpus = (count, bytesEach, own) => {
      const { files } = writeCorpus({ folder, count, bytesEach, seed: own });
      return readFileSync(join(files[0]), 'utf8');
    };
    const talk = corpus(1, HOUR * 2, seed + 5000).split(/(?<=[.?!]) |\n+/);
    const sentences = talk.filter((each) => each.length > 12 && /^[A-Z][^:]*[.?!]$/.test(each));
    let next = 0;
    const sentence = () => sentences[next++ % sentences.length];
    const text = corpus(1, HOUR, seed);
    return scoreStorm(text, { count: EDITS, random: createRandom(seed), sentence });
  });
  const sum = (name) => scores.reduce((total, score) => total + score[name], 0);
  const share = (part, whole) => (sum(whole) === 0 ? 1 : sum(part) / sum(whole));
  return {
    title: 'Edit storm',
    notes: [
      `${EDITS} random edits to a coded transcript of an hour (about ${Math.round(sum('words') / scores.length).toLocaleString('en-US')} words, ${Math.round(sum('units') / scores.length)} units), ${scores.length} times: typos, words, sentences and turns put in, replaced and taken out, speakers changed, turns split, merged and moved, short answers repeated, line ends.`,
      'Where every unit belongs is known from the edits. Right: at least four fifths of the place that was found and the true one are shared. Seeds were not used in development.',
    ],
    figures: [
      {
        name: 'placed units that are right',
        value: share('right', 'placed') * 100,
        unit: ' %',
        bar: 99.5,
      },
      {
        name: 'units lost whose words stand in one place',
        value: sum('lostUniquely'),
        bar: 0,
        atMost: true,
      },
      {
        name: 'placed units that are right to the letter',
        value: share('exact', 'placed') * 100,
        unit: ' %',
      },
      {
        name: 'units placed, of all that are still there',
        value: (100 * sum('right')) / (sum('units') - sum('gone')),
        unit: ' %',
      },
      { name: 'doubtful units, of all', value: share('doubtful', 'units') * 100, unit: ' %' },
      {
        name: 'doubtful units with the true place among the candidates',
        value: share('offered', 'doubtfulThere') * 100,
        unit: ' %',
      },
      { name: 'units taken out by edits, of all', value: share('gone', 'units') * 100, unit: ' %' },
      { name: 'time for one transcript', value: sum('milliseconds') / scores.length, unit: ' ms' },
    ],
    misses: scores.flatMap(({ misses }) => misses),
  };
}
