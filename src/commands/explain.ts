// fga code --explain UNIT: why a unit has its codes, and why not others.

import { renderExplanation } from '../analysis/explanation.js';
import type { Codebook } from '../codebook/codebook.js';
import { explainCoding } from '../coding/explain.js';
import type { Finding } from '../finding/finding.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import type { RuleSet } from '../rule/rule-set.js';
import type { CodedTranscript } from '../study/code-study.js';
import { nearest } from '../text/nearest.js';

export interface ExplainRun {
  readonly codebook: Codebook;
  readonly rules: RuleSet;
  readonly options: { readonly json?: boolean };
  readonly coded: AsyncGenerator<CodedTranscript>;
  readonly findings: Finding[];
  readonly io: Io;
}

/** `named` is a unit's id, or `transcript:id` where several transcripts have it. */
export async function runExplain(named: string, made: ExplainRun): Promise<void> {
  const { codebook, rules, io } = made;
  const { one, id } = await findUnit(named, made);
  const explanation = explainCoding(rules, one.reading, { unit: id });
  if (!explanation) throw new InputError(noUnit(id));
  const { text } = one.source.transcript;
  io.stdout.write(
    made.options.json
      ? `${JSON.stringify(explanation, undefined, 2)}\n`
      : renderExplanation(explanation, { codebook, text }),
  );
}

async function findUnit(named: string, { coded, findings }: ExplainRun) {
  const cut = named.lastIndexOf(':');
  const path = cut < 0 ? '' : named.slice(0, cut).replace(/^transcripts\//, '');
  const id = named.slice(cut + 1);
  const seen: string[] = [];
  const found: CodedTranscript[] = [];
  for await (const one of coded) {
    const own = one.source.transcript.path;
    seen.push(own);
    if (path !== '' && path !== own) continue;
    if (!one.units.some((unit) => unit.id === id)) continue;
    findings.push(...one.findings);
    found.push(one);
    if (path !== '') break;
  }
  const [one, other] = found;
  if (one && other) {
    const paths = found.map(({ source }) => source.transcript.path).join(', ');
    const example = `--explain ${one.source.transcript.path}:${id}`;
    throw new UsageError(`Several transcripts have a unit ${id} (${paths}). Say which: ${example}`);
  }
  if (one) return { one, id };
  if (path !== '' && !seen.includes(path)) {
    const near = nearest(path, seen);
    throw new InputError(`There is no transcript ${path}.${near ? ` Did you mean ${near}?` : ''}`);
  }
  throw new InputError(noUnit(id));
}

function noUnit(id: string): string {
  return `There is no unit ${id}. Ids stand in the first column of units/*.csv.`;
}
