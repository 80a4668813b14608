// Percentile bootstrap (Efron & Tibshirani 1993, ch. 13): units, or whole groups of them such as
// turns or speakers, are drawn with replacement, and every measure is computed anew on each draw.

import type { BootstrapFacts, Coefficient } from './coefficient.js';
import { seededRandom } from './random.js';
import type { Sample, SampledUnits } from './sample.js';

export interface BootstrapOptions {
  readonly draws: number;
  readonly seed: number;
  /** Units that are drawn together, by the number of their group; each alone where absent. */
  readonly groups?: Int32Array;
  /** What is drawn, in the plural: units, turns, speakers. */
  readonly resampled?: string;
  /** Leaves the codes one by one without intervals, which take most of the time. */
  readonly isOverallOnly?: boolean;
}

/** The values of the measures in each draw, NaN where undefined; measures in a fixed order. */
export type Measures = (sample: Sample) => readonly (number | undefined)[];

/** The draws of each measure, sorted ascending and without the undefined ones. */
export interface BootstrapDraws {
  readonly values: readonly Float64Array[];
  readonly undefinedDraws: readonly number[];
}

export function bootstrap(
  { sample, patternOf }: SampledUnits,
  measures: Measures,
  options: BootstrapOptions,
): BootstrapDraws {
  const random = seededRandom(options.seed);
  const members = options.groups && unitsOfGroups(options.groups);
  const counts = new Float64Array(sample.counts.length);
  const add = (unit: number) => {
    const pattern = patternOf[unit] ?? 0;
    counts[pattern] = (counts[pattern] ?? 0) + 1;
  };
  const values: number[][] = measures(sample).map(() => []);
  for (let draw = 0; draw < options.draws; draw += 1) {
    counts.fill(0);
    if (members) {
      for (const _ of members)
        for (const unit of members[random.below(members.length)] ?? []) add(unit);
    } else {
      for (let unit = 0; unit < patternOf.length; unit += 1) add(random.below(patternOf.length));
    }
    for (const [index, value] of measures({ ...sample, counts }).entries()) {
      if (value !== undefined) values[index]?.push(value);
    }
  }
  return {
    values: values.map((each) => Float64Array.from(each).sort()),
    undefinedDraws: values.map((each) => options.draws - each.length),
  };
}

function unitsOfGroups(groups: Int32Array): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  for (const [unit, group] of groups.entries()) {
    const own = members.get(group);
    if (own) own.push(unit);
    else members.set(group, [unit]);
  }
  return [...members.values()];
}

/** Replaces the interval of a coefficient by that of the draws, and says how it came about. */
export function withBootstrap(
  coefficient: Coefficient,
  draws: { readonly values: Float64Array; readonly undefinedDraws: number },
  options: BootstrapOptions,
): Coefficient {
  const { values, undefinedDraws } = draws;
  const { resampled = 'units' } = options;
  const facts = { draws: options.draws, seed: options.seed, resampled, undefinedDraws };
  if (coefficient.value === undefined || values.length < 2) {
    return { ...coefficient, bootstrap: facts };
  }
  const bootstrapped: BootstrapFacts = { ...facts, standardError: deviation(values) };
  const ci = [quantile(values, 0.025), quantile(values, 0.975)] as const;
  const ciMethod = `percentile bootstrap, ${options.draws} draws of ${resampled}, seed ${options.seed}`;
  return { ...coefficient, ci, ciMethod, bootstrap: bootstrapped };
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** Linear interpolation between order statistics (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const low = Math.floor(place);
  const [below, above] = [sorted[low] ?? 0, sorted[Math.min(low + 1, sorted.length - 1)] ?? 0];
  return below + (place - low) * (above - below);
}
