// Conditions that cannot hold together because each asks for another speaker or session: a code's
// `when:` against that of a group above it, or a rule against either. Contradictions of words are
// found by the rule engine.

import type { Expression, Filter } from '../../rule/syntax/ast.js';
import { type Placed, placeInside } from '../../yaml/placed.js';
import { type Codebook, isInUse } from '../codebook.js';
import type { Report } from '../findings.js';
import type { ParsedRules } from './parsed-rules.js';

/** Values a unit must have one of, for one key, and where that is written. */
interface Demand {
  readonly filter: Filter;
  readonly values: readonly string[];
  readonly source: Placed;
}

export function checkConditions({ codes }: Codebook, parsed: ParsedRules, report: Report): void {
  const reported = new Set<Placed>();
  for (const { rules, when } of codes.filter(isInUse)) {
    const demands: Demand[] = [];
    for (const condition of when) addDemands(condition, demands);
    for (const rule of rules) addDemands(rule, [...demands]);
  }

  function addDemands(source: Placed, known: Demand[]): void {
    const expression = parsed.get(source);
    for (const demand of expression ? demandsOf(expression, source) : []) {
      const rival = known.find((other) => excludeEachOther(demand, other));
      if (rival && !reported.has(source)) reportConflict(demand, rival, report);
      if (rival) reported.add(source);
      known.push(demand);
    }
  }
}

function reportConflict(demand: Demand, rival: Demand, report: Report): void {
  const { filter, source, values } = demand;
  report.add('conflicting-when', placeInside(source, filter.start, filter.end - filter.start), {
    key: filter.key,
    one: values.join(' or '),
    other: rival.values.join(' or '),
    line: rival.source.place.line ?? 0,
  });
}

function excludeEachOther(one: Demand, other: Demand): boolean {
  if (one.filter.key !== other.filter.key) return false;
  return one.values.every((value) => other.values.every((rival) => areDifferent(value, rival)));
}

/** Values with wild cards may mean the same. */
function areDifferent(one: string, other: string): boolean {
  return one !== other && !/[*?]/.test(one + other);
}

/** What an expression asks for in every case: its filters joined by AND, and ORs of one key. */
function demandsOf(expression: Expression, source: Placed): readonly Demand[] {
  switch (expression.kind) {
    case 'filter':
      return [{ filter: expression, values: [expression.value], source }];
    case 'and':
      return expression.items.flatMap((item) => demandsOf(item, source));
    case 'or': {
      const filters = expression.items.filter((item) => item.kind === 'filter');
      const [first] = filters;
      const alike = filters.every(({ key }) => key === first?.key);
      if (!first || !alike || filters.length < expression.items.length) return [];
      return [{ filter: first, values: filters.map(({ value }) => value), source }];
    }
    default:
      return [];
  }
}
