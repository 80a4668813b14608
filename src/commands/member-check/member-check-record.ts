// Recording what participants answered.

import { recordAnswers } from '../../actions/members/member-answers.js';
import { logAction } from '../../study/log/log.js';
import { openStudy } from '../../study/open/open-study.js';
import { studyPath } from '../../study/paths.js';
import { renderJson } from '../../text/json.js';
import type { CommandContext } from '../program/command.js';
import { finish, writeResult } from '../program/output.js';
import type { MemberOptions } from './member-check-options.js';
import { recordedJson, recordedText } from './member-check-text.js';

export async function recordFiles(
  files: readonly string[],
  options: MemberOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const recorded = await recordAnswers(io, study, files, { replace: options.replace ?? false });
  const inputs = files
    .filter((path) => path !== '-')
    .map((path) => studyPath(io, study, path))
    .filter((path) => !path.startsWith('..'));
  const answers = [...recorded.taken.values()].reduce((sum, count) => sum + count, 0);
  const changes = { participants: recorded.taken.size, answers };
  const action = { command: 'member-check --record', because: options.because, changes, inputs };
  const logged =
    recorded.wrote.length === 0
      ? []
      : logAction(io, study, { ...action, wrote: recorded.wrote, version: context.version });
  const isJson = options.json === true || options.format === 'json';
  if (isJson) await writeResult(io, `${renderJson(recordedJson(recorded), 2)}\n`);
  else io.stdout.write(recordedText(io, recorded));
  const findings = [...opened.findings, ...recorded.findings, ...logged];
  finish(context, findings, { json: isJson });
}
