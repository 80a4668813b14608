// What must be found before a rule can be true: only rules of which some trigger was hit are tried,
// so that the cost of matching hardly grows with the number of rules.

import type { Node } from './node.js';

export interface Trigger {
  readonly atoms: readonly number[];
  /** Codes one of which the unit must have. */
  readonly codes: readonly number[];
  /** True where a pattern decides: the rule is tried on every unit. */
  readonly always: boolean;
}

const ALWAYS: Trigger = { atoms: [], codes: [], always: true };

/** One of these is found wherever the expression is true; undefined where it can be true without. */
export function triggerOf(node: Node): Trigger | undefined {
  switch (node.kind) {
    case 'atoms':
      return { atoms: node.atoms, codes: [], always: false };
    case 'code':
      return { atoms: [], codes: [node.code], always: false };
    case 'pattern':
      return ALWAYS;
    case 'and':
      return cheapest(node.items.map(triggerOf));
    case 'near':
      return cheapest([triggerOf(node.left), triggerOf(node.right)]);
    case 'or':
      return allOf(node.items.map(triggerOf));
    case 'scope':
    case 'polarity':
      return triggerOf(node.item);
    default:
      return undefined;
  }
}

/** Any one of the triggers does; the one with the fewest words is hit least often. */
function cheapest(triggers: readonly (Trigger | undefined)[]): Trigger | undefined {
  const known = triggers.filter((trigger) => trigger !== undefined);
  return known.reduce<Trigger | undefined>(
    (best, trigger) => (best && cost(best) <= cost(trigger) ? best : trigger),
    undefined,
  );
}

function cost({ atoms, codes, always }: Trigger): number {
  return atoms.length + codes.length + (always ? 1e9 : 0);
}

function allOf(triggers: readonly (Trigger | undefined)[]): Trigger | undefined {
  const known = triggers.filter((trigger) => trigger !== undefined);
  if (known.length < triggers.length) return undefined;
  return {
    atoms: [...new Set(known.flatMap(({ atoms }) => atoms))],
    codes: [...new Set(known.flatMap(({ codes }) => codes))],
    always: known.some(({ always }) => always),
  };
}
