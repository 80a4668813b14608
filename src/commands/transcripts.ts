// fga transcripts: how the transcripts were read, so that a wrong guess is seen before it counts.

import type { Command } from 'commander';
import {
  type ReadTranscript,
  tabulateSpeakers,
  tabulateSpeakersOf,
  tabulateTranscripts,
} from '../analysis/reading.js';
import type { Io } from '../io/io.js';
import { loadTranscripts } from '../study/load/load-all.js';
import { sameWords } from '../study/load/same-words.js';
import { openStudy } from '../study/open/open-study.js';
import { transcriptName } from '../study/paths.js';
import { proposePersons } from '../study/people/same-persons.js';
import { unheardLabels } from '../study/people/voices.js';
import type { TableFormat } from '../table/render.js';
import { renderJson } from '../text/json.js';
import { transcriptJson } from '../transcript/transcript-json.js';
import type { CommandContext } from './program/command.js';
import { addFormatOptions, chosenFormat, type FormatOptions } from './program/options.js';
import { finish, writeResult, writeTables } from './program/output.js';

export function declare(command: Command, context: CommandContext): void {
  addFormatOptions(command, ['text', 'csv', 'tsv', 'md', 'json'])
    .argument('[paths...]', 'transcripts or folders of them; all of the study where none is named')
    .option('--speakers', 'only the table of speakers (for csv, tsv, md)')
    .addHelpText(
      'after',
      `
Examples:
  $ fga transcripts                        all of the study
  $ fga transcripts interview.txt --json   turns and speakers of one file
  $ fga transcripts --speakers --format csv > speakers.csv

Look whether each speaker is there once and nobody is missing.

A role is taken from participants.csv and fga.yaml, else from the label's own
word (Mentor A), a declaration in the file, or the share of questions; the table
says which. Next: fga check`,
    )
    .action((paths: string[], options: TranscriptsOptions) => run(paths, options, context));
}

interface TranscriptsOptions extends FormatOptions {
  readonly speakers?: boolean;
}

async function run(paths: string[], options: TranscriptsOptions, context: CommandContext) {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder(), paths });
  const loaded = await loadTranscripts(io, opened.value, paths);
  const read: ReadTranscript[] = loaded.value.map(({ transcript, session, voices }) => ({
    transcript,
    session: session.label,
    voices,
  }));
  const format = chosenFormat(options);
  if (format === 'json') {
    const roles = read.map(({ transcript, voices }) => transcriptJson(transcript, voices));
    await writeResult(io, `${renderJson(roles, 2)}\n`);
  } else {
    await writeAll(io, read, format, options.speakers ?? false);
  }
  const isAll = paths.length === 0;
  const nameOf = (path: string) => transcriptName(io, opened.value, path);
  const persons = [
    ...sameWords(loaded.value, nameOf),
    ...proposePersons(opened.value, loaded.value, nameOf),
  ];
  const unheard = isAll ? unheardLabels(opened.value, loaded.value) : [];
  const findings = [...opened.findings, ...loaded.findings, ...persons, ...unheard];
  finish(context, findings, { json: format === 'json', notes: true });
}

/** On the screen all tables, one of speakers for each transcript; as a file only the one asked for. */
async function writeAll(
  io: Io,
  read: readonly ReadTranscript[],
  format: TableFormat,
  onlySpeakers: boolean,
): Promise<void> {
  if (!onlySpeakers) await writeTables(io, [tabulateTranscripts(read)], format);
  if (format !== 'text') {
    if (onlySpeakers) await writeTables(io, [tabulateSpeakers(read)], format);
    return;
  }
  for (const one of read) {
    io.stdout.write('\n');
    await writeTables(io, [tabulateSpeakersOf(one)], format);
  }
}
