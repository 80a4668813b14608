// The columns of a units file, in their fixed order.

export const unitColumns = [
  'unit',
  'start',
  'end',
  'speaker',
  'participant',
  'role',
  'kind',
  'question',
  'text',
  'clean',
  'condensed',
  'translation',
] as const;

/**
 * A thirteenth column, written only where units were split or merged: ids separated by spaces. Rows of
 * units without parents end before it.
 */
export const PARENTS = 'parents';

export type UnitColumn = (typeof unitColumns)[number] | typeof PARENTS;
