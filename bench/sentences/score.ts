// Scores sentence splitters on spoken sentences of our own: boundary F1 and cases wholly right.

import { readFileSync } from 'node:fs';
import SentenceTokenizer from 'natural/lib/natural/tokenizers/sentence_tokenizer.js';
import { segmentSentences } from '../../src/text/sentences/sentences.js';
import { sentenceStyle } from '../../src/text/sentences/sentences-style.js';

interface Case {
  readonly language: string;
  readonly text: string;
  /** Offsets, white space not counted, at which a sentence ends and another begins. */
  readonly ends: ReadonlySet<number>;
  readonly isLower: boolean;
}

type Splitter = (sample: Case) => readonly string[];

export function parseCases(file: string): Case[] {
  return file.split('\n').flatMap((line) => {
    const [language, marked] = line.split('\t');
    if (!language || !marked || line.startsWith('#')) return [];
    const isLower = language === 'lower';
    const text = marked.replaceAll('|', '');
    return [
      { language: isLower ? 'en' : language, text, ends: endsOf(marked.split('|')), isLower },
    ];
  });
}

function endsOf(sentences: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const sentence of sentences) {
    at += sentence.replace(/\s/g, '').length;
    ends.add(at);
  }
  ends.delete(at);
  return ends;
}

export const splitters: Readonly<Record<string, Splitter>> = {
  own: ({ text, language }) =>
    segmentSentences(text, { start: 0, end: text.length }, sentenceStyle(text, language)).map(
      ({ start, end }) => text.slice(start, end),
    ),
  'Intl.Segmenter': ({ text, language }) =>
    [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
      ({ segment }) => segment,
    ),
  'natural 8, no list': ({ text }) => new SentenceTokenizer([]).tokenize(text),
  'natural 8, a list': ({ text }) =>
    new SentenceTokenizer([
      'Dr.',
      'Mr.',
      'Mrs.',
      'Prof.',
      'e.g.',
      'i.e.',
      'etc.',
      'p.m.',
      'a.m.',
    ]).tokenize(text),
};

/** Boundary F1 of a splitter over cases, and how many cases it gets wholly right. */
export function scoreSplitter(
  split: Splitter,
  cases: readonly Case[],
): { readonly f1: number; readonly whole: number } {
  let [right, made, gold, whole] = [0, 0, 0, 0];
  for (const sample of cases) {
    const ends = endsOf(split(sample));
    const hits = [...ends].filter((end) => sample.ends.has(end)).length;
    right += hits;
    made += ends.size;
    gold += sample.ends.size;
    if (hits === ends.size && hits === sample.ends.size) whole += 1;
  }
  return { f1: (2 * right) / Math.max(1, made + gold), whole };
}

/** A table of all splitters over the cases that `keep` keeps. */
function score(title: string, cases: readonly Case[], keep: (sample: Case) => boolean): string {
  const kept = cases.filter(keep);
  const lines = [`${title}: ${kept.length} cases`];
  for (const [name, split] of Object.entries(splitters)) {
    const { f1, whole } = scoreSplitter(split, kept);
    lines.push(`  ${name.padEnd(20)} F1 ${f1.toFixed(3)}  whole ${whole}/${kept.length}`);
  }
  return lines.join('\n');
}

export function reportSentences(root: string): string {
  const cases = parseCases(readFileSync(`${root}/bench/sentences/own.txt`, 'utf8'));
  return [
    score('all', cases, () => true),
    score('English', cases, ({ language, isLower }) => language === 'en' && !isLower),
    score('lower case', cases, ({ isLower }) => isLower),
    score('other languages', cases, ({ language }) => language !== 'en'),
  ].join('\n');
}
