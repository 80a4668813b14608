// fga check: everything in a study that is wrong or doubtful, and how to mend it.

import type { Command } from 'commander';
import { type Checked, checkStudy } from '../actions/check/check.js';
import { checkRules } from '../actions/check/check-rules.js';
import { isConsequence } from '../actions/check/consequences.js';
import { openReadable } from '../actions/check/readable-study.js';
import { lintCodebook } from '../codebook/lint/lint.js';
import type { Finding } from '../finding/finding.js';
import { countFindings, findingJson, renderFindings, sortFindings } from '../finding/render.js';
import { keepLoaded } from '../study/load/keep-loaded.js';
import { attributesOf } from '../study/people/attributes.js';
import { renderJson } from '../text/json.js';
import { plural } from '../text/wording.js';
import { type CommandContext, exitCodeFor } from './program/command.js';
import { addFormatOptions, chosenFormat, type FormatOptions } from './program/options.js';
import { painter, writeResult } from './program/output.js';

/** So many findings of one kind are shown; --all shows each. */
const MOST_OF_A_KIND = 5;

export function declare(command: Command, context: CommandContext): void {
  addFormatOptions(command, ['text', 'json'])
    .argument('[study]', 'folder of the study; else the nearest one above')
    .option('--errors', 'errors only')
    .option('--all', 'each finding, also where there are many of a kind')
    .addHelpText(
      'after',
      `
Examples:
  $ fga check                the study around the current folder
  $ fga check --all          each finding, however many there are of a kind
  $ fga check --json         as JSON, for other programs

  error      something is not read or not counted as it stands: mend it
  warning    doubtful: look at the place, which is file:line:column
  info       good to know; nothing need be done

Ends with 1 where there are errors. Every kind of finding, by the code in [ ] at
the end of its line, is explained in docs/findings.md. Next: mend what is wrong,
then fga segment; docs/README.md has the way from here`,
    )
    .action((folder: string | undefined, options: CheckOptions) => run(folder, options, context));
}

interface CheckOptions extends FormatOptions {
  readonly errors?: boolean;
  readonly all?: boolean;
}

async function run(folder: string | undefined, options: CheckOptions, context: CommandContext) {
  const { io } = context;
  const readable = await openReadable(io, folder ?? context.studyFolder());
  const { io: seen, hidden, opened } = readable.value;
  keepLoaded(opened.value);
  const attributes = attributesOf(opened.value);
  const checked = await checkStudy(seen, opened, (codebook) =>
    lintCodebook(codebook, { attributes }),
  );
  const rules = checkRules(seen, opened.value, context.program);
  const follows = (finding: Finding) => isConsequence(io, opened.value, hidden, finding);
  const findings = [
    ...readable.findings,
    ...[...checked.findings, ...rules].filter((finding) => !follows(finding)),
  ];
  const shown = sortFindings(
    findings.filter(({ severity }) => !options.errors || severity === 'error'),
  );
  if (chosenFormat(options) === 'json') {
    await writeResult(io, `${renderJson(shown.map(findingJson), 2)}\n`);
  } else {
    const each = options.all ? Number.POSITIVE_INFINITY : MOST_OF_A_KIND;
    const lines = renderFindings(shown, painter(io, io.stdout), each);
    const rest = / {2}… and \d+ more of this kind/.test(lines)
      ? ' fga check --all shows each.'
      : '';
    const counts = countFindings(shown) || (options.errors ? 'no error' : 'nothing to mend');
    await writeResult(io, `${lines}${looked(checked.value)}: ${counts}.${rest}\n`);
  }
  context.exit(exitCodeFor(findings));
}

function looked({ transcripts, speakers, participants, units, codings, coders }: Checked): string {
  return (
    `Looked at ${plural(transcripts, 'transcript')} with ${plural(speakers, 'speaker')}, ` +
    `${plural(participants, 'listed participant')}, ${plural(units, 'stored unit')}, ` +
    `${plural(codings, 'coding')} of ${plural(coders.length, 'coder')}`
  );
}
