import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { placeInside } from '../../src/yaml/placed.js';

const at = async (rule: string) => {
  const text = `version: 1\nlanguage: en\nungrouped:\n  - name: A\n    rules:\n      - ${rule}\n`;
  const { value } = await parseCodebook(text, 'c.yaml');
  const placed = value?.codes[0]?.rules[0];
  if (!placed) throw new Error('no rule');
  const offset = placed.text.indexOf('help');
  const { line, column, length } = placeInside(placed, offset, 4);
  const source = text.split('\n')[(line ?? 0) - 1] ?? '';
  return [...source].slice((column ?? 0) - 1, (column ?? 0) - 1 + (length ?? 0)).join('');
};

test.each([
  ['plain', 'exam AND help', 'help'],
  ['single-quoted', `'"it''s" OR don''t AND help'`, 'help'],
  ['double-quoted', `"\\"a\\" AND \\u0041\\x41\\U0001F600 AND help"`, 'help'],
  ['an escaped character itself', `"AND \\x68elp x"`, '\\x68elp'],
  ['after letters beyond the basic plane', `'😀 AND help'`, 'help'],
  ['a block text: its beginning', `>-\n        a AND\n        help`, '>-'],
  ['a text over two lines: its beginning', `'a AND\n        help'`, `'a AND`],
])('a stretch of a rule is found in the file: %s', async (_, rule, found) => {
  expect(await at(rule)).toBe(found);
});

test('the end of a rule has a place', async () => {
  const text = `version: 1\nlanguage: en\nungrouped:\n  - name: A\n    rules: ['a''b']\n`;
  const { value } = await parseCodebook(text, 'c.yaml');
  const rule = value?.codes[0]?.rules[0];
  if (!rule) throw new Error('no rule');
  expect(placeInside(rule, 3, 0)).toMatchObject({ line: 5, column: 18, length: 1 });
});
