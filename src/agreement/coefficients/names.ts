// The coefficients by their published keys, and what they are called in print, in the order of the tables:
// those to report first. A key that is added here is asked for by the compiler in `coefficients.ts`.

export const COEFFICIENT_NAMES = {
  'krippendorff-alpha': "Krippendorff's alpha",
  'alpha-masi': "Krippendorff's alpha, MASI",
  percent: 'Percent agreement',
  'positive-agreement': 'Positive agreement',
  'negative-agreement': 'Negative agreement',
  'pooled-kappa': 'Pooled kappa',
  'cohen-kappa': "Cohen's kappa",
  'scott-pi': "Scott's pi",
  'fleiss-kappa': "Fleiss' kappa",
  'conger-kappa': "Conger's kappa",
  'light-kappa': "Light's kappa",
  'gwet-ac1': "Gwet's AC1",
  'gwet-ac2': "Gwet's AC2",
  'bennett-s': "Bennett's S",
  'alpha-jaccard': "Krippendorff's alpha, Jaccard",
  'alpha-dice': "Krippendorff's alpha, Dice",
} as const;

export type CoefficientKey = keyof typeof COEFFICIENT_NAMES;

/** All keys, in the order of the tables. */
export const COEFFICIENT_KEYS = Object.keys(COEFFICIENT_NAMES) as CoefficientKey[];

/** Those of spans, which stand in a table of their own. */
export const SPAN_NAMES: Readonly<Record<string, string>> = {
  'u-alpha': 'u-alpha: where, and which code',
  'bar-u-alpha': 'bar-u-alpha: relevant or not',
  'cu-alpha': 'cu-alpha: which code, where both coded',
  'alpha-u-1995': 'alpha-U 1995: begins and ends',
};
