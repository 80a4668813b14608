// Tells a coder's file that is most likely a copy of another's: two people hardly ever make every coding
// alike, so that agreement between such files would say nothing.

import { CONSENSUS_CODER, type Coding, RULES_CODER } from '../../coding/coding.js';
import type { Finding } from '../../finding/finding.js';
import { agreementFindings } from '../findings.js';

/** A coder's codings, and how findings name their file. */
export interface CoderFile {
  readonly coder: string;
  readonly file: string;
  readonly codings: readonly Coding[];
}

/** With fewer codes given, two people may well have agreed on all. */
const FEW_CODINGS = 10;

/** A finding for each person whose codings are, row by row, those of a person before. */
export function sameCodings(coders: readonly CoderFile[]): readonly Finding[] {
  const first = new Map<string, CoderFile>();
  return coders.flatMap((one): Finding[] => {
    const { coder, codings, file } = one;
    const count = codings.filter(({ status }) => status === 'coded').length;
    if (coder === RULES_CODER || coder === CONSENSUS_CODER || count < FEW_CODINGS) return [];
    const rows = codings.map(rowOf).sort().join('\n');
    const other = first.get(rows);
    if (!other) first.set(rows, one);
    if (!other || other.file === file) return [];
    const args = { coder, other: other.coder, file: other.file, count };
    return [agreementFindings.make('same-codings', { file }, args)];
  });
}

/** What was coded where, without remarks. */
function rowOf({ transcript, unit, start, end, code, status }: Coding): string {
  return JSON.stringify([transcript, unit, start, end, code, status]);
}
