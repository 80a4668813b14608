// What filters of rules can ask for, as far as the files of a study say.

import type { Study } from '../study.js';

/** Values by column name, plain, so that a thread can hand them over. */
export type FilterValues = readonly (readonly [string, readonly string[]])[];

/** The values that the files of a study give, before any transcript is read. */
export function listedValues({ participants, sessions, settings }: Study): FilterValues {
  const roles = [...participants.map(({ role }) => role), ...Object.values(settings.roles ?? {})];
  return [
    ['role', roles],
    ['participant', participants.map(({ id }) => id)],
    ['session', sessions.flatMap(({ label, id }) => [label, id])],
    ...participants.flatMap(({ gender, attributes }) =>
      Object.entries({ gender, ...attributes }).map(([name, value]): [string, string[]] => [
        name,
        [value],
      ]),
    ),
  ];
}
