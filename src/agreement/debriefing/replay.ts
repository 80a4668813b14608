// Replays the records of debriefings on the codings as they are now. The same records and codings
// give the same consensus; a decision counts only where the codings are those it was made on.

import { type Finding, type Found, gatherFindings } from '../../finding/finding.js';
import { nearest, nearestFile } from '../../text/nearest.js';
import { compareText } from '../../text/order.js';
import { unitKey } from '../../unit/unit-key.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { StudyUnit } from '../readings/coder-reading.js';
import type { ComparedUnit, Comparison } from '../readings/compare.js';
import { readDecision } from './decide.js';
import { debriefFindings } from './findings.js';
import type { DebriefRecord } from './record.js';
import { markOf } from './worksheet.js';
import type { WrittenDecision } from './written.js';

/** Why a unit that is coded differently has no consensus. */
export type OpenReason = 'undecided' | 'changed' | 'unclear' | 'other-coders';

/** What becomes of a unit. */
export type Outcome =
  | {
      readonly kind: 'agreed';
      readonly codes: readonly string[];
      readonly coders: readonly string[];
    }
  | {
      readonly kind: 'decided';
      readonly codes: readonly string[];
      readonly written: WrittenDecision;
      /** Id of the debriefing. */
      readonly record: string;
    }
  | { readonly kind: 'open'; readonly why: OpenReason };

export interface Settled {
  readonly place: StudyUnit;
  readonly outcome: Outcome;
}

export interface ReplayContext {
  /** Of the coders of a record; undefined where one of them has no coding any more. */
  readonly comparisonOf: (coders: readonly string[]) => Comparison | undefined;
  readonly levels: CodeLevels;
}

/** What becomes of every unit that coders of a debriefing share, by `unitKey`. */
export function replay(
  records: readonly DebriefRecord[],
  { comparisonOf, levels }: ReplayContext,
): Found<ReadonlyMap<string, Settled>> {
  const { findings, keep } = gatherFindings();
  const settled = new Map<string, Settled>();
  for (const record of records.toSorted((a, b) => compareText(a.id, b.id))) {
    const comparison = comparisonOf(record.coders);
    if (!comparison) continue;
    for (const [key, own] of keep(outcomesOf(record, comparison, levels))) {
      const earlier = settled.get(key);
      settled.set(key, earlier ? keep(joined(earlier, own)) : own);
    }
  }
  return { value: settled, findings };
}

function outcomesOf(
  record: DebriefRecord,
  comparison: Comparison,
  levels: CodeLevels,
): Found<ReadonlyMap<string, Settled>> {
  const { findings, keep } = gatherFindings();
  const names = comparison.coders.map(({ coder }) => coder);
  const rows = new Map(record.rows.map((row) => [unitKey(row.transcript, row.unit), row]));
  const used = new Set(
    comparison.coders.flatMap(({ readings }) =>
      [...readings.values()].flatMap(({ codes }) => codes),
    ),
  );
  const outcomes = new Map<string, Settled>();
  for (const unit of comparison.units) {
    const key = unitKey(unit.unit.transcript, unit.unit.id);
    const row = rows.get(key);
    rows.delete(key);
    const on = { unit, row, names, levels, used, record: record.id };
    outcomes.set(key, { place: unit, outcome: keep(outcomeOf(on)) });
  }
  const unknown = [...rows.values()]
    .filter(({ decision }) => decision !== '')
    .map((row) => unknownUnit(row, comparison));
  return { value: outcomes, findings: [...findings, ...unknown] };
}

function outcomeOf({
  unit,
  row,
  names: coders,
  levels,
  used,
  record,
}: {
  readonly unit: ComparedUnit;
  readonly row: WrittenDecision | undefined;
  readonly names: readonly string[];
  readonly levels: CodeLevels;
  readonly used: ReadonlySet<string>;
  readonly record: string;
}): Found<Outcome> {
  const be = (value: Outcome, ...findings: readonly Finding[]) => ({ value, findings });
  const open = (why: OpenReason, ...findings: readonly Finding[]) =>
    be({ kind: 'open', why }, ...findings);
  const readings = unit.readings.map((reading) => reading?.codes);
  const [first = [], ...others] = readings.filter((codes) => codes !== undefined);
  const isAgreed = others.every((codes) => codes.join('\n') === first.join('\n'));
  const readers = coders.filter((_, at) => readings[at]);
  const agreed: Outcome = { kind: 'agreed', codes: first, coders: readers };
  if (!row) return isAgreed ? be(agreed) : open('undecided');
  const { transcript, unit: id, place, mark } = row;
  const decided = readDecision(row, { levels, used, coders, readings });
  if (isAgreed) {
    const isOther = decided.kind === 'codes' && decided.codes.join('\n') !== first.join('\n');
    if (!isOther) return be(agreed);
    return be(agreed, debriefFindings.make('not-disputed', place, { transcript, unit: id }));
  }
  if (decided.kind === 'open') return open('undecided');
  if (mark !== markOf(unit, coders)) {
    const kind = mark === '' ? 'no-mark' : 'changed-coding';
    const finding = debriefFindings.make(kind, place, { transcript, unit: id });
    return open(mark === '' ? 'unclear' : 'changed', finding);
  }
  if (decided.kind === 'unclear') return open('unclear', decided.finding);
  return be({ kind: 'decided', codes: decided.codes, written: row, record });
}

/** Says that a decision is on a unit that cannot be compared, with the nearest that can be. */
export function unknownUnit(
  { transcript, unit, place }: WrittenDecision,
  { all }: Pick<Comparison, 'all'>,
): Finding {
  const units = all.filter(({ unit: own }) => own.transcript === transcript);
  if (units.some(({ unit: own }) => own.id === unit)) {
    return debriefFindings.make('unread-unit', place, { transcript, unit });
  }
  const near =
    units.length === 0
      ? nearestFile(transcript, new Set(all.map(({ unit: own }) => own.transcript)))
      : nearest(
          unit,
          units.map(({ unit: own }) => own.id).filter((id) => id !== unit),
        );
  return debriefFindings.make('unknown-unit', place, { transcript, unit, nearest: near });
}

/** A decision counts more than an open unit, and that more than what some coders agree on. */
function joined(earlier: Settled, later: Settled): Found<Settled> {
  const be = (value: Settled, ...findings: readonly Finding[]) => ({ value, findings });
  const [a, b] = [earlier.outcome, later.outcome];
  const { transcript, id: unit } = later.place.unit;
  if (a.kind === 'decided' && b.kind === 'decided') {
    if (a.codes.join('\n') === b.codes.join('\n')) return be(later);
    const args = { transcript, unit, record: b.record };
    return be(later, debriefFindings.make('other-decision', a.written.place, args));
  }
  if (a.kind === 'decided' || b.kind === 'decided') {
    return be(a.kind === 'decided' ? earlier : later);
  }
  if (a.kind === 'agreed' && b.kind === 'agreed') {
    if (a.codes.join('\n') === b.codes.join('\n')) {
      const coders = [...new Set([...a.coders, ...b.coders])];
      return be({ ...later, outcome: { ...b, coders } });
    }
    const finding = debriefFindings.make('other-coders', undefined, { transcript, unit });
    return be({ ...later, outcome: { kind: 'open', why: 'other-coders' } }, finding);
  }
  const isOpenBefore = a.kind === 'open' && a.why !== 'undecided';
  return be(isOpenBefore || b.kind !== 'open' ? earlier : later);
}
