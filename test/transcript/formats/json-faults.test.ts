// A JSON transcript that is not quite JSON: what can be read is read, and the place is said.

import { expect, test } from 'vitest';
import { parseTranscriptFile } from '../../../src/transcript/parse-transcript-file.js';

const RECORDS = [
  '{"speaker": "Ann", "text": "It rained all day."}',
  '{"speaker": "Bo", "text": "It did, and it was cold."}',
  '{"speaker": "Ann", "text": "We went in."}',
];

async function read(json: string) {
  const bytes = new TextEncoder().encode(json);
  const { value, findings } = await parseTranscriptFile({ path: 'talk.json', bytes }, {});
  const codes = findings
    .filter(({ code }) => code.startsWith('speech/json-'))
    .map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
  return { codes, turns: value.turns.length };
}

const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`;

test.each([
  [
    'a comma that is missing',
    `[\n${RECORDS[0]}\n${RECORDS[1]},\n${RECORDS[2]}]`,
    'speech/json-unexpected 3:1',
    1,
  ],
  [
    'a key that stands twice',
    `[\n${RECORDS.join(',\n').replace('"Bo",', '"Bo", "speaker": "Cy",')}]`,
    'speech/json-duplicate-key 3:19',
    3,
  ],
  [
    'brackets without end',
    `[\n${RECORDS.join(',\n')},\n{"more": ${deep}}]`,
    'speech/json-too-deep 5:',
    3,
  ],
])('%s is said, and what is certain is read', async (_, json, code, certain) => {
  const { codes, turns } = await read(json);
  expect(codes).toEqual([expect.stringContaining(code)]);
  expect(turns).toBe(certain);
});
