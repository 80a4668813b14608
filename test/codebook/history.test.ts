import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { currentId, type HistoryEntry, type Migration } from '../../src/codebook/history.js';
import { lintCodebook } from '../../src/codebook/lint/lint.js';

const entry = (action: Migration, from: string, to: string): HistoryEntry => ({
  action,
  from: from.split(' '),
  to: to.split(' ').filter(Boolean),
  when: '2026-01-15',
  version: '1.0.1',
});

const cases: [string, HistoryEntry[], string, string][] = [
  ['a renamed code', [entry('rename', 'a', 'b')], 'a', 'b'],
  ['a chain', [entry('rename', 'a', 'x'), entry('merge', 'x y', 'b')], 'a', 'b'],
  ['a chain in another order', [entry('merge', 'x y', 'b'), entry('rename', 'a', 'x')], 'a', 'b'],
  ['a circle', [entry('rename', 'a', 'x'), entry('rename', 'x', 'a')], 'a', 'a'],
  ['a code that is there again', [entry('rename', 'b', 'c')], 'b', 'b'],
  ['a split code, which needs a decision', [entry('split', 'a', 'b c')], 'a', 'a'],
  ['a code renamed to nothing that is there', [entry('rename', 'a', 'z')], 'a', 'a'],
  ['a code moved', [entry('move', 'a', 'a')], 'a', 'a'],
];

test.each(cases)('%s is followed to what it is now', (_, history, id, expected) => {
  expect(currentId(id, history, (each) => ['b', 'c'].includes(each))).toBe(expected);
});

const BOOK = `title: T
version: 1.0.0
language: en
ungrouped:
  - name: B
`;

test('a codebook gives its history', async () => {
  const text = `${BOOK}history:
  - action: merge
    when: 2026-01-15
    version: 1.0.0
    from: [a, c]
    to: b
    because: The same.
`;
  const { value, findings } = await parseCodebook(text, 'c.yaml');
  expect(findings).toEqual([]);
  const { action, from, to, when, version, because } = value?.history?.[0] ?? {};
  expect([action, from, to, when, version, because]).toEqual([
    ...['merge', ['a', 'c'], ['b'], '2026-01-15', '1.0.0'],
    'The same.',
  ]);
});

test.each([
  ['  - action: renam\n    from: a\n    to: b\n', 'codebook/bad-history', 7],
  ['  - action: rename\n    to: b\n', 'codebook/bad-history', 7],
  ['  - a\n', 'yaml/wrong-type', 7],
  ['  a: b\n', 'yaml/wrong-type', 7],
  ['  - action: rename\n    from: a\n    too: b\n', 'codebook/unknown-key', 9],
])('a broken history is said: %j', async (lines, code, line) => {
  const { value, findings } = await parseCodebook(`${BOOK}history:\n${lines}`, 'c.yaml');
  expect(value?.codes).toHaveLength(1);
  expect(findings.map((each) => [each.code, each.place?.line])).toEqual([[code, line]]);
});

test('a code that the history says to be another, as two branches leave it, is named', async () => {
  const history = `history:
  - action: rename
    when: 2026-01-15
    version: 1.0.1
    from: a
    to: b
`;
  const twice = await parseCodebook(`${BOOK}  - name: A\n${history}`, 'c.yaml');
  expect(twice.findings.map(({ code, place }) => [code, place?.line])).toEqual([
    ['codebook/code-of-old', 6],
  ]);
  expect((await parseCodebook(`${BOOK}${history}`, 'c.yaml')).findings).toEqual([]);
});

test('a codebook without rules has one note, not one for each code', async () => {
  const { value } = await parseCodebook(`${BOOK}  - name: A\n`, 'c.yaml');
  const findings = value ? await lintCodebook(value) : [];
  expect(findings.map(({ code }) => code)).toEqual(['codebook/by-hand']);
});
