// Comparisons of coders as other programs read them: the keys of `fga agree --json`, with what was
// compared beside the numbers.

import type { ComparisonKind } from '../readings/compare.js';
import { agreementJson, coefficientsJson } from '../report/report-json.js';
import type { SpanReport } from '../spans/span-report.js';
import type { CoderAgreement } from './coder-agreement.js';
import type { ComparisonContext } from './comparison-context.js';
import type { Debriefed } from './debriefed.js';
import type { Performance, PerformanceReport, Share } from './performance.js';

/** The agreement of coders, for programs. */
export function coderAgreementJson(
  { report, pairs, spans, uncoded }: CoderAgreement,
  context: ComparisonContext,
): object {
  const { codes, overall, ...about } = agreementJson(report);
  return {
    ...about,
    uncoded,
    overall: { ...overall, ...(spans && coefficientsJson(spans.overall)) },
    codes: codes.map((code) => ({
      ...namesOf(code.code, context),
      ...code,
      ...(spans && spanCodeJson(spans, code.code)),
    })),
    ...(spans && {
      spans: {
        units: spans.units,
        characters: spans.characters,
        ownSpans: spans.hasOwnSpans,
      },
    }),
    ...(pairs.length > 0 && {
      pairs: pairs.map(({ coders, units, overall }) => ({
        coders,
        units,
        overall: coefficientsJson(overall),
      })),
    }),
    ...contextJson(context),
  };
}

/** Where the code is: characters as cases, and the measures of spans; nothing where nobody used it. */
function spanCodeJson({ codes }: SpanReport, code: string) {
  const own = codes.find((each) => each.code === code);
  if (!own) return {};
  const { applied, counts, characters, spans } = own;
  return {
    ...coefficientsJson(spans),
    characters: { applied, ...(counts && { counts }), ...coefficientsJson(characters) },
  };
}

/** Why the coefficients of agreement are absent, by the kind of the comparison. */
const NO_AGREEMENT: Readonly<Record<Exclude<ComparisonKind, 'agreement'>, string>> = {
  performance: 'rules against a person is performance, not agreement',
  debriefed: 'codings made in a debriefing are not independent',
};

/** The coefficients that a program is likely to ask for, each undefined with the reason. */
function refused(kind: Exclude<ComparisonKind, 'agreement'>) {
  const none = { value: null, undefined: NO_AGREEMENT[kind] };
  return { percent: none, 'alpha-masi': none, 'pooled-kappa': none };
}

/** How far the rules find what a person found, for programs. */
export function performanceJson(report: PerformanceReport, context: ComparisonContext): object {
  const { rules, person, overall, macroF1, codes } = report;
  return {
    units: report.units,
    coders: context.comparison.coders.map(({ coder }) => coder),
    reference: person,
    measured: rules,
    counts: countsJson(overall),
    overall: {
      ...sharesJson(overall),
      'macro-f1': shareJson(macroF1),
      ...refused('performance'),
    },
    codes: codes.map((code) => ({
      ...namesOf(code.code, context),
      code: code.code,
      counts: countsJson(code),
      ...sharesJson(code),
    })),
    ...contextJson(context),
  };
}

/** A coder against the consensus, which is no agreement: counts only. */
export function debriefedJson(counts: Debriefed, context: ComparisonContext): object {
  return {
    units: context.comparison.units.length,
    coders: context.comparison.coders.map(({ coder }) => coder),
    overall: refused('debriefed'),
    codes: [],
    debriefing: counts,
    ...contextJson(context),
  };
}

/** Compared how, on what, and on whose reading. */
export function contextJson({
  comparison,
  coverage,
  by,
  sample,
  settled,
}: ComparisonContext): Record<string, unknown> {
  const { compared, comparedCodable, codable, readByAll, unread, sessions, coders } = coverage;
  return {
    comparison: comparison.kind,
    by,
    covers: { compared, comparedCodable, codable, readByAll, unread, sessions },
    readings: coders.map(({ codings, suggested, ...coder }) => ({
      ...coder,
      codings,
      suggested,
      suggestedShare: codings === 0 ? null : suggested / codings,
    })),
    ...(sample && { sample }),
    ...(settled && { debriefing: settled }),
  };
}

/** The name of a code, and the ids of the groups above it. */
function namesOf(code: string, { levels, by }: ComparisonContext) {
  const [category, subcategory] = by === 'code' ? levels.pathOf(code) : [];
  return {
    name: levels.nameOf(code),
    ...(subcategory !== undefined && { subcategory }),
    ...(category !== undefined && { category }),
  };
}

function countsJson({ hits, wrong, missed }: Performance) {
  return { both: hits, onlyRules: wrong, onlyPerson: missed };
}

function sharesJson({ precision, recall, f1 }: Performance) {
  return {
    precision: shareJson(precision),
    recall: shareJson(recall),
    f1: shareJson(f1),
  };
}

function shareJson({ value, ...about }: Share) {
  return { value: value ?? null, ...about };
}
