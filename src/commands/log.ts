// fga log: the research diary of the study. Also notes in it what was edited by hand, and what a person
// has to say.

import { type Command, Option } from 'commander';
import { chooseEntries, isMoment } from '../audit/choose-entries.js';
import {
  logJson,
  renderDiaryMarkdown,
  renderDiaryText,
  tabulateLog,
} from '../audit/render-diary.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { loadLog } from '../study/log/log.js';
import { lastLines } from '../study/log/log-chain.js';
import type { LoggedEntry } from '../study/log/log-line.js';
import { openStudy } from '../study/open/open-study.js';
import type { Study } from '../study/study.js';
import { withStudyLock } from '../study/writing/lock.js';
import { renderTable } from '../table/render.js';
import { renderJson } from '../text/json.js';
import { nearest } from '../text/nearest.js';
import { didYouMean } from '../text/wording.js';
import { addToLog } from './log/log-add.js';
import type { LogCommand } from './log/log-command.js';
import { tellHeld } from './log/log-holds.js';
import type { CommandContext } from './program/command.js';
import {
  addBecauseOption,
  addFormatOptions,
  addOutputOption,
  chosenFormat,
} from './program/options.js';
import { raw, reportFindings, writeResult } from './program/output.js';

const FORMATS = ['text', 'md', 'csv', 'json'];

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(addFormatOptions(command, FORMATS))
    .option('--since <day>', 'from this day on: 2026-05-04')
    .option('--until <day>', 'up to this day, which is included')
    .option('--coder <name>', 'what this person did; with --notice or --note, who says it')
    .option('--file <path>', 'what had to do with this file or folder of the study')
    .addOption(
      new Option('--notice', 'note what was edited by hand since the log last knew it').conflicts(
        'note',
      ),
    )
    .option('--note <text>', 'put a remark of your own into the diary')
    .option('--holds <id>', 'whether the log still holds this line and all before it');
  addOutputOption(command)
    .addHelpText(
      'after',
      `
Examples:
  $ fga log                                    the diary: by day, by person
  $ fga log --since 2026-05-01 --coder anna    what anna did since May
  $ fga log --file codebooks                   how the codebook came about
  $ fga log --notice --because "typos in fg1"  note edits made by hand, and why
  $ fga log --note "Talked with our adviser about category 2"
  $ fga log --format md -o diary.md            as Markdown; or csv
  $ fga log --holds 3f2a9c41                   whether all up to it is unaltered

The log is log/<coder>.jsonl; every command that changes the study adds a line,
with --because the reason. Times are in UTC. What the last line proves, and what
not: docs/audit-trail.md. Next: fga audit`,
    )
    .action((options: LogCommand) => run(options, context));
}

async function run(options: LogCommand, context: CommandContext): Promise<void> {
  for (const key of ['since', 'until'] as const) {
    const given = options[key];
    if (given !== undefined && !isMoment(given))
      throw new UsageError(`--${key} is a day, as 2026-05-04; ${given} is none.`);
  }
  const isWriting = options.notice === true || options.note !== undefined;
  if (!isWriting && options.because !== undefined)
    throw new UsageError('--because goes with --notice. For a remark of your own: --note "…"');
  const search = { folder: context.studyFolder(), notices: false };
  const write = () => addToLog(options, context);
  if (isWriting) return withStudyLock(context.io, search, 'fga log', write);
  const opened = await openStudy(context.io, search);
  return options.holds === undefined
    ? show(opened.value, options, context)
    : tellHeld(opened.value, options.holds, context);
}

async function show(study: Study, options: LogCommand, { io }: CommandContext): Promise<void> {
  const log = loadLog(io, study);
  const { coder } = options;
  const names = [...new Set(log.value.map(({ who }) => who))];
  const chosen = chooseEntries(log.value, options);
  if (coder !== undefined && chosen.length === 0 && !isNamed(names, coder)) {
    const near = nearest(coder, names);
    throw new InputError(`The log has no line of ${coder}.${didYouMean(near)}`);
  }
  const format = chosenFormat(options, FORMATS);
  await writeResult(io, await rendered(io, chosen, log.value, format), options);
  reportFindings(io, log.findings, { json: format === 'json' });
}

function isNamed(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

async function rendered(
  io: Io,
  chosen: readonly LoggedEntry[],
  all: readonly LoggedEntry[],
  format: string,
): Promise<string> {
  if (format === 'json') return `${renderJson(logJson(chosen), 2)}\n`;
  if (format === 'csv') {
    const table = tabulateLog(chosen);
    return raw(io, await renderTable(table, { format, columns: 80, colour: false }));
  }
  if (format === 'md')
    return `# Research log\n\nTimes are in UTC.\n\n${renderDiaryMarkdown(chosen)}`;
  if (all.length === 0) {
    return 'The log is empty. Every command that changes the study adds a line, with --because the reason.\n';
  }
  const last = lastLines(all).join(', ');
  const count =
    chosen.length === all.length ? `${all.length}` : `${chosen.length} of ${all.length}`;
  const end = `${count} ${all.length === 1 ? 'entry' : 'entries'}; times in UTC. Last: ${last}`;
  return `${renderDiaryText(chosen, io.stdout.columns)}${chosen.length > 0 ? '\n' : ''}${end}\n`;
}
