// Writes large CSV files straight as UTF-8, byte for byte what `renderCsv` gives. Strings of rows
// would be copied three times on the way to a file; and cells that repeat are copied, not rendered.

import { type CellText, SPECIAL } from './cell-text.js';
import { renderCell } from './csv.js';

const COMMA = 44;
const NEWLINE = 10;
const QUOTE = 34;

/** A stretch of whole cells that were written, to be repeated. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
}

/** Rows of CSV as they grow, cell by cell. Every cell ends with its delimiter or newline. */
export class CsvBytes {
  /** The bytes of the source, if there is one, then what is written: so that parts are copied within. */
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  readonly #begin: number;
  readonly #source: CellText | undefined;
  /** Number of the source's mark at which the last part was looked for. */
  #mark = 0;

  /** `expected` is a guess at the size in bytes; `source` is what `part` takes parts of. */
  constructor(expected = 1 << 12, source?: CellText) {
    this.#begin = source?.bytes.length ?? 0;
    this.#bytes = new Uint8Array(this.#begin + expected);
    this.#source = source;
    if (source) this.#bytes.set(source.bytes);
    this.#length = this.#begin;
  }

  /** Where the next cell begins. */
  get length(): number {
    return this.#length;
  }

  /** A text, or the part of it between two offsets. */
  cell(text: string, from = 0, to = text.length): void {
    // At most three bytes a UTF-16 unit; two quotation marks, an apostrophe, a delimiter.
    this.#reserve((to - from) * 3 + 4);
    if (from === to) this.#bytes[this.#length++] = COMMA;
    else if (mayGuard(text.charCodeAt(from))) this.#plain(renderCell(text.slice(from, to)));
    else this.#write(text, from, to);
  }

  /** The part of the source between two offsets: as `cell` writes it, but copied as a whole. */
  part(from: number, to: number): void {
    const { text, offsets, marks } = this.#source ?? NO_SOURCE;
    const first = offsets ? (offsets[from] as number) : from;
    const last = offsets ? (offsets[to] as number) : to;
    // Half of a pair is written as a character of its own.
    const isWhole = from < to && first >= 0 && last >= 0 && !mayGuard(text.charCodeAt(from));
    const mark = isWhole ? this.#markAt(marks, from) : to;
    const isMarked = mark < to;
    if (!isWhole || (isMarked && this.#hasQuote(text, marks, to))) {
      this.cell(text, from, to);
      return;
    }
    this.#reserve(last - first + 3);
    const bytes = this.#bytes;
    const isQuoted = isMarked || isSpace(text.charCodeAt(from)) || isSpace(text.charCodeAt(to - 1));
    let at = this.#length;
    if (isQuoted) bytes[at++] = QUOTE;
    bytes.copyWithin(at, first, last);
    at += last - first;
    if (isQuoted) bytes[at++] = QUOTE;
    bytes[at++] = COMMA;
    this.#length = at;
  }

  /** Offset of the source's first mark from an offset on; parts mostly follow each other. */
  #markAt(marks: Int32Array, from: number): number {
    let mark = this.#mark;
    while (mark > 0 && (marks[mark - 1] as number) >= from) mark--;
    while (mark < marks.length && (marks[mark] as number) < from) mark++;
    this.#mark = mark;
    return mark < marks.length ? (marks[mark] as number) : Number.POSITIVE_INFINITY;
  }

  /** Whether one of the marks up to an offset is a quotation mark, to be doubled. */
  #hasQuote(text: string, marks: Int32Array, to: number): boolean {
    for (let mark = this.#mark; mark < marks.length; mark++) {
      const at = marks[mark] as number;
      if (at >= to) return false;
      if (text.charCodeAt(at) === QUOTE) return true;
    }
    return false;
  }

  /** A number; small counts and offsets without making a string of them. */
  number(value: number): void {
    this.#reserve(24);
    if (value >>> 0 !== value || value > 0x7fffffff) {
      this.#plain(String(value));
      return;
    }
    let digits = 1;
    for (let rest = value; rest >= 10; rest = (rest / 10) | 0) digits += 1;
    const end = this.#length + digits;
    for (let at = end - 1, rest = value; at >= this.#length; at -= 1) {
      const left = (rest / 10) | 0;
      this.#bytes[at] = 48 + rest - left * 10;
      rest = left;
    }
    this.#bytes[end] = COMMA;
    this.#length = end + 1;
  }

  /** The cells of an earlier stretch once more. */
  repeat({ start, end }: CellRange): void {
    this.#reserve(end - start);
    this.#bytes.copyWithin(this.#length, start, end);
    this.#length += end - start;
  }

  /** Rows that are rendered already. */
  rows(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Ends the row; it has a cell at least. */
  endRow(): void {
    this.#bytes[this.#length - 1] = NEWLINE;
  }

  /** What was written: all there will be, since the memory goes with it. What was not written to costs none. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const written = this.#bytes.subarray(this.#begin, this.#length);
    this.#bytes = new Uint8Array(0);
    this.#length = 0;
    return written;
  }

  #write(text: string, from: number, to: number): void {
    const bytes = this.#bytes;
    const begin = this.#length;
    let at = begin;
    let isQuoted = isSpace(text.charCodeAt(from)) || isSpace(text.charCodeAt(to - 1));
    if (isQuoted) bytes[at++] = QUOTE;
    for (let index = from; index < to; index++) {
      const code = text.charCodeAt(index);
      if (code >= 128) {
        const point = pointAt(text, index, to);
        at = encode(bytes, at, point);
        if (point > 0xffff) index++;
        continue;
      }
      if (SPECIAL[code] === 1) {
        if (!isQuoted) {
          bytes.copyWithin(begin + 1, begin, at);
          bytes[begin] = QUOTE;
          at++;
          isQuoted = true;
        }
        if (code === QUOTE) bytes[at++] = QUOTE;
      }
      bytes[at++] = code;
    }
    if (isQuoted) bytes[at++] = QUOTE;
    bytes[at++] = COMMA;
    this.#length = at;
  }

  /** Text that is a cell already. */
  #plain(cell: string): void {
    this.#length += encoder.encodeInto(cell, this.#bytes.subarray(this.#length)).written;
    this.#bytes[this.#length++] = COMMA;
  }

  #reserve(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();

const NO_SOURCE: Pick<CellText, 'text' | 'offsets' | 'marks'> = {
  text: '',
  offsets: undefined,
  marks: new Int32Array(0),
};

const AT = 64;
const GUARDED = "'=+-@\t\r";

/** True where a cell may have to be guarded; `renderCell` decides. */
function mayGuard(first: number): boolean {
  return first <= AT && GUARDED.includes(String.fromCharCode(first));
}

function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0xa0 && /\s/.test(String.fromCharCode(code));
}

/** The code point at an offset; the replacement character for half a pair. */
function pointAt(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return code;
  const low = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  if (code > 0xdbff || low < 0xdc00 || low > 0xdfff) return 0xfffd;
  return ((code - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
}

/** Writes a code point beyond ASCII, and returns the offset behind it. */
function encode(bytes: Uint8Array, at: number, point: number): number {
  let next = at;
  if (point < 0x800) bytes[next++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) bytes[next++] = 0xe0 | (point >> 12);
    else {
      bytes[next++] = 0xf0 | (point >> 18);
      bytes[next++] = 0x80 | ((point >> 12) & 63);
    }
    bytes[next++] = 0x80 | ((point >> 6) & 63);
  }
  bytes[next++] = 0x80 | (point & 63);
  return next;
}
