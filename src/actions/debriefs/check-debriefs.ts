// Looks whether what debriefings decided still holds: replays all records without writing anything.

import { debriefFindings } from '../../agreement/debriefing/findings.js';
import { CONSENSUS_CODER } from '../../coding/coding.js';
import type { Finding } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { codingsPath, fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { planConsensus } from './consensus.js';
import { consensusUnits } from './consensus-units.js';
import { openDebriefBase, replayAll } from './debrief-base.js';
import { loadRecords, recordPath } from './debrief-records.js';

/** Nothing where there was no debriefing. What is wrong with the coders' own files is said elsewhere. */
export async function checkDebriefs(io: Io, study: Study): Promise<readonly Finding[]> {
  const records = loadRecords(io, study);
  const last = records.value.at(-1);
  if (!last) return records.findings;
  try {
    const base = await openDebriefBase(io, study, [], { records: records.value });
    const replayed = replayAll(io, study, records.value, base);
    const units = consensusUnits(base, replayed.value, []);
    const { added, removed } = planConsensus(io, study, units, base.loaded.texts);
    const place = { file: fileName(io, study, codingsPath(CONSENSUS_CODER)) };
    const args = { added, removed, record: fileName(io, study, recordPath(last.id)) };
    const stale = added + removed > 0 ? [debriefFindings.make('stale-consensus', place, args)] : [];
    return [...records.findings, ...replayed.findings, ...stale];
  } catch (error) {
    // A codebook or a file that cannot be read is reported by itself.
    if (error instanceof InputError) return records.findings;
    throw error;
  }
}
