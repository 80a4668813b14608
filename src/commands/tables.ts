// fga tables -o DIR: every table of the study as a file, in the formats asked for.

import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { loadEvidence, missingForCodings } from '../study/evidence.js';
import { studyFindings } from '../study/findings.js';
import { openStudy } from '../study/open-study.js';
import { CODEBOOKS, CODINGS, fileName } from '../study/paths.js';
import type { Study } from '../study/study.js';
import { renderTable, TABLE_FORMATS, type TableFormat } from '../table/render.js';
import type { Table } from '../table/table.js';
import { wrapText } from '../text/display-width.js';
import { visible } from '../text/visible.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { addCoderOption, collect, TABLE_FORMAT_NAMES } from './options.js';
import { reportFindings } from './output.js';
import { TABLE_KINDS } from './table-kinds.js';

export function declare(command: Command, context: CommandContext): void {
  addCoderOption(command)
    .requiredOption('-o, --output <folder>', 'the folder to write to')
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
tables of people are written.`,
    )
    .action((options: Options) => run(command, options, context));
}

interface Options {
  readonly output: string;
  readonly format?: readonly string[];
  readonly coder?: string;
  readonly codebook?: string;
}

async function run(command: Command, options: Options, context: CommandContext): Promise<void> {
  const { io } = context;
  const formats = readFormats(options.format ?? ['csv'], command);
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const named = {
    ...(options.coder !== undefined && { coder: options.coder }),
    ...(options.codebook !== undefined && { codebook: options.codebook }),
  };
  const missing = missingForCodings(io, opened.value, named);
  const kinds = TABLE_KINDS.filter(({ needsCodings }) => !missing || !needsCodings);
  const withCodings = missing === undefined;
  const loaded = await loadEvidence(io, opened.value, { ...named, withCodings });
  const findings = [...loaded.findings, ...leftOut(io, opened.value, missing)];
  const evidence = loaded.value;
  const tables = kinds.map((kind) => ({
    name: kind.name,
    table: kind.tabulate(evidence, { counts: kind.alias === '2', quotes: kind.alias === '2' }),
  }));
  const plain = kinds
    .filter(({ alias }) => alias !== undefined)
    .map((kind) => ({
      name: `table-${kind.alias}`,
      table: kind.tabulate(evidence, {}),
    }));
  const written: string[] = [];
  io.makeFolder(options.output);
  for (const { name, table } of [
    ...plain,
    ...tables.filter(({ name }) => name !== 'participants'),
  ]) {
    for (const format of formats) {
      const file = `${name}${TABLE_FORMATS[format]}`;
      const text = await renderTable(table, { format, columns: 100, colour: false });
      io.writeFile(join(options.output, file), text);
      written.push(file);
    }
  }
  io.writeFile(
    join(options.output, 'notes.txt'),
    notesText([...plain, ...tables].map((t) => t.table)),
  );
  const line = `Written to ${options.output}: ${[...written, 'notes.txt'].join(', ')}`;
  io.stdout.write(`${wrapText(visible(line), io.stdout.columns)}\n`);
  const all = [...opened.findings, ...findings];
  reportFindings(io, all, { json: false });
  context.exit(exitCodeFor(all));
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

function notesText(tables: readonly Table[]): string {
  const unique = new Map(tables.map((table) => [table.title, table.notes]));
  return [...unique]
    .map(([title, notes]) => `${title}\n${notes.map((n) => `  ${n}\n`).join('')}`)
    .join('\n');
}
