// Scores the gaps between the sentences of a block: how much a cut there is worth.

import type { Span } from '../../text/span.js';
import { foldCode, hashStep } from '../words.js';
import { type Opening, openingOf } from './markers.js';
import { stopWordHashes } from './stop-words.js';

/** Sentences compared on each side of a gap. */
const WINDOW = 2;
/** Stems of a window that are compared; more only in very long sentences. */
const MOST_STEMS = 40;
/** Gaps within which a peak is looked for. */
const FARTHEST_PEAK = 8;
/** Letters a word is cut to; a stemmer for any language (McNamee & Mayfield 2004). */
const STEM = 5;

const weights: Readonly<Record<Opening, number>> = {
  turns: 1.7,
  contrastsObject: 1.6,
  scene: 1.2,
  adds: 1,
  contrasts: 1,
  object: 1,
  plain: 0,
  continues: -0.2,
  depends: -0.8,
  answers: -0.8,
};
/** A shorter sentence is an afterthought, whatever it begins with: `With the aunt.` */
const AFTERTHOUGHT = 6;
const COHESION = 1.2;
const DEPTH = 0.6;

export interface Gaps {
  /** One per gap: between sentence n and n + 1. */
  readonly scores: readonly number[];
  /** Words of each sentence. */
  readonly lengths: readonly number[];
}

interface Sentence {
  readonly words: number;
  readonly stems: readonly number[];
  readonly opening: Opening;
}

/** Scores of all gaps of a block with two sentences or more. */
export function gapScores(text: string, sentences: readonly Span[], language: string): Gaps {
  const stops = stopWordHashes(language);
  const read = sentences.map((span) => readSentence(text, span, stops));
  const cohesion = cohesionAt(read);
  const scores = cohesion.map((value, gap) => {
    const opening = read[gap + 1]?.opening ?? 'plain';
    const isAnswer = opening === 'plain' && text.charCodeAt((sentences[gap]?.end ?? 1) - 1) === 63;
    const depth = depthAt(cohesion, gap);
    const isAfterthought = (read[gap + 1]?.words ?? 0) < AFTERTHOUGHT && weights[opening] > 0;
    const weight = isAfterthought ? 0 : weights[isAnswer ? 'answers' : opening];
    return weight - COHESION * value + DEPTH * depth;
  });
  return { scores, lengths: read.map(({ words }) => words) };
}

function readSentence(text: string, { start, end }: Span, stops: ReadonlySet<number>): Sentence {
  const stems: number[] = [];
  let words = 0;
  for (let at = start; at < end; at += 1) {
    let folded = foldCode(text.charCodeAt(at));
    if (folded === 0) continue;
    let hash = 0;
    let stem = 0;
    let length = 0;
    for (; at < end && folded !== 0; folded = foldCode(text.charCodeAt(at))) {
      length += 1;
      hash = hashStep(hash, folded);
      if (length === STEM) stem = hash;
      at += 1;
    }
    words += 1;
    if (length > 3 && !stops.has(hash)) stems.push(length >= STEM ? stem : hash);
  }
  return { words, stems, opening: openingOf(text, start, end) };
}

/** Shared stems across each gap, by the smaller side, from 0 to 1. */
function cohesionAt(sentences: readonly Sentence[]): number[] {
  const values: number[] = [];
  for (let gap = 0; gap + 1 < sentences.length; gap += 1) {
    const left = stemsOf(sentences, Math.max(0, gap + 1 - WINDOW), gap + 1);
    const right = stemsOf(sentences, gap + 1, gap + 1 + WINDOW);
    let shared = 0;
    for (const stem of right) if (left.includes(stem)) shared += 1;
    values.push(shared / Math.max(3, Math.min(left.length, right.length)));
  }
  return values;
}

function stemsOf(sentences: readonly Sentence[], from: number, to: number): readonly number[] {
  const stems: number[] = [];
  for (let at = from; at < to && at < sentences.length; at += 1)
    for (const stem of sentences[at]?.stems ?? [])
      if (stems.length < MOST_STEMS && !stems.includes(stem)) stems.push(stem);
  return stems;
}

/** Depth of the valley at a gap: how far cohesion rises to the nearest peak on both sides. */
function depthAt(cohesion: readonly number[], gap: number): number {
  const here = cohesion[gap] ?? 0;
  return peak(cohesion, gap, -1) - here + (peak(cohesion, gap, 1) - here);
}

function peak(cohesion: readonly number[], gap: number, step: 1 | -1): number {
  let highest = cohesion[gap] ?? 0;
  const last = gap + step * FARTHEST_PEAK;
  for (let at = gap + step; at !== last && (cohesion[at] ?? -1) >= highest; at += step)
    highest = cohesion[at] ?? 0;
  return highest;
}
