// Writes a condensed text into its one cell of the units file. The file is shared by all coders, so
// nothing else in it changes, and a text of somebody else that came meanwhile stays.

import { join } from 'node:path';
import type { Io } from '../io/io.js';
import { unitsPath, writeInStudy } from '../study/paths.js';
import { decodeForEditing } from '../study/read-text.js';
import type { Study } from '../study/study.js';
import { findCell } from '../table/replace-cell.js';
import { singleSpaced } from '../text/white-space.js';
import type { Report } from './action.js';
import type { ReviewUnit } from './model.js';

/** What there is to say where the text was not written; nothing where it was. */
export function saveCondensed(
  io: Io,
  study: Study,
  { key, unit }: ReviewUnit,
  { before, condensed }: { readonly before: string; readonly condensed: string },
): readonly Report[] {
  const path = unitsPath(study, unit.transcript);
  const bytes = io.readFile(join(study.root, path));
  const { value: text } = decodeForEditing(bytes, path);
  const cell = findCell(text, { keyColumn: 'unit', key: unit.id, column: 'condensed' });
  if (!cell) {
    const why = `${path} has no column condensed, or no row ${unit.id}; the condensed text was not written.`;
    return [
      { kind: 'condensed-outside', unit: key, condensed: before },
      { kind: 'failed', why },
    ];
  }
  if (
    singleSpaced(cell.value) !== singleSpaced(before) &&
    singleSpaced(cell.value) !== singleSpaced(condensed)
  ) {
    return [{ kind: 'condensed-outside', unit: key, condensed: cell.value }];
  }
  writeInStudy(io, study, path, cell.replace(condensed));
  return [];
}
