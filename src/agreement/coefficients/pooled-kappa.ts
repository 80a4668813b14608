// Pooled kappa over several codes of two coders (de Vries, Elliott, Kanouse & Teleki 2008): one
// kappa from the mean observed and the mean chance agreement of the codes.

import { beyondChance, type Coefficient, isUndefined, NO_PAIRS } from './coefficient.js';
import { cohenAgreement, forTwoOnly } from './cohen-kappa.js';
import type { Sample } from './sample.js';

/** One sample of two categories (applied or not) per code. A code that nobody used changes nothing. */
export function pooledKappa(codes: readonly Sample[]): Coefficient {
  const categories = codes.length;
  const [first] = codes;
  const misfit = first ? forTwoOnly(first.coders) : 'there are no codes';
  if (misfit !== undefined) return isUndefined(misfit, { units: 0, categories });
  let [observed, expected, used, units] = [0, 0, 0, 0];
  for (const code of codes) {
    const own = cohenAgreement(code);
    if (own.units === 0) continue;
    observed += own.observed;
    expected += own.expected;
    used += 1;
    units = Math.max(units, own.units);
  }
  if (used === 0) return isUndefined(NO_PAIRS, { units, categories });
  return beyondChance({ observed: observed / used, expected: expected / used, units, categories });
}
