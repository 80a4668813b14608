// What a table of the consensus leaves out: units that people have read and the consensus has not.

import type { OutsideConsensus } from '../../analysis/evidence.js';
import type { CodingsFile } from '../../coding/parse-codings.js';
import type { Io } from '../../io/io.js';
import { parseCsv } from '../../table/csv.js';
import { unitKey } from '../../unit/unit-key.js';
import { humanCoders, listCoders } from '../choose.js';
import { readStudyText } from '../load/load.js';
import { codingsPath } from '../paths.js';
import type { Study } from '../study.js';

/** Units that a person has read and that stand in no row of the consensus; undefined where there is none. */
export function outsideConsensus(
  io: Io,
  study: Study,
  consensus: CodingsFile,
): OutsideConsensus | undefined {
  const has = new Set([
    ...consensus.codings.map(({ transcript, unit }) => unitKey(transcript, unit)),
    ...consensus.unfit.map(({ cells }) => unitKey(cells.transcript, cells.unit)),
  ]);
  const readers = new Map<string, number>();
  for (const coder of humanCoders(listCoders(io, study)))
    for (const key of readBy(io, study, coder)) readers.set(key, (readers.get(key) ?? 0) + 1);
  const outside = [...readers].filter(([key]) => !has.has(key));
  if (outside.length === 0) return undefined;
  const alone = outside.filter(([, people]) => people === 1).length;
  return { read: readers.size, outside: outside.length, alone };
}

function readBy(io: Io, study: Study, coder: string): ReadonlySet<string> {
  const stored = readStudyText(io, study, codingsPath(coder));
  if (!stored) return new Set();
  const { header, rows } = parseCsv(stored.value, stored.file).value;
  const [transcript, unit] = [header.indexOf('transcript'), header.indexOf('unit')];
  if (transcript < 0 || unit < 0) return new Set();
  return new Set(rows.map(({ cells }) => unitKey(cells[transcript] ?? '', cells[unit] ?? '')));
}
