// What the cutting of a transcript into blocks is given, gives, and keeps in mind from line to line.

import type { Span } from '../../text/span.js';
import type { Mention } from '../labels/mention.js';
import type { Layout, Lines } from '../lines/lines.js';
import type { Outside } from '../transcript.js';
import { pageFeet } from './page-feet.js';
import { directionIndent, type SectionKind } from './sections.js';
import { tailStart } from './tail.js';

/** A stretch as written. `mention` is undefined where the file names no speaker. */
export interface Block {
  readonly mention: Mention | undefined;
  /** It reads out a question of the guide, under no speaker's label. */
  readonly question: boolean;
  readonly line: number;
  readonly spans: readonly Span[];
  /** Time stamps on lines of their own within the block. */
  readonly times: readonly Span[];
  /** The stamp at its beginning, else the one that closes its first paragraph. */
  readonly seconds: number | undefined;
}

/** A transcript’s text with what was found out about its lines. */
export interface BlockInput {
  readonly text: string;
  readonly lines: Lines;
  readonly layout: Layout;
  /** Mentions that open blocks, in order, from the first spoken one on; none in an unlabelled file. */
  readonly openings: readonly Mention[];
  readonly mentions: readonly Mention[];
  readonly sections: ReadonlyMap<number, SectionKind>;
  /** Questions in bold that open the moderator's blocks in a file without labels. */
  readonly asked: readonly Mention[];
  /** Lines on which somebody speaks whom the file does not name. */
  readonly unnamed: ReadonlySet<number>;
  /** The first line that is looked at. */
  readonly from: number;
}

/** The blocks, and every stretch that is in none. */
export interface Cut {
  readonly blocks: readonly Block[];
  readonly outside: readonly Outside[];
}

/** A block that may still grow. */
interface OpenBlock extends Block {
  readonly spans: { start: number; end: number }[];
  readonly times: Span[];
  seconds: number | undefined;
}

/** What the cutting of a file keeps in mind from line to line. */
export interface State
  extends Pick<BlockInput, 'text' | 'lines' | 'layout' | 'openings' | 'sections'> {
  readonly blocks: OpenBlock[];
  readonly outside: Outside[];
  readonly tail: number;
  readonly direction: number | undefined;
  readonly tiers: boolean;
  /** Lines that pages have above and below the talk. */
  readonly feet: ReadonlySet<number>;
  readonly opening: ReadonlyMap<number, Mention>;
  /** The last line that went into a span, and whether it did so as a whole. */
  lastSpanLine: number;
  /** A time stamp that stood alone and waits for its block. */
  pending: number | undefined;
}

/** Before the first line. */
export function stateOf(input: BlockInput): State {
  const { text, lines, layout, openings, sections } = input;
  const labelled = openings.length > 0;
  const opening = new Map(openings.map((mention) => [mention.line, mention]));
  return {
    text,
    lines,
    layout,
    openings,
    sections,
    blocks: [],
    outside: [],
    tail: labelled ? tailStart(text, lines, openings) : lines.count,
    direction: directionIndent(lines, openings),
    tiers: openings.some(
      ({ at, start, wrapper }) =>
        wrapper === 'none' && start > at && text[at] === '*' && text[at + 1] !== '*',
    ),
    opening,
    feet: pageFeet(text, lines, opening),
    lastSpanLine: -1,
    pending: undefined,
  };
}
