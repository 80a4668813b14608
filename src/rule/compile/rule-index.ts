// The second half of compiling: for every step of codes, which rules to try when an atom was hit or
// a code was given.

import type { DraftCode } from './draft.js';
import type { CompiledCode, CompiledRule, RuleIndex, RuleStep } from './rule-set.js';
import { triggerOf } from './trigger.js';

/** The steps in order. */
export function stepsOf(
  drafts: readonly DraftCode[],
  codes: readonly CompiledCode[],
  atoms: number,
): RuleStep[] {
  const last = drafts.reduce((highest, { step }) => Math.max(highest, step), 0);
  return Array.from({ length: last + 1 }, (_, step) => {
    const rules = codes.flatMap((code, index) => (drafts[index]?.step === step ? code.rules : []));
    return {
      unit: indexOf(
        rules.filter((rule) => !rule.looksAtTurn),
        atoms,
      ),
      turn: indexOf(
        rules.filter((rule) => rule.looksAtTurn),
        atoms,
      ),
    };
  });
}

function indexOf(rules: readonly CompiledRule[], atoms: number): RuleIndex {
  const byAtom = new Map<number, number[]>();
  const byCode = new Map<number, number[]>();
  const always: number[] = [];
  for (const { node, order } of rules) {
    const trigger = triggerOf(node);
    for (const atom of trigger?.atoms ?? []) append(byAtom, atom, order);
    for (const code of trigger?.codes ?? []) append(byCode, code, order);
    if (!trigger || trigger.always) always.push(order);
  }
  return { ...packed(byAtom, atoms), byCode, always, isEmpty: rules.length === 0 };
}

function append(lists: Map<number, number[]>, key: number, rule: number): void {
  const known = lists.get(key);
  if (known) known.push(rule);
  else lists.set(key, [rule]);
}

function packed(byAtom: ReadonlyMap<number, readonly number[]>, atoms: number) {
  const offsets = new Int32Array(atoms + 1);
  const rules: number[] = [];
  for (let atom = 0; atom < atoms; atom++) {
    offsets[atom] = rules.length;
    rules.push(...(byAtom.get(atom) ?? []));
  }
  offsets[atoms] = rules.length;
  return { offsets, rules: Int32Array.from(rules) };
}
