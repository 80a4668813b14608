// fga debrief: a worksheet of what coders see differently, and the consensus from what they decide.

import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { applyWorksheet } from '../actions/debriefs/debrief-apply.js';
import { DEBRIEFS } from '../actions/debriefs/debrief-records.js';
import { makeWorksheet } from '../actions/debriefs/debrief-worksheet.js';
import { readWorksheet } from '../actions/debriefs/read-worksheet.js';
import { UsageError } from '../io/errors.js';
import { resolveCoders } from '../study/coders/coders.js';
import { openStudy } from '../study/open/open-study.js';
import { refuseStudyFile } from '../study/result-path.js';
import { allOrNothing } from '../study/writing/all-or-nothing.js';
import { withStudyLock } from '../study/writing/lock.js';
import { renderJson } from '../text/json.js';
import { isCoder, refuseStrangers } from './debrief/debrief-guard.js';
import { logApplied, logWorksheet } from './debrief/debrief-log.js';
import { appliedJson, appliedText, worksheetJson, worksheetText } from './debrief/debrief-text.js';
import { renderWorksheetAs } from './debrief/debrief-worksheet-formats.js';
import type { CommandContext } from './program/command.js';
import {
  addBecauseOption,
  addFormatOptions,
  chosenFormat,
  collect,
  type FormatOptions,
} from './program/options.js';
import { finish, reportFindings, writeResult } from './program/output.js';

const FORMATS = ['md', 'xlsx', 'json'];

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(addFormatOptions(command, FORMATS))
    .argument('[coders...]', 'coders of the study or coding files; all people where none is named')
    .option('--apply <worksheet>', 'make the consensus from a worksheet that was filled in')
    .option('--alone', 'with --apply: units that one has read alone go in as they are')
    .option('--all', 'also the units that an earlier debriefing has settled')
    .option('--session <id>', 'only units of this session (repeatable)', collect)
    .option('--sample', 'only units of the double-coding sample')
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .option('-o, --output <file>', 'write the worksheet to this file; - prints it')
    .option('--replace', 'overwrite the file of -o where it is there')
    .addHelpText('after', HELP)
    .action((coders: string[], options: DebriefOptions) => run(coders, options, context));
}

const HELP = `
Examples:
  $ fga debrief anna ben                      debriefs/<day>-anna-ben.md
  $ fga debrief anna ben --format xlsx        the same for Excel
  $ fga debrief anna ben carla --session first
  $ fga debrief --apply debriefs/2026-05-04-anna-ben.md

The worksheet has every unit they coded differently, with room for decision,
reason, who and when. Fill in what you agree on, in any order, and apply it as
often as you like: codings/consensus.csv gets what both coded alike and what you
decided, debriefs/<name>.csv keeps the record. A decision counts only while the
codings are those it was made on. Next: fga table 2 counts the consensus`;

export interface DebriefOptions extends FormatOptions {
  readonly apply?: string;
  readonly alone?: boolean;
  readonly all?: boolean;
  readonly session?: readonly string[];
  readonly sample?: boolean;
  readonly codebook?: string;
  readonly because?: string;
  readonly replace?: boolean;
}

async function run(
  words: readonly string[],
  options: DebriefOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const { apply } = options;
  if (options.alone && apply === undefined) {
    throw new UsageError('--alone goes with --apply.');
  }
  const wrong = (['all', 'session', 'sample', 'output'] as const).find((key) => options[key]);
  if (apply !== undefined && wrong) {
    throw new UsageError(`--${wrong} is for making a worksheet, not for --apply.`);
  }
  if (apply === undefined && isPrinted(options)) return make(words, options, context);
  const work = () =>
    apply === undefined
      ? make(words, options, context)
      : applyTo(words, { ...options, apply }, context);
  await withStudyLock(io, { folder: context.studyFolder() }, 'fga debrief', work);
}

function isPrinted({ output, json, format }: DebriefOptions): boolean {
  return output === '-' || (output === undefined && (json === true || format === 'json'));
}

async function make(words: readonly string[], options: DebriefOptions, context: CommandContext) {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const sources = resolveCoders(io, study, words);
  const isTwo = new Set(sources.map(({ path }) => path)).size === sources.length;
  if (!isTwo || sources.length < 2) {
    throw new UsageError('Name two different coders or more: fga debrief anna ben');
  }
  const made = await makeWorksheet(io, study, sources, options);
  const format = formatOf(options);
  const content =
    format === 'json'
      ? `${renderJson(worksheetJson(made), 2)}\n`
      : await renderWorksheetAs(format, made);
  if (isPrinted(options)) {
    if (typeof content !== 'string') {
      throw new UsageError('A workbook cannot be printed; give -o FILE.xlsx, or --format md.');
    }
    await writeResult(io, content);
  } else {
    const file = options.output ?? join(study.root, DEBRIEFS, `${made.worksheet.id}.${format}`);
    refuseStudyFile(io, file);
    if (!options.replace && io.statFile(file)) {
      throw new UsageError(
        `${options.output} is there already, and somebody may have filled it in. Give another name, or --replace.`,
      );
    }
    if (options.output === undefined) io.makeFolder(join(study.root, DEBRIEFS));
    io.writeFile(file, content);
    const logged = logWorksheet(context, study, { made, file, sources, options });
    const coders = sources.every(({ name }) => isCoder(io, study, name)) ? [] : words;
    io.stdout.write(worksheetText(io, made, { path: file, coders }));
    reportFindings(io, logged, { json: false });
  }
  const findings = [...opened.findings, ...made.findings];
  finish(context, findings, { json: format === 'json' });
}

function formatOf(options: DebriefOptions): string {
  const format = chosenFormat(options, FORMATS);
  if (format !== 'text') return format;
  return /\.xlsx$/i.test(options.output ?? '') ? 'xlsx' : 'md';
}

async function applyTo(
  words: readonly string[],
  options: DebriefOptions & { readonly apply: string },
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const isJson = chosenFormat(options, FORMATS) === 'json';
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const written = await readWorksheet(io, options.apply);
  const { decisions, coders } = written.value;
  const isEmpty = decisions.length === 0 && written.findings.length > 0;
  if (isEmpty) {
    reportFindings(io, written.findings, { json: isJson });
    return context.exit(1);
  }
  if (coders.length < 2 && words.length < 2) {
    throw new UsageError(
      `The worksheet does not say any more whose codings it is about. Name them: fga debrief anna ben --apply ${options.apply}`,
    );
  }
  if (words.length === 0) refuseStrangers(io, study, { coders, worksheet: options.apply });
  const sources = resolveCoders(io, study, words.length > 0 ? words : coders);
  const { codebook, alone = false } = options;
  const id = basename(options.apply).replace(/\.[^.]*$/, '');
  const { value: applied } = await allOrNothing(io, { root: study.root, keep: 'debrief' }, (to) =>
    applyWorksheet(to, study, written.value, { sources, id, codebook, alone }),
  );
  const logged = logApplied(context, study, { applied, sources, options });
  const findings = [...opened.findings, ...written.findings, ...applied.findings, ...logged];
  if (isJson) await writeResult(io, `${renderJson(appliedJson(applied), 2)}\n`);
  else io.stdout.write(appliedText(io, applied));
  finish(context, findings, { json: isJson });
}
