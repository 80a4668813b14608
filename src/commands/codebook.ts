// fga codebook: work on the codebook. `lint` checks it, `show` prints it as an outline.

import type { Command } from 'commander';
import type { Codebook } from '../codebook/codebook.js';
import { type HierarchyNode, outlineOf } from '../codebook/hierarchy.js';
import { lintCodebook } from '../codebook/lint.js';
import { mixedStems, type StemForms, wordForms, wordFormsTable } from '../codebook/word-forms.js';
import { passagesOf } from '../coding/passages.js';
import type { Finding } from '../finding/finding.js';
import { countFindings, findingJson, renderFindings, sortFindings } from '../finding/render.js';
import { InputError } from '../io/errors.js';
import { chooseCodebook } from '../study/choose.js';
import { readingOf } from '../study/code-study.js';
import { loadCodebook } from '../study/load.js';
import { loadTranscripts } from '../study/load-all.js';
import { openFolder, openStudy } from '../study/open-study.js';
import type { Study } from '../study/study.js';
import { unitsOf } from '../study/units.js';
import { renderJson } from '../text/json.js';
import { visible } from '../text/visible.js';
import { plural } from '../text/wording.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { addFormatOptions, chosenFormat, type FormatOptions } from './options.js';
import { painter, reportFindings, writeResult, writeTable } from './output.js';
import { settle } from './settle.js';

export function declare(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
Examples:
  $ fga codebook show               what there is
  $ fga codebook lint               what to mend before coding by it

The format of a codebook: docs/codebook.md. Its rules: docs/rules.md`,
  );
  const lint = settle(command.command('lint'), context.io)
    .description('every mistake in a codebook, with line and column')
    .argument('[file]', 'the codebook; else that of the study')
    .option(
      '--transcripts <paths...>',
      'also list the word forms each stem caught in these transcripts',
    )
    .option('--no-forms', "leave out the word forms of the study's transcripts")
    .addHelpText(
      'after',
      `
Examples:
  $ fga codebook lint               the study's codebook, with its transcripts
  $ fga codebook lint book.yaml     one file, anywhere
  $ fga codebook lint book.yaml --transcripts interviews/

A stem may join words that have nothing to do with each other (communication,
community): look through the word forms, and write =word or a wild*card where it
does. Next: fga code`,
    )
    .action((file: string | undefined, options: LintOptions) => runLint(file, options, context));
  addFormatOptions(lint, ['text', 'json']);
  const show = settle(command.command('show'), context.io)
    .description('the codebook as an outline: categories, subcategories, codes')
    .argument('[file]', 'the codebook; else that of the study')
    .addHelpText(
      'after',
      `
Examples:
  $ fga codebook show               the study's codebook
  $ fga codebook show book.yaml     one file, anywhere`,
    )
    .action((file: string | undefined, options: FormatOptions) => runShow(file, options, context));
  addFormatOptions(show, ['text', 'json']);
}

interface LintOptions extends FormatOptions {
  readonly transcripts?: readonly string[];
  readonly forms: boolean;
}

async function runLint(file: string | undefined, options: LintOptions, context: CommandContext) {
  const { io } = context;
  const { study, codebook, findings } = await openCodebook(file, context);
  const forms = codebook ? await caughtForms(codebook, study, options, context) : [];
  const linted = codebook ? await lintCodebook(codebook) : [];
  const all = [...findings, ...linted, ...mixedStems(forms)];
  const shown = sortFindings(all);
  if (chosenFormat(options) === 'json') {
    writeResult(io, `${renderJson(shown.map(findingJson), 2)}\n`);
  } else {
    const counts = countFindings(shown) || 'nothing to mend';
    const codes = codebook ? plural(codebook.codes.length, 'code') : 'Not readable as a codebook';
    writeResult(io, `${renderFindings(shown, painter(io, io.stdout))}${codes}: ${counts}.\n`);
    if (forms.length > 0) {
      io.stdout.write('\n');
      await writeTable(io, wordFormsTable(forms), 'text');
    }
  }
  context.exit(exitCodeFor(all));
}

/** The word forms each stem caught, in the transcripts named or those of the study. */
async function caughtForms(
  codebook: Codebook,
  study: Study | undefined,
  options: LintOptions,
  { io }: CommandContext,
): Promise<readonly StemForms[]> {
  const named = options.transcripts ?? [];
  const from = named.length > 0 ? (await openStudy(io, { paths: named })).value : study;
  if (!from || !options.forms || from.transcripts.length === 0) return [];
  const read = await loadTranscripts(io, from, named);
  const passages = read.value.flatMap((source) => {
    const { units } = unitsOf(io, from, source, []);
    return passagesOf(readingOf(source, units), new Set()).map(({ passage }) => passage);
  });
  return wordForms(codebook, passages);
}

async function runShow(file: string | undefined, options: FormatOptions, context: CommandContext) {
  const { codebook, findings } = await openCodebook(file, context);
  if (!codebook)
    throw new InputError('The codebook cannot be read. Mend it: fga codebook lint', { findings });
  const outline = outlineOf(codebook);
  const text =
    chosenFormat(options) === 'json'
      ? `${renderJson(codebook, 2, (key, value) => (key === 'place' ? undefined : jsonValue(value)))}\n`
      : outline.map(({ depth, node }) => `${'  '.repeat(depth)}${nodeText(node)}\n`).join('');
  writeResult(context.io, text);
  reportFindings(context.io, findings, { json: chosenFormat(options) === 'json' });
  context.exit(exitCodeFor(findings));
}

function nodeText(node: HierarchyNode): string {
  const { name, id } = node.kind === 'group' ? node.group : node.code;
  return visible(`${name}  (${id})`);
}

function jsonValue(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

interface OpenedCodebook {
  readonly study: Study | undefined;
  readonly codebook: Codebook | undefined;
  readonly findings: readonly Finding[];
}

/** A codebook named by its file needs no study around it. */
async function openCodebook(
  file: string | undefined,
  context: CommandContext,
): Promise<OpenedCodebook> {
  const { io } = context;
  if (file !== undefined) {
    const { value: folder } = await openFolder(io, io.cwd);
    const path = chooseCodebook(io, folder, file) ?? file;
    const { value: codebook, findings } = await loadCodebook(io, folder, path);
    const study = folder.transcripts.length > 0 ? folder : undefined;
    return { study, codebook, findings };
  }
  const { value: study } = await openStudy(io, { folder: context.studyFolder() });
  const path = chooseCodebook(io, study);
  if (path === undefined)
    throw new InputError('There is no codebook in codebooks/. Name one: fga codebook lint FILE');
  const { value: codebook, findings } = await loadCodebook(io, study, path);
  return { study, codebook, findings };
}
