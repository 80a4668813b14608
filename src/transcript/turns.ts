// Joins consecutive blocks of one speaker into turns, with a span per block, and gathers what each
// speaker said in figures.

import type { Span } from '../text/span.js';
import { annotateSpan } from './annotations.js';
import type { Block } from './blocks.js';
import type { Annotation, Turn } from './transcript.js';

/** A turn with what the reading of roles needs to know of it. */
export interface SpokenTurn {
  readonly turn: Turn;
  readonly key: string | undefined;
  readonly line: number;
  readonly words: number;
  readonly asks: boolean;
}

/** The speaker of a block; undefined in a file without labels. */
export type TurnNames = (
  block: Block,
) => { readonly key: string; readonly label: string } | undefined;

/** Blocks without speech make no turn. */
export function joinBlocks(
  text: string,
  blocks: readonly Block[],
  nameOf: TurnNames,
): SpokenTurn[] {
  const groups: { key: string | undefined; label: string | undefined; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.spans.length === 0) continue;
    const name = nameOf(block);
    const last = groups.at(-1);
    if (last && name !== undefined && last.key === name.key) last.blocks.push(block);
    else groups.push({ key: name?.key, label: name?.label, blocks: [block] });
  }
  return groups.map(({ key, label, blocks: members }) => spokenTurn(text, key, label, members));
}

function spokenTurn(
  text: string,
  key: string | undefined,
  label: string | undefined,
  blocks: readonly Block[],
): SpokenTurn {
  const spans: readonly Span[] = blocks.flatMap((block) => block.spans);
  const start = (spans[0] as Span).start;
  const end = (spans.at(-1) as Span).end;
  const annotated = spans.map((span) => annotateSpan(text, span));
  const own = blocks
    .flatMap(({ times }) => times)
    .filter((time) => time.start > start && time.end < end)
    .map((time): Annotation => ({ kind: 'time', ...time }));
  const inside = annotated.flatMap(({ annotations }) => annotations);
  const annotations =
    own.length === 0 ? inside : [...inside, ...own].sort((a, b) => a.start - b.start);
  const time = blocks.find(({ seconds }) => seconds !== undefined)?.seconds;
  const turn: Turn = {
    ...(label !== undefined && { speaker: label }),
    start,
    end,
    spans,
    annotations,
    ...(time !== undefined && { time }),
  };
  return {
    turn,
    key,
    line: (blocks[0] as Block).line,
    words: annotated.reduce((sum, { words }) => sum + words, 0),
    asks: spans.some((span) => asks(text.slice(span.start, span.end))),
  };
}

function asks(text: string): boolean {
  return text.includes('?') || text.includes('؟') || text.includes('？');
}
