// What a check says of a transcript that was edited after it was cut: how many units moved, and one by
// one those that need a person.

import { anchorFindings } from '../../anchor/findings.js';
import { sideBySide } from '../../anchor/side-by-side.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { readStudyText } from '../../study/load/load.js';
import { transcriptName, unitsPath } from '../../study/paths.js';
import type { Study, StudyTranscript } from '../../study/study.js';
import { cellPlacer } from '../../table/cell-place.js';
import { shortened } from '../../text/shortened.js';
import { singleSpaced } from '../../text/white-space.js';
import { type ReanchoredUnit, reanchorUnits } from '../../unit/change/reanchor.js';
import { readOldUnits } from './reanchor.js';

/** Findings about single rows that an edited transcript gives by the hundred. */
const ROW_BY_ROW: ReadonlySet<string> = new Set([
  'unit/moved-text',
  'unit/changed-text',
  'unit/out-of-bounds',
  'unit/outside-turn',
  'unit/unplaced',
  'unit/overlap',
  'unit/uncovered',
]);
/** So few of them are shown as they are: somebody may have edited the units file. */
const FEW = 3;

/**
 * The findings about a transcript's units as a check shows them: where the transcript was edited, what
 * became of its units in place of a finding for every row.
 */
export function anchorFindingsOf(
  io: Io,
  study: Study,
  one: StudyTranscript,
  own: readonly Finding[],
): readonly Finding[] {
  const { path } = one.transcript;
  const rows = own.filter(({ code }) => ROW_BY_ROW.has(code) && code !== 'unit/uncovered');
  const stored = readOldUnits(io, study, path);
  if (!stored) return own;
  const hasUnplaced = stored.old.some(({ isUnplaced }) => isUnplaced);
  if (rows.length === 0 && !hasUnplaced) return own;
  if (stored.findings.length > 0) return [...own, ...stored.findings];
  const units = reanchorUnits(stored.old, one.transcript, one.voices);
  const said = [...summary(io, study, path, units), ...single(io, study, path, units)];
  return rows.length <= FEW
    ? [...own, ...said]
    : [...own.filter(({ code }) => !ROW_BY_ROW.has(code)), ...said];
}

function summary(
  io: Io,
  study: Study,
  transcript: string,
  units: readonly ReanchoredUnit[],
): Finding[] {
  const count = (isOf: (unit: ReanchoredUnit) => boolean) => units.filter(isOf).length;
  const parts = [
    [count(({ state }) => state === 'unchanged'), 'unchanged'],
    [count(({ state }) => state === 'moved'), 'moved'],
    [count(({ state, unit }) => state === 'fuzzy' && unit !== undefined), 'edited'],
    [count(({ state, unit }) => state === 'fuzzy' && !unit), 'doubtful'],
    [count(({ state, unit }) => state === 'lost' && !unit), 'lost'],
  ] as const;
  const isEdited = units.some(({ old, state, unit }) =>
    unit ? state !== 'unchanged' : !old.isUnplaced,
  );
  if (!isEdited) return [];
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  const place = { file: transcriptName(io, study, transcript), line: 1, column: 1 };
  return [anchorFindings.make('edited', place, { transcript, counts: said.join(', ') })];
}

function single(io: Io, study: Study, path: string, units: readonly ReanchoredUnit[]): Finding[] {
  const read = readStudyText(io, study, unitsPath(study, path));
  const placer = read && cellPlacer(read.value, read.file);
  return units.flatMap(({ old, state, unit, candidates }) => {
    const place =
      placer && !old.isUnplaced
        ? placer(old.line, 0)
        : { file: old.file, line: old.line, column: 1 };
    const args = { id: old.id, before: shortened(singleSpaced(old.text), 60) };
    if (state === 'fuzzy' && unit)
      return [
        anchorFindings.make('changed', place, {
          id: old.id,
          ...sideBySide(old.text, unit.text, 120),
        }),
      ];
    if (unit) return [];
    if (candidates.length > 0)
      return [anchorFindings.make('doubtful', place, { ...args, places: candidates.length })];
    return [anchorFindings.make('lost', place, args)];
  });
}
