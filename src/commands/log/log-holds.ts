// Tells whether the log still holds a line that somebody wrote down elsewhere, and all lines before it.

import { describeEntry } from '../../audit/describe-entry.js';
import { UsageError } from '../../io/errors.js';
import { loadLog } from '../../study/log/log.js';
import { holdsLine } from '../../study/log/log-chain.js';
import type { LoggedEntry } from '../../study/log/log-line.js';
import type { Study } from '../../study/study.js';
import { oneLine, visible } from '../../text/visible.js';
import { plural } from '../../text/wording.js';
import type { CommandContext } from '../program/command.js';
import { reportFindings } from '../program/output.js';

/** Ends with 1 where the line is not there, or a line before it. */
export function tellHeld(study: Study, id: string, { io, exit }: CommandContext): void {
  if (!/^[0-9a-f]{8,32}$/i.test(id))
    throw new UsageError(
      '--holds takes 8 to 32 digits of the id of a line, as fga log prints it last.',
    );
  const log = loadLog(io, study);
  const held = holdsLine(log.value, id);
  reportFindings(io, log.findings, { json: false });
  const said = (entry: LoggedEntry) =>
    `${entry.place.file}:${entry.place.line}, ${entry.time.slice(0, 16).replace('T', ' ')} UTC: ${describeEntry(entry)}${entry.because === undefined ? '' : ` (${oneLine(entry.because)})`}`;
  const text = {
    unknown: () => 'The log does not hold this line: it was altered or removed, or never was here.',
    several: () => 'Several lines begin so. Give more of the id.',
    held: (entry: LoggedEntry, before: number) =>
      `The log holds this line${before > 0 ? ` and ${plural(before, 'line')} before it, as they were when it was written` : ', the first'}.\n${said(entry)}`,
    broken: (entry: LoggedEntry, missing: number) =>
      `The log holds this line, but ${plural(missing, 'line')} before it ${missing === 1 ? 'is' : 'are'} not there as written.\n${said(entry)}`,
  };
  if (held.kind === 'held') io.stdout.write(visible(`${text.held(held.entry, held.before)}\n`));
  else if (held.kind === 'broken')
    io.stdout.write(visible(`${text.broken(held.entry, held.missing.length)}\n`));
  else io.stdout.write(`${text[held.kind]()}\n`);
  exit(held.kind === 'held' ? 0 : 1);
}
