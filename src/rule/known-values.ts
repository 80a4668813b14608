// Compares the values that filters ask for with those there are: `gender:femal` finds nothing, and
// nothing found looks like a result.

import { foldWord } from '../text/fold.js';
import { nearest } from '../text/nearest.js';
import { roleOfWord } from '../transcript/people/role-words.js';
import { matchesWildcard } from './compile/word-matchers.js';
import { type RuleProblem, ruleProblem } from './problem.js';
import type { PlacedProblem, RuleText } from './problem-list.js';
import { type Expression, type Filter, walk } from './syntax/ast.js';
import { treeOf } from './syntax/parse-source.js';
import { filterKey } from './syntax/parse-term.js';

/** The values of each key that filters name; by their folded form, as written. */
export type KnownValues = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Column names with the values there are, of people, speakers and sessions. */
export type ValueList = Iterable<readonly [string, readonly string[]]>;

/** A rule, or a condition; a denied one (`unless:`) loses nothing where it finds nothing. */
export interface FilterSource {
  readonly source: RuleText;
  readonly isDenied?: boolean;
}

/** Gathers values; empty ones make their key known, but can be asked for by nobody. */
export function knownValues(values: ValueList): KnownValues {
  const known = new Map<string, Map<string, string>>();
  for (const [name, given] of values) {
    const key = filterKey(name);
    const own = known.get(key) ?? new Map<string, string>();
    for (const value of given.map((each) => each.trim()).filter((each) => each !== '')) {
      const folded = foldWord(value);
      if (!own.has(folded)) own.set(folded, value);
    }
    known.set(key, own);
  }
  return known;
}

/** The filters whose value nobody has, each once per rule; keys that are not known are left alone. */
export function checkFilterValues(
  rules: Iterable<FilterSource>,
  known: KnownValues,
): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const seen = new Set<RuleText>();
  for (const { source, isDenied = false } of rules) {
    if (seen.has(source) || !source.text.includes(':')) continue;
    seen.add(source);
    const expression = treeOf(source);
    for (const problem of expression ? problemsOf(expression, known, isDenied) : []) {
      problems.push({ source, problem });
    }
  }
  return problems;
}

function problemsOf(expression: Expression, known: KnownValues, isDenied: boolean): RuleProblem[] {
  const parts = walk(expression);
  const denied = new Set(parts.flatMap((part) => (part.kind === 'not' ? walk(part.item) : [])));
  const optional = new Set(parts.flatMap((part) => (part.kind === 'or' ? part.items : [])));
  return parts.flatMap((part) => {
    const values = part.kind === 'filter' ? known.get(part.key) : undefined;
    if (part.kind !== 'filter' || !values || isFound(part, values)) return [];
    const near = isRoleWord(part) ? undefined : nearestValue(part.value, values);
    // That nobody is what is excluded, or one of several, is no loss; a slip is.
    if (!near && (isDenied || denied.has(part) || optional.has(part))) return [];
    const { key, value } = part;
    return [
      ruleProblem('unknown-value', part, {
        key,
        value,
        nearest: near,
        values: [...values.values()],
      }),
    ];
  });
}

/** `mentee` is no slip for `mentor`, even where there are only mentors. */
function isRoleWord({ key, value }: Filter): boolean {
  return key === 'role' && roleOfWord(value) !== undefined;
}

/** A value a slip away, else one that this begins or is begun by (f, female); digits must be the same. */
function nearestValue(value: string, values: ReadonlyMap<string, string>): string | undefined {
  if (/[*?]/.test(value)) return undefined;
  const digits = digitsOf(value);
  const alike = [...values].filter(([folded]) => digitsOf(folded) === digits);
  // Short words are near each other without being meant: Ann, Ben.
  const slip = value.length < SHORT ? undefined : nearest(value, new Map(alike).values());
  return slip ?? alike.find(([one]) => one.startsWith(value) || value.startsWith(one))?.[1];
}

const SHORT = 4;

/** Values of one series differ by their number only: P1 is no slip for P2. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function isFound({ value }: Filter, values: ReadonlyMap<string, string>): boolean {
  if (values.has(value)) return true;
  return /[*?]/.test(value) && [...values.keys()].some((each) => matchesWildcard(value, each));
}
