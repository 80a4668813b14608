// What the findings about a transcript are made from, and where on the page they point.

import type { Place } from '../finding/finding.js';
import type { Block } from './blocks/block-state.js';
import type { SpokenTurn } from './blocks/turns.js';
import type { Tally } from './labels/evidence.js';
import type { Voice } from './labels/variants.js';
import type { Lines } from './lines/lines.js';
import type { RoleGiven } from './people/roles.js';
import type { Outside } from './transcript.js';

export interface DoubtInput {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  /** The first line after the header. */
  readonly from: number;
  readonly blocks: readonly Block[];
  readonly turns: readonly SpokenTurn[];
  readonly voices: readonly Voice[];
  readonly roles: ReadonlyMap<string, RoleGiven>;
  readonly passedOver: readonly Tally[];
  readonly listed: ReadonlySet<string>;
  readonly outside: readonly Outside[];
}

/** Line and column of an offset on a known line. */
export function placeOf(
  { path, text, lines }: DoubtInput,
  line: number,
  start: number,
  end: number,
): Place {
  const before = text.slice(lines.start[line], start);
  return {
    file: path,
    line: line + 1,
    column: [...before].length + 1,
    length: [...text.slice(start, end)].length,
  };
}

export function placeOfVoice(input: DoubtInput, { first }: Voice): Place {
  return placeOf(input, first.line, first.start, first.end);
}
