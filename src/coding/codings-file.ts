// The file `codings/<coder>.csv`: its columns, its order, and how codings become its text. Offsets
// are UTF-16 units in a Coding and code points in the file.

import { renderCsv } from '../table/csv.js';
import type { CodePointMap } from '../text/code-points.js';
import { compareText } from '../text/order.js';
import type { Coding } from './coding.js';

export const CODING_COLUMNS = [
  'transcript',
  'unit',
  'start',
  'end',
  'code',
  'status',
  'source',
  'quote',
  'before',
  'after',
  'hash',
  'codebook',
  'rule',
  'matched',
  'memo',
] as const;

export type CodingColumn = (typeof CODING_COLUMNS)[number];

/** A row of the file, its cells in the order of `CODING_COLUMNS`. */
export type CodingRow = readonly (string | number)[];

/** The file's order: transcript, start, end, code, and where these are equal unit, status, source. */
function compareCodings(a: Coding, b: Coding): number {
  return (
    compareText(a.transcript, b.transcript) ||
    a.start - b.start ||
    a.end - b.end ||
    compareText(a.code, b.code) ||
    compareText(a.unit, b.unit) ||
    compareText(a.status, b.status) ||
    compareText(a.source, b.source)
  );
}

/** One coding as cells, with its offsets in code points. */
export function codingRow(coding: Coding, codePoints: CodePointMap): CodingRow {
  return [
    coding.transcript,
    coding.unit,
    codePoints.toCodePoint(coding.start),
    codePoints.toCodePoint(coding.end),
    coding.code,
    coding.status,
    coding.source,
    coding.quote,
    coding.before,
    coding.after,
    coding.hash,
    coding.codebook,
    coding.rule,
    coding.matched,
    coding.memo,
  ];
}

/** The rows of one transcript, in the file's order, as the bytes they have in it. */
export interface RenderedCodings {
  readonly transcript: string;
  readonly count: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Renders the codings of one transcript; `codePoints` is the map of its reading text. */
export function renderCodings(
  transcript: string,
  codings: readonly Coding[],
  codePoints: CodePointMap,
): RenderedCodings {
  const rows = codings.toSorted(compareCodings).map((coding) => codingRow(coding, codePoints));
  const bytes = new TextEncoder().encode([...renderCodingRows(rows)].join(''));
  return { transcript, count: codings.length, bytes };
}

/** The whole file: the header line, then the transcripts in the file's order. */
export function renderCodingsFile(rendered: readonly RenderedCodings[]): Uint8Array {
  const sorted = rendered.toSorted((a, b) => compareText(a.transcript, b.transcript));
  return Buffer.concat([Buffer.from(renderHeader()), ...sorted.map(({ bytes }) => bytes)]);
}

/** The header line. */
export function renderHeader(): string {
  return renderCsv(CODING_COLUMNS, []);
}

/** Rows in one piece: long strings that grow row by row cost more than writing them out early. */
const PIECE = 200;

/** Rows as text, without the header line. */
export function* renderCodingRows(rows: Iterable<CodingRow>): Generator<string> {
  const header = renderHeader().length;
  let batch: CodingRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < PIECE) continue;
    yield renderCsv(CODING_COLUMNS, batch).slice(header);
    batch = [];
  }
  if (batch.length > 0) yield renderCsv(CODING_COLUMNS, batch).slice(header);
}

/** What distinguishes a row in its coder's file: two rows with one key are the same coding. */
export function rowKey([transcript, unit, start, end, code]: CodingRow): string {
  return `${transcript}\n${unit}\n${start}\n${end}\n${code}`;
}
