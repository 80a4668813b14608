// Opens the codebook that a verb of `fga codebook` works on.

import type { Codebook } from '../../codebook/codebook.js';
import type { Finding } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import { chooseCodebook } from '../../study/choose.js';
import { loadCodebook } from '../../study/load/load.js';
import { openFolder, openStudy } from '../../study/open/open-study.js';
import type { Study } from '../../study/study.js';
import type { CommandContext } from '../program/command.js';

export interface OpenedCodebook {
  readonly study: Study | undefined;
  readonly codebook: Codebook | undefined;
  readonly findings: readonly Finding[];
}

/** A codebook named by its file needs no study around it. */
export async function openCodebook(
  file: string | undefined,
  context: CommandContext,
): Promise<OpenedCodebook> {
  const { io } = context;
  if (file !== undefined) {
    const { value: folder } = await openFolder(io, io.cwd);
    const path = chooseCodebook(io, folder, file) ?? file;
    const { value: codebook, findings } = await loadCodebook(io, folder, path);
    const study = folder.transcripts.length > 0 ? folder : undefined;
    return { study, codebook, findings };
  }
  const { value: study } = await openStudy(io, { folder: context.studyFolder() });
  const path = chooseCodebook(io, study);
  if (path === undefined)
    throw new InputError('There is no codebook in codebooks/. Name one: fga codebook lint FILE');
  const { value: codebook, findings } = await loadCodebook(io, study, path);
  return { study, codebook, findings };
}
