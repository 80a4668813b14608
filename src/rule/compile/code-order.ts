// The order in which codes are applied: a code whose rules ask for another code comes after it.

/** Codes by number: the step in which each can be applied, 0 first; -1 for those in a circle. */
export interface CodeOrder {
  readonly steps: readonly number[];
  /** Circles of codes, each from a code back to itself. */
  readonly circles: readonly (readonly number[])[];
}

/** `needs[i]` are the codes that code `i` asks for; codes of a circle, and those waiting for one, get -1. */
export function orderCodes(needs: readonly (readonly number[])[]): CodeOrder {
  const steps: (number | undefined)[] = needs.map(() => undefined);
  const circles: number[][] = [];
  const visit = (code: number, path: readonly number[]): number => {
    const known = steps[code];
    if (known !== undefined) return known;
    const from = path.indexOf(code);
    if (from >= 0) {
      circles.push([...path.slice(from), code]);
      return -1;
    }
    let step = 0;
    for (const needed of needs[code] ?? []) {
      const below = visit(needed, [...path, code]);
      step = below < 0 || step < 0 ? -1 : Math.max(step, below + 1);
    }
    steps[code] = step;
    return step;
  };
  needs.forEach((_, code) => {
    visit(code, []);
  });
  return { steps: steps.map((step) => step ?? -1), circles };
}
