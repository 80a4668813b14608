// Plain text: the reading text is the file itself.

import type { Found } from '../../finding/finding.js';
import { decodeText } from '../decode.js';
import { transcriptFindings } from '../findings.js';
import { parseReadingText, type TranscriptHints } from '../reading-text.js';
import type { Transcript } from '../transcript.js';
import type { TranscriptSource } from '../transcript-source.js';

/** Reads a plain text transcript; a file that is no text yields no turns and an error finding. */
export function parsePlainText(
  { path, bytes }: TranscriptSource,
  hints: TranscriptHints = {},
  format = 'text',
): Found<Transcript> {
  const { text, encoding, findings } = decodeText(path, bytes, hints);
  if (text === undefined || text.trim() === '') {
    const empty =
      text === undefined ? [] : [transcriptFindings.make('empty-file', { file: path }, undefined)];
    const language = hints.language ?? 'und';
    const value: Transcript = {
      path,
      format,
      encoding,
      text: text ?? '',
      language,
      turns: [],
      speakers: [],
      outside: [],
    };
    return { value, findings: [...findings, ...empty] };
  }
  const read = parseReadingText({ path, format, encoding, text }, hints);
  return { value: read.value, findings: [...findings, ...read.findings] };
}
