// What can be wrong with the research log.

import { findingKind } from '../finding/finding.js';

export const logKinds = {
  'bad-log-line': findingKind<undefined>(
    'warning',
    () => 'This line is no entry of the log and is passed over. If a merge left it, delete it.',
    'A line of log/*.jsonl cannot be read: a program was ended while it wrote, or git has left the mark of a conflict. The other lines are read.',
  ),
  'not-logged': findingKind<{ readonly reason: string }>(
    'warning',
    ({ reason }) => `The work is done, but the log does not know of it: ${reason}`,
    'The research log could not be written, so an action is missing in it. The work itself was saved.',
  ),
};
