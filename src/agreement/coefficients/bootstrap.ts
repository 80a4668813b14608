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
  const counts = new Float64Array(sample.counts.length);
  const draw = unitDrawer(patternOf.length, options);
  const add = (unit: number) => {
    const pattern = patternOf[unit] ?? 0;
    counts[pattern] = (counts[pattern] ?? 0) + 1;
  };
  const once = () => {
    counts.fill(0);
    draw(add);
    return measures({ ...sample, counts, isDraw: true });
  };
  return repeated(once, options.draws);
}

/** The same for measures of units that are no ratings; `measure` gets the numbers of the units drawn. */
export function bootstrapUnits(
  units: number,
  measure: (drawn: readonly number[]) => readonly (number | undefined)[],
  options: BootstrapOptions,
): BootstrapDraws {
  const draw = unitDrawer(units, options);
  const once = () => {
    const drawn: number[] = [];
    draw((unit) => drawn.push(unit));
    return measure(drawn);
  };
  return repeated(once, options.draws);
}

/** Each call draws as many units, or groups of them, as there are, with replacement. */
function unitDrawer(units: number, { seed, groups }: BootstrapOptions) {
  const random = seededRandom(seed);
  const members = groups && unitsOfGroups(groups);
  return (add: (unit: number) => void) => {
    if (members) {
      for (const _ of members)
        for (const unit of members[random.below(members.length)] ?? []) add(unit);
    } else {
      for (let unit = 0; unit < units; unit += 1) add(random.below(units));
    }
  };
}

function repeated(once: () => readonly (number | undefined)[], draws: number): BootstrapDraws {
  const values: number[][] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [index, value] of once().entries()) {
      const own = values[index] ?? [];
      values[index] = own;
      if (value !== undefined) own.push(value);
    }
  }
  return {
    values: values.map((each) => Float64Array.from(each).sort()),
    undefinedDraws: values.map((each) => draws - each.length),
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

/** Coefficients by their keys. */
type Measured = Readonly<Record<string, Coefficient>>;

/** The values of coefficients in one fixed order, as `bootstrap` takes them. */
export function valuesOf(measured: readonly Measured[]): readonly (number | undefined)[] {
  return measured.flatMap((each) => Object.values(each).map(({ value }) => value));
}

/** The same coefficients with the intervals of draws of their `valuesOf`. */
export function withDraws(
  measured: readonly Measured[],
  { values, undefinedDraws }: BootstrapDraws,
  options: BootstrapOptions,
): readonly Measured[] {
  let next = 0;
  return measured.map((each) =>
    Object.fromEntries(
      Object.entries(each).map(([key, coefficient]) => {
        const own = {
          values: values[next] ?? new Float64Array(),
          undefinedDraws: undefinedDraws[next] ?? 0,
        };
        next += 1;
        return [key, withBootstrap(coefficient, own, options)];
      }),
    ),
  );
}

/** Replaces the interval of a coefficient by that of the draws, and says how it came about. */
function withBootstrap(
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
