// What published benchmarks say of a coefficient, judged by the lower end of its interval, and
// only ever with the name of the benchmark.

import type { Coefficient } from '../coefficients/coefficient.js';
import { figure } from '../coefficients/figure.js';
import { lowerEnd } from '../coefficients/lower-end.js';
import type { AgreementReport } from './report.js';

/** One sentence for alpha and one for kappa, where there is an interval. */
export function judgementOf({ overall }: AgreementReport): string[] {
  const alpha = overall['krippendorff-alpha'];
  const masi = overall['alpha-masi'];
  const [shown, name] =
    alpha?.value === undefined ? [masi, 'alpha with the MASI distance'] : [alpha, 'alpha'];
  const byAlpha = (lower: number) => krippendorff(lower, name);
  return [...judge(shown, byAlpha), ...judge(overall['cohen-kappa'], landisKoch)];
}

function judge(
  coefficient: Coefficient | undefined,
  sentence: (lower: number) => string,
): string[] {
  const lower = lowerEnd(coefficient);
  if (!lower) return [];
  const reason = lower.because === undefined ? '' : ` ${lower.because}.`;
  return [`${sentence(Math.max(-1, lower.value))}${reason}`];
}

/** Krippendorff (2004, ch. 11): .800 to rely on data, .667 for tentative conclusions. */
function krippendorff(lower: number, name: string): string {
  const verdict =
    lower >= 0.8
      ? 'reaches the .800 asked for to rely on data'
      : lower >= 0.667
        ? 'allows tentative conclusions only (.667 to .800)'
        : 'is below the .667 asked for even for tentative conclusions';
  return `By Krippendorff (2004) the lower end of ${name}, ${figure(lower)}, ${verdict}.`;
}

const BANDS: readonly (readonly [number, string])[] = [
  [0.8, 'almost perfect'],
  [0.6, 'substantial'],
  [0.4, 'moderate'],
  [0.2, 'fair'],
  [0, 'slight'],
];

/** Landis & Koch (1977), p. 165; their bands are conventions, not results. */
function landisKoch(lower: number): string {
  const band = BANDS.find(([from, name]) => lower > from || (name === 'slight' && lower >= 0));
  return `By Landis & Koch (1977) the lower end of kappa, ${figure(lower)}, is “${band?.[1] ?? 'poor'}”.`;
}
