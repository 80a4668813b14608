// Markdown: read as text, since its labels, headings and quotes are text too. Front matter and
// headings belong to no turn; emphasis and entities such as `&#39;` stay in the reading text as
// they are, and become characters only where a turn is shown (`display-text.ts`).

import type { Found } from '../../finding/finding.js';
import type { TranscriptHints } from '../reading-text.js';
import type { Transcript } from '../transcript.js';
import type { TranscriptSource } from '../transcript-source.js';
import { parsePlainText } from './text.js';

export function parseMarkdown(
  source: TranscriptSource,
  hints: TranscriptHints = {},
): Found<Transcript> {
  return parsePlainText(source, hints, 'markdown');
}
