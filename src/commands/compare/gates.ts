// Says on stderr which gates a comparison passed.

import type { Coefficients } from '../../agreement/coefficients/coefficients.js';
import { type Gates, judgeGates } from '../../agreement/report/gates.js';
import type { Io } from '../../io/io.js';

/** True where all gates are passed, or there are none. */
export function reportGates(io: Io, overall: Coefficients, gates: Gates): boolean {
  const verdicts = judgeGates(overall, gates);
  for (const { sentence } of verdicts) io.stderr.write(`${sentence}\n`);
  return verdicts.every(({ passed }) => passed);
}
