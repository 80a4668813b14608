// The manifests of written tables on the disk: adding to the one of a folder, finding those of a study.

import { join, relative, resolve } from 'node:path';
import { hashText } from '../../anchor/hash.js';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Entry, Io } from '../../io/io.js';
import { readCells, rowMarks } from '../../manifest/cells.js';
import { manifestFindings } from '../../manifest/findings.js';
import {
  type Basis,
  MANIFEST_FILE,
  type Manifest,
  type TableRecord,
} from '../../manifest/manifest.js';
import { parseManifest, renderManifest, withTables } from '../../manifest/manifest-file.js';
import { displayPath } from '../find-study.js';
import { decodeStudyText } from '../read-text.js';

/** A file that was written, before it is recorded. */
export type WrittenTable = Pick<TableRecord, 'file' | 'format' | 'holds' | 'arguments'> & {
  readonly text: string;
};

/**
 * Records tables in the manifest of their folder. One that cannot be read is left as it is, and the
 * finding says so.
 */
export function recordTables(
  io: Io,
  where: { readonly root: string; readonly folder: string },
  written: readonly WrittenTable[],
  made: { readonly basis: Basis; readonly fga: string },
): readonly Finding[] {
  const folder = resolve(io.cwd, where.folder);
  const path = join(folder, MANIFEST_FILE);
  const { value: earlier, findings } = loadManifest(io, path);
  if (findings.length > 0 && !earlier) return findings;
  const study = relative(folder, where.root).replaceAll('\\', '/') || '.';
  const records = written.map(({ text, ...table }) => ({
    file: table.file,
    format: table.format,
    holds: table.holds,
    arguments: table.arguments,
    fga: made.fga,
    hash: hashText(text),
    cells: readCells(text, table.format, table.file).rows.map(({ cells }) => rowMarks(cells)),
  }));
  const manifest = withTables({ ...(earlier ?? NOTHING), study }, records, made.basis);
  try {
    io.writeFile(path, renderManifest(manifest));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = { file: displayPath(io, path) };
    return [manifestFindings.make('not-recorded', place, { reason: error.message })];
  }
}

const NOTHING: Manifest = { study: '.', tables: [], bases: {} };

/** The manifest at a path; undefined without a finding where there is none, with one where it cannot be read. */
export function loadManifest(io: Io, path: string): Found<Manifest | undefined> {
  if (io.statFile(path)?.kind !== 'file') return { value: undefined, findings: [] };
  const file = displayPath(io, path);
  try {
    return parseManifest(decodeStudyText(io.readFile(path), file).value, file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const args = { reason: error.message };
    return {
      value: undefined,
      findings: [manifestFindings.make('broken-manifest', { file }, args)],
    };
  }
}

/** Folders of a study that hold no tables. */
const NO_TABLES = /^(?:\..*|node_modules|transcripts|units|codings|texts|codebooks|key|log|memos)$/;
const DEEPEST = 6;

/** Paths of all manifests in a folder and below it; folders that cannot be read are passed over. */
export function findManifests(io: Io, folder: string, depth = 0): readonly string[] {
  return entriesOf(io, folder, depth).flatMap(({ name, kind }) => {
    if (kind === 'file' && name === MANIFEST_FILE) return [join(folder, name)];
    if (kind !== 'folder' || depth >= DEEPEST || NO_TABLES.test(name)) return [];
    return findManifests(io, join(folder, name), depth + 1);
  });
}

function entriesOf(io: Io, folder: string, depth: number): readonly Entry[] {
  try {
    return io.listFolder(folder);
  } catch (error) {
    if (depth > 0 && error instanceof InputError) return [];
    throw error;
  }
}
