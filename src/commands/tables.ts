// fga tables -o DIR: every table of the study as a file, in the formats asked for.

import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { declinedQuotes } from '../actions/members/declined-quotes.js';
import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { MANIFEST_FILE } from '../manifest/manifest.js';
import { loadEvidence, missingForCodings, type StudyEvidence } from '../study/evidence/evidence.js';
import { recordTables, type WrittenTable } from '../study/evidence/manifests.js';
import { refuseForeignFile } from '../study/evidence/own-result.js';
import { basisOf } from '../study/evidence/table-basis.js';
import { studyFindings } from '../study/findings.js';
import { openStudy } from '../study/open/open-study.js';
import { CODEBOOKS, CODINGS, fileName } from '../study/paths.js';
import { refuseLinkedResults, refuseStudyFile } from '../study/result-path.js';
import type { Study } from '../study/study.js';
import { inTurn } from '../study/writing/in-turn.js';
import { TABLE_FORMATS, type TableFormat } from '../table/render.js';
import type { Table } from '../table/table.js';
import { wrapText } from '../text/display-width.js';
import { visible } from '../text/visible.js';
import type { CommandContext } from './program/command.js';
import { addCoderOption, collect, TABLE_FORMAT_NAMES } from './program/options.js';
import { finish } from './program/output.js';
import { kindOf, makeTable, renderHeld } from './table/make-table.js';
import { plannedFiles } from './table/planned-files.js';
import { addSmallestGroupOption, smallCells } from './table/small-cells.js';
import { TABLE_KINDS } from './table/table-kinds.js';
import { pathFrom } from './table/write-table-file.js';

export function declare(command: Command, context: CommandContext): void {
  addSmallestGroupOption(addCoderOption(command))
    .requiredOption('-o, --output <folder>', 'the folder to write to')
    .option('--replace', 'overwrite files of these names in it, whatever they are')
    .addOption(
      new Option(
        '--format <format>',
        'csv (unless given), tsv, md, json or text; may be repeated',
      ).argParser(collect),
    )
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .addHelpText(
      'after',
      `
Examples:
  $ fga tables -o out                              every table as CSV
  $ fga tables -o out --format csv --format md     as CSV and Markdown

CSV and TSV hold the rows only; the notes below each table are written to
notes.txt beside them. table-1 and table-2 are as a paper prints them;
categories is table 2 with counts and quotes. Before anything is coded, only the
tables of people are written. ${MANIFEST_FILE} records what they were made from:
fga verify out says later whether they still follow, and if not, what changed.
Next: open the files in a spreadsheet or Word, see docs/tables.md`,
    )
    .action((options: Options) => run(command, options, context));
}

interface Options {
  readonly output: string;
  readonly replace?: boolean;
  readonly format?: readonly string[];
  readonly coder?: string;
  readonly codebook?: string;
  readonly smallestGroup?: number;
}

async function run(command: Command, options: Options, context: CommandContext): Promise<void> {
  const { io } = context;
  const { output, coder, codebook } = options;
  refuseStudyFile(io, output);
  const formats = readFormats(options.format ?? ['csv'], command);
  const { value: study, findings: opened } = await openStudy(io, { folder: context.studyFolder() });
  const missing = missingForCodings(io, study, { coder, codebook });
  const withCodings = missing === undefined;
  const { value: evidence, findings: loaded } = await loadEvidence(io, study, {
    coder,
    codebook,
    withCodings,
  });
  const words = argumentsOf(io, study, options, formats);
  const written: WrittenTable[] = [];
  for (const file of plannedFiles(withCodings, formats)) {
    const text = (await renderHeld(evidence, file.holds, file.format)) ?? '';
    written.push({ ...file, text, arguments: words });
  }
  // The other formats hold the same tables.
  const once = written.filter(({ format }) => format === formats[0]);
  const shown = once.flatMap((each) => tableOf(each, evidence));
  // Reads records of answers: what cannot be read ends the run before anything is written.
  const declined = declinedQuotes(io, study, evidence, shown);
  const recorded = await store({ study, evidence, written }, options, context);
  const files = [...written.map(({ file }) => file), MANIFEST_FILE];
  const line = `Written to ${output}: ${files.join(', ')}`;
  io.stdout.write(`${wrapText(visible(line), io.stdout.columns)}\n`);
  const small = once.flatMap((each) => smallCellsOf(each, { study, evidence }, options));
  const left = leftOut(io, study, missing);
  const all = [...opened, ...loaded, ...left, ...recorded, ...small, ...declined];
  finish(context, all, { json: false });
}

/** The words of the command line that make these tables again, from the study's folder. */
function argumentsOf(
  io: Io,
  study: Study,
  { coder, codebook }: Options,
  formats: readonly TableFormat[],
): readonly string[] {
  return [
    'tables',
    ...(coder === undefined ? [] : ['--coder', coder]),
    ...(codebook === undefined ? [] : ['--codebook', pathFrom(study, io, codebook)]),
    '--format',
    formats.join(','),
  ];
}

/** Tables that are ready to be written, and what they were made from. */
interface Made {
  readonly study: Study;
  readonly evidence: StudyEvidence;
  readonly written: readonly WrittenTable[];
}

/** Writes the files and the record of them; the findings say where it could not be written. */
async function store(
  { study, evidence, written }: Made,
  { output, replace, codebook }: Options,
  { io, version: fga }: CommandContext,
): Promise<readonly Finding[]> {
  refuseLinkedResults(io, output, [...written.map(({ file }) => file), MANIFEST_FILE]);
  io.makeFolder(output);
  const basis = basisOf(io, study, evidence, codebook);
  const where = { root: study.root, folder: output };
  return inTurn(io, output, 'fga tables', () => {
    for (const { file, text } of written) {
      refuseForeignFile(io, { path: join(output, file), text, replace });
    }
    for (const { file, text } of written) io.writeFile(join(output, file), text);
    return recordTables(io, where, written, { basis, fga });
  });
}

function smallCellsOf(
  { file, holds: [recipe] }: WrittenTable,
  { study, evidence }: Omit<Made, 'written'>,
  { output, smallestGroup: smallest }: Options,
): readonly Finding[] {
  const kind = recipe && kindOf(recipe);
  const where = { study, smallest, file: join(output, file) };
  return kind ? smallCells(kind, evidence, recipe.options, where) : [];
}

/** The one table of a file; none where it holds notes. */
function tableOf({ holds: [recipe] }: WrittenTable, evidence: StudyEvidence): readonly Table[] {
  const kind = recipe && kindOf(recipe);
  const table = kind && makeTable(kind, evidence, recipe.options);
  return table && 'rows' in table ? [table] : [];
}

/** Why there are no tables of codings, where there are none. */
function leftOut(
  io: Io,
  study: Study,
  because: 'codebook' | 'coding' | undefined,
): readonly Finding[] {
  if (because === undefined) return [];
  const left = TABLE_KINDS.filter(({ needsCodings }) => needsCodings);
  const tables = left.map(({ name, alias }) => (alias ? `table-${alias}, ${name}` : name));
  const file = fileName(io, study, because === 'codebook' ? CODEBOOKS : CODINGS);
  const args = { tables: tables.join(', '), because };
  return [studyFindings.make('tables-left-out', { file }, args)];
}

/** Each format once, also where several stand in one word: `csv,md`. */
function readFormats(words: readonly string[], command: Command): readonly TableFormat[] {
  const formats = new Set(words.flatMap((word) => word.split(',')).map((word) => word.trim()));
  const unknown = [...formats].find((format) => !Object.hasOwn(TABLE_FORMATS, format));
  if (unknown !== undefined) {
    command.error(
      `fga: unknown format '${unknown}'. Formats are ${TABLE_FORMAT_NAMES.join(', ')}.`,
    );
  }
  return [...formats] as TableFormat[];
}
