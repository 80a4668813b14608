// Which coefficients are computed for which kind of ratings. Those that do not fit the coders or the
// scale are undefined and say so, rather than absent.

import type { Scale, SetRatings } from '../ratings/ratings.js';
import { type Coefficient, isUndefined } from './coefficient.js';
import { cohenKappa } from './cohen-kappa.js';
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
import type { CoefficientKey } from './names.js';
import { percentAgreement, specificAgreement } from './percent.js';
import { pooledKappa } from './pooled-kappa.js';
import { fleissKappa, scottPi } from './pooled-margins.js';
import type { Sample } from './sample.js';
import { setDistance } from './set-distance.js';
import { congerKappa, lightKappa } from './several-coders.js';
import { bennettS } from './uniform-chance.js';

export type Weighting = 'linear' | 'quadratic';

/** Coefficients by their published keys. */
export type Coefficients = Readonly<Record<string, Coefficient>>;

/** Those that need several codes per unit, and all others. */
type OfSets = 'alpha-masi' | 'alpha-jaccard' | 'alpha-dice' | 'pooled-kappa';
type OfSingles = Exclude<CoefficientKey, OfSets>;
type OfPresence = 'positive-agreement' | 'negative-agreement';
type All<Key extends CoefficientKey> = Readonly<Record<Key, Coefficient>>;

/** One category per unit: every coefficient, undefined where it does not fit the coders or the scale. */
export function singleCoefficients(
  scale: Scale,
  sample: Sample,
  weights: Weighting | undefined,
): All<OfSingles> {
  const weighting = weights && weightsOf(weights, scale);
  const unordered = isUndefined('the weights need the order of the categories');
  const weighted = (measure: (distance: Distance) => Coefficient): Coefficient =>
    weighting ? { ...measure(weighting), weights: weighting.name } : unordered;
  return {
    percent: percentAgreement(sample),
    ...presenceAgreement(scale, sample),
    ...beyondChanceOf(
      sample,
      weights ? weighted((distance) => cohenKappa(sample, distance)) : cohenKappa(sample),
    ),
    'gwet-ac2': weights
      ? weighted((distance) => gwetAc(sample, distance))
      : { ...unordered, undefined: 'it needs weights: linear or quadratic (--weights)' },
    'krippendorff-alpha': { ...alphaOf(scale, sample), level: scale.level },
  };
}

/** Of a code, as applied or not; the sample has two categories: 0 not applied, 1 applied. */
export function codeCoefficients(sample: Sample): All<Exclude<OfSingles, 'gwet-ac2'>> {
  return {
    percent: percentAgreement(sample),
    'positive-agreement': specificAgreement(sample, 1),
    'negative-agreement': specificAgreement(sample, 0),
    ...beyondChanceOf(sample, cohenKappa(sample)),
    'krippendorff-alpha': krippendorffAlpha(sample, nominalDistance),
  };
}

/** Those that differ in what they take for agreement by chance; the categories need no order. */
function beyondChanceOf(sample: Sample, cohen: Coefficient) {
  return {
    'cohen-kappa': cohen,
    'scott-pi': scottPi(sample),
    'bennett-s': bennettS(sample),
    'fleiss-kappa': fleissKappa(sample),
    'conger-kappa': congerKappa(sample),
    'light-kappa': lightKappa(sample),
    'gwet-ac1': gwetAc(sample),
  };
}

/** Words for a code that was not applied and one that was, low to high. */
const PRESENCE = [
  ['0', '1'],
  ['no', 'yes'],
  ['n', 'y'],
  ['false', 'true'],
  ['absent', 'present'],
  ['not applied', 'applied'],
  ['not coded', 'coded'],
];

/** Agreement on presence and absence, where the two categories are words for these. */
function presenceAgreement({ categories }: Scale, sample: Sample): All<OfPresence> {
  const folded = categories.length === 2 ? categories.map((each) => each.toLowerCase()) : [];
  const words = PRESENCE.find((pair) => pair.every((word) => folded.includes(word)));
  const agreementOn = (word: string | undefined) =>
    word === undefined
      ? isUndefined('the categories are not the presence and absence of a code; see each code')
      : specificAgreement(sample, folded.indexOf(word));
  return {
    'negative-agreement': agreementOn(words?.[0]),
    'positive-agreement': agreementOn(words?.[1]),
  };
}

function weightsOf(weights: Weighting, { ordered, categories }: Scale): Distance | undefined {
  if (!ordered) return undefined;
  const distance = weights === 'linear' ? linearDistance : quadraticDistance;
  return distance(categories.length);
}

/** Pairs of more values than this are too many to look at. */
const MOST_PAIRED = 20_000;

function alphaOf({ level, ordered, values }: Scale, sample: Sample): Coefficient {
  switch (level) {
    case 'nominal':
      return krippendorffAlpha(sample, nominalDistance);
    case 'ordinal':
      return ordered
        ? ordinalAlpha(sample)
        : isUndefined('the level ordinal needs the order of the categories');
    case 'interval':
      return values
        ? krippendorffAlpha(sample, squaredDistance('interval', values))
        : isUndefined('the level interval needs numbers');
    case 'ratio':
      if (!values) return isUndefined('the level ratio needs numbers');
      if (values.some((value) => value < 0)) {
        return isUndefined('a ratio scale has no values below zero');
      }
      return values.length > MOST_PAIRED
        ? isUndefined(`more than ${MOST_PAIRED} different values for the ratio distance`)
        : krippendorffAlpha(sample, ratioDistance(values));
  }
}

const SEVERAL_CODES = isUndefined('several codes per unit');

const OF_ONE_CATEGORY: All<Exclude<OfSingles, 'percent' | OfPresence>> = {
  'cohen-kappa': SEVERAL_CODES,
  'scott-pi': SEVERAL_CODES,
  'bennett-s': SEVERAL_CODES,
  'fleiss-kappa': SEVERAL_CODES,
  'conger-kappa': SEVERAL_CODES,
  'light-kappa': SEVERAL_CODES,
  'gwet-ac1': SEVERAL_CODES,
  'gwet-ac2': SEVERAL_CODES,
  'krippendorff-alpha': SEVERAL_CODES,
};

/** Several codes per unit: exact agreement of the sets, alphas with set distances, pooled kappa. */
export function setCoefficients(
  sets: SetRatings['sets'],
  sample: Sample,
  codes: readonly Sample[],
): All<Exclude<CoefficientKey, OfPresence>> {
  const alpha = (measure: 'masi' | 'jaccard' | 'dice') =>
    sets.length > MOST_PAIRED
      ? isUndefined(`more than ${MOST_PAIRED} different sets of codes`)
      : krippendorffAlpha(sample, setDistance(measure, sets));
  return {
    percent: percentAgreement(sample),
    'alpha-masi': alpha('masi'),
    'alpha-jaccard': alpha('jaccard'),
    'alpha-dice': alpha('dice'),
    'pooled-kappa': pooledKappa(codes),
    ...OF_ONE_CATEGORY,
  };
}
