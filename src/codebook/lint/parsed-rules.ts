// The syntax trees of a codebook's rules, and one spelling for rules that say the same.

import { childrenOf, type Expression, walk } from '../../rule/syntax/ast.js';
import { parseSource } from '../../rule/syntax/parse-source.js';
import { renderRule } from '../../rule/syntax/render.js';
import type { Placed } from '../../yaml/placed.js';
import type { Codebook } from '../codebook.js';

/** The tree of each rule, condition and list entry that can be parsed. */
export type ParsedRules = ReadonlyMap<Placed, Expression>;

export function parseRules({ codes, lists }: Codebook): ParsedRules {
  const parsed = new Map<Placed, Expression>();
  const parse = (placed: Placed, as: 'rule' | 'condition' | 'list') => {
    if (parsed.has(placed)) return;
    const { expression } = parseSource(placed, as);
    if (expression) parsed.set(placed, expression);
  };
  for (const entries of lists.values()) for (const entry of entries) parse(entry, 'list');
  for (const { rules, unless, when } of codes) {
    for (const rule of rules) parse(rule, 'rule');
    for (const rule of [...unless, ...when]) parse(rule, 'condition');
  }
  return parsed;
}

/** The same text for rules that differ only in spacing, parentheses or the order of AND, OR, NEAR. */
export function canonicalRule(expression: Expression): string {
  const parts = childrenOf(expression).map(canonicalRule);
  switch (expression.kind) {
    case 'and':
    case 'or':
      return `${expression.kind}(${[...new Set(parts)].sort().join(',')})`;
    case 'near':
      return `near${expression.within}(${parts.sort().join(',')})`;
    case 'before':
      return `before${expression.within}(${parts.join(',')})`;
    case 'phrase':
      return `phrase(${parts.join(' ')})`;
    case 'scope':
      return `${expression.scope}(${parts.join()})`;
    case 'not':
    case 'affirmed':
    case 'negated':
      return `${expression.kind}(${parts.join()})`;
    case 'word':
      return `${expression.match}:${expression.text}`;
    default:
      return renderRule(expression);
  }
}

/** Names of the word lists an expression uses. */
export function listsIn(expression: Expression): readonly string[] {
  return [...walk(expression)].flatMap((part) => (part.kind === 'list' ? [part.name] : []));
}

/** Keys of the filters in rules, such as `role`. */
export function filterKeysIn(rules: readonly Placed[], parsed: ParsedRules): ReadonlySet<string> {
  const parts = rules.flatMap((rule) => {
    const expression = parsed.get(rule);
    return expression ? [...walk(expression)] : [];
  });
  return new Set(parts.flatMap((part) => (part.kind === 'filter' ? [part.key] : [])));
}
