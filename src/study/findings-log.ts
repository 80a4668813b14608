// What can be wrong with the research log and with what researchers wrote for the report.

import { findingKind } from '../finding/finding.js';
import { didYouMean, plural } from '../text/wording.js';

export const logKinds = {
  'bad-log-line': findingKind<undefined>(
    'warning',
    () =>
      'This line is no entry of the log and is passed over. A program may have been ended while it wrote; then delete the line.',
    'A line of log/*.jsonl cannot be read: a program was ended while it wrote, or the file was edited. The other lines are read.',
  ),
  'log-conflict': findingKind<undefined>(
    'warning',
    () =>
      'Git has left the mark of a conflict here. Keep the lines of both sides and delete the marks (<<<<<<<, =======, >>>>>>>).',
    'Two branches added lines to one log and git could not join them. Both sides are read as they stand; every line belongs in the log, only the marks do not. `fga init` writes a .gitattributes with which git keeps both sides by itself.',
  ),
  'newer-log-line': findingKind<{ readonly version: string; readonly keys: string }>(
    'info',
    ({ version, keys }) =>
      `This line${version === '' ? '' : ` was written by fga ${version} and`} says more than this version reads (${keys}). The rest of it is read.`,
    'A line of the log has keys that this version of fga does not know, so a newer one has written it. Nothing is lost; a newer fga shows all of it.',
  ),
  'log-line-missing': findingKind<{ readonly ids: string }>(
    'warning',
    ({ ids }) =>
      `This line follows one that is not in the log as it was (${ids}): it was altered or removed, or a file of log/ is missing. Take the log from version control or a backup.`,
    'Each line of the log names the lines that stood last before it, by their hashes. Here a named one is not found. Either somebody edited or deleted it, or the log of another coder was not brought along.',
  ),
  'log-rewritten': findingKind<{
    readonly command: string;
    readonly day: string;
    readonly lines: number;
  }>(
    'info',
    ({ command, day, lines }) =>
      `fga ${command} has rewritten the log on ${day}. What the ${plural(lines, 'line')} before that ${lines === 1 ? 'says' : 'say'} of those they follow cannot be followed any more; the log as it was is in version control or a backup.`,
    'Lines of the log name those before them by their hashes. A command that replaces words everywhere, as `fga anonymise` does, changes lines of the log too, and with them their hashes. From its own line on the log can be followed again.',
  ),
  'unlogged-edit': findingKind<{
    readonly change: 'changed' | 'new' | 'gone' | 'restored';
    /** When the log last recorded the file, and by what; empty for a new one. */
    readonly day: string;
    readonly command: string;
  }>(
    'info',
    ({ change, day, command }) => {
      const recorded = `as the log recorded it on ${day} (fga ${command})`;
      const what = {
        changed: `The file is not ${recorded}: it was edited by hand or by another program, branches were merged, or fga was ended before it could log.`,
        restored: `The file is not as it was recorded last; it is again ${recorded}.`,
        gone: `The file is gone; the log knows it ${recorded}.`,
        new: 'The log does not know this file yet.',
      }[change];
      return `${what} The next command that writes notes it. To say why: fga log --notice --because "…"`;
    },
    'The hash of a file differs from what the research log last recorded. That is nothing wrong: codebooks and lists are edited by hand. It is noted in the log, with the day on which it was noticed, by the next command that writes or by `fga log --notice`.',
  ),
  'unknown-reporting-heading': findingKind<{
    readonly title: string;
    readonly nearest: string | undefined;
  }>(
    'info',
    ({ title, nearest }) =>
      `“${title}” is no question that fga audit knows, so what stands below it is not read.${didYouMean(nearest)}`,
    'A heading of reporting.md is none of the keys of `reporting:`. The audit reads what stands below those; docs/audit-trail.md lists them. A heading of the first level (#) is the title of the page and not looked at.',
  ),
  'not-logged': findingKind<{ readonly reason: string }>(
    'warning',
    ({ reason }) => `The work is done, but the log does not know of it: ${reason}`,
    'The research log could not be written, so an action is missing in it. The work itself was saved.',
  ),
};
