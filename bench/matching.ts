// How fast words are scanned and rules matched, apart from reading and writing: MB of text per
// second with 50, 500 and 5,000 rules on a corpus made here (seeded, same text every time). Run it with
//   npx esbuild bench/matching.ts --bundle --platform=node --format=esm --outfile=dist/matching.mjs
//   node dist/matching.mjs

import { compileRules } from '../src/rule/compile.js';
import { TurnMatcher } from '../src/rule/match.js';
import type { Passage } from '../src/rule/passage.js';
import { clearTokens, createTokens, scanWords } from '../src/text/tokens.js';
import { Vocabulary } from '../src/text/vocabulary.js';

const MEGABYTES = 10;
const ROUNDS = 9;

/** A generator of numbers from 0 to 1, the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = seeded(1);
const pick = <Item>(items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** Words of two to four syllables with English endings, the frequent ones short. */
function makeWords(count: number): string[] {
  const onsets = 'b c d f g h l m n p r s t v w st tr pl ch sh th br gr'.split(' ');
  const vowels = 'a e i o u ea ou ai'.split(' ');
  const endings = ['', '', '', 's', 'ing', 'ed', 'er', 'ly', 'ness', "'s"];
  const words = new Set('the and to a of i that it in you was is we they so'.split(' '));
  while (words.size < count) {
    const syllables = words.size < 200 ? 1 : 2 + Math.floor(random() * 2);
    let word = '';
    for (let syllable = 0; syllable < syllables; syllable++) word += pick(onsets) + pick(vowels);
    words.add(word + pick(onsets) + (words.size < 200 ? '' : pick(endings)));
  }
  return [...words];
}

const words = makeWords(40_000);
/** Zipf: the word of rank r about as often as 1/r. */
const zipf = () => words[Math.floor(Math.exp(random() * Math.log(words.length)))] ?? 'the';

function makeTurn(): { text: string; units: { start: number; end: number }[] } {
  const units: { start: number; end: number }[] = [];
  let text = '';
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--) {
    const start = text.length;
    const length = 5 + Math.floor(random() * 18);
    const said = Array.from({ length }, zipf);
    text += `${said.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`;
    units.push({ start, end: text.length });
    if (left > 1) text += ' ';
  }
  return { text, units };
}

function makePassages(): { passages: Passage[]; text: string } {
  const passages: Passage[] = [];
  const turns: string[] = [];
  const parts: { start: number; units: { start: number; end: number }[]; end: number }[] = [];
  let length = 0;
  while (length < MEGABYTES * 1e6) {
    const turn = makeTurn();
    const move = ({ start, end }: { start: number; end: number }) => ({
      start: start + length,
      end: end + length,
    });
    parts.push({ start: length, end: length + turn.text.length, units: turn.units.map(move) });
    turns.push(turn.text);
    length += turn.text.length + 1;
  }
  const text = Buffer.from(turns.join('\n')).toString();
  for (const { start, end, units } of parts) {
    passages.push({ text, speech: [{ start, end }], units, facts: new Map() });
  }
  return { passages, text };
}

/**
 * Half single words by stem or wildcard, the rest phrases, NEAR and AND NOT. As in a codebook that
 * grows, the words of later rules are rarer.
 */
function makeRules(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const least = 6 + index / 4;
    const word = () =>
      words[Math.floor(least * Math.exp(random() * Math.log(words.length / least)))] ?? 'the';
    switch (index % 8) {
      case 0:
        return `"${zipf()} ${zipf()} ${word()}"`;
      case 1:
        return `${zipf()} ${word()}`;
      case 2:
        return `${word()} NEAR/5 ${word()}`;
      case 3:
        return `${word()} AND NOT ${word()}`;
      case 4:
        return `${word().slice(0, 6)}*`;
      default:
        return word();
    }
  });
}

const { passages, text } = makePassages();
const spaces = text.split(/\s+/).length;

function scanAll(): number {
  const [tokens, vocabulary] = [createTokens(), new Vocabulary()];
  const begun = performance.now();
  for (const { speech } of passages) {
    clearTokens(tokens);
    for (const stretch of speech) scanWords(tokens, text, stretch, vocabulary);
  }
  return performance.now() - begun;
}

async function prepare(count: number) {
  const specs = makeRules(count).map((rule, index) => ({
    code: `code-${index >> 1}`,
    rules: [{ text: rule }],
    unless: [],
    when: [],
  }));
  const begun = performance.now();
  const { rules } = await compileRules(specs, { language: 'en', lists: new Map() });
  return { count, matcher: new TurnMatcher(rules), compiled: performance.now() - begun };
}

function matchAll(matcher: TurnMatcher): { time: number; matches: number } {
  let matches = 0;
  const begun = performance.now();
  for (const passage of passages) {
    for (const unit of matcher.match(passage)) matches += unit.length;
  }
  return { time: performance.now() - begun, matches };
}

function report(name: string, times: readonly number[], note: string): void {
  const speed = MEGABYTES / (Math.min(...times) / 1000);
  process.stdout.write(`${name.padEnd(24)}${speed.toFixed(1).padStart(7)} MB/s  ${note}\n`);
}

// Rounds go around so that a busy machine slows all variants; the fastest round counts. The first
// one, in which every distinct word is looked up and stemmed, is reported too.
const variants = await Promise.all([50, 500, 5000].map(prepare));
const scanTimes: number[] = [];
const rounds: ReturnType<typeof matchAll>[][] = variants.map(() => []);
for (let round = 0; round < ROUNDS; round++) {
  scanTimes.push(scanAll());
  for (const [index, { matcher }] of variants.entries()) rounds[index]?.push(matchAll(matcher));
}
report('scan words', scanTimes, `${passages.length} turns, ${spaces} words`);
for (const [index, { count, compiled }] of variants.entries()) {
  const all = rounds[index] ?? [];
  const density = (((all[0]?.matches ?? 0) / spaces) * 1000).toFixed(0);
  const note = `${density} matches per 1,000 words, compiled in ${compiled.toFixed(0)} ms`;
  report(
    `${count} rules`,
    all.map(({ time }) => time),
    note,
  );
  report('  first round', [all[0]?.time ?? 0], '');
}
