// The marks by which decisions of debriefings and answers of participants are known to be on a unit's
// words: what they become where the words become others.

import { markOf } from '../../agreement/debriefing/worksheet.js';
import type { CodedUnit } from '../../analysis/evidence.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { questionMarks } from '../../member/question-marks.js';
import { type CarriedText, carrySpan } from '../../pseudonym/replace/carry-text.js';
import type { Rewriting } from '../../pseudonym/replace/rewrite-table.js';
import { loadEvidence } from '../../study/evidence/evidence.js';
import type { Study } from '../../study/study.js';
import { openDebriefBase } from '../debriefs/debrief-base.js';
import { loadRecords } from '../debriefs/debrief-records.js';
import { packetOf } from '../members/member-packets.js';
import { loadMemberRecords } from '../members/member-records.js';

/** Old marks → new ones; none where nobody debriefed or was asked, or the codings cannot be read. */
export async function carriedMarks(
  io: Io,
  study: Study,
  rewriting: Pick<Rewriting, 'carried' | 'replaceId'>,
): Promise<ReadonlyMap<string, string>> {
  try {
    const debriefed = await debriefMarks(io, study, rewriting.carried);
    return new Map([...debriefed, ...(await memberMarks(io, study, rewriting))]);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return new Map();
  }
}

async function debriefMarks(
  io: Io,
  study: Study,
  carried: ReadonlyMap<string, CarriedText>,
): Promise<ReadonlyMap<string, string>> {
  const marks = new Map<string, string>();
  const { value: records } = loadRecords(io, study);
  if (records.length === 0) return marks;
  const base = await openDebriefBase(io, study, [], { records });
  for (const { coders } of records) {
    for (const unit of base.comparisonOf(coders)?.units ?? []) {
      const after = { ...unit, unit: { ...unit.unit, ...carriedUnit(unit.unit, carried) } };
      marks.set(markOf(unit, coders), markOf(after, coders));
    }
  }
  return marks;
}

/** Both lists are made in one order, so that they belong together. */
async function memberMarks(
  io: Io,
  study: Study,
  { carried, replaceId }: Pick<Rewriting, 'carried' | 'replaceId'>,
): Promise<ReadonlyMap<string, string>> {
  if (loadMemberRecords(io, study).value.length === 0) return new Map();
  const { value: evidence } = await loadEvidence(io, study, { withCodings: true });
  const after = new Map<CodedUnit, CodedUnit>();
  for (const one of evidence.coded)
    after.set({ ...one, unit: { ...one.unit, ...carriedUnit(one.unit, carried) } }, one);
  const old = [...questionMarks(evidence, (coded) => packetOf(study, coded))];
  const now = questionMarks({ ...evidence, coded: [...after.keys()] }, (coded) => {
    const was = after.get(coded) ?? coded;
    const participant = packetOf(study, was);
    return participant === undefined ? undefined : replaceId(participant, was.session.id);
  });
  const named = [...now];
  return named.length === old.length
    ? new Map(old.map((mark, at) => [mark, named[at] ?? mark]))
    : new Map();
}

/** What of a unit is another where its transcript has other words. */
function carriedUnit(
  unit: {
    readonly transcript: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  },
  carried: ReadonlyMap<string, CarriedText>,
): { readonly transcript: string; readonly text: string } {
  const text = carried.get(unit.transcript);
  if (!text) return unit;
  const { start, end } = carrySpan(unit, text.edits);
  return { transcript: text.target, text: text.after.slice(start, end) };
}
