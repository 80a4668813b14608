// Reads the YAML that people write nearly always, a line at a time: maps and lists by indentation,
// texts on one line, texts after `>-` or `|`, short lists in brackets. Gives what the `yaml` package
// would give, many times as fast and without loading it; whatever is not certainly so, it leaves.

import type { Place } from '../finding/finding.js';
import type { YamlEntry, YamlNode, YamlText } from './tree.js';

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
const QUOTED = /'(?:[^']|'')*'|"[^"\\]*"/y;
const HEADER = /[>|]-?(?=\n)/y;
const LINE_END = /(?: +#[^\n]*| *)(?=\n|$)/y;
const FLOW_PLAIN = /[^\s\-?:,[\]{}#&*!|>'"%@`~][^\n:#,[\]{}]*/y;
/** YAML has a limit of its own for keys, which the package watches over. */
const LONGEST_KEY = 200;
/** Deeper lines than this are left. */
const MOST_INDENT = 60;
/** A line of spaces only. */
const BLANK = / +(?=\n|$)/y;
const NOTHING = /^(?:null|Null|NULL)$/;

/** Thrown and caught in this file only. */
class Unusual extends Error {}

/** The root of a file that is a map; undefined where the file has to be read by the package. */
export function readPlain(text: string, file: string, levels: number): YamlNode | undefined {
  if (UNUSUAL.test(text) || MARKER.test(text)) return undefined;
  try {
    return new PlainReader(text, file, Math.min(levels, MOST_LEVELS)).root();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #text: string;
  readonly #file: string;
  readonly #levels: number;
  /** Offset of the next character, and the line it stands in. */
  #at = 0;
  #line = 1;
  #lineStart = 0;
  /** Where the last match began. */
  #begin = 0;

  constructor(text: string, file: string, levels: number) {
    this.#text = text;
    this.#file = file;
    this.#levels = levels;
  }

  root(): YamlNode {
    this.#skipToContent();
    const node = this.#map(this.#column(), 0);
    if (this.#at < this.#text.length) throw new Unusual();
    return node;
  }

  /** A map whose keys begin in a column, from its first key on. */
  #map(column: number, level: number): YamlNode {
    if (level >= this.#levels) throw new Unusual();
    const place = this.#placeToLineEnd();
    const entries: YamlEntry[] = [];
    do {
      entries.push(this.#entry(entries, () => this.#valueOfKey(column, level)));
    } while (this.#isNextAt(column));
    return { kind: 'map', entries, place };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    this.#begin = this.#at;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #valueOfKey(column: number, level: number): YamlNode {
    if (this.#text[this.#at] !== '\n') return this.#value(column);
    this.#skipToContent();
    const own = this.#column();
    if (/[[{]/.test(this.#text[this.#at] ?? '') && own > column) return this.#value(column);
    const isList = this.#text.startsWith('- ', this.#at);
    if (this.#at >= this.#text.length || own < column || (own === column && !isList)) {
      throw new Unusual();
    }
    return isList ? this.#list(own, level + 1) : this.#map(own, level + 1);
  }

  /** A list whose hyphens stand in a column. */
  #list(column: number, level: number): YamlNode {
    const place = this.#placeToLineEnd();
    const items: YamlNode[] = [];
    do {
      if (!this.#text.startsWith('- ', this.#at)) break;
      this.#at += 2;
      while (this.#text[this.#at] === ' ') this.#at += 1;
      KEY.lastIndex = this.#at;
      items.push(KEY.test(this.#text) ? this.#map(this.#column(), level + 1) : this.#value(column));
    } while (this.#isNextAt(column));
    return { kind: 'list', items, place };
  }

  /** A value on the line of its key or hyphen; `column` is that of the key or hyphen. */
  #value(column: number): YamlNode {
    const sign = this.#text[this.#at];
    if (sign === '>' || sign === '|') return this.#block(column);
    const node = this.#opened(column) ?? this.#scalar(PLAIN, column);
    if (!this.#match(LINE_END)) throw new Unusual();
    this.#skipToContent();
    // A deeper line would go on with the text.
    if (this.#at < this.#text.length && this.#column() > column) throw new Unusual();
    return node;
  }

  #scalar(plain: RegExp, column: number): YamlText {
    const quote = this.#text[this.#at];
    const isQuoted = quote === "'" || quote === '"';
    const found = this.#match(isQuoted ? QUOTED : plain)?.[0];
    if (found === undefined) throw new Unusual();
    const source = isQuoted ? found : found.trimEnd();
    if (NOTHING.test(source)) throw new Unusual();
    this.#at = this.#begin + source.length;
    const place = this.#placeOf(this.#begin, source.length);
    if (!isQuoted) return { kind: 'text', text: source, place, source };
    if (source.includes('\n')) return this.#quotedLines(source, column);
    const inner = source.slice(1, -1);
    return {
      kind: 'text',
      text: quote === "'" ? inner.replaceAll("''", "'") : inner,
      place,
      source,
    };
  }

  /** A text in quotes that goes on over several lines, none of them blank. */
  #quotedLines(source: string, column: number): YamlText {
    const [first = '', ...others] = source.split('\n');
    const place = this.#placeOf(this.#begin, first.length);
    for (const line of others) {
      if (line.search(/[^ ]/) <= column) throw new Unusual();
      this.#line += 1;
    }
    this.#lineStart = this.#text.lastIndexOf('\n', this.#at) + 1;
    const lines = [first.replace(/ +$/, ''), ...others.map((line) => line.replace(/^ +| +$/g, ''))];
    const inner = lines.join(' ').slice(1, -1);
    const text = source[0] === "'" ? inner.replaceAll("''", "'") : inner;
    return { kind: 'text', text, place, written: source };
  }

  /** What stands in brackets or braces; undefined where none open here. */
  #opened(column: number): YamlNode | undefined {
    const sign = this.#text[this.#at];
    if (sign !== '[' && sign !== '{') return undefined;
    const [start, toLineEnd] = [this.#at, this.#placeToLineEnd()];
    const items: YamlNode[] = [];
    const entries: YamlEntry[] = [];
    do {
      this.#at += 1;
      this.#skipSpace(column);
      if (sign === '[') items.push(this.#scalar(FLOW_PLAIN, column));
      else entries.push(this.#entry(entries, () => this.#scalar(FLOW_PLAIN, column)));
      this.#skipSpace(column);
    } while (this.#text[this.#at] === ',');
    if (this.#text[this.#at] !== (sign === '[' ? ']' : '}')) throw new Unusual();
    this.#at += 1;
    const isOneLine = start >= this.#lineStart;
    const place = isOneLine ? this.#placeOf(start, this.#at - start) : toLineEnd;
    return sign === '[' ? { kind: 'list', items, place } : { kind: 'map', entries, place };
  }

  /** One key of a map and its value. */
  #entry(earlier: readonly YamlEntry[], value: () => YamlNode): YamlEntry {
    const key = this.#match(KEY)?.[1];
    if (key === undefined || key.length > LONGEST_KEY) throw new Unusual();
    if (earlier.some((entry) => entry.key === key)) throw new Unusual();
    const place = this.#placeOf(this.#begin, key.length);
    return { key, place, value: value() };
  }

  /** Inside brackets: to the next sign, which stands further in than what the brackets belong to. */
  #skipSpace(column: number): void {
    for (;;) {
      while (this.#text[this.#at] === ' ') this.#at += 1;
      if (this.#text[this.#at] !== '\n') break;
      this.#nextLine();
    }
    if (this.#column() <= column) throw new Unusual();
  }

  /** A text of several lines after `>-`, `>`, `|` or `|-`: all lines equally far in. */
  #block(column: number): YamlText {
    const text = this.#text;
    const start = this.#at;
    const header = this.#match(HEADER)?.[0];
    if (header === undefined) throw new Unusual();
    const place = this.#placeOf(start, header.length);
    this.#nextLine();
    const from = this.#at;
    const indent = text.slice(from, from + MOST_INDENT).search(/[^ ]/);
    const lines = indent > column ? this.#match(linesAt(indent))?.[0] : undefined;
    if (!lines || this.#match(BLANK)) throw new Unusual();
    const content = lines.replace(/\n+$/, '');
    const isEnded = content.length < lines.length;
    const written = text.slice(start, from + content.length + (isEnded ? 1 : 0));
    this.#line += lines.split('\n').length - 1;
    this.#lineStart = text.lastIndexOf('\n', this.#at - 1) + 1;
    const plain = content.slice(indent).replaceAll(`\n${' '.repeat(indent)}`, '\n');
    const body = header[0] === '>' ? folded(plain) : plain;
    // A line that stands further in, also one that begins like a comment, belongs to the text.
    if (text.slice(this.#at, this.#at + MOST_INDENT).search(/[^ ]/) > column) throw new Unusual();
    this.#skipToContent();
    return { kind: 'text', text: header[1] === '-' ? body : `${body}\n`, place, written };
  }

  /** Passes over the rest of the line, and over blank lines and comments. */
  #skipToContent(): void {
    const text = this.#text;
    for (;;) {
      if (this.#at > this.#lineStart && text[this.#at] === '\n') this.#nextLine();
      let at = this.#at;
      while (text[at] === ' ') at += 1;
      if (text[at] === '#') at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
      else if (at < text.length && text[at] !== '\n') {
        this.#at = at;
        return;
      }
      this.#at = at;
      if (at >= text.length) return;
      this.#nextLine();
    }
  }

  /** From the end of a line to the beginning of the next. */
  #nextLine(): void {
    this.#at += 1;
    this.#line += 1;
    this.#lineStart = this.#at;
  }

  #isNextAt(column: number): boolean {
    if (this.#at >= this.#text.length) return false;
    const own = this.#column();
    if (own > column) throw new Unusual();
    return own === column;
  }

  #column(): number {
    return this.#at - this.#lineStart;
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at);
    return end < 0 ? this.#text.length : end;
  }

  #placeToLineEnd(): Place {
    return this.#placeOf(this.#at, this.#lineEnd() - this.#at);
  }

  #placeOf(start: number, length: number): Place {
    const column = start - this.#lineStart + 1;
    return { file: this.#file, line: this.#line, column, length: Math.max(1, length) };
  }
}

const blocks: RegExp[] = [];

/** Lines that are so far in, and blank ones between and behind them. */
function linesAt(indent: number): RegExp {
  blocks[indent] ??= new RegExp(`(?: {${indent}}[^ \\n][^\\n]*(?:\\n+|$))+`, 'y');
  return blocks[indent];
}

/** Line breaks are spaces, blank lines are line breaks. */
function folded(text: string): string {
  if (!text.includes('\n\n')) return text.replaceAll('\n', ' ');
  return text.replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : breaks.slice(1)));
}
