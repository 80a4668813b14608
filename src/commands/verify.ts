// fga verify: whether written tables still follow from the study, and if not, what has changed them.

import type { Command } from 'commander';
import type { Finding } from '../finding/finding.js';
import { countVerdicts, renderVerdicts } from '../manifest/render-verdicts.js';
import type { Verdict } from '../manifest/verdict.js';
import { manifestsNamed } from '../study/evidence/manifests-named.js';
import { renderJson } from '../text/json.js';
import { type CommandContext, exitCodeFor } from './program/command.js';
import { addFormatOptions, chosenFormat, type FormatOptions } from './program/options.js';
import { reportFindings, writeResult } from './program/output.js';
import { verifyManifest } from './table/verify-manifest.js';

/** Of cells and changes so many are shown of a table; --all shows each. */
const MOST_SHOWN = 8;

export function declare(command: Command, context: CommandContext): void {
  addFormatOptions(command, ['text', 'json'])
    .argument('[path...]', 'folders with tables, or single tables; else all of the study')
    .option('--all', 'each cell and each change, however many there are')
    .addHelpText(
      'after',
      `
Examples:
  $ fga tables -o out          writes the tables, and what they were made from
  $ fga verify out             later: do they still follow, and if not, why?
  $ fga verify out/matrix.csv  one table
  $ fga verify --json          every written table of the study, as JSON

Every table is made once more and compared, cell by cell, with what was written
and with the file. What no longer follows is traced to what has changed: the
coding of a unit, a row of participants.csv, the codebook, fga itself. A file
that a spreadsheet saved in its own way still follows if its cells do.

Ends with 1 where a table does not follow. Changes nothing. Next, to see
what stands behind a number: fga table 2 --counts --trace CELL`,
    )
    .action((paths: readonly string[], options: VerifyOptions) => run(paths, options, context));
}

interface VerifyOptions extends FormatOptions {
  readonly all?: boolean;
}

async function run(paths: readonly string[], options: VerifyOptions, context: CommandContext) {
  const { io } = context;
  const named = manifestsNamed(io, { folder: context.studyFolder(), paths });
  const findings: Finding[] = [...named.findings];
  const judged: { readonly folder: string; readonly verdicts: readonly Verdict[] }[] = [];
  for (const each of named.value) {
    const { value, findings: found } = await verifyManifest(each, context);
    judged.push({ folder: each.name, verdicts: value });
    findings.push(...found);
  }
  const all = judged.flatMap(({ verdicts }) => verdicts);
  const isJson = chosenFormat(options) === 'json';
  if (isJson) {
    const tables = judged.flatMap(({ folder, verdicts }) =>
      verdicts.map((verdict) => ({ folder, ...verdict })),
    );
    const follows = all.every(({ state }) => state === 'follows') && exitCodeFor(findings) === 0;
    await writeResult(io, `${renderJson({ follows, tables }, 2)}\n`);
  } else {
    const most = options.all ? Number.POSITIVE_INFINITY : MOST_SHOWN;
    const shape = { most, columns: io.stdout.columns };
    const texts = judged.map(({ folder, verdicts }) => renderVerdicts(folder, verdicts, shape));
    await writeResult(io, [...texts, `${countVerdicts(all)}\n`].join('\n'));
  }
  reportFindings(io, findings, { json: isJson });
  context.exit(all.some(({ state }) => state !== 'follows') ? 1 : exitCodeFor(findings));
}
