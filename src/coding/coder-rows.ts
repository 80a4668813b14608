// The rows of one coder's file while somebody codes: those of one unit are replaced at a time, all
// others stay as they are written. Each row remembers its text, so that rendering the file again after
// a decision costs little even with ten thousand codings.

import { compareText } from '../text/order.js';
import type { CodingRow } from './codings-file.js';
import { renderCodingRows, renderHeader } from './codings-file.js';

/** A row with what the order of the file needs. */
interface SortedRow {
  readonly cells: CodingRow;
  readonly start: number;
  readonly end: number;
  text?: string;
}

const [UNIT, START, END, CODE, STATUS, SOURCE] = [1, 2, 3, 4, 5, 6];

export class CoderRows {
  readonly #transcripts = new Map<string, SortedRow[]>();
  readonly #bytes = new Map<string, Buffer>();

  /** The rows as the file has them. */
  constructor(rows: Iterable<CodingRow> = []) {
    for (const cells of rows) {
      const transcript = String(cells[0]);
      const own = this.#transcripts.get(transcript);
      if (own) own.push(sortedRow(cells));
      else this.#transcripts.set(transcript, [sortedRow(cells)]);
    }
  }

  /** Puts other rows in place of those of a unit. */
  replace(transcript: string, unit: string, rows: readonly CodingRow[]): void {
    const others = this.#transcripts.get(transcript)?.filter(({ cells }) => cells[UNIT] !== unit);
    const all = [...(others ?? []), ...rows.map(sortedRow)].sort(compareRows);
    if (all.length > 0) this.#transcripts.set(transcript, all);
    else this.#transcripts.delete(transcript);
    this.#bytes.delete(transcript);
  }

  /** Adds rows of any units, many at a time. */
  add(rows: readonly CodingRow[]): void {
    const added = new Set<string>();
    for (const cells of rows) {
      const transcript = String(cells[0]);
      const own = this.#transcripts.get(transcript) ?? [];
      own.push(sortedRow(cells));
      this.#transcripts.set(transcript, own);
      added.add(transcript);
    }
    for (const transcript of added) {
      this.#transcripts.get(transcript)?.sort(compareRows);
      this.#bytes.delete(transcript);
    }
  }

  /** The rows of a transcript, in the order of the file. */
  rowsOf(transcript: string): readonly CodingRow[] {
    return (this.#transcripts.get(transcript) ?? []).map(({ cells }) => cells);
  }

  get isEmpty(): boolean {
    return this.#transcripts.size === 0;
  }

  /** The whole file, transcripts in its order. */
  render(): Buffer {
    const names = [...this.#transcripts.keys()].sort(compareText);
    return Buffer.concat([Buffer.from(renderHeader()), ...names.map((name) => this.#render(name))]);
  }

  #render(transcript: string): Buffer {
    const known = this.#bytes.get(transcript);
    if (known) return known;
    let text = '';
    for (const row of this.#transcripts.get(transcript) ?? []) {
      row.text ??= [...renderCodingRows([row.cells])].join('');
      text += row.text;
    }
    const bytes = Buffer.from(text);
    this.#bytes.set(transcript, bytes);
    return bytes;
  }
}

function sortedRow(cells: CodingRow): SortedRow {
  return { cells, start: placeOf(cells[START]), end: placeOf(cells[END]) };
}

/** Rows whose place cannot be read stand last. */
function placeOf(cell: string | number | undefined): number {
  const place = cell === '' ? Number.NaN : Number(cell);
  return Number.isNaN(place) ? Number.MAX_SAFE_INTEGER : place;
}

/** The order of `renderCodings`. */
function compareRows(a: SortedRow, b: SortedRow): number {
  return a.start - b.start || a.end - b.end || compareCells(a.cells, b.cells);
}

function compareCells(a: CodingRow, b: CodingRow): number {
  for (const column of [CODE, UNIT, STATUS, SOURCE]) {
    const order = compareText(String(a[column]), String(b[column]));
    if (order !== 0) return order;
  }
  return 0;
}
