import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { unmark } from '../support/marked-place.js';

const HEAD = 'title: T\nversion: 1.0.0\nlanguage: en\n';
const ONE = `${HEAD}categories:\n  - name: A\n    codes:\n      - name: B\n`;

test('a codebook is read as docs/codebook.md describes it', async () => {
  const { value, findings } = await parseCodebook(
    `${HEAD}description: >-
  For a
  test.
lists:
  exam: [exam*, midterm]
categories:
  - name: Mentees' support
    definition: What mentees were given.
    colour: "#2a7f62"
    when: NOT role:moderator
    subcategories:
      - name: Academic support
        unless: ['"eye exam"']
        codes:
          - name: Exam preparation
            include: One text.
            exclude: [Two, texts]
            examples:
              - He sat with us.
              - { text: I sat with them., role: mentor }
            rules: ["@exam NEAR/10 help"]
            unless: ['"trust fund"']
            when: role:mentee
ungrouped:
  - name: Feeling watched
    status: provisional
`,
    'c.yaml',
  );
  expect(findings).toEqual([]);
  expect(value).toMatchObject({
    file: 'c.yaml',
    title: 'T',
    version: '1.0.0',
    description: 'For a test.',
    groups: [
      { id: 'mentees-support', path: [], colour: '#2a7f62', place: { line: 10, column: 11 } },
      { id: 'academic-support', path: ['mentees-support'] },
    ],
    codes: [
      {
        id: 'exam-preparation',
        path: ['mentees-support', 'academic-support'],
        include: ['One text.'],
        exclude: ['Two', 'texts'],
        examples: [{ text: 'He sat with us.' }, { text: 'I sat with them.', role: 'mentor' }],
        rules: [{ text: '@exam NEAR/10 help' }],
        unless: [{ text: '"eye exam"' }, { text: '"trust fund"' }],
        when: [{ text: 'NOT role:moderator' }, { text: 'role:mentee' }],
        status: 'active',
      },
      { id: 'feeling-watched', path: [], status: 'provisional' },
    ],
  });
  expect(value?.lists.get('exam')?.map(({ text }) => text)).toEqual(['exam*', 'midterm']);
});

test.each([
  ['empty-file', '⟦⟧'],
  ['empty-file', '⟦⟧# only a comment\n'],
  ['empty-file', '⟦⟧---\n...\n'],
  ['not-a-codebook', '⟦-⟧ name: A\n'],
  ['not-a-codebook', '⟦j⟧ust words\n'],
  ['json-file', `⟦{⟧"title":"T","version":"1","language":"en","ungrouped":[{"name":"A"}]}`],
  ['unknown-key', `${ONE}        ⟦color⟧: red\n`],
  ['unknown-key', `${ONE}⟦nonsense⟧: red\n`],
  [
    'misplaced-key',
    `${HEAD}categories:\n  - name: A\n    ⟦rules⟧: [x]\n    codes: [{ name: B }]\n`,
  ],
  ['nested-in-code', `${ONE}        ⟦codes⟧: [{ name: C }]\n`],
  ['nested-in-code', `${ONE}        ⟦subcategories⟧: []\n`],
  ['wrong-type', `${ONE}        rules:\n          - ⟦role: mentor AND help⟧\n`],
  ['wrong-type', `${ONE}      - ⟦Trust⟧\n`],
  ['wrong-type', `${HEAD}categories: ⟦none⟧\n`],
  ['wrong-type', `${ONE}        definition: ⟦[a, b]⟧\n`],
  ['wrong-type', `${ONE}lists: ⟦[a]⟧\n`],
  ['missing-name', `${HEAD}ungrouped:\n  - ⟦definition: x⟧\n`],
  ['missing-name', `${HEAD}ungrouped:\n  - name: ~\n    id: ⟦x⟧\n`],
  ['missing-text', `${ONE}        examples:\n          - ⟦{ role: mentor }⟧\n`],
  ['long-name', `${ONE}      - name: ⟦${'very '.repeat(30)}long⟧\n`],
  ['duplicate-id', `${ONE}      - name: C\n        id: ⟦b⟧\n`],
  ['duplicate-id', `${HEAD}categories:\n  - name: Trust\n    codes:\n      - name: ⟦Trust⟧\n`],
  ['code-in-two-places', `${ONE}  - name: Z\n    codes:\n      - name: ⟦b⟧\n`],
  ['code-in-two-places', `${ONE}ungrouped:\n  - name: ⟦B⟧\n`],
  ['duplicate-name', `${ONE}      - name: ⟦B⟧\n        id: c\n`],
  ['empty-group', `${ONE}  - name: ⟦Empty⟧\n`],
  ['empty-group', `${ONE}    subcategories:\n      - name: ⟦Empty⟧\n`],
  ['no-codes', `⟦t⟧itle: T\nversion: 1.0.0\nlanguage: en\n`],
  ['unknown-status', `${ONE}        status: ⟦actve⟧\n`],
  ['bad-colour', `${ONE}        colour: ⟦red⟧\n`],
  ['bad-colour', `${ONE}        ⟦colour⟧: #fff\n`],
  ['missing-version', '⟦t⟧itle: T\nlanguage: en\nungrouped:\n  - name: A\n'],
  ['missing-version', 'title: T\n⟦version⟧:\nlanguage: en\nungrouped:\n  - name: A\n'],
  ['bad-version', 'version: ⟦first draft⟧\nlanguage: en\nungrouped:\n  - name: A\n'],
  ['missing-language', '⟦v⟧ersion: 1\nungrouped:\n  - name: A\n'],
  ['bad-language', 'version: 1\nlanguage: ⟦english language⟧\nungrouped:\n  - name: A\n'],
  ['unknown-language', 'version: 1\nlanguage: ⟦th⟧\nungrouped:\n  - name: A\n'],
  ['unsafe-id', `${ONE}        id: ⟦a/../b⟧\n`],
  ['unsafe-id', `${ONE}        id: ⟦Upper⟧\n`],
  ['unsafe-id', `${ONE}      - name: ⟦"!!"⟧\n`],
  ['fragile-id', `${ONE}        id: ⟦3e5⟧\n`],
  ['fragile-id', `${ONE}      - name: ⟦May 5⟧\n`],
  ['bad-list-name', `${ONE}lists:\n  ⟦two words⟧: [a]\n`],
])('%s is reported at its place: %#', async (problem, marked) => {
  const { text, place } = unmark(marked);
  const { findings } = await parseCodebook(text, 'codebook.yaml');
  const area = problem === 'wrong-type' ? 'yaml' : 'codebook';
  expect(findings.map(({ code, place }) => ({ code, place }))).toEqual([
    { code: `${area}/${problem}`, place },
  ]);
});

test('what stands beside a mistake is kept', async () => {
  const { value } = await parseCodebook(`${ONE}      - Trust\n        - x\n`, 'c.yaml');
  expect(value?.codes.map(({ id }) => id)).toContain('b');
  const twice = await parseCodebook(`${ONE}ungrouped:\n  - name: B\n`, 'c.yaml');
  expect(twice.value?.codes.map(({ id }) => id)).toEqual(['b', 'b-2']);
});

test('numbers and truth values are the text they are written as', async () => {
  const text =
    'version: 1.10\nlanguage: no\nungrouped:\n  - name: 2020\n    id: y\n  - name: Yes\n';
  const { value } = await parseCodebook(text, 'c.yaml');
  expect(value?.version).toBe('1.10');
  expect(value?.language).toBe('no');
  expect(value?.codes.map(({ name }) => name)).toEqual(['2020', 'Yes']);
});

test('columns count code points, and a byte order mark is no column', async () => {
  const { findings } = await parseCodebook(`\ufeffname: "😀😀"\n${ONE}`, 'c.yaml');
  expect(findings[0]?.place).toMatchObject({ line: 1, column: 1, length: 4 });
  const flow = await parseCodebook(`${HEAD}ungrouped: [{ name: "😀 a", color: x }]\n`, 'c.yaml');
  expect(flow.findings[0]?.place).toMatchObject({ line: 4, column: 28, length: 5 });
});

test('after a syntax error nothing is said of what follows it', async () => {
  const { findings } = await parseCodebook(
    `nonsense: 1\n${HEAD}description: a: b: c\nmore: x\nungrouped:\n  - nam: x\n`,
    'c.yaml',
  );
  expect(findings.map(({ code }) => code)).toEqual(['codebook/unknown-key', 'yaml/syntax']);
});
