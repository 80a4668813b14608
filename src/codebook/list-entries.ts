// A word list written as one text: entries separated by commas or line breaks. Long lists read
// better so, and a file with thousands of words loads several times as fast as with YAML items.

import type { Placed } from '../yaml/placed.js';
import type { YamlText } from '../yaml/tree.js';

/** The entries in order, each with its own place in the file. */
export function listEntries(node: YamlText): readonly Placed[] {
  const written = node.written ?? node.source ?? '';
  const entries: Placed[] = [];
  let from = 0;
  let line = 0;
  let lineStart = 0;
  for (const text of splitEntries(node.text)) {
    const found = written.indexOf(firstWord(text), from);
    if (found < 0) {
      entries.push({ text, place: node.place });
      continue;
    }
    for (
      let at = written.indexOf('\n', from);
      at >= 0 && at < found;
      at = written.indexOf('\n', at + 1)
    ) {
      line += 1;
      lineStart = at + 1;
    }
    from = found + firstWord(text).length;
    entries.push(placedEntry(text, node, { written, found, line, lineStart }));
  }
  return entries;
}

interface Found {
  readonly written: string;
  readonly found: number;
  readonly line: number;
  readonly lineStart: number;
}

function placedEntry(text: string, { place }: YamlText, at: Found): Placed {
  const { written, found, line, lineStart } = at;
  const ahead = [...written.slice(lineStart, found)].length;
  const isWhole = written.startsWith(text, found);
  return {
    text,
    place: {
      ...place,
      line: (place.line ?? 1) + line,
      column: line === 0 ? (place.column ?? 1) + ahead : ahead + 1,
      length: [...(isWhole ? text : firstWord(text))].length,
    },
    ...(isWhole && { source: text }),
  };
}

/** Cuts at commas and line breaks that are not inside quotes, parentheses or a /pattern/. */
export function splitEntries(text: string): string[] {
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

/** A slash begins a pattern where a word could begin; `NEAR/5` has it inside a word. */
function opensPattern(text: string, at: number): boolean {
  return at === 0 || /[\s,(]/.test(text[at - 1] ?? '');
}

function firstWord(entry: string): string {
  return /^\S+/.exec(entry)?.[0] ?? entry;
}
