// Pooled kappa over several codes of two coders (de Vries, Elliott, Kanouse & Teleki 2008): one
// kappa from the mean observed and the mean chance agreement of the codes.

import { beyondChance, type Coefficient, isUndefined } from './coefficient.js';
import { plainCohenKappa } from './cohen-kappa.js';
import type { Sample } from './sample.js';

/** One sample of two categories (applied or not) per code. A code that nobody used changes nothing. */
export function pooledKappa(codes: readonly Sample[]): Coefficient {
  const kappas = codes.map(plainCohenKappa);
  const usable = kappas.filter((kappa) => kappa.observed !== undefined);
  const units = Math.max(0, ...kappas.map((kappa) => kappa.units ?? 0));
  const about = { units, categories: codes.length };
  if (usable.length === 0) return isUndefined(kappas[0]?.undefined ?? 'there are no codes', about);
  const mean = (part: 'observed' | 'expected') =>
    usable.reduce((sum, kappa) => sum + (kappa[part] ?? 0), 0) / usable.length;
  return beyondChance({ observed: mean('observed'), expected: mean('expected'), ...about });
}
