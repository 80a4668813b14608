// How long a person waits before anything happens, against node itself doing nothing.

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, ratioOf, runForUsage, runRounds, runTask } from './measure.js';

const SAMPLE = fileURLToPath(new URL('../samples/mentoring', import.meta.url));
const ROUNDS = 21;

/**
 * @param {{ folder: string, program: string, rounds?: number }} options
 * @returns {import('./figure.js').Section}
 */
export function measureStartup({ folder, program, rounds = ROUNDS }) {
  const fga = (...words) => [process.execPath, program, ...words];
  const first = join(folder, 'first');
  const again = join(folder, 'again');
  const node = { name: 'node', command: [process.execPath, '-e', '0'] };
  const version = { name: 'version', command: fga('--version') };
  const help = { name: 'help', command: fga('--help') };
  const code = {
    name: 'first',
    command: fga('-C', first, 'code'),
    before: () => copySample(first),
    after: () => rmSync(first, { recursive: true }),
  };
  const unchanged = { name: 'again', command: fga('-C', again, 'code') };
  copySample(again);
  runTask(unchanged);
  const times = runRounds([node, version, help, code, unchanged], rounds);
  const ratio = (name) => ratioOf(times[name], times.node);
  const idle = runForUsage(node).mebibytes;
  return {
    title: 'Start-up',
    notes: [
      `Whole processes, ${rounds} rounds in turn, medians; × is the time of \`node -e 0\` (here ${Math.round(median(times.node))} ms).`,
    ],
    figures: [
      {
        name: '`fga --version`',
        value: ratio('version'),
        unit: ' ×',
        bar: 1.35,
        goal: 1.15,
        atMost: true,
      },
      {
        name: '`fga --help`',
        value: ratio('help'),
        unit: ' ×',
        bar: 1.35,
        goal: 1.25,
        atMost: true,
      },
      {
        name: '`fga code` on a fresh copy of the sample study',
        value: ratio('first'),
        unit: ' ×',
        bar: 3,
        goal: 2,
        atMost: true,
      },
      {
        name: '`fga code` again, where nothing has changed',
        value: ratio('again'),
        unit: ' ×',
        bar: 3,
        goal: 2,
        atMost: true,
      },
      {
        name: 'peak memory of `fga --version`, against node',
        value: runForUsage(version).mebibytes / idle,
        unit: ' ×',
        bar: 1.2,
        atMost: true,
      },
      {
        name: 'peak memory of `fga code` on the sample study',
        value: runForUsage(code).mebibytes,
        unit: ' MiB',
      },
    ],
  };
}

/** The sample study as it comes, without what coding it writes. */
function copySample(study) {
  rmSync(study, { recursive: true, force: true });
  cpSync(SAMPLE, study, { recursive: true });
  for (const made of ['units', 'codings', 'log']) {
    rmSync(join(study, made), { recursive: true, force: true });
  }
}
