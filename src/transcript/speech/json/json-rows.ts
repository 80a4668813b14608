// JSON that holds a table: a list of rows, each a list of cells, below a row of names or without
// one, as spreadsheets and scripts hand it over. It is read as any other table.

import type { JsonNode } from '../../../text/json-tree.js';
import type { TableRow } from '../tables/column-cells.js';
import { tableSpeech } from '../tables/table-speech.js';
import { itemsOf, textOf } from './json-fields.js';
import type { JsonReading } from './json-reading.js';

const LEAST_ROWS = 3;
/** How far below the top the rows are looked for. */
const DEEPEST = 4;

/** The longest list of rows; undefined where there is none, or none that says who speaks. */
export function readRows(
  file: string,
  root: JsonNode,
  lineOf: (offset: number) => number,
): JsonReading | undefined {
  const tables: (readonly JsonNode[])[] = [];
  const visit = (node: JsonNode, depth: number) => {
    const rows = itemsOf(node);
    if (rows.length >= LEAST_ROWS && rows.every(isRow)) tables.push(rows);
    else if (depth < DEEPEST) {
      const children = node.kind === 'map' ? [...node.fields.values()] : rows.slice(0, 50);
      for (const child of children) visit(child, depth + 1);
    }
  };
  visit(root, 0);
  const [rows] = tables.sort((a, b) => b.length - a.length);
  const read =
    rows &&
    tableSpeech(
      file,
      rows.map((row) => rowOf(row, lineOf)),
    );
  return read?.named ? { format: 'json', flow: 'whole', speech: read.speech } : undefined;
}

function isRow(node: JsonNode): boolean {
  const cells = itemsOf(node);
  return cells.length > 1 && cells.every(({ kind }) => kind !== 'map' && kind !== 'list');
}

function rowOf(node: JsonNode, lineOf: (offset: number) => number): TableRow {
  return { line: lineOf(node.at), cells: itemsOf(node).map((cell) => textOf(cell) ?? '') };
}
