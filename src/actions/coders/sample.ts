// The double-coding sample: drawing it into the study, and how far coders have read it.

import { drawSample, type SampleOptions } from '../../agreement/double-coding/draw-sample.js';
import type { SampleState } from '../../agreement/double-coding/sample-table.js';
import type { CoderReading } from '../../agreement/readings/coder-reading.js';
import type { Inclusion } from '../../coding/inclusion.js';
import { isCodable } from '../../coding/passages.js';
import type { Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { humanCoders, listCoders } from '../../study/choose.js';
import { loadCodeLevels, resolveCoders, type StudyUnits } from '../../study/coders/coders.js';
import { loadSample, type SavedSample, saveSample } from '../../study/coders/double-coding.js';
import { loadCoder } from '../../study/coders/load-coder.js';
import { saveReadingText } from '../../study/load/reading-texts.js';
import { storeUnits } from '../../study/load/units.js';
import type { Study } from '../../study/study.js';
import { allOrNothing } from '../../study/writing/all-or-nothing.js';
import { unitKey } from '../../unit/unit-key.js';

export interface DrawOptions extends SampleOptions {
  /** Whether a sample that is there may lose units. */
  readonly replace: boolean;
  /** What is drawn from beside participants' content. */
  readonly include: readonly Inclusion[];
}

/** Draws and records, all or nothing. Throws where there is nothing to draw from. */
export async function drawIntoStudy(
  io: Io,
  study: Study,
  { units, cut }: StudyUnits,
  { include, replace, ...options }: DrawOptions,
): Promise<SavedSample> {
  const included = new Set(include);
  const drawn = drawSample(
    units.filter(({ unit }) => isCodable(unit, included)),
    options,
  );
  if (drawn.length === 0) {
    throw new InputError('There is nothing to draw from: no unit of a participant. See fga check');
  }
  const earlier = loadSample(io, study, units).value;
  const how = { ...options, earlier, order: units, replace };
  const { value: saved } = await allOrNothing(io, { root: study.root, keep: 'sample' }, (to) => {
    // The sample names units, so they must stay what they are.
    for (const each of cut) {
      storeUnits(to, study, each.source, each.units);
      saveReadingText(to, study, each.source.transcript, true);
    }
    return saveSample(to, study, drawn, how);
  });
  return saved;
}

/** What every coder has read. */
export async function readingsOfAll(
  io: Io,
  study: Study,
  loaded: StudyUnits,
): Promise<Found<readonly CoderReading[]>> {
  const levels = await loadCodeLevels(io, study, undefined);
  const people = humanCoders(listCoders(io, study));
  const sources = people.length > 0 ? resolveCoders(io, study, people) : [];
  const coders = sources.map((source) => loadCoder(io, source, loaded, levels.value));
  return {
    value: coders.map(({ value }) => value),
    findings: coders.flatMap(({ findings }) => findings),
  };
}

/** Throws where no sample was drawn. */
export function sampleState(
  io: Io,
  study: Study,
  { units }: StudyUnits,
  coders: readonly CoderReading[],
): SampleState {
  const drawn = loadSample(io, study, units).value;
  if (!drawn) {
    throw new InputError('No sample was drawn yet. Draw one with: fga sample --share 20% --seed 7');
  }
  const inSample = new Set(drawn.map(({ transcript, unit }) => unitKey(transcript, unit)));
  return { units, inSample, coders, drawn };
}
