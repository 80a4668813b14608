// The codebook where nothing can go on without one.

import { resolve } from 'node:path';
import type { Codebook } from '../../codebook/codebook.js';
import type { Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { chooseCodebook } from '../choose.js';
import { displayPath } from '../find-study.js';
import type { Study } from '../study.js';
import { loadCodebook } from './load.js';

/** After these a codebook is not what its author wrote: what could be read of it may lack any code. */
export const BROKEN_CODEBOOK = new Set(['yaml/syntax', 'yaml/tab', 'yaml/unquoted']);

/** The codebook of the study; throws where there is none or it is broken, naming the ways on. */
export async function requireCodebook(
  io: Io,
  study: Study,
  named: string | undefined,
): Promise<Found<Codebook>> {
  const path = chooseCodebook(io, study, named);
  if (path === undefined) {
    throw new InputError(
      'There is no codebook. Three ways on:\n' +
        '  a codebook you have   put it into codebooks/, or name it: --codebook FILE\n' +
        '  open coding           make codes while you read: fga review --coder NAME, or fga sheet export --coder NAME\n' +
        '  suggestions           see how people put it: fga find WORD',
    );
  }
  const { value, findings } = await loadCodebook(io, study, path);
  const file = displayPath(io, resolve(study.root, path));
  const lint = `fga codebook lint${named === undefined ? '' : ` ${named}`}`;
  if (!value || findings.some(({ code }) => BROKEN_CODEBOOK.has(code))) {
    throw new InputError(
      `${file} cannot be read as a codebook. Mend it; to see how far you are: ${lint}`,
      { findings },
    );
  }
  if (value.codes.length === 0) {
    throw new InputError(
      `There is no code in ${file} yet. Write codes under categories: or ungrouped: (docs/codebook.md).`,
      { findings },
    );
  }
  return { value, findings };
}
