// The first half of compiling: every rule and condition parsed and made into a node, every code put
// into the order that `code:` asks for. Conditions that several codes share are read once.

import type { CodeRules } from '../code-rules.js';
import { ruleProblem } from '../problem.js';
import type { ProblemList, RuleText } from '../problem-list.js';
import { type Expression, type Pattern, walk } from '../syntax/ast.js';
import { parseSource } from '../syntax/parse-source.js';
import type { NodeBuilder } from './build.js';
import { orderCodes } from './code-order.js';
import { codesIn, type Node } from './node.js';

export interface DraftRule {
  readonly source: RuleText;
  readonly expression: Expression | undefined;
  readonly node: Node | undefined;
  readonly patterns: readonly Pattern[];
}

export interface DraftCode {
  readonly code: string;
  readonly rules: readonly DraftRule[];
  readonly when: readonly DraftRule[];
  readonly unless: readonly DraftRule[];
  /** The step in which it is applied, 0 first. */
  readonly step: number;
  /** It waits for itself, or for a code that does. */
  readonly isCircular: boolean;
}

/** Drafts all codes. */
export function draftCodes(
  codes: readonly CodeRules[],
  builder: NodeBuilder,
  problems: ProblemList,
): DraftCode[] {
  const drafted = new Map<RuleText, DraftRule>();
  const draft = (as: 'rule' | 'condition') => (source: RuleText) => {
    const known = drafted.get(source) ?? draftRule(source, as, { builder, problems });
    drafted.set(source, known);
    return known;
  };
  const parts = codes.map(({ code, rules, when, unless }) => ({
    code,
    rules: rules.map(draft('rule')),
    when: when.map(draft('condition')),
    unless: unless.map(draft('condition')),
  }));
  const needs = parts.map(({ rules, when, unless }) => neededBy([...rules, ...when, ...unless]));
  const { steps, circles } = orderCodes(needs);
  for (const circle of circles) reportCircle(circle, parts, problems);
  return parts.map((part, index) => {
    const step = steps[index] ?? 0;
    return { ...part, step, isCircular: step < 0 };
  });
}

function draftRule(
  source: RuleText,
  as: 'rule' | 'condition',
  { builder, problems }: { readonly builder: NodeBuilder; readonly problems: ProblemList },
): DraftRule {
  const parsed = parseSource(source, as);
  problems.add(source, ...parsed.problems);
  const { expression } = parsed;
  if (!expression) return { source, expression, node: undefined, patterns: [] };
  const built = builder.build(expression);
  problems.add(source, ...built.problems);
  return { source, expression, node: built.node, patterns: built.patterns };
}

function neededBy(rules: readonly DraftRule[]): number[] {
  const needed = rules.flatMap(({ node }) => (node ? codesIn(node) : []));
  return [...new Set(needed)].filter((code) => code >= 0);
}

/** Reports a circle once, where its first code asks for the next. */
function reportCircle(
  circle: readonly number[],
  parts: readonly Omit<DraftCode, 'step' | 'isCircular'>[],
  problems: ProblemList,
): void {
  const [first, second] = circle;
  const part = parts[first ?? -1];
  const path = circle.map((code) => parts[code]?.code ?? '');
  if (!part) return;
  for (const { source, expression } of [...part.rules, ...part.when, ...part.unless]) {
    for (const name of expression ? walk(expression) : []) {
      if (name.kind !== 'code' || name.code !== parts[second ?? -1]?.code) continue;
      problems.add(source, ruleProblem('circular-code', name, { path }));
      return;
    }
  }
}
