// How long all coefficients of a million units take, against reading the same file with papaparse and
// doing nothing with it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, ratioOf, runForUsage, runRounds } from './measure.js';
import { createRandom } from './random.js';

const READ = fileURLToPath(new URL('papaparse.js', import.meta.url));
const UNITS = 1_000_000;
const ROUNDS = 5;
const CODES = Array.from({ length: 12 }, (_, at) => `code-${at + 1}`);

/** What is in a file, and the options it is read with. */
const KINDS = [
  { name: 'twelve codes', options: [], cells: twoCodes },
  { name: 'sets of codes', options: ['--sets', ';'], cells: twoSets },
  {
    name: '300,000 different decimals, interval',
    options: ['--level', 'interval'],
    cells: twoNumbers,
  },
];

/**
 * @param {{ folder: string, program: string, rounds?: number }} options
 * @returns {import('./figure.js').Section}
 */
export function measureRatings({ folder, program, rounds = ROUNDS }) {
  const random = createRandom(7);
  const figures = KINDS.flatMap(({ name, options, cells }, at) => {
    const file = join(folder, `ratings-${at}.csv`);
    writeFileSync(file, ratingsText(cells, random));
    const read = { name: 'read', command: [process.execPath, READ, file] };
    const agree = {
      name: 'agree',
      command: [process.execPath, program, 'agree', '--ratings', file, ...options, '--json'],
    };
    const times = runRounds([read, agree], rounds);
    return [
      { name, value: ratioOf(times.agree, times.read), unit: ' ×', bar: 2, goal: 1, atMost: true },
      { name: `${name}: papaparse alone`, value: median(times.read) / 1000, unit: ' s' },
      { name: `${name}: peak memory`, value: runForUsage(agree).mebibytes, unit: ' MiB' },
    ];
  });
  return {
    title: 'Ratings',
    notes: [
      `\`fga agree --ratings FILE --json\` on ${UNITS.toLocaleString('en')} units of two coders, without a bootstrap; whole processes, ${rounds} rounds in turn, medians.`,
      '× is the time of a process that reads the file with papaparse and does nothing with it.',
    ],
    figures,
  };
}

function ratingsText(cells, random) {
  const lines = ['unit,anna,ben'];
  for (let unit = 0; unit < UNITS; unit += 1) lines.push(`u${unit},${cells(random).join(',')}`);
  return `${lines.join('\n')}\n`;
}

const pick = (random, most) => CODES[Math.floor(random() * most)];

function twoCodes(random) {
  const one = pick(random, CODES.length);
  return [one, random() < 0.7 ? one : pick(random, CODES.length)];
}

function twoSets(random) {
  const one = [...new Set([pick(random, 6), pick(random, CODES.length)])].join(';');
  return [one, random() < 0.6 ? one : pick(random, CODES.length)];
}

function twoNumbers(random) {
  const one = random() * 3000;
  return [one.toFixed(2), (one + random() * 20).toFixed(2)];
}
