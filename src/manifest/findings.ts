// What can be wrong with the manifest of written tables.

import { defineFindings, findingKind } from '../finding/finding.js';

export const manifestFindings = defineFindings('manifest', {
  'broken-manifest': findingKind<{ readonly reason: string }>(
    'error',
    ({ reason }) =>
      `The record of the tables in this folder cannot be read: ${reason}. Take it back from git or a backup; or remove it and write the tables again.`,
    'fga-tables.json, which says what the tables beside it were made from, was edited, cut off or half merged. Nothing is written over it. Take the file back from git; where two branches wrote tables, keep one side and write the tables again; or remove it, and write the tables again.',
  ),
  'broken-record': findingKind<{ readonly name: string }>(
    'error',
    ({ name }) =>
      `The record of ${name} is not as fga wrote it, so the table cannot be verified. Take the file back from git, or write the table again.`,
    'One entry of fga-tables.json, or what it refers to, was changed by hand or lost in a merge. The other tables are verified.',
  ),
  'not-recorded': findingKind<{ readonly reason: string }>(
    'warning',
    ({ reason }) =>
      `The tables are written, but not the record of what they were made from: ${reason} fga verify cannot judge them.`,
    'A table was written, but fga-tables.json beside it could not be. The table is right; write it again where there is room, so that it can be verified later.',
  ),
  'later-manifest': findingKind<undefined>(
    'error',
    () =>
      'These tables were written by a later fga, whose record this one cannot read. Use that version, or write the tables again into another folder.',
    'The form of fga-tables.json is newer than this fga knows. It is left as it is.',
  ),
});
