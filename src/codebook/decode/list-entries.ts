// A word list written as one text: entries separated by commas or line breaks. Long lists read
// better so, and a file with thousands of words loads several times as fast as with YAML items.

import type { Placed } from '../../yaml/placed.js';
import type { YamlText } from '../../yaml/tree.js';

/** The entries in order, each with its own place in the file. */
export function listEntries(node: YamlText): readonly Placed[] {
  return entriesOfLines(node) ?? entriesFound(node);
}

/** What makes an entry go on over a comma, or the text another one than what is written. */
const UNEVEN =
  /^['"]|[()/\\]|[^\n\u0020-\u007e\u00a0-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Entries that stand on one line each, as nearly all do; undefined where one may not. */
function entriesOfLines({
  place,
  text: read,
  written,
  source,
}: YamlText): readonly Placed[] | undefined {
  const whole = (written ?? source ?? '').trimEnd();
  const lines = whole.split('\n');
  if (UNEVEN.test(whole) || (lines.length > 1 ? !/^[>|]/.test(whole) : whole !== read)) {
    return undefined;
  }
  const entries: Placed[] = [];
  for (let at = lines.length > 1 ? 1 : 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const isOpen = at < lines.length - 1 && !/(?:,|^) *$/.test(line);
    const pieces = line.includes('"') ? quotedPieces(line) : line.split(',');
    if (isOpen || !pieces) return undefined;
    let column = at === 0 ? (place.column ?? 1) : 1;
    for (const piece of pieces) {
      const text = piece.trim();
      if (text !== '') {
        const own = { line: (place.line ?? 1) + at, column: column + piece.indexOf(text) };
        entries.push({
          text,
          place: { file: place.file, ...own, length: text.length },
          source: text,
        });
      }
      column += piece.length + 1;
    }
  }
  return entries;
}

/** A line cut at the commas outside quotes; undefined where quotes do not come in pairs. */
function quotedPieces(line: string): readonly string[] | undefined {
  const parts = line.split('"');
  if (parts.length % 2 === 0) return undefined;
  return parts
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(',', '\n') : part))
    .join('"')
    .split('\n');
}

/** Entries that go on over lines, each found by its first word. */
function entriesFound(node: YamlText): readonly Placed[] {
  const { place } = node;
  const written = node.written ?? node.source ?? '';
  const lengthOf = SURROGATE.test(written) ? (text: string) => [...text].length : plainLength;
  const entries: Placed[] = [];
  let from = 0;
  let line = 0;
  let lineStart = 0;
  let lineEnd = written.indexOf('\n');
  for (const text of splitEntries(node.text)) {
    const first = firstWord(text);
    const found = written.indexOf(first, from);
    if (found < 0) {
      entries.push({ text, place });
      continue;
    }
    while (lineEnd >= 0 && lineEnd < found) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = written.indexOf('\n', lineStart);
    }
    from = found + first.length;
    const isWhole = written.startsWith(text, found);
    const ahead = lengthOf(written.slice(lineStart, found));
    entries.push({
      text,
      place: {
        file: place.file,
        line: (place.line ?? 1) + line,
        column: line === 0 ? (place.column ?? 1) + ahead : ahead + 1,
        length: lengthOf(isWhole ? text : first),
      },
      ...(isWhole && { source: text }),
    });
  }
  return entries;
}

const SURROGATE = /[\ud800-\udfff]/;

function plainLength(text: string): number {
  return text.length;
}

/** Signs between which a comma or a line break does not end an entry. */
const BRACKETING = /["()/]/;

/** Cuts at commas and line breaks that are not inside quotes, parentheses or a /pattern/. */
export function splitEntries(text: string): string[] {
  if (!BRACKETING.test(text)) return tidied(text.split(/[,\n]/));
  // Without parentheses, patterns and escapes quotes come in pairs: every second piece is inside.
  if (!/[()/\\]/.test(text)) return quotedEntries(text);
  const entries: string[] = [];
  let start = 0;
  let depth = 0;
  let closer = '';
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (closer !== '') {
      if (character === '\\') at += 1;
      else if (character === closer || at >= text.length) closer = '';
      if (at < text.length) continue;
    } else if (character === '"' || (character === '/' && opensPattern(text, at))) {
      closer = character;
    } else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    const isEnd = at >= text.length || ((character === ',' || character === '\n') && depth <= 0);
    if (!isEnd) continue;
    const entry = text.slice(start, at).trim();
    if (entry !== '') entries.push(entry);
    start = at + 1;
  }
  return entries;
}

function tidied(entries: readonly string[]): string[] {
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

function quotedEntries(text: string): string[] {
  return tidied(text.match(/(?:[^",\n]|"[^"]*(?:"|$))+/g) ?? []);
}

/** A slash begins a pattern where a word could begin; `NEAR/5` has it inside a word. */
function opensPattern(text: string, at: number): boolean {
  return at === 0 || /[\s,(]/.test(text[at - 1] ?? '');
}

function firstWord(entry: string): string {
  const end = entry.search(/\s/);
  return end < 0 ? entry : entry.slice(0, end);
}
