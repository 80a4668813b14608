import { expect, test } from 'vitest';
import { compareCodebooks } from '../../src/codebook/compare/compare-codebooks.js';
import { describeChanges } from '../../src/codebook/compare/describe-changes.js';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { runCli } from '../support/run-cli.js';

const OLD = `title: Café
version: 1.0.0
language: en
lists:
  people: [helper, guest]
categories:
  - name: Being there
    subcategories:
      - name: Trust
        codes:
          - name: Honest people
            definition: They tell the truth.
            rules: [honest]
          - name: Welcome
          - name: Being greeted
  - name: Obstacles
    codes:
      - name: Stairs
ungrouped:
  - name: Noise
    status: provisional
`;

async function changes(edit: (text: string) => string) {
  const [before, after] = [await parseCodebook(OLD, 'a'), await parseCodebook(edit(OLD), 'b')];
  if (!before.value || !after.value) throw new Error('no codebook');
  return compareCodebooks(before.value, after.value);
}

const swap = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

const HISTORY = (action: string, from: string, to: string) =>
  `history:\n  - action: ${action}\n    from: ${from}\n    to: ${to}\n`;

const cases: [string, (text: string) => string, unknown[][]][] = [
  ['nothing', (text) => `# a comment\n${text}`, []],
  ['a version', swap('1.0.0', '1.1.0'), [['changed', 'version', ['1.0.0'], ['1.1.0']]]],
  ['a new code', (text) => `${text}  - name: Light\n`, [['added', undefined, [], ['']]]],
  [
    'a code that is gone',
    swap('          - name: Welcome\n', ''),
    [['removed', undefined, ['Being there > Trust'], []]],
  ],
  [
    'a name with its id kept',
    swap('- name: Stairs', '- name: Steps\n        id: stairs'),
    [['renamed', undefined, ['Stairs'], ['Steps']]],
  ],
  [
    'a name and an id, by the history',
    (text) => text.replace('Stairs', 'Steps') + HISTORY('rename', 'stairs', 'steps'),
    [
      ['renamed', undefined, ['Stairs'], ['Steps']],
      ['new-id', undefined, ['stairs'], ['steps']],
    ],
  ],
  [
    'two codes become one',
    (text) =>
      text.replace('          - name: Being greeted\n', '') +
      HISTORY('merge', 'being-greeted', 'welcome'),
    [['merged', undefined, ['Being greeted'], ['Welcome']]],
  ],
  [
    'one code becomes two',
    (text) =>
      text.replace('  - name: Noise\n    status: provisional\n', '  - name: Din\n  - name: Hum\n') +
      HISTORY('split', 'noise', '[din, hum]'),
    [
      ['added', undefined, [], ['']],
      ['added', undefined, [], ['']],
      ['split', undefined, ['Noise'], ['Din', 'Hum']],
    ],
  ],
  [
    'a code found by its name in another group',
    (text) =>
      `${text.replace('      - name: Stairs', '      - name: Lift')}  - name: Stairs\n    id: st\n`,
    [
      ['added', undefined, [], ['Obstacles']],
      ['new-id', undefined, ['stairs'], ['st']],
      ['moved', undefined, ['Obstacles'], ['']],
    ],
  ],
  ['a status', swap('provisional', 'active'), [['status', undefined, ['provisional'], ['active']]]],
  [
    'rules',
    swap('[honest]', '[honest, true]'),
    [['changed', 'rules', ['honest'], ['honest', 'true']]],
  ],
  [
    'a word list',
    swap('[helper, guest]', '[helper]'),
    [['changed', 'words', ['helper', 'guest'], ['helper']]],
  ],
];

test.each(cases)('%s: is told', async (_, edit, expected) => {
  const found = await changes(edit);
  expect(found.map(({ kind, field, before, after }) => [kind, field, before, after])).toEqual(
    expected,
  );
  const lines = describeChanges(found);
  expect(lines.length).toBeGreaterThanOrEqual(found.length);
  expect(lines.join('\n')).not.toMatch(/undefined|“”/);
});

test('fga codebook diff says it in words, against the codebook of the study where one file is named', async () => {
  const files = {
    'fga.yaml': 'title: T\n',
    'codebooks/book.yaml': OLD.replace('Stairs', 'Steps').replace('1.0.0', '1.0.1'),
    'old.yaml': OLD,
    'transcripts/a.txt': 'Ann: Hello.\n',
  };
  const run = await runCli(['codebook', 'diff', 'old.yaml'], { files });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.stdout).toContain('old.yaml (1.0.0) → codebooks/book.yaml (1.0.1)');
  expect(run.changes).toEqual([]);
  const argv = ['codebook', 'diff', 'old.yaml', 'old.yaml', '--json'];
  const same = await runCli(argv, { files });
  expect(JSON.parse(same.stdout)).toMatchObject({ changes: [] });
  expect((await runCli(['codebook', 'diff', 'none.yaml'], { files })).exitCode).toBe(2);
});
