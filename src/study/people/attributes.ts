// The columns of `participants.csv` that the filters of rules may name.

import type { Study } from '../study.js';

/** Columns that filters may name; none where there is no list of participants. */
export function attributesOf({ participants }: Study): readonly string[] {
  if (participants.length === 0) return [];
  return ['gender', ...new Set(participants.flatMap(({ attributes }) => Object.keys(attributes)))];
}
