// What a reader of one kind of JSON gives back.

import type { JsonNode } from '../../../text/json-tree.js';
import type { Speech } from '../speech.js';

export interface JsonReading {
  /** `deepgram-json`, or `json` where the maker is not known. */
  readonly format: string;
  readonly speech: readonly Speech[];
  readonly flow: 'running' | 'whole';
  /** BCP 47, as the file says. */
  readonly language?: string | undefined;
  /** Messages that nobody said, such as `… has joined the channel`: how many there are. */
  readonly service?: number;
  /** The file lists what was said last first. */
  readonly newestFirst?: boolean;
}

/** Undefined where the file is of another kind. `lineOf` gives the line of an offset. */
export type ReadJsonKind = (
  root: JsonNode,
  lineOf: (offset: number) => number,
) => JsonReading | undefined;
