// Measures whole processes by the wall clock. Figures are medians over rounds; a ratio is the
// median of the ratios within each round, so that a machine busy for a while skews it little.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('memory.cjs', import.meta.url));

/**
 * @typedef {object} Task
 * @property {string} name
 * @property {readonly string[]} command program and arguments
 * @property {string} [cwd]
 * @property {() => void} [before] prepares a run, not measured
 * @property {() => void} [after] tidies up, not measured
 */

/**
 * Runs a command to its end and returns its milliseconds; throws if it fails.
 * @param {Task} task
 */
export function runTask({ name, command: [program, ...args], cwd, before, after }, env = {}) {
  before?.();
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - start;
  after?.();
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${name} ended with ${status}:\n${String(stderr).slice(-2000)}`);
  return ms;
}

/**
 * Runs all tasks in turn, once unmeasured and then `rounds` times, every second round backwards.
 * @param {readonly Task[]} tasks
 * @param {number} rounds
 * @returns {Record<string, number[]>} milliseconds by task name, in rounds
 */
export function runRounds(tasks, rounds) {
  const times = Object.fromEntries(tasks.map(({ name }) => [name, []]));
  for (const task of tasks) runTask(task);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? tasks : [...tasks].reverse();
    for (const task of order) times[task.name].push(runTask(task));
  }
  return times;
}

/**
 * Peak memory in MiB and CPU time of a node process, in a run of its own.
 * @param {Task} task
 * @returns {{ mebibytes: number, cpuMs: number }}
 */
export function runForUsage(task) {
  const file = join(tmpdir(), `fga-bench-usage-${process.pid}.json`);
  const [program, ...args] = task.command;
  runTask(
    { ...task, command: [program, '--require', PRELOAD, ...args] },
    { FGA_BENCH_USAGE: file },
  );
  const usage = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return usage;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median over rounds of `times / baseline`. */
export function ratioOf(times, baseline) {
  return median(times.map((ms, round) => ms / baseline[round]));
}
