// The meaning units of a study: cut where there are none, shared and frozen once they are stored.

import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { carryUnits } from '../../unit/change/carry.js';
import { compareUnits } from '../../unit/change/compare.js';
import { segmentTranscript } from '../../unit/cut/segment.js';
import { parseOldUnits } from '../../unit/file/old-units.js';
import { unitsLoss } from '../../unit/file/units-loss.js';
import { renderUnits } from '../../unit/file/units-render.js';
import type { Strategy, Unit } from '../../unit/unit.js';
import { listCoders } from '../choose.js';
import { codingsPath, fileName, unitsPath, unplacedPath } from '../paths.js';
import type { Study, StudyTranscript } from '../study.js';
import { loadCodings, loadUnits, readStudyText } from './load.js';
import { saveReadingText } from './reading-texts.js';
import { saveUnits } from './save.js';

/** The units of a transcript that count, and whether they were stored before. */
export interface CountedUnits {
  readonly units: readonly Unit[];
  readonly isStored: boolean;
}

/** The stored units of a transcript, else those that are cut now. */
export function unitsOf(
  io: Io,
  study: Study,
  one: StudyTranscript,
  strategy: Strategy = study.settings.strategy,
): Found<CountedUnits> {
  const stored = loadUnits(io, study, one);
  if (stored && stored.value.length === 0 && stored.findings.some(isError)) {
    throw new InputError(unreadable(io, study, one.transcript.path), { findings: stored.findings });
  }
  if (stored) return { value: { units: stored.value, isStored: true }, findings: stored.findings };
  const units = segmentTranscript(one.transcript, one.voices, { strategy });
  return { value: { units, isStored: false }, findings: [] };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Going on without its units would take away the codings of the transcript. */
function unreadable(io: Io, study: Study, path: string): string {
  return `There is no unit left in ${fileName(io, study, unitsPath(study, path))}. Mend the file; or put the transcript back, where that is not the text it was; or cut it anew: fga segment ${path} --new-units`;
}

/** What cutting one transcript did. */
export interface Cut {
  readonly transcript: string;
  readonly units: readonly Unit[];
  /** Ids that are gone; only where units were stored before and `replace` was given. */
  readonly gone: number;
  readonly isWritten: boolean;
}

/**
 * Cuts a transcript and stores its units. Throws where other units are stored, unless `replace` is
 * given; the caller keeps the file that was there.
 */
export function cutUnits(
  io: Io,
  study: Study,
  one: StudyTranscript,
  options: { readonly strategy: Strategy; readonly replace: boolean },
): Found<Cut> {
  const { path } = one.transcript;
  const cut = segmentTranscript(one.transcript, one.voices, { strategy: options.strategy });
  const stored = loadUnits(io, study, one);
  if (!stored) {
    const isWritten = storeUnits(io, study, one, cut);
    saveReadingText(io, study, one.transcript, true);
    return { value: { transcript: path, units: cut, gone: 0, isWritten }, findings: [] };
  }
  const units = carryUnits(stored.value, cut, codedUnits(io, study, path));
  const change = compareUnits(stored.value, units);
  const isSame = change.added.length + change.moved.length + change.removed.length === 0;
  if (!isSame && !options.replace) throw new InputError(frozen(io, study, path));
  if (!isSame) refuseUnitsLoss(io, study, path);
  if (isSame) {
    saveReadingText(io, study, one.transcript, options.replace);
    const value = { transcript: path, units: stored.value, gone: 0, isWritten: false };
    return { value, findings: stored.findings };
  }
  const isWritten = storeUnits(io, study, one, units);
  saveReadingText(io, study, one.transcript, true);
  const value = { transcript: path, units, gone: change.removed.length, isWritten };
  // What was wrong with the rows that were there is gone with them.
  return { value, findings: [] };
}

/** Throws where writing the units file of a transcript anew would take away something that it holds. */
export function refuseUnitsLoss(io: Io, study: Study, path: string): void {
  const stored = readStudyText(io, study, unitsPath(study, path));
  if (!stored) return;
  const findings = unitsLoss(stored.value, stored.file);
  if (findings.length === 0) return;
  throw new InputError(
    `${stored.file} holds something that would be gone if it were written anew. Nothing was changed.`,
    { findings },
  );
}

/** Writes the units of a transcript, where it has any; true where that changed the file. */
export function storeUnits(
  io: Io,
  study: Study,
  { transcript }: StudyTranscript,
  units: readonly Unit[],
): boolean {
  if (units.length === 0) return false;
  return saveUnits(io, study, transcript.path, renderUnits(units, transcript));
}

/** Ids of all units that any coder has codings on, and of those that have no place any more. */
export function codedUnits(io: Io, study: Study, path: string): readonly string[] {
  const coded = listCoders(io, study).flatMap((coder) => codedBy(io, study, coder, path));
  const unplaced = readStudyText(io, study, unplacedPath(study, path));
  if (!unplaced) return coded;
  return [...coded, ...parseOldUnits(unplaced.value, unplaced.file).units.map(({ id }) => id)];
}

function codedBy(io: Io, study: Study, coder: string, path: string): string[] {
  const { codings, unfit } = loadCodings(io, study, coder, { texts: new Map() }).value;
  const units = [
    ...codings.filter(({ transcript }) => transcript === path).map(({ unit }) => unit),
    ...unfit.filter(({ cells }) => cells.transcript === path).map(({ cells }) => cells.unit),
  ];
  return [...new Set(units)];
}

function frozen(io: Io, study: Study, path: string): string {
  const coders = listCoders(io, study).filter((c) => codedBy(io, study, c, path).length > 0);
  const touched =
    coders.length > 0
      ? `Codings stand on them: ${coders.map((coder) => fileName(io, study, codingsPath(coder))).join(', ')}.`
      : 'Somebody may have edited them.';
  return (
    `${path} is cut already, otherwise than it would be now (${fileName(io, study, unitsPath(study, path))}). ` +
    `${touched} To cut it anew give --new-units: units that stay the same keep their ids, the old file is kept in backups/.`
  );
}
