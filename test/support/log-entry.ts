// A line of the research log, as plain as it can be.

import type { LogEntry } from '../../src/study/log/log-line.js';

export function logEntry(over: Partial<LogEntry> = {}): LogEntry {
  return {
    time: '2026-01-15T12:00:00.000Z',
    who: 'anna',
    command: 'code',
    changes: {},
    inputs: {},
    wrote: {},
    fga: '0.1.0',
    ...over,
  };
}
