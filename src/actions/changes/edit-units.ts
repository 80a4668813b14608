// Splits and merges stored units by hand, and says whose codings that touches.

import type { Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { codedUnits, refuseUnitsLoss, storeUnits, unitsOf } from '../../study/load/units.js';
import type { Study, StudyTranscript } from '../../study/study.js';
import { visible } from '../../text/visible.js';
import { type EditProblem, mergeUnits, splitUnit } from '../../unit/change/edit.js';
import type { Unit } from '../../unit/unit.js';

export type UnitEdit =
  | { readonly kind: 'split'; readonly unit: string; readonly at: string }
  | { readonly kind: 'merge'; readonly units: readonly string[] };

/** What an edit did, for people and for programs. */
export interface UnitEditReport {
  readonly said: string;
  readonly json: {
    readonly transcript: string;
    readonly gone: readonly string[];
    readonly made: readonly { readonly unit: string; readonly text: string }[];
    /** Units that are gone although somebody had coded them. */
    readonly coded: readonly string[];
  };
}

/** Makes the edit and returns what to tell the user. Throws where it cannot be made. */
export function editUnits(
  io: Io,
  study: Study,
  one: StudyTranscript,
  edit: UnitEdit,
): Found<UnitEditReport> {
  const { value: counted, findings } = unitsOf(io, study, one);
  const { units } = counted;
  const { transcript } = one;
  // A row that does not fit would be gone when the file is written again.
  const unfit = findings.filter(
    ({ code, severity }) => severity === 'error' && /^unit\//.test(code),
  );
  if (unfit.length > 0) throw new InputError(editedText(transcript.path), { findings: unfit });
  refuseUnitsLoss(io, study, transcript.path);
  const used = codedUnits(io, study, transcript.path);
  const result =
    edit.kind === 'merge'
      ? mergeUnits(units, edit.units, transcript, used)
      : splitUnit(units, edit.unit, [offsetOf(units, edit)], transcript, used);
  if (typeof result === 'string') throw new InputError(explain(result, edit));
  storeUnits(io, study, one, result.units);
  const touched = used.filter((id) => result.gone.includes(id));
  const made = result.made
    .map(({ id, text }) => `  ${id}  ${text.replace(/\s+/g, ' ')}\n`)
    .join('');
  const note =
    touched.length > 0
      ? `Codings on ${touched.join(', ')} no longer fit; fga check lists them. Rule codings: run fga code again.\n`
      : '';
  const said = `${result.gone.join(', ')} became\n${made}${writtenNote(edit, result.made)}${note}`;
  const json = {
    transcript: transcript.path,
    gone: result.gone,
    made: result.made.map(({ id, text }) => ({ unit: id, text })),
    coded: touched,
  };
  return { value: { said: visible(said), json }, findings };
}

function editedText(path: string): string {
  return `Some units do not fit ${path} as it is, and would be lost. Where the transcript was edited, take that over first: fga reanchor ${path}`;
}

/** Where the words that a person wrote about a unit went. */
function writtenNote(edit: UnitEdit, made: readonly Unit[]): string {
  const [first] = made;
  const columns = (['condensed', 'translation'] as const).filter((column) => first?.[column]);
  if (!first || columns.length === 0) return '';
  const what = columns.join(' and ');
  return edit.kind === 'split'
    ? `What was written under ${what} stands at ${first.id} now, whole: divide it among the parts in units/.\n`
    : `What was written under ${what} is joined at ${first.id}, a line for each unit: go over it in units/.\n`;
}

function offsetOf(units: readonly Unit[], { unit: id, at }: { unit: string; at: string }): number {
  const unit = units.find((each) => each.id === id);
  if (!unit) throw new InputError(explain('no-such-unit', { kind: 'split', unit: id, at }));
  const pattern = at
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = [...unit.text.matchAll(new RegExp(pattern, 'giu'))];
  if (found.length === 1) return unit.start + (found[0]?.index ?? 0);
  const why = found.length === 0 ? 'does not hold' : 'holds more than once';
  throw new InputError(
    `Unit ${id} ${why} "${at}". Give the words with which the second part begins.`,
  );
}

function explain(problem: EditProblem, edit: UnitEdit): string {
  const named = edit.kind === 'merge' ? edit.units.join(', ') : edit.unit;
  switch (problem) {
    case 'no-such-unit':
      return `There is no such unit: ${named}. Ids stand in the first column of units/*.csv.`;
    case 'outside-unit':
    case 'empty-part':
      return `Unit ${named} cannot be split there: a part would be empty.`;
    case 'other-turn':
      return `Units ${named} belong to different turns; a unit is within one turn.`;
    case 'not-adjacent':
      return `Units ${named} do not follow each other.`;
  }
}
