// Makes the worksheet of a debriefing: the units of a comparison that no earlier one has settled.

import { type Worksheet, worksheetItems } from '../../agreement/debriefing/worksheet.js';
import type { CodeLevels } from '../../agreement/readings/code-levels.js';
import { type Finding, gatherFindings } from '../../finding/finding.js';
import { UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { CoderSource } from '../../study/coders/coders.js';
import type { Study } from '../../study/study.js';
import { unitKey } from '../../unit/unit-key.js';
import { type ComparisonOptions, loadComparison } from '../coders/comparison.js';
import { openDebriefBase, replayAll } from './debrief-base.js';
import { loadRecords, newDebriefId } from './debrief-records.js';

export interface MadeWorksheet {
  readonly worksheet: Worksheet;
  readonly levels: CodeLevels;
  /** Units compared, and those among the disputed that an earlier debriefing has settled. */
  readonly compared: number;
  readonly settled: number;
  readonly findings: readonly Finding[];
}

/** Throws where the coders are not people who coded by themselves. */
export async function makeWorksheet(
  io: Io,
  study: Study,
  sources: readonly CoderSource[],
  options: ComparisonOptions & { readonly all?: boolean },
): Promise<MadeWorksheet> {
  const { findings, keep } = gatherFindings();
  const { comparison, levels } = keep(await loadComparison(io, study, sources, options));
  const names = comparison.coders.map(({ coder }) => coder);
  const wrong = comparison.coders.find(({ isRules, isConsensus }) => isRules || isConsensus);
  if (wrong) {
    throw new UsageError(
      `A debriefing is of people, and ${wrong.coder} is ${wrong.isRules ? 'the work of rules: a person reads it with fga review --suggest' : 'what debriefings decided'}.`,
    );
  }
  const records = keep(loadRecords(io, study));
  const items = worksheetItems(comparison, levels);
  let open = items;
  if (records.length > 0 && !options.all) {
    const { codebook } = options;
    const base = await openDebriefBase(io, study, sources, { records, codebook });
    const settled = keep(replayAll(io, study, records, base));
    open = items.filter(({ unit }) => {
      const outcome = settled.get(unitKey(unit.transcript, unit.id))?.outcome;
      return outcome?.kind !== 'decided';
    });
  }
  const id = newDebriefId(io, study, names);
  return {
    worksheet: { id, coders: names, items: open },
    levels,
    compared: comparison.units.length,
    settled: items.length - open.length,
    findings,
  };
}
