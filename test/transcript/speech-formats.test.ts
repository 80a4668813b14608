// Captions, tables, machine transcripts and CHAT, every file of the folder compared with what is
// written beside it: format and language, the turns, and after `!` the findings with their places.
// All texts are made up for the purpose.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseTranscriptFile } from '../../src/transcript/parse-transcript-file.js';
import { checkLaws } from './laws.js';
import { describeTurns } from './render-transcript.js';

const folder = join(import.meta.dirname, '../fixtures/formats');
const files = readdirSync(folder).filter((name) => !name.endsWith('.turns'));

const read = (path: string, bytes: Uint8Array) => parseTranscriptFile({ path, bytes });

test.each(files)('%s is read as the turns and findings written down for it', async (name) => {
  const { value, findings } = await read(name, readFileSync(join(folder, name)));
  const told = findings.map(({ code, place }) => {
    const at = [place?.line, place?.column].filter((part) => part !== undefined).join(':');
    return `! ${code} ${at}`.trim();
  });
  const shown = `${value.format} ${value.language}\n${describeTurns(value)}${told.join('\n')}`;
  expect(shown.trim()).toBe(readFileSync(join(folder, `${name}.turns`), 'utf8').trim());
});

test.each(files)('%s keeps the laws', async (name) => {
  checkLaws((await read(name, readFileSync(join(folder, name)))).value);
});

test('a file that was cut off anywhere is read as far as it goes', async () => {
  for (const name of files) {
    const bytes = readFileSync(join(folder, name));
    for (let share = 1; share < 12; share++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * share) / 12));
      checkLaws((await read(name, cut)).value);
    }
  }
}, 60_000);
