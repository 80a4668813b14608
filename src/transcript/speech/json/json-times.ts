// Times of records: seconds, milliseconds, clocks, dates; told apart by names and by how long speech
// takes, and counted from the beginning of the recording.

import type { JsonNode } from '../../../text/json-tree.js';
import { DATE, scaleOf, type TimeSpan } from '../time-scale.js';
import { anyOf, secondsOf, textOf } from './json-fields.js';
import type { JsonRecord, RecordFields } from './json-records.js';

/** Start and end of each record in seconds. */
export function recordTimes(
  records: readonly JsonRecord[],
  { start, end, text }: RecordFields,
): readonly TimeSpan[] {
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

/** Whether the file lists the newest first, as exports of chats do: every time is before the one above it. */
export function isNewestFirst(
  records: readonly JsonRecord[],
  { start }: Pick<RecordFields, 'start'>,
): boolean {
  if (start === undefined || records.length < LEAST_ORDERED) return false;
  const times = records.map(({ fields }) => timeOf(fields.get(start), 0));
  const falls = times.filter((time, index) => {
    const before = times[index - 1];
    return index > 0 && time !== undefined && before !== undefined && time < before;
  });
  return falls.length * 20 >= (records.length - 1) * 19;
}

const LEAST_ORDERED = 4;

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
