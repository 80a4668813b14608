// fga code --explain UNIT: why a unit has its codes, and why not others.

import { renderExplanation } from '../../analysis/explanation.js';
import type { Codebook } from '../../codebook/codebook.js';
import { explainCoding } from '../../coding/explain.js';
import type { Finding } from '../../finding/finding.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { RuleSet } from '../../rule/compile/rule-set.js';
import type { CodedTranscript } from '../../study/coding/code-study.js';
import { renderJson } from '../../text/json.js';
import { nearest } from '../../text/nearest.js';

export interface ExplainRun {
  readonly codebook: Codebook;
  readonly rules: RuleSet;
  readonly json: boolean;
  /** The transcripts the unit may be in. */
  readonly coded: AsyncGenerator<CodedTranscript>;
  readonly io: Io;
}

/** Prints the explanation; returns what was found in the unit's transcript. */
export async function runExplain(id: string, made: ExplainRun): Promise<readonly Finding[]> {
  const { codebook, rules, io } = made;
  const one = await findUnit(id, made.coded);
  const explanation = explainCoding(rules, one.reading, { unit: id });
  if (!explanation) throw new InputError(noUnit(id));
  const { text } = one.source.transcript;
  io.stdout.write(
    made.json
      ? `${renderJson(explanation, 2)}\n`
      : renderExplanation(explanation, { codebook, text }),
  );
  return one.findings;
}

async function findUnit(id: string, coded: ExplainRun['coded']): Promise<CodedTranscript> {
  const found: CodedTranscript[] = [];
  const ids: string[] = [];
  for await (const one of coded) {
    ids.push(...one.units.map((unit) => unit.id));
    if (one.units.some((unit) => unit.id === id)) found.push(one);
  }
  const [one, other] = found;
  if (!one) throw new InputError(noUnit(id, nearest(id, new Set(ids))));
  if (!other) return one;
  const paths = found.map(({ source }) => source.transcript.path);
  throw new UsageError(
    `${paths.length} transcripts have a unit ${id}. Say which: --explain ${paths[0]}:${id} (or ${paths.slice(1, 6).join(', ')}${paths.length > 6 ? ' …' : ''})`,
  );
}

function noUnit(id: string, near?: string): string {
  return `There is no unit ${id}.${near ? ` Did you mean ${near}?` : ''} Ids stand in the first column of units/*.csv.`;
}
