// Makes the log of the sample study anew after one of its files was changed: every line names the file as it is
// now, and every line names the lines before it as they have become. Names of files that are not there, times and
// words stay as they are.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sample = fileURLToPath(new URL('../samples/mentoring', import.meta.url));
const logs = join(sample, 'log');
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** The files that a line names, each with the state it has now. */
function asTheyAre(named) {
  const now = (path, known) =>
    existsSync(join(sample, path)) ? sha256(readFileSync(join(sample, path))).slice(0, 16) : known;
  return Object.fromEntries(Object.entries(named).map(([path, known]) => [path, now(path, known)]));
}

const lines = readdirSync(logs)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(join(logs, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => ({ name, line, entry: JSON.parse(line) })),
  )
  .sort((a, b) => (a.entry.time < b.entry.time ? -1 : 1));

const ids = new Map();
const written = new Map();
for (const { name, line, entry } of lines) {
  const renewed = JSON.stringify({
    ...entry,
    inputs: asTheyAre(entry.inputs),
    wrote: asTheyAre(entry.wrote),
    after: entry.after.map((id) => ids.get(id) ?? id),
  });
  ids.set(sha256(line).slice(0, 32), sha256(renewed).slice(0, 32));
  written.set(name, `${written.get(name) ?? ''}${renewed}\n`);
}
for (const [name, text] of written) writeFileSync(join(logs, name), text);
