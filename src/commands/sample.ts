// fga sample: draws the units that a second coder reads too, and says how far they are read.

import { type Command, Option } from 'commander';
import { type CoderReading, unitKey } from '../agreement/coder-reading.js';
import { drawSample, type SampleOptions } from '../agreement/draw-sample.js';
import { tabulateSample } from '../agreement/sample-table.js';
import { INCLUSIONS, type Inclusion } from '../coding/inclusion.js';
import { isCodable } from '../coding/passages.js';
import type { Finding } from '../finding/finding.js';
import { InputError, UsageError } from '../io/errors.js';
import { humanCoders, listCoders } from '../study/choose.js';
import { loadCodeLevels, loadStudyUnits, resolveCoders } from '../study/coders/coders.js';
import {
  DOUBLE_CODING_FILE,
  drawnAs,
  loadSample,
  saveSample,
} from '../study/coders/double-coding.js';
import { loadCoder } from '../study/coders/load-coder.js';
import { saveReadingText } from '../study/load/reading-texts.js';
import { storeUnits } from '../study/load/units.js';
import { logAction } from '../study/log/log.js';
import { openStudy } from '../study/open/open-study.js';
import { unitsPath } from '../study/paths.js';
import { allOrNothing } from '../study/writing/all-or-nothing.js';
import { withStudyLock } from '../study/writing/lock.js';
import type { TableFormat } from '../table/render.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { readSeed, readShare } from './compare/coder-options.js';
import {
  addBecauseOption,
  addFormatOptions,
  chosenFormat,
  type FormatOptions,
  TABLE_FORMAT_NAMES,
} from './options.js';
import { reportFindings, writeTable } from './output.js';

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
  const { share, seed, of, replace = false, include = [] } = options;
  if (share !== undefined && seed === undefined) {
    throw new UsageError('Give a seed, so that the draw can be repeated: --seed 7');
  }
  if (share === undefined && (seed !== undefined || replace || include.length > 0)) {
    throw new UsageError('Say how much to draw: --share 20%');
  }
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const loaded = await loadStudyUnits(io, study);
  const { units } = loaded.value;
  const earlier = loadSample(io, study, units);
  const findings: Finding[] = [...opened.findings, ...loaded.findings, ...earlier.findings];
  if (share !== undefined && seed !== undefined) {
    const included = new Set(include);
    const drawn = drawSample(
      units.filter(({ unit }) => isCodable(unit, included)),
      { share, seed, of },
    );
    if (drawn.length === 0) {
      throw new InputError(
        'There is nothing to draw from: no unit of a participant. See fga check',
      );
    }
    // The sample names units, so they must stay what they are.
    const how = { share, seed, of, earlier: earlier.value, order: units, replace };
    const { value: saved } = await allOrNothing(io, { root: study.root, keep: 'sample' }, (to) => {
      for (const each of loaded.value.cut) {
        storeUnits(to, study, each.source, each.units);
        saveReadingText(to, study, each.source.transcript, true);
      }
      return saveSample(to, study, drawn, how);
    });
    if (saved.isWritten) {
      const action = {
        command: 'sample',
        because: options.because,
        changes: { added: saved.added, drawn: drawnAs(how) },
        inputs: study.transcripts.map((path) => unitsPath(study, path)),
        wrote: [DOUBLE_CODING_FILE],
        version: context.version,
      };
      findings.push(...logAction(io, study, action));
    }
    io.stderr.write(
      `${saved.file}: ${drawnAs(how)}; +${saved.added} units${saved.isWritten ? '' : ' (unchanged)'}\n`,
    );
  }
  const sample = loadSample(io, study, units).value;
  if (!sample) {
    throw new InputError('No sample was drawn yet. Draw one with: fga sample --share 20% --seed 7');
  }
  const levels = await loadCodeLevels(io, study, undefined);
  const people = humanCoders(listCoders(io, study));
  const sources = people.length > 0 ? resolveCoders(io, study, people) : [];
  const coders = sources.map((source): CoderReading => {
    const coder = loadCoder(io, source, loaded.value, levels.value);
    findings.push(...coder.findings);
    return coder.value;
  });
  const inSample = new Set(sample.map(({ transcript, unit }) => unitKey(transcript, unit)));
  const format = chosenFormat(options) as TableFormat;
  await writeTable(io, tabulateSample({ units, inSample, coders, drawn: sample }), format);
  reportFindings(io, findings, { json: format === 'json' });
  context.exit(exitCodeFor(findings));
}
