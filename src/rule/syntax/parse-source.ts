// Rules, conditions and list entries parsed once each: compiling, linting and looking at filters all want
// the tree of the same texts of a codebook.

import type { RuleText } from '../problem-list.js';
import type { Expression } from './ast.js';
import { type ParsedRule, type ParseOptions, parseRule } from './parse.js';

type As = NonNullable<ParseOptions['as']>;

interface Read {
  readonly as: As;
  readonly parsed: ParsedRule;
}

const read = new WeakMap<RuleText, Read>();

/** What a source says as a rule, a condition or a list entry. */
export function parseSource(source: RuleText, as: As): ParsedRule {
  const known = read.get(source);
  if (known?.as === as) return known.parsed;
  const parsed = parseRule(source.text, { as });
  read.set(source, { as, parsed });
  return parsed;
}

/** The tree of a source, whatever it was read as; undefined where it cannot be parsed even as a condition. */
export function treeOf(source: RuleText): Expression | undefined {
  return read.get(source)?.parsed.expression ?? parseSource(source, 'condition').expression;
}
