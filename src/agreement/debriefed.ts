// What a debriefing has settled: units that were discussed and are now coded alike, and units on
// which the coders still differ. These are counts, and no agreement.

import type { CodeLevel, CodeLevels } from './code-levels.js';
import { codesOn } from './coder-agreement.js';
import type { Comparison } from './compare.js';

export interface Debriefed {
  /** Units with a coding that a debriefing made: coded alike now, or not. */
  readonly resolved: number;
  readonly open: number;
  /** The other compared units, by the same question. */
  readonly alike: number;
  readonly different: number;
}

export function debriefedOf({ units }: Comparison, levels: CodeLevels, by: CodeLevel): Debriefed {
  const counts = { resolved: 0, open: 0, alike: 0, different: 0 };
  for (const unit of units) {
    const sets = codesOn(unit, levels, by).filter((codes) => codes !== undefined);
    const isAlike = new Set(sets.map((codes) => codes.join('\n'))).size === 1;
    const isDiscussed = unit.readings.some((reading) => reading?.isDebriefed);
    if (isDiscussed) counts[isAlike ? 'resolved' : 'open'] += 1;
    else counts[isAlike ? 'alike' : 'different'] += 1;
  }
  return counts;
}
