// fga tables -o DIR: every table of the study as a file, in the formats asked for.

import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { declinedQuotes } from '../actions/members/declined-quotes.js';
import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { MANIFEST_FILE } from '../manifest/manifest.js';
import { loadEvidence, missingForCodings } from '../study/evidence/evidence.js';
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
import { wrapText } from '../text/display-width.js';
import { visible } from '../text/visible.js';
import { type CommandContext, exitCodeFor } from './program/command.js';
import { addCoderOption, collect, TABLE_FORMAT_NAMES } from './program/options.js';
import { reportFindings } from './program/output.js';
import { kindOf, makeTable, recipeOf, renderHeld } from './table/make-table.js';
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
  const { io, version } = context;
  const { output, replace, coder, codebook } = options;
  refuseStudyFile(io, output);
  const formats = readFormats(options.format ?? ['csv'], command);
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const named = {
    ...(coder !== undefined && { coder }),
    ...(codebook !== undefined && { codebook }),
  };
  const missing = missingForCodings(io, opened.value, named);
  const withCodings = missing === undefined;
  const loaded = await loadEvidence(io, opened.value, { ...named, withCodings });
  const written: WrittenTable[] = [];
  const words = [
    ...(coder === undefined ? [] : ['--coder', coder]),
    ...(codebook === undefined ? [] : ['--codebook', pathFrom(opened.value, io, codebook)]),
  ];
  for (const file of plannedFiles(withCodings, formats)) {
    const text = (await renderHeld(loaded.value, file.holds, file.format)) ?? '';
    written.push({ ...file, text, arguments: ['tables', ...words, '--format', formats.join(',')] });
  }
  refuseLinkedResults(io, output, [...written.map(({ file }) => file), MANIFEST_FILE]);
  io.makeFolder(output);
  const basis = basisOf(io, opened.value, loaded.value, codebook);
  const where = { root: opened.value.root, folder: output };
  const recorded = await inTurn(io, output, 'fga tables', () => {
    for (const { file, text } of written) {
      refuseForeignFile(io, { path: join(output, file), text, replace });
    }
    for (const { file, text } of written) io.writeFile(join(output, file), text);
    return recordTables(io, where, written, { basis, fga: version });
  });
  const files = [...written.map(({ file }) => file), MANIFEST_FILE];
  const line = `Written to ${output}: ${files.join(', ')}`;
  io.stdout.write(`${wrapText(visible(line), io.stdout.columns)}\n`);
  const small = written
    .filter(({ format }) => format === formats[0])
    .flatMap(({ file, holds: [recipe] }) => {
      const kind = recipe && kindOf(recipe);
      const where = {
        study: opened.value,
        smallest: options.smallestGroup,
        file: join(output, file),
      };
      return kind ? smallCells(kind, loaded.value, recipe.options, where) : [];
    });
  const quoting = written
    .filter(({ format }) => format === formats[0])
    .flatMap(({ holds: [recipe] }) => {
      const kind = recipe && kindOf(recipe);
      const table = kind && makeTable(kind, loaded.value, recipe.options);
      return table && 'rows' in table ? [table] : [];
    });
  const declined = declinedQuotes(io, opened.value, loaded.value, quoting);
  const left = leftOut(io, opened.value, missing);
  const all = [...opened.findings, ...loaded.findings, ...left, ...recorded, ...small, ...declined];
  reportFindings(io, all, { json: false });
  context.exit(exitCodeFor(all));
}

/** The files and what is in each: tables as a paper prints them, then all with all they can show. */
function plannedFiles(withCodings: boolean, formats: readonly TableFormat[]) {
  const kinds = TABLE_KINDS.filter(({ needsCodings }) => withCodings || !needsCodings);
  const plain = kinds
    .filter(({ alias }) => alias !== undefined)
    .map((kind) => ({ name: `table-${kind.alias}`, recipe: recipeOf(kind, {}) }));
  const full = kinds.map((kind) => {
    const isMain = kind.alias === '2';
    return { name: kind.name, recipe: recipeOf(kind, { counts: isMain, quotes: isMain }) };
  });
  const tables = [...plain, ...full.filter(({ name }) => name !== 'participants')];
  const files = tables.flatMap(({ name, recipe }) =>
    formats.map((format) => ({
      file: `${name}${TABLE_FORMATS[format]}`,
      format: format as string,
      holds: [recipe],
    })),
  );
  const holds = [...plain, ...full].map(({ recipe }) => recipe);
  return [...files, { file: 'notes.txt', format: 'notes', holds }];
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
