// fga agree: coefficients of agreement with what stands behind each number.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Weighting } from '../agreement/coefficients.js';
import { parseRatings } from '../agreement/parse-ratings.js';
import { LEVELS, type Level } from '../agreement/ratings.js';
import { renderAgreement } from '../agreement/render.js';
import { reportAgreement } from '../agreement/report.js';
import { agreementJson } from '../agreement/report-json.js';
import { tabulateCoefficients } from '../agreement/tabulate-coefficients.js';
import { UsageError } from '../io/errors.js';
import { decodeStudyText, readText } from '../study/read-text.js';
import { renderTable, type TableFormat } from '../table/render.js';
import type { Table } from '../table/table.js';
import { type CommandContext, exitCodeFor } from './command.js';
import {
  addFormatOptions,
  chosenFormat,
  collect,
  type FormatOptions,
  readCount,
  TABLE_FORMAT_NAMES,
} from './options.js';
import { hasColour, reportFindings, writeResult } from './output.js';

export function declare(command: Command, context: CommandContext): void {
  addFormatOptions(command, TABLE_FORMAT_NAMES)
    .requiredOption('--ratings <file>', 'CSV: a column per coder, a row per unit, blank = missing')
    .option('--unit-column <heading>', 'the column that names the units (else unit, id or item)')
    .addOption(
      new Option('--level <level>', 'level of measurement').choices(LEVELS).default('nominal'),
    )
    .addOption(
      new Option('--weights <weights>', 'weighted kappa, and AC2').choices(['linear', 'quadratic']),
    )
    .option('--order <a,b,c>', 'all categories from low to high', readList)
    .option('--sets <separator>', 'several codes per cell, such as "trust;doubt"; {} is none')
    .option('--missing <word>', 'a word that means a missing rating (repeatable)', collect)
    .option('--bootstrap <draws>', 'intervals from this many draws of units', readCount)
    .option('--seed <number>', 'seed of the draws', readSeed)
    .option('-o, --output <file>', 'write the result to a file')
    .addHelpText(
      'after',
      `
Examples:
  $ fga agree --ratings coders.csv                        one category per unit
  $ fga agree --ratings coders.csv --sets ";"             several codes per unit
  $ fga agree --ratings scores.csv --level ordinal --weights linear
  $ fga agree --ratings coders.csv --bootstrap 2000 --seed 1

Only first codings made without knowledge of each other are agreement. What is
undefined is said with its reason. docs/agreement.md tells which coefficient to
report.`,
    )
    .action((options: AgreeOptions) => run(options, context));
}

interface AgreeOptions extends FormatOptions {
  readonly ratings: string;
  readonly unitColumn?: string;
  readonly level: Level;
  readonly weights?: Weighting;
  readonly order?: readonly string[];
  readonly sets?: string;
  readonly missing?: readonly string[];
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly output?: string;
}

async function run(options: AgreeOptions, { io, exit }: CommandContext): Promise<void> {
  checkUsage(options);
  const { ratings: path, weights, bootstrap: draws, seed = 1 } = options;
  const text =
    path === '-' ? decodeStudyText(await io.readStdin(), 'stdin') : readText(io, path, path);
  const ratings = parseRatings(text.value, path === '-' ? 'stdin' : path, options);
  const report = reportAgreement(ratings.value, {
    ...(weights && { weights }),
    ...(draws && { bootstrap: { draws, seed } }),
  });
  const format = chosenFormat(options);
  if (format === 'json') {
    const json = `${JSON.stringify(agreementJson(report), undefined, 2)}\n`;
    writeResult(io, json, options.output);
  } else if (format === 'csv' || format === 'tsv') {
    writeResult(io, await shown([tabulateCoefficients(report)], format), options.output);
  } else {
    const tables = renderAgreement(report);
    writeResult(io, await shown(tables, format as TableFormat), options.output);
  }
  const findings = [...text.findings, ...ratings.findings];
  reportFindings(io, findings, { json: format === 'json', notes: true });
  exit(exitCodeFor(findings));

  async function shown(tables: readonly Table[], as: TableFormat): Promise<string> {
    const toScreen = options.output === undefined || options.output === '-';
    const colour = toScreen && hasColour(io, io.stdout);
    const columns = toScreen ? io.stdout.columns : 100;
    const texts = tables.map((table) => renderTable(table, { format: as, columns, colour }));
    return (await Promise.all(texts)).join('\n');
  }
}

function checkUsage({ sets, level, weights, order, seed, bootstrap }: AgreeOptions): void {
  if (sets !== undefined && (level !== 'nominal' || weights || order)) {
    throw new UsageError('--sets goes with none of --level, --weights and --order.');
  }
  if (sets === '') throw new UsageError('--sets needs the separator of the codes, such as ";".');
  if (seed !== undefined && bootstrap === undefined) {
    throw new UsageError('--seed goes with --bootstrap.');
  }
}

function readList(value: string): string[] {
  const labels = value.split(',').map((label) => label.trim());
  if (labels.length < 2 || labels.includes('') || new Set(labels).size < labels.length) {
    throw new InvalidArgumentError('It must be two or more different categories: low,middle,high.');
  }
  return labels;
}

function readSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 4294967295.');
  }
  return seed;
}
