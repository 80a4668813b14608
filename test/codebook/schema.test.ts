import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import {
  codebookSchema,
  codebookSchemaText,
  type JsonSchema,
} from '../../src/codebook/decode/schema.js';
import { isValid } from './json-schema.js';

const shapeProblems = new Set(
  'unknown-key misplaced-key nested-in-code missing-name missing-text unknown-status bad-colour bad-version bad-language unsafe-id bad-list-name not-a-codebook'
    .split(' ')
    .map((problem) => `codebook/${problem}`)
    .concat('yaml/wrong-type'),
);

test('docs/codebook.schema.json is what the key tables say', () => {
  expect(readFileSync('docs/codebook.schema.json', 'utf8')).toBe(codebookSchemaText());
});

async function decoderAccepts(value: unknown): Promise<boolean> {
  const { findings } = await parseCodebook(stringify(value), 'c.yaml');
  return !findings.some(({ code }) => shapeProblems.has(code));
}

test.each([
  [true, { categories: [] }],
  [true, { version: 1, language: 'en', categories: [{ name: 'A', codes: [{ name: 'B' }] }] }],
  [true, { lists: { exam: ['a', 'b'], one: 'c' }, ungrouped: [{ name: 1 }] }],
  [true, { ungrouped: [{ name: 'A', examples: ['x', { text: 'y', role: 'mentor' }] }] }],
  [false, { categories: {} }],
  [false, { categories: ['A'] }],
  [false, { ungrouped: [{ id: 'a' }] }],
  [false, { ungrouped: [{ name: ' ' }] }],
  [false, { ungrouped: [{ name: 'A', codes: [] }] }],
  [false, { ungrouped: [{ name: 'A', status: 'gone' }] }],
  [false, { ungrouped: [{ name: 'A', colour: 'red' }] }],
  [false, { ungrouped: [{ name: 'A', colour: null }] }],
  [false, { ungrouped: [{ name: 'A', id: 'Not kebab' }] }],
  [false, { ungrouped: [{ name: 'A', rules: [{ role: 'mentor AND x' }] }] }],
  [false, { ungrouped: [{ name: 'A', examples: [{ role: 'mentor' }] }] }],
  [false, { categories: [{ name: 'A', rules: ['x'] }] }],
  [false, { version: 'first draft', ungrouped: [] }],
  [false, { language: 'english language', ungrouped: [] }],
  [false, { lists: { 'two words': ['a'] } }],
  [false, { lists: ['a'] }],
  [false, { colour: '#123456' }],
  [false, []],
])('schema and decoder agree: %s for %j', async (accepted, value) => {
  expect(await decoderAccepts(value)).toBe(accepted);
  expect(isValid(codebookSchema(), value)).toBe(accepted);
});

const text = fc.constantFrom(
  'A',
  'b c',
  '',
  '1.0',
  'en',
  '#123456',
  'active',
  7,
  true,
  null,
  ['x'],
  { a: 'b' },
);
const fieldsOf = (keys: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...keys), text, { maxKeys: 3 });
const example = fc.oneof(text, fieldsOf(['text', 'role', 'who']));
const code = fc
  .tuple(
    fieldsOf(['id', 'name', 'definition', 'status', 'colour', 'rules', 'kind', 'codes']),
    fc.array(example, { maxLength: 2 }),
  )
  .map(([fields, examples]) => ({ name: 'N', ...fields, examples }));
const group = fc
  .tuple(
    fieldsOf(['id', 'name', 'include', 'when', 'unless', 'rules']),
    fc.array(code, { maxLength: 2 }),
  )
  .map(([fields, codes]) => ({ name: 'G', ...fields, codes }));
const codebook = fc
  .tuple(
    fieldsOf(['title', 'version', 'language', 'lists', 'ungrouped', 'x']),
    fc.array(group, { maxLength: 2 }),
  )
  .map(([fields, categories]) => ({ ...fields, categories }));

test('schema and decoder agree on codebooks nobody would write', async () => {
  const schema: JsonSchema = codebookSchema();
  await fc.assert(
    fc.asyncProperty(codebook, async (value) => {
      const written = JSON.parse(JSON.stringify(value));
      expect(await decoderAccepts(written)).toBe(isValid(schema, written));
    }),
    { numRuns: 300 },
  );
});
