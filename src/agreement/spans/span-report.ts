// Agreement on where the codes are: character by character for each code, and by the measures for
// spans that coders chose themselves.

import {
  type BootstrapOptions,
  bootstrapUnits,
  valuesOf,
  withDraws,
} from '../coefficients/bootstrap.js';
import type { Coefficient } from '../coefficients/coefficient.js';
import { isUndefined } from '../coefficients/coefficient.js';
import type { Coefficients } from '../coefficients/coefficients.js';
import { cohenKappa } from '../coefficients/cohen-kappa.js';
import { nominalDistance } from '../coefficients/distance.js';
import { krippendorffAlpha } from '../coefficients/krippendorff-alpha.js';
import { percentAgreement } from '../coefficients/percent.js';
import { fleissKappa } from '../coefficients/pooled-margins.js';
import type { Sample } from '../coefficients/sample.js';
import { alphaU1995 } from './alpha-u-1995.js';
import { type Continuum, characterSample, codesOfContinuum, spansOfCode } from './continuum.js';
import { uAlphas } from './u-alpha.js';
import { continuumOf, hasOwnSpans, type UnitSpans } from './unit-spans.js';

export interface SpanReport {
  /** Units that all coders have read, and their characters (code points). */
  readonly units: number;
  readonly characters: number;
  /** Whether anybody marked parts of units; else the spans are the units, which were cut for all. */
  readonly hasOwnSpans: boolean;
  readonly overall: Coefficients;
  /** In the order of the codes' ids. */
  readonly codes: readonly SpanCode[];
}

export interface SpanCode {
  readonly code: string;
  /** Characters that each coder has marked with it. */
  readonly applied: readonly number[];
  /** Of two coders: characters marked by both, by one only, by none. */
  readonly counts?: { both: number; onlyFirst: number; onlySecond: number; neither: number };
  /** Every character a case. They are not independent, so there are no errors by formula. */
  readonly characters: Coefficients;
  /** Of the spans: `u-alpha` of the code as if there were no other, `ku-alpha`, `alpha-u-1995`. */
  readonly spans: Coefficients;
}

/** `bootstrap` draws units, in the groups it names. */
export function reportSpans(units: readonly UnitSpans[], bootstrap?: BootstrapOptions): SpanReport {
  const continuum = continuumOf(units);
  const whole = measure(continuum, codesOfContinuum(continuum));
  const about = {
    units: units.length,
    characters: continuum.end,
    hasOwnSpans: hasOwnSpans(units),
  };
  if (!bootstrap) return { ...about, ...whole };
  return { ...about, ...withIntervals(units, whole, bootstrap) };
}

type Measured = Pick<SpanReport, 'overall' | 'codes'>;

function measure(continuum: Continuum, codes: readonly string[]): Measured {
  if (continuum.end === 0) return { overall: NOTHING_READ, codes: [] };
  const { uAlpha, barUAlpha, cuAlpha, cuCoverage, codes: each } = uAlphas(continuum);
  const unitized = alphaU1995(continuum);
  const kuAlphas = new Map(each.map((own) => [own.code, own]));
  const unitizedOf = new Map(unitized.codes.map(({ code, alpha }) => [code, alpha]));
  return {
    overall: {
      'u-alpha': uAlpha,
      'bar-u-alpha': barUAlpha,
      'cu-alpha': { ...cuAlpha, coverage: cuCoverage },
      'ku-alpha': isUndefined('one value per code'),
      'alpha-u-1995': unitized.overall,
    },
    codes: codes.map((code) => {
      const own = kuAlphas.get(code);
      return {
        code,
        ...characterReport(characterSample(continuum, code)),
        spans: {
          'u-alpha': uAlphas(aloneOn(continuum, code)).uAlpha,
          'ku-alpha': own ? { ...own.kuAlpha, coverage: own.coverage } : NOBODY,
          'alpha-u-1995': unitizedOf.get(code) ?? NOBODY,
        },
      };
    }),
  };
}

/** The spans of one code: those of one coder no longer overlap, whatever the other codes do. */
function aloneOn(continuum: Continuum, code: string): Continuum {
  return { ...continuum, coders: continuum.coders.map((spans) => spansOfCode(spans, code)) };
}

const UNREAD = isUndefined('no unit was read by all coders');
const NOTHING_READ: Coefficients = {
  'u-alpha': UNREAD,
  'bar-u-alpha': UNREAD,
  'cu-alpha': UNREAD,
  'ku-alpha': UNREAD,
  'alpha-u-1995': UNREAD,
};
const NOBODY = isUndefined('nobody used the code');

function characterReport(sample: Sample): Omit<SpanCode, 'code' | 'spans'> {
  const { coders, patterns, counts } = sample;
  const applied = new Array<number>(coders).fill(0);
  const cells = new Map<string, number>();
  for (const [row, length] of counts.entries()) {
    const own = patterns.subarray(row * coders, (row + 1) * coders);
    for (const [coder, id] of own.entries()) applied[coder] = (applied[coder] ?? 0) + id * length;
    cells.set(own.join(''), (cells.get(own.join('')) ?? 0) + length);
  }
  const cell = (key: string) => cells.get(key) ?? 0;
  const four = {
    both: cell('11'),
    onlyFirst: cell('10'),
    onlySecond: cell('01'),
    neither: cell('00'),
  };
  return {
    applied,
    ...(coders === 2 && { counts: four }),
    characters: {
      percent: plain(percentAgreement(sample)),
      ...(coders === 2
        ? { 'cohen-kappa': plain(cohenKappa(sample)) }
        : { 'fleiss-kappa': plain(fleissKappa(sample)) }),
      'krippendorff-alpha': plain(krippendorffAlpha(sample, nominalDistance)),
    },
  };
}

/** Without what rests on characters being independent. */
function plain(coefficient: Coefficient): Coefficient {
  const { standardError: _, ci: __, ciMethod: ___, chanceTest: ____, ...rest } = coefficient;
  return rest;
}

function withIntervals(
  units: readonly UnitSpans[],
  whole: Measured,
  options: BootstrapOptions,
): Measured {
  const names = options.isOverallOnly ? [] : whole.codes.map(({ code }) => code);
  const draws = bootstrapUnits(
    units.length,
    (drawn) => valuesOf(coefficientsOf(measure(continuumOf(units, drawn), names))),
    options,
  );
  const measured = options.isOverallOnly ? [whole.overall] : coefficientsOf(whole);
  const [overall = {}, ...ofCodes] = withDraws(measured, draws, options);
  const codes = whole.codes.map((code, at) => ({
    ...code,
    characters: ofCodes[2 * at] ?? code.characters,
    spans: ofCodes[2 * at + 1] ?? code.spans,
  }));
  return { overall, codes };
}

function coefficientsOf({ overall, codes }: Measured): readonly Coefficients[] {
  return [overall, ...codes.flatMap(({ characters, spans }) => [characters, spans])];
}
