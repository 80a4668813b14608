// Krippendorff (2004, p. 224): ten units, two coders, two categories; alpha .095.

import { expectReport, fromRows } from './expect-report.js';

const ratings = fromRows(['c1', 'c2'], '10 11 01 00 00 01 00 01 00 00');

expectReport(ratings, {
  nominal: {
    'cohen-kappa': {
      value: 0.0909090909090907,
      standardError: 0.288073141453444,
      low: -0.473703891252972,
      high: 0.655522073071154,
      chanceTest: {
        standardError: 0.281671516087812,
        z: 0.322748612183951,
        p: 0.746885633390365,
      },
      expected: 0.56,
      maximum: 0.545454545454546,
    },
    percent: {
      value: 0.6,
      standardError: 0.163299316185545,
      low: 0.23059128221082,
      high: 0.96940871778918,
    },
    'bennett-s': {
      value: 0.2,
      standardError: 0.32659863237109,
      low: -0.53881743557836,
      high: 0.93881743557836,
    },
    'scott-pi': {
      value: 0.0476190476190477,
      expected: 0.58,
      standardError: 0.338536593749942,
      low: -0.718203932801691,
      high: 0.813442028039786,
    },
    'krippendorff-alpha': {
      value: 0.0952380952380951,
      observed: 0.4,
      expected: 0.442105263157895,
      standardError: 0.338536593749942,
      low: -0.670584885182643,
      high: 0.861061075658833,
    },
    'gwet-ac1': {
      value: 0.310344827586207,
      expected: 0.42,
      standardError: 0.345669379475468,
      low: -0.471613635154234,
      high: 1,
    },
    'conger-kappa': {
      standardError: 0.303655753237584,
      low: -0.596007946302194,
      high: 0.777826128120376,
    },
  },
  codes: {
    '1': {
      'scott-pi': {
        value: 0.0476190476190473,
      },
      'krippendorff-alpha': {
        value: 0.0952380952380951,
      },
    },
    '0': {
      'scott-pi': {
        value: 0.0476190476190467,
      },
      'krippendorff-alpha': {
        value: 0.0952380952380951,
      },
    },
  },
});
