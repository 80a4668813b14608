// Gathers what the sheet for grouping codes shows: the codebook, and how each coder has used its codes.

import type { StudyUnit } from '../../agreement/readings/coder-reading.js';
import { codesNow } from '../../codebook/history.js';
import { RULES_CODER } from '../../coding/coding.js';
import { type Found, gatherFindings } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { SheetPlan } from '../../office/sheet-plan.js';
import { type CodeUse, tabulateCodesSheet } from '../../sheet/codes-sheet.js';
import { humanCoders, listCoders } from '../../study/choose.js';
import { loadStudyUnits } from '../../study/coders/coders.js';
import { loadOwnBook } from '../../study/coders/coding-desk.js';
import { checkCoder } from '../../study/ids.js';
import { loadCodings } from '../../study/load/load.js';
import type { Study } from '../../study/study.js';
import { oneLine } from '../../text/visible.js';
import { unitKey } from '../../unit/unit-key.js';

export interface CodesSheetOptions {
  /** Only this coder's use of the codes; everybody's, side by side, where absent. */
  readonly coder?: string;
  readonly codebook?: string;
}

export async function planCodesSheet(
  io: Io,
  study: Study,
  options: CodesSheetOptions,
): Promise<Found<readonly SheetPlan[]>> {
  const { findings, keep } = gatherFindings();
  const { codebook } = keep(await loadOwnBook(io, study, options.codebook));
  if (!codebook || codebook.codes.length === 0) {
    throw new InputError(
      'There is no code to group yet. Code first: fga sheet export --coder NAME, or fga review --coder NAME',
    );
  }
  const loaded = keep(await loadStudyUnits(io, study));
  const coders = codersToShow(io, study, options.coder);
  const units = new Map(
    loaded.units.map((one) => [unitKey(one.unit.transcript, one.unit.id), one]),
  );
  const reading = { texts: loaded.texts, codeNow: codesNow(codebook) };
  const uses = coders.map((coder) => {
    const { codings } = keep(loadCodings(io, study, coder, reading));
    const byCode = new Map<string, Set<StudyUnit>>();
    for (const { status, code, transcript, unit } of codings) {
      const one = units.get(unitKey(transcript, unit));
      if (status !== 'coded' || !one) continue;
      byCode.set(code, (byCode.get(code) ?? new Set()).add(one));
    }
    return byCode;
  });
  const useOf = (code: string): CodeUse => {
    const used = uses.map((byCode) => byCode.get(code) ?? new Set<StudyUnit>());
    const all = [...new Set(used.flatMap((each) => [...each]))];
    return { units: used.map(({ size }) => size), quotes: quotesOf(all) };
  };
  return { value: tabulateCodesSheet({ codebook, coders, useOf }), findings };
}

/** People; the rules only where nobody has coded by hand. */
function codersToShow(io: Io, study: Study, named: string | undefined): readonly string[] {
  if (named !== undefined) return [checkCoder(named)];
  const coders = listCoders(io, study);
  const people = humanCoders(coders);
  return people.length > 0 ? people : coders.filter((coder) => coder === RULES_CODER);
}

/** Long enough to tell something, short enough for a cell. */
const GOOD_LENGTH = 140;

/** The two most readable passages, the second of another speaker where there is one. */
function quotesOf(units: readonly StudyUnit[]): readonly string[] {
  const distance = ({ unit }: StudyUnit) => Math.abs(unit.text.length - GOOD_LENGTH);
  const sorted = units.toSorted((a, b) => distance(a) - distance(b));
  const [first] = sorted;
  if (!first) return [];
  const isOther = ({ unit }: StudyUnit) =>
    unit.speaker !== first.unit.speaker || unit.transcript !== first.unit.transcript;
  const second = sorted.find(isOther) ?? sorted[1];
  return [first, ...(second ? [second] : [])].map(
    ({ unit, session }) =>
      `“${oneLine(unit.text)}” (${[unit.speaker, session.label].filter((each) => each !== '').join(', ')})`,
  );
}
