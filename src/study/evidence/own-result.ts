// Keeps `-o` from replacing a file that fga did not write: somebody's notes, a table that was edited.
// A record beside the file tells its tables; what has no record is told by how it looks.

import { basename, dirname, join, resolve } from 'node:path';
import { hashText } from '../../anchor/hash.js';
import { InputError, ifReadable } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { readCells, rowMarks } from '../../manifest/cells.js';
import { MANIFEST_FILE, type TableRecord } from '../../manifest/manifest.js';
import { hasSameLayout } from '../../text/same-layout.js';
import { displayPath } from '../find-study.js';
import { decodeStudyText } from '../read-text.js';
import { refuseStudyFile } from '../result-path.js';
import { loadManifest } from './manifests.js';

export interface ResultFile {
  /** From the current folder. */
  readonly path: string;
  readonly text: string;
  /** Whoever gave `--replace` knows what is there. */
  readonly replace: boolean | undefined;
}

/** Throws where a result would be written over the study, or over what is not an earlier result. */
export function refuseForeignFile(io: Io, { path, text, replace = false }: ResultFile): void {
  refuseStudyFile(io, path);
  const target = resolve(io.cwd, path);
  const there = io.statFile(target);
  if (there?.kind === 'folder') {
    throw new InputError(
      `${displayPath(io, path)} is a folder, so no file of this name can be written. Rename it, or give another place with -o.`,
    );
  }
  if (replace || there?.kind !== 'file' || there.size === 0) return;
  const earlier = ifReadable(() => decodeStudyText(io.readFile(target), target).value);
  if (earlier !== undefined && (earlier === text || earlier.trim() === '')) return;
  const name = displayPath(io, path);
  const record = loadManifest(io, join(dirname(target), MANIFEST_FILE)).value?.tables.find(
    ({ file }) => file === basename(target),
  );
  if (record && earlier !== undefined) {
    if (isAsRecorded(earlier, record)) return;
    throw new InputError(
      `${name} was changed after fga wrote it, and that would be lost. Give another place with -o, or give --replace to write it anew.`,
    );
  }
  if (earlier !== undefined && hasSameLayout(earlier, text, /\.[ct]sv$/i.test(path))) return;
  throw new InputError(
    `${name} is there already and does not look like what fga would write there. Give another place with -o, or give --replace to overwrite it.`,
  );
}

/** A spreadsheet that opened and saved a table has not changed it. */
function isAsRecorded(text: string, { hash, cells, format, file }: TableRecord): boolean {
  if (hashText(text) === hash) return true;
  const now = readCells(text, format, file).rows.map((row) => rowMarks(row.cells));
  return now.length === cells.length && now.every((marks, at) => marks === cells[at]);
}
