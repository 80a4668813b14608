// One turn as the rules see it: what was said, how it is cut, and who speaks.

import { foldWord } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { filterKey } from '../syntax/parse-term.js';

/** Values that filters compare, by key as written in a filter. */
export type Facts = ReadonlyMap<string, readonly string[]>;

export interface Passage {
  /** The reading text; all spans are offsets into it. */
  readonly text: string;
  /** The stretches of speech in order: the turn's blocks without notes, time stamps and the like. */
  readonly speech: readonly Span[];
  /** In order of their start. */
  readonly units: readonly Span[];
  /** The sentences of the turn, in order; asked for only where a rule needs them. Else: the units. */
  readonly sentences?: (() => readonly Span[]) | undefined;
  readonly facts: Facts;
}

/** Makes facts of plain values: keys may be column names, values are folded, empty and repeated ones dropped. */
export function factsOf(values: Iterable<readonly [string, readonly string[]]>): Facts {
  const facts = new Map<string, readonly string[]>();
  for (const [name, given] of values) {
    const key = filterKey(name);
    const folded = given.map((value) => foldWord(value.trim())).filter((value) => value !== '');
    facts.set(key, [...new Set([...(facts.get(key) ?? []), ...folded])]);
  }
  return facts;
}
