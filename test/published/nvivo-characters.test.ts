// The worked example in the NVivo help on its coding comparison: 1000 characters, 50 coded by both,
// 150 by one of the two, 85 % agreement. The split of the 150 is assumed.

import { expectReport, fromTable } from './expect-report.js';

const ratings = fromTable(
  ['coded', 'not coded'],
  [
    [50, 75],
    [75, 800],
  ],
);

expectReport(ratings, {
  nominal: {
    'cohen-kappa': {
      value: 0.314285714285714,
      standardError: 0.0428415131849745,
      low: 0.230317891399966,
      high: 0.398253537171462,
      chanceTest: {
        standardError: 0.0316227766016838,
        z: 9.93858693195776,
        p: 2.82810295938129e-23,
      },
      expected: 0.78125,
      maximum: 1,
    },
    percent: {
      value: 0.85,
      standardError: 0.0112972398234094,
      low: 0.827830957898156,
      high: 0.872169042101844,
    },
    'bennett-s': {
      value: 0.7,
      standardError: 0.0225944796468188,
      low: 0.655661915796312,
      high: 0.744338084203688,
    },
    'scott-pi': {
      value: 0.314285714285714,
      expected: 0.781250000000001,
      standardError: 0.0428629500205344,
      low: 0.230173970313925,
      high: 0.398397458257496,
    },
    'krippendorff-alpha': {
      value: 0.314628571428571,
      observed: 0.15,
      expected: 0.218859429714857,
      standardError: 0.0428629500205344,
      low: 0.230516827456782,
      high: 0.398740315400353,
    },
    'gwet-ac1': {
      value: 0.808,
      expected: 0.21875,
      standardError: 0.016493018677765,
      low: 0.775635065629373,
      high: 0.840364934370627,
    },
    'conger-kappa': {
      standardError: 0.0428629500205341,
      low: 0.230173970313929,
      high: 0.398397458257499,
    },
  },
  codes: {
    coded: {
      'scott-pi': {
        value: 0.314285714285714,
      },
      'krippendorff-alpha': {
        value: 0.314628571428571,
      },
    },
    'not coded': {
      'scott-pi': {
        value: 0.314285714285714,
      },
      'krippendorff-alpha': {
        value: 0.314628571428571,
      },
    },
  },
  'divided by n': {
    'cohen-kappa': 0.0428415131849745,
    'scott-pi': 0.0428415131849745,
    'gwet-ac1': 0.0164847701057673,
    'bennett-s': 0.0225831795812724,
    'krippendorff-alpha': 0.0428415131849745,
    percent: 0.0112915897906362,
  },
});
