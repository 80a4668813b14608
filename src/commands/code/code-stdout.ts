// fga code that writes nothing into the study: codings to the standard output, or the explanation of
// one unit.

import { renderHeader } from '../../coding/codings-file.js';
import { codeTranscripts } from '../../study/coding/code-study.js';
import { codingLines, codingRowsText } from '../../study/coding/coding-lines.js';
import { renderJson } from '../../text/json.js';
import { raw } from '../program/output.js';
import { beginCoding, type CodeRequest, ending, type ReadyCodebook } from './code-begin.js';
import { runExplain } from './explain.js';

/** Prints why a unit has its codes, and why not others. */
export async function writeExplanation(
  id: string,
  request: CodeRequest,
  options: { readonly json: boolean },
): Promise<void> {
  const run = await beginCoding(request);
  await ending(run.progress, () =>
    runExplain(id, { ...request, ...run, ...options, coded: codedOneByOne(request, run) }),
  );
}

/** Writes codings to stdout as they are made. */
export async function writeLines(
  request: CodeRequest,
  options: { readonly format: 'jsonl' | 'json' | 'csv'; readonly allUnits: boolean },
): Promise<void> {
  const run = await beginCoding(request);
  await ending(run.progress, () => printLines(request, run, options));
}

function codedOneByOne({ io, study, strategy, include, paths }: CodeRequest, run: ReadyCodebook) {
  const { version } = run.codebook;
  const onTranscript = run.progress.step;
  return codeTranscripts(io, study, run.rules, { strategy, include, paths, onTranscript, version });
}

async function printLines(
  request: CodeRequest,
  run: ReadyCodebook,
  { format, allUnits }: Parameters<typeof writeLines>[1],
): Promise<void> {
  const { io, findings } = request;
  const all: unknown[] = [];
  if (format === 'csv') io.stdout.write(renderHeader());
  for await (const one of codedOneByOne(request, run)) {
    findings.push(...one.findings);
    if (format === 'csv') {
      io.stdout.write(raw(io, codingRowsText(one)));
      continue;
    }
    const lines = codingLines(one, run.codebook, allUnits);
    if (format === 'json') all.push(...lines);
    else io.stdout.write(lines.map((line) => `${renderJson(line)}\n`).join(''));
  }
  if (format === 'json') io.stdout.write(`${renderJson(all, 2)}\n`);
}
