// Every file of the fixtures' folder, compared with the turns written down beside it. To add a
// layout, put the file there and write its `.turns` by hand, or check what a run makes of it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';
import { describeTurns } from './render-transcript.js';

const folder = join(import.meta.dirname, '../fixtures/transcripts');
const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

test.each(files)('%s is read as the turns written down for it', (name) => {
  const bytes = readFileSync(join(folder, name));
  const { value } = parseTranscript({ path: name, bytes });
  expect(describeTurns(value)).toBe(readFileSync(join(folder, `${name}.turns`), 'utf8'));
});
