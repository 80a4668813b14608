// Places to propose for passages that have none: a person decides.

import type { Span } from '../text/span.js';
import type { Board, Matches, WordRange } from './board.js';
import type { Occurrences } from './occurrences.js';
import type { Passage } from './passage-words.js';

/** Less than this share of a passage's words is no place to propose. */
const SOME = 0.25;

/** What passages without a place are looked for in. */
export interface Rest {
  readonly passages: readonly Passage[];
  readonly text: string;
  readonly board: Board;
  readonly occurrences: Occurrences;
  readonly matches: Matches;
  readonly doubts: Map<number, readonly WordRange[]>;
}

/**
 * Proposes places for what has none: where all its words are, far away too, else what now fills the gap
 * between its neighbours, else where some of its words are.
 */
export function proposeRest(rest: Rest, passage: number): void {
  const { board, matches, doubts } = rest;
  if (board.runs[passage]) return;
  const whole = wholePlaces(rest, passage);
  const run = board.runOf(passage, matches);
  const gap = gapBetween(board, passage);
  const isSome = run && run.coverage >= SOME && board.isFree(run.first, run.last);
  const isInGap = !isSome || (gap && gap.first <= run.first && run.last <= gap.last);
  if (whole.length > 0) doubts.set(passage, whole);
  else if (gap && isInGap) doubts.set(passage, [gap]);
  else if (isSome) doubts.set(passage, [run]);
}

/** Free places that have all words of a passage, where these tell it from others. */
function wholePlaces({ board, occurrences, passages, text }: Rest, passage: number): WordRange[] {
  const { starts, ends } = board.words.now;
  const only = onceIn(text, passages[passage]?.text ?? '');
  const isOnly = ({ first, last }: WordRange) =>
    only !== undefined &&
    only.start <= (starts[first] as number) &&
    (ends[last] as number) <= only.end;
  const isMuch = board.wordsIn(passage).count >= 3 && occurrences.sameWords(passage) === 1;
  return occurrences
    .ofPassage(passage)
    .filter(({ first, last }) => board.isFree(first, last))
    .filter((place) => isOnly(place) || (isMuch && occurrences.standsAlone(place)));
}

/** What stands between the neighbours of a passage now, where it is about as long and one speaker's. */
function gapBetween(board: Board, passage: number): WordRange | undefined {
  const { count } = board.wordsIn(passage);
  const low = board.runs[passage - 1]?.last;
  const high = board.runs[passage + 1]?.first;
  if (low === undefined || high === undefined || high <= low + 1) return undefined;
  const gap = { first: low + 1, last: high - 1 };
  const size = gap.last - gap.first + 1;
  const { owners } = board.words.now;
  const isLikely = size <= count * 2 && count <= size * 2;
  const isOneVoice = owners[gap.first] === owners[gap.last];
  return isLikely && isOneVoice && board.isFree(gap.first, gap.last) ? gap : undefined;
}

/** The place of a text that stands exactly once. */
function onceIn(text: string, sought: string): Span | undefined {
  const start = sought === '' ? -1 : text.indexOf(sought);
  if (start < 0 || text.indexOf(sought, start + 1) >= 0) return undefined;
  return { start, end: start + sought.length };
}
