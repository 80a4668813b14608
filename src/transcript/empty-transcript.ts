// A transcript without turns: of a file that holds no text, or that could not be read.

import type { Finding, Found } from '../finding/finding.js';
import { transcriptFindings } from './findings.js';
import type { ReadingText, TranscriptHints } from './reading-text.js';
import type { Transcript } from './transcript.js';

/** Without other findings, that the file is empty is one. */
export function emptyTranscript(
  source: ReadingText,
  hints: TranscriptHints,
  findings: readonly Finding[] = [
    transcriptFindings.make('empty-file', { file: source.path }, undefined),
  ],
): Found<Transcript> {
  const language = hints.language ?? 'und';
  return { value: { ...source, language, turns: [], speakers: [], outside: [] }, findings };
}
