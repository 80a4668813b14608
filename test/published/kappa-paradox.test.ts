// High prevalence: percent agreement .85 with kappa .31 and AC1 .81. Figures of irrCAC and others.

import { expectReport, fromTable } from './expect-report.js';

const ratings = fromTable(
  ['1', '2'],
  [
    [80, 7],
    [8, 5],
  ],
);

expectReport(ratings, {
  nominal: {
    'cohen-kappa': {
      value: 0.314442413162706,
      standardError: 0.135395722400644,
      low: 0.0490716735966603,
      high: 0.579813152728752,
      chanceTest: {
        standardError: 0.0998955033567308,
        z: 3.14771338645564,
        p: 0.00164552952513234,
      },
      expected: 0.7812,
      maximum: 0.954296160877514,
    },
    percent: {
      value: 0.85,
      standardError: 0.0358870281282637,
      low: 0.778792350445841,
      high: 0.921207649554159,
    },
    'bennett-s': {
      value: 0.7,
      standardError: 0.0717740562565273,
      low: 0.557584700891681,
      high: 0.842415299108319,
    },
    'scott-pi': {
      value: 0.314285714285714,
      expected: 0.781250000000001,
      standardError: 0.136159266961817,
      low: 0.0441161886644929,
      high: 0.584455239906929,
    },
    'krippendorff-alpha': {
      value: 0.317714285714286,
      observed: 0.15,
      expected: 0.219849246231156,
      standardError: 0.136159266961817,
      low: 0.0475447600930644,
      high: 0.587883811335501,
    },
    'gwet-ac1': {
      value: 0.808,
      expected: 0.21875,
      standardError: 0.0523920386272108,
      low: 0.704042828827718,
      high: 0.911957171172282,
    },
    'conger-kappa': {
      standardError: 0.136077821036986,
      low: 0.0444344939261747,
      high: 0.584450332399236,
    },
  },
  codes: {
    '1': {
      'scott-pi': {
        value: 0.314285714285714,
      },
      'krippendorff-alpha': {
        value: 0.317714285714286,
      },
    },
    '2': {
      'scott-pi': {
        value: 0.314285714285714,
      },
      'krippendorff-alpha': {
        value: 0.317714285714286,
      },
    },
  },
  'divided by n': {
    'cohen-kappa': 0.135395722400644,
    'scott-pi': 0.135476760072654,
    'gwet-ac1': 0.0521294202384795,
    'bennett-s': 0.0714142842854285,
    'krippendorff-alpha': 0.135476760072654,
    percent: 0.0357071421427142,
  },
});
