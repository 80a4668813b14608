// Markdown: read as text, since its labels, headings and quotes are text too. Front matter and
// headings belong to no turn; emphasis and entities such as `&#39;` stay in the reading text as
// they are, and become characters only where a turn is shown (`displayText`).

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

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** A stretch of Markdown as a reader sees it: entities and backslash escapes resolved, bold marks gone. */
export function displayText(markdown: string): string {
  return markdown
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code === undefined) return named[String(name).toLowerCase()] ?? whole;
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    })
    .replace(/\\([[\]\\*_#>`~()!.+-])/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]*\S)\1/g, '$2');
}
