// Artstein & Poesio (2008, p. 568): two coders of dialogue acts; π .79953, κ .8013, S .82.

import { expectReport, fromTable } from './expect-report.js';

const ratings = fromTable(
  ['STAT', 'IReq', 'Chck'],
  [
    [46, 0, 0],
    [6, 32, 6],
    [0, 0, 10],
  ],
);

expectReport(ratings, {
  nominal: {
    'cohen-kappa': {
      value: 0.801324503311258,
      standardError: 0.0519732922763547,
      low: 0.699458722291629,
      high: 0.903190284330887,
      chanceTest: {
        standardError: 0.0753687774328837,
        z: 10.6320485830468,
        p: 2.11416694653433e-26,
      },
      expected: 0.396,
      maximum: 0.801324503311258,
    },
    percent: {
      value: 0.88,
      standardError: 0.032659863237109,
      low: 0.815195745728434,
      high: 0.944804254271566,
    },
    'bennett-s': {
      value: 0.82,
      standardError: 0.0489897948556636,
      low: 0.722793618592651,
      high: 0.917206381407349,
    },
    'scott-pi': {
      value: 0.799532241897762,
      expected: 0.4014,
      standardError: 0.0536692702274863,
      low: 0.693040766133111,
      high: 0.906023717662412,
    },
    'krippendorff-alpha': {
      value: 0.800534580688273,
      observed: 0.12,
      expected: 0.601608040201005,
      standardError: 0.0536692702274863,
      low: 0.694043104923622,
      high: 0.907026056452923,
    },
    'gwet-ac1': {
      value: 0.828742685885543,
      expected: 0.2993,
      standardError: 0.0471989773131106,
      low: 0.735089675003326,
      high: 0.92239569676776,
    },
    'conger-kappa': {
      standardError: 0.052235124121256,
      low: 0.697678684561642,
      high: 0.904970322060875,
    },
  },
  codes: {
    STAT: {
      'cohen-kappa': {
        value: 0.880382775119617,
      },
      'scott-pi': {
        value: 0.879951980792317,
      },
      'krippendorff-alpha': {
        value: 0.880552220888355,
      },
    },
    IReq: {
      'cohen-kappa': {
        value: 0.749163879598662,
      },
      'scott-pi': {
        value: 0.745331069609508,
      },
      'krippendorff-alpha': {
        value: 0.74660441426146,
      },
    },
    Chck: {
      'cohen-kappa': {
        value: 0.736842105263158,
      },
      'scott-pi': {
        value: 0.734748010610079,
      },
      'krippendorff-alpha': {
        value: 0.736074270557029,
      },
    },
  },
  'divided by n': {
    'cohen-kappa': 0.0519732922763547,
    'scott-pi': 0.0534002496350292,
    'gwet-ac1': 0.0469623894708254,
    'bennett-s': 0.0487442304278158,
    'krippendorff-alpha': 0.0534002496350292,
    percent: 0.0324961536185438,
  },
});
