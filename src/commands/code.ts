// fga code: the main road. Reads transcripts, cuts them, applies the codebook, stores the codings.

import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CodingTally, renderSummary } from '../analysis/summary.js';
import type { Codebook } from '../codebook/codebook.js';
import { RULES_CODER } from '../coding/coding.js';
import { type RenderedCodings, renderCodings, renderHeader } from '../coding/codings-file.js';
import { compileCodebook } from '../coding/compile-codebook.js';
import { INCLUSIONS, type Inclusion } from '../coding/passages.js';
import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import type { RuleSet } from '../rule/rule-set.js';
import { attributesOf, type CodedTranscript, codeTranscripts } from '../study/code-study.js';
import { codingLines, codingRowsText } from '../study/coding-lines.js';
import { requireCodebook } from '../study/evidence.js';
import { openStudy } from '../study/open-study.js';
import { saveCodings } from '../study/save.js';
import type { Study } from '../study/study.js';
import { STRATEGIES } from '../study/study-file.js';
import { storeUnits } from '../study/units.js';
import { codePointMap } from '../text/code-points.js';
import { visible } from '../text/visible.js';
import type { Strategy } from '../unit/unit.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { runExplain } from './explain.js';
import { reportFindings } from './output.js';
import { type Progress, startProgress } from './progress.js';

export function declare(command: Command, context: CommandContext): void {
  command
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .addOption(
      new Option('--by <strategy>', 'how to cut transcripts that are not cut yet').choices([
        ...STRATEGIES,
      ]),
    )
    .addOption(new Option('--include <what...>', 'also code').choices([...INCLUSIONS]))
    .option('--replace', 'overwrite codings/rules.csv although a person changed it')
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
  $ fga code                                              the whole study
  $ fga code transcripts/fg1.txt                          one transcript; the others' codings stay
  $ fga code --explain fg1.txt:u0012                      why this unit has these codes
  $ fga code interviews/*.txt --codebook book.yaml -o out outside a study
  $ fga code fg1.txt -o - --format jsonl | head           for other programs

Rules code participants' content; moderators, questions and "mm-hm" are left out unless included. The
codings are those of the coder "rules" and never touch a person's file. Next: fga table 2`,
    )
    .action((paths: string[], options: CodeOptions) => run(paths, options, context));
}

interface CodeOptions {
  readonly codebook?: string;
  readonly by?: Strategy;
  readonly include?: readonly Inclusion[];
  readonly replace?: boolean;
  readonly explain?: string;
  readonly output?: string;
  readonly format?: 'jsonl' | 'json' | 'csv';
  readonly json?: boolean;
  readonly allUnits?: boolean;
}

/** What a run of the command works with. */
interface Run {
  readonly study: Study;
  readonly codebook: Codebook;
  readonly rules: RuleSet;
  readonly options: CodeOptions;
  readonly coded: AsyncGenerator<CodedTranscript>;
  readonly findings: Finding[];
  readonly io: Io;
}

async function run(paths: string[], options: CodeOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder(), paths });
  const findings = [...opened.findings];
  const study = opened.value;
  const codebook = await requireCodebook(io, study, options.codebook, findings);
  const compiled = await compileCodebook(codebook, attributesOf(study));
  findings.push(...compiled.findings);
  const progress = startProgress(io, 'coding');
  const coded = codeTranscripts(io, study, compiled.rules, {
    version: codebook.version,
    paths,
    ...(options.by && { strategy: options.by }),
    include: options.include ?? [],
    onTranscript: progress.step,
  });
  const made: Run = { study, codebook, rules: compiled.rules, options, coded, findings, io };
  const toStdout = options.output === '-' || options.format !== undefined || options.json;
  if (options.explain !== undefined) await runExplain(options.explain, made);
  else if (toStdout) await writeLines(made);
  else await save(made, progress);
  progress.end();
  reportFindings(io, findings, { json: options.json ?? false, most: 10 });
  context.exit(exitCodeFor(findings));
}

async function writeLines({ codebook, options, coded, findings, io }: Run): Promise<void> {
  const format = options.json ? 'json' : (options.format ?? 'jsonl');
  const all: unknown[] = [];
  if (format === 'csv') io.stdout.write(renderHeader());
  for await (const one of coded) {
    findings.push(...one.findings);
    if (format === 'csv') {
      io.stdout.write(codingRowsText(one));
      continue;
    }
    const lines = codingLines(one, codebook, options.allUnits ?? false);
    if (format === 'json') all.push(...lines);
    else io.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  if (format === 'json') io.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
}

async function save(made: Run, progress: Progress): Promise<void> {
  const { codebook, options, coded, findings, io } = made;
  const study = { ...made.study, ...(options.output && { root: resolve(io.cwd, options.output) }) };
  const tally = new CodingTally(codebook);
  const rendered: RenderedCodings[] = [];
  let cut = 0;
  for await (const one of coded) {
    const { transcript } = one.source;
    findings.push(...one.findings);
    if (!one.isStored && storeUnits(io, study, one.source, one.units)) cut += 1;
    tally.add(one);
    rendered.push(renderCodings(transcript.path, one.codings, codePointMap(transcript.text)));
  }
  const { replace = false } = options;
  const saved = saveCodings(io, study, RULES_CODER, { rendered, replace });
  progress.end();
  const version = codebook.version === '' ? '' : ` ${codebook.version}`;
  io.stdout.write(
    `Codebook: ${visible(codebook.title)}${version}, ${codebook.codes.length} codes.\n` +
      `${visible(renderSummary(tally.summary()))}\n` +
      (cut > 0 ? `Written: units/ of ${cut} ${cut === 1 ? 'transcript' : 'transcripts'}\n` : '') +
      `${saved.file}: +${saved.added} −${saved.removed} =${saved.kept}${saved.isWritten ? '' : ' (unchanged)'}\n` +
      'These are the rules’ proposals, read by nobody yet. Next: fga table 2 --counts --quotes, or fga table quotes to read them.\n',
  );
}
