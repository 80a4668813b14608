// The words of passages as streams of numbers, which is what alignment compares: one stream for the
// passages as they were, one for the speech of the text as it is now.

import type { Span } from '../text/span.js';
import { createTokens, scanWords } from '../text/tokens.js';
import { Vocabulary } from '../text/vocabulary.js';

/** A passage of the text before it was edited; passages are given in the order of that text. */
export interface Passage {
  readonly text: string;
  /** Who speaks; empty where nobody is named. */
  readonly voice: string;
}

/** A stretch of the new text that passages may stand in: one speaker's turn. */
export interface Stretch extends Span {
  readonly voice: string;
  /** Where its words are, label and markup left out. */
  readonly spans: readonly Span[];
}

/** Words in order. Offsets of old words count from the beginning of their passage. */
interface WordStream {
  readonly count: number;
  readonly types: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index of the passage or stretch that each word is in. */
  readonly owners: Int32Array;
  /** 1 where a passage, a stretch, a paragraph or a sentence begins. */
  readonly opens: Uint8Array;
}

export interface Words {
  readonly old: WordStream;
  readonly now: WordStream;
  /** Index of the first word of each passage, and the count at the end. */
  readonly firsts: Int32Array;
  readonly vocabulary: Vocabulary;
}

/** Scans both sides with one vocabulary, so that equal words have equal numbers. */
export function wordsOf(
  passages: readonly Passage[],
  text: string,
  stretches: readonly Stretch[],
): Words {
  const vocabulary = new Vocabulary();
  const sources = passages.map((passage, owner) => ({
    text: passage.text,
    spans: [{ start: 0, end: passage.text.length }],
    owner,
  }));
  const turns = stretches.map(({ spans }, owner) => ({ text, spans, owner }));
  const old = streamOf(sources, vocabulary);
  const firsts = new Int32Array(passages.length + 1).fill(old.count);
  for (let at = old.count - 1; at >= 0; at -= 1) firsts[old.owners[at] as number] = at;
  for (let at = passages.length - 1; at >= 0; at -= 1)
    firsts[at] = Math.min(firsts[at] as number, firsts[at + 1] as number);
  return { old, now: streamOf(turns, vocabulary), firsts, vocabulary };
}

interface Source {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly owner: number;
}

function streamOf(sources: readonly Source[], vocabulary: Vocabulary): WordStream {
  const tokens = createTokens();
  const owners: number[] = [];
  const opens: number[] = [];
  for (const { text, spans, owner } of sources) {
    let isFirst = true;
    for (const span of spans) {
      const from = tokens.count;
      scanWords(tokens, text, span, vocabulary);
      for (let at = from; at < tokens.count; at += 1) {
        const before = at === from ? span.start : (tokens.ends[at - 1] as number);
        const gap = text.slice(before, tokens.starts[at]);
        opens.push(isFirst || at === from || ENDS.test(gap) ? 1 : 0);
        owners.push(owner);
        isFirst = false;
      }
    }
  }
  const { starts, ends, types, count } = tokens;
  return {
    count,
    types: types.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    owners: Int32Array.from(owners),
    opens: Uint8Array.from(opens),
  };
}

/** Between words: a sentence, an aside or a paragraph ends. */
const ENDS = /[.?!…。？！؟۔।\n[\]()]/u;
