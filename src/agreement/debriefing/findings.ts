// What can be wrong with a worksheet of a debriefing, and what is worth saying about its decisions.

import { defineFindings, findingKind } from '../../finding/finding.js';
import { didYouMean } from '../../text/wording.js';

interface OnUnit {
  readonly unit: string;
  readonly transcript: string;
}

const on = ({ unit, transcript }: OnUnit) => `${unit} of ${transcript}`;

export const debriefFindings = defineFindings('debrief', {
  'unknown-code': findingKind<OnUnit & { word: string; nearest: string | undefined }>(
    'error',
    ({ word, nearest, ...unit }) =>
      `The decision on ${on(unit)} names ${word}, which is no code of the codebook and none that a coder used.${didYouMean(nearest)} Correct it, or add the code to the codebook first; until then the unit is open.`,
    'A decision must name codes that exist, or say no code. The unit stays open until it does.',
  ),
  'group-for-code': findingKind<OnUnit & { word: string; codes: string }>(
    'error',
    ({ word, codes, ...unit }) =>
      `The decision on ${on(unit)} names ${word}, which is no code but a group of codes. Choose of ${codes}; until then the unit is open.`,
    'Units are coded with codes; subcategories and categories follow from them.',
  ),
  'not-a-reader': findingKind<OnUnit & { coder: string }>(
    'error',
    ({ coder, ...unit }) =>
      `The decision on ${on(unit)} takes the codes of ${coder}, who has not read it. Name the codes; until then the unit is open.`,
    'A coder’s name as a decision means that coder’s codes, so the coder must have read the unit.',
  ),
  'decided-twice': findingKind<OnUnit>(
    'error',
    (unit) =>
      `The worksheet decides on ${on(unit)} twice, and not alike. Delete one of the two; until then the unit is open.`,
    'A unit stands in the worksheet twice, as after copying, with different decisions. Neither is taken.',
  ),
  'changed-coding': findingKind<OnUnit>(
    'error',
    (unit) =>
      `The words or codings of ${on(unit)} have changed since the worksheet was written, so the decision on it is not used. Look at it again: a new worksheet has it.`,
    'A decision was made on what the coders had said then. Where one of them has changed a coding since, the decision may not be meant any more; it is kept in the record, and the unit is open.',
  ),
  'no-mark': findingKind<OnUnit>(
    'error',
    (unit) =>
      `The mark of ${on(unit)} is gone, so nobody can tell whether its codings are still those that were talked about. Take it from the worksheet as it was written; until then the unit is open.`,
    'Every unit of a worksheet has a mark, a few digits made of its words and codings. The decision is only used where it fits.',
  ),
  'unknown-unit': findingKind<OnUnit & { nearest: string | undefined }>(
    'error',
    ({ nearest, ...unit }) =>
      `The study has no unit ${on(unit)} that two of the coders have read, so the decision on it is not used.${didYouMean(nearest)}`,
    'A worksheet is of another study, or the units were cut anew, or a name in it was changed by hand.',
  ),
  'unread-unit': findingKind<OnUnit>(
    'error',
    (unit) =>
      `Of ${on(unit)} fewer than two of the coders have a coding that fits the transcript, so the decision on it is not used for now. If the transcript was edited, fga reanchor --apply brings their codings back.`,
    'The record of a debriefing decides on a unit of the study, but the codings that were talked about are gone or no longer fit the words.',
  ),
  'not-disputed': findingKind<OnUnit>(
    'warning',
    (unit) =>
      `The coders agree on ${on(unit)} now, and the decision says something else. It is not used; change the coding itself where both were wrong.`,
    'A worksheet decides on units that are coded differently. What coders agree on goes into the consensus as they coded it.',
  ),
  'nothing-to-read': findingKind<undefined>(
    'error',
    () =>
      'No unit was found in this worksheet: each is announced by a line such as "Unit u0012 of fg1.txt, mark m1a2b3c4d5" (in a spreadsheet, by the columns unit, transcript and mark).',
    'The file is no worksheet of fga debrief, or its lines that begin with Unit were deleted.',
  ),
  'other-decision': findingKind<OnUnit & { record: string }>(
    'warning',
    ({ record, ...unit }) =>
      `Two debriefings decided on ${on(unit)} otherwise; that of ${record} counts, the later one by name.`,
    'The records in debriefs/ hold different decisions on one unit. Correct the record that is wrong.',
  ),
  'other-coders': findingKind<OnUnit>(
    'warning',
    (unit) =>
      `${on(unit)} is settled between some coders and coded otherwise by others, so it is open. Debrief all of them together.`,
    'Debriefings of different coders lead to different codes on one unit.',
  ),
  'coder-gone': findingKind<{ id: string; coders: string }>(
    'warning',
    ({ id, coders }) =>
      `The debriefing ${id} is of ${coders}, who do not all have a file in codings/, so its decisions are not looked at; what it brought into the consensus stays.`,
    'A record in debriefs/ names a coder whose codings are not in the study (any more). Put the file back, or name it: fga debrief anna ../ben.csv --apply …',
  ),
  'stale-consensus': findingKind<{ added: number; removed: number; record: string }>(
    'warning',
    ({ added, removed, record }) =>
      `The consensus is not what the codings and the records of debriefings say now (+${added} −${removed}). Make it again: fga debrief --apply ${record}`,
    'Somebody has coded since the last debriefing, or a record was corrected. Tables count the consensus as it stands until a worksheet or a record is applied again.',
  ),
  'hand-made': findingKind<OnUnit & { count: number }>(
    'warning',
    ({ count, ...unit }) =>
      `codings/consensus.csv has codings that are of no debriefing (source person or import), on ${on(unit)}${count > 1 ? ` and ${count - 1} more` : ''}; they stay, and what was decided about these units is not written.`,
    'Somebody coded under the name consensus, or imported it. Such codings are never overwritten.',
  ),
});
