// Everything that is said about the agreement of coders: overall, for each code, with the counts
// behind the numbers and, where asked for, intervals by bootstrap.

import { compareText } from '../../text/order.js';
import {
  type BootstrapOptions,
  bootstrap,
  valuesOf,
  withDraws,
} from '../coefficients/bootstrap.js';
import {
  type Coefficients,
  codeCoefficients,
  setCoefficients,
  singleCoefficients,
  type Weighting,
} from '../coefficients/coefficients.js';
import { type Presence, presenceOf, presenceSamples } from '../coefficients/presence.js';
import { type Sample, type SampledUnits, sampleUnits } from '../coefficients/sample.js';
import { tally } from '../coefficients/tally.js';
import { MOST_CODES, type Ratings, type Scale } from '../ratings/ratings.js';
import { type CodeReport, reportCode } from './code-report.js';
import { type Crosstab, crosstabOf } from './crosstab.js';

export interface ReportOptions {
  /** Turns Cohen's kappa into the weighted one, and AC1 into AC2. */
  readonly weights?: Weighting;
  readonly bootstrap?: BootstrapOptions;
}

export interface AgreementReport {
  readonly kind: Ratings['kind'];
  readonly coders: readonly string[];
  readonly units: number;
  /** Units with two or more ratings; the others say nothing about agreement. */
  readonly pairable: number;
  /** Ratings given, and those that stand alone in their unit. */
  readonly ratings: number;
  readonly unpaired: number;
  readonly level: Scale['level'];
  readonly weights?: Weighting;
  /** The categories of the scale, or the codes. */
  readonly categories: readonly string[];
  readonly overall: Coefficients;
  /** The worst first; empty where the categories are numbers, or too many to look at. */
  readonly codes: readonly CodeReport[];
  /** Which categories met which, for single-valued ratings. */
  readonly crosstab?: Crosstab;
}

/** Computes all that is reported on ratings; pure, and the same for the same input. */
export function reportAgreement(ratings: Ratings, options: ReportOptions = {}): AgreementReport {
  const { coders, units, ids } = ratings;
  const width = ratings.kind === 'sets' ? ratings.sets.length : ratings.scale.categories.length;
  const sampled = sampleUnits(ids, coders.length, width);
  const presence = presenceOfCodes(ratings, sampled.sample);
  const whole = computeAll(ratings, sampled.sample, presence, options);
  const { overall, codes } = options.bootstrap
    ? bootstrapAll(
        ratings,
        sampled,
        { presence, whole },
        { ...options, bootstrap: options.bootstrap },
      )
    : whole;
  const counted = countRatings(sampled.sample);
  return {
    kind: ratings.kind,
    coders,
    units,
    ...counted,
    level: ratings.kind === 'sets' ? 'nominal' : ratings.scale.level,
    ...(options.weights && { weights: options.weights }),
    categories: ratings.kind === 'sets' ? ratings.codes : ratings.scale.categories,
    overall,
    codes: [...codes].sort(byAlpha),
    ...(ratings.kind === 'single' && crosstabOf(sampled.sample)),
  };
}

/** Numbers on a scale are no codes to look at one by one. */
function hasCodes({ level, categories }: Scale): boolean {
  const isCoded = level === 'nominal' || level === 'ordinal';
  return isCoded && categories.length <= MOST_CODES;
}

interface Computed {
  readonly overall: Coefficients;
  readonly codes: readonly CodeReport[];
}

function computeAll(
  ratings: Ratings,
  sample: Sample,
  presence: Presence,
  options: ReportOptions,
): Computed {
  const labels = labelsOf(ratings);
  const codes = presenceSamples(presence, sample);
  return {
    overall: computeOverall(ratings, sample, codes, options),
    codes: codes.map((own, place) => reportCode(labels[place] ?? '', own, ratings.coders)),
  };
}

function computeOverall(
  ratings: Ratings,
  sample: Sample,
  codes: readonly Sample[],
  options: ReportOptions,
): Coefficients {
  return ratings.kind === 'sets'
    ? setCoefficients(ratings.sets, sample, codes)
    : singleCoefficients(ratings.scale, sample, options.weights);
}

function labelsOf(ratings: Ratings): readonly string[] {
  return ratings.kind === 'sets' ? ratings.codes : ratings.scale.categories;
}

/** Which rows of the sample hold which code; of no code where they are not looked at one by one. */
function presenceOfCodes(ratings: Ratings, sample: Sample): Presence {
  const { length } = labelsOf(ratings);
  if (ratings.kind === 'sets') return presenceOf(sample, length, (id) => ratings.sets[id] ?? []);
  return presenceOf(sample, hasCodes(ratings.scale) ? length : 0, (id) => [id]);
}

/** The same with the intervals of draws, which need the values only. */
function bootstrapAll(
  ratings: Ratings,
  sampled: SampledUnits,
  { presence, whole }: { readonly presence: Presence; readonly whole: Computed },
  options: ReportOptions & { readonly bootstrap: BootstrapOptions },
): Computed {
  const { isOverallOnly } = options.bootstrap;
  const needsCodes = ratings.kind === 'sets' || !isOverallOnly;
  const measure = (sample: Sample): readonly Coefficients[] => {
    const codes = needsCodes ? presenceSamples(presence, sample) : [];
    const overall = computeOverall(ratings, sample, codes, options);
    return isOverallOnly ? [overall] : [overall, ...codes.map(codeCoefficients)];
  };
  const draws = bootstrap(sampled, (sample) => valuesOf(measure(sample)), options.bootstrap);
  const ofCodes = isOverallOnly ? [] : whole.codes.map(({ coefficients }) => coefficients);
  const measured = [whole.overall, ...ofCodes];
  const [overall = {}, ...drawn] = withDraws(measured, draws, options.bootstrap);
  const codes = whole.codes.map((code, at) => ({
    ...code,
    coefficients: drawn[at] ?? code.coefficients,
  }));
  return { overall, codes };
}

function countRatings(sample: Sample) {
  const { pairable, ratings: given } = tally(sample);
  let [ratings, unpaired] = [0, 0];
  for (let row = 0; row < sample.counts.length; row += 1) {
    const own = given[row] ?? 0;
    const units = sample.counts[row] ?? 0;
    ratings += units * own;
    if (own === 1) unpaired += units;
  }
  return { pairable, ratings, unpaired };
}

/** By alpha from low to high, undefined ones last, then by name. */
function byAlpha(a: CodeReport, b: CodeReport): number {
  const value = ({ coefficients }: CodeReport) => coefficients['krippendorff-alpha']?.value ?? 2;
  return value(a) - value(b) || compareText(a.code, b.code);
}
