// The small study, coded by its rules, with packets made: in memory.

import { STUDY } from '../commands/small-study.js';
import { type CliRun, runCli } from '../support/run-cli.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export async function coded(files: Files = STUDY): Promise<Files> {
  return (await runCli(['code'], { files })).disk;
}

/** The study with the packets that a command line makes. */
export async function withPackets(files: Files = STUDY, ...argv: string[]): Promise<CliRun> {
  return runCli(['member-check', ...argv], { files: await coded(files) });
}

export const packetPath = (participant: string, ending = 'md') =>
  `member-checks/packets/${participant}.${ending}`;

export const recordPath = (participant: string) => `member-checks/${participant}.csv`;

/** The findings that a run printed, by code. */
export const codesIn = (stderr: string) =>
  [...stderr.matchAll(/\[(member\/[\w-]+)\]/g)].map(([, code]) => code);
