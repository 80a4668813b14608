// The word lists of a codebook: every name with its parsed entries. Lists that name unknown lists
// or themselves are problems; what is left of them is used.

import { nearest } from '../../text/nearest.js';
import { ruleProblem } from '../problem.js';
import type { ProblemList, RuleText } from '../problem-list.js';
import { type Expression, walk } from '../syntax/ast.js';
import { parseSource } from '../syntax/parse-source.js';
import { plainWords } from '../syntax/plain-words.js';

/** Parsed entries by name of the list. */
export type WordLists = ReadonlyMap<string, readonly Expression[]>;

/** Parses all lists; an entry with a fatal problem, or that closes a circle, is left out. */
export function parseLists(
  lists: ReadonlyMap<string, readonly RuleText[]>,
  problems: ProblemList,
): WordLists {
  const parsed = new Map<string, Expression[]>();
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]) => {
    if (done.has(name)) return;
    done.add(name);
    const entries: Expression[] = [];
    for (const source of lists.get(name) ?? []) {
      const plain = plainWords(source.text);
      if (plain) {
        entries.push(plain);
        continue;
      }
      const rule = parseSource(source, 'list');
      problems.add(source, ...rule.problems);
      const expression = rule.expression;
      if (!expression) continue;
      for (const part of namesIn(expression)) {
        const circle = [...path, name];
        const from = circle.indexOf(part.name);
        if (!lists.has(part.name)) problems.add(source, unknownList(part, lists.keys()));
        else if (from < 0) visit(part.name, circle);
        else {
          const args = { path: [...circle.slice(from), part.name] };
          problems.add(source, ruleProblem('circular-list', part, args));
        }
      }
      if (!problems.isFatalFor(source)) entries.push(expression);
    }
    parsed.set(name, entries);
  };
  for (const name of lists.keys()) visit(name, []);
  return parsed;
}

function namesIn(expression: Expression) {
  return walk(expression).filter((part) => part.kind === 'list');
}

/** The problem of naming a list that there is not. */
export function unknownList(
  part: { readonly name: string; readonly start: number; readonly end: number },
  names: Iterable<string>,
) {
  const args = { name: part.name, nearest: nearest(part.name, names) };
  return ruleProblem('unknown-list', part, args);
}
