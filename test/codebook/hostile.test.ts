import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/parse.js';
import { unmark } from './marked.js';

const ONE = 'version: 1\nlanguage: en\nungrouped:\n  - name: A\n';

test.each([
  ['alias', `${ONE}title: ⟦*x⟧\n`],
  ['anchor', `${ONE}title: ⟦&⟧x y\n`.replace('⟦&⟧x y', '&x ⟦y⟧')],
  ['merge-key', `${ONE}    ⟦<<⟧: { definition: x }\n`],
  ['tag', `${ONE}title: !!js/function ⟦'x'⟧\n`],
  ['tag', `${ONE}title: !ruby/object ⟦x⟧\n`],
  ['directive', `⟦%EVIL⟧\n---\n${ONE}`],
  ['key-not-text', `${ONE}? ⟦[a, b]⟧\n: c\n`],
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
  expect(findings[0]?.code).toBe(`codebook/${problem}`);
  expect(findings[0]?.place).toMatchObject({ line: place.line, column: place.column });
  expect(findings).toHaveLength(1);
  expect(value?.codes.map(({ name }) => name)).toEqual(['A']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('invisible characters are left out of what is read', async () => {
  const { value } = await parseCodebook(`${ONE}title: "a\\u0007\\u202eb"\n`, 'c.yaml');
  expect(value?.title).toBe('ab');
});

test('a billion laughs stay one', async () => {
  const lines = ['a: &a [lol, lol]'];
  for (let level = 1; level < 30; level += 1) {
    const before = String.fromCharCode(96 + level);
    const name = String.fromCharCode(97 + level);
    lines.push(`${name}: &${name} [*${before}, *${before}, *${before}]`);
  }
  const { findings } = await parseCodebook(lines.join('\n'), 'c.yaml');
  expect(findings.map(({ code }) => code)).toContain('codebook/alias');
});

test.each([
  ['flow lists', '['.repeat(50_000)],
  ['flow maps', '{a: '.repeat(50_000)],
  ['block lists', '- '.repeat(50_000)],
  ['explicit keys', '? '.repeat(50_000)],
  ['block maps', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['groups', nestedGroups(500)],
])('%s nested beyond reason are refused', async (_, text) => {
  const { value, findings } = await parseCodebook(text, 'c.yaml');
  expect(value).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(['codebook/too-deep']);
});

test('a codebook deeper than anyone needs is still read', async () => {
  const { value } = await parseCodebook(`version: 1\nlanguage: en\n${nestedGroups(40)}`, 'c.yaml');
  expect(value?.groups).toHaveLength(40);
});

test('a file that cannot be a codebook is not read', async () => {
  const { findings } = await parseCodebook(`title: ${'x'.repeat(10_000_001)}`, 'c.yaml');
  expect(findings.map(({ code }) => code)).toEqual(['codebook/too-large']);
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
