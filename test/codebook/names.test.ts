import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';

const problems = async (...names: string[]) => {
  const codes = names.map((name) => `  - name: ${name}`).join('\n');
  const text = `version: 1\nlanguage: en\nungrouped:\n${codes}\n`;
  const { findings } = await parseCodebook(text, 'c.yaml');
  return findings.map(({ code, place }) => `${code} ${place?.line}`);
};

test.each([
  ['Group meeting', 'Group meetings'],
  ['Study method', 'Study methods'],
  ['Difficulty', 'Difficulties'],
  ['Academic support', 'Academic suport'],
  ['Communication', 'Comunication'],
  ['Support of peers', 'Peer support'],
  ['Résumé', 'Resume'],
  ['Lack of time', 'The lack of time'],
  ['What the night gives', 'What the night givs'],
])('%s and %s are nearly the same', async (one, other) => {
  expect(await problems(one, 'Else', other)).toEqual(['codebook/near-duplicate-name 6']);
});

test.each([
  ['Formal support', 'Informal support'],
  ['Trust', 'Distrust'],
  ['Motivated', 'Unmotivated'],
  ['Session 1', 'Session 2'],
  ['Male role models', 'Female role models'],
  ['Mentor support', 'Mentee support'],
  ['Stress', 'Support'],
  ['Home', 'Hope'],
  ['Fear', 'Fears of day'],
  ['The loss of work', 'The loss of word'],
  ['Preclinical mentors', 'Clinical mentors'],
])('%s and %s are different', async (one, other) => {
  expect(await problems(one, other)).toEqual([]);
});

test('groups are compared with their neighbours only', async () => {
  const group = (name: string, code: string) =>
    `  - name: ${name}\n    subcategories:\n      - name: Training\n        id: ${code}-t\n        codes: [{ name: ${code} }]\n`;
  const text = `version: 1\nlanguage: en\ncategories:\n${group('Barriers', 'aa')}${group('Facilitators', 'bb')}`;
  expect((await parseCodebook(text, 'c.yaml')).findings).toEqual([]);
});
