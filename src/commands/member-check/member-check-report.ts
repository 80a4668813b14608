// How many participants answered, and what they confirmed.

import { currentMarks } from '../../actions/members/check-members.js';
import { loadMemberRecords } from '../../actions/members/member-records.js';
import { InputError } from '../../io/errors.js';
import { summariseAnswers } from '../../member/summary.js';
import { tabulateAnswers, tabulateRespondents } from '../../member/tabulate-summary.js';
import { openStudy } from '../../study/open/open-study.js';
import { renderJson } from '../../text/json.js';
import type { CommandContext } from '../program/command.js';
import { chosenFormat } from '../program/options.js';
import { finish, writeResult, writeTables } from '../program/output.js';
import type { MemberOptions } from './member-check-options.js';

export async function reportAnswers(
  options: MemberOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const records = loadMemberRecords(io, study);
  if (records.value.length === 0) {
    throw new InputError('Nobody was asked yet. Make packets with: fga member-check', {
      findings: records.findings,
    });
  }
  const current = await currentMarks(io, study, options);
  const summary = summariseAnswers(records.value, {
    order: current?.order ?? [],
    current: current?.marks,
  });
  const format = chosenFormat(options);
  if (format === 'json') await writeResult(io, `${renderJson(summary, 2)}\n`, options);
  else {
    const tables = [tabulateAnswers(summary), tabulateRespondents(summary)];
    await writeTables(io, tables, format, options);
  }
  const findings = [...opened.findings, ...records.findings];
  finish(context, findings, { json: format === 'json' });
}
