// Which coefficients are reported for which kind of ratings, overall and for each code.

import { type BootstrapOptions, bootstrap, withBootstrap } from './bootstrap.js';
import { type CodeReport, reportCode } from './code-report.js';
import { type Coefficient, isUndefined } from './coefficient.js';
import { cohenKappa } from './cohen-kappa.js';
import { type Crosstab, crosstabOf } from './crosstab.js';
import {
  type Distance,
  linearDistance,
  nominalDistance,
  quadraticDistance,
  ratioDistance,
  squaredDistance,
} from './distance.js';
import { gwetAc } from './gwet-ac.js';
import { krippendorffAlpha, ordinalAlpha } from './krippendorff-alpha.js';
import { percentAgreement } from './percent.js';
import { pooledKappa } from './pooled-kappa.js';
import { fleissKappa, scottPi } from './pooled-margins.js';
import type { Ratings, Scale, SetRatings, SingleRatings } from './ratings.js';
import { recode, type Sample, sampleUnits } from './sample.js';
import { setDistance } from './set-distance.js';
import { congerKappa, lightKappa } from './several-coders.js';
import { tally } from './tally.js';
import { bennettS } from './uniform-chance.js';

export type Weighting = 'linear' | 'quadratic';

export interface ReportOptions {
  /** Turns Cohen's kappa into the weighted one, and AC1 into AC2. */
  readonly weights?: Weighting;
  readonly bootstrap?: BootstrapOptions;
}

/** Coefficients by their published keys, in the order in which they are printed. */
export type Coefficients = Readonly<Record<string, Coefficient>>;

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
  /** The worst first; empty where the categories are too many to look at one by one. */
  readonly codes: readonly CodeReport[];
  /** Which categories met which, for single-valued ratings. */
  readonly crosstab?: Crosstab;
}

/** Above this many categories there is no table by category. */
export const MOST_CODES = 500;

/** Computes all that is reported on ratings; pure, and the same for the same input. */
export function reportAgreement(ratings: Ratings, options: ReportOptions = {}): AgreementReport {
  const { coders, units, ids } = ratings;
  const width = ratings.kind === 'sets' ? ratings.sets.length : ratings.scale.categories.length;
  const sampled = sampleUnits(ids, coders.length, width);
  const whole = computeAll(ratings, sampled.sample, options);
  const { overall, codes } = options.bootstrap
    ? bootstrapAll(ratings, sampled, whole, { ...options, bootstrap: options.bootstrap })
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

interface Computed {
  readonly overall: Coefficients;
  readonly codes: readonly CodeReport[];
}

function computeAll(ratings: Ratings, sample: Sample, options: ReportOptions): Computed {
  const codes = codeSamples(ratings, sample);
  const overall =
    ratings.kind === 'sets'
      ? setCoefficients(ratings, sample, codes.map(({ sample }) => sample))
      : singleCoefficients(ratings, sample, options);
  return { overall, codes: codes.map(({ code, sample }) => reportCode(code, sample, ratings.coders)) };
}

/** For every code the same units with two categories: 0 not applied, 1 applied. */
function codeSamples(ratings: Ratings, sample: Sample) {
  const labels = ratings.kind === 'sets' ? ratings.codes : ratings.scale.categories;
  if (ratings.kind === 'single' && labels.length > MOST_CODES) return [];
  return labels.map((code, place) => {
    const applied =
      ratings.kind === 'sets'
        ? ratings.sets.map((set) => (set.includes(place) ? 1 : 0))
        : labels.map((_, id) => (id === place ? 1 : 0));
    return { code, sample: recode(sample, 2, (id) => applied[id] ?? 0) };
  });
}

/** One category per unit: every coefficient, undefined where it does not fit the coders or the scale. */
function singleCoefficients(
  { scale }: SingleRatings,
  sample: Sample,
  { weights }: ReportOptions,
): Coefficients {
  const weighting = weights && weightsOf(weights, scale);
  const unordered = isUndefined('the weights need the order of the categories', {
    units: 0,
    categories: scale.categories.length,
  });
  const weighted = (measure: (distance: Distance) => Coefficient): Coefficient =>
    weighting ? { ...measure(weighting), weights: weighting.name } : unordered;
  return {
    percent: percentAgreement(sample),
    'cohen-kappa': weights
      ? weighted((distance) => cohenKappa(sample, distance))
      : cohenKappa(sample),
    'scott-pi': scottPi(sample),
    'bennett-s': bennettS(sample),
    'fleiss-kappa': fleissKappa(sample),
    'conger-kappa': congerKappa(sample),
    'light-kappa': lightKappa(sample),
    'gwet-ac1': gwetAc(sample),
    'gwet-ac2': weights
      ? weighted((distance) => gwetAc(sample, distance))
      : { ...unordered, undefined: 'it needs weights: linear or quadratic (--weights)' },
    'krippendorff-alpha': { ...alphaOf(scale, sample), level: scale.level },
  };
}

function weightsOf(weights: Weighting, { ordered, categories }: Scale): Distance | undefined {
  if (!ordered) return undefined;
  const distance = weights === 'linear' ? linearDistance : quadraticDistance;
  return distance(categories.length);
}

/** Pairs of more values than this are too many to look at. */
const MOST_PAIRED = 20_000;

function alphaOf({ level, ordered, values, categories }: Scale, sample: Sample): Coefficient {
  const about = { units: 0, categories: categories.length };
  switch (level) {
    case 'nominal':
      return krippendorffAlpha(sample, nominalDistance);
    case 'ordinal':
      return ordered
        ? ordinalAlpha(sample)
        : isUndefined('the level ordinal needs the order of the categories', about);
    case 'interval':
      return values
        ? krippendorffAlpha(sample, squaredDistance('interval', values))
        : isUndefined('the level interval needs numbers', about);
    case 'ratio':
      if (!values) return isUndefined('the level ratio needs numbers', about);
      if (values.some((value) => value < 0)) {
        return isUndefined('a ratio scale has no values below zero', about);
      }
      return values.length > MOST_PAIRED
        ? isUndefined(`more than ${MOST_PAIRED} different values for the ratio distance`, about)
        : krippendorffAlpha(sample, ratioDistance(values));
  }
}

const SINGLE_ONLY = [
  'cohen-kappa',
  'scott-pi',
  'bennett-s',
  'fleiss-kappa',
  'conger-kappa',
  'light-kappa',
  'gwet-ac1',
  'gwet-ac2',
  'krippendorff-alpha',
];

/** Several codes per unit: exact agreement of the sets, alphas with set distances, pooled kappa. */
function setCoefficients(
  { sets }: SetRatings,
  sample: Sample,
  codes: readonly Sample[],
): Coefficients {
  const about = { units: 0, categories: sets.length };
  const alpha = (measure: 'masi' | 'jaccard' | 'dice') =>
    sets.length > MOST_PAIRED
      ? isUndefined(`more than ${MOST_PAIRED} different sets of codes`, about)
      : krippendorffAlpha(sample, setDistance(measure, sets));
  return {
    percent: percentAgreement(sample),
    'alpha-masi': alpha('masi'),
    'alpha-jaccard': alpha('jaccard'),
    'alpha-dice': alpha('dice'),
    'pooled-kappa': pooledKappa(codes),
    ...Object.fromEntries(
      SINGLE_ONLY.map((key) => [key, isUndefined('several codes per unit', about)]),
    ),
  };
}

function bootstrapAll(
  ratings: Ratings,
  sampled: Parameters<typeof bootstrap>[0],
  whole: Computed,
  options: ReportOptions & { readonly bootstrap: BootstrapOptions },
): Computed {
  const list = ({ overall, codes }: Computed) =>
    [overall, ...codes.map(({ coefficients }) => coefficients)].flatMap(Object.values<Coefficient>);
  const draws = bootstrap(
    sampled,
    (sample) => list(computeAll(ratings, sample, options)).map(({ value }) => value),
    options.bootstrap,
  );
  let next = 0;
  const spread = (coefficients: Coefficients): Coefficients =>
    Object.fromEntries(
      Object.entries(coefficients).map(([key, coefficient]) => {
        const values = draws.values[next] ?? new Float64Array();
        const undefinedDraws = draws.undefinedDraws[next] ?? 0;
        next += 1;
        return [key, withBootstrap(coefficient, { values, undefinedDraws }, options.bootstrap)];
      }),
    );
  const overall = spread(whole.overall);
  const codes = whole.codes.map((code) => ({ ...code, coefficients: spread(code.coefficients) }));
  return { overall, codes };
}

function countRatings(sample: Sample) {
  const { pairable, ratings: given } = tally(sample);
  let [ratings, unpaired] = [0, 0];
  for (const [row, units] of sample.counts.entries()) {
    const own = given[row] ?? 0;
    ratings += units * own;
    if (own === 1) unpaired += units;
  }
  return { pairable, ratings, unpaired };
}

/** By alpha from low to high, undefined ones last, then by name. */
function byAlpha(a: CodeReport, b: CodeReport): number {
  const value = ({ coefficients }: CodeReport) => coefficients['krippendorff-alpha']?.value ?? 2;
  return value(a) - value(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
