// Tells node's engine what kind of run this is. Its defaults are for programs that run for long: in a
// run of less than a second, optimising code costs twice the computing time that it saves.

import { setFlagsFromString } from 'node:v8';

/** Bytes of executed code after which the engine thinks of optimising a function. */
const USUAL = 67_584;
const SHORT_RUN = 4_000_000;

/**
 * What is still executed often after some tenths of a second is optimised then; regular expressions
 * are compiled once, not first for being tried and then for speed.
 */
export function expectShortRun(): void {
  setFlags(`--interrupt-budget=${SHORT_RUN}`, '--no-regexp-tier-up');
}

/**
 * As node comes: for work that takes seconds, on this thread and those started afterwards. Regular
 * expressions stay as they are: one that was compiled once crashes node where it may be compiled again.
 */
export function expectLongRun(): void {
  setFlags(`--interrupt-budget=${USUAL}`);
}

/** None of them changes a result. */
function setFlags(...flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
