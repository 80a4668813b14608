// What fga debrief refuses before it writes: to lose decisions, and worksheets whose coders it cannot find.

import { FgaError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { listCoders } from '../study/choose.js';
import { displayPath } from '../study/find-study.js';
import { readWorksheet } from '../study/read-worksheet.js';
import type { Study } from '../study/study.js';
import { plural } from '../text/wording.js';
import { quoted } from './quoted.js';

/** A worksheet with decisions in it is not written over. */
export async function refuseToLose(io: Io, path: string): Promise<void> {
  if (io.statFile(path)?.kind !== 'file') return;
  const { value } = await readWorksheet(io, path).catch(nothingWritten);
  const decided = value.decisions.filter(({ decision }) => decision.trim() !== '').length;
  if (decided === 0) return;
  const file = quoted(displayPath(io, path));
  throw new UsageError(
    `${file} is a worksheet with ${plural(decided, 'decision')} in it. Apply it first (fga debrief --apply ${file}), or name another file with -o.`,
  );
}

function nothingWritten(error: unknown): { readonly value: { readonly decisions: [] } } {
  if (error instanceof FgaError) return { value: { decisions: [] } };
  throw error;
}

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
