// Reads single values of YAML as people write them: bare, in quotes, and in blocks after `>-` or `|`.

import { type PlainCursor, Unusual } from './plain-cursor.js';
import type { YamlText } from './tree.js';

const QUOTED = /'(?:[^']|'')*'|"[^"\\]*"/y;
const HEADER = /[>|]-?(?=\n)/y;
/** Deeper lines than this are left. */
const MOST_INDENT = 60;
/** A line of spaces only. */
const BLANK = / +(?=\n|$)/y;
const NOTHING = /^(?:null|Null|NULL)$/;

/** A text on one line, or in quotes; `plain` is what it may be without. `column` is that of its key or hyphen. */
export function readText(cursor: PlainCursor, plain: RegExp, column: number): YamlText {
  const quote = cursor.sign;
  const isQuoted = quote === "'" || quote === '"';
  const found = cursor.match(isQuoted ? QUOTED : plain)?.[0];
  if (found === undefined) throw new Unusual();
  const source = isQuoted ? found : found.trimEnd();
  if (NOTHING.test(source)) throw new Unusual();
  cursor.at = cursor.begin + source.length;
  const place = cursor.placeOf(cursor.begin, source.length);
  if (!isQuoted) return { kind: 'text', text: source, place, source };
  if (source.includes('\n')) return readQuotedLines(cursor, source, column);
  const inner = source.slice(1, -1);
  return {
    kind: 'text',
    text: quote === "'" ? inner.replaceAll("''", "'") : inner,
    place,
    source,
  };
}

/** A text in quotes that goes on over several lines, none of them blank. */
function readQuotedLines(cursor: PlainCursor, source: string, column: number): YamlText {
  const [first = '', ...others] = source.split('\n');
  const place = cursor.placeOf(cursor.begin, first.length);
  for (const line of others) {
    if (line.search(/[^ ]/) <= column) throw new Unusual();
    cursor.line += 1;
  }
  cursor.lineStart = cursor.text.lastIndexOf('\n', cursor.at) + 1;
  const lines = [first.replace(/ +$/, ''), ...others.map((line) => line.replace(/^ +| +$/g, ''))];
  const inner = lines.join(' ').slice(1, -1);
  const text = source[0] === "'" ? inner.replaceAll("''", "'") : inner;
  return { kind: 'text', text, place, written: source };
}

/** A text of several lines after `>-`, `>`, `|` or `|-`: all lines equally far in. */
export function readBlock(cursor: PlainCursor, column: number): YamlText {
  const text = cursor.text;
  const start = cursor.at;
  const header = cursor.match(HEADER)?.[0];
  if (header === undefined) throw new Unusual();
  const place = cursor.placeOf(start, header.length);
  cursor.nextLine();
  const from = cursor.at;
  const indent = text.slice(from, from + MOST_INDENT).search(/[^ ]/);
  if (indent > column) cursor.skipLines(indent);
  if (cursor.at === from || cursor.match(BLANK)) throw new Unusual();
  let end = cursor.at;
  while (text[end - 1] === '\n') end -= 1;
  const written = text.slice(start, Math.min(end + 1, cursor.at));
  const plain = text.slice(from + indent, end).replaceAll(`\n${' '.repeat(indent)}`, '\n');
  const body = header[0] === '>' ? folded(plain) : plain;
  // A line that stands further in, also one that begins like a comment, belongs to the text.
  if (text.slice(cursor.at, cursor.at + MOST_INDENT).search(/[^ ]/) > column) throw new Unusual();
  cursor.skipToContent();
  return { kind: 'text', text: header[1] === '-' ? body : `${body}\n`, place, written };
}

/** Line breaks are spaces, blank lines are line breaks. */
function folded(text: string): string {
  if (!text.includes('\n\n')) return text.replaceAll('\n', ' ');
  return text.replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : breaks.slice(1)));
}
