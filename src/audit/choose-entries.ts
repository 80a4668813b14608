// Chooses entries of the log: by day, by coder, by file.

import type { LoggedEntry } from '../study/log/log-line.js';

export interface EntryChoice {
  /** A day or a moment in UTC, as `2026-01-15` or `2026-01-15T12:00:00Z`; both ends belong to it. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** In any case; the name as the log has it. */
  readonly coder?: string | undefined;
  /** A path below the study, a folder of it, or the bare name of a file. */
  readonly file?: string | undefined;
}

export function chooseEntries(
  entries: readonly LoggedEntry[],
  { since, until, coder, file }: EntryChoice,
): readonly LoggedEntry[] {
  const from = since === undefined ? '' : momentOf(since);
  // A day ends with the moment before the next one: `~` comes after every digit and letter.
  const to = until === undefined ? '~' : isDay(until) ? `${until}~` : momentOf(until);
  const name = coder?.normalize('NFC').toLowerCase();
  return entries.filter(
    (entry) =>
      entry.time >= from &&
      entry.time <= to &&
      (name === undefined || entry.who.toLowerCase() === name) &&
      (file === undefined || touches(entry, file)),
  );
}

/** Whether a text can be the value of `since` or `until`. */
export function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

function isDay(text: string): boolean {
  return text.length === 10;
}

function momentOf(text: string): string {
  return isDay(text) ? text : new Date(text).toISOString();
}

function touches({ inputs, wrote }: LoggedEntry, file: string): boolean {
  const wanted = file.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
  return [...Object.keys(inputs), ...Object.keys(wrote)].some(
    (path) => path === wanted || path.startsWith(`${wanted}/`) || path.endsWith(`/${wanted}`),
  );
}
