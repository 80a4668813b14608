// Writes one table to a file and records beside it what it was made from.

import { basename, dirname, relative, resolve } from 'node:path';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { MANIFEST_FILE, type TableRecipe } from '../../manifest/manifest.js';
import type { StudyEvidence } from '../../study/evidence/evidence.js';
import { recordTables } from '../../study/evidence/manifests.js';
import { refuseForeignFile } from '../../study/evidence/own-result.js';
import { basisOf } from '../../study/evidence/table-basis.js';
import { refuseLinkedResults } from '../../study/result-path.js';
import type { Study } from '../../study/study.js';
import { inTurn } from '../../study/writing/in-turn.js';
import type { TableFormat } from '../../table/render.js';
import { recipeArguments, renderHeld } from './make-table.js';

export interface TableFile {
  /** From the current folder. */
  readonly target: string;
  /** Whatever is there may be overwritten. */
  readonly replace: boolean | undefined;
  readonly recipe: TableRecipe;
  readonly format: TableFormat;
  /** As named on the command line. */
  readonly coder: string | undefined;
  readonly codebook: string | undefined;
  /** Version of fga. */
  readonly fga: string;
}

/** The findings say where the record could not be written. Devices get no record. */
export async function writeTableFile(
  io: Io,
  study: Study,
  evidence: StudyEvidence,
  { target, replace, recipe, format, coder, codebook, fga }: TableFile,
): Promise<readonly Finding[]> {
  const text = (await renderHeld(evidence, [recipe], format)) ?? '';
  refuseForeignFile(io, { path: target, text, replace });
  if (io.statFile(target)?.kind === 'other') {
    io.writeFile(target, text);
    return [];
  }
  refuseLinkedResults(io, dirname(target), [MANIFEST_FILE]);
  const words = [
    'table',
    recipe.table,
    ...recipeArguments(recipe),
    ...(coder === undefined ? [] : ['--coder', coder]),
    ...(codebook === undefined ? [] : ['--codebook', pathFrom(study, io, codebook)]),
    '--format',
    format,
  ];
  const table = { file: basename(target), format, holds: [recipe], arguments: words, text };
  const where = { root: study.root, folder: dirname(target) };
  const made = { basis: basisOf(io, study, evidence, codebook), fga };
  return inTurn(io, where.folder, 'fga table', () => {
    io.writeFile(target, text);
    return recordTables(io, where, [table], made);
  });
}

/** A path from the current folder as seen from the study's. */
export function pathFrom({ root }: Study, io: Io, path: string): string {
  return relative(root, resolve(io.cwd, path)).replaceAll('\\', '/');
}
