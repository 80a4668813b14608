// Plain text: the reading text is the file itself.

import type { Found } from '../../finding/finding.js';
import { type Decoded, decodeText } from '../decode/decode.js';
import { emptyTranscript } from '../empty-transcript.js';
import { parseReadingText, type TranscriptHints } from '../reading-text.js';
import type { Transcript } from '../transcript.js';
import type { TranscriptSource } from '../transcript-source.js';

/** Reads a plain text transcript; a file that is no text yields no turns and an error finding. */
export function parsePlainText(
  { path, bytes }: TranscriptSource,
  hints: TranscriptHints = {},
  format = 'text',
): Found<Transcript> {
  return parseDecoded(path, format, decodeText(path, bytes, hints), hints);
}

/** The same for bytes that have been decoded. */
export function parseDecoded(
  path: string,
  format: string,
  { text, encoding, findings }: Decoded,
  hints: TranscriptHints,
): Found<Transcript> {
  if (text === undefined)
    return emptyTranscript({ path, format, encoding, text: '' }, hints, findings);
  const source = { path, format, encoding, text };
  const read =
    text.trim() === '' ? emptyTranscript(source, hints) : parseReadingText(source, hints);
  return { value: read.value, findings: [...findings, ...read.findings] };
}
