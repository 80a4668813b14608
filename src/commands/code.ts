// fga code: the main road. What stands as it was coded before is only reported; everything else is
// read, cut, coded and stored by `code-save.ts`, which is loaded only then.

import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { INCLUSIONS, type Inclusion } from '../coding/inclusion.js';
import type { Finding } from '../finding/finding.js';
import { UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { hasClearCodebook } from '../study/choose.js';
import { rememberCodebook } from '../study/codebook-record.js';
import { planRecoding } from '../study/coding/recode.js';
import { openStudy } from '../study/open/open-study.js';
import { STRATEGIES } from '../study/open/study-file.js';
import { refuseStudyFile } from '../study/result-path.js';
import type { Study } from '../study/study.js';
import { withFolderLock, withStudyLock } from '../study/writing/lock.js';
import type { Strategy } from '../unit/unit.js';
import { codedBefore } from './code/code-before.js';
import type { CodeRequest } from './code/code-begin.js';
import { renderCoded } from './code/code-report.js';
import { readUnitName } from './code/unit-name.js';
import type { CommandContext } from './program/command.js';
import { addBecauseOption } from './program/options.js';
import { finish } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(command)
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .addOption(
      new Option('--by <strategy>', 'how to cut transcripts that are not cut yet').choices([
        ...STRATEGIES,
      ]),
    )
    .addOption(
      new Option('--include <what...>', 'code what rules leave out, too').choices([...INCLUSIONS]),
    )
    .option('--again', 'code every transcript, also where nothing has changed since the last run')
    .option(
      '--replace',
      'overwrite codings/rules.csv although a person changed it (kept in backups/)',
    )
    .option(
      '--explain <unit>',
      'why a unit has its codes, and why not others: u0012, or fg1.txt:u0012',
    )
    .option(
      '-o, --output <target>',
      'a folder to write units/ and codings/ to, or - for stdout (writes nothing else)',
    )
    .addOption(new Option('--format <format>', 'with -o -: how').choices(['jsonl', 'json', 'csv']))
    .option('--all-units', 'with -o -: also a line for every unit without a code')
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      `
Examples:
  $ fga code                           the whole study
  $ fga code transcripts/fg1.txt       one transcript; the others' codings stay
  $ fga code --explain fg1.txt:u0012   why this unit has these codes
  $ fga code interviews/ --codebook book.yaml -o out     outside a study
  $ fga code fg1.txt -o - --format jsonl | head          for other programs

Rules code participants' content; moderators, questions and "mm-hm" are left out
unless included. The codings are those of the coder "rules" and never touch a
person's file. Next: fga table 2`,
    )
    .action((paths: string[], options: CommandOptions) => run(paths, options, context));
}

interface CommandOptions {
  readonly codebook?: string;
  readonly by?: Strategy;
  readonly include?: readonly Inclusion[];
  readonly again?: boolean;
  readonly replace?: boolean;
  readonly explain?: string;
  readonly output?: string;
  readonly format?: 'jsonl' | 'json' | 'csv';
  readonly json?: boolean;
  readonly allUnits?: boolean;
  readonly because?: string;
}
async function run(
  paths: readonly string[],
  options: CommandOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const { output } = options;
  const work = () => codePaths(paths, options, context);
  if (isForStdout(options) || options.explain !== undefined) return work();
  if (output !== undefined) {
    refuseStudyFile(io, output);
    return withFolderLock(io, resolve(io.cwd, output), 'fga code', work);
  }
  const search = { folder: context.studyFolder(), paths, notices: false };
  return withStudyLock(io, search, 'fga code', work);
}

async function codePaths(
  paths: readonly string[],
  options: CommandOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const { explain, codebook, by: strategy, include = [] } = options;
  const unit = explain === undefined ? undefined : readUnitName(explain);
  const asked = unit?.path === undefined ? paths : [unit.path];
  const opened = await openStudy(io, { folder: context.studyFolder(), paths: asked });
  const { study, target } = placesFor(io, opened.value, options);
  const json = isJson(options);
  const request = { io, study, codebook, strategy, include, paths: asked };
  const found = unit
    ? await (await import('./code/code-stdout.js')).writeExplanation(unit.id, request, { json })
    : isForStdout(options)
      ? await (await import('./code/code-stdout.js')).writeLines(request, linesAsked(options))
      : await codeInto(target, request, options, context);
  const findings = [...opened.findings, ...found];
  finish(context, findings, { json });
}

/** Codes what has to be coded, stores it, and says what came of it. */
async function codeInto(
  target: Study,
  request: CodeRequest,
  { again = false, replace = false, because }: CommandOptions,
  { version, program: fga }: CommandContext,
): Promise<readonly Finding[]> {
  const { io, study, codebook, include } = request;
  const isInStudy = target.root === study.root && !study.files;
  const plan = isInStudy ? planRecoding(io, study, { ...request, fga, again }) : undefined;
  const saving = { target, replace, because, version, plan };
  const { value: coded, findings } =
    (plan && codedBefore(io, study, plan)) ??
    (await (await import('./code/code-save.js')).codeAndSave(request, saving));
  const toKeep = isInStudy ? codebookToKeep(io, study, codebook) : [];
  io.stdout.write(renderCoded(io, coded, { include, isInStudy, toKeep }));
  return findings;
}

/** A codebook that was named although the study knows none is used by tables, too. */
function codebookToKeep(io: Io, study: Study, named: string | undefined): string[] {
  if (named === undefined || hasClearCodebook(io, study)) return [];
  const path = rememberCodebook(io, study, resolve(io.cwd, named));
  const written = /^[\p{L}\p{N}._][\p{L}\p{N}._/ -]*$/u.test(path) ? path : JSON.stringify(path);
  return [
    'Tables use this codebook, too. To keep it so, put into fga.yaml:',
    `  codebook: ${written}`,
  ];
}

function linesAsked({ json, format = 'jsonl', allUnits = false }: CommandOptions) {
  return { format: json ? 'json' : format, allUnits } as const;
}

function isJson({ json, format }: CommandOptions): boolean {
  return json === true || format === 'json' || format === 'jsonl';
}

/** A format is for stdout; a folder gets the files of a study, which are CSV. */
function isForStdout({ output, format, json, allUnits }: CommandOptions): boolean {
  const option = format !== undefined ? '--format' : json ? '--json' : allUnits && '--all-units';
  if (output === undefined || output === '-') return output === '-' || Boolean(option);
  if (option) {
    throw new UsageError(
      `${option} is for the standard output: give -o - instead of -o ${output}, or leave out ${option}. A folder gets units/ and codings/ as CSV.`,
    );
  }
  return false;
}

/** Outside a study the folder of `-o` holds the units too, so that they are found there again. */
function placesFor(io: Io, opened: Study, { output }: CommandOptions) {
  if (output === undefined || output === '-') return { study: opened, target: opened };
  const target = { ...opened, root: resolve(io.cwd, output) };
  return { study: opened.files ? target : opened, target };
}
