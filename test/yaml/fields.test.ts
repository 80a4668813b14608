import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { meantWord, readFields, textField, textsField } from '../../src/yaml/fields.js';
import { parseYaml } from '../../src/yaml/parse.js';

async function read(text: string) {
  const { value } = await parseYaml(text, 'f.yaml', { megabytes: 1, levels: 30 });
  if (value?.kind !== 'map') throw new Error('no map');
  const findings: Finding[] = [];
  const unknown: string[] = [];
  const fields = readFields(value, ['a', 'b'], findings, ({ key, place }) => {
    unknown.push(key);
    return { code: 'test/unknown', severity: 'error', place, message: '' };
  });
  return { fields, findings, unknown };
}

const found = (findings: readonly Finding[]) =>
  findings.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

test('known keys are read, others are handed to the caller', async () => {
  const { fields, findings, unknown } = await read('a: x\n__proto__: y\nconstructor: z\n');
  expect(textField(fields, 'a')?.text).toBe('x');
  expect(unknown).toEqual(['__proto__', 'constructor']);
  expect(found(findings)).toEqual(['test/unknown 2:1', 'test/unknown 3:1']);
});

test.each([
  ['a: [x]', 'yaml/wrong-type 1:4'],
  ['a: { x: y }', 'yaml/wrong-type 1:4'],
  ['a: "x\\u0007y"', 'yaml/control-character 1:4'],
  ['a: x\u202ey', 'yaml/control-character 1:4'],
])('%j is no plain text', async (text, expected) => {
  const { fields, findings } = await read(text);
  textField(fields, 'a');
  expect(found(findings)).toEqual([expected]);
});

test('invisible characters are left out of what is read', async () => {
  const { fields } = await read('a: "x\\u0007\\u202ey"');
  expect(textField(fields, 'a')?.text).toBe('xy');
});

test.each([
  ['a: x', ['x']],
  ['a: [x, "", ~, y]', ['x', 'y']],
  ['a: [x, [y]]', ['x']],
  ['a: >-\n  x\n  y\n', ['x y']],
  ['a: ~', []],
  ['b: x', []],
])('the texts of %j', async (text, expected) => {
  const { fields } = await read(text);
  expect(textsField(fields, 'a').map((each) => each.text)).toEqual(expected);
});

test.each([
  ['rule', 'rules'],
  ['Colour', 'colour'],
  ['key words', 'rules'],
  ['colur', 'colour'],
  ['__proto__', undefined],
  ['constructor', undefined],
])('%s is meant to be %s', (word, expected) => {
  const synonyms = { keywords: 'rules', rule: 'rules' };
  expect(meantWord(word, ['rules', 'colour'], synonyms)).toBe(expected);
});
