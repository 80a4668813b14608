// Puts a comparison of coders on the record where a reason is given: looking alone leaves no trace.

import type { Coefficients } from '../../agreement/coefficients/coefficients.js';
import type { CoefficientKey } from '../../agreement/coefficients/names.js';
import type { ComparisonContext } from '../../agreement/comparison/comparison-context.js';
import type { Finding } from '../../finding/finding.js';
import type { CoderSource } from '../../study/coders/coders.js';
import { logAction } from '../../study/log/log.js';
import { studyPath } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import type { CommandContext } from '../program/command.js';

/** Coefficients that are told in the log, where they are defined. */
const TOLD: readonly CoefficientKey[] = [
  'percent',
  'krippendorff-alpha',
  'alpha-masi',
  'cohen-kappa',
  'pooled-kappa',
];

export function logComparison(
  context: CommandContext,
  study: Study,
  done: {
    readonly command: string;
    readonly because: string | undefined;
    readonly sources: readonly CoderSource[];
    readonly given: ComparisonContext;
    readonly overall: Coefficients;
  },
): readonly Finding[] {
  const { command, because, sources, given, overall } = done;
  if (because === undefined) return [];
  const { comparison, by } = given;
  const values = TOLD.flatMap((key): [string, number][] => {
    const value = overall[key]?.value;
    return value === undefined ? [] : [[key, Number(value.toFixed(6))]];
  });
  const files = sources.map(({ path }) => studyPath(context.io, study, path));
  return logAction(context.io, study, {
    command,
    because,
    changes: {
      coders: comparison.coders.map(({ coder }) => coder).join(', '),
      by,
      units: comparison.units.length,
      ...Object.fromEntries(values),
    },
    inputs: files.filter((path) => !path.startsWith('..')),
    wrote: [],
    version: context.version,
  });
}
