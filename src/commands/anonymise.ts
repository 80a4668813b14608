// fga anonymise: a list of names to look through, pseudonyms in every file of the study, a key that takes
// it back, and the check whether a name is still somewhere.

import type { Command } from 'commander';
import { Option } from 'commander';
import { planAnonymising } from '../actions/key/anonymise-plan.js';
import { listNames } from '../actions/key/list-names.js';
import type { Finding } from '../finding/finding.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Name } from '../pseudonym/name.js';
import { openStudy } from '../study/open/open-study.js';
import type { Study } from '../study/study.js';
import { withStudyLock } from '../study/writing/lock.js';
import { anonymisingText, namesText } from './anonymise/anonymise-text.js';
import {
  applyNames,
  checkStudyLeaks,
  noticeFirst,
  restoreNames,
} from './anonymise/anonymise-work.js';
import { type CommandContext, exitCodeFor } from './program/command.js';
import { addBecauseOption, collect } from './program/options.js';
import { finish } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(command)
    .option('--names <file>', 'a list of names to take in; may be given several times', collect, [])
    .addOption(
      new Option('--undecided <decision>', 'decide all rows that are empty').choices([
        'replace',
        'keep',
      ]),
    )
    .option('--apply', 'replace the names, in all files together')
    .option('--check', 'look for names that are still somewhere; nothing is written')
    .option('--restore', 'take it all back, with the key')
    .option('--json', 'the findings as JSON lines, for programs')
    .addHelpText(
      'after',
      `
Examples:
  $ fga anonymise                    make the list of names; say what is in it
  $ fga anonymise --names staff.csv  with the names of a list: one a line, or a
                                     table (name, pseudonym, nicknames, kind)
  $ fga anonymise --apply --because "before the data is shared"
  $ fga anonymise --check            is a real name still somewhere?
  $ fga anonymise --restore          the real names again

1. fga anonymise writes key/names.csv: names from participants.csv and of the
   speakers, and proposals: words that may be names, places, numbers, dates.
2. Look through it. decision: replace or keep; replace: the pseudonym.
   An empty decision is open, and nothing is applied while there is one.
3. fga anonymise again shows what would change; --apply does it, all or nothing.

The files as they were, and the list, are in key/: only you can read it, git
does not see it, and it must not be handed on. Real names are never printed.
Next: fga anonymise --check; docs/confidentiality.md on git history and backups`,
    )
    .action((options: AnonymiseOptions) => run(options, context));
}

interface AnonymiseOptions {
  readonly names: readonly string[];
  readonly undecided?: 'replace' | 'keep';
  readonly apply?: boolean;
  readonly check?: boolean;
  readonly restore?: boolean;
  readonly json?: boolean;
  readonly because?: string;
}

async function run(options: AnonymiseOptions, context: CommandContext) {
  const asked = [options.apply, options.check, options.restore].filter(Boolean);
  if (asked.length > 1) throw new UsageError('Give one of --apply, --check and --restore.');
  const search = { folder: context.studyFolder() };
  const work = async () => {
    const opened = await openStudy(context.io, search);
    if (opened.value.files)
      throw new InputError('There is no study here that could be anonymised.');
    return anonymise(opened.value, options, context);
  };
  const findings = options.check
    ? await work()
    : await withStudyLock(context.io, search, 'fga anonymise', work);
  finish(context, findings, { json: options.json ?? false, notes: true });
}

async function anonymise(study: Study, options: AnonymiseOptions, context: CommandContext) {
  const { io } = context;
  if (options.check) return checkStudyLeaks(context, study);
  if (options.restore) return restoreNames(context, study, options.because);
  const listed = await listNames(io, study, options);
  const findings: Finding[] = [...listed.findings];
  const { names, isNew } = listed.value;
  if (options.apply && isNew)
    throw new InputError(
      'The list of names was only made now: key/names.csv. Look through it first, then give --apply again.',
    );
  const isReady = isDecided(names) && exitCodeFor(findings) === 0;
  if (!isReady) {
    io.stdout.write(namesText(names));
    // An open list is what comes out at first, not a fault; with --apply it is one.
    return options.apply ? findings : findings.filter(({ code }) => code !== 'pseudonym/undecided');
  }
  if (options.apply) findings.push(...noticeFirst(context));
  const plan = await planAnonymising(io, study, names);
  findings.push(...plan.findings);
  if (!options.apply) {
    io.stdout.write(namesText(names) + anonymisingText(plan.value));
    return findings;
  }
  const done = { plan: plan.value, names, because: options.because };
  return [...findings, ...(await applyNames(context, study, done))];
}

function isDecided(names: readonly Name[]): boolean {
  return names.every(({ decision }) => decision !== '');
}
