// fga agree: coefficients of agreement with what stands behind each number, of the study's coders or
// of a table of ratings.

import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadComparison } from '../actions/coders/comparison.js';
import { agreeCoders } from '../agreement/comparison/coder-agreement.js';
import type { ComparisonContext } from '../agreement/comparison/comparison-context.js';
import {
  coderAgreementJson,
  debriefedJson,
  performanceJson,
} from '../agreement/comparison/comparison-json.js';
import { coverageNotes } from '../agreement/comparison/comparison-notes.js';
import {
  tabulateAgreement,
  tabulateDebriefed,
  tabulatePerformance,
} from '../agreement/comparison/comparison-tables.js';
import { debriefedOf } from '../agreement/comparison/debriefed.js';
import { performanceOf } from '../agreement/comparison/performance.js';
import { LEVELS } from '../agreement/ratings/ratings.js';
import { tabulateCoefficients } from '../agreement/report/tabulate-coefficients.js';
import { marksParts } from '../agreement/spans/unit-spans.js';
import { UsageError } from '../io/errors.js';
import { resolveCoders } from '../study/coders/coders.js';
import { openStudy } from '../study/open/open-study.js';
import type { Table } from '../table/table.js';
import { renderJson } from '../text/json.js';
import { type AgreeRatingsOptions, agreeOnRatings } from './compare/agree-ratings.js';
import {
  addCoderOptions,
  addIntervalOptions,
  bootstrapOf,
  type CoderOptions,
  gatesOf,
} from './compare/coder-options.js';
import { logComparison } from './compare/comparison-log.js';
import { reportGates } from './compare/gates.js';
import { type CommandContext, exitCodeFor } from './program/command.js';
import {
  addFormatOptions,
  addOutputOption,
  chosenFormat,
  collect,
  TABLE_FORMAT_NAMES,
} from './program/options.js';
import { reportFindings, writeResult, writeTables } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  addCoderOptions(addFormatOptions(command, TABLE_FORMAT_NAMES))
    .argument(
      '[coders...]',
      'coders of the study, coding files or sheets; all people where none is named',
    )
    .option('--complete', 'three coders or more: only units that all have read')
    .option('--spans', 'also by characters and spans; shown anyway where parts of units are coded');
  addIntervalOptions(command)
    .option('--ratings <file>', 'no study: CSV with a column per coder, a row per unit')
    .option('--unit-column <heading>', 'ratings: the column that names the units')
    .option('--cluster-column <heading>', 'ratings: units drawn together by --bootstrap')
    .addOption(new Option('--level <level>', 'ratings: level of measurement').choices(LEVELS))
    .addOption(
      new Option('--weights <weights>', 'ratings: weighted kappa, and AC2').choices([
        'linear',
        'quadratic',
      ]),
    )
    .option('--order <a,b,c>', 'ratings: all categories from low to high', readList)
    .option('--sets <separator>', 'ratings: several codes per cell, as "trust;doubt"; {} is none')
    .option('--missing <word>', 'ratings: a word for a missing rating (repeatable)', collect);
  addOutputOption(command)
    .addHelpText('after', HELP)
    .action((coders: string[], options: AgreeOptions) => run(coders, options, context));
}

const HELP = `
Examples:
  $ fga agree anna ben                           two coders of this study
  $ fga agree anna ben --by subcategory --bootstrap 2000      as in Table 2
  $ fga agree anna ../ben/codings/ben.csv        a coding file from elsewhere
  $ fga agree rules anna                         precision, recall of the rules
  $ fga agree --ratings coders.csv --sets ";"    a table of ratings, no study
  $ fga agree --ratings scores.csv --level ordinal --weights linear
  $ fga agree --ratings scores.csv --bootstrap 2000 --cluster-column turn

A coder is a file in codings/: anna is codings/anna.csv.
Compared are units that both have read. Only first codings made without
knowledge of each other are agreement. What is undefined is said with its
reason; docs/agreement.md tells which coefficient to report. Next: fga diff
anna ben shows the units behind the numbers`;

interface AgreeOptions
  extends CoderOptions,
    Omit<AgreeRatingsOptions, 'ratings' | 'bootstrap' | 'seed'> {
  readonly ratings?: string;
  readonly complete?: boolean;
  readonly spans?: boolean;
}

async function run(
  words: readonly string[],
  options: AgreeOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const { ratings } = options;
  refuseMixture(words, options);
  if (ratings !== undefined) return agreeOnRatings({ ...options, ratings }, context);
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const sources = resolveCoders(io, opened.value, words);
  if (new Set(sources.map(({ path }) => path)).size < Math.max(2, sources.length)) {
    throw new UsageError('Name two different coders or more: fga agree anna ben');
  }
  const loaded = await loadComparison(io, opened.value, sources, options);
  const result = resultOf(loaded.value, options);
  const format = chosenFormat(options);
  if (format === 'json') {
    await writeResult(io, `${renderJson(result.json, 2)}\n`, options);
  } else {
    const isData = format === 'csv' || format === 'tsv';
    await writeTables(io, isData ? result.data : result.tables, format, options);
  }
  const { because } = options;
  const { overall } = result;
  const done = { command: 'agree', because, sources, given: loaded.value, overall };
  const logged = logComparison(context, opened.value, done);
  const findings = [...opened.findings, ...loaded.findings, ...logged];
  reportFindings(io, findings, { json: format === 'json' });
  const passed = reportGates(io, result.overall, gatesOf(options));
  context.exit(passed ? exitCodeFor(findings) : 1);
}

/** The same result for people, for spreadsheets and for programs. */
function resultOf(given: ComparisonContext, options: AgreeOptions) {
  const { comparison, levels, by } = given;
  const notes = coverageNotes(given);
  if (comparison.kind === 'debriefed') {
    const counts = debriefedOf(comparison, levels, by);
    const names = comparison.coders.map(({ coder }) => coder);
    const tables: Table[] = [tabulateDebriefed(names, counts, notes)];
    return { tables, data: tables, json: debriefedJson(counts, given), overall: {} };
  }
  if (comparison.kind === 'performance') {
    if (comparison.coders.length > 2 || comparison.coders.every(({ isRules }) => isRules)) {
      throw new UsageError(
        'Rules are measured against one person at a time: fga agree rules anna. Leave them out to compare people.',
      );
    }
    const report = performanceOf(comparison, levels, by);
    const tables = [tabulatePerformance(report, levels, notes)];
    return { tables, data: tables, json: performanceJson(report, given), overall: {} };
  }
  const isForPeople = ['text', 'md'].includes(chosenFormat(options));
  const bootstrap = bootstrapOf(options, isForPeople);
  const withSpans = !isForPeople || options.spans === true || marksParts(comparison);
  const agreement = agreeCoders(comparison, levels, {
    by,
    withSpans,
    ...(bootstrap && { bootstrap }),
  });
  return {
    tables: tabulateAgreement(agreement, { levels, by, notes }),
    data: [tabulateCoefficients(agreement.report, agreement.spans)],
    json: coderAgreementJson(agreement, given),
    overall: agreement.report.overall,
  };
}

const OF_RATINGS = [
  'unitColumn',
  'clusterColumn',
  'level',
  'weights',
  'order',
  'sets',
  'missing',
] as const;
const OF_CODERS = [
  'by',
  'session',
  'sample',
  'codebook',
  'complete',
  'spans',
  'resample',
  'because',
] as const;

function refuseMixture(words: readonly string[], options: AgreeOptions): void {
  const isRatings = options.ratings !== undefined;
  if (isRatings && words.length > 0) {
    throw new UsageError('--ratings names the coders itself, in the first line of the file.');
  }
  const wrong = (isRatings ? OF_CODERS : OF_RATINGS).find((key) => options[key] !== undefined);
  if (wrong === undefined) return;
  const flag = `--${wrong.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new UsageError(
    isRatings
      ? `${flag} is for coders of a study, not for --ratings.`
      : `${flag} goes with --ratings.`,
  );
}

function readList(value: string): string[] {
  const labels = value.split(',').map((label) => label.trim());
  if (labels.length < 2 || labels.includes('') || new Set(labels).size < labels.length) {
    throw new InvalidArgumentError('It must be two or more different categories: low,middle,high.');
  }
  return labels;
}
