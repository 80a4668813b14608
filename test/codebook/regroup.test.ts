import { describe, expect, test } from 'vitest';
import type { CodeChange } from '../../src/codebook/change/code-change.js';
import { regroupCodebook } from '../../src/codebook/change/regroup.js';
import { parseCodebook } from '../../src/codebook/decode/parse.js';

const BOOK = `# The codes of the study
title: Café   # kept
categories:
  - name: Being there
    definition: Why people come.
    subcategories:
      # about people
      - name: Trust
        codes:
          # the first one
          - name: Honest people
            rules: [honest]   # one word

          - name: Welcome
            definition: >-
              They are
              greeted.
ungrouped:
  # made on Monday
  - name: Fear of breaking it
    status: provisional
    coder: anna
    # not sure
  - name: Noise # loud
    status: provisional
# the end
`;

async function regrouped(changes: readonly CodeChange[], text = BOOK) {
  const { value, findings } = await regroupCodebook(text, 'book.yaml', changes);
  expect(findings).toEqual([]);
  const { value: book, findings: after } = await parseCodebook(value, 'book.yaml');
  expect(after.filter(({ severity }) => severity === 'error')).toEqual([]);
  const codes = book?.codes.map(({ id, name, path }) => [id, name, path.join('/')].join(' | '));
  return { text: value, codes };
}

test('a code moves with its comments into a subcategory that is there', async () => {
  const { text } = await regrouped([
    { id: 'fear-of-breaking-it', groups: ['Being there', 'Trust'] },
  ]);
  expect(text).toBe(`# The codes of the study
title: Café   # kept
categories:
  - name: Being there
    definition: Why people come.
    subcategories:
      # about people
      - name: Trust
        codes:
          # the first one
          - name: Honest people
            rules: [honest]   # one word

          - name: Welcome
            definition: >-
              They are
              greeted.
          # made on Monday
          - name: Fear of breaking it
            status: active
            coder: anna
            # not sure
ungrouped:
  - name: Noise # loud
    status: provisional
# the end
`);
});

test('groups that are not there are made, and emptied lists stay', async () => {
  const { text, codes } = await regrouped([
    { id: 'fear-of-breaking-it', groups: ['Obstacles', 'Feelings: bad ones'] },
    { id: 'noise', groups: ['Obstacles'] },
    { id: 'honest-people', groups: ['Being there', 'People'] },
    { id: 'welcome', groups: [] },
  ]);
  expect(codes?.toSorted()).toEqual([
    'fear-of-breaking-it | Fear of breaking it | obstacles/feelings-bad-ones',
    'honest-people | Honest people | being-there/people',
    'noise | Noise | obstacles',
    'welcome | Welcome | ',
  ]);
  expect(text).toContain("- name: 'Feelings: bad ones'");
  expect(text).toContain('        codes: []\n');
  for (const comment of [
    '# about people',
    '# the first one',
    '# made on Monday',
    '# not sure',
    '# loud',
    '# the end',
    '# kept',
    '# one word',
  ])
    expect(text).toContain(comment);
});

test('a renamed code keeps its id, so that its codings stay', async () => {
  const { text, codes } = await regrouped([
    { id: 'welcome', name: 'Feeling "welcome": yes', definition: 'They are asked in.' },
    { id: 'noise', name: 'Loudness', definition: 'It is loud.', groups: ['Being there'] },
  ]);
  expect(codes).toContain('welcome | Feeling "welcome": yes | being-there/trust');
  expect(codes).toContain('noise | Loudness | being-there');
  expect(text).toContain('            definition: They are asked in.\n');
  expect(text).toContain('- name: Loudness # loud\n');
});

test('a new subcategory with the name of its code gets an id of its own', async () => {
  const { codes } = await regrouped([{ id: 'noise', groups: ['Obstacles', 'Noise'] }]);
  expect(codes).toContain('noise | Noise | obstacles/noise-2');
});

describe('any layout', () => {
  test.each([
    ['no newline at the end', BOOK.trimEnd()],
    ['Windows newlines', BOOK.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${BOOK}`],
    [
      'lists at the margin of their key',
      'categories:\n- name: Being there\n  codes:\n  - name: Old\nungrouped:\n- name: Noise\n  definition: x\n',
    ],
    [
      'empty lists in brackets',
      'categories: []\nungrouped:\n    -   name: Noise\n        definition: x\n',
    ],
    ['no categories at all', 'title: x\n\n# codes\nungrouped:\n  -\n    name: Noise\n'],
    ['a mark at the end', 'ungrouped:\n  - name: Noise\n...\n'],
    ['an empty key', 'categories:\nungrouped:\n  - name: Noise\n'],
    [
      'a group that has only groups',
      'categories:\n  - name: Being there\n    subcategories:\n      - name: Trust\n        codes:\n          - name: Old\nungrouped:\n  - name: Noise\n',
    ],
  ])('%s', async (_, text) => {
    const { codes, text: after } = await regrouped(
      [{ id: 'noise', groups: ['Being there', 'Sounds'] }],
      text,
    );
    expect(codes).toContain('noise | Noise | being-there/sounds');
    expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
    const { codes: back } = await regrouped([{ id: 'noise', groups: [] }], after);
    expect(back).toContain('noise | Noise | ');
  });
});

test.each([
  ['codes in brackets', 'ungrouped: [{ name: Noise }]\n'],
  ['mixed newlines', 'title: x\r\nungrouped:\n  - name: Noise\n'],
  ['JSON', '{"ungrouped": [{"name": "Noise"}]}\n'],
])('what cannot be moved safely is left alone, and said: %s', async (_, text) => {
  const { value, findings } = await regroupCodebook(text, 'book.yaml', [
    { id: 'noise', groups: ['A'] },
  ]);
  expect(value).toBe(text);
  expect(findings.map(({ code }) => code)).toEqual(['codebook/cannot-edit']);
});

test('asking for what is there already changes nothing', async () => {
  const { text } = await regrouped([
    {
      id: 'welcome',
      name: 'Welcome',
      definition: 'They are greeted.',
      groups: ['Being there', 'Trust'],
    },
    { id: 'noise', groups: [] },
  ]);
  expect(text).toBe(BOOK);
});
