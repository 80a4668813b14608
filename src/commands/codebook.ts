// fga codebook: work on the codebook. `lint` checks it, `show` prints it as an outline.

import type { Command } from 'commander';
import type { Codebook } from '../codebook/codebook.js';
import { type HierarchyNode, outlineOf } from '../codebook/hierarchy.js';
import { lintCodebook } from '../codebook/lint/lint.js';
import {
  mixedStems,
  type StemForms,
  tabulateWordForms,
  wordForms,
} from '../codebook/lint/word-forms.js';
import { passagesOf } from '../coding/passages.js';
import { countFindings, findingJson, renderFindings, sortFindings } from '../finding/render.js';
import { InputError } from '../io/errors.js';
import { readingOf } from '../study/coding/code-study.js';
import { loadTranscripts } from '../study/load/load-all.js';
import { unitsOf } from '../study/load/units.js';
import { openStudy } from '../study/open/open-study.js';
import type { Study } from '../study/study.js';
import { renderJson } from '../text/json.js';
import { visible } from '../text/visible.js';
import { plural } from '../text/wording.js';
import { openCodebook } from './codebook/codebook-open.js';
import { declareMigrations } from './codebook/codebook-verbs.js';
import { type CommandContext, exitCodeFor } from './program/command.js';
import { addFormatOptions, chosenFormat, type FormatOptions } from './program/options.js';
import { finish, painter, writeResult, writeTables } from './program/output.js';
import { settle } from './program/settle.js';

export function declare(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
Examples:
  $ fga codebook show               what there is
  $ fga codebook lint               what to mend before coding by it
  $ fga codebook diff old.yaml      what has changed since
  $ fga codebook rename trust "Trust in helpers"

The format of a codebook: docs/codebook.md. Its rules: docs/rules.md
Next: fga code`,
  );
  declareLint(command, context);
  declareShow(command, context);
  declareDiff(command, context);
  declareMigrations(command, context);
}

function declareLint(command: Command, context: CommandContext): void {
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
}

function declareShow(command: Command, context: CommandContext): void {
  const show = settle(command.command('show'), context.io)
    .description('the codebook as an outline: categories, subcategories, codes')
    .argument('[file]', 'the codebook; else that of the study')
    .addHelpText(
      'after',
      `
Examples:
  $ fga codebook show               the study's codebook
  $ fga codebook show book.yaml     one file, anywhere

Next: fga codebook lint`,
    )
    .action((file: string | undefined, options: FormatOptions) => runShow(file, options, context));
  addFormatOptions(show, ['text', 'json']);
}

function declareDiff(command: Command, context: CommandContext): void {
  const diff = settle(command.command('diff'), context.io)
    .description('what differs between two versions of a codebook, in words')
    .argument('<old>', 'the older codebook')
    .argument('[new]', 'the newer one; else that of the study')
    .addHelpText(
      'after',
      `
Examples:
  $ git show HEAD~1:codebooks/book.yaml > old.yaml
  $ fga codebook diff old.yaml            against the study's codebook
  $ fga codebook diff old.yaml new.yaml   any two files

Codes are recognised by id, through the history of the newer codebook, or by
name. Next: fga code, if a rule has changed`,
    )
    .action(async (older: string, newer: string | undefined, options: FormatOptions) => {
      const { diffCodebooks } = await import('./codebook/codebook-diff.js');
      await diffCodebooks(older, newer, options, context);
    });
  addFormatOptions(diff, ['text', 'json']);
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
    await writeResult(io, `${renderJson(shown.map(findingJson), 2)}\n`);
  } else {
    const counts = countFindings(shown) || 'nothing to mend';
    const codes = codebook ? plural(codebook.codes.length, 'code') : 'Not readable as a codebook';
    await writeResult(io, `${renderFindings(shown, painter(io, io.stdout))}${codes}: ${counts}.\n`);
    if (forms.length > 0) {
      io.stdout.write('\n');
      await writeTables(io, [tabulateWordForms(forms)], 'text');
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
    const { units } = unitsOf(io, from, source).value;
    return Array.from(passagesOf(readingOf(source, units), new Set()), ({ passage }) => passage);
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
  await writeResult(context.io, text);
  finish(context, findings, { json: chosenFormat(options) === 'json' });
}

function nodeText(node: HierarchyNode): string {
  const { name, id } = node.kind === 'group' ? node.group : node.code;
  return visible(`${name}  (${id})`);
}

function jsonValue(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
