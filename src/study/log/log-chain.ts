// Each line of the log names the lines that were the last ones before it, so the lines of all coders
// form one web that git's merges leave whole. A line that another names cannot be altered or taken away
// unnoticed, unless every line that came later is written anew as well; the very last lines can.

import type { Finding } from '../../finding/finding.js';
import { countEach } from '../../text/group-by.js';
import { studyFindings } from '../findings.js';
import type { LoggedEntry } from './log-line.js';

/**
 * Ids of the lines before each line, by its id. Lines of old logs name none, and those of a log that was
 * rewritten none that is there: each is taken to follow the one before it in time.
 */
function linksOf(entries: readonly LoggedEntry[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(entries.map(({ id }) => id));
  let earlier: readonly string[] = [];
  return new Map(
    entries.map(({ id, after }) => {
      const known = after?.filter((each) => ids.has(each)) ?? [];
      const isFirst = after?.length === 0;
      const links = known.length > 0 || isFirst ? known : earlier;
      earlier = [id];
      return [id, links] as const;
    }),
  );
}

/** The ids that no other line follows: what the next line names. Entries from the earliest to the latest. */
export function lastLines(entries: readonly LoggedEntry[]): readonly string[] {
  const followed = new Set([...linksOf(entries).values()].flat());
  return entries.map(({ id }) => id).filter((id) => !followed.has(id));
}

/**
 * Lines that name one which is not there: it was altered or removed, or its file is missing. Where fga
 * itself has rewritten the log, as to replace names, that is said once for all lines before.
 */
export function missingLines(entries: readonly LoggedEntry[]): readonly Finding[] {
  const ids = new Set(entries.map(({ id }) => id));
  const missingOf = ({ after = [] }: LoggedEntry) => after.filter((id) => !ids.has(id));
  const torn = entries.filter((entry) => missingOf(entry).length > 0);
  const rewriting = entries.findLast(isRewriting);
  const isTold = ({ time }: LoggedEntry) => rewriting !== undefined && time <= rewriting.time;
  const told = torn.filter(isTold);
  return [
    ...torn
      .filter((entry) => !isTold(entry))
      .map((entry) => {
        const args = { ids: missingOf(entry).join(', ') };
        return studyFindings.make('log-line-missing', entry.place, args);
      }),
    ...(rewriting && told.length > 0
      ? [
          studyFindings.make('log-rewritten', rewriting.place, {
            command: rewriting.command,
            day: rewriting.time.slice(0, 10),
            lines: told.length,
          }),
        ]
      : []),
  ];
}

/** Commands that replace words in every file, the log included, or put an earlier state of files back. */
function isRewriting({ command, wrote }: LoggedEntry): boolean {
  return (
    /^(?:anonymise|restore)\b/.test(command) &&
    Object.keys(wrote).some((path) => /^log\/.*\.jsonl$/i.test(path))
  );
}

/** What the log knows of a file: a state that no later line replaces. */
export interface RecordedFile {
  /** Empty where the file was gone. */
  readonly hash: string;
  readonly by: LoggedEntry;
}

/**
 * The last recorded states of every file. There are several where branches were merged that recorded
 * it differently. Entries from the earliest to the latest.
 */
export function lastRecorded(
  entries: readonly LoggedEntry[],
): ReadonlyMap<string, readonly RecordedFile[]> {
  const links = linksOf(entries);
  const last = new Map<string, RecordedFile[]>();
  const replaced = new Map<string, Set<string>>();
  for (const entry of fromTheLast(entries, links)) {
    const later = replaced.get(entry.id) ?? new Set<string>();
    replaced.delete(entry.id);
    const states = { ...entry.inputs, ...entry.wrote };
    for (const [path, hash] of Object.entries(states)) {
      if (later.has(path)) continue;
      later.add(path);
      const known = last.get(path);
      if (known) known.push({ hash, by: entry });
      else last.set(path, [{ hash, by: entry }]);
    }
    for (const [at, id] of (links.get(entry.id) ?? []).entries()) {
      const there = replaced.get(id);
      // The set goes on to the one line before; only where branches part is it copied.
      if (!there) replaced.set(id, at === 0 ? later : new Set(later));
      else for (const path of later) there.add(path);
    }
  }
  return last;
}

/** Every entry before those it follows; where the clocks of two machines disagree, the links count. */
function fromTheLast(
  entries: readonly LoggedEntry[],
  links: ReadonlyMap<string, readonly string[]>,
): readonly LoggedEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const followers = countEach([...links.values()].flat());
  const ready = entries.filter(({ id }) => !followers.has(id));
  const sorted: LoggedEntry[] = [];
  for (let entry = ready.pop(); entry; entry = ready.pop()) {
    sorted.push(entry);
    for (const id of links.get(entry.id) ?? []) {
      const left = (followers.get(id) ?? 0) - 1;
      followers.set(id, left);
      const earlier = byId.get(id);
      if (left === 0 && earlier) ready.push(earlier);
    }
  }
  return sorted;
}

/** What is known of a line that somebody wrote down, and of all lines before it. */
export type HeldLine =
  | { readonly kind: 'held'; readonly entry: LoggedEntry; readonly before: number }
  | { readonly kind: 'broken'; readonly entry: LoggedEntry; readonly missing: readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'several' };

/** Looks whether the log still holds a line, named by its id or the beginning of it, and all before it. */
export function holdsLine(entries: readonly LoggedEntry[], id: string): HeldLine {
  const [entry, ...others] = entries.filter((each) => each.id.startsWith(id.toLowerCase()));
  if (!entry) return { kind: 'unknown' };
  if (others.length > 0) return { kind: 'several' };
  const links = new Map(entries.map(({ id: one, after }) => [one, after]));
  const implied = linksOf(entries);
  const seen = new Set([entry.id]);
  // A set goes over what is added while it is gone through.
  for (const one of seen) {
    for (const before of links.get(one) ?? implied.get(one) ?? []) seen.add(before);
  }
  const missing = [...seen].filter((one) => !links.has(one));
  if (missing.length > 0) return { kind: 'broken', entry, missing };
  return { kind: 'held', entry, before: seen.size - 1 };
}
