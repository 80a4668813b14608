// What the coefficients are called in print, by their published keys.

export const COEFFICIENT_NAMES: Readonly<Record<string, string>> = {
  percent: 'Percent agreement',
  'positive-agreement': 'Positive agreement',
  'negative-agreement': 'Negative agreement',
  'krippendorff-alpha': "Krippendorff's alpha",
  'alpha-masi': "Krippendorff's alpha, MASI",
  'alpha-jaccard': "Krippendorff's alpha, Jaccard",
  'alpha-dice': "Krippendorff's alpha, Dice",
  'pooled-kappa': 'Pooled kappa',
  'cohen-kappa': "Cohen's kappa",
  'scott-pi': "Scott's pi",
  'fleiss-kappa': "Fleiss' kappa",
  'conger-kappa': "Conger's kappa",
  'light-kappa': "Light's kappa",
  'gwet-ac1': "Gwet's AC1",
  'gwet-ac2': "Gwet's AC2",
  'bennett-s': "Bennett's S",
};
