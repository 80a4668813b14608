// Tells formats that are text by how they begin; what is none of them is a plain transcript. Looks
// at the first few hundred characters only, since every plain text file comes by here.

import type { FormatName } from './format.js';

const HEAD = 2048;

/** In this order; the first that fits is tried, and may still pass the file on as plain text. */
const signs: readonly (readonly [FormatName, RegExp])[] = [
  [
    'html',
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b/i,
  ],
  [
    'html',
    /^\s*<(?:p|div|table|cite|article|section|main|h[1-6]|ul|ol|dl|span|center|style)(?:\s[^<>]{0,400})?>[\s\S]*<\/(?:p|div|table|cite|article|section|main|h[1-6]|ul|ol|dl|span|center|style)\s*>/i,
  ],
  ['fodt', /^\s*<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<office:document\s/],
  ['json', /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[{["]|\]\s*$))/],
  ['vtt', /^\s*WEBVTT(?:[ \t\n]|$)/],
  [
    'srt',
    /^\s*(?:\d+[ \t]*\n)?[ \t]*(?:\d+:)?\d+:\d+[.,]\d+[ \t]*--\s?>[ \t]*(?:\d+:)?\d+:\d+[.,]\d+/,
  ],
];

/** The format of a decoded text; undefined for plain text and Markdown. */
export function recogniseText(text: string): FormatName | undefined {
  const head = text.slice(0, HEAD);
  return signs.find(([, pattern]) => pattern.test(head))?.[0];
}
