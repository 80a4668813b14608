import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from '../../src/yaml/parse.js';
import type { YamlNode } from '../../src/yaml/tree.js';
import { unmark } from '../support/marked-place.js';

const LIMITS = { megabytes: 10, levels: 100 };

const parse = (text: string) => parseYaml(text, 'codebook.yaml', LIMITS);

/** The tree as plain values, maps as pairs. */
function plain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'map') return node.entries.map(({ key, value }) => [key, plain(value)]);
  return node?.text;
}

test('every scalar is the text it is written as', async () => {
  const { value, findings } = await parse('a: 007\nno: no\nd: 2024-05-01\nn: ~\nl: [1.10, "x"]\n');
  expect(findings).toEqual([]);
  expect(plain(value)).toEqual([
    ['a', '007'],
    ['no', 'no'],
    ['d', '2024-05-01'],
    ['n', ''],
    ['l', ['1.10', 'x']],
  ]);
});

test.each(['', '# only a comment\n', '---\n...\n', '~\n'])('%j holds nothing', async (text) => {
  const { value, findings } = await parse(text);
  expect(value).toMatchObject({ kind: 'text', absent: true });
  expect(findings).toEqual([]);
});

test.each([
  ['several-documents', 'a: x\n---\n⟦b⟧: y\n'],
  ['syntax', 'a: x\nb: ⟦c⟧: d: e\n'],
  ['tab', 'a:\n⟦\t⟧- x\n'],
  ['unquoted', 'a:\n  - ⟦@⟧exam AND help\n'],
  ['unquoted', 'a:\n  - ⟦"eye exam" ⟧AND help\n'],
  ['duplicate-key', 'a: x\n⟦a⟧: y\n'],
  ['alias', 'a: ⟦*x⟧\n'],
  ['anchor', 'a: &x ⟦y⟧\n'],
  ['merge-key', 'a: x\n⟦<<⟧: { b: y }\n'],
  ['tag', "a: !!js/function ⟦'x'⟧\n"],
  ['tag', 'a: !ruby/object ⟦x⟧\n'],
  ['directive', '⟦%EVIL⟧\n---\na: x\n'],
  ['key-not-text', 'a: x\n? ⟦[a, b]⟧\n: c\n'],
])('%s is reported at its place: %#', async (problem, marked) => {
  const { text, place } = unmark(marked);
  const { findings } = await parse(text);
  expect(findings.map(({ code }) => code)).toEqual([`yaml/${problem}`]);
  expect(findings[0]?.place).toMatchObject({ line: place.line, column: place.column });
});

test('what is refused does nothing', async () => {
  const { value } = await parse(
    'a: &x [y]\nb: *x\n<<: { c: z }\n__proto__: { polluted: yes }\na: 2\n',
  );
  expect(plain(value)).toEqual([
    ['a', ['y']],
    ['b', ''],
    ['__proto__', [['polluted', 'yes']]],
  ]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a billion laughs stay one', async () => {
  const lines = ['a0: &a0 [lol, lol]'];
  for (let n = 1; n < 30; n += 1) lines.push(`a${n}: &a${n} [*a${n - 1}, *a${n - 1}]`);
  const { findings } = await parse(lines.join('\n'));
  expect(findings.filter(({ code }) => code === 'yaml/alias')).toHaveLength(58);
});

test.each([
  ['flow lists', '['.repeat(50_000)],
  ['flow maps', '{a: '.repeat(50_000)],
  ['block lists', '- '.repeat(50_000)],
  ['explicit keys', '? '.repeat(50_000)],
  ['block maps', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s nested beyond reason are refused unread', async (_, text) => {
  const { value, findings } = await parse(text);
  expect(value).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(['yaml/too-deep']);
});

test('the limits are those of the caller', async () => {
  const limits = { megabytes: 1, levels: 2 };
  const codes = async (text: string) =>
    (await parseYaml(text, 'f.yaml', limits)).findings.map(({ code }) => code);
  expect(await codes('a: [x]')).toEqual([]);
  expect(await codes('a: [[x]]')).toEqual(['yaml/too-deep']);
  expect(await codes('x'.repeat(1_000_000))).toEqual([]);
  expect(await codes('x'.repeat(1_000_001))).toEqual(['yaml/too-large']);
});

test('one slip is reported once a line, and the line is remembered', async () => {
  const { findings, brokenFrom } = await parse('a: x\nb: c: d: e\nf: g\n');
  expect(findings.map(({ place }) => place?.line)).toEqual([2]);
  expect(brokenFrom).toBe(2);
});

test('columns count code points, a byte order mark is none, and old newlines are lines', async () => {
  const { value } = await parse('\ufeffa: x\r"😀😀": [y, z]\r');
  const entries = value?.kind === 'map' ? value.entries : [];
  expect(entries.map(({ place }) => place)).toMatchObject([
    { line: 1, column: 1, length: 1 },
    { line: 2, column: 1, length: 4 },
  ]);
  expect(entries[1]?.value.place).toMatchObject({ line: 2, column: 7, length: 6 });
});

test('texts, lists and maps come back as they were written', async () => {
  const text = fc.string({ unit: 'grapheme' }).filter((each) => !/[\r\ufeff]/.test(each));
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('tree'), { maxKeys: 3 }),
    ),
  }));
  const pairs = (value: unknown): unknown => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map(pairs);
    return Object.entries(value as object).map(([key, inner]) => [key, pairs(inner)]);
  };
  await fc.assert(
    fc.asyncProperty(tree, async (value) => {
      const written = stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 });
      expect(plain((await parse(written)).value)).toEqual(pairs(value));
    }),
  );
});

test('no text crashes the reader', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      await parse(text);
      await parse(`a:\n  - ${text}`);
    }),
  );
});
