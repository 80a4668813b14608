// Reads a transcript file of any supported format.

import type { Found } from '../finding/finding.js';
import { parseMarkdown } from './formats/markdown.js';
import { parsePlainText } from './formats/text.js';
import type { TranscriptHints } from './reading-text.js';
import type { Transcript } from './transcript.js';
import type { TranscriptSource } from './transcript-source.js';

const markdownNames = /\.(?:md|markdown|mdown|mkd)$/i;

/** Reads a file by its format: the one named, else the one its name's ending tells. */
export function parseTranscript(
  source: TranscriptSource,
  hints: TranscriptHints = {},
): Found<Transcript> {
  const format = hints.format ?? (markdownNames.test(source.path) ? 'markdown' : 'text');
  return format === 'markdown' ? parseMarkdown(source, hints) : parsePlainText(source, hints);
}
