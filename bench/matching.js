// Scanning words and matching rules in process, apart from reading and writing, with rules of all
// kinds: stems, wildcards, phrases, NEAR, AND NOT.

import { importBundled } from './bundle.js';
import { median } from './measure.js';
import { createRandom } from './random.js';
import { createVocabulary } from './vocabulary.js';

const SIZES = [50, 500, 5_000];
const MEGABYTES = 10;
const ROUNDS = 5;

/**
 * @param {{ folder: string, rounds?: number }} options
 * @returns {Promise<import('./figure.js').Section>}
 */
export async function measureMatching({ folder, rounds = ROUNDS }) {
  const engine = await importBundled(folder, [
    'src/rule/compile/compile.ts',
    'src/rule/match/match.ts',
    'src/text/tokens.ts',
    'src/text/vocabulary.ts',
  ]);
  const random = createRandom(11);
  const vocabulary = createVocabulary(random);
  const { text, passages, words } = makePassages(random, vocabulary);
  const runs = [];
  for (const size of SIZES) {
    const started = performance.now();
    const rules = await compile(engine, makeRules(random, vocabulary, size));
    runs.push({ size, rules, compiled: performance.now() - started, times: [], matches: 0 });
  }
  const counting = [];
  const scanning = [];
  for (let round = 0; round <= rounds; round += 1) {
    counting.push(time(() => countWords(text)));
    scanning.push(time(() => scan(engine, text, passages)));
    for (const run of runs) {
      const matcher = new engine.TurnMatcher(run.rules);
      run.times.push(time(() => (run.matches = match(matcher, passages))));
    }
  }
  const of = (times) => median(times.slice(1));
  const speed = (times) => (MEGABYTES * 1000) / of(times);
  const [few, , many] = runs;
  const name = (size) => `${size.toLocaleString('en-US')} rules`;
  return {
    title: 'Matching',
    notes: [
      `In process, ${MEGABYTES} MB of generated speech, ${rounds} rounds in turn, medians; half of the rules are words by stem, an eighth each wildcards, exact phrases, phrases by stem, and NEAR or AND NOT.`,
      'The baseline counts words with `toLowerCase`, `split` and a Map.',
    ],
    figures: [
      {
        name: `${name(many.size)}, speed against ${name(few.size)}`,
        value: of(few.times) / of(many.times),
        unit: ' ×',
        bar: 0.5,
        goal: 0.8,
      },
      {
        name: 'scanning words, speed against counting them',
        value: of(counting) / of(scanning),
        unit: ' ×',
      },
      {
        name: '500 rules, speed against counting words',
        value: of(counting) / of(runs[1].times),
        unit: ' ×',
      },
      { name: 'speed of scanning words', value: speed(scanning), unit: ' MB/s' },
      ...runs.map(({ size, times }) => ({
        name: `speed at ${name(size)}`,
        value: speed(times),
        unit: ' MB/s',
      })),
      ...runs.map(({ size, matches }) => ({
        name: `codings per 1,000 words at ${name(size)}`,
        value: (matches / words) * 1000,
      })),
      ...runs.map(({ size, compiled }) => ({
        name: `compiling ${name(size)}`,
        value: compiled,
        unit: ' ms',
      })),
    ],
  };
}

async function compile({ compileRules }, texts) {
  const codes = texts.map((text, index) => ({
    code: `code-${index}`,
    rules: [{ text }],
    unless: [],
    when: [],
  }));
  const { rules } = await compileRules(codes, { language: 'en', lists: new Map() });
  return rules;
}

function makePassages(random, vocabulary) {
  const turns = [];
  let length = 0;
  let words = 0;
  while (length < MEGABYTES * 1e6) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
      const count = 5 + Math.floor(random() * 18);
      words += count;
      return Array.from({ length: count }, () => nextWord(random, vocabulary)).join(' ');
    });
    const units = sentences.map((sentence) => {
      const start = length;
      length += sentence.length + 2;
      return { start, end: length - 1 };
    });
    turns.push({ said: `${sentences.join('. ')}. `, units });
  }
  const text = Buffer.from(turns.map(({ said }) => said).join('')).toString();
  const passages = turns.map(({ units }) => {
    const span = { start: units[0].start, end: units.at(-1).end };
    return { text, speech: [span], units, facts: new Map() };
  });
  return { text, passages, words };
}

function nextWord(random, vocabulary) {
  if (random() < 0.58) return vocabulary.nextFunctionWord();
  return vocabulary.nextForm(vocabulary.nextFamily());
}

/** Words of larger codebooks are rarer, so that every size finds about as much. */
function makeRules(random, vocabulary, size) {
  const among = Math.min(vocabulary.stems.length, size * 2);
  const stem = () => vocabulary.stems[Math.floor(random() * among)];
  const common = vocabulary.nextFunctionWord;
  return Array.from({ length: size }, (_, index) => {
    switch (index % 8) {
      case 0:
        return `"${common()} ${common()} ${stem()}"`;
      case 1:
        return `${stem()} "${common()}"`;
      case 2:
        return index % 16 === 2 ? `${stem()} NEAR/5 ${stem()}` : `${stem()} AND NOT ${stem()}`;
      case 3:
        return `${stem().slice(0, 6)}*`;
      default:
        return stem();
    }
  });
}

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function countWords(text) {
  const counts = new Map();
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}']+/u)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size;
}

function scan({ createTokens, clearTokens, scanWords, Vocabulary }, text, passages) {
  const tokens = createTokens();
  const vocabulary = new Vocabulary();
  for (const { speech } of passages) {
    clearTokens(tokens);
    for (const stretch of speech) scanWords(tokens, text, stretch, vocabulary);
  }
}

function match(matcher, passages) {
  let matches = 0;
  for (const passage of passages) {
    for (const found of matcher.match(passage)) matches += found.length;
  }
  return matches;
}
