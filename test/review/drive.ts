// Runs `fga review` in memory with somebody at a virtual terminal.

import { main } from '../../src/main.js';
import { type MemoryIo, memoryIo } from '../support/memory-io.js';
import { type Step, type VirtualTerminal, virtualTerminal } from '../support/virtual-terminal.js';

export interface DriveOptions {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly argv?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly failAt?: number;
  /** Numbers of other processes that run. */
  readonly running?: readonly number[];
}

export interface Drive {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
  readonly changes: readonly string[];
  readonly steps: number;
  /** The last screen before the program left. */
  readonly screen: string;
  readonly screens: readonly string[];
  readonly terminal: VirtualTerminal;
}

/** A step may also be a function that is given the files, for what others do meanwhile. */
export type DriveStep = Step | ((io: MemoryIo) => void);

/** The terminal is closed after the last step. */
export async function drive(steps: readonly DriveStep[], options: DriveOptions): Promise<Drive> {
  const {
    columns = 80,
    rows = 24,
    argv = ['--coder', 'anna'],
    files,
    env,
    failAt,
    running,
  } = options;
  let io: MemoryIo | undefined;
  const bound = steps.map(
    (step): Step => (typeof step === 'function' ? () => io && step(io) : step),
  );
  const terminal = virtualTerminal(bound, { columns, rows });
  io = memoryIo({
    files,
    terminal: true,
    typist: terminal,
    ...(env && { env }),
    ...(running && { running }),
    ...(failAt !== undefined && { failAt }),
  });
  const exitCode = await main(['review', ...argv], io);
  return {
    exitCode,
    ...io.printed,
    files: io.snapshot(),
    changes: io.changes,
    steps: io.steps(),
    screen: terminal.screens.at(-1) ?? '',
    screens: terminal.screens,
    terminal,
  };
}

/** The codings of a coder: unit, code, status, source, memo. */
export function codingsIn(files: Readonly<Record<string, string>>, coder = 'anna'): string[] {
  const text = files[`codings/${coder}.csv`];
  if (text === undefined) return [];
  return text
    .replace(/"(?:[^"]|"")*"/g, (cell) => cell.slice(1, -1).replace(/[\n,]/g, ' '))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split(',');
      return [cells[1], cells[4] || '-', cells[5], cells[6], cells[14]].join(' ').trim();
    });
}
