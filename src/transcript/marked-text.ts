// Bold runs and headings as Markdown writes them, so that a label in bold of a Word document is
// judged as one of a Markdown file is. The marks are only there while labels are judged: every
// position is led back to the text without them.

import type { Finding, Found } from '../finding/finding.js';
import { countWhile } from '../text/binary-search.js';
import type { Span } from '../text/span.js';
import type { SourceText } from './source-text.js';
import type { Transcript, Turn } from './transcript.js';

export interface MarkedText {
  readonly text: string;
  /** What was read of the marked text, with the places of the text without marks. */
  unmark(read: Found<Transcript>): Found<Transcript>;
}

/** Where a mark was put in: its offset without and with marks. */
interface Mark {
  readonly at: number;
  readonly mark: string;
}

/** Marks what may be a label or a question by its form: bold at the beginning of a line, headings. */
export function markText({ text, bold = [], headings = [], labels = [] }: SourceText): MarkedText {
  const taken = new Set([...headings, ...labels].map(({ start }) => lineStart(text, start)));
  const leading = bold.filter(({ start }) => {
    const line = lineStart(text, start);
    return !taken.has(line) && text.slice(line, start).trim() === '';
  });
  const marks = [...headingMarks(headings), ...boldMarks(text, [...leading, ...labels])].sort(
    (a, b) => a.at - b.at,
  );
  if (marks.length === 0) return { text, unmark: (read) => read };
  let marked = '';
  let last = 0;
  const placed: { readonly at: number; readonly start: number; readonly end: number }[] = [];
  for (const { at, mark } of marks) {
    marked += text.slice(last, at);
    placed.push({ at, start: marked.length, end: marked.length + mark.length });
    marked += mark;
    last = at;
  }
  marked += text.slice(last);
  const original = (offset: number): number => {
    const before = countWhile(placed, ({ end }) => end <= offset);
    const next = placed[before];
    if (next && offset > next.start) return next.at;
    const previous = placed[before - 1];
    return previous ? offset - (previous.end - previous.at) : offset;
  };
  return { text: marked, unmark: (read) => unmarked(read, text, marked, original) };
}

function headingMarks(headings: SourceText['headings'] = []): Mark[] {
  return headings.map(({ start, level }) => ({ at: start, mark: `${'#'.repeat(level)} ` }));
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function boldMarks(text: string, runs: readonly Span[]): Mark[] {
  return runs.flatMap(({ start, end }) => {
    const run = text.slice(start, end);
    const from = start + run.length - run.trimStart().length;
    const to = start + run.trimEnd().length;
    // A run that holds marks itself would be read otherwise.
    if (to <= from || run.includes('*')) return [];
    return [
      { at: from, mark: '**' },
      { at: to, mark: '**' },
    ];
  });
}

type Original = (offset: number) => number;

function unmarked(
  { value, findings }: Found<Transcript>,
  text: string,
  marked: string,
  original: Original,
): Found<Transcript> {
  const place = <Item extends Span>(item: Item): Item => ({
    ...item,
    start: original(item.start),
    end: original(item.end),
  });
  const isFilled = ({ start, end }: Span) => start < end;
  const turns = value.turns.flatMap((turn): Turn[] => {
    const spans = turn.spans.map(place).filter(isFilled);
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return [];
    const annotations = turn.annotations.map(place).filter(isFilled);
    return [{ ...turn, start: first.start, end: last.end, spans, annotations }];
  });
  const outside = value.outside?.map(place).filter(isFilled) ?? [];
  return {
    value: { ...value, text, turns, outside },
    findings: replaced(findings, text, marked, original),
  };
}

/** Marks do not change the lines, but the columns after them. */
function replaced(
  findings: readonly Finding[],
  text: string,
  marked: string,
  original: Original,
): Finding[] {
  const lines = marked.split('\n');
  return findings.map((finding) => {
    const { line, column, length } = finding.place ?? {};
    if (!finding.place || line === undefined || column === undefined) return finding;
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const characters = [...(lines[line - 1] ?? '')];
    const offset = (count: number) => original(start + characters.slice(0, count).join('').length);
    const at = offset(column - 1);
    const place = {
      ...finding.place,
      column: [...text.slice(lineStart(text, at), at)].length + 1,
      ...(length !== undefined && {
        length: [...text.slice(at, offset(column - 1 + length))].length,
      }),
    };
    return { ...finding, place };
  });
}
