// The three things fga anonymise does beside making its list: apply, take back, check. Each gives its
// findings and tells the log.

import { applyAnonymising } from '../../actions/key/anonymise-apply.js';
import type { AnonymisePlan } from '../../actions/key/anonymise-plan.js';
import { undoRuns } from '../../actions/key/anonymise-restore.js';
import { gitHistory } from '../../actions/key/git-history.js';
import { standingRuns } from '../../actions/key/key-runs.js';
import { checkLeaks } from '../../actions/key/leaks.js';
import type { Finding } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Name } from '../../pseudonym/name.js';
import { logAction, logNoticed } from '../../study/log/log.js';
import { openStudy } from '../../study/open/open-study.js';
import type { Study } from '../../study/study.js';
import { plural } from '../../text/wording.js';
import type { CommandContext } from '../program/command.js';

const NOTHING_YET = { command: 'anonymise', changes: {}, inputs: [], wrote: [] };

/** Notes what others did to the study before its log is rewritten with the rest. */
export function noticeFirst({ io, version }: CommandContext): readonly Finding[] {
  return logNoticed(io, { ...NOTHING_YET, version });
}

/** Replaces the names, and looks whether one is left. */
export async function applyNames(
  context: CommandContext,
  study: Study,
  {
    plan,
    names,
    because,
  }: { plan: AnonymisePlan; names: readonly Name[]; because: string | undefined },
): Promise<readonly Finding[]> {
  const { io, version } = context;
  if (plan.files.length === 0) {
    io.stdout.write('No file holds a name that is to be replaced. Nothing was changed.\n');
    return [];
  }
  const done = await applyAnonymising(io, study, plan, names);
  const places = plan.texts.reduce((sum, { carried }) => sum + carried.edits.length, 0);
  const replaced = names.filter(({ decision }) => decision === 'replace').length;
  const logged = logAction(io, study, {
    command: 'anonymise',
    because,
    changes: {
      run: done.number,
      names: replaced,
      places,
      files: done.written.length,
      'kept in the key': done.moved.length,
    },
    inputs: [],
    wrote: [...done.written, ...done.moved],
    version,
  });
  const leaks = await leaksNow(context, study);
  const moved =
    done.moved.length > 0 ? `, ${plural(done.moved.length, 'file')} taken into the key` : '';
  io.stdout.write(
    `Anonymised: ${plural(places, 'place')} in the transcripts, ${plural(done.written.length, 'file')} written${moved}.
The files as they were are in key/, which only you can read: keep it apart, and never hand it on.
Next: fga check; fga code, where rules code; fga anonymise --check before anything leaves this machine
`,
  );
  return [...done.findings, ...logged, ...leaks, ...gitHistory(io, study)];
}

/** Takes the last run back. */
export async function restoreNames(
  context: CommandContext,
  study: Study,
  because: string | undefined,
): Promise<readonly Finding[]> {
  const { io, version } = context;
  const runs = standingRuns(io, study);
  if (runs.length === 0)
    throw new InputError(
      'This study is not anonymised, or key/ is not here: there is nothing to take back.',
    );
  const noticed = noticeFirst(context);
  const { value: written, findings } = await undoRuns(io, study, runs);
  const logged = logAction(io, study, {
    command: 'anonymise --restore',
    because,
    changes: { runs: runs.length, files: written.length },
    inputs: [],
    wrote: written,
    version,
  });
  io.stdout.write(
    `The real names are back in ${plural(written.length, 'file')}. The list and the pseudonyms are still in key/.\nNext: fga check\n`,
  );
  return [...noticed, ...findings, ...logged];
}

/** Looks for names, without changing anything. */
export async function checkStudyLeaks(
  context: CommandContext,
  study: Study,
): Promise<readonly Finding[]> {
  const { io } = context;
  if (standingRuns(io, study).length === 0)
    throw new InputError(
      'This study is not anonymised yet, so every name is in its place. Begin with: fga anonymise',
    );
  const leaks = await checkLeaks(io, study);
  const count = leaks.filter(({ severity }) => severity === 'error').length;
  io.stdout.write(
    count === 0
      ? 'No name of the list is left in the study. Words that are not in the list are not looked for.\n'
      : `${plural(count, 'place')} with a real name.\n`,
  );
  return [...leaks, ...gitHistory(io, study)];
}

/** The study is opened anew: its transcripts may have other names. */
async function leaksNow({ io }: CommandContext, { root }: Study): Promise<readonly Finding[]> {
  const { value } = await openStudy(io, { folder: root });
  return checkLeaks(io, value);
}
