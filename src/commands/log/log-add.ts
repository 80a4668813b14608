// What a person has the log note: hand edits with their reason, or a remark of their own.

import type { Finding } from '../../finding/finding.js';
import { UsageError } from '../../io/errors.js';
import { checkCoder } from '../../study/ids.js';
import { loadLog, logAction } from '../../study/log/log.js';
import { findEdits, logEdits, whatChanged } from '../../study/log/notice.js';
import { openStudy } from '../../study/open/open-study.js';
import { visible } from '../../text/visible.js';
import type { CommandContext } from '../program/command.js';
import { reportFindings } from '../program/output.js';
import type { LogCommand } from './log-command.js';

/** The study must be locked. */
export async function addToLog(options: LogCommand, context: CommandContext): Promise<void> {
  const { io, version } = context;
  const { notice, note, because } = options;
  const { value: study } = await openStudy(io, { folder: context.studyFolder() });
  const coder = options.coder === undefined ? undefined : checkCoder(options.coder);
  const findings: Finding[] = [];
  if (note !== undefined) {
    if (note.trim() === '') throw new UsageError('Say what to note: --note "…"');
    if (because !== undefined) throw new UsageError('Give --note or --because, not both.');
    const none = { changes: {}, inputs: [], wrote: [] };
    findings.push(
      ...logAction(io, study, { command: 'note', coder, because: note, version, ...none }),
    );
    if (findings.length === 0) io.stdout.write('Noted. fga log shows it.\n');
  } else if (notice) {
    const edits = findEdits(io, study);
    const what = await whatChanged(io, study, edits);
    findings.push(...logEdits(io, study, edits, { coder, because, version, what }));
    const lines = edits.map(({ path, change }) => {
      const words = what.get(path);
      return `${path}: ${CHANGES[change]}${words === undefined ? '' : ` (${words})`}`;
    });
    const none =
      loadLog(io, study).value.length === 0
        ? 'The log is empty, so there is nothing to compare with. It begins with the first command that changes the study.'
        : 'Everything is as the log last recorded it.';
    const told = lines.length === 0 ? [none] : [...lines, 'Noted.'];
    io.stdout.write(visible(`${told.join('\n')}\n`));
  }
  reportFindings(io, findings, { json: false });
  context.exit(findings.length > 0 ? 1 : 0);
}

const CHANGES = {
  changed: 'edited since the log last recorded it',
  new: 'not in the log before',
  gone: 'gone',
  restored: 'again as the log recorded it earlier',
};
