// fga init: a new study, in an empty folder or beside transcripts that are there; or the example.

import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { isStudy } from '../study/find-study.js';
import { applyInit, findSample, type InitResult, planExample, planInit } from '../study/init.js';
import { foundTranscripts } from '../study/init-files.js';
import { loadTranscripts } from '../study/load-all.js';
import { openFolder } from '../study/open-study.js';
import { labelOf } from '../study/study-file.js';
import type { CommandContext } from './command.js';
import { reportFindings } from './output.js';

export function declare(command: Command, context: CommandContext): void {
  command
    .argument('[folder]', 'the folder of the study; made where it is not there', '.')
    .option('--example', 'copy the sample study: a mentoring programme, synthetic')
    .option('--title <text>', 'title of the study')
    .addHelpText(
      'after',
      `
Examples:
  $ fga init my-study              a new study
  $ fga init                       beside the transcripts/ of this folder
  $ fga init demo --example        the sample study, to try things out

Nothing that exists is overwritten. participants.csv is filled in with the speakers that are heard in
transcripts/; complete it by hand. Next: put transcripts into transcripts/, then fga check`,
    )
    .action((folder: string, options: InitOptions) => run(folder, options, context));
}

interface InitOptions {
  readonly example?: boolean;
  readonly title?: string;
}

async function run(folder: string, options: InitOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const root = resolve(io.cwd, folder);
  if (options.example) {
    const sample = findSample(io, fileURLToPath(import.meta.url));
    const result = applyInit(io, root, planExample(io, sample));
    io.stdout.write(initText(folder, result, 'fga code'));
    return;
  }
  const findings: Finding[] = [];
  const heard = await hearSpeakers(io, root, findings);
  const title = options.title ?? labelOf(basename(root));
  const result = applyInit(io, root, planInit({ title, transcripts: heard }));
  reportFindings(io, findings, { json: false, most: 10 });
  io.stdout.write(
    initText(
      folder,
      result,
      heard.length > 0 ? 'fga check' : 'put transcripts into transcripts/, then fga check',
    ),
  );
}

async function hearSpeakers(io: Io, root: string, findings: Finding[]) {
  if (!isStudy(io, root)) return [];
  const opened = await openFolder(io, root);
  const read = await loadTranscripts(io, opened.value, []);
  findings.push(...read.findings);
  return foundTranscripts(read.value);
}

function initText(folder: string, result: InitResult, next: string): string {
  const lines = [`Study in ${folder}.`];
  if (result.written.length > 0) lines.push(`Written: ${result.written.join(', ')}`);
  if (result.left.length > 0) lines.push(`There already, left alone: ${result.left.join(', ')}`);
  if (result.unignored.length > 0) {
    lines.push(`Add to .gitignore, they must not be shared: ${result.unignored.join(', ')}`);
  }
  lines.push(
    'This folder is confidential: it holds, or will hold, what people said in trust.',
    `Next: ${folder === '.' ? '' : `cd ${folder}, then `}${next}`,
  );
  return `${lines.join('\n')}\n`;
}
