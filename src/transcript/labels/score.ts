// How likely a label is a speaker's, as a sum of the evidence for and against. The weights are
// chosen so that recurrence alone, or a consistent form alone, is nearly enough, and that a heading
// word, a sentence opening or a place within a sentence outweighs either.

import type { Tally } from './evidence.js';
import type { LabelShape } from './shape.js';
import { opensParagraphs } from './shape.js';
import { surnames } from './words.js';

/** What is known of a file apart from the label that is judged. */
export interface ScoreContext {
  /** Keys that the study, a participant list or front matter names. */
  readonly listed: ReadonlySet<string>;
  /** Members of each series of labels: `participant` → `1`, `2`, `3`. */
  readonly series: ReadonlyMap<string, SeriesEvidence>;
}

export interface SeriesEvidence {
  readonly members: number;
  /** Each member occurs once, in rising order: the way headings are numbered, and introductions. */
  readonly rising: boolean;
}

/** Enough for a label that stands by itself. */
export const SURE = 2.5;
/** Enough once others of the same form are sure. */
export const LIKELY = 1;

export function scoreLabel(tally: Tally, context: ScoreContext): number {
  const { shape } = tally;
  if (context.listed.has(shape.key)) return 4 + recurrence(tally.count);
  const score = recurrence(tally.count) + shapeScore(tally, context);
  return score + placeScore(tally);
}

function recurrence(count: number): number {
  if (count < 2) return count - 1;
  return count < 3 ? 1.5 : count < 5 ? 2.5 : 3.5;
}

function shapeScore(tally: Tally, { series }: ScoreContext): number {
  const { shape, count } = tally;
  const group = shape.series === undefined ? undefined : series.get(shape.series);
  const numbered = group !== undefined && group.members > 1;
  let score = numbered ? (group.rising && shape.kind !== 'code' && !shape.onlyRole ? -3 : 2) : 0;
  if (shape.onlyRole || shape.voice !== 'person') score += 3;
  else score += kindScore(shape, isSpoken(tally) || isSetApart(tally));
  if (shape.sentence) score -= 3;
  // `HM:` are initials where they recur.
  const initials = shape.kind === 'code' && shape.letters === 'upper' && count > 1;
  // `[0:31] CC:` are somebody's: copies of a letter have no time.
  const isTimed = initials && shape.label.length < 4 && tally.timed * 2 > count + tally.headers;
  if (shape.document && !isTimed) score -= count > 4 && isSurname(shape) ? 2.5 : 4;
  if (opensParagraphs(shape)) score -= count < 2 ? 2 : 1;
  if (shape.interjection && !shape.onlyRole) score -= initials ? 1 : 4;
  if (shape.question && shape.number !== undefined) score -= 8;
  return score;
}

/** `Price:` and `Cook:` head parts of documents, and are people's names. */
function isSurname({ kind, key }: LabelShape): boolean {
  return kind === 'name' && surnames.has(key);
}

function kindScore({ kind, letters, role }: LabelShape, spoken: boolean): number {
  switch (kind) {
    case 'code':
      return letters === 'upper' || letters === 'caseless' ? 2 : 1.5;
    case 'name':
      return 1;
    case 'lower':
      return spoken ? 0 : -0.5;
    case 'number':
      return spoken ? 0 : -1;
    default:
      return role !== undefined ? -1 : -3;
  }
}

/** `__dka:__`: markup tells a name that is written like any word, where it comes back. */
function isSetApart({ count, headers, bold, family }: Tally): boolean {
  return family === 'colon' && count > 2 && bold === count + headers;
}

/** What follows is told by its time stamp, its full stop or its place to be speech, not a value. */
function isSpoken({ count, headers, sentences, timed, bare }: Tally): boolean {
  return (sentences + Math.max(timed, bare)) * 2 > count + headers;
}

function placeScore(tally: Tally): number {
  const all = tally.count + tally.headers;
  let score = tally.placed * 2 < all ? -2.5 : 0;
  if (tally.speech * 3 < all) score -= 2;
  return score;
}
