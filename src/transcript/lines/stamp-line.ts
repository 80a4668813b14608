// Lines that hold a time stamp and nothing else, in bold or as a heading too: `00:05:00`,
// `**00:05:00**`, `### 00:05:00`.

import { scanTimeStamp, type TimeStamp } from './time-stamp.js';

const framed = /^(?:#{1,6}\s+)?(\*{0,3}|_{0,3})(\S.*?)\1$/;

/** The stamp that a line from `at` to `end`, blanks trimmed, consists of. */
export function scanStampLine(text: string, at: number, end: number): TimeStamp | undefined {
  const first = text.charCodeAt(at);
  // `#`, `*` and `_` open what frames a stamp; `#00:01:02-3#` is one itself.
  const plain = scanTimeStamp(text, at, end);
  if (plain) return plain.end >= end ? plain : undefined;
  if ((first !== 35 && first !== 42 && first !== 95) || end - at > 48) return undefined;
  const [, , inner = ''] = framed.exec(text.slice(at, end)) ?? [];
  const stamp = scanTimeStamp(inner, 0, inner.length);
  return stamp && stamp.end >= inner.length ? { ...stamp, end } : undefined;
}
