// fga table KIND: one table of the study, printed or written.

import { type Command, Option } from 'commander';
import { declinedQuotes } from '../actions/members/declined-quotes.js';
import { UsageError } from '../io/errors.js';
import { loadEvidence } from '../study/evidence/evidence.js';
import { openStudy } from '../study/open/open-study.js';
import { attributesOf } from '../study/people/attributes.js';
import type { CommandContext } from './program/command.js';
import {
  addCoderOption,
  addFormatOptions,
  addOutputOption,
  chosenFormat,
  collect,
  collectList,
  type FormatOptions,
  TABLE_FORMAT_NAMES,
} from './program/options.js';
import { finish, writeTables } from './program/output.js';
import { makeTable, recipeOf } from './table/make-table.js';
import { addSmallestGroupOption, smallCells } from './table/small-cells.js';
import {
  TABLE_KINDS,
  TABLE_OPTIONS,
  type TableKind,
  type TableOptions,
} from './table/table-kinds.js';
import { checkSplit, kindNames, noSuchCell, readGroupName, readKind } from './table/table-names.js';
import { writeTableFile } from './table/write-table-file.js';

export function declare(command: Command, context: CommandContext): void {
  addSmallestGroupOption(addCoderOption(addFormatOptions(command, TABLE_FORMAT_NAMES))).argument(
    '<kind>',
    kindNames().join(', '),
  );
  addOutputOption(command)
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
    .option(
      '--trace <cell>',
      '1, 2, matrix: what stands behind a cell: a row, row: column, or D3 as in a spreadsheet',
    )
    .option(
      '--source <columns>',
      '2 --quotes, quotes: tell of speakers these columns (role,gender) instead of ids',
      collectList,
    )
    .option(
      '--translated',
      'quotes, categories: the column “translation” of units/ beside the quote',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ fga table 1                                 participants of each session
  $ fga table 2                                 categories and subcategories
  $ fga table 2 --counts --by role              units, participants, sessions
  $ fga table quotes --only academic-support    every quote behind a number
  $ fga table matrix --by phase -o matrix.csv
  $ fga table 2 --counts --by role --trace "Academic support: mentor"
                                                the codings behind one number

  participants (1)  who took part in each session
  categories (2)    categories and the subcategories that were voiced
  quotes            every coded passage, word for word
  matrix            units by subcategory and session, or as --rows and --by say
  participation     turns and words of each speaker

Tables count one coding: --coder, else coding: in fga.yaml, else consensus, else
the only person's, else the rules'. The note below the table says which.
Beside a file that is written with -o, fga-tables.json records what it was made
from; fga verify says later whether it still follows. Into Word or Excel:
docs/tables.md. Next: fga tables -o out writes all tables at once`,
    )
    .action((kind: string, options: Options) =>
      run(readKind(kind, command), options, context, command),
    );
}

interface Options extends TableOptions, FormatOptions {
  readonly output?: string;
  readonly coder?: string;
  readonly codebook?: string;
  readonly smallestGroup?: number;
}

async function run(
  kind: TableKind,
  options: Options,
  context: CommandContext,
  command: Command,
): Promise<void> {
  const { io, version, studyFolder } = context;
  refuseForeignOptions(kind, options, command);
  const opened = await openStudy(io, { folder: studyFolder() });
  const { value: evidence, findings } = await loadEvidence(io, opened.value, {
    coder: options.coder,
    codebook: options.codebook,
    withCodings: kind.needsCodings,
  });
  if (options.by !== undefined) checkSplit(options.by, attributesOf(opened.value));
  for (const column of options.source ?? []) checkSplit(column, attributesOf(opened.value));
  const only = options.only?.map((wanted) => readGroupName(wanted, evidence.codebook));
  const recipe = recipeOf(kind, { ...options, ...(only && { only }) });
  const format = chosenFormat(options);
  const isForOthers = options.output !== undefined || format !== 'text';
  const small = { study: opened.value, smallest: options.smallestGroup, file: options.output };
  const all = [
    ...opened.findings,
    ...findings,
    ...(isForOthers ? smallCells(kind, evidence, recipe.options, small) : []),
  ];
  const table = makeTable(kind, evidence, recipe.options);
  if (!('rows' in table)) throw new UsageError(noSuchCell(table));
  all.push(...declinedQuotes(io, opened.value, evidence, [table]));
  if (options.output === undefined || options.output === '-') {
    await writeTables(io, [table], format);
  } else {
    const { output: target, replace, coder, codebook } = options;
    const file = { target, replace, recipe, format, coder, codebook, fga: version };
    all.push(...(await writeTableFile(io, opened.value, evidence, file)));
  }
  finish(context, all, { json: format === 'json' });
}

/** An option that would change nothing is a misunderstanding, so it is said. */
function refuseForeignOptions(kind: TableKind, options: Options, command: Command): void {
  for (const name of Object.keys(TABLE_OPTIONS) as (keyof TableOptions)[]) {
    if (options[name] === undefined || kind.takes.includes(name)) continue;
    const others = TABLE_KINDS.filter(({ takes }) => takes.includes(name));
    const kinds = others.map(({ name, alias }) => `fga table ${alias ?? name}`).join(' and ');
    command.error(
      `fga: --${name} is an option of ${kinds}, not of fga table ${kind.alias ?? kind.name}.`,
    );
  }
}
