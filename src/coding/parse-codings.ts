// Reads a coder file and verifies every coding against its transcript, unit and codebook. What fits
// is returned as codings; what does not is returned apart, with the reason, and is never deleted.

import type { Found } from '../finding/finding.js';
import type { Coding } from './coding.js';
import { decodeCodings } from './decode-codings.js';
import { type CodingsContext, codingJudge } from './judge-coding.js';
import { misfitFindings, type PlacedCoding, type UnfitCoding, withoutRepeats } from './misfits.js';

export interface CodingsFile {
  /** Codings that stand where they were made. */
  readonly codings: readonly Coding[];
  readonly unfit: readonly UnfitCoding[];
}

export function parseCodings(
  text: string,
  file: string,
  context: CodingsContext,
): Found<CodingsFile> {
  const { value: written, findings } = decodeCodings(text, file);
  const judge = codingJudge(context);
  const codings: PlacedCoding[] = [];
  const unfit: UnfitCoding[] = [];
  for (const row of written.rows) {
    if (context.others?.has(row.cells.transcript) && !context.texts.has(row.cells.transcript))
      continue;
    const verdict = row.coding ? judge(row.coding) : 'unreadable';
    if (typeof verdict === 'string') unfit.push({ ...row, reason: verdict });
    else codings.push({ coding: verdict, row });
  }
  const misfits = misfitFindings(unfit, written, context);
  const { kept, repeated, findings: repeats } = withoutRepeats(codings, written);
  return {
    value: { codings: kept, unfit: [...unfit, ...repeated].sort((a, b) => a.line - b.line) },
    findings: [...findings, ...misfits, ...repeats],
  };
}
