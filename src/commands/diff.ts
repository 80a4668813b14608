// fga diff: two coders side by side, unit by unit.

import { type Command, InvalidArgumentError } from 'commander';
import { loadComparison } from '../actions/coders/comparison.js';
import { DIFF_KINDS, DIFF_PLACES } from '../agreement/diff/diff.js';
import { UsageError } from '../io/errors.js';
import { resolveCoders } from '../study/coders/coders.js';
import { openStudy } from '../study/open/open-study.js';
import { nearest } from '../text/nearest.js';
import { addCoderOptions, addIntervalOptions, gatesOf } from './compare/coder-options.js';
import { logComparison } from './compare/comparison-log.js';
import { renderedDiff } from './compare/diff-output.js';
import { type DiffChoice, diffOf } from './compare/diff-result.js';
import { reportGates } from './compare/gates.js';
import type { CommandContext } from './program/command.js';
import {
  addFormatOptions,
  addOutputOption,
  chosenFormat,
  collect,
  type FormatOptions,
} from './program/options.js';
import { reportFindings, writeResult } from './program/output.js';

/** What a diff can be printed in. */
const FORMATS = ['text', 'md', 'html', 'csv', 'json'];

export function declare(command: Command, context: CommandContext): void {
  addCoderOptions(addFormatOptions(command, FORMATS))
    .argument('[coders...]', 'two coders of the study, coding files or sheets')
    .option(
      '--only <what>',
      'show only this kind, or place of disagreement; see below (repeatable)',
      readOnly,
    )
    .option(
      '--code <id>',
      'show only units with this code, subcategory or category (repeatable)',
      collect,
    );
  addOutputOption(addIntervalOptions(command))
    .addHelpText('after', HELP)
    .action((coders: string[], options: DiffOptions) => run(coders, options, context));
}

const HELP = `
Examples:
  $ fga diff anna ben                         every unit they coded differently
  $ fga diff anna ben --only coded-at-all     where one saw nothing at all
  $ fga diff anna ben --code trust --session first
  $ fga diff anna ben -o meeting.md                 to read from at the meeting
  $ fga diff anna ben -o meeting.html           a page for any browser, offline
  $ fga diff anna ben --min-alpha 0.667       exit 1 unless alpha is surely that

A coder is a file in codings/: anna is codings/anna.csv.
Kinds: same, only-first, only-second, different, read-by-first, read-by-second
(first and second as named). Places of a disagreement: subcategory (both chose
within the same one), category, elsewhere, coded-at-all. --only and --code
choose what is shown; the counts are of all that is compared. Next:
fga debrief anna ben writes the worksheet for the meeting`;

const ONLY_WORDS: readonly string[] = [...DIFF_KINDS, ...DIFF_PLACES];

type DiffOptions = DiffChoice & FormatOptions;

async function run(
  words: readonly string[],
  options: DiffOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const sources = resolveCoders(io, opened.value, words);
  if (sources.length !== 2) {
    const names = sources.map(({ name }) => name).join(', ');
    throw new UsageError(
      `A diff is of two coders, not of ${sources.length} (${names}): fga diff anna ben. Three coders or more are compared by fga agree and fga debrief.`,
    );
  }
  const loaded = await loadComparison(io, opened.value, sources, options);
  const made = diffOf(loaded.value, options);
  const format = formatOf(options);
  const { language } = opened.value.settings;
  await writeResult(io, await renderedDiff(made, format, { io, options, language }), options);
  const { because } = options;
  const overall = made.parts.overall ?? {};
  const done = { command: 'diff', because, sources, given: loaded.value, overall };
  const logged = logComparison(context, opened.value, done);
  reportFindings(io, [...opened.findings, ...loaded.findings, ...logged], {
    json: format === 'json',
  });
  if (!reportGates(io, overall, gatesOf(options))) context.exit(1);
}

/** A page is no table, so the endings of tables do not know it. */
function formatOf(options: DiffOptions): string {
  const isPage = options.format === undefined && /\.html?$/i.test(options.output ?? '');
  return isPage && !options.json ? 'html' : chosenFormat(options, FORMATS);
}

function readOnly(word: string, earlier: readonly string[] = []): string[] {
  if (ONLY_WORDS.includes(word)) return [...earlier, word];
  const near = nearest(word, ONLY_WORDS);
  throw new InvalidArgumentError(
    `${near ? `Did you mean ${near}? ` : ''}It is one of ${ONLY_WORDS.join(', ')}.`,
  );
}
