// Runs the commands that a page of the documentation shows and puts what they print below them, so
// that a page never shows what the program does not print.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'fga.js');

/**
 * The page with the output of its blocks ` ```console run ` replaced by the real one. Between them
 * `<!-- $ command -->` is run and not shown: what a person does by hand, such as filling in a sheet.
 * All of a page runs in one fresh folder; `$SAMPLES` are the samples of fga.
 */
export function runTour(page, { block = 'console run' } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'fga-docs-'));
  const place = { home, below: '' };
  try {
    const parts = new RegExp(
      `\`\`\`${block}\\n([\\s\\S]*?)\`\`\`|<!-- \\$ ([\\s\\S]*?)\\n?-->`,
      'g',
    );
    return page.replace(parts, (all, session, hidden) => {
      if (hidden !== undefined) return step(place, hidden) === undefined ? '' : all;
      const lines = session.split('\n').filter((line) => line.startsWith('$ '));
      if (!lines.some((line) => line.startsWith('$ fga '))) return all;
      const shown = lines.map((line) => `${line}\n${step(place, line.slice(2))}`);
      return `\`\`\`${block}\n${shown.join('\n').trimEnd()}\n\`\`\``;
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** What a command line prints to both streams; `cd` holds for those after it. */
function step(place, command) {
  if (command.startsWith('cd ')) {
    place.below = command.slice('cd '.length).trim();
    return '';
  }
  const { stdout } = spawnSync(
    'bash',
    ['-c', `exec 2>&1; fga() { "${process.execPath}" "${program}" "$@"; }; ${command}`],
    {
      cwd: join(place.home, place.below),
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '80', SAMPLES: join(root, 'samples') },
    },
  );
  return stdout.replaceAll(place.home, '…');
}
