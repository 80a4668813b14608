// One line of the research log: what an action was, as JSON that merges line by line in git. Reading
// takes lines in any order and twice, since two branches may have added to one file.

import { sha256 } from '../../anchor/hash.js';
import type { Finding, Found, Place } from '../../finding/finding.js';
import { renderJson } from '../../text/json.js';
import { compareText } from '../../text/order.js';
import { studyFindings } from '../findings.js';

/** Something that was done to the study. */
export interface LogEntry {
  /** When, in UTC: `2026-01-15T12:00:00.000Z`. */
  readonly time: string;
  /** The coder who did it; empty where nobody said who. */
  readonly who: string;
  /** The command without options: `code`, `segment`; `notice` for what others than fga changed. */
  readonly command: string;
  /** Why, in the person's words. */
  readonly because?: string;
  /** What changed, counted: `{ added: 3, removed: 1 }`. */
  readonly changes: Readonly<Record<string, number | string>>;
  /** Hashes of the files it was made from, and of those it wrote, by path below the study. */
  readonly inputs: FileHashes;
  readonly wrote: FileHashes;
  /** Version of fga; empty where it is not known. */
  readonly fga: string;
  /** Ids of the lines that were the last ones when this was written; absent in logs of old. */
  readonly after?: readonly string[];
}

/** First 16 digits of the SHA-256 of each file's bytes; empty where the file is gone. */
export type FileHashes = Readonly<Record<string, string>>;

/** An entry as it stands in a file of the log. */
export interface LoggedEntry extends LogEntry {
  /** First 32 digits of the SHA-256 of its line. */
  readonly id: string;
  readonly place: Place;
}

/** The entry as its line, without the line break. Key order is fixed, paths are sorted. */
export function renderLogLine(entry: LogEntry): string {
  const { time, who, command, because, changes, inputs, wrote, fga, after } = entry;
  return renderJson({
    time,
    who,
    command,
    ...(because !== undefined && { because }),
    changes,
    inputs: sorted(inputs),
    wrote: sorted(wrote),
    fga,
    ...(after && { after: [...after].sort(compareText) }),
  });
}

function sorted(hashes: FileHashes): FileHashes {
  return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => compareText(a, b)));
}

/** What later lines name a line by. */
export function lineId(line: string): string {
  return sha256(line).slice(0, 32);
}

/**
 * The entries of a log file, each once, from the earliest to the latest. A line that is no entry (cut
 * short, the mark of a merge conflict) is passed over with a finding.
 */
export function parseLog(text: string, file: string): Found<readonly LoggedEntry[]> {
  const entries = new Map<string, LoggedEntry>();
  const findings: Finding[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const place = { file, line: index + 1, column: 1 };
    const object = parseObject(line);
    const entry = object && decodeEntry(object);
    if (!entry) {
      const kind = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line) ? 'log-conflict' : 'bad-log-line';
      findings.push(studyFindings.make(kind, place, undefined));
      continue;
    }
    const id = lineId(line);
    if (!entries.has(id)) entries.set(id, { ...entry, id, place });
    const unknown = Object.keys(object).filter((key) => !KEYS.has(key));
    if (unknown.length === 0) continue;
    const args = { version: entry.fga, keys: unknown.join(', ') };
    findings.push(studyFindings.make('newer-log-line', place, args));
  }
  return { value: inOrder([...entries.values()]), findings };
}

/** From the earliest to the latest; those of one moment as they stand in their files. */
export function inOrder(entries: readonly LoggedEntry[]): readonly LoggedEntry[] {
  return [...entries].sort(
    (a, b) =>
      compareText(a.time, b.time) ||
      compareText(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0),
  );
}

const KEYS: ReadonlySet<string> = new Set(
  'time who command because changes inputs wrote fga after'.split(' '),
);

function decodeEntry(value: Readonly<Record<string, unknown>>): LogEntry | undefined {
  const { time, who = '', command, because, changes = {}, inputs = {}, wrote = {}, fga } = value;
  const { after } = value;
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
  if (typeof command !== 'string' || typeof who !== 'string') return undefined;
  if (!isRecord(changes) || !isRecord(inputs) || !isRecord(wrote)) return undefined;
  return {
    time: new Date(time).toISOString(),
    who,
    command,
    ...(typeof because === 'string' && { because }),
    changes: plain(changes, (item) => (typeof item === 'number' ? item : asText(item))),
    inputs: plain(inputs, asText),
    wrote: plain(wrote, asText),
    fga: typeof fga === 'string' ? fga : '',
    ...(Array.isArray(after) && { after: after.map(asText) }),
  };
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(item: unknown): string {
  return typeof item === 'string' ? item : renderJson(item);
}

function plain<Value>(
  record: Readonly<Record<string, unknown>>,
  read: (item: unknown) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, read(item)]));
}
