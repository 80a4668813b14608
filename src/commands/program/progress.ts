// Shows how far a long run is, on a terminal only, and wipes it away at the end.

import type { Io } from '../../io/io.js';
import { visible } from '../../text/visible.js';

export interface Progress {
  readonly step: (done: number, all: number, name: string) => void;
  readonly end: () => void;
}

/** Runs shorter than this show nothing. */
const SILENT_MILLISECONDS = 400;

const QUIET: Progress = { step: () => undefined, end: () => undefined };

export function startProgress(io: Io, what: string): Progress {
  if (!io.stderr.isTerminal) return QUIET;
  const began = io.now().getTime();
  let shown = false;
  return {
    step: (done, all, name) => {
      if (io.now().getTime() - began < SILENT_MILLISECONDS) return;
      shown = true;
      const line = visible(`${what} ${done} of ${all}: ${name}`).slice(0, io.stderr.columns - 1);
      io.stderr.write(`\r\u001b[K${line}`);
    },
    end: () => {
      if (shown) io.stderr.write('\r\u001b[K');
    },
  };
}
