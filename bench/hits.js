// How often the rules of a codebook hit the generated corpus, counted from fga's own JSON lines.

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Codings and matched places in `files`, each file coded apart so that its lines fit in memory.
 * @param {{ folder: string, program: string, files: readonly string[], codebook: string }} options
 */
export function countHits({ folder, program, files, codebook }) {
  let codings = 0;
  let matches = 0;
  for (const file of files) {
    for (const line of codingLines({ folder, program, file, codebook })) {
      codings += 1;
      matches += JSON.parse(line).matches.length;
    }
  }
  return { codings, matches };
}

function codingLines({ folder, program, file, codebook }) {
  const target = join(folder, 'codings.jsonl');
  const output = openSync(target, 'w');
  const args = [program, 'code', file, '--codebook', codebook, '--by', 'sentence'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [...args, '--format', 'jsonl', '-o', '-'],
    { cwd: folder, stdio: ['ignore', output, 'pipe'] },
  );
  closeSync(output);
  if (status !== 0) throw new Error(`fga code ended with ${status}:\n${stderr}`);
  const lines = readFileSync(target, 'utf8').split('\n').filter(Boolean);
  rmSync(target);
  return lines;
}
