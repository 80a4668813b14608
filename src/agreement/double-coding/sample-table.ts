// The double-coding sample as a table: how much of each session and role it holds, and how much of
// it each coder has read.

import type { Row, Table } from '../../table/table.js';
import { groupBy } from '../../text/group-by.js';
import { plural } from '../../text/wording.js';
import { unitKey } from '../../unit/unit-key.js';
import { percent } from '../comparison/comparison-notes.js';
import type { CoderReading, StudyUnit } from '../readings/coder-reading.js';
import { stratumOf } from './draw-sample.js';
import type { SampledUnit } from './sample-file.js';

export interface SampleState {
  readonly units: readonly StudyUnit[];
  /** Keys of the units that were drawn. */
  readonly inSample: ReadonlySet<string>;
  readonly drawn: readonly SampledUnit[];
  readonly coders: readonly CoderReading[];
}

/** A row per session and role that has codable units or was drawn from, and one for all. */
export function tabulateSample({ units, inSample, drawn, coders }: SampleState): Table {
  const isDrawn = ({ unit }: StudyUnit) => inSample.has(unitKey(unit.transcript, unit.id));
  const counted = units.filter((each) => each.isCodable || isDrawn(each));
  const strata = groupBy(counted, stratumOf);
  const row = (session: string, role: string, own: readonly StudyUnit[]): Row => {
    const sampled = own.filter(isDrawn);
    const read = coders.map(({ readings }, at): [string, number] => [
      `coder${at}`,
      sampled.filter(({ unit }) => readings.has(unitKey(unit.transcript, unit.id))).length,
    ]);
    const share = percent(sampled.length, own.length);
    const counts = { units: own.length, sampled: sampled.length, share };
    return { session, role, ...counts, ...Object.fromEntries(read) };
  };
  const rows = [...strata.values()].map((own) => row(own[0].session.label, own[0].unit.role, own));
  const right = (id: string, label: string) => ({ id, label, align: 'right' }) as const;
  const how = [...new Set(drawn.map((each) => each.drawn))].filter((each) => each !== '');
  return {
    id: 'sample',
    title: 'Double-coding sample',
    columns: [
      { id: 'session', label: 'Session' },
      { id: 'role', label: 'Role' },
      right('units', 'Units'),
      right('sampled', 'Drawn'),
      right('share', 'Share'),
      ...coders.map(({ coder }, at) => right(`coder${at}`, `read by ${coder}`)),
    ],
    rows: [...rows, row('All', '', counted)],
    notes: [
      `${plural(inSample.size, 'unit')}${how.length > 0 ? `: ${how.join('; ')}` : ''}. At least the share is drawn of each session and role, and one unit at least.`,
    ],
  };
}
