// Turns as a person reads them, without what a format writes for its own sake. The reading text
// keeps it: positions and quotes are those of the reading text.

import { resolveEntities } from './pages/entities.js';
import type { Transcript, Turn } from './transcript.js';

/** A turn's words for display: its blocks joined by newlines, without the marks of Markdown. */
export function turnText({ text, format }: Transcript, turn: Turn): string {
  const said = turn.spans.map(({ start, end }) => text.slice(start, end)).join('\n');
  return format === 'markdown' ? displayText(said) : said;
}

/** HTML within Markdown; `<laughs>` is none. */
const tag =
  /<\/?(?:a|b|i|u|em|strong|span|sup|sub|small|mark|font|br|p|div)(?:\s[^<>]{0,200})?\/?>/gi;

/** A stretch of Markdown as a reader sees it: entities and backslash escapes resolved, tags and bold marks gone. */
export function displayText(markdown: string): string {
  return resolveEntities(markdown)
    .replace(tag, '')
    .replace(/\\([[\]\\*_#>`~()!.+-])/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]*\S)\1/g, '$2');
}
