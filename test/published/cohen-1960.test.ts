// Cohen (1960, p. 45, Table 2): two coders, three categories, 200 units. Beside the paper's own
// figures (0.492, expected 0.41, maximum 0.831) those of irrCAC, psych, vcd, statsmodels,
// scikit-learn, nltk and dkpro, which agree.

import { expect, test } from 'vitest';
import { reportAgreement } from '../../src/agreement/report/report.js';
import { expectReport, fromTable } from './expect-report.js';

const ratings = fromTable(
  ['1', '2', '3'],
  [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ],
);

expectReport(ratings, {
  nominal: {
    'cohen-kappa': {
      value: 0.491525423728813,
      standardError: 0.0510018155760779,
      low: 0.391563702053547,
      high: 0.59148714540408,
      chanceTest: {
        standardError: 0.0519789363565954,
        z: 9.45624243552735,
        p: 3.19208256584874e-21,
      },
      expected: 0.41,
      maximum: 0.830508474576271,
    },
    percent: {
      value: 0.7,
      standardError: 0.0324850178068221,
      low: 0.635940956545702,
      high: 0.764059043454297,
    },
    'bennett-s': {
      value: 0.55,
      standardError: 0.0487275267102331,
      low: 0.453911434818554,
      high: 0.646088565181446,
    },
    'scott-pi': {
      value: 0.487179487179487,
      expected: 0.414999999999999,
      standardError: 0.0524140291172535,
      low: 0.383821299451118,
      high: 0.590537674907858,
    },
    'krippendorff-alpha': {
      value: 0.488461538461539,
      observed: 0.3,
      expected: 0.586466165413534,
      standardError: 0.0524140291172535,
      low: 0.385103350733169,
      high: 0.591819726189909,
    },
    'gwet-ac1': {
      value: 0.575971731448763,
      expected: 0.2925,
      standardError: 0.0481205769021417,
      low: 0.481080044913415,
      high: 0.670863417984111,
    },
    'conger-kappa': {
      standardError: 0.051129800258053,
      low: 0.390699679503661,
      high: 0.592351167953966,
    },
  },
  linear: {
    'cohen-kappa': {
      value: 0.473684210526316,
      standardError: 0.0544323091776415,
      low: 0.366998844942789,
      high: 0.580369576109842,
      chanceTest: {
        standardError: 0.0546963412916487,
        z: 8.66025403784439,
      },
    },
    'gwet-ac2': {
      value: 0.609756097560976,
      standardError: 0.0508703163650729,
    },
  },
  quadratic: {
    'cohen-kappa': {
      value: 0.454545454545455,
      standardError: 0.0664536815910781,
      low: 0.324298631986849,
      high: 0.58479227710406,
      chanceTest: {
        standardError: 0.0673586674648825,
        z: 6.74813608482431,
      },
    },
    'gwet-ac2': {
      value: 0.63855421686747,
      standardError: 0.0576657651319925,
    },
  },
  codes: {
    '1': {
      'cohen-kappa': {
        value: 0.56,
      },
      'scott-pi': {
        value: 0.555555555555556,
      },
      'krippendorff-alpha': {
        value: 0.556666666666667,
      },
    },
    '2': {
      'cohen-kappa': {
        value: 0.523809523809524,
      },
      'scott-pi': {
        value: 0.523809523809524,
      },
      'krippendorff-alpha': {
        value: 0.525,
      },
    },
    '3': {
      'cohen-kappa': {
        value: 0.307692307692308,
      },
      'scott-pi': {
        value: 0.294117647058823,
      },
      'krippendorff-alpha': {
        value: 0.295882352941176,
      },
    },
  },
  ordinal: {
    'krippendorff-alpha': {
      value: 0.493519607843137,
    },
  },
  interval: {
    'krippendorff-alpha': {
      value: 0.445833333333333,
    },
  },
  ratio: {
    'krippendorff-alpha': {
      value: 0.491766509916172,
    },
  },
  'divided by n': {
    'cohen-kappa': 0.0510018155760778,
    'scott-pi': 0.0522828298398507,
    'gwet-ac1': 0.0480001247059625,
    'bennett-s': 0.0486055552380589,
    'krippendorff-alpha': 0.0522828298398507,
    percent: 0.0324037034920393,
  },
});

test('the standard error that the paper itself gives follows from the observed and the expected', () => {
  const {
    value = 0,
    observed = 0,
    expected = 0,
  } = reportAgreement(ratings).overall['cohen-kappa'] ?? {};
  const standardError = Math.sqrt((observed * (1 - observed)) / (200 * (1 - expected) ** 2));
  expect(standardError).toBeCloseTo(0.055, 3);
  expect(value - 1.96 * standardError).toBeCloseTo(0.384, 2.7);
  expect(value + 1.96 * standardError).toBeCloseTo(0.6, 2.7);
});
