// Tells node's engine what kind of run this is. Its defaults are for programs that run for long: in a
// run of less than a second, optimising code costs twice the computing time that it saves.

import { setFlagsFromString } from 'node:v8';

/** Bytes of executed code after which the engine thinks of optimising a function. */
const USUAL = 67_584;
const SHORT_RUN = 4_000_000;

/** What is still executed often after some tenths of a second is optimised then. */
export function expectShortRun(): void {
  setBudget(SHORT_RUN);
}

/** As node comes: for work that takes seconds, on this thread and those started afterwards. */
export function expectLongRun(): void {
  setBudget(USUAL);
}

/** How regular expressions are compiled must never be changed here: a running node crashes of it. */
function setBudget(bytes: number): void {
  setFlagsFromString(`--interrupt-budget=${bytes}`);
}
