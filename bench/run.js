// `npm run bench`: measures everything in one run on inputs it makes itself, prints the figures with
// their bars and goals, and writes them into bench/README.md.
//
//   node bench/run.js [--only startup,end-to-end,matching,statements,sentences,units,ratings,edits]
//                     [--rounds N] [--gate] [--program FILE]
//
// --only prints some sections and --rounds repeats less often; both leave the README alone.
// --gate exits 1 where a bar is missed.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureEdits } from './edits.js';
import { measureEndToEnd } from './end-to-end.js';
import { countMissed, renderSection } from './figure.js';
import { measureMatching } from './matching.js';
import { measureUnits } from './meaning-units.js';
import { measureRatings } from './ratings.js';
import { describeMachine, writeReadme } from './readme.js';
import { measureSentences } from './sentence-ends.js';
import { measureStartup } from './startup.js';
import { measureStatements } from './statements.js';

const SECTIONS = {
  startup: measureStartup,
  'end-to-end': measureEndToEnd,
  matching: measureMatching,
  statements: measureStatements,
  sentences: measureSentences,
  units: measureUnits,
  ratings: measureRatings,
  edits: measureEdits,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    gate: { type: 'boolean', default: false },
    program: { type: 'string', default: fileURLToPath(new URL('../bin/fga.js', import.meta.url)) },
  },
});
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const names = values.only?.split(',') ?? Object.keys(SECTIONS);
const unknown = names.find((name) => !(name in SECTIONS));
if (unknown !== undefined) throw new Error(`There is no section ${unknown}.`);

const folder = mkdtempSync(join(tmpdir(), 'fga-bench-'));
const sections = [];
try {
  for (const name of names) {
    if (process.stderr.isTTY) process.stderr.write(`measuring ${name} …\n`);
    const section = await SECTIONS[name]({ folder, program: resolve(values.program), rounds });
    sections.push(section);
    console.log(`${renderSection(section)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const missed = countMissed(sections);
console.log(missed === 0 ? 'Every bar is reached.' : `Bars missed: ${missed}.`);
if (values.only === undefined && rounds === undefined) {
  writeReadme([`Measured on ${describeMachine()}.`, ...sections.map(renderSection)].join('\n\n'));
}
if (values.gate && missed > 0) process.exitCode = 1;
