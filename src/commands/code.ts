// fga code: the main road. Reads transcripts, cuts them, applies the codebook, stores the codings.

import { type Command, Option } from 'commander';
import { renderSummary, summariseCoding } from '../analysis/summary.js';
import { RULES_CODER } from '../coding/coding.js';
import { INCLUSIONS, type Inclusion } from '../coding/passages.js';
import { type CodedStudy, codeStudy } from '../study/code-study.js';
import { renderCodingLines } from '../study/coding-lines.js';
import { requireCodebook } from '../study/evidence.js';
import { openStudy } from '../study/open-study.js';
import { saveCodings } from '../study/save.js';
import type { Study } from '../study/study.js';
import { STRATEGIES } from '../study/study-file.js';
import { storeUnits } from '../study/units.js';
import type { Strategy } from '../unit/unit.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { runExplain } from './explain.js';
import { reportFindings, writeResult } from './output.js';
import { startProgress } from './progress.js';

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

async function run(paths: string[], options: CodeOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder(), paths });
  const findings = [...opened.findings];
  const codebook = await requireCodebook(io, opened.value, options.codebook, findings);
  const progress = startProgress(io, 'coding');
  const coded = await codeStudy(io, opened.value, {
    codebook,
    paths,
    ...(options.by && { strategy: options.by }),
    include: options.include ?? [],
    onTranscript: progress.step,
  });
  progress.end();
  findings.push(...coded.findings);
  const toStdout = options.output === '-' || options.format !== undefined || options.json;
  if (options.explain !== undefined) runExplain(options.explain, coded, options.json ?? false, io);
  else if (toStdout) writeLines(coded, options, context);
  else save(folderStudy(opened.value, options.output), coded, options, context);
  reportFindings(io, findings, { json: options.json ?? false, most: 10 });
  context.exit(exitCodeFor(findings));
}

/** Where to write: the study, or with `-o` a folder of that name. */
function folderStudy(study: Study, output: string | undefined): Study {
  return output === undefined ? study : { ...study, root: output };
}

function writeLines(coded: CodedStudy, options: CodeOptions, { io }: CommandContext): void {
  const format = options.json ? 'json' : (options.format ?? 'jsonl');
  const target = options.output === '-' ? undefined : options.output;
  for (const piece of renderCodingLines(coded, { format, allUnits: options.allUnits ?? false })) {
    writeResult(io, piece, target);
  }
}

function save(study: Study, coded: CodedStudy, options: CodeOptions, { io }: CommandContext): void {
  const cut = coded.transcripts.filter(({ isStored }) => !isStored);
  const units = cut.filter(({ source, units }) => storeUnits(io, study, source, units));
  const saved = saveCodings(io, study, RULES_CODER, {
    codings: coded.transcripts.flatMap(({ codings }) => codings),
    texts: new Map(
      coded.transcripts.map(({ source }) => [source.transcript.path, source.transcript]),
    ),
    replace: options.replace ?? false,
  });
  const { codebook } = coded;
  const version = codebook.version === '' ? '' : ` ${codebook.version}`;
  io.stdout.write(
    `Codebook: ${codebook.title}${version}, ${codebook.codes.length} codes.\n` +
      `${renderSummary(summariseCoding(codebook, coded.transcripts))}\n` +
      `${units.length > 0 ? `Written: units of ${units.length} transcripts below units/\n` : ''}` +
      `${saved.file}: +${saved.added} −${saved.removed} =${saved.kept}${saved.isWritten ? '' : ' (unchanged)'}\n` +
      'These are the rules’ proposals, read by nobody yet. Next: fga table 2 --counts --quotes, or fga table quotes to read them.\n',
  );
}
