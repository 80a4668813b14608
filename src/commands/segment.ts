// fga segment: cuts transcripts into meaning units, or splits and merges units by hand.

import { type Command, Option } from 'commander';
import { editUnits, type UnitEdit } from '../actions/changes/edit-units.js';
import { tabulateUnits } from '../analysis/units.js';
import type { Finding } from '../finding/finding.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { commentMemos, hasComments } from '../memo/comment-memos.js';
import { TRANSCRIPTS } from '../study/find-study.js';
import { loadTranscripts } from '../study/load/load-all.js';
import { type TakenComments, takeComments } from '../study/load/memos.js';
import { type Cut, cutUnits } from '../study/load/units.js';
import { type Action, logAction } from '../study/log/log.js';
import { openStudy } from '../study/open/open-study.js';
import { STRATEGIES } from '../study/open/study-file.js';
import { unitsPath } from '../study/paths.js';
import type { Study, StudyTranscript } from '../study/study.js';
import { allOrNothing } from '../study/writing/all-or-nothing.js';
import { withStudyLock } from '../study/writing/lock.js';
import { renderJson } from '../text/json.js';
import type { Strategy } from '../unit/unit.js';
import { tellMemos } from './code/memos-text.js';
import type { CommandContext } from './program/command.js';
import {
  addBecauseOption,
  addFormatOptions,
  chosenFormat,
  type FormatOptions,
  NO_TRANSCRIPTS,
  refuseUnnamed,
  TABLE_FORMAT_NAMES,
} from './program/options.js';
import { finish, writeTables } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(addFormatOptions(command, TABLE_FORMAT_NAMES))
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .addOption(
      new Option(
        '--by <strategy>',
        'how to cut, where it is not as fga.yaml says (else meaning)',
      ).choices([...STRATEGIES]),
    )
    .option('--new-units', 'cut anew although units are stored; unchanged units keep their ids')
    .option('--split <unit>', 'split this unit of the transcript named, before the words of --at')
    .option('--at <words>', 'the words with which the second part is to begin')
    .option(
      '--merge <units>',
      'make one of neighbouring units of the transcript named: u0012,u0013',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ fga segment                                     units/ of every transcript
  $ fga segment fg1.txt --by sentence --new-units   cut one otherwise
  $ fga segment fg1.txt --split u0012 --at "but the exam"
  $ fga segment fg1.txt --merge u0012,u0013

A meaning unit is a stretch of one turn that belongs together by its content: it
is what codes are given to. Its id stands in the first column of units/*.csv.

  turn       one unit per turn
  paragraph  one per paragraph as typed
  sentence   one per sentence
  meaning    sentences of a turn that speak of the same matter (default)

You may edit units/*.csv: kind, condensed and translation freely; start and end,
or split and merge here. Units are shared by all coders; once cut they stay.
Next: fga code`,
    )
    .action((paths: string[], options: SegmentOptions) => run(paths, options, context));
}

interface SegmentOptions extends FormatOptions {
  readonly by?: Strategy;
  readonly newUnits?: boolean;
  readonly split?: string;
  readonly at?: string;
  readonly merge?: string;
  readonly because?: string;
}

async function run(paths: string[], options: SegmentOptions, context: CommandContext) {
  const search = { folder: context.studyFolder(), paths };
  await withStudyLock(context.io, search, 'fga segment', () => segment(paths, options, context));
}

/** The study that is open, and how it is to be cut. */
interface Run {
  readonly study: Study;
  readonly options: SegmentOptions;
  readonly context: CommandContext;
}

async function segment(paths: string[], options: SegmentOptions, context: CommandContext) {
  const { io } = context;
  const { value: study, findings: opened } = await openStudy(io, {
    folder: context.studyFolder(),
    paths,
  });
  refuseUnnamed(study.transcripts, '');
  const loaded = await loadTranscripts(io, study, paths);
  const edit = editOf(options);
  const run = { study, options, context };
  const done = edit ? await editOne(run, loaded.value, edit) : await cutAll(run, loaded.value);
  const findings = [...opened, ...loaded.findings, ...done];
  finish(context, findings, { json: chosenFormat(options) === 'json' });
}

async function editOne(
  run: Run,
  [only, ...others]: readonly StudyTranscript[],
  edit: UnitEdit,
): Promise<readonly Finding[]> {
  const { study, options } = run;
  const { io } = run.context;
  if (!only || others.length > 0)
    throw new UsageError('Name the one transcript to edit: fga segment FILE --split …');
  const { value: edited } = await allOrNothing(io, kept(study), (staged) =>
    editUnits(staged, study, only, edit),
  );
  const { said, json } = edited.value;
  const changes = { [edit.kind]: edit.kind === 'merge' ? edit.units.join(', ') : edit.unit };
  const logged = log(run, [only.transcript.path], changes);
  io.stdout.write(chosenFormat(options) === 'json' ? `${renderJson(json, 2)}\n` : said);
  return [...edited.findings, ...logged];
}

async function cutAll(run: Run, read: readonly StudyTranscript[]): Promise<readonly Finding[]> {
  const { study, options } = run;
  const { io } = run.context;
  if (study.transcripts.length === 0) throw new InputError(NO_TRANSCRIPTS);
  const strategy = options.by ?? study.settings.strategy;
  const { newUnits: replace = false } = options;
  const cutEach = (to: Io) => read.map((one) => cutUnits(to, study, one, { strategy, replace }));
  const made = replace ? (await allOrNothing(io, kept(study), cutEach)).value : cutEach(io);
  const cut = made.map(({ value }) => value);
  const written = cut.filter(({ isWritten }) => isWritten);
  const memos = await takeMemos(io, study, read, cut);
  const findings = made.flatMap((each) => each.findings);
  if (written.length > 0 || memos.wrote.length > 0) {
    const units = written.reduce((sum, each) => sum + each.units.length, 0);
    const gone = written.reduce((sum, each) => sum + each.gone, 0);
    const paths = written.map(({ transcript }) => transcript);
    const count = [...memos.added.values()].reduce((sum, each) => sum + each, 0);
    const told = count > 0 ? { memos: count } : {};
    const changes = { transcripts: paths.length, units, gone, by: strategy, ...told };
    findings.push(...log(run, paths, changes, memos.wrote));
  }
  await writeTables(io, [tabulateUnits(cut)], chosenFormat(options));
  return findings;
}

/** Comments that people wrote into the transcripts. */
async function takeMemos(
  io: Io,
  study: Study,
  read: readonly StudyTranscript[],
  cut: readonly Cut[],
): Promise<TakenComments> {
  const memos = read.flatMap(({ transcript }, at) =>
    hasComments(transcript) ? commentMemos(transcript, cut[at]?.units ?? []) : [],
  );
  const taken = takeComments(io, study, memos);
  tellMemos(io, study, taken);
  return taken;
}

function kept({ root }: Study) {
  return { root, keep: 'segment' };
}

/** Files that are cut where they lie, outside a study, have no log. */
function log(
  { study, options, context }: Run,
  paths: readonly string[],
  changes: Action['changes'],
  also: readonly string[] = [],
): readonly Finding[] {
  if (study.files) return [];
  return logAction(context.io, study, {
    command: 'segment',
    because: options.because,
    changes,
    inputs: paths.map((path) => `${TRANSCRIPTS}/${path}`),
    wrote: [...paths.map((path) => unitsPath(study, path)), ...also],
    version: context.version,
  });
}

function editOf({ split, at, merge }: SegmentOptions): UnitEdit | undefined {
  if (split !== undefined && merge !== undefined)
    throw new UsageError('Give --split or --merge, not both.');
  if (merge !== undefined)
    return { kind: 'merge', units: merge.split(/[\s,;]+/).filter((id) => id !== '') };
  if (split === undefined) return undefined;
  if (at === undefined)
    throw new UsageError('Say where to split: --at "the words the second unit begins with".');
  return { kind: 'split', unit: split, at };
}
