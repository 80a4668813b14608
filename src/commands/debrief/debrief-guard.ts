// Whether the coders of a worksheet are found by their names, or have to be named again.

import { UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { listCoders } from '../../study/choose.js';
import type { Study } from '../../study/study.js';
import { quoted } from '../program/quoted.js';

/** Whether a file in codings/ has this name. */
export function isCoder(io: Io, study: Study, name: string): boolean {
  return listCoders(io, study).includes(name);
}

/** Coders of a worksheet that was made from files or sheets elsewhere have to be named again. */
export function refuseStrangers(
  io: Io,
  study: Study,
  { coders, worksheet }: { readonly coders: readonly string[]; readonly worksheet: string },
): void {
  const strangers = coders.filter((name) => !isCoder(io, study, name));
  if (strangers.length === 0) return;
  throw new UsageError(
    `${strangers.join(', ')} of the worksheet ${strangers.length === 1 ? 'has' : 'have'} no file in codings/. Name the coders, or their files or sheets, as when it was made: fga debrief anna.xlsx ben.xlsx --apply ${quoted(worksheet)}`,
  );
}
