// fga table KIND: one table of the study, printed or written.

import { type Command, Option } from 'commander';
import type { Codebook } from '../codebook/codebook.js';
import { UsageError } from '../io/errors.js';
import { attributesOf } from '../study/attributes.js';
import { loadEvidence } from '../study/evidence.js';
import { openStudy } from '../study/open-study.js';
import type { TableFormat } from '../table/render.js';
import { nearest } from '../text/nearest.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { recipeOf } from './make-table.js';
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
import { writeTableFile } from './write-table-file.js';

export function declare(command: Command, context: CommandContext): void {
  addCoderOption(addFormatOptions(command, TABLE_FORMAT_NAMES))
    .argument('<kind>', kindNames().join(', '))
    .option(
      '-o, --output <file>',
      'write the table to a file, in the format its ending says (- is the screen)',
    )
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
    .option('--translated', 'quotes: the column “translation” of units/ beside the original')
    .addHelpText(
      'after',
      `
Examples:
  $ fga table 1                                 participants of each session
  $ fga table 2                                 categories and subcategories
  $ fga table 2 --counts --by role              units, participants, sessions
  $ fga table quotes --only academic-support    every quote behind a number
  $ fga table matrix --by phase -o matrix.csv

  participants (1)  who took part in each session
  categories (2)    categories and the subcategories that were voiced
  quotes            every coded passage, word for word
  matrix            units by subcategory and session, or as --rows and --by say
  participation     turns and words of each speaker

Tables count one coding: --coder, else coding: in fga.yaml, else consensus, else
the only person's, else the rules'. The note below the table says which. All
tables at once: fga tables -o out`,
    )
    .action((kind: string, options: Options) =>
      run(readKind(kind, command), options, context, command),
    );
}

interface Options extends TableOptions, FormatOptions {
  readonly output?: string;
  readonly coder?: string;
  readonly codebook?: string;
}

async function run(
  kind: TableKind,
  options: Options,
  { io, version, studyFolder, exit }: CommandContext,
  command: Command,
): Promise<void> {
  refuseForeignOptions(kind, options, command);
  const opened = await openStudy(io, { folder: studyFolder() });
  const { value: evidence, findings } = await loadEvidence(io, opened.value, {
    ...(options.coder !== undefined && { coder: options.coder }),
    ...(options.codebook !== undefined && { codebook: options.codebook }),
    withCodings: kind.needsCodings,
  });
  if (options.by !== undefined) checkSplit(options.by, attributesOf(opened.value));
  const only = options.only?.map((wanted) => readGroupName(wanted, evidence.codebook));
  const recipe = recipeOf(kind, { ...options, ...(only && { only }) });
  const format = chosenFormat(options) as TableFormat;
  const all = [...opened.findings, ...findings];
  if (options.output === undefined || options.output === '-') {
    await writeTable(io, kind.tabulate(evidence, recipe.options), format);
  } else {
    const { output: target, coder, codebook } = options;
    const file = { target, recipe, format, coder, codebook, fga: version };
    all.push(...(await writeTableFile(io, opened.value, evidence, file)));
  }
  reportFindings(io, all, { json: format === 'json' });
  exit(exitCodeFor(all));
}

function kindNames(): string[] {
  return TABLE_KINDS.map(({ name, alias }) => (alias ? `${name} (${alias})` : name));
}

function readKind(word: string, command: Command): TableKind {
  const names = TABLE_KINDS.flatMap(({ name, alias }) => (alias ? [name, alias] : [name]));
  const kind = TABLE_KINDS.find(({ name, alias }) => name === word || alias === word);
  if (kind) return kind;
  const near = nearest(
    word,
    names.filter((name) => name.length > 1),
  );
  return command.error(
    `fga: there is no table '${word}'.${near ? ` Did you mean ${near}?` : ''} Tables are ${kindNames().join(', ')}.`,
  );
}

/** An option that would change nothing is a misunderstanding, so it is said. */
function refuseForeignOptions(kind: TableKind, options: Options, command: Command): void {
  for (const name of ['counts', 'quotes', 'by', 'rows', 'only', 'translated'] as const) {
    if (options[name] === undefined || kind.takes.includes(name)) continue;
    const others = TABLE_KINDS.filter(({ takes }) => takes.includes(name));
    const kinds = others.map(({ name, alias }) => `fga table ${alias ?? name}`).join(' and ');
    command.error(`fga: --${name} is an option of ${kinds}, not of fga table ${kind.name}.`);
  }
}

function checkSplit(by: string, attributes: readonly string[]): void {
  const known = ['role', 'session', 'participant', ...attributes];
  if (known.includes(by)) return;
  const near = nearest(by, known);
  throw new UsageError(
    `Cannot split by ${by}: it is no column of participants.csv.${near ? ` Did you mean ${near}?` : ''} Known are ${known.join(', ')}.`,
  );
}

/** A code, subcategory or category by its id or its name. */
function readGroupName(wanted: string, { groups, codes }: Codebook): string {
  const known = [...groups, ...codes];
  const found =
    known.find(({ id }) => id === wanted) ??
    known.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (found) return found.id;
  const near = nearest(
    wanted,
    known.map(({ id }) => id),
  );
  throw new UsageError(
    `The codebook has no code, subcategory or category ${wanted}.${near ? ` Did you mean ${near}?` : ''} fga codebook show lists them.`,
  );
}
