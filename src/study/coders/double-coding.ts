// The double-coding sample of a study, `double-coding.csv`: loading it, and saving a new draw so that
// one that somebody may have worked with is never lost.

import { join } from 'node:path';
import type { SampleOptions, Stratum } from '../../agreement/double-coding/draw-sample.js';
import {
  parseSample,
  renderSample,
  type SampledUnit,
} from '../../agreement/double-coding/sample-file.js';
import type { StudyUnit } from '../../agreement/readings/coder-reading.js';
import type { Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { unitKey } from '../../unit/unit-key.js';
import { fileName, writeInStudy } from '../paths.js';
import { readText } from '../read-text.js';
import type { Study } from '../study.js';

export const DOUBLE_CODING_FILE = 'double-coding.csv';

/** The sample as it is recorded; undefined where none was drawn. */
export function loadSample(
  io: Io,
  study: Study,
  units: readonly StudyUnit[],
): Found<readonly SampledUnit[] | undefined> {
  const path = join(study.root, DOUBLE_CODING_FILE);
  if (io.statFile(path)?.kind !== 'file') return { value: undefined, findings: [] };
  const file = fileName(io, study, DOUBLE_CODING_FILE);
  const read = readText(io, path, file);
  const known = new Set(units.map(({ unit }) => unitKey(unit.transcript, unit.id)));
  const parsed = parseSample(read.value, file, (transcript, unit) =>
    known.has(unitKey(transcript, unit)),
  );
  return { value: parsed.value, findings: [...read.findings, ...parsed.findings] };
}

/** The drawn units by `unitKey`. Throws where no sample was drawn. */
export function sampleKeys(sample: readonly SampledUnit[] | undefined): ReadonlySet<string> {
  if (sample) return new Set(sample.map(({ transcript, unit }) => unitKey(transcript, unit)));
  throw new InputError(
    `There is no ${DOUBLE_CODING_FILE} yet. Draw a sample with: fga sample --share 20% --seed 7`,
  );
}

export interface SavedSample {
  readonly file: string;
  readonly added: number;
  readonly isWritten: boolean;
}

/**
 * Writes the drawn units. A sample that is there may grow (a greater share of the same seed, a new
 * session); where units of it would go, this throws unless `replace` is given.
 */
export function saveSample(
  io: Io,
  study: Study,
  strata: readonly Stratum[],
  options: SampleOptions & {
    readonly earlier: readonly SampledUnit[] | undefined;
    readonly order: readonly StudyUnit[];
    readonly replace: boolean;
  },
): SavedSample {
  const { earlier = [], order, replace } = options;
  const drawn = new Map(
    strata.flatMap(({ session, role, drawn: own }) =>
      own.map(({ unit }): [string, SampledUnit] => [
        unitKey(unit.transcript, unit.id),
        {
          transcript: unit.transcript,
          unit: unit.id,
          session: session.id,
          role,
          drawn: drawnAs(options),
        },
      ]),
    ),
  );
  const before = new Map(earlier.map((row) => [unitKey(row.transcript, row.unit), row]));
  const gone = [...before.keys()].filter((key) => !drawn.has(key));
  const file = fileName(io, study, DOUBLE_CODING_FILE);
  if (gone.length > 0 && !replace) {
    const how = [...new Set(earlier.map((row) => row.drawn))].filter(Boolean).join('; ');
    throw new InputError(
      `${file} holds a sample already (${how || `${earlier.length} units`}), and this draw would drop ${gone.length} of its ${earlier.length} units. Draw more with the same seed, or give --replace where nobody has begun to code it.`,
    );
  }
  const rows = order.flatMap(({ unit }) => {
    const key = unitKey(unit.transcript, unit.id);
    const row = drawn.get(key);
    // A row that stays keeps what it says about how it was drawn.
    return row ? [before.get(key) ?? row] : [];
  });
  const added =
    rows.length - rows.filter((row) => before.has(unitKey(row.transcript, row.unit))).length;
  const result = writeInStudy(io, study, DOUBLE_CODING_FILE, renderSample(rows));
  return { file, added, isWritten: result === 'written' };
}

/** How a sample was drawn, in words: `20 % of units, seed 7`. */
export function drawnAs({ share, seed, of }: SampleOptions): string {
  return `${Number((share * 100).toFixed(4))} % of ${of}, seed ${seed}`;
}
