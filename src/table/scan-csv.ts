// Walks over the cells of a CSV text without building rows, for files of millions of cells of which
// only the different ones matter. Reads what `csv.ts` reads: comma, semicolon or tab, quoted cells,
// every kind of newline, a byte order mark, the guard against formulas.

/** What the walk meets. Places are offsets into the text. */
export interface CsvVisitor {
  /** A cell: the part of `source` from `start` to `end`, without spaces around it. */
  readonly cell: (
    column: number,
    source: string,
    start: number,
    end: number,
    place: number,
  ) => void;
  /** The end of a row that began at `place`; blank lines are not visited. */
  readonly row: (cells: number, place: number) => void;
  readonly brokenQuote: (place: number) => void;
}

const [TAB, NEWLINE, RETURN, SPACE, QUOTE, APOSTROPHE] = [9, 10, 13, 32, 34, 39];

/** Visits all cells from an offset on. */
export function scanCsv(text: string, delimiter: string, visitor: CsvVisitor, from = 0): void {
  const separator = delimiter.charCodeAt(0);
  let at = from;
  while (at < text.length) at = scanRow(text, separator, visitor, at);
}

/** Visits one row and returns where the next one begins. */
export function scanRow(
  text: string,
  separator: number,
  visitor: CsvVisitor,
  from: number,
): number {
  let at = from;
  for (let column = 0; ; column += 1) {
    const start = at;
    let code = text.charCodeAt(at);
    if (code === QUOTE) at = scanQuoted(text, separator, visitor, column, at);
    else {
      while (code !== separator && code !== NEWLINE && code !== RETURN && at < text.length) {
        at += 1;
        code = text.charCodeAt(at);
      }
      const isBlankLine = column === 0 && start === at && code !== separator;
      if (!isBlankLine) visit(visitor, column, text, start, at, start);
      else return afterNewline(text, at);
    }
    if (at < text.length && text.charCodeAt(at) === separator) at += 1;
    else {
      visitor.row(column + 1, from);
      return afterNewline(text, at);
    }
  }
}

function afterNewline(text: string, at: number): number {
  const isPair = text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE;
  return at + (isPair ? 2 : 1);
}

/** Visits a quoted cell; text between its closing quote and the next separator belongs to it. */
function scanQuoted(
  text: string,
  separator: number,
  visitor: CsvVisitor,
  column: number,
  start: number,
): number {
  let close = text.indexOf('"', start + 1);
  let doubled = false;
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close === -1) {
    visitor.brokenQuote(start);
    close = text.length;
  }
  let at = Math.min(close + 1, text.length);
  let inner = text.slice(start + 1, close);
  if (doubled) inner = inner.replaceAll('""', '"');
  const rest = at;
  while (at < text.length && !endsCell(text.charCodeAt(at), separator)) at += 1;
  const cell = inner + text.slice(rest, at);
  visit(visitor, column, cell, 0, cell.length, start);
  return at;
}

function endsCell(code: number, separator: number): boolean {
  return code === separator || code === NEWLINE || code === RETURN;
}

function visit(
  visitor: CsvVisitor,
  column: number,
  source: string,
  from: number,
  to: number,
  place: number,
) {
  let [start, end] = [from, to];
  while (start < end && isSpace(source.charCodeAt(start))) start += 1;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end -= 1;
  if (source.charCodeAt(start) === APOSTROPHE && /^'+[=+\-@]/.test(source.slice(start, end)))
    start += 1;
  visitor.cell(column, source, start, end, place);
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === NEWLINE || code === RETURN || code === 0xa0;
}

/** The 1-based line and column of an offset, the column in code points. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let [line, begin] = [1, 0];
  for (const match of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    line += 1;
    begin = match.index + match[0].length;
  }
  return { line, column: [...text.slice(begin, offset)].length + 1 };
}
