// Reads a coder file and verifies every coding against its transcript, unit and codebook. What fits
// is returned as codings; what does not is returned apart, with the reason, and is never deleted.

import type { Found } from '../finding/finding.js';
import type { Coding } from './coding.js';
import { decodeCodings, type WrittenCoding } from './decode-codings.js';
import { codingFindings } from './findings.js';
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
  const older = new Map<string, { readonly line: number; readonly now: string; count: number }>();
  for (const before of written.rows) {
    const row = brought(before, context);
    if (row !== before) {
      const code = before.cells.code;
      const known = older.get(code) ?? { line: before.line, now: row.cells.code, count: 0 };
      older.set(code, { ...known, count: known.count + 1 });
    }
    if (context.others?.has(row.cells.transcript) && !context.texts.has(row.cells.transcript))
      continue;
    const verdict = row.coding ? judge(row.coding) : 'unreadable';
    if (typeof verdict === 'string') unfit.push({ ...row, reason: verdict });
    else codings.push({ coding: verdict, row });
  }
  const said = [...older].map(([code, { line, now, count }]) =>
    codingFindings.make('older-code', written.placeOf(line, 'code'), { code, now, count }),
  );
  const misfits = misfitFindings(unfit, written, context);
  const { kept, repeated, findings: repeats } = withoutRepeats(codings, written);
  return {
    value: { codings: kept, unfit: [...unfit, ...repeated].sort((a, b) => a.line - b.line) },
    findings: [...findings, ...said, ...misfits, ...repeats],
  };
}

/** A row under the code that it has now, where it was made under an earlier id. */
function brought(row: WrittenCoding, { codeNow }: CodingsContext): WrittenCoding {
  const code = codeNow?.(row.cells.code) ?? row.cells.code;
  if (code === row.cells.code) return row;
  const cells = { ...row.cells, code };
  return { ...row, cells, ...(row.coding && { coding: { ...row.coding, code } }) };
}
