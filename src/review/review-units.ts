// The units of a review in their order, and which of them the coder is asked to read.

import type { Inclusion } from '../coding/inclusion.js';
import { isCodable } from '../coding/passages.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { DOUBLE_CODING_FILE, loadSample } from '../study/coders/double-coding.js';
import type { Study } from '../study/study.js';
import { unitKey } from '../unit/unit-key.js';
import type { ReviewSource } from './assemble.js';
import type { ReviewUnit } from './model.js';

export function reviewUnits(
  sources: readonly ReviewSource[],
  include: readonly Inclusion[],
): readonly ReviewUnit[] {
  const included = new Set(include);
  return sources.flatMap(({ source, units }) => {
    const { id, label } = source.session;
    return units.map(
      (unit): ReviewUnit => ({
        key: unitKey(unit.transcript, unit.id),
        unit,
        session: { id, label },
        isAsked: isCodable(unit, included),
      }),
    );
  });
}

/** Units of the sample are what is asked for; the others stay, for their words and as questions. */
export function inSample(io: Io, study: Study, all: readonly ReviewUnit[]): readonly ReviewUnit[] {
  const places = all.map((each) => ({ ...each, file: '', line: 1, isCodable: each.isAsked }));
  const drawn = loadSample(io, study, places).value;
  if (!drawn) {
    throw new InputError(
      `There is no ${DOUBLE_CODING_FILE} yet. Draw a sample with: fga sample --share 20% --seed 7`,
    );
  }
  const keys = new Set(drawn.map(({ transcript, unit }) => unitKey(transcript, unit)));
  return all.map((each) => {
    const isAsked = keys.has(each.key);
    return { ...each, isAsked, isOutside: !isAsked };
  });
}
