// Why an example does not get its code although a rule finds it, and which codes it would get but
// for an exclusion. Each code is tried again without its conditions, and with one of them at a time.

import type { CodeRules } from '../../rule/code-rules.js';
import { compileRules } from '../../rule/compile/compile.js';
import { TurnMatcher } from '../../rule/match/match.js';
import type { Passage } from '../../rule/match/passage.js';
import type { Placed } from '../../yaml/placed.js';
import { type Code, type Codebook, type Example, isInUse } from '../codebook.js';
import type { Report } from '../findings.js';
import { filterKeysIn, type ParsedRules } from './parsed-rules.js';

/** An example, and the codes it gets from the rules. */
export interface Trial {
  readonly code: Code;
  readonly example: Example;
  readonly passage: Passage;
  readonly coded: ReadonlySet<string>;
}

/** A code with none of its conditions, or with one. */
interface Variant {
  readonly code: Code;
  readonly condition?: Placed;
  readonly kind?: 'unless' | 'when';
  readonly rules: CodeRules;
}

/** Reports examples kept away by a condition, and returns those that no rule of their code finds. */
export async function checkBoundaries(
  codebook: Codebook,
  trials: readonly Trial[],
  { parsed, report }: { readonly parsed: ParsedRules; readonly report: Report },
): Promise<readonly Trial[]> {
  const variants = codebook.codes.filter(isInUse).flatMap(variantsOf);
  const { language, lists } = codebook;
  const { rules } = await compileRules(
    variants.map((variant) => variant.rules),
    { language, lists },
  );
  const matcher = new TurnMatcher(rules);
  const reported = new Set<Placed>();
  const missed: Trial[] = [];
  for (const trial of trials) {
    const found = new Set(matcher.match(trial.passage)[0]?.map(({ code }) => code));
    if (!trial.coded.has(trial.code.id) && !found.has(trial.code.id)) missed.push(trial);
    for (const variant of variants) {
      const { code, condition } = variant;
      const isCaught = !found.has(variant.rules.code) && found.has(code.id);
      if (condition && isCaught && !trial.coded.has(code.id) && canJudge(variant, parsed)) {
        reportCaught(codebook, trial, variant, { report, reported });
      }
    }
  }
  return missed;
}

/** False for a condition that asks for more than an example can say. */
function canJudge({ condition, kind }: Variant, parsed: ParsedRules): boolean {
  if (kind !== 'when' || !condition) return true;
  return [...filterKeysIn([condition], parsed)].every((key) => key === 'role');
}

function variantsOf(code: Code): readonly Variant[] {
  const { id, rules, unless, when } = code;
  const bare = { code: id, rules, unless: [], when: [] };
  return [
    { code, rules: bare },
    ...unless.map((condition, index): Variant => {
      const one = { ...bare, code: `${id} unless ${index}`, unless: [condition] };
      return { code, condition, kind: 'unless', rules: one };
    }),
    ...when.map((condition, index): Variant => {
      const one = { ...bare, code: `${id} when ${index}`, when: [condition] };
      return { code, condition, kind: 'when', rules: one };
    }),
  ];
}

function reportCaught(
  codebook: Codebook,
  { code, example }: Trial,
  { code: caught, condition, kind }: Variant,
  { report, reported }: { readonly report: Report; readonly reported: Set<Placed> },
): void {
  if (!condition) return;
  const line = condition.place.line ?? 0;
  const { name } = code;
  if (caught !== code) {
    if (kind === 'when' || reported.has(condition)) return;
    reported.add(condition);
    report.add('example-other-exclusion', example.place, { name, other: caught.name, line });
  } else if (kind === 'unless') {
    const group = groupOf(codebook, code, condition);
    report.add('example-excluded', example.place, { name, line, ...(group && { group }) });
  } else {
    const { role } = example;
    report.add('example-condition', example.place, { name, line, ...(role && { role }) });
  }
}

/** Name of the group whose exclusion it is: one that a code elsewhere in the group shares. */
function groupOf({ codes, groups }: Codebook, code: Code, condition: Placed): string | undefined {
  const shared = codes.filter(({ unless }) => unless.includes(condition));
  const depth = Math.min(...shared.map(({ path }) => commonDepth(path, code.path)));
  const group = shared.length > 1 ? code.path[depth - 1] : undefined;
  return groups.find(({ id }) => id === group)?.name;
}

function commonDepth(one: readonly string[], other: readonly string[]): number {
  const end = other.findIndex((id, index) => one[index] !== id);
  return end === -1 ? other.length : end;
}
