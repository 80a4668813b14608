// What has become of the codings that a table was made from: codes put on units, taken away, moved; and
// units whose words or speaker are others now.

import type { Unit } from '../unit/unit.js';
import type { Change, NameChain } from './change.js';
import { type KeptUnit, readKeptUnits, speakerMark, wordsMark } from './coded-units.js';
import type { Basis } from './manifest.js';

/** What the comparison asks the study of today. */
export interface StudyNow {
  /** Undefined where the unit is gone. */
  readonly unitOf: (transcript: string, unit: string) => Unit | undefined;
  /** The id that a code of earlier has now. */
  readonly codeNow: (code: string) => string;
  /** The names of a code and of its groups, the widest last; of then and now where they differ. */
  readonly namesOf: (code: string) => readonly NameChain[];
  /** Whether a row of the coder for this unit and code is there but no longer fits. */
  readonly isUnfit: (transcript: string, unit: string, code: string) => boolean;
}

/** In the order of transcripts and units. */
export function compareCodings(before: Basis, after: Basis, now: StudyNow): Change[] {
  const paths = [...new Set([...Object.keys(before.coded), ...Object.keys(after.coded)])].sort();
  return paths.flatMap((transcript) => {
    const old = readKeptUnits(before.coded[transcript] ?? []);
    const own = readKeptUnits(after.coded[transcript] ?? []);
    const ids = [...new Set([...old.keys(), ...own.keys()])].sort();
    return ids.flatMap((id) =>
      compareUnit({ transcript, id, coder: after.coder ?? '' }, old.get(id), own.get(id), now),
    );
  });
}

interface Where {
  readonly transcript: string;
  readonly id: string;
  readonly coder: string;
}

function compareUnit(
  { transcript, id, coder }: Where,
  old: KeptUnit | undefined,
  own: KeptUnit | undefined,
  now: StudyNow,
): Change[] {
  const unit = now.unitOf(transcript, id);
  const at = {
    transcript,
    unit: id,
    speaker: unit ? unit.participant || unit.speaker : '',
    quote: unit?.text ?? '',
  };
  const had = [...new Set((old?.codes ?? []).map(now.codeNow))];
  const has = own?.codes ?? [];
  const taken = had.filter((code) => !has.includes(code));
  const put = has.filter((code) => !had.includes(code));
  const namesOf = (code: string) => now.namesOf(code).map((names) => [id, ...names]);
  const all = [...had, ...has].flatMap(namesOf);
  const changes: Change[] = [];
  if (old && unit && wordsMark(unit) !== old.words) {
    changes.push({ kind: 'unit', what: 'words', ...at, names: all });
  }
  if (old && unit && speakerMark(unit) !== old.speaker) {
    changes.push({ kind: 'unit', what: 'speaker', ...at, names: all });
  }
  const common = { kind: 'coding', coder, ...at } as const;
  for (const [index, from] of taken.entries()) {
    const to = put[index];
    const names = [...namesOf(from), ...(to === undefined ? [] : namesOf(to))];
    const unfit = now.isUnfit(transcript, id, from);
    if (to === undefined) {
      changes.push({ ...common, what: 'taken', from, names, ...(unfit && { unfit }) });
    } else changes.push({ ...common, what: 'moved', from, to, names });
  }
  for (const to of put.slice(taken.length)) {
    changes.push({ ...common, what: 'put', to, names: namesOf(to) });
  }
  return changes;
}
