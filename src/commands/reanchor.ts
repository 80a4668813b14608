// fga reanchor: after a transcript was edited, finds its units and codings again, shows what became of
// them, and takes that over where --apply is given.

import { join } from 'node:path';
import type { Command } from 'commander';
import {
  changesAnything,
  planReanchoring,
  type ReanchorPlan,
  readCoderFiles,
} from '../actions/changes/reanchor.js';
import { applyReanchoring } from '../actions/changes/reanchor-apply.js';
import type { PlaceChoices } from '../actions/changes/reanchor-choices.js';
import { orphanNames } from '../actions/changes/renamed.js';
import type { Finding } from '../finding/finding.js';
import { InputError, UsageError } from '../io/errors.js';
import { loadTranscripts } from '../study/load/load-all.js';
import { openStudy } from '../study/open/open-study.js';
import { withStudyLock } from '../study/writing/lock.js';
import { renderJson } from '../text/json.js';
import { plural } from '../text/wording.js';
import type { CommandContext } from './program/command.js';
import { addBecauseOption } from './program/options.js';
import { finish } from './program/output.js';
import { logReanchoring } from './reanchor/reanchor-log.js';
import { namingText, orphansText, renamedOf } from './reanchor/reanchor-renamed.js';
import { planJson, renderPlan, unitCounts } from './reanchor/reanchor-text.js';

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(command)
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .option('--apply', 'take it over: units and all coders’ codings, together')
    .option(
      '--place <unit=place>',
      'where a unit is, by hand; may be given several times',
      collect,
      [],
    )
    .option('--leave <units>', 'units that are not to take the place that was found: u0012,u0013')
    .option('--take-single', 'put doubtful units on their place where only one comes into question')
    .option(
      '--was <name>',
      'the name that the transcript had, where it is not recognised by itself',
    )
    .option('--moved', 'list also what only moved')
    .option('--json', 'what became of every unit and coding, for programs')
    .addHelpText(
      'after',
      `
Examples:
  $ fga reanchor                                  what became of units and codes
  $ fga reanchor fg1.txt --apply --because "names of drugs corrected"
  $ fga reanchor fg1.txt --place u0012=2 --apply  the second of the places shown
  $ fga reanchor fg1.txt --leave u0031 --apply    all but u0031
  $ fga reanchor new.docx --was fg1.txt   transcribed anew, under another name

After a transcript was corrected every unit is found again by its words, its
order, its neighbours and its speaker. Nothing is written without --apply.

  unchanged  stands where it stood
  moved      the same words, elsewhere
  fuzzy      edited: both texts are shown; or several places come into question:
             they are listed, and no place is taken until you choose one
  lost       the words are gone; unit and codings are kept and stay listed

--place takes the number of a place shown; positions (1203-1240); the words as
they are now; or another unit (u0012=u0033), which then gets the codings.
--take-single is for when you have looked at all doubtful units with one place.
What is rewritten is kept, see fga restore. New passages become new units.
Next: fga check; fga code for the rules' own codings`,
    )
    .action((paths: string[], options: ReanchorOptions) => run(paths, options, context));
}

interface ReanchorOptions {
  readonly apply?: boolean;
  readonly place: readonly string[];
  readonly leave?: string;
  readonly takeSingle?: boolean;
  readonly moved?: boolean;
  readonly was?: string;
  readonly json?: boolean;
  readonly because?: string;
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function run(paths: string[], options: ReanchorOptions, context: CommandContext) {
  const work = () => reanchor(paths, options, context);
  if (!options.apply) return work();
  const search = { folder: context.studyFolder(), paths };
  return withStudyLock(context.io, search, 'fga reanchor', work);
}

async function reanchor(paths: string[], options: ReanchorOptions, context: CommandContext) {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder(), paths });
  const study = opened.value;
  if (study.files) throw new InputError('There is no study here whose units could be re-anchored.');
  const loaded = await loadTranscripts(io, study, paths);
  const choices = choicesOf(options);
  const isChosen = choices.place.size + choices.leave.size > 0;
  if (isChosen && loaded.value.length !== 1)
    throw new UsageError('Name the one transcript of the units: fga reanchor FILE --place …');
  const findings: Finding[] = [];
  const coders = readCoderFiles(io, study);
  const renamed = renamedOf(io, study, loaded.value, options.was);
  const plans = loaded.value.flatMap((one): ReanchorPlan[] => {
    const from = renamed.find(({ after }) => after === one.transcript.path)?.before;
    const planned = planReanchoring(io, study, one, { choices, from, coders });
    findings.push(...planned.findings);
    return planned.value ? [planned.value] : [];
  });
  const touched = options.apply ? await applyReanchoring(io, study, plans) : [];
  // Files under the old name of a transcript are gone.
  const written = touched.filter((path) => io.statFile(join(study.root, path)));
  if (written.length > 0)
    findings.push(...logReanchoring(context, study, { plans, written, because: options.because }));
  findings.push(...(await foundNow(context, paths, opened.findings, written.length > 0)));
  if (options.json) io.stdout.write(`${renderJson(plans.map(planJson))}\n`);
  else
    io.stdout.write(
      textOf(plans, written, options, paths) +
        orphansText(orphanNames(io, study), renamed, options.apply) +
        namingText(io, study, renamed),
    );
  finish(context, findings, { json: false });
}

/** What is to be said of the study, as it is once the work is done. */
async function foundNow(
  { io, studyFolder }: CommandContext,
  paths: readonly string[],
  before: readonly Finding[],
  isChanged: boolean,
): Promise<readonly Finding[]> {
  if (!isChanged) return before;
  return (await openStudy(io, { folder: studyFolder(), paths })).findings;
}

/** What is shown: transcripts of which there is something to say, and what to do next. */
function textOf(
  plans: readonly ReanchorPlan[],
  written: readonly string[],
  { apply = false, moved = false, place, leave, takeSingle }: ReanchorOptions,
  paths: readonly string[],
): string {
  const named = place.length > 0 || leave !== undefined || takeSingle ? ' … (the same again)' : '';
  const shown = plans.filter((plan) => changesAnything(plan) || hasOpen(plan));
  if (shown.length === 0) {
    return plans.length === 0
      ? `${paths.join(', ') || 'No transcript'} is ${paths.length > 0 ? 'not ' : ''}cut into units yet, so there is nothing to re-anchor.\n`
      : `Everything stands where it stood (${plural(plans.length, 'transcript')}).\n`;
  }
  const report = shown.map((plan) => renderPlan(plan, moved)).join('\n');
  if (!apply && shown.some(changesAnything))
    return `${report}\nNothing is changed yet. Take it over: fga reanchor${named} --apply\n`;
  if (written.length === 0) return `${report}\nNothing was changed.\n`;
  return `${report}\nTaken over. Written: ${written.join(', ')}\nNext: fga check\n`;
}

function hasOpen(plan: ReanchorPlan): boolean {
  const { doubtful, lost } = unitCounts(plan);
  return doubtful + lost > 0;
}

function choicesOf({ place, leave, takeSingle = false }: ReanchorOptions): PlaceChoices {
  const pairs = place.map((each): [string, string] => {
    const at = each.indexOf('=');
    const [unit, where] = [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    if (at < 1 || where === '')
      throw new UsageError(`--place ${each}: write UNIT=PLACE, such as u0012=1.`);
    return [unit, where];
  });
  const left = (leave ?? '').split(/[\s,;]+/).filter((id) => id !== '');
  return { place: new Map(pairs), leave: new Set(left), takesSingle: takeSingle };
}
