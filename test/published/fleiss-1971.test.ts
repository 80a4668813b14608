// Fleiss (1971, p. 379, Table 1): six of several psychiatrists on each of thirty patients. Who
// rated is not known, so only coefficients of exchangeable coders are compared.

import { expect, test } from 'vitest';
import { percentAgreement } from '../../src/agreement/coefficients/percent.js';
import { sampleUnits } from '../../src/agreement/coefficients/sample.js';
import { expectReport, fromRows } from './expect-report.js';

const ratings = fromRows(
  ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
  '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555',
);

expectReport(ratings, {
  nominal: {
    'krippendorff-alpha': {
      value: 0.433409828282029,
      observed: 0.444444444444444,
      expected: 0.784419615145872,
      standardError: 0.0541989355153328,
      low: 0.322560558794032,
      high: 0.544259097770026,
    },
    percent: {
      value: 0.555555555555556,
      standardError: 0.0440982686845996,
      low: 0.46536446927508,
      high: 0.645746641836031,
    },
    'fleiss-kappa': {
      value: 0.430244520060141,
      expected: 0.219938271604938,
      standardError: 0.0541989355153328,
      low: 0.319395250572143,
      high: 0.541093789548138,
      chanceTest: {
        z: 17.65183,
      },
    },
    'bennett-s': {
      value: 0.444444444444444,
      standardError: 0.0551228358557495,
      low: 0.33170558659385,
      high: 0.557183302295039,
    },
    'gwet-ac1': {
      value: 0.447884515844564,
      expected: 0.195015432098765,
      standardError: 0.0556621416816179,
      low: 0.334042653732729,
      high: 0.561726377956399,
    },
  },
  codes: {
    '4': {
      'krippendorff-alpha': {
        value: 0.474065454545455,
      },
      'fleiss-kappa': {
        value: 0.471127272727273,
      },
    },
    '2': {
      'krippendorff-alpha': {
        value: 0.248951048951049,
      },
      'fleiss-kappa': {
        value: 0.244755244755245,
      },
    },
    '5': {
      'krippendorff-alpha': {
        value: 0.568528263452724,
      },
      'fleiss-kappa': {
        value: 0.566117806823969,
      },
    },
    '3': {
      'krippendorff-alpha': {
        value: 0.522666666666667,
      },
      'fleiss-kappa': {
        value: 0.52,
      },
    },
    '1': {
      'krippendorff-alpha': {
        value: 0.248951048951049,
      },
      'fleiss-kappa': {
        value: 0.244755244755245,
      },
    },
  },
});

test('the agreement on each patient is as printed', () => {
  const ids = 'ids' in ratings ? ratings.ids : new Int32Array();
  const agreement = Array.from({ length: 30 }, (_, unit) => {
    const patient = sampleUnits(ids.slice(unit * 6, unit * 6 + 6), 6, 5).sample;
    return percentAgreement(patient).value;
  });
  const printed = [
    1, 0.4, 0.4, 1, 0.4, 0.467, 0.467, 0.267, 0.467, 1, 0.667, 0.4, 0.4, 0.667, 0.267, 0.667, 0.267,
    0.667, 0.467, 0.267, 1, 0.667, 0.267, 0.467, 0.4, 0.667, 0.467, 0.467, 0.667, 1,
  ];
  for (const [unit, value] of printed.entries()) {
    expect(agreement[unit]).toBeGreaterThan(value - 0.0006);
    expect(agreement[unit]).toBeLessThan(value + 0.0006);
  }
});
