// Two raters on a scale of four points; figures of irrCAC, vcd, statsmodels and others.

import { expectReport, fromTable } from './expect-report.js';

const ratings = fromTable(
  ['1', '2', '3', '4'],
  [
    [20, 5, 1, 0],
    [4, 15, 6, 1],
    [0, 5, 18, 4],
    [0, 1, 3, 12],
  ],
);

expectReport(ratings, {
  nominal: {
    'cohen-kappa': {
      value: 0.574436314767807,
      standardError: 0.0646816138612431,
      low: 0.447662681137843,
      high: 0.70120994839777,
      chanceTest: {
        standardError: 0.0599704385657287,
        z: 9.57865789389241,
        p: 9.83141353409147e-22,
      },
      expected: 0.257950138504155,
      maximum: 0.971629087651187,
    },
    percent: {
      value: 0.684210526315789,
      standardError: 0.0479435042074079,
      low: 0.589017574826751,
      high: 0.779403477804828,
    },
    'bennett-s': {
      value: 0.578947368421053,
      standardError: 0.0639246722765439,
      low: 0.452023433102335,
      high: 0.705871303739771,
    },
    'scott-pi': {
      value: 0.574340975281906,
      expected: 0.258116343490305,
      standardError: 0.0650683466209288,
      low: 0.44514624774255,
      high: 0.703535702821261,
    },
    'krippendorff-alpha': {
      value: 0.576581285938317,
      observed: 0.315789473684211,
      expected: 0.745808966861598,
      standardError: 0.0650683466209288,
      low: 0.447386558398961,
      high: 0.705776013477672,
    },
    'gwet-ac1': {
      value: 0.580460757133394,
      expected: 0.247294552169898,
      standardError: 0.0636103704691912,
      low: 0.454160875420996,
      high: 0.706760638845792,
    },
    'conger-kappa': {
      standardError: 0.0650247548042381,
      low: 0.445328139802364,
      high: 0.703544489733249,
    },
  },
  linear: {
    'cohen-kappa': {
      value: 0.703770197486535,
      standardError: 0.0503644885441625,
      low: 0.605057613840196,
      high: 0.802482781132874,
      chanceTest: {
        standardError: 0.0723732748009218,
        z: 9.72417234707709,
      },
    },
    'gwet-ac2': {
      value: 0.72625267416646,
      standardError: 0.0437902013669558,
    },
  },
  quadratic: {
    'cohen-kappa': {
      value: 0.814814814814815,
      standardError: 0.0404041668108527,
      low: 0.735624103040195,
      high: 0.894005526589435,
      chanceTest: {
        standardError: 0.102469004025668,
        z: 7.9518174550687,
      },
    },
    'gwet-ac2': {
      value: 0.840283365904127,
      standardError: 0.0319256235955276,
    },
  },
  codes: {
    '1': {
      'cohen-kappa': {
        value: 0.728726442033124,
      },
      'scott-pi': {
        value: 0.728571428571429,
      },
      'krippendorff-alpha': {
        value: 0.73,
      },
    },
    '2': {
      'cohen-kappa': {
        value: 0.417502787068004,
      },
      'scott-pi': {
        value: 0.417502787068004,
      },
      'krippendorff-alpha': {
        value: 0.42056856187291,
      },
    },
    '3': {
      'cohen-kappa': {
        value: 0.513870185833558,
      },
      'scott-pi': {
        value: 0.513804713804714,
      },
      'krippendorff-alpha': {
        value: 0.516363636363636,
      },
    },
    '4': {
      'cohen-kappa': {
        value: 0.670011578541104,
      },
      'scott-pi': {
        value: 0.669947886508396,
      },
      'krippendorff-alpha': {
        value: 0.671685002895194,
      },
    },
  },
  ordinal: {
    'krippendorff-alpha': {
      value: 0.816255058448239,
    },
  },
  interval: {
    'krippendorff-alpha': {
      value: 0.81567431043537,
    },
  },
  ratio: {
    'krippendorff-alpha': {
      value: 0.796909418647542,
    },
  },
  'divided by n': {
    'cohen-kappa': 0.0646816138612431,
    'scott-pi': 0.0647249756403561,
    'gwet-ac1': 0.0632746933478737,
    'bennett-s': 0.0635873365589136,
    'krippendorff-alpha': 0.0647249756403561,
    percent: 0.0476905024191852,
  },
});
