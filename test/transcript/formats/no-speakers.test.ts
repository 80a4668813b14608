// Tables and records that are no conversation: what changes from row to row is nobody's name.

import { expect, test } from 'vitest';
import { renderCsv } from '../../../src/table/csv.js';
import { parseTranscriptFile } from '../../../src/transcript/parse-transcript-file.js';

const said = ['The chair wobbles.', 'It is too loud in there.', 'I like the red door.'];
const rows = [0, 1, 2, 3, 4, 5].map((at) => ({ at, text: `${said[at % 3]} That is all.` }));

test.each([
  ['brand', 'review', ['Novik', 'Pirell']],
  ['Weather', 'Entry', ['Sunny', 'Rain']],
  ['Geschlecht', 'Antwort', ['M', 'W']],
  ['department', 'text', ['Sales', 'HR']],
  ['Theme', 'Excerpt', ['Space', 'Noise']],
  ['mood', 'sentence', ['Happy', 'Sad']],
])('a column “%s” beside “%s” makes no speakers', async (name, text, values) => {
  const cells = rows.map((row) => [String(row.at), values[row.at % 2] ?? '', row.text]);
  const bytes = new TextEncoder().encode(renderCsv(['id', name, text], cells));
  const { value } = await parseTranscriptFile({ path: 'a.csv', bytes });
  expect(value.speakers).toEqual([]);
  const json = rows.map((row) => ({ [name]: values[row.at % 2], [text]: row.text }));
  const file = { path: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(json)) };
  expect((await parseTranscriptFile(file)).value.speakers).toEqual([]);
});

test('two columns of sentences that are not headed by people are two versions, and one is told', async () => {
  const cells = rows.map((row) => [row.text, `Le texte ${row.at} est ici.`]);
  const bytes = new TextEncoder().encode(renderCsv(['Text', 'Übersetzung'], cells));
  const { value, findings } = await parseTranscriptFile({ path: 'a.csv', bytes });
  expect(value.speakers).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain('speech/prose-left-out');
});
