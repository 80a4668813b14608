import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addProvisionalCode,
  addProvisionalCodes,
  setVersion,
} from '../../src/codebook/change/edit.js';
import { parseCodebook } from '../../src/codebook/decode/parse.js';

const HEAD = `# My codebook
title:   Oddly   spaced   # kept
version: "1.0.0" # raise me

categories:
    - { name: A, codes: [ {name: x} ] }
`;

/** Lines that differ, as a diff shows them. */
function diff(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old.at(-1 - end) === now.at(-1 - end)
  )
    end += 1;
  const removed = old.slice(start, old.length - end).map((line) => `-${line}`);
  return [...removed, ...now.slice(start, now.length - end).map((line) => `+${line}`)];
}

const ADDED = ['+  - name: New', '+    status: provisional'];

test.each([
  ['no ungrouped codes yet', HEAD, ['+ungrouped:', ...ADDED]],
  ['no newline at the end', HEAD.trimEnd(), ['+ungrouped:', ...ADDED, '+']],
  ['an empty list with a comment', `${HEAD}ungrouped: # later\n# end\n`, ADDED],
  ['a block list', `${HEAD}ungrouped:\n  - name: y # first\n# end\n`, ADDED],
  [
    'a list at the margin',
    `${HEAD}ungrouped:\n- name: y\n\n# end\n`,
    ['+- name: New', '+  status: provisional'],
  ],
  [
    'a block text last',
    `${HEAD}ungrouped:\n  - name: y\n    definition: |\n      a\n      b\n\n# end\n`,
    ADDED,
  ],
  ['a list before other keys', `ungrouped:\n  - name: y\n${HEAD}`, ADDED],
  ['an end marker', `${HEAD}...\n`, ['+ungrouped:', ...ADDED]],
])('a provisional code is added and nothing else changes: %s', async (_, before, expected) => {
  const { value, findings } = await addProvisionalCode(before, 'c.yaml', { name: 'New' });
  expect(findings).toEqual([]);
  expect(diff(before, value)).toEqual(expected);
});

test.each([
  ['ungrouped: []\n', 'ungrouped: \n  - name: New\n    status: provisional\n'],
  [
    'ungrouped: [{ name: y }] # c\n',
    'ungrouped: [{ name: y }, {"name":"New","status":"provisional"}] # c\n',
  ],
  ['ungrouped: ~\n', 'ungrouped: \n  - name: New\n    status: provisional\n'],
])('a code is added to %j', async (before, after) => {
  const { value } = await addProvisionalCode(HEAD + before, 'c.yaml', { name: 'New' });
  expect(value).toBe(HEAD + after);
});

test.each([
  ['"1.0.0" # raise me', '"1.1.0" # raise me'],
  ["'1.0.0'", "'1.1.0'"],
  ['1.0.0 # x', '1.1.0 # x'],
])('the version %s is replaced in its own quotes', async (old, now) => {
  const before = HEAD.replace('"1.0.0" # raise me', old);
  const { value } = await setVersion(before, 'c.yaml', '1.1.0');
  expect(diff(before, value)).toEqual([`-version: ${old}`, `+version: ${now}`]);
});

test('a version is added below the title, or at the top', async () => {
  const without = HEAD.replace(/version:.*\n/, '');
  expect(diff(without, (await setVersion(without, 'c.yaml', '2.0')).value)).toEqual([
    '+version: 2.0',
  ]);
  const bare = '# c\nungrouped:\n  - name: x\n';
  expect(diff(bare, (await setVersion(bare, 'c.yaml', '2.0')).value)).toEqual(['+version: 2.0']);
  const empty = HEAD.replace(/version:.*/, 'version: # soon');
  expect((await setVersion(empty, 'c.yaml', '2.0')).value).toContain('version: 2.0 # soon');
});

test('line ends and the byte order mark stay', async () => {
  const before = `\ufeff${HEAD.replace(/\n/g, '\r\n')}`;
  const { value } = await addProvisionalCode(before, 'c.yaml', { name: 'New' });
  expect(value.startsWith(before)).toBe(true);
  expect(value.slice(before.length)).toBe(
    'ungrouped:\r\n  - name: New\r\n    status: provisional\r\n',
  );
});

test.each([
  ['an invalid file', 'a: b: c\nungrouped: []\n', 'New', 'cannot-edit'],
  ['a JSON file', '{"ungrouped":[]}', 'New', 'cannot-edit'],
  ['no codebook', '- a\n', 'New', 'cannot-edit'],
  ['a text where the list should be', 'ungrouped: x\n', 'New', 'cannot-edit'],
  ['a name that is taken', 'ungrouped:\n  - name: New\n', 'New', 'code-in-two-places'],
  ['no name', 'ungrouped:\n  - name: A\n', ' ', 'missing-name'],
])('%s is left as it is', async (_, before, name, problem) => {
  const { value, findings } = await addProvisionalCode(before, 'c.yaml', { name });
  expect(value).toBe(before);
  expect(findings.map(({ code }) => code)).toContain(`codebook/${problem}`);
});

test('a version that is none is refused', async () => {
  const { value, findings } = await setVersion(HEAD, 'c.yaml', 'final final');
  expect(value).toBe(HEAD);
  expect(findings.map(({ code }) => code)).toEqual(['codebook/cannot-edit']);
});

test('any name and definition come back as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), fc.string(), async (word, definition) => {
      const name = `Code ${word} end`.replace(/\s+/g, ' ');
      const { value, findings } = await addProvisionalCode(HEAD, 'c.yaml', { name, definition });
      if (findings.length > 0) return expect(value).toBe(HEAD);
      const read = await parseCodebook(value, 'c.yaml');
      expect(value.startsWith(HEAD)).toBe(true);
      expect(read.value?.codes.at(-1)).toMatchObject({ name, status: 'provisional' });
    }),
  );
});

test.each([
  ['a new list', 'title: x\n'],
  ['a block list', 'ungrouped:\n  - name: y # first\n# end\n'],
  ['a list in brackets', 'ungrouped: [{ name: y }]\n'],
  ['an empty list', 'ungrouped: []\n'],
])('many codes at once are those codes one after the other: %s', async (_, text) => {
  const codes = ['One', "two: it's", 'Three'].map((name) => ({ name, coder: 'anna' }));
  let expected = text;
  for (const code of codes) expected = (await addProvisionalCode(expected, 'b.yaml', code)).value;
  expect(await addProvisionalCodes(text, 'b.yaml', codes)).toEqual({
    value: expected,
    findings: [],
  });
});

test('where one of many codes cannot be added, none is', async () => {
  const text = 'ungrouped:\n  - name: One\n';
  const codes = [{ name: 'Two' }, { name: 'One' }];
  const { value, findings } = await addProvisionalCodes(text, 'b.yaml', codes);
  expect([value, findings.length > 0]).toEqual([text, true]);
});
