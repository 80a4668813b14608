// Reads a plain text or Markdown transcript at once, without looking for other formats;
// `parseTranscriptFile` reads them all.

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
  const format = plainFormat(source.path, hints);
  return format === 'markdown' ? parseMarkdown(source, hints) : parsePlainText(source, hints);
}

/** Markdown is text to any look at its content, and so is told by name. */
export function plainFormat(path: string, { format }: TranscriptHints): string {
  return format ?? (markdownNames.test(path) ? 'markdown' : 'text');
}
