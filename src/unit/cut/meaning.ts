// Cuts one block of speech where its topic turns. Each gap between sentences gets a score from
// discourse markers and lexical cohesion (TextTiling: Hearst 1997, Computational Linguistics 23(1),
// section 5); each unit has a cost by its length; the cheapest way to cut is found by dynamic
// programming, as in Utiyama & Isahara (2001), "A statistical model for domain-independent text segmentation".

import type { Span } from '../../text/span.js';
import { splitLongSentences } from './clauses.js';
import { gapScores } from './gaps.js';

/** What a cut must gain to be made. */
const CUT_COST = 1;
/** Words up to which the length of a unit speaks against nothing. */
const LONG = 110;
/** No unit holds more sentences than this. */
const MOST_SENTENCES = 40;

/** The units of a block, given its sentences; each is one or more sentences in a row. */
export function segmentMeaning(
  text: string,
  sentences: readonly Span[],
  language: string,
): readonly Span[] {
  const parts = splitLongSentences(text, sentences);
  if (parts.length < 2) return parts;
  const { scores, lengths } = gapScores(text, parts, language);
  const cuts = cheapestCuts(scores, lengths);
  let from = 0;
  return cuts.map((to) => {
    const unit = { start: parts[from]?.start ?? 0, end: parts[to - 1]?.end ?? 0 };
    from = to;
    return unit;
  });
}

/** Ends (exclusive sentence numbers) of the units with the least cost together. */
function cheapestCuts(scores: readonly number[], lengths: readonly number[]): number[] {
  const count = lengths.length;
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  best[0] = 0;
  for (let from = 0; from < count; from += 1) {
    const entry = (best[from] ?? 0) + (from === 0 ? 0 : CUT_COST - (scores[from - 1] ?? 0));
    let words = 0;
    for (let to = from + 1; to <= Math.min(count, from + MOST_SENTENCES); to += 1) {
      words += lengths[to - 1] ?? 0;
      const cost = entry + lengthCost(words);
      if (cost < (best[to] ?? 0)) {
        best[to] = cost;
        previous[to] = from;
      }
    }
  }
  const cuts: number[] = [];
  for (let at = count; at > 0; at = previous[at] ?? 0) cuts.push(at);
  return cuts.reverse();
}

/** Fragments belong to a neighbour; a story may be long, but beyond a page it has several parts. */
function lengthCost(words: number): number {
  if (words < 6) return 1.2;
  if (words < 12) return 0.6;
  if (words < 18) return 0.25;
  if (words <= LONG) return 0;
  return ((words - LONG) / 40) ** 1.2;
}
