// fga sample: draws the units that a second coder reads too, and says how far they are read.

import { type Command, Option } from 'commander';
import { drawIntoStudy, readingsOfAll, sampleState } from '../actions/coders/sample.js';
import type { SampleOptions } from '../agreement/double-coding/draw-sample.js';
import { tabulateSample } from '../agreement/double-coding/sample-table.js';
import { INCLUSIONS, type Inclusion } from '../coding/inclusion.js';
import type { Finding } from '../finding/finding.js';
import { UsageError } from '../io/errors.js';
import { loadStudyUnits, type StudyUnits } from '../study/coders/coders.js';
import { DOUBLE_CODING_FILE, drawnAs, loadSample } from '../study/coders/double-coding.js';
import { logAction } from '../study/log/log.js';
import { openStudy } from '../study/open/open-study.js';
import { unitsPath } from '../study/paths.js';
import type { Study } from '../study/study.js';
import { withStudyLock } from '../study/writing/lock.js';
import { readSeed, readShare } from './compare/coder-options.js';
import type { CommandContext } from './program/command.js';
import {
  addBecauseOption,
  addFormatOptions,
  chosenFormat,
  type FormatOptions,
  TABLE_FORMAT_NAMES,
} from './program/options.js';
import { finish, writeTables } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(addFormatOptions(command, TABLE_FORMAT_NAMES))
    .option(
      '--share <share>',
      'draw at least this share of every session and role: 20%, 0.2',
      readShare,
    )
    .option('--seed <number>', 'the same seed draws the same units', readSeed)
    .addOption(
      new Option('--of <what>', 'draw single units, or whole turns')
        .choices(['units', 'turns'])
        .default('units'),
    )
    .addOption(new Option('--include <what...>', 'also draw from').choices([...INCLUSIONS]))
    .option('--replace', 'drop the sample that was drawn before')
    .addHelpText(
      'after',
      `
Examples:
  $ fga sample --share 20% --seed 7            draw and record a sample
  $ fga sample --share 30% --seed 7            enlarge it: what was drawn stays
  $ fga sample                                 how far the coders have read it
  $ fga agree anna ben --sample                agreement on the sample only

The sample is ${DOUBLE_CODING_FILE} in the study: transcript, unit, session, role.
Both coders read these units, each without the other's codings; then fga agree.
Each session and role is drawn from by itself, so a session that is added later
leaves the others as they are. Next: fga review --sample or
fga sheet export --sample, each coder for themselves`,
    )
    .action((options: SampleCommand) => run(options, context));
}

interface SampleCommand extends FormatOptions {
  readonly share?: number;
  readonly seed?: number;
  readonly of: SampleOptions['of'];
  readonly include?: readonly Inclusion[];
  readonly replace?: boolean;
  readonly because?: string;
}

async function run(options: SampleCommand, context: CommandContext): Promise<void> {
  const work = () => drawOrShow(options, context);
  if (options.share === undefined) return work();
  return withStudyLock(context.io, { folder: context.studyFolder() }, 'fga sample', work);
}

async function drawOrShow(options: SampleCommand, context: CommandContext): Promise<void> {
  const { io } = context;
  checkOptions(options);
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const loaded = await loadStudyUnits(io, study);
  const findings: Finding[] = [...opened.findings, ...loaded.findings];
  findings.push(...loadSample(io, study, loaded.value.units).findings);
  // What cannot be read ends the run before anything is drawn.
  const coders = await readingsOfAll(io, study, loaded.value);
  if (options.share !== undefined) {
    findings.push(...(await draw(study, loaded.value, options, context)));
  }
  const state = sampleState(io, study, loaded.value, coders.value);
  findings.push(...coders.findings);
  const format = chosenFormat(options);
  await writeTables(io, [tabulateSample(state)], format);
  finish(context, findings, { json: format === 'json' });
}

function checkOptions({ share, seed, replace = false, include = [] }: SampleCommand): void {
  if (share !== undefined && seed === undefined) {
    throw new UsageError('Give a seed, so that the draw can be repeated: --seed 7');
  }
  if (share === undefined && (seed !== undefined || replace || include.length > 0)) {
    throw new UsageError('Say how much to draw: --share 20%');
  }
}

/** Draws and records; the study is locked. */
async function draw(
  study: Study,
  loaded: StudyUnits,
  options: SampleCommand,
  { io, version }: CommandContext,
): Promise<readonly Finding[]> {
  const { share = 0, seed = 0, of, replace = false, include = [], because } = options;
  const how = { share, seed, of, replace, include };
  const saved = await drawIntoStudy(io, study, loaded, how);
  io.stderr.write(
    `${saved.file}: ${drawnAs(how)}; +${saved.added} units${saved.isWritten ? '' : ' (unchanged)'}\n`,
  );
  if (!saved.isWritten) return [];
  return logAction(io, study, {
    command: 'sample',
    because,
    changes: { added: saved.added, drawn: drawnAs(how) },
    inputs: study.transcripts.map((path) => unitsPath(study, path)),
    wrote: [DOUBLE_CODING_FILE],
    version,
  });
}
