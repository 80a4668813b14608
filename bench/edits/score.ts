// Runs the edit storm on one transcript and counts what became of its units.

import { placePassages } from '../../src/anchor/place-passages.js';
import type { Span } from '../../src/text/span.js';
import { singleSpaced } from '../../src/text/white-space.js';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';
import type { Transcript } from '../../src/transcript/transcript.js';
import { segmentTranscript } from '../../src/unit/cut/segment.js';
import { storm } from './storm.js';

export interface StormScore {
  readonly units: number;
  readonly placed: number;
  /** Placed where the edits put them: at least four fifths of both spans are shared. */
  readonly right: number;
  /** Placed to the letter. */
  readonly exact: number;
  readonly doubtful: number;
  readonly lost: number;
  /** Taken out by an edit. */
  readonly gone: number;
  /** Units whose words stand in exactly one place, and are lost. */
  readonly lostUniquely: number;
  /** Doubtful units whose true place is among the candidates; and those that have a true place. */
  readonly offered: number;
  readonly doubtfulThere: number;
  readonly milliseconds: number;
  readonly words: number;
  readonly misses: readonly string[];
}

export function scoreStorm(
  text: string,
  options: {
    readonly count: number;
    readonly random: () => number;
    readonly sentence: () => string;
  },
): StormScore {
  const before = read(text);
  const units = segmentTranscript(before);
  const edited = storm(before, units, options);
  const after = read(edited.text);
  // What the reader makes of line ends, so that the places of the truth are those of the reading text.
  const all = [...edited.truth].map(([unit, spans]) => ({
    unit,
    spans: spans.map((span) => inReading(edited.text, span)),
  }));
  const truth = new Map(
    all.map(({ unit, spans }) => {
      const others = all.filter((other) => other.unit !== unit).flatMap((other) => other.spans);
      return [unit, wholeOrLarge(spans, after, others)];
    }),
  );
  const passages = units.map((unit) => ({ text: unit.text, voice: unit.speaker }));
  const stretches = after.turns.map(({ start, end, spans, speaker = '' }) => ({
    start,
    end,
    spans,
    voice: speaker,
  }));
  const started = performance.now();
  const placements = placePassages(passages, after.text, stretches);
  const milliseconds = performance.now() - started;
  const score = { placed: 0, right: 0, exact: 0, doubtful: 0, lost: 0, gone: 0 };
  const more = { lostUniquely: 0, offered: 0, doubtfulThere: 0 };
  const misses: string[] = [];
  const flat = ` ${singleSpaced(after.text)} `;
  for (const [index, placement] of placements.entries()) {
    const unit = units[index];
    if (!unit) continue;
    const spans = truth.get(unit.id) ?? [];
    if (spans.length === 0) score.gone += 1;
    if (placement.span) {
      score.placed += 1;
      const share = Math.max(0, ...spans.map((span) => shared(span, placement.span as Span)));
      if (share >= 0.8) score.right += 1;
      else
        misses.push(
          `${placement.likeness.toFixed(2)} ${unit.id} ${unit.speaker}: ${JSON.stringify(unit.text.slice(0, 90))}\n   got ${JSON.stringify(after.text.slice(placement.span.start, placement.span.end).slice(0, 120))}\n  true ${spans.map((span) => JSON.stringify(after.text.slice(span.start, span.end).slice(0, 120))).join(' | ')}`,
        );
      if (share === 1) score.exact += 1;
    } else if (placement.kind === 'doubtful') {
      score.doubtful += 1;
      if (spans.length === 0) continue;
      more.doubtfulThere += 1;
      const isOffered = placement.candidates.some((one) =>
        spans.some((span) => shared(span, one) >= 0.5),
      );
      if (isOffered) more.offered += 1;
    } else {
      score.lost += 1;
      const sought = singleSpaced(unit.text);
      const at = flat.indexOf(sought);
      if (at >= 0 && flat.indexOf(sought, at + 1) < 0 && spans.length > 0) {
        more.lostUniquely += 1;
        misses.push(`LOST ${unit.id} ${JSON.stringify(unit.text)}`);
      }
    }
  }
  return {
    units: units.length,
    ...score,
    ...more,
    milliseconds,
    words: text.split(/\s+/).length,
    misses,
  };
}

function read(text: string): Transcript {
  const bytes = new TextEncoder().encode(text);
  return parseTranscript({ path: 'storm.txt', bytes }, {}).value;
}

/**
 * A unit that was cut up: a part of two fifths or more; or from the first part to the last, where all are
 * in one turn as it is read now and no other unit is between.
 */
function wholeOrLarge(
  spans: readonly Span[],
  { turns }: Transcript,
  others: readonly Span[],
): readonly Span[] {
  if (spans.length < 2) return spans;
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const large = spans.filter((span) => span.end - span.start >= length * 0.4);
  const whole = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const isOneTurn = turns.some(({ start, end }) => start <= whole.start && whole.end <= end);
  const isOwn = others.every(({ start, end }) => end <= whole.start || whole.end <= start);
  return isOneTurn && isOwn ? [...large, whole] : large;
}

function inReading(text: string, { start, end }: Span): Span {
  const returns = (to: number) => text.slice(0, to).split('\r\n').length - 1;
  return { start: start - returns(start), end: end - returns(end) };
}

function shared(one: Span, two: Span): number {
  const both = Math.min(one.end, two.end) - Math.max(one.start, two.start);
  return both <= 0 ? 0 : both / (Math.max(one.end, two.end) - Math.min(one.start, two.start));
}
