// Reads the YAML that people write nearly always, a line at a time: maps and lists by indentation,
// texts on one line, texts after `>-` or `|`, short lists in brackets. Gives what the `yaml` package
// would give, many times as fast and without loading it; whatever is not certainly so, it leaves.

import { PlainCursor, Unusual } from './plain-cursor.js';
import { readBlock, readText } from './plain-texts.js';
import type { YamlEntry, YamlNode } from './tree.js';

/** Deeper nesting is left to the package, which is only used where it has been measured. */
const MOST_LEVELS = 12;

/** Tabs, other line ends, controls, and characters of two units: columns would have to be counted. */
const UNUSUAL =
  /[^\n\u0020-\u007e\u00a0-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** Markers of documents. */
const MARKER = /^(?:---|\.\.\.|%)/m;
const KEY = /([A-Za-z_][\w-]*(?: [\w-]+)*):(?: +|(?=\n|$))/y;
/** A text that cannot be anything else, to the end of its line. */
const PLAIN = /[^\s\-?:,[\]{}#&*!|>'"%@`~][^\n:#]*(?:(?::(?=[^\s:])|(?<=[^\s])#)[^\n:#]*)*/y;
const LINE_END = /(?: +#[^\n]*| *)(?=\n|$)/y;
const FLOW_PLAIN = /[^\s\-?:,[\]{}#&*!|>'"%@`~][^\n:#,[\]{}]*/y;
/** YAML has a limit of its own for keys, which the package watches over. */
const LONGEST_KEY = 200;

/** The root of a file that is a map; undefined where the file has to be read by the package. */
export function readPlain(text: string, file: string, levels: number): YamlNode | undefined {
  if (UNUSUAL.test(text) || MARKER.test(text)) return undefined;
  try {
    const cursor = new PlainCursor(text, file, Math.min(levels, MOST_LEVELS));
    cursor.skipToContent();
    const root = readMap(cursor, cursor.column(), 0);
    return cursor.isAtEnd ? root : undefined;
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** A map whose keys begin in a column, from its first key on. */
function readMap(cursor: PlainCursor, column: number, level: number): YamlNode {
  if (level >= cursor.levels) throw new Unusual();
  const place = cursor.placeToLineEnd();
  const entries: YamlEntry[] = [];
  do {
    entries.push(readEntry(cursor, entries, () => readValueOfKey(cursor, column, level)));
  } while (cursor.isNextAt(column));
  return { kind: 'map', entries, place };
}

function readValueOfKey(cursor: PlainCursor, column: number, level: number): YamlNode {
  if (cursor.sign !== '\n') return readValue(cursor, column);
  cursor.skipToContent();
  const own = cursor.column();
  if (/[[{]/.test(cursor.sign) && own > column) return readValue(cursor, column);
  const isList = cursor.text.startsWith('- ', cursor.at);
  if (cursor.isAtEnd || own < column || (own === column && !isList)) {
    throw new Unusual();
  }
  return isList ? readList(cursor, own, level + 1) : readMap(cursor, own, level + 1);
}

/** A list whose hyphens stand in a column. */
function readList(cursor: PlainCursor, column: number, level: number): YamlNode {
  const place = cursor.placeToLineEnd();
  const items: YamlNode[] = [];
  do {
    if (!cursor.text.startsWith('- ', cursor.at)) break;
    cursor.at += 2;
    while (cursor.sign === ' ') cursor.at += 1;
    KEY.lastIndex = cursor.at;
    items.push(
      KEY.test(cursor.text)
        ? readMap(cursor, cursor.column(), level + 1)
        : readValue(cursor, column),
    );
  } while (cursor.isNextAt(column));
  return { kind: 'list', items, place };
}

/** A value on the line of its key or hyphen; `column` is that of the key or hyphen. */
function readValue(cursor: PlainCursor, column: number): YamlNode {
  const sign = cursor.sign;
  if (sign === '>' || sign === '|') return readBlock(cursor, column);
  const node = readOpened(cursor, column) ?? readText(cursor, PLAIN, column);
  if (!cursor.match(LINE_END)) throw new Unusual();
  cursor.skipToContent();
  // A deeper line would go on with the text.
  if (!cursor.isAtEnd && cursor.column() > column) throw new Unusual();
  return node;
}

/** What stands in brackets or braces; undefined where none open here. */
function readOpened(cursor: PlainCursor, column: number): YamlNode | undefined {
  const sign = cursor.sign;
  if (sign !== '[' && sign !== '{') return undefined;
  const [start, toLineEnd] = [cursor.at, cursor.placeToLineEnd()];
  const items: YamlNode[] = [];
  const entries: YamlEntry[] = [];
  do {
    cursor.at += 1;
    cursor.skipSpace(column);
    if (sign === '[') items.push(readText(cursor, FLOW_PLAIN, column));
    else entries.push(readEntry(cursor, entries, () => readText(cursor, FLOW_PLAIN, column)));
    cursor.skipSpace(column);
  } while (cursor.sign === ',');
  if (cursor.sign !== (sign === '[' ? ']' : '}')) throw new Unusual();
  cursor.at += 1;
  const isOneLine = start >= cursor.lineStart;
  const place = isOneLine ? cursor.placeOf(start, cursor.at - start) : toLineEnd;
  return sign === '[' ? { kind: 'list', items, place } : { kind: 'map', entries, place };
}

/** One key of a map and its value. */
function readEntry(
  cursor: PlainCursor,
  earlier: readonly YamlEntry[],
  value: () => YamlNode,
): YamlEntry {
  const key = cursor.match(KEY)?.[1];
  if (key === undefined || key.length > LONGEST_KEY) throw new Unusual();
  if (earlier.some((entry) => entry.key === key)) throw new Unusual();
  const place = cursor.placeOf(cursor.begin, key.length);
  return { key, place, value: value() };
}
