// What fga diff works out of a comparison: the diff, the entries to show, the codes one by one.

import { agreeCoders } from '../../agreement/comparison/coder-agreement.js';
import type { ComparisonContext } from '../../agreement/comparison/comparison-context.js';
import { coverageNotes } from '../../agreement/comparison/comparison-notes.js';
import { tabulatePerformance } from '../../agreement/comparison/comparison-tables.js';
import { performanceOf } from '../../agreement/comparison/performance.js';
import { type DiffKind, type DiffPlace, diffCoders } from '../../agreement/diff/diff.js';
import type { DiffParts } from '../../agreement/diff/diff-json.js';
import { filterEntries, summarizeDiff } from '../../agreement/diff/diff-summary.js';
import { tabulateDiffCodes } from '../../agreement/diff/diff-tables.js';
import { InputError } from '../../io/errors.js';
import type { Table } from '../../table/table.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean } from '../../text/wording.js';
import { bootstrapOf, type CoderOptions } from './coder-options.js';

export interface DiffChoice extends CoderOptions {
  readonly only?: readonly (DiffKind | DiffPlace)[];
  readonly code?: readonly string[];
  readonly output?: string;
}

export interface MadeDiff {
  readonly given: ComparisonContext;
  readonly parts: DiffParts;
  /** The codes one by one, the worst first. */
  readonly codes: readonly Table[];
}

/** Throws where a code to show is not known. */
export function diffOf(given: ComparisonContext, options: DiffChoice): MadeDiff {
  const { comparison, levels, by } = given;
  const diff = diffCoders(comparison, levels, by);
  const codes = (options.code ?? []).map((word) => codeMeant(word, given));
  const entries = filterEntries(
    diff,
    { ...(options.only && { only: options.only }), codes },
    levels,
  );
  const parts = { diff, entries, summary: summarizeDiff(diff) };
  if (comparison.kind === 'performance') {
    const notes = coverageNotes(given);
    const report = performanceOf(comparison, levels, by);
    return { given, parts, codes: [tabulatePerformance(report, levels, notes)] };
  }
  if (comparison.kind === 'debriefed') return { given, parts, codes: [] };
  const bootstrap = bootstrapOf(options, true);
  const { report } = agreeCoders(comparison, levels, { by, ...(bootstrap && { bootstrap }) });
  const codeTable = tabulateDiffCodes(diff, report.codes, levels);
  return {
    given,
    parts: { ...parts, overall: report.overall },
    codes: codeTable ? [codeTable] : [],
  };
}

/** A code or group by id or name, or a code that only a coder's file has. */
function codeMeant(word: string, { levels, comparison }: ComparisonContext): string {
  const found = levels.find(word);
  if (found !== undefined) return found;
  const used = new Set(
    comparison.units.flatMap(({ readings }) => readings.flatMap((each) => each?.codes ?? [])),
  );
  if (used.has(word)) return word;
  const near = nearest(word, [...levels.known, ...used]);
  throw new InputError(`There is no code, subcategory or category ${word}.${didYouMean(near)}`);
}
