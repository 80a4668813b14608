// fga code that writes nothing into the study: codings to the standard output, or the explanation of
// one unit.

import { renderHeader } from '../../coding/codings-file.js';
import type { Finding } from '../../finding/finding.js';
import { codeTranscripts } from '../../study/coding/code-study.js';
import { codingLines, codingRowsText } from '../../study/coding/coding-lines.js';
import { renderJson } from '../../text/json.js';
import { raw } from '../program/output.js';
import { beginCoding, type CodeRequest, ending, type ReadyCodebook } from './code-begin.js';
import { runExplain } from './explain.js';

/** Prints why a unit has its codes, and why not others; returns what was found on the way. */
export async function writeExplanation(
  id: string,
  request: CodeRequest,
  options: { readonly json: boolean },
): Promise<readonly Finding[]> {
  const run = await beginCoding(request);
  const coded = codedOneByOne(request, run);
  return ending(run.progress, async () => {
    const found = await runExplain(id, { ...run, ...options, io: request.io, coded });
    return [...run.findings, ...found];
  });
}

/** Writes codings to stdout as they are made; returns what was found on the way. */
export async function writeLines(
  request: CodeRequest,
  options: { readonly format: 'jsonl' | 'json' | 'csv'; readonly allUnits: boolean },
): Promise<readonly Finding[]> {
  const run = await beginCoding(request);
  const found = await ending(run.progress, () => printLines(request, run, options));
  return [...run.findings, ...found];
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
): Promise<readonly Finding[]> {
  const { io } = request;
  const findings: Finding[] = [];
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
  return findings;
}
