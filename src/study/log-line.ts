// One line of the research log: what an action was, as JSON that merges line by line in git. Reading
// takes lines in any order and twice, since two branches may have added to one file.

import type { Finding, Found } from '../finding/finding.js';
import { renderJson } from '../text/json.js';
import { compareText } from '../text/order.js';
import { studyFindings } from './findings.js';

/** Something that was done to the study. */
export interface LogEntry {
  /** When, in UTC: `2026-01-15T12:00:00.000Z`. */
  readonly time: string;
  /** The coder who did it; empty where nobody said who. */
  readonly who: string;
  /** The command without options: `code`, `segment`. */
  readonly command: string;
  /** Why, in the person's words. */
  readonly because?: string;
  /** What changed, counted: `{ added: 3, removed: 1 }`. */
  readonly changes: Readonly<Record<string, number | string>>;
  /** Hashes of the files it was made from, and of those it wrote, by path below the study. */
  readonly inputs: FileHashes;
  readonly wrote: FileHashes;
  /** Version of fga. */
  readonly fga: string;
}

/** First 16 digits of the SHA-256 of each file's bytes. */
export type FileHashes = Readonly<Record<string, string>>;

/** The entry as its line, without the line break. Key order is fixed, paths are sorted. */
export function renderLogLine(entry: LogEntry): string {
  const { time, who, command, because, changes, inputs, wrote, fga } = entry;
  return renderJson({
    time,
    who,
    command,
    ...(because !== undefined && { because }),
    changes,
    inputs: sorted(inputs),
    wrote: sorted(wrote),
    fga,
  });
}

function sorted(hashes: FileHashes): FileHashes {
  return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => compareText(a, b)));
}

/**
 * The entries of a log file, each once, from the earliest to the latest. A line that is no entry (cut
 * short, the mark of a merge conflict) is passed over with a finding.
 */
export function parseLog(text: string, file: string): Found<readonly LogEntry[]> {
  const entries = new Map<string, LogEntry>();
  const findings: Finding[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const entry = parseLine(line);
    if (entry) entries.set(renderLogLine(entry), entry);
    else {
      const place = { file, line: index + 1, column: 1 };
      findings.push(studyFindings.make('bad-log-line', place, undefined));
    }
  }
  const inOrder = [...entries].sort(
    ([lineA, a], [lineB, b]) => compareText(a.time, b.time) || compareText(lineA, lineB),
  );
  return { value: inOrder.map(([, entry]) => entry), findings };
}

function parseLine(line: string): LogEntry | undefined {
  const value = parseObject(line);
  if (!value) return undefined;
  const { time, who = '', command, because, changes = {}, inputs = {}, wrote = {}, fga } = value;
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
  if (typeof command !== 'string' || typeof who !== 'string') return undefined;
  if (!isRecord(changes) || !isRecord(inputs) || !isRecord(wrote)) return undefined;
  return {
    time: new Date(time).toISOString(),
    who,
    command,
    ...(typeof because === 'string' && { because }),
    changes: plain(changes, (item) => (typeof item === 'number' ? item : String(item))),
    inputs: plain(inputs, String),
    wrote: plain(wrote, String),
    fga: typeof fga === 'string' ? fga : '',
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

function plain<Value>(
  record: Readonly<Record<string, unknown>>,
  read: (item: unknown) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, read(item)]));
}
