// fga init: a new study, in an empty folder or beside transcripts that are there; or the example.

import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type InitiatedStudy, initStudy } from '../actions/init/init-study.js';
import type { Io } from '../io/io.js';
import { TRANSCRIPTS } from '../study/find-study.js';
import { type Action, logAction } from '../study/log/log.js';
import { visible } from '../text/visible.js';
import type { CommandContext } from './program/command.js';
import { reportFindings } from './program/output.js';
import { quoted } from './program/quoted.js';

export function declare(command: Command, context: CommandContext): void {
  command
    .argument('[folder]', 'the folder of the study; made where it is not there', '.')
    .option('--example', 'copy the sample study: a mentoring programme, synthetic')
    .option('--title <text>', 'title of the study')
    .option('--because <reason>', 'why, for the log of the study')
    .addHelpText(
      'after',
      `
Examples:
  $ fga init my-study              a new study
  $ fga init                       beside the transcripts of this folder
  $ fga init demo --example        the sample study, to try things out

Nothing that exists is overwritten. participants.csv is filled in with the
speakers that are heard in the transcripts; complete it by hand. Next: put
transcripts into transcripts/, then fga check`,
    )
    .action((folder: string, options: InitOptions) => run(folder, options, context));
}

interface InitOptions {
  readonly because?: string;
  readonly example?: boolean;
  readonly title?: string;
}

async function run(folder: string, options: InitOptions, context: CommandContext): Promise<void> {
  const { io, version } = context;
  const example = options.example ? fileURLToPath(import.meta.url) : undefined;
  const done = await initStudy(io, folder, { title: options.title, example });
  // The log begins with the transcripts as they were received; the example brings its own.
  const isNew = example === undefined && done.written.length > 0;
  const findings = isNew ? logInit(io, done, { because: options.because, version }) : [];
  reportFindings(io, findings, { json: false });
  io.stdout.write(initText(folder, done, options.example ?? false));
}

function logInit(
  io: Io,
  { root, written, copied, transcripts }: InitiatedStudy,
  said: Pick<Action, 'because' | 'version'>,
) {
  const wrote = written.filter((path) => !path.startsWith(`${TRANSCRIPTS}/`));
  const changes = { written: wrote.length, copied: copied.length };
  const inputs = transcripts.map((path) => `${TRANSCRIPTS}/${path}`);
  return logAction(io, { root }, { command: 'init', changes, inputs, wrote, ...said });
}

function initText(folder: string, done: InitiatedStudy, isExample: boolean): string {
  const place = /^\.?\/*$/.test(folder) ? 'this folder' : folder;
  const lines = [`${isExample ? 'Sample study' : 'Study'} in ${place}.`];
  if (done.written.length > 0) lines.push(`Written: ${done.written.join(', ')}`);
  if (done.copied.length > 0) {
    lines.push(`Copied into transcripts/ (the originals are untouched): ${done.copied.join(', ')}`);
  }
  if (done.passedOver.length > 0) {
    const files = done.passedOver.join(', ');
    lines.push(`Not taken for transcripts: ${files}. What is one, copy into transcripts/.`);
  }
  if (done.languages.size > 1) {
    const each = [...done.languages].map(([tag, paths]) => `${tag} (${paths.join(', ')})`);
    lines.push(`Languages, as the words seem: ${each.join('; ')}. Correct them in fga.yaml.`);
  }
  if (done.left.length > 0) lines.push(`There already, left alone: ${done.left.join(', ')}`);
  if (done.unignored.length > 0) {
    lines.push(`Add to .gitignore, they must not be shared: ${done.unignored.join(', ')}`);
  }
  if (!isExample) lines.push('Confidential: this folder will hold what people said in trust.');
  const go = place === folder ? `cd ${quoted(folder)}, then ` : '';
  lines.push(`Next: ${go}${nextStep(done, isExample)}`);
  return visible(`${lines.join('\n')}\n`);
}

function nextStep({ transcripts }: InitiatedStudy, isExample: boolean): string {
  if (isExample) return 'fga code';
  return transcripts.length > 0
    ? 'complete participants.csv and run fga check'
    : 'put your transcripts into transcripts/ and run fga init again';
}
