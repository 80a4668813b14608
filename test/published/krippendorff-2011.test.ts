// Krippendorff (2004, p. 230; 2011; 2019, p. 295): four coders, twelve units, missing ratings. The
// coefficients of other authors and their standard errors are those of irrCAC.

import { expectReport, fromRows } from './expect-report.js';

const ratings = fromRows(
  ['c1', 'c2', 'c3', 'c4'],
  '11-1 2232 3333 3333 2222 1234 4444 1121 2222 -555 --11 --3-',
);

expectReport(ratings, {
  nominal: {
    'krippendorff-alpha': {
      value: 0.743421052631579,
      observed: 0.2,
      expected: 0.77948717948718,
      standardError: 0.145478717222199,
      low: 0.423224554916351,
      high: 1,
    },
    percent: {
      value: 0.818181818181818,
      standardError: 0.125608959946865,
      low: 0.541718361364223,
      high: 1,
    },
    'gwet-ac1': {
      value: 0.775444068126995,
      expected: 0.190321180555556,
      standardError: 0.142949950640765,
      low: 0.460813348130838,
      high: 1,
    },
    'fleiss-kappa': {
      value: 0.761169275422411,
      expected: 0.238715277777778,
      standardError: 0.153019203469492,
      low: 0.424376279377015,
      high: 1,
    },
    'conger-kappa': {
      value: 0.762817441303306,
      standardError: 0.149168152480174,
      low: 0.434500551336157,
      high: 1,
    },
    'bennett-s': {
      value: 0.772727272727273,
      standardError: 0.144716619899483,
      low: 0.454208139909888,
      high: 1,
    },
  },
  ordinal: {
    'krippendorff-alpha': {
      value: 0.815387503754881,
    },
  },
  interval: {
    'krippendorff-alpha': {
      value: 0.849107142857143,
    },
  },
  ratio: {
    'krippendorff-alpha': {
      value: 0.797402774711612,
    },
  },
  codes: {
    '1': {
      'krippendorff-alpha': {
        value: 0.720430107526882,
      },
    },
    '2': {
      'krippendorff-alpha': {
        value: 0.666666666666667,
      },
    },
    '3': {
      'krippendorff-alpha': {
        value: 0.74,
      },
    },
    '4': {
      'krippendorff-alpha': {
        value: 0.777142857142857,
      },
    },
    '5': {
      'krippendorff-alpha': {
        value: 1,
      },
    },
  },
  linear: {
    'gwet-ac2': {
      value: 0.858739136432611,
      standardError: 0.117329021881364,
    },
  },
  quadratic: {
    'gwet-ac2': {
      value: 0.914000723551605,
      standardError: 0.10396224464506,
    },
  },
});

// The same paper, section B: two coders, twelve units, five categories.
expectReport(fromRows(['meg', 'owen'], 'ab aa bb bb db cc cc cc ee dd dd ad'), {
  nominal: { 'krippendorff-alpha': { value: 0.691964285714286 } },
});
