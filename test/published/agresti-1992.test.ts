// Agresti (1992, p. 202), data of Landis & Koch (1977): two pathologists, four grades.

import { expectReport, fromTable } from './expect-report.js';

const ratings = fromTable(
  ['1', '2', '3', '4'],
  [
    [22, 2, 2, 0],
    [5, 7, 14, 0],
    [0, 2, 36, 0],
    [0, 1, 17, 10],
  ],
);

expectReport(ratings, {
  nominal: {
    'cohen-kappa': {
      value: 0.493005595523581,
      standardError: 0.0567431504080358,
      low: 0.381791064354492,
      high: 0.604220126692671,
      chanceTest: {
        standardError: 0.0501385800012373,
        z: 9.83285915778657,
        p: 8.12778375979119e-23,
      },
      expected: 0.281241022694628,
      maximum: 0.622701838529177,
    },
    percent: {
      value: 0.635593220338983,
      standardError: 0.0444928188384252,
      low: 0.547477524111768,
      high: 0.723708916566198,
    },
    'bennett-s': {
      value: 0.514124293785311,
      standardError: 0.0593237584512336,
      low: 0.396636698815691,
      high: 0.63161188875493,
    },
    'scott-pi': {
      value: 0.473514915693904,
      expected: 0.307849755817293,
      standardError: 0.0638462771974405,
      low: 0.347070709333358,
      high: 0.59995912205445,
    },
    'krippendorff-alpha': {
      value: 0.475745784695201,
      observed: 0.364406779661017,
      expected: 0.695095564370718,
      standardError: 0.0638462771974405,
      low: 0.349301578334655,
      high: 0.602189991055747,
    },
    'gwet-ac1': {
      value: 0.526303505578117,
      expected: 0.230716748060902,
      standardError: 0.0585883247763744,
      low: 0.410272398463863,
      high: 0.642334612692371,
    },
    'conger-kappa': {
      standardError: 0.0569851265608317,
      low: 0.380149538465512,
      high: 0.60586165258165,
    },
  },
  linear: {
    'cohen-kappa': {
      value: 0.648809523809524,
      standardError: 0.0476524223563871,
      low: 0.555412492214914,
      high: 0.742206555404134,
      chanceTest: {
        standardError: 0.0630581732382732,
        z: 10.2890631061879,
      },
    },
    'gwet-ac2': {
      value: 0.718530425989785,
      standardError: 0.0384224966056514,
    },
  },
  quadratic: {
    'cohen-kappa': {
      value: 0.783821871476888,
      standardError: 0.0386703361371543,
      low: 0.708029405378008,
      high: 0.859614337575769,
      chanceTest: {
        standardError: 0.091048347479467,
        z: 8.60885335292498,
      },
    },
    'gwet-ac2': {
      value: 0.853174128400852,
      standardError: 0.0253732640898627,
    },
  },
  codes: {
    '1': {
      'cohen-kappa': {
        value: 0.781030927835052,
      },
      'scott-pi': {
        value: 0.781008351376431,
      },
      'krippendorff-alpha': {
        value: 0.781936282090937,
      },
    },
    '2': {
      'cohen-kappa': {
        value: 0.266321243523316,
      },
      'scott-pi': {
        value: 0.247208931419458,
      },
      'krippendorff-alpha': {
        value: 0.250398724082935,
      },
    },
    '3': {
      'cohen-kappa': {
        value: 0.440531021403414,
      },
      'scott-pi': {
        value: 0.401579366804318,
      },
      'krippendorff-alpha': {
        value: 0.404115047453452,
      },
    },
    '4': {
      'cohen-kappa': {
        value: 0.458715596330275,
      },
      'scott-pi': {
        value: 0.435406698564593,
      },
      'krippendorff-alpha': {
        value: 0.437799043062201,
      },
    },
  },
  ordinal: {
    'krippendorff-alpha': {
      value: 0.757318474547666,
    },
  },
  interval: {
    'krippendorff-alpha': {
      value: 0.784601283226398,
    },
  },
  ratio: {
    'krippendorff-alpha': {
      value: 0.798631935800938,
    },
  },
  'divided by n': {
    'cohen-kappa': 0.0567431504080358,
    'scott-pi': 0.0635751665154262,
    'gwet-ac1': 0.0583395409570912,
    'bennett-s': 0.0590718517572281,
    'krippendorff-alpha': 0.0635751665154262,
    percent: 0.0443038888179211,
  },
});
