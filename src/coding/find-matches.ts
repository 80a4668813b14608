// Finds one rule in the units of a transcript, for reading: keyword in context.

import type { TurnMatcher } from '../rule/match/match.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type { Unit } from '../unit/unit.js';
import type { Inclusion } from './inclusion.js';
import { passagesOf, type Reading } from './passages.js';

/** One unit in which a query was found. */
export interface FoundUnit {
  readonly unit: Unit;
  /** The turn it is in, from its first word to its last. */
  readonly turn: Span;
  /** The words it rests on, in the reading text. */
  readonly matches: readonly Span[];
}

/** A line of keyword in context: words before, the match, words after, each on one line. */
export interface ContextLine {
  readonly unit: Unit;
  /** In the reading text; code points. */
  readonly match: Span;
  readonly before: string;
  readonly keyword: string;
  readonly after: string;
}

/**
 * The units in which a query is found, in order. The matcher holds the query as the rule of its one
 * code; all units are searched but annotations.
 */
export function findMatches(
  matcher: TurnMatcher,
  reading: Reading,
  include: Iterable<Inclusion> = ['moderator', 'observer', 'minimal', 'question'],
): FoundUnit[] {
  const found: FoundUnit[] = [];
  for (const { passage, units } of passagesOf(reading, new Set(include))) {
    for (const [index, [match]] of matcher.match(passage).entries()) {
      const unit = units[index];
      const turn = unit && reading.transcript.turns[unit.turn];
      if (turn && match) found.push({ unit, turn, matches: match.spans });
    }
  }
  return found;
}

/** A line per match of a unit, with up to `width` characters of the turn on either side, cut at words. */
export function contextLines(
  text: string,
  found: FoundUnit,
  width = 40,
  { toCodePoint }: Pick<CodePointMap, 'toCodePoint'> = codePointMap(text),
): ContextLine[] {
  const { unit, turn } = found;
  return found.matches.map((match) => {
    const from = Math.max(turn.start, match.start - width * 2);
    const to = Math.min(turn.end, match.end + width * 2);
    return {
      unit,
      match: { start: toCodePoint(match.start), end: toCodePoint(match.end) },
      before: lastWords(oneLine(text.slice(from, match.start)), width),
      keyword: oneLine(text.slice(match.start, match.end)).trim(),
      after: firstWords(oneLine(text.slice(match.end, to)), width),
    };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function firstWords(text: string, width: number): string {
  if (text.length <= width) return text.trimEnd();
  const cut = text.lastIndexOf(' ', width);
  return text.slice(0, cut > 0 ? cut : width).trimEnd();
}

function lastWords(text: string, width: number): string {
  if (text.length <= width) return text.trimStart();
  const cut = text.indexOf(' ', text.length - width);
  return text.slice(cut >= 0 ? cut : text.length - width).trimStart();
}
