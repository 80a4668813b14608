// From words to places in the text: takes in the punctuation at both ends of a passage and words that
// were added there, and places passages that have no words at all ("…").

import type { Span } from '../text/span.js';
import type { Board, Run } from './board.js';
import type { Passage, Stretch } from './passage-words.js';
import type { Placement } from './placement.js';

interface Placed {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly board: Board;
}

/** Added words at the end of a passage that are still taken to be its own, within its sentence. */
const MOST_ADDED = 3;

/** Gives the span of a passage for its run of words, and the place of one that has no words. */
export function spanFinder(passages: readonly Passage[], placed: Placed) {
  const { text, stretches, board } = placed;
  const { now } = board.words;
  const starts = new Map<number, number>();
  const edge = (passage: Passage | undefined) => ({
    leading: /^[^\p{L}\p{N}]*/u.exec(passage?.text ?? '')?.[0] ?? '',
    trailing: /[^\p{L}\p{N}]*$/u.exec(passage?.text ?? '')?.[0] ?? '',
  });

  const spanOf = (index: number, run: Run): Span => {
    const stretch = now.owners[run.first] as number;
    const isFree: IsFree = (at) => {
      const owner = board.owners[at];
      return (owner === -1 || owner === index) && now.owners[at] === stretch;
    };
    let { first, last } = run;
    const isInner = (at: number) => now.opens[at] === 0;
    for (let left = run.missingBefore; left > 0 && isInner(first) && isFree(first - 1); left -= 1)
      first -= 1;
    for (let left = run.missingAfter; left > 0 && isInner(last + 1) && isFree(last + 1); left -= 1)
      last += 1;
    if (run.matched > 0) {
      const isCapital = (at: number) => /^\p{Lu}/u.test(text.slice(now.starts[at], now.ends[at]));
      const added = withAdded(board, { first, last }, isFree);
      first = added[0];
      // Several words that begin with a capital are a new sentence, whose full stop before is missing.
      if (added[1] < last + 2 || !isCapital(last + 1)) last = added[1];
      board.owners.fill(index, first, last + 1);
    }
    const turn = stretches[stretch] as Stretch;
    const bounds = blockBounds(turn, now.starts[first] as number, now.ends[last] as number);
    const before = now.owners[first - 1] === stretch ? (now.ends[first - 1] as number) : 0;
    const after = now.owners[last + 1] === stretch ? (now.starts[last + 1] as number) : text.length;
    const low = Math.max(bounds.start, before);
    const high = Math.min(bounds.end, after);
    const { leading, trailing } = edge(passages[index]);
    const follower = edge(passages[board.owners[last + 1] ?? -1]).leading;
    const start = startIn(text, low, now.starts[first] as number, leading);
    const end = endIn(text, now.ends[last] as number, high, { trailing, follower });
    return { start, end };
  };

  const bare = (index: number): Placement => bareAt(index, passages, placed, starts, spanOf);
  return { spanOf, bare };
}

/** Whether a word of the same stretch is nobody else's. */
type IsFree = (at: number) => boolean;

/** Words of no passage that were added at either end belong to the passage whose sentence they are in. */
function withAdded(
  board: Board,
  { first, last }: { first: number; last: number },
  isFree: IsFree,
): [number, number] {
  const { now } = board.words;
  const stretch = now.owners[first] as number;
  let from = first;
  while (now.opens[from] === 0 && isFree(from - 1)) from -= 1;
  const isTheirs = now.opens[from] === 0 && now.owners[from - 1] === stretch;
  if (isTheirs || first - from > MOST_ADDED) from = first;
  let to = last;
  while (now.opens[to + 1] === 0 && isFree(to + 1)) to += 1;
  if (to - last > MOST_ADDED) to = last;
  return [from, to];
}

function blockBounds({ spans, start, end }: Stretch, from: number, to: number): Span {
  return {
    start: spans.findLast((span) => span.start <= from)?.start ?? start,
    end: spans.find((span) => span.end >= to)?.end ?? end,
  };
}

/** Takes in what stands directly before the first word, as the passage had it where it can. */
function startIn(text: string, low: number, word: number, leading: string): number {
  const gap = text.slice(low, word);
  if (leading !== '' && gap.endsWith(leading)) return word - leading.length;
  const tight = /[^\s]*$/u.exec(gap)?.[0] ?? '';
  return tight === gap && low > 0 && /[\p{L}\p{N}]$/u.test(text.slice(0, low).slice(-2))
    ? word
    : word - tight.length;
}

function endIn(
  text: string,
  word: number,
  high: number,
  { trailing, follower }: { readonly trailing: string; readonly follower: string },
): number {
  const gap = text.slice(word, high);
  if (trailing !== '' && gap.startsWith(trailing)) return word + trailing.length;
  const tight = /^[^\s]*/u.exec(gap)?.[0] ?? '';
  const isShared = tight === gap && follower !== '' && gap.endsWith(follower);
  return word + tight.length - (isShared ? follower.length : 0);
}

/** A passage without words stands where its signs are between its neighbours, if only once. */
function bareAt(
  index: number,
  passages: readonly Passage[],
  { text, stretches, board }: Placed,
  known: Map<number, number>,
  spanOf: (index: number, run: Run) => Span,
): Placement {
  const sought = passages[index]?.text.trim() ?? '';
  const before = board.runs.slice(0, index).findLastIndex((run) => run !== undefined);
  const after = board.runs.findIndex((run, at) => at > index && run !== undefined);
  const runBefore = board.runs[before];
  const runAfter = board.runs[after];
  const low = Math.max(runBefore ? spanOf(before, runBefore).end : 0, known.get(before) ?? 0);
  const high = runAfter ? spanOf(after, runAfter).start : text.length;
  const found: { span: Span; stretch: number }[] = [];
  for (let at = sought === '' ? -1 : text.indexOf(sought, low); at >= 0 && at < high; ) {
    const span = { start: at, end: at + sought.length };
    const stretch = stretches.findIndex(({ spans }) =>
      spans.some(({ start, end }) => start <= span.start && span.end <= end),
    );
    if (stretch >= 0 && span.end <= high) found.push({ span, stretch });
    at = text.indexOf(sought, at + sought.length);
  }
  const [only, ...others] = found;
  if (only && others.length === 0) {
    known.set(before, only.span.end);
    return { kind: 'same', ...only, likeness: 1, candidates: [] };
  }
  if (!only) return { kind: 'lost', likeness: 0, candidates: [] };
  return { kind: 'doubtful', likeness: 0, candidates: found.map(({ span }) => span) };
}
