// Randolph (2005, p. 17): three coders who nearly always say yes.

import { expectReport, fromRows } from './expect-report.js';

const ratings = fromRows(['c1', 'c2', 'c3'], 'YYY YYN YYN YYY');

expectReport(ratings, {
  nominal: {
    'krippendorff-alpha': {
      value: -0.0999999999999999,
      observed: 0.333333333333333,
      expected: 0.303030303030303,
      standardError: 0.13856406460551,
      low: -0.540972695448898,
      high: 0.340972695448899,
    },
    percent: {
      value: 0.666666666666667,
      standardError: 0.192450089729875,
      low: 0.0542045896543071,
      high: 1,
    },
    'fleiss-kappa': {
      value: -0.200000000000001,
      expected: 0.722222222222222,
      standardError: 0.13856406460551,
      low: -0.640972695448898,
      high: 0.240972695448899,
    },
    'bennett-s': {
      value: 0.333333333333333,
      standardError: 0.384900179459751,
      low: -0.891590820691386,
      high: 1,
    },
    'conger-kappa': {
      value: 0,
      standardError: 4.10432299495386e-16,
      low: -1.63924566248573e-15,
      high: 9.7311184771064e-16,
    },
    'gwet-ac1': {
      value: 0.538461538461538,
      expected: 0.277777777777778,
      standardError: 0.348459925783088,
      low: -0.570493464886284,
      high: 1,
    },
  },
  codes: {
    Y: {
      'krippendorff-alpha': {
        value: -0.0999999999999999,
      },
      'fleiss-kappa': {
        value: -0.199999999999999,
      },
    },
    N: {
      'krippendorff-alpha': {
        value: -0.0999999999999999,
      },
      'fleiss-kappa': {
        value: -0.2,
      },
    },
  },
});
