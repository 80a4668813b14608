// The sentences below the coefficients: how they are judged, what was rated, why a value is undefined,
// how the intervals came about.

import { groupBy } from '../../text/group-by.js';
import { plural } from '../../text/wording.js';
import { COEFFICIENT_NAMES, type CoefficientKey } from '../coefficients/names.js';
import { judgementOf } from './judgement.js';
import type { AgreementReport } from './report.js';
import { pluralOf } from './tabulate-codes.js';

/** What is known of the ratings beside the numbers. */
export interface RenderAgreementOptions {
  /** Sentences on what was compared. */
  readonly covers?: readonly string[];
  /** What a code is called here: `code`, `subcategory`, `category`. */
  readonly noun?: string;
}

/** What stands below the coefficients that are shown, what matters most first. */
export function agreementNotes(
  report: AgreementReport,
  shown: readonly CoefficientKey[],
  { covers = [], noun = 'code' }: RenderAgreementOptions,
): string[] {
  const sameSets = `Percent agreement is the share of units with exactly the same ${pluralOf(noun)}.`;
  return [
    ...judgementOf(report),
    ...covers,
    ratedNote(report, noun),
    ...(report.kind === 'sets' || covers.length > 0 ? [sameSets] : []),
    ...undefinedNotes(report, shown),
    'D marks disagreement: alpha is 1 − observed / chance of it.',
    ...intervalNotes(report, shown),
    ...clipNotes(report, shown),
    ...drawNotes(report, shown),
  ];
}

function ratedNote(report: AgreementReport, noun: string): string {
  const { units, pairable, unpaired, coders, categories, kind } = report;
  const one = kind === 'sets' ? noun : 'category';
  const alone =
    unpaired > 0
      ? ` ${plural(unpaired, 'unit')} with a single rating ${unpaired === 1 ? 'says' : 'say'} nothing about agreement.`
      : '';
  return `${plural(coders.length, 'coder')}${coders.length > 0 ? ` (${coders.join(', ')})` : ''}, ${plural(categories.length, one, pluralOf(one))}; ${pairable} of ${units} units have two ratings or more.${alone}`;
}

/** Each reason once, with the coefficients that it is of. */
function undefinedNotes({ overall }: AgreementReport, shown: readonly CoefficientKey[]): string[] {
  return [...groupBy(shown, (key) => overall[key]?.undefined)].map(
    ([reason, keys]) =>
      `${keys.map((key) => COEFFICIENT_NAMES[key]).join(', ')} ${keys.length === 1 ? 'is' : 'are'} undefined: ${reason}.`,
  );
}

/** Those whose error no formula gives; alpha on the ordinal level is another one. */
const NO_FORMULA: readonly CoefficientKey[] = [
  'positive-agreement',
  'negative-agreement',
  'pooled-kappa',
  'light-kappa',
];

/** How the intervals came about, what they suppose, and which there are by bootstrap only. */
function intervalNotes({ overall }: AgreementReport, shown: readonly CoefficientKey[]): string[] {
  const methods = new Map<string, string[]>();
  const bare: string[] = [];
  let isDrawn = false;
  for (const key of shown) {
    const { ciMethod, bootstrap, value, level } = overall[key] ?? {};
    const name = COEFFICIENT_NAMES[key];
    isDrawn ||= bootstrap !== undefined;
    if (ciMethod) methods.set(ciMethod, [...(methods.get(ciMethod) ?? []), name]);
    else if (bootstrap || value === undefined) continue;
    else if (NO_FORMULA.includes(key) || level === 'ordinal') bare.push(name);
  }
  return [
    ...[...methods].map(([method, names]) => `Intervals: ${method} (${names.join('; ')}).`),
    ...(methods.size > 0 && !isDrawn
      ? [
          'These intervals take units as independent. Those of one turn, speaker or session are not, and then they are too narrow; --bootstrap 2000 can draw such groups.',
        ]
      : []),
    ...(bare.length > 0 ? [`Interval by --bootstrap 2000 only: ${bare.join('; ')}.`] : []),
  ];
}

function drawNotes({ overall }: AgreementReport, shown: readonly CoefficientKey[]): string[] {
  return shown.flatMap((key) => {
    const { undefinedDraws = 0, draws = 0 } = overall[key]?.bootstrap ?? {};
    if (undefinedDraws === 0 || overall[key]?.value === undefined) return [];
    return `${COEFFICIENT_NAMES[key]} was undefined in ${undefinedDraws} of ${draws} draws; its interval rests on the others.`;
  });
}

/** The lower end of a measure's range; the upper is 1. */
export function leastOf(key: CoefficientKey): number {
  return key === 'percent' ? 0 : -1;
}

/** Formulas can lead out of the range of a measure; who compares with JSON is told why. */
function clipNotes({ overall }: AgreementReport, shown: readonly CoefficientKey[]): string[] {
  const names = shown.flatMap((key) => {
    const [low = 0, high = 0] = overall[key]?.ci ?? [];
    return low < leastOf(key) || high > 1 ? [COEFFICIENT_NAMES[key]] : [];
  });
  return names.length === 0
    ? []
    : [
        `Intervals cut at the ends of the measure (--json has them as computed): ${names.join(', ')}.`,
      ];
}
