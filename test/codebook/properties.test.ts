import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import type { Place } from '../../src/finding/finding.js';

/** Lines as the parser of YAML and every editor counts them, without a byte order mark. */
function isInside(text: string, { line = 0, column = 0, length = 0 }: Place): boolean {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r(?!\n)/g, '\n')
    .split('\n');
  const width = [...(lines[line - 1] ?? '')].length;
  return (
    line >= 1 &&
    line <= lines.length &&
    column >= 1 &&
    column <= width + 1 &&
    (length === 1 || column + length <= width + 2)
  );
}

async function check(text: string) {
  const { value, findings } = await parseCodebook(text, 'c.yaml');
  for (const { place } of findings) expect(place && isInside(text, place)).toBe(true);
  const ids = [...(value?.groups ?? []), ...(value?.codes ?? [])].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const groups = new Set(value?.groups.map(({ id }) => id));
  for (const { path } of value?.codes ?? []) expect(path.every((id) => groups.has(id))).toBe(true);
}

const snippet = fc.constantFrom(
  'categories:',
  'subcategories:',
  'codes:',
  'ungrouped:',
  'name:',
  'rules:',
  'lists:',
  '- ',
  '  ',
  '\n',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ': ',
  ', ',
  '|',
  '>-',
  '&a',
  '*a',
  '!t',
  '#',
  '---',
  '...',
  '%',
  '@',
  '?',
  '<<:',
  '__proto__:',
  '😀',
  'é',
  '\r',
  '\ufeff',
  '\u0000',
  'A',
);

test('no string makes reading fail, and every finding lies in the file', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), check), { numRuns: 300 });
  const pieces = fc.array(snippet, { maxLength: 40 }).map((parts) => parts.join(''));
  await fc.assert(fc.asyncProperty(pieces, check), { numRuns: 1000 });
});

test('no structure makes reading fail', async () => {
  const key = fc.constantFrom(
    'categories',
    'subcategories',
    'codes',
    'ungrouped',
    'name',
    'id',
    'lists',
    'rules',
    'examples',
    'status',
    '__proto__',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('A', 'B', '', null, 1, true),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(tree, (value) => check(stringify(value))),
    { numRuns: 300 },
  );
});
