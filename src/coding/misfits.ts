// Rows of a coder file that are left out of tables, and what there is to say about them.

import type { Finding } from '../finding/finding.js';
import { groupBy } from '../text/group-by.js';
import { nearest, nearestFile } from '../text/nearest.js';
import { listed } from '../text/wording.js';
import { unitKey } from '../unit/unit-key.js';
import type { Coding } from './coding.js';
import type { WrittenCoding, WrittenCodings } from './decode-codings.js';
import { codingFindings } from './findings.js';
import type { CodingsContext, Misfit } from './judge-coding.js';

/** A row that is left out of tables. Offsets of its coding are code points, as in the file. */
export interface UnfitCoding extends WrittenCoding {
  readonly reason: Misfit;
}

/** One finding for all rows with the same trouble in the same transcript, at the first of them. */
export function misfitFindings(
  unfit: readonly UnfitCoding[],
  written: WrittenCodings,
  { texts, others, codes }: CodingsContext,
): Finding[] {
  const groups = groupBy(unfit, ({ reason, cells }) =>
    reason === 'unreadable' ? undefined : `${reason}\n${cells[subjectOf(reason)]}`,
  );
  return [...groups.values()].map((rows) => {
    const [{ reason, line, cells }] = rows;
    const count = rows.length;
    if (reason === 'unknown-code' || reason === 'unknown-transcript') {
      const column = subjectOf(reason);
      const known =
        reason === 'unknown-code' ? codes : new Set([...texts.keys(), ...(others ?? [])]);
      const near = reason === 'unknown-code' ? nearest : nearestFile;
      const args = { value: cells[column], nearest: near(cells[column], known ?? []), count };
      return codingFindings.make(reason, written.placeOf(line, column), args);
    }
    const column = reason === 'unknown-unit' || reason === 'unit-changed' ? 'unit' : 'quote';
    const args = { count, transcript: cells.transcript, units: unitNames(rows) };
    return codingFindings.make(reason as 'quote-lost', written.placeOf(line, column), args);
  });
}

function subjectOf(reason: Misfit): 'code' | 'transcript' {
  return reason === 'unknown-code' ? 'code' : 'transcript';
}

function unitNames(rows: readonly WrittenCoding[]): string {
  const names = [...new Set(rows.map(({ cells }) => cells.unit))];
  return listed(names, 3);
}

/** A coding that fits, and its row. */
export interface PlacedCoding {
  readonly coding: Coding;
  readonly row: WrittenCoding;
}

/** Sets aside a coding that stands twice, and a `none` on a unit that has a code. */
export function withoutRepeats(codings: readonly PlacedCoding[], { placeOf }: WrittenCodings) {
  const findings: Finding[] = [];
  const kept: Coding[] = [];
  const repeated: UnfitCoding[] = [];
  const earlierOf = earlierFinder();
  const codeOf = codedUnits(codings);
  for (const placed of codings) {
    const { coding, row } = placed;
    const { unit } = coding;
    const earlier = earlierOf(placed);
    const code =
      coding.status === 'none' ? codeOf.get(unitKey(coding.transcript, unit)) : undefined;
    if (earlier) {
      const isSame = earlier.coding.status === coding.status;
      const reason = isSame ? 'duplicate' : 'conflicting-status';
      const args = { code: coding.code, line: earlier.row.line };
      findings.push(codingFindings.make(reason, placeOf(row.line, 'code'), args));
      repeated.push({ ...row, reason });
    } else if (code !== undefined) {
      const place = placeOf(row.line, 'status');
      findings.push(codingFindings.make('none-beside-code', place, { unit, code }));
      repeated.push({ ...row, reason: 'none-beside-code' });
    } else kept.push(coding);
  }
  return { kept, repeated, findings };
}

/** Gives the coding before that is the same one. By number first: a key text for each would be slow. */
function earlierFinder(): (placed: PlacedCoding) => PlacedCoding | undefined {
  const seen = new Map<string, Map<number, PlacedCoding[]>>();
  return (placed) => {
    const { transcript, start } = placed.coding;
    const starts = seen.get(transcript) ?? new Map<number, PlacedCoding[]>();
    seen.set(transcript, starts);
    const here = starts.get(start);
    if (!here) {
      starts.set(start, [placed]);
      return undefined;
    }
    const earlier = here.find(({ coding }) => isSameCoding(coding, placed.coding));
    if (!earlier) here.push(placed);
    return earlier;
  };
}

function isSameCoding(a: Coding, b: Coding): boolean {
  return a.code === b.code && a.end === b.end && a.unit === b.unit && a.start === b.start;
}

/** A code of each unit that has one; empty where no unit is said to have none. */
function codedUnits(codings: readonly PlacedCoding[]): Map<string, string> {
  const codes = new Map<string, string>();
  if (!codings.some(({ coding }) => coding.status === 'none')) return codes;
  for (const { coding } of codings) {
    if (coding.status === 'coded') codes.set(unitKey(coding.transcript, coding.unit), coding.code);
  }
  return codes;
}
