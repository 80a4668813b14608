// fga restore: lists what is kept of files that commands have rewritten, and puts them back.

import type { Command } from 'commander';
import { planRestoring, type Restoration, restore } from '../actions/restore.js';
import { InputError, UsageError } from '../io/errors.js';
import { type Backup, listBackups } from '../study/backups.js';
import { logAction } from '../study/log/log.js';
import { openStudy } from '../study/open/open-study.js';
import type { Study } from '../study/study.js';
import { withStudyLock } from '../study/writing/lock.js';
import { renderJson } from '../text/json.js';
import { visible } from '../text/visible.js';
import { plural } from '../text/wording.js';
import type { CommandContext } from './program/command.js';
import { finish } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  command
    .argument('[number]', 'the backup, as the list numbers it; without it, the list')
    .option('--dry-run', 'only say what would be put back')
    .option('--replace', 'also files that were changed after the command (they are kept, too)')
    .option('--because <text>', 'why, for the log')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      `
Examples:
  $ fga restore                what is kept, the newest first
  $ fga restore 7 --dry-run    what backup 7 would put back
  $ fga restore 7              the files as they were before that command

Commands that rewrite files (reanchor --apply, codebook rename, sheet import,
debrief --apply, segment --new-units, code --replace …) keep them as they were
in backups/<number>-<command>.zip: the last 20, at most 200 MB. Any program for
zip files opens them. What restoring replaces is kept in its turn.
Next: fga check`,
    )
    .action((number: string | undefined, options: RestoreOptions) => run(number, options, context));
}

interface RestoreOptions {
  readonly dryRun?: boolean;
  readonly replace?: boolean;
  readonly because?: string;
  readonly json?: boolean;
}

async function run(
  written: string | undefined,
  options: RestoreOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const search = { folder: context.studyFolder() };
  if (written === undefined) {
    const { value: study } = await openStudy(io, search);
    const backups = listBackups(io, study);
    io.stdout.write(options.json ? `${renderJson(backups, 2)}\n` : listText(backups));
    return;
  }
  const number = Number(written);
  if (!/^\d{1,9}$/.test(written)) throw new UsageError(`“${written}” is no number of a backup.`);
  const work = async () => {
    const { value: study } = await openStudy(io, search);
    await putBack(study, number, options, context);
  };
  if (options.dryRun) await work();
  else await withStudyLock(io, search, 'fga restore', work);
}

async function putBack(
  study: Study,
  number: number,
  options: RestoreOptions,
  context: CommandContext,
): Promise<void> {
  const { io, version } = context;
  const { dryRun = false, replace = false, because } = options;
  const plan = await planRestoring(io, study, number);
  if (plan.changedSince.length > 0 && !replace && !dryRun) throw new InputError(changedText(plan));
  const wrote = dryRun ? [] : restore(io, study, plan);
  const changes = { backup: number, of: plan.command, files: wrote.length };
  const action = { command: 'restore', because, changes, inputs: [], wrote, version };
  const findings = wrote.length > 0 ? logAction(io, study, action) : [];
  const json = { ...jsonOf(plan), dryRun, written: wrote };
  io.stdout.write(options.json ? `${renderJson(json, 2)}\n` : planText(plan, wrote, dryRun));
  finish(context, findings, { json: options.json ?? false });
}

function changedText({ changedSince, backup }: Restoration): string {
  return visible(
    `Changed after that command: ${changedSince.join(', ')}. Putting the backup back would undo that too. Look first: fga restore ${backup.number} --dry-run; all the same: fga restore ${backup.number} --replace (what stands there now is kept as another backup).`,
  );
}

function jsonOf({ backup, command, time, files, changedSince }: Restoration) {
  return {
    ...backup,
    command,
    time,
    files: [...files].map(([path, content]) => ({ path, isThere: content !== undefined })),
    changedSince,
  };
}

function planText(
  { backup, command, time, files, changedSince }: Restoration,
  wrote: readonly string[],
  isDry: boolean,
): string {
  const since = new Set(changedSince);
  const lines = [...files].map(([path, content]) => {
    const what = content ? 'as it was' : 'was not there, and goes';
    return `  ${path}: ${what}${since.has(path) ? ' (changed after the command)' : ''}`;
  });
  const head = `Backup ${backup.number}, before fga ${command} of ${time.slice(0, 16).replace('T', ' ')} UTC`;
  const end = isDry
    ? `Nothing is written (--dry-run). Put back: fga restore ${backup.number}`
    : wrote.length > 0
      ? `Put back: ${plural(wrote.length, 'file')}. Next: fga check`
      : 'Everything stands like that already.';
  return visible([head, ...lines, end, ''].join('\n'));
}

function listText(backups: readonly Backup[]): string {
  if (backups.length === 0)
    return 'No backups: no command has rewritten files of this study yet.\n';
  const lines = backups.map(
    ({ number, command, path, size }) =>
      `${String(number).padStart(4)}  before fga ${command.replaceAll('-', ' ')}  (${path}, ${sizeText(size)})`,
  );
  const newest = backups[0]?.number ?? 1;
  return visible([...lines, `What one holds: fga restore ${newest} --dry-run`, ''].join('\n'));
}

function sizeText(bytes: number): string {
  return bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}
