// What a reader of a format is given, and what it gives.

import type { Found } from '../../finding/finding.js';
import type { Decoded } from '../decode/decode.js';
import type { TranscriptHints } from '../reading-text.js';
import type { SourceText } from '../source-text.js';
import type { TranscriptSource } from '../transcript-source.js';

/** A file for a reader: one of a textual format has been decoded already. */
export interface FormatSource extends TranscriptSource {
  readonly decoded?: Decoded & { readonly text: string };
  readonly hints: TranscriptHints;
}

/**
 * `undefined` where nothing could be read: the findings say why, and the transcript has no turns.
 * A reader of a textual format that gives neither value nor findings passes the file on, and it is
 * read as plain text. Readers never throw, whatever the bytes.
 */
export type ParseFormat = (source: FormatSource) => Promise<Found<SourceText | undefined>>;
