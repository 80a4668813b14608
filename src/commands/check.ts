// fga check: everything in a study that is wrong or doubtful, and how to mend it.

import type { Command } from 'commander';
import { lintCodebook } from '../codebook/lint.js';
import { countFindings, findingJson, renderFindings, sortFindings } from '../finding/render.js';
import { type Checked, checkStudy } from '../study/check.js';
import { attributesOf } from '../study/code-study.js';
import { openStudy } from '../study/open-study.js';
import { type CommandContext, exitCodeFor } from './command.js';
import { addFormatOptions, chosenFormat, type FormatOptions } from './options.js';
import { painter, writeResult } from './output.js';

export function declare(command: Command, context: CommandContext): void {
  addFormatOptions(command, ['text', 'json'])
    .argument('[study]', 'folder of the study; else the nearest one above')
    .option('--errors', 'errors only')
    .addHelpText(
      'after',
      `
Examples:
  $ fga check                the study around the current folder
  $ fga check --json         as JSON, for other programs

Ends with 1 where there are errors. Every kind of finding is explained in docs/findings.md.`,
    )
    .action((folder: string | undefined, options: CheckOptions) => run(folder, options, context));
}

interface CheckOptions extends FormatOptions {
  readonly errors?: boolean;
}

async function run(folder: string | undefined, options: CheckOptions, context: CommandContext) {
  const { io } = context;
  const opened = await openStudy(io, { folder: folder ?? context.studyFolder() });
  const attributes = attributesOf(opened.value);
  const checked = await checkStudy(io, opened, (codebook) =>
    lintCodebook(codebook, { ...(attributes && { attributes }) }),
  );
  const shown = sortFindings(
    checked.findings.filter(({ severity }) => !options.errors || severity === 'error'),
  );
  if (chosenFormat(options) === 'json') {
    writeResult(io, `${JSON.stringify(shown.map(findingJson), undefined, 2)}\n`);
  } else {
    const counts = countFindings(shown) || 'nothing to mend';
    writeResult(
      io,
      `${renderFindings(shown, painter(io, io.stdout))}${looked(checked.value)}: ${counts}.\n`,
    );
  }
  context.exit(exitCodeFor(checked.findings));
}

function looked({ transcripts, speakers, participants, units, codings, coders }: Checked): string {
  return (
    `Looked at ${transcripts} transcripts with ${speakers} speakers, ${participants} listed participants, ` +
    `${units} stored units, ${codings} codings of ${coders.length} coders`
  );
}
