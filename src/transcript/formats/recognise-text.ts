// Tells formats that are text by how they begin; what is none of them is a plain transcript. Looks
// at the first few hundred characters only, since every plain text file comes by here.

import { latinTwin } from '../../text/latin-twin.js';
import { isTimedTable } from '../speech/tables/timed-table.js';
import type { FormatName } from './format-name.js';

const HEAD = 2048;

/** In this order; the first that fits is tried, and may still pass the file on as plain text. */
const signs: readonly (readonly [FormatName, RegExp])[] = [
  [
    'html',
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b/i,
  ],
  [
    'html',
    /^\s*<(?:p|div|table|cite|article|section|main|h[1-6]|ul|ol|dl|span|center|style)(?:\s[^<>]{0,400})?>[\s\S]*<\/(?:p|div|table|cite|article|section|main|h[1-6]|ul|ol|dl|span|center|style)\s*>/i,
  ],
  [
    'mhtml',
    /^\s*(?:(?:From|To|Subject|Date|Message-ID|Snapshot-Content-Location|X-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:[ \t]*1\.0\b/i,
  ],
  ['fodt', /^\s*<\?xml[^>]*>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<office:document\s/],
  [
    'timed-xml',
    /^\s*(?:<\?xml\s|<(?:ANNOTATION_DOCUMENT|Trans(?!\s[^>]*>\s*<(?!Topics|Speakers|Episode|Section|Turn|!--))|tt|TEI|teiCorpus|basic-transcription|folker-transcription)[\s>])/,
  ],
  ['ass', /^\s*\[Script Info\]/i],
  ['textgrid', /^\s*(?:File type = )?"ooTextFile/],
  ['json', /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[{["]|\]\s*$))/],
  ['vtt', /^\s*WEBVTT(?:[ \t\n]|$)/],
  [
    'srt',
    /^\s*(?:\d+[ \t]*\n)?[ \t]*(?:\d+:)?\d+:\d+[.,]\d+[ \t]*(?:--\s?>|,)[ \t]*(?:\d+:)?\d+:\d+[.,]\d+|^\s*\d+[ \t]*\n[ \t]*(?:\d+:)?\d+:\d+[ \t]*-->[ \t]*(?:\d+:)?\d+:\d+[ \t]*\n/,
  ],
  ['chat', /^\s*(?:@(?:UTF8|Font|PID|Window|Color words)\b[^\n]*\n\s*)*@Begin\b/],
];

/** A line as NIST's files have them: names, then two times, then words. */
const timedLine =
  /^(?:;;[^\n]*\n|[ \t]*\n)*(?:SPKR-INFO[ \t]+\S+[ \t]+\d+[ \t]+<NA>|(?:[A-Z/_-]{2,14}[ \t]+)?\S+[ \t]+\S+[ \t]+(?:\S+[ \t]+)?\d+(?:\.\d+)?[ \t]+\d+(?:\.\d+)?[ \t]+\S)/;

/** Names under which tables are kept; one may lack a header. */
const tableNames = /\.(?:csv|tsv|tab)$/i;

/** The format of a decoded text; undefined for plain text and Markdown. */
export function recogniseText(text: string, path: string): FormatName | undefined {
  const head = text.slice(0, HEAD);
  const told = signs.find(([, pattern]) => pattern.test(head))?.[0];
  const isTable = tableNames.test(path) || isTableHead(head) || isTimedTable(wholeLines(head));
  if (told !== undefined || isTable) return told ?? 'csv';
  return timedLine.test(head) ? 'timed-lines' : undefined;
}

function wholeLines(head: string): string {
  return head.length < HEAD ? head : head.slice(0, head.lastIndexOf('\n') + 1);
}

const header = latinTwin(
  String.raw`^\s*["']?[\p{L}_][\p{L}\p{M}\p{N}_ #-]{0,30}["']?(?:([,;\t|])["']?[\p{L}\p{M}\p{N}_ ()#-]{0,30}["']?){1,30}[ \t]*\n`,
  'u',
);

/** A line of short cells as a header is, above a line with as many; the reader looks at their words. */
function isTableHead(head: string): boolean {
  const found = header(head).exec(head);
  const separator = found?.[1];
  if (!found || separator === undefined) return false;
  const count = (line: string) => line.split(separator).length;
  const below = head.slice(found[0].length).trimStart().split('\n', 1)[0] ?? '';
  return count(below) >= count(found[0]);
}
