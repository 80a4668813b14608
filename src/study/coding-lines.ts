// Codings as text for other programs: JSON lines, or the rows of a coding file.

import type { Codebook } from '../codebook/codebook.js';
import type { RuleCoding } from '../coding/apply.js';
import { RULES_CODER } from '../coding/coding.js';
import { codingJson } from '../coding/coding-json.js';
import { renderCodings } from '../coding/codings-file.js';
import { codePointMap } from '../text/code-points.js';
import type { CodedTranscript } from './code-study.js';

/** The rows of one transcript as they stand in a coding file, without the header. */
export function codingRowsText({ source, codings }: CodedTranscript): string {
  const { path, text } = source.transcript;
  return Buffer.from(renderCodings(path, codings, codePointMap(text)).bytes).toString('utf8');
}

/** A value per coding of a transcript; with `allUnits` also one for every unit without a code. */
export function codingLines(one: CodedTranscript, codebook: Codebook, allUnits: boolean) {
  const { text } = one.source.transcript;
  const context = { codebook, text, codePoints: codePointMap(text) };
  const codings = new Map<string, RuleCoding[]>();
  for (const coding of one.codings) {
    const own = codings.get(coding.unit);
    if (own) own.push(coding);
    else codings.set(coding.unit, [coding]);
  }
  return one.units.flatMap((unit) => {
    const own = codings.get(unit.id) ?? [];
    if (own.length === 0) return allUnits ? [codingJson(unit, undefined, context)] : [];
    return own.map((coding) =>
      codingJson(unit, { coding, matches: coding.matches, coder: RULES_CODER }, context),
    );
  });
}
