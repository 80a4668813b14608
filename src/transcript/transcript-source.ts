// What a reader is given.

import type { Found } from '../finding/finding.js';
import type { FormatName } from './formats/format-name.js';
import type { TranscriptHints } from './reading-text.js';
import type { SourceText } from './source-text.js';

/** A file as it lies on the disk. */
export interface TranscriptSource {
  /** As it will stand in `Transcript.path` and in findings. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** How files are read whose library may hang on them; as any other where it is absent. */
  readonly readApart?: ReadApart | undefined;
}

/** A file to be read by the reader of a format; plain values, so that a thread can have it. */
export interface FormatTask {
  readonly format: FormatName;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hints: TranscriptHints;
}

/** Does the task where it can be ended; gives what the reader gave, or why it was ended. */
export type ReadApart = (
  task: FormatTask,
) => Promise<
  { readonly output: Found<SourceText | undefined> } | { readonly ended: 'time' | 'memory' }
>;
