// All coefficients as one long table with unrounded numbers, for spreadsheets and statistics programs.

import type { Row, Table } from '../../table/table.js';
import type { Coefficients } from '../coefficients/coefficients.js';
import type { SpanReport } from '../spans/span-report.js';
import type { AgreementReport } from './report.js';

/** A row per coefficient, overall and of every code; those of characters have the scope's name before. */
export function tabulateCoefficients(
  { overall, codes }: AgreementReport,
  spans?: SpanReport,
): Table {
  const rows = (scope: string, coefficients: Coefficients): Row[] =>
    Object.entries(coefficients).map(([key, coefficient]) => ({
      scope,
      coefficient: key,
      value: coefficient.value,
      observed: coefficient.observed,
      expected: coefficient.expected,
      standardError: coefficient.standardError,
      low: coefficient.ci?.[0],
      high: coefficient.ci?.[1],
      units: coefficient.units,
      categories: coefficient.categories,
      method: coefficient.ciMethod,
      undefined: coefficient.undefined,
    }));
  const ids = [
    'scope',
    'coefficient',
    'value',
    'observed',
    'expected',
    'standardError',
    'low',
    'high',
    'units',
    'categories',
    'method',
    'undefined',
  ];
  return {
    id: 'agreement',
    title: 'Agreement',
    columns: ids.map((id) => ({ id, label: id })),
    rows: [
      ...rows('overall', overall),
      ...codes.flatMap(({ code, coefficients }) => rows(code, coefficients)),
      ...(spans ? rows('overall, spans', spans.overall) : []),
      ...(spans?.codes ?? []).flatMap((own) => [
        ...rows(`${own.code}, spans`, own.spans),
        ...rows(`${own.code}, characters`, own.characters),
      ]),
    ],
    notes: [],
  };
}
