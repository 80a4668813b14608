// Joins consecutive blocks of one speaker into turns, with a span per block, and gathers what each
// speaker said in figures.

import type { Span } from '../../text/span.js';
import { annotateSpan } from '../annotations/annotations.js';
import type { Annotation, Turn } from '../transcript.js';
import type { Block } from './block-state.js';

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
  const turns: SpokenTurn[] = [];
  let name: ReturnType<TurnNames>;
  let members: Block[] = [];
  for (const block of blocks) {
    if (block.spans.length === 0) continue;
    const next = nameOf(block);
    if (members.length > 0 && (next === undefined || next.key !== name?.key)) {
      turns.push(spokenTurn(text, name?.key, name?.label, members));
      members = [];
    }
    name = next;
    members.push(block);
  }
  if (members.length > 0) turns.push(spokenTurn(text, name?.key, name?.label, members));
  return turns;
}

/** Shared by the many turns without annotations; nothing is ever added to it. */
const none: Annotation[] = [];

function spokenTurn(
  text: string,
  key: string | undefined,
  label: string | undefined,
  blocks: readonly Block[],
): SpokenTurn {
  const single = blocks.length === 1 ? blocks[0] : undefined;
  const spans: readonly Span[] = single?.spans ?? blocks.flatMap((block) => block.spans);
  const start = (spans[0] as Span).start;
  const end = (spans.at(-1) as Span).end;
  let annotations: Annotation[] = none;
  let words = 0;
  let asks = false;
  for (let index = 0; index < spans.length; index++) {
    const annotated = annotateSpan(text, spans[index] as Span);
    if (annotated.annotations.length > 0) {
      if (annotations === none) annotations = [];
      for (const annotation of annotated.annotations) annotations.push(annotation);
    }
    words += annotated.words;
    asks ||= annotated.asks;
  }
  for (const { times } of blocks)
    for (const time of times)
      if (time.start > start && time.end < end)
        annotations = [...annotations, { kind: 'time', ...time }];
  if (blocks.some(({ times }) => times.length > 0)) annotations.sort((a, b) => a.start - b.start);
  const time = blocks.find(({ seconds }) => seconds !== undefined)?.seconds;
  const turn = makeTurn(label, time, { start, end, spans, annotations });
  return { turn, key, line: (blocks[0] as Block).line, words, asks };
}

/** Written out, since spreading optional properties took a third of all reading time. */
function makeTurn(
  speaker: string | undefined,
  time: number | undefined,
  { start, end, spans, annotations }: Pick<Turn, 'start' | 'end' | 'spans' | 'annotations'>,
): Turn {
  if (speaker === undefined)
    return time === undefined
      ? { start, end, spans, annotations }
      : { start, end, spans, annotations, time };
  return time === undefined
    ? { speaker, start, end, spans, annotations }
    : { speaker, start, end, spans, annotations, time };
}
