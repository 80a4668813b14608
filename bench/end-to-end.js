// Coding a large corpus from files to files (read, cut, match, write), against counting its words
// with wc and against a script with one regular expression a rule.

import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from './corpus.js';
import { countHits } from './hits.js';
import { median, ratioOf, runForUsage, runRounds } from './measure.js';
import { chooseRules, renderCodebook } from './rules.js';

const SIZES = [50, 500, 5_000];
/** As much as the real interviews that the bars were set by. */
const FILES = 52;
const BYTES_EACH = 1_000_000;
const PART = FILES / 4;
const REGEX_PART = 3;
const ROUNDS = 5;
const REGEX_SCRIPT = fileURLToPath(new URL('regex-script.js', import.meta.url));

/**
 * @param {{ folder: string, program: string, rounds?: number }} options
 * @returns {import('./figure.js').Section}
 */
export function measureEndToEnd({ folder, program, rounds = ROUNDS }) {
  const corpus = writeCorpus({
    folder: makeFolder(folder, 'corpus'),
    count: FILES,
    bytesEach: BYTES_EACH,
    seed: 7,
  });
  const rules = writeRules(folder, corpus);
  const tasks = createTasks({ folder, program, corpus });
  const times = runRounds(Object.values(tasks), rounds);
  const megabytes = corpus.bytes / 1e6;
  const speed = (name, size = megabytes) => (size * 1000) / median(times[name]);
  const part = bytesOf(corpus.files.slice(0, PART)) / corpus.bytes;
  const regexPart = bytesOf(corpus.files.slice(0, REGEX_PART)) / corpus.bytes;
  const usage = runForUsage(tasks.rules500);
  const hits = SIZES.map((size) =>
    countHits({ folder, program, files: corpus.files, codebook: codebookOf(folder, size) }),
  );
  return {
    title: 'End to end',
    notes: [
      `${FILES} generated transcripts, ${megabytes.toFixed(1)} MB, ${corpus.words.toLocaleString('en-US')} words, ${corpus.types.toLocaleString('en-US')} word forms.`,
      `Codebooks of one rule a code, ${rules}.`,
      `\`fga code FILES --codebook F -o OUT --by sentence\`, units and codings written; whole processes, ${rounds} rounds in turn, medians.`,
      `The regex script runs on ${(regexPart * megabytes).toFixed(0)} MB; speeds are bytes by time, nothing subtracted.`,
    ],
    figures: [
      {
        name: '500 rules, speed against `wc -w`',
        value: ratioOf(times.wc, times.rules500),
        unit: ' ×',
        bar: 0.04,
        goal: 0.08,
      },
      {
        name: '500 rules, speed against the regex script',
        value: ratioOf(times.regex, times.rules500) / regexPart,
        unit: ' ×',
        bar: 5,
        goal: 10,
      },
      {
        name: '5,000 rules, speed against 50 rules',
        value: ratioOf(times.rules50, times.rules5000),
        unit: ' ×',
        bar: 0.5,
        goal: 0.8,
      },
      {
        name: 'units by `meaning`, speed against `sentence`',
        value: ratioOf(times.rules500, times.meaning),
        unit: ' ×',
        bar: 0.4,
        goal: 0.7,
      },
      {
        name: 'the whole corpus, speed against a quarter of it',
        value: ratioOf(times.quarter, times.rules500) / part,
        unit: ' ×',
        bar: 0.7,
        goal: 0.8,
      },
      ...SIZES.map((size) => ({
        name: `speed at ${size.toLocaleString('en-US')} rules`,
        value: speed(`rules${size}`),
        unit: ' MB/s',
      })),
      { name: 'speed by `meaning` at 500 rules', value: speed('meaning'), unit: ' MB/s' },
      { name: 'speed of `wc -w`', value: speed('wc'), unit: ' MB/s' },
      {
        name: 'speed of the regex script',
        value: speed('regex', megabytes * regexPart),
        unit: ' MB/s',
      },
      { name: 'peak memory at 500 rules', value: usage.mebibytes, unit: ' MiB' },
      {
        name: 'CPU time by wall time at 500 rules',
        value: usage.cpuMs / median(times.rules500),
        unit: ' ×',
      },
      ...SIZES.flatMap((size, index) => [
        {
          name: `hits per 1,000 words at ${size.toLocaleString('en-US')} rules`,
          value: (hits[index].matches / corpus.words) * 1000,
        },
        { name: `codings at ${size.toLocaleString('en-US')} rules`, value: hits[index].codings },
      ]),
    ],
  };
}

function writeRules(folder, corpus) {
  const shares = SIZES.map((size) => {
    const rules = chooseRules(corpus, size);
    writeFileSync(codebookOf(folder, size), renderCodebook(rules));
    writeFileSync(join(folder, `rules-${size}.json`), JSON.stringify(rules));
    return rules.filter(({ length }) => length === 1).length / size;
  });
  return `${Math.round(shares[0] * 100)} % single stems, the rest phrases of two to four words, about 100 hits per 1,000 words at each size`;
}

function createTasks({ folder, program, corpus }) {
  const out = join(folder, 'out');
  const clear = () => rmSync(out, { recursive: true, force: true });
  const coding = (name, size, strategy, files = corpus.files) => ({
    name,
    command: [
      process.execPath,
      program,
      'code',
      ...files,
      '--codebook',
      codebookOf(folder, size),
      '--by',
      strategy,
      '-o',
      out,
    ],
    cwd: folder,
    before: clear,
    after: clear,
  });
  const regexFiles = corpus.files.slice(0, REGEX_PART);
  const regexOut = join(folder, 'regex.csv');
  return {
    wc: { name: 'wc', command: ['wc', '-w', ...corpus.files] },
    rules50: coding('rules50', 50, 'sentence'),
    rules500: coding('rules500', 500, 'sentence'),
    rules5000: coding('rules5000', 5_000, 'sentence'),
    meaning: coding('meaning', 500, 'meaning'),
    quarter: coding('quarter', 500, 'sentence', corpus.files.slice(0, PART)),
    regex: {
      name: 'regex',
      command: [
        process.execPath,
        REGEX_SCRIPT,
        join(folder, 'rules-500.json'),
        regexOut,
        ...regexFiles,
      ],
    },
  };
}

function codebookOf(folder, size) {
  return join(folder, `codebook-${size}.yaml`);
}

function bytesOf(files) {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function makeFolder(folder, name) {
  mkdirSync(join(folder, name));
  return join(folder, name);
}
