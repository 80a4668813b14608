// What the storms share: the built program, copies of studies, and their files as they stand.

import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../bin/fga.js', import.meta.url));

/** The environment of every run: one coder, no colours. */
export const ENV = { ...process.env, FGA_CODER: 'anna', NO_COLOR: '1' };

/** Runs the program to its end, however it ends. */
export function attempt(cwd, ...args) {
  const run = spawnSync(process.execPath, [PROGRAM, ...args], { cwd, encoding: 'utf8', env: ENV });
  return { status: run.status, output: run.stdout + run.stderr, stdout: run.stdout };
}

/** Runs the program to its end; throws unless it ends well. */
export function fga(cwd, ...args) {
  const { status, output, stdout } = attempt(cwd, ...args);
  if (status !== 0) throw new Error(`fga ${args.join(' ')} (${status}): ${output}`);
  return stdout;
}

export function copy(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** What a kill may leave behind; and the log and backups, which have the time in them. */
const ASIDE = /(?:^|[\\/])\.fga[.-]|^(?:log|backups)[\\/]|\.bak$/;

/** Contents by path; what may differ between two runs aside. */
export function filesIn(root) {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
  const kept = names.filter((name) => !ASIDE.test(name)).sort();
  return new Map(kept.map((name) => [name, readFileSync(join(root, name), 'latin1')]));
}

/** Names of the files that two studies do not have alike. */
export function differing(a, b) {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

/** Whether two studies have the same files with the same contents. */
export function isSame(a, b) {
  return differing(a, b).length === 0;
}

/** Locks and temporary files that are still there. */
export function leftIn(root) {
  const names = readdirSync(root, { recursive: true }).map(String);
  return names.filter((name) => /(?:^|[\\/])\.fga(?:\.lock|\.pending|-.*\.tmp)/.test(name));
}
