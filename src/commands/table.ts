// fga table KIND: one table of the study, printed or written.

import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadEvidence } from '../study/evidence.js';
import { openStudy } from '../study/open-study.js';
import type { TableFormat } from '../table/render.js';
import { type CommandContext, exitCodeFor } from './command.js';
import {
  addCoderOption,
  addFormatOptions,
  chosenFormat,
  collect,
  type FormatOptions,
  TABLE_FORMAT_NAMES,
} from './options.js';
import { reportFindings, writeTable } from './output.js';
import { TABLE_KINDS, type TableKind, type TableOptions } from './table-kinds.js';

export function declare(command: Command, context: CommandContext): void {
  addCoderOption(addFormatOptions(command, TABLE_FORMAT_NAMES))
    .argument('<kind>', `${kindNames().join(', ')}`, readKind)
    .option('-o, --output <file>', 'write the table to a file (- is the screen)')
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .option('--counts', 'categories: units, participants and sessions of each subcategory')
    .option('--quotes', 'categories: one verbatim quote for each subcategory')
    .option(
      '--by <what>',
      'categories, matrix: split by role, session, participant or a column of participants.csv',
    )
    .addOption(
      new Option('--rows <what>', 'matrix: what the rows are').choices([
        'category',
        'subcategory',
        'code',
      ]),
    )
    .option(
      '--only <id>',
      'quotes: this code, subcategory or category only (may be repeated)',
      collect,
    )
    .addHelpText(
      'after',
      `
Examples:
  $ fga table 1                                 participants of each session, number, gender
  $ fga table 2                                 categories and their subcategories
  $ fga table 2 --counts --by role              how many units, participants, sessions
  $ fga table quotes --only academic-support    every quote behind a number
  $ fga table matrix --by phase --format csv -o matrix.csv

Tables count one coding: --coder, else coding: in fga.yaml, else consensus, else the only person's,
else the rules'. The note below the table says which. All tables at once: fga tables -o out`,
    )
    .action((kind: TableKind, options: Options) => run(kind, options, context));
}

interface Options extends TableOptions, FormatOptions {
  readonly output?: string;
  readonly coder?: string;
  readonly codebook?: string;
}

async function run(kind: TableKind, options: Options, context: CommandContext): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const { value: evidence, findings } = await loadEvidence(io, opened.value, {
    ...(options.coder !== undefined && { coder: options.coder }),
    ...(options.codebook !== undefined && { codebook: options.codebook }),
    withCodings: kind.needsCodings,
  });
  const format = chosenFormat(options) as TableFormat;
  await writeTable(io, kind.tabulate(evidence, options), format, options.output);
  const all = [...opened.findings, ...findings];
  reportFindings(io, all, { json: format === 'json', most: 10 });
  context.exit(exitCodeFor(all));
}

function kindNames(): string[] {
  return TABLE_KINDS.map(({ name, alias }) => (alias ? `${name} (${alias})` : name));
}

function readKind(word: string): TableKind {
  const kind = TABLE_KINDS.find(({ name, alias }) => name === word || alias === word);
  if (!kind) throw new InvalidArgumentError(`Kinds of table are ${kindNames().join(', ')}.`);
  return kind;
}
