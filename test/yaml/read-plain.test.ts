// The short way through a YAML file has to give what the `yaml` package gives, or nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAny } from '../../src/yaml/parse.js';
import { readPlain } from '../../src/yaml/read-plain.js';

const LIMITS = { megabytes: 10, levels: 100 };

/** Nothing, or what the package reads without a word of complaint. */
async function expectSame(text: string): Promise<boolean> {
  const plain = readPlain(text, 'f.yaml', LIMITS.levels);
  if (!plain) return false;
  const { value, findings } = await readAny(text, 'f.yaml', LIMITS);
  expect(findings).toEqual([]);
  expect(plain).toEqual(value);
  return true;
}

const shipped = fileURLToPath(new URL('../../codebooks/', import.meta.url));
const codebooks = readdirSync(shipped).filter((name) => name.endsWith('.yaml'));

test.each(codebooks)('%s is read the short way', async (name) => {
  expect(await expectSame(readFileSync(`${shipped}${name}`, 'utf8'))).toBe(true);
});

test.each([
  'a: b\n',
  'a: b',
  'a: b # c\n',
  'a: b#c\n',
  'a: b:c\n',
  "a: 'it''s'\n",
  "a: 'it\n  goes ''on''\n  here'\nb: c\n",
  'a: "x"\nb: "y\n  z"\n',
  'a:\n  b: c\n  d:\n  - e\n  - f\n',
  'a:\n- b\n-  c\nd: e\n',
  'a: [b, "c", d e]\nf: {g: h, i: "j"}\n',
  'a:\n  [b,\n   c]\nd: e\n',
  'a: >-\n  b\n  c\n\n  d\n\n\ne: f\n',
  'a: |\n  b\n\n  c\n# d\ne: >\n  f\n',
  '- a: b\n  c: d\n- e\n',
  'a:\n  # b\n\n  - c: d\n\n    e: f\n  # g\nh: i\n',
  'ä b: c\n',
  'first name: c\n',
])('%j is read the short way, or left', async (text) => {
  expect(await expectSame(text)).toBe(!/^[-ä]/.test(text));
});

test.each([
  ['within quotes that go on over a line', 'a: "b\u00a0\n  \u3000c"\n'],
  ['in single quotes', "a: 'b\u2003\n  c'\n"],
  ['at the end of a text', 'a: b\u00a0\n'],
])('spaces that YAML does not fold are kept %s', async (_, text) => {
  await expectSame(text);
});

test('a line of a text that begins like a comment is not lost', async () => {
  await expectSame('a: |\n  b\n    # c\nd: e\n');
  await expectSame('a: >-\n  b\n   # c');
  await expectSame('a: |\n    b\n  # c\nd: e\n');
  expect(await expectSame('a: |\n  b\n# c\nd: e\n')).toBe(true);
});

test('a key too long for YAML is not passed over', () => {
  const key = 'k'.repeat(1025);
  for (const text of [`${key}: b\n`, `a:\n  - ${key}: b\n`, `a: {${key}: b}\n`]) {
    expect(readPlain(text, 'f.yaml', LIMITS.levels)).toBeUndefined();
  }
});

test.each([
  'a: b\na: c\n',
  'a: *b\n',
  'a: &b c\n',
  'a: !!str b\n',
  '---\na: b\n',
  'a: b\n...\n',
  'a: b\n  c\n',
  'a: b: c\n',
  'a:\n',
  'a: ~\n',
  'a: null\n',
  'a:\tb\n',
  'a: b\r\nc: d\r\n',
  'a: >+\n  b\n',
  'a: >2\n  b\n',
  'a: >\n  b\n    c\n',
  '? a\n: b\n',
  'a: "\\u0041"\n',
  'a: [b, [c]]\n',
  'a: [b,]\n',
  'a: 😀\n',
  '<<: {a: b}\n',
  '',
])('%j is left to the package', (text) => {
  expect(readPlain(text, 'f.yaml', LIMITS.levels)).toBeUndefined();
});

test('nesting beyond the limit is left to what measures it', () => {
  expect(readPlain('a:\n  b:\n    c: d\n', 'f.yaml', 2)).toBeUndefined();
  expect(readPlain('a:\n  b:\n    c: d\n', 'f.yaml', 3)).toBeDefined();
  const deep = Array.from({ length: 3000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  expect(readPlain(deep, 'f.yaml', 100)).toBeUndefined();
});

const pieces = [
  ...[
    'a',
    'b: ',
    'c:',
    ': ',
    ':',
    '- ',
    '-',
    '#',
    ' #',
    '\n     # ',
    ', ',
    ',',
    '[',
    ']',
    '{',
    '}',
    '>-',
    '|',
    '>',
  ],
  ...[
    "'",
    '"',
    "''",
    '\\',
    '@',
    '*',
    '&',
    '!',
    '~',
    'null',
    '?',
    '%',
    '`',
    '=',
    '/',
    '.',
    '---',
    'é',
    '\u00a0',
    '\u3000',
    ' ',
  ],
  ...[
    ' ',
    '  ',
    '    ',
    '\n',
    '\n  ',
    '\n    ',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\na: ',
    '\n  b: ',
    '\t',
  ],
];

test('whatever is written, it is read as the package reads it, or left', async () => {
  const piece = fc.constantFrom(...pieces);
  const text = fc.array(piece, { maxLength: 25 }).map((all) => `a: ${all.join('')}`);
  await fc.assert(
    fc.asyncProperty(text, async (each) => void (await expectSame(each))),
    {
      numRuns: 3000,
    },
  );
});

const BOOK = `title: A study
version: 1.0.0
# lists
lists:
  they: >-
    =she, =he, =they, "each other",
    someone

  exams: [exam*, 'test', "final exam"]
categories:
  - name: Support
    definition: What helps, whatever it's called.
    codes:
      - name: Help
        rules:
          - '@they NEAR/5 (help OR support) AND NOT
            "no help"'
          - exam*
        examples:
          - {text: 'It helped me.', role: mentor}
          - She came by.
      # another
      - name: Trust
        description: |
          Two lines,
          as they are.

ungrouped:
- name: Loose
`;

test('a codebook with a slip is read as the package reads it, or left', async () => {
  const slip = fc.record({
    at: fc.nat({ max: BOOK.length }),
    cut: fc.nat({ max: 4 }),
    put: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }).map((all) => all.join('')),
  });
  const edited = fc
    .array(slip, { minLength: 1, maxLength: 3 })
    .map((slips) =>
      slips.reduce(
        (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
        BOOK,
      ),
    );
  await fc.assert(
    fc.asyncProperty(edited, async (each) => void (await expectSame(each))),
    {
      numRuns: 500,
    },
  );
});
