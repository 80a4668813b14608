// fga find QUERY: keyword in context, in the rule language of the codebook.

import type { Command } from 'commander';
import { renderConcordance, tabulateConcordance } from '../analysis/concordance.js';
import type { Codebook } from '../codebook/codebook.js';
import type { Found } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { chooseCodebook, hasClearCodebook } from '../study/choose.js';
import { findInStudy } from '../study/coding/find-in-study.js';
import { loadCodebook } from '../study/load/load.js';
import { openStudy } from '../study/open/open-study.js';
import type { Study } from '../study/study.js';
import type { CommandContext } from './program/command.js';
import {
  addFormatOptions,
  addOutputOption,
  chosenFormat,
  type FormatOptions,
  readCount,
  TABLE_FORMAT_NAMES,
} from './program/options.js';
import { hasColour, reportFindings, writeTables } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  addFormatOptions(command, TABLE_FORMAT_NAMES)
    .argument('<query>', 'a rule, in single quotes')
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .option('--participants', "participants' content only, as rules code it")
    .option('--context <characters>', 'words shown on either side, in characters', readCount)
    .option('--codebook <file>', 'take word lists (@name) and language from this codebook')
    .option('--language <tag>', 'language of the query: en, de, fa …');
  addOutputOption(command)
    .addHelpText(
      'after',
      `
Examples:
  $ fga find 'exam* NEAR/5 stress*'
  $ fga find '"my mentor" AND NOT help' --participants
  $ fga find 'affirmed(trust) AND role:mentee' -o trust.csv
  $ fga find 'money AND session:first AND gender:female' fg1.txt

A word matches by its stem; =word only this form; "a phrase" word for word;
wild*card. role:, speaker:, session: and the columns of participants.csv say
whose words count. The whole language: docs/rules.md. Put what you find into a
rule of your codebook. Next: fga code`,
    )
    .action((query: string, paths: string[], options: FindOptions) =>
      run(query, paths, options, context),
    );
}

interface FindOptions extends FormatOptions {
  readonly participants?: boolean;
  readonly context?: number;
  readonly codebook?: string;
  readonly language?: string;
  readonly output?: string;
}

async function run(query: string, paths: string[], options: FindOptions, context: CommandContext) {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder(), paths });
  const { value: codebook, findings } = await codebookFor(io, opened.value, options);
  const result = await findInStudy(io, opened.value, {
    query,
    paths,
    language: options.language ?? codebook?.language ?? opened.value.settings.language,
    codebook,
    include: options.participants ? [] : ['moderator', 'observer', 'minimal', 'question'],
    width: options.context ?? Math.max(30, Math.floor((io.stdout.columns - 26) / 2)),
  });
  const table = tabulateConcordance(query, result.lines, {
    matches: result.lines.length,
    units: result.units,
    transcripts: result.transcripts,
    searched: result.searched,
  });
  const format = chosenFormat(options);
  if (format === 'text' && options.output === undefined) {
    const colour = hasColour(io, io.stdout);
    const mark = (word: string) => (colour ? `\u001b[1;33m${word}\u001b[0m` : `[${word}]`);
    io.stdout.write(renderConcordance(table, { columns: io.stdout.columns, mark }));
  } else {
    await writeTables(io, [table], format, options);
  }
  const json = format === 'json';
  reportFindings(io, result.hints, { json, notes: true });
  reportFindings(io, [...opened.findings, ...findings, ...result.findings], { json });
}

/** The codebook whose word lists and language the query uses; a search needs none. */
async function codebookFor(
  io: Io,
  study: Study,
  { codebook }: FindOptions,
): Promise<Found<Codebook | undefined>> {
  const isClear = codebook !== undefined || hasClearCodebook(io, study);
  const path = isClear ? chooseCodebook(io, study, codebook) : undefined;
  if (path === undefined) return { value: undefined, findings: [] };
  const { value, findings } = await loadCodebook(io, study, path);
  return { value, findings: findings.filter(({ severity }) => severity === 'error') };
}
