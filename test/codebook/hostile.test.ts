import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { unmark } from '../support/marked-place.js';

const ONE = 'version: 1\nlanguage: en\nungrouped:\n  - name: A\n';

test.each([
  ['control-character', `${ONE}title: ⟦a\u0007b⟧\n`],
  ['control-character', `${ONE}title: ⟦a\u202eb⟧\n`],
  ['control-character', `${ONE}title: ⟦"a\\u0000b"⟧\n`],
  ['unknown-key', `${ONE}    ⟦__proto__⟧: { polluted: yes }\n`],
  ['unknown-key', `${ONE}⟦constructor⟧: { prototype: { polluted: yes } }\n`],
  ['bad-list-name', `${ONE}lists:\n  ⟦__proto__⟧: [x]\n`],
  ['unsafe-id', `${ONE}    id: ⟦constructor⟧\n`],
  ['unsafe-id', `${ONE}    id: ⟦__proto__⟧\n`],
])('%s is reported and does nothing: %#', async (problem, marked) => {
  const { text, place } = unmark(marked);
  const { value, findings } = await parseCodebook(text, 'codebook.yaml');
  const area = problem === 'control-character' ? 'yaml' : 'codebook';
  expect(findings[0]?.code).toBe(`${area}/${problem}`);
  expect(findings[0]?.place).toMatchObject({ line: place.line, column: place.column });
  expect(findings).toHaveLength(1);
  expect(value?.codes.map(({ name }) => name)).toEqual(['A']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('invisible characters are left out of what is read', async () => {
  const { value } = await parseCodebook(`${ONE}title: "a\\u0007\\u202eb"\n`, 'c.yaml');
  expect(value?.title).toBe('ab');
});

test('groups nested beyond reason are refused', async () => {
  const { value, findings } = await parseCodebook(nestedGroups(500), 'c.yaml');
  expect(value).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(['yaml/too-deep']);
});

test('a codebook deeper than anyone needs is still read', async () => {
  const { value } = await parseCodebook(`version: 1\nlanguage: en\n${nestedGroups(40)}`, 'c.yaml');
  expect(value?.groups).toHaveLength(40);
});

test('a huge text, many keys on one line and many near names take no time to speak of', async () => {
  const long = await parseCodebook(`${ONE}description: ${'x '.repeat(2_000_000)}`, 'c.yaml');
  expect(long.findings).toEqual([]);
  const keys = Array.from({ length: 5_000 }, (_, at) => `k${at}: 😀`).join(', ');
  const many = await parseCodebook(`{${keys}}`, 'c.yaml');
  expect(many.findings.length).toBeGreaterThan(5_000);
  const names = Array.from({ length: 5_000 }, (_, at) => `  - name: wordy${at.toString(36)}x`);
  const near = await parseCodebook(
    `version: 1\nlanguage: en\nungrouped:\n${names.join('\n')}`,
    'c.yaml',
  );
  expect(near.value?.codes).toHaveLength(5_000);
}, 30_000);

function nestedGroups(depth: number): string {
  let text = 'categories: [{name: A}]';
  for (let level = 0; level < depth; level += 1) {
    const pad = '  '.repeat(level);
    text =
      level === 0
        ? `categories:\n- name: g0`
        : `${text}\n${pad}subcategories:\n${pad}- name: g${level}`;
  }
  return `${text}\n`;
}
