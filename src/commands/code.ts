// fga code: the main road. Reads transcripts, cuts them, applies the codebook, stores the codings.

import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { addCounts, NO_COUNTS } from '../analysis/coding-counts.js';
import { renderSummary, summarizeCodings } from '../analysis/summary.js';
import type { Codebook } from '../codebook/codebook.js';
import { RULES_CODER } from '../coding/coding.js';
import { type RenderedCodings, renderHeader } from '../coding/codings-file.js';
import { compileCodebook } from '../coding/compile-codebook.js';
import { INCLUSIONS, type Inclusion } from '../coding/passages.js';
import type { Finding } from '../finding/finding.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import type { RuleSet } from '../rule/rule-set.js';
import { hasClearCodebook } from '../study/choose.js';
import { attributesOf, type CodeOptions, codeTranscripts } from '../study/code-study.js';
import { codeToFiles } from '../study/code-task.js';
import { rememberCodebook } from '../study/codebook-record.js';
import { codingLines, codingRowsText } from '../study/coding-lines.js';
import { requireCodebook } from '../study/evidence.js';
import { checkCodebookFilters, listedValues } from '../study/filter-values.js';
import { withFolderLock, withStudyLock } from '../study/lock.js';
import { logCoding } from '../study/log-coding.js';
import { openStudy } from '../study/open-study.js';
import { fileName } from '../study/paths.js';
import { saveReadingText } from '../study/reading-texts.js';
import { type SavedCodings, saveCodings, saveUnits } from '../study/save.js';
import type { Study } from '../study/study.js';
import { STRATEGIES } from '../study/study-file.js';
import { wrapText } from '../text/display-width.js';
import { renderJson } from '../text/json.js';
import { visible } from '../text/visible.js';
import { plural } from '../text/wording.js';
import type { Strategy } from '../unit/unit.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { readUnitName, runExplain } from './explain.js';
import { addBecauseOption, NO_TRANSCRIPTS, refuseUnnamed } from './options.js';
import { raw, reportFindings } from './output.js';
import { type Progress, startProgress } from './progress.js';

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(command)
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .addOption(
      new Option('--by <strategy>', 'how to cut transcripts that are not cut yet').choices([
        ...STRATEGIES,
      ]),
    )
    .addOption(new Option('--include <what...>', 'also code').choices([...INCLUSIONS]))
    .option('--replace', 'overwrite codings/rules.csv although a person changed it (kept as .bak)')
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
  readonly replace?: boolean;
  readonly explain?: string;
  readonly output?: string;
  readonly format?: 'jsonl' | 'json' | 'csv';
  readonly json?: boolean;
  readonly allUnits?: boolean;
  readonly because?: string;
}

/** What a run of the command works with. */
interface Run {
  readonly study: Study;
  /** Where units and codings are written to: the study, or the folder of `-o`. */
  readonly target: Study;
  readonly codebook: Codebook;
  readonly rules: RuleSet;
  readonly options: CommandOptions;
  readonly coding: Omit<CodeOptions, 'version'>;
  readonly findings: Finding[];
  readonly io: Io;
  /** Of fga. */
  readonly version: string;
}

async function run(
  paths: string[],
  options: CommandOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const { output } = options;
  const work = () => codePaths(paths, options, context);
  if (isForStdout(options) || options.explain !== undefined) return work();
  if (output !== undefined) return withFolderLock(io, resolve(io.cwd, output), 'fga code', work);
  return withStudyLock(io, { folder: context.studyFolder(), paths }, 'fga code', work);
}

async function codePaths(
  paths: string[],
  options: CommandOptions,
  context: CommandContext,
): Promise<void> {
  const { io, version } = context;
  const toStdout = isForStdout(options);
  const named = options.explain === undefined ? undefined : readUnitName(options.explain);
  const asked = named?.path === undefined ? paths : [named.path];
  const opened = await openStudy(io, { folder: context.studyFolder(), paths: asked });
  const findings = [...opened.findings];
  const codebook = await requireCodebook(io, opened.value, options.codebook, findings);
  const compiled = await compileCodebook(codebook, attributesOf(opened.value));
  findings.push(...compiled.findings);
  const { study, target } = placesFor(io, opened.value, options);
  const progress = startProgress(io, 'coding');
  const { by: strategy, include = [] } = options;
  const { rules } = compiled;
  const coding = { strategy, include, paths: asked, onTranscript: progress.step };
  const made: Run = { study, target, codebook, rules, options, coding, findings, io, version };
  try {
    if (named) {
      await runExplain(named.id, { ...made, coded: codedOneByOne(made), json: isJson(options) });
    } else if (toStdout) await writeLines(made);
    else await save(made, progress);
  } finally {
    progress.end();
  }
  reportFindings(io, findings, { json: isJson(options) });
  context.exit(exitCodeFor(findings));
}

function codedOneByOne({ io, study, rules, codebook, coding }: Run) {
  return codeTranscripts(io, study, rules, { ...coding, version: codebook.version });
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

async function writeLines(made: Run): Promise<void> {
  const { codebook, options, findings, io } = made;
  const format = options.json ? 'json' : (options.format ?? 'jsonl');
  const all: unknown[] = [];
  if (format === 'csv') io.stdout.write(renderHeader());
  for await (const one of codedOneByOne(made)) {
    findings.push(...one.findings);
    if (format === 'csv') {
      io.stdout.write(raw(io, codingRowsText(one)));
      continue;
    }
    const lines = codingLines(one, codebook, options.allUnits ?? false);
    if (format === 'json') all.push(...lines);
    else io.stdout.write(lines.map((line) => `${renderJson(line)}\n`).join(''));
  }
  if (format === 'json') io.stdout.write(`${renderJson(all, 2)}\n`);
}

async function save(made: Run, progress: Progress): Promise<void> {
  const { codebook, options, study, target, rules, coding, findings, io, version } = made;
  if (study.transcripts.length === 0) throw new InputError(NO_TRANSCRIPTS);
  refuseUnnamed(study.transcripts, ', or print the codings: fga code - -o -');
  let counts = NO_COUNTS;
  const rendered: RenderedCodings[] = [];
  let cut = 0;
  const values = [...listedValues(study)];
  const withStoredUnits = target.root !== study.root;
  for await (const one of codeToFiles(io, { study, codebook, rules, withStoredUnits, ...coding })) {
    findings.push(...one.findings);
    if (one.units && saveUnits(io, target, one.path, one.units)) cut += 1;
    if (one.text !== undefined)
      saveReadingText(
        io,
        target,
        { ...one, text: one.text, isDerived: true },
        one.units !== undefined,
      );
    counts = addCounts(counts, one.counts);
    rendered.push(one.codings);
    values.push(...one.heard);
  }
  // Who is heard in the other transcripts is known only where all were read.
  if (coding.paths.length === 0 || study.files) {
    findings.push(...checkCodebookFilters(codebook, values));
  }
  const { replace = false } = options;
  const saved = saveCodings(io, target, RULES_CODER, { rendered, replace });
  if ((saved.isWritten || cut > 0) && target.root === study.root) {
    const { because } = options;
    const transcripts = rendered.map(({ transcript }) => transcript);
    const done = { codebook: codebook.file, transcripts, saved, cut, because, version };
    findings.push(...logCoding(io, study, done));
  }
  progress.end();
  const units = fileName(io, target, 'units');
  const lines = [
    `Codebook: ${codebook.title || codebook.file} ${codebook.version}, ${plural(codebook.codes.length, 'code')}.`,
    renderSummary(summarizeCodings(codebook, counts), options.include),
    ...(cut > 0 ? [`${units}/: written for ${plural(cut, 'transcript')}`] : []),
    `${saved.file}: +${saved.added} −${saved.removed} =${saved.kept}${saved.isWritten ? '' : ' (unchanged)'}`,
    ...(saved.backup === undefined ? [] : [`${saved.backup}: the file as it was`]),
    ...nextSteps(made, saved),
  ];
  io.stdout.write(`${wrapText(visible(lines.join('\n')), io.stdout.columns)}\n`);
}

function nextSteps(made: Run, { file, added, kept }: SavedCodings): string[] {
  const isInStudy = made.target.root === made.study.root && !made.study.files;
  const codebook = isInStudy ? codebookToRemember(made) : [];
  if (added + kept === 0) {
    return [...codebook, 'No rule found anything. Next: fga find WORD shows how people put it.'];
  }
  return [
    ...codebook,
    'These are the proposals of rules, read by nobody yet.',
    isInStudy
      ? 'Next: fga table 2 --counts --quotes, or fga table quotes to read them.'
      : `Next: read ${file}. For tables make a study of the transcripts: fga init`,
  ];
}

/** A codebook that was named although the study knows none is used by tables, too. */
function codebookToRemember({ io, study, options }: Run): string[] {
  if (options.codebook === undefined || hasClearCodebook(io, study)) return [];
  const path = rememberCodebook(io, study, resolve(io.cwd, options.codebook));
  const written = /^[\p{L}\p{N}._][\p{L}\p{N}._/ -]*$/u.test(path) ? path : JSON.stringify(path);
  return [
    'Tables use this codebook, too. To keep it so, put into fga.yaml:',
    `  codebook: ${written}`,
  ];
}
