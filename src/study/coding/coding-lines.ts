// Codings as text for other programs: JSON lines, or the rows of a coding file.

import type { Codebook } from '../../codebook/codebook.js';
import { codingsOf, type MatchedUnit } from '../../coding/apply.js';
import { RULES_CODER } from '../../coding/coding.js';
import { codingJson } from '../../coding/coding-json.js';
import { renderRuleCodings } from '../../coding/rule-rows.js';
import { codePointMap } from '../../text/code-points.js';
import type { Unit } from '../../unit/unit.js';
import type { CodedTranscript } from './code-study.js';

/** The rows of one transcript as they stand in a coding file, without the header. */
export function codingRowsText({ source, coded, version }: CodedTranscript): string {
  return Buffer.from(renderRuleCodings(source.transcript, coded, version).bytes).toString('utf8');
}

/** A value per coding of a transcript; with `allUnits` also one for every unit without a code. */
export function codingLines(one: CodedTranscript, codebook: Codebook, allUnits: boolean) {
  const { text } = one.source.transcript;
  const context = { codebook, text, codePoints: codePointMap(text) };
  const codedUnits = new Map(one.coded.map((coded): [Unit, MatchedUnit] => [coded.unit, coded]));
  return one.units.flatMap((unit) => {
    const coded = codedUnits.get(unit);
    if (!coded) return allUnits ? [codingJson(unit, undefined, context)] : [];
    return codingsOf(coded, text, one.version).map((coding) =>
      codingJson(unit, { coding, matches: coding.matches, coder: RULES_CODER }, context),
    );
  });
}
