// Puts the figures between the markers of bench/README.md; the prose around them is a person's.

import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('README.md', import.meta.url));
const START = '<!-- figures: written by npm run bench -->';
const END = '<!-- /figures -->';

/** Node, processor and cores: what a figure depends on besides the program. */
export function describeMachine() {
  const [cpu] = cpus();
  return `node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`;
}

/** @param {string} figures Markdown */
export function writeReadme(figures) {
  const text = readFileSync(FILE, 'utf8');
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start === -1 || end < start) throw new Error('bench/README.md has lost its markers.');
  writeFileSync(FILE, `${text.slice(0, start)}${START}\n\n${figures}\n\n${text.slice(end)}`);
}
