// The process and its machine: who it is to others, whether another is alive, and what to do when a
// signal ends it.

import { hostname, uptime } from 'node:os';
import type { Machine } from './io.js';
import { codeOf } from './node-errors.js';

/** Clocks are set while machines run; an hour's change does not make a living program dead. */
const SLACK = 3_600_000;

export function nodeMachine(): Machine {
  return {
    // A guest system may have its host's name, but counts its processes by itself.
    host: `${hostname()} (${process.platform})`,
    process: process.pid,
    isRunning: (id, since) => since.getTime() > Date.now() - uptime() * 1000 - SLACK && isAlive(id),
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  };
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return codeOf(error) === 'EPERM';
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs the cleanup, then lets the signal end the program as it would have. */
export function onSignal(cleanup: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    forget();
    try {
      cleanup();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  const forget = () => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return forget;
}
