// Times of records: seconds, milliseconds, clocks, dates; told apart by names and by how long speech
// takes, and counted from the beginning of the recording.

import type { JsonNode } from '../../text/json-tree.js';
import { anyOf, secondsOf, textOf } from './json-fields.js';
import type { JsonRecord, RecordFields } from './json-records.js';

export interface RecordTime {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** Speech takes about 0.07 seconds a character; a thousand times that is milliseconds. */
const SLOWEST = 2;
/** Seconds beyond which a number is a date: recordings last days at most. */
const DATE = 1e8;

/** Start and end of each record in seconds. */
export function recordTimes(
  records: readonly JsonRecord[],
  { start, end, text }: RecordFields,
): readonly RecordTime[] {
  if (start === undefined) return [];
  const raw = records.map(({ fields }) => ({
    start: timeOf(fields.get(start), 0),
    end: end === undefined ? timeOf(fields.get(start), 1) : timeOf(fields.get(end), 0),
    length: textOf(fields.get(text))?.length ?? 0,
  }));
  const scale = scaleOf(start, raw);
  const first = raw.find((one) => one.start !== undefined)?.start ?? 0;
  const from = first * scale > DATE ? first : 0;
  const scaled = (time: number | undefined) => {
    const seconds = time === undefined ? undefined : (time - from) * scale;
    return seconds !== undefined && seconds >= 0 && seconds < DATE ? seconds : undefined;
  };
  return raw.map((one) => ({ start: scaled(one.start), end: scaled(one.end) }));
}

/** A time, the n-th of a pair `[start, end]`, or a date. */
function timeOf(node: JsonNode | undefined, index: number): number | undefined {
  if (node?.kind === 'list') return secondsOf(node.items[index]);
  if (index > 0) return secondsOf(anyOf(node, 'end', 'to'));
  if (node?.kind === 'map') return secondsOf(node) ?? secondsOf(anyOf(node, 'start', 'from'));
  return secondsOf(node) ?? dateOf(textOf(node));
}

/** An ISO date and time; one without a zone is taken for UTC, since only differences count. */
function dateOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return undefined;
  const written = text.trim().replace(' ', 'T');
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(written) ? written : `${written}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : time / 1000;
}

interface Raw extends RecordTime {
  readonly length: number;
}

function scaleOf(name: string, raw: readonly Raw[]): number {
  if (/ms$|milli/.test(name)) return 0.001;
  if (/ticks/.test(name)) return 1e-7;
  const times = raw.flatMap(({ start }) => start ?? []);
  if (times.some((time) => time > DATE * 1000)) return 0.001;
  if (times.some((time) => !Number.isInteger(time)) || times.some((time) => time > DATE)) return 1;
  const ended = raw.filter(({ start, end }) => start !== undefined && end !== undefined);
  const spent = ended.reduce((sum, { start = 0, end = 0 }) => sum + end - start, 0);
  const said = ended.reduce((sum, { length }) => sum + length, 0);
  const span = Math.max(...times.slice(-1), 0) - Math.min(...times.slice(0, 1));
  const all = raw.reduce((sum, { length }) => sum + length, 0);
  const pace = ended.length > 0 ? spent / Math.max(1, said) : span / Math.max(1, all) / 4;
  return pace > SLOWEST ? 0.001 : 1;
}
