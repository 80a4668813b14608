// fga member-check: packets with which participants check how they were understood, their answers, and
// how many confirmed what.

import { type Command, Option } from 'commander';
import { UsageError } from '../io/errors.js';
import { ASKED_LEVELS } from '../member/meaning.js';
import { WORDINGS } from '../member/wording.js';
import { withStudyLock } from '../study/writing/lock.js';
import type { MemberOptions } from './member-check/member-check-options.js';
import { makePacketFiles, printPackets } from './member-check/member-check-packets.js';
import { recordFiles } from './member-check/member-check-record.js';
import { reportAnswers } from './member-check/member-check-report.js';
import type { CommandContext } from './program/command.js';
import {
  addBecauseOption,
  addCoderOption,
  addFormatOptions,
  collect,
  readCount,
} from './program/options.js';

const FORMATS = ['md', 'html', 'csv', 'text', 'json'];
const LANGUAGES = WORDINGS.map(({ language }) => language).join(', ');

export function declare(command: Command, context: CommandContext): void {
  addBecauseOption(addCoderOption(addFormatOptions(command, FORMATS)))
    .argument('[participants...]', 'whom to ask; all who were quoted where none is named')
    .option('--at-most <n>', 'quotes for each category in a packet (3 unless given)', readCount)
    .option('--all', 'every coded quote')
    .addOption(
      new Option(
        '--by <what>',
        'what participants are asked about: subcategories unless given',
      ).choices(ASKED_LEVELS),
    )
    .option('--session <id>', 'only what was said in this session (repeatable)', collect)
    .option('--keep <word>', 'a word that is no name where it is said (repeatable)', collect)
    .option('--translated', 'the column “translation” of units/ below the original')
    .option('--language <tag>', `the packet’s sentences: ${LANGUAGES}`)
    .option('--letter <file>', 'your own introduction, in place of fga’s')
    .option('--codebook <file>', 'the codebook, where it is not the one of the study')
    .option('-o, --output <folder>', 'where packets are written; - prints one')
    .option('--replace', 'write packets anew, or take changed answers, over what is there')
    .option('--record <files...>', 'read the answers from these files')
    .option('--report', 'how many answered, and what they confirmed')
    .addHelpText('after', HELP)
    .action((participants: string[], options: MemberOptions) =>
      run(participants, options, context),
    );
}

const HELP = `
Examples:
  $ fga member-check                             a packet for everybody
  $ fga member-check mentee-03 --format html     one, to print
  $ fga member-check --all --by code -o out
  $ fga member-check --record answers/*.md       what came back
  $ fga member-check --report --format md

A packet holds what one person said, what it was taken for in the words of the
codebook's definitions, and room for an answer; nobody else's words or names.
Read each before you hand it out. member-checks/ keeps what was asked and what
was answered: confirmed, amended or declined. Transcripts and codings stay as
they are; fga check says where declined words are still in use.
--format csv makes a table to fill in while you talk to somebody.
Next: fga member-check --record FILE…, then fga member-check --report`;

async function run(
  participants: readonly string[],
  options: MemberOptions,
  context: CommandContext,
): Promise<void> {
  refuseMixture(participants, options);
  const { io } = context;
  const search = { folder: context.studyFolder() };
  const { record } = options;
  if (options.report) return reportAnswers(options, context);
  if (record) {
    return withStudyLock(io, search, 'fga member-check', () =>
      recordFiles(record, options, context),
    );
  }
  if (options.output === '-' || options.json || options.format === 'json') {
    return printPackets(participants, options, context);
  }
  return withStudyLock(io, search, 'fga member-check', () =>
    makePacketFiles(participants, options, context),
  );
}

function refuseMixture(participants: readonly string[], options: MemberOptions): void {
  const { record, report, all, atMost, format } = options;
  if (record && report) throw new UsageError('--record and --report are two steps: one at a time.');
  if (all && atMost !== undefined) throw new UsageError('--all and --at-most: choose one.');
  const mode = record ? '--record' : report ? '--report' : undefined;
  if (mode !== undefined && participants.length > 0) {
    throw new UsageError(`${mode} takes no names of participants.`);
  }
  const making = [
    'all',
    'atMost',
    'by',
    'session',
    'keep',
    'translated',
    'language',
    'letter',
  ] as const;
  const foreign = making.find((key) => options[key] !== undefined);
  if (mode !== undefined && foreign !== undefined) {
    const name = foreign === 'atMost' ? 'at-most' : foreign;
    throw new UsageError(`--${name} is for making packets, not for ${mode}.`);
  }
  if (format === 'html' && mode !== undefined) {
    throw new UsageError(`${mode} is not printed as HTML.`);
  }
  if (format === 'text' && mode === undefined) {
    throw new UsageError('A packet is md, html, csv or json.');
  }
}
