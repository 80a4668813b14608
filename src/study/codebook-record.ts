// Remembers which codebook `fga code --codebook` used where the study names none, so that tables need
// not ask for it again. One line in `codings/.rules.codebook`: its path from the study's folder.

import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Io } from '../io/io.js';
import { CODINGS, writeInStudy } from './paths.js';
import type { Study, StudyRoot } from './study.js';

const RECORD = `${CODINGS}/.rules.codebook`;

/** Keeps the codebook at an absolute path in mind; gives its path as fga.yaml would name it. */
export function rememberCodebook(io: Io, study: Study, path: string): string {
  const below = relative(study.root, path).replaceAll('\\', '/');
  writeInStudy(io, study, RECORD, `${below}\n`);
  return below;
}

/** The codebook remembered, if it is still there. */
export function rememberedCodebook(io: Io, { root }: StudyRoot): string | undefined {
  const path = join(root, RECORD);
  if (io.statFile(path)?.kind !== 'file') return undefined;
  const [line = ''] = Buffer.from(io.readFile(path)).toString('utf8').split('\n');
  const codebook = line.trim();
  const isThere = codebook !== '' && io.statFile(resolve(root, codebook))?.kind === 'file';
  return isThere ? (isAbsolute(codebook) ? resolve(codebook) : codebook) : undefined;
}
