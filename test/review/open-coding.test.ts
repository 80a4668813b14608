// New codes while reading: from nothing, into a codebook a person wrote, and unseen by other coders.

import { describe, expect, test } from 'vitest';
import { CODEBOOK, STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';
import { KEY } from '../support/virtual-terminal.js';
import { codingsIn, drive } from './drive.js';

const { 'codebooks/cafe.yaml': _, ...WITHOUT } = STUDY;
const NEW = ['+', 'Warm words', KEY.enter, 'Somebody is kind.', KEY.enter];

test('the first code of a study makes its codebook', async () => {
  const run = await drive(NEW, { files: WITHOUT });
  expect(run.files['codebooks/codes.yaml']).toBe(`title: "The repair café"
version: 0.1.0
language: en
ungrouped:
  - name: Warm words
    definition: Somebody is kind.
    status: provisional
    coder: anna
`);
  expect(codingsIn(run.files)).toEqual(['u0002 warm-words coded person']);
  expect((await runCli(['check', '--errors'], { files: run.files })).exitCode).toBe(0);
});

test.each(['', '# nothing yet\n', 'title: Mine\nungrouped:\n'])(
  'a codebook without codes is where open coding begins: %j',
  async (text) => {
    const run = await drive(['c', 'Warm words', KEY.enter, KEY.enter], {
      files: { ...WITHOUT, 'codebooks/own.yaml': text },
    });
    expect(codingsIn(run.files)).toEqual(['u0002 warm-words coded person']);
    expect(run.files['codebooks/own.yaml']?.startsWith(text)).toBe(true);
  },
);

test('a codebook keeps its comments and everything else a person wrote', async () => {
  const own = CODEBOOK.replace('categories:', '# what we agreed on in May\ncategories:');
  const { files } = await drive(NEW, { files: { ...STUDY, 'codebooks/cafe.yaml': own } });
  expect(files['codebooks/cafe.yaml']).toBe(
    `${own}ungrouped:\n  - name: Warm words\n    definition: Somebody is kind.\n    status: provisional\n    coder: anna\n`,
  );
});

test('what somebody else added to the codebook meanwhile stays', async () => {
  const path = 'codebooks/cafe.yaml';
  const { files } = await drive(
    [
      '+',
      'Warm words',
      (io) => io.writeFile(path, `${CODEBOOK}ungrouped:\n  - name: Cold tea # ben\n`),
      KEY.enter,
      KEY.enter,
    ],
    { files: STUDY },
  );
  expect(files[path]).toContain('Cold tea # ben');
  expect(files[path]).toContain('Warm words');
});

describe('a new code', () => {
  test('stays in the codebook when it is taken off again, and that is said', async () => {
    const run = await drive([...NEW, 'u'], { files: STUDY });
    expect(run.screen.replaceAll(/\s+/g, ' ')).toContain(
      'Undone: u0002: coded Warm words. The code stays in codebooks/cafe.yaml',
    );
    expect(codingsIn(run.files)).toEqual([]);
    expect(run.files['codebooks/cafe.yaml']).toContain('Warm words');
  });

  test('can be picked at once on other units, and has a digit', async () => {
    const run = await drive([...NEW, ' ', '1', ' ', 'c', 'warm', KEY.enter], { files: STUDY });
    expect(codingsIn(run.files).map((line) => line.split(' ')[1])).toEqual(
      Array(3).fill('warm-words'),
    );
  });

  test('whose name is there already is that code', async () => {
    const run = await drive(['+', 'honest people', KEY.enter], { files: STUDY });
    expect(codingsIn(run.files)).toEqual(['u0002 honest-people coded person']);
    expect(run.changes).not.toContain('codebooks/cafe.yaml');
  });

  test('stays in the codebook when its coding is undone', async () => {
    const run = await drive([...NEW, 'u', 'c', 'warm'], { files: STUDY });
    expect(codingsIn(run.files)).toEqual([]);
    expect(run.screen).toContain('> Warm words');
  });

  test('can be given up before it is made', async () => {
    const run = await drive(['+', 'Warm', KEY.enter, KEY.escape, '+', KEY.escape, '+', KEY.enter], {
      files: STUDY,
    });
    expect(run.files).toEqual(STUDY);
  });

  test.each(['"', ': {', '- #', '@x', '  ', 'مهربانی', '友達'])(
    'may have any name: %j',
    async (name) => {
      const run = await drive(['+', name, KEY.enter, KEY.enter], { files: WITHOUT });
      expect(run.exitCode).toBe(0);
      if (/\p{L}/u.test(name)) expect(codingsIn(run.files)).toHaveLength(1);
      const { exitCode } = await runCli(['codebook', 'show'], {
        files: { ...run.files, ...(run.files['codebooks/codes.yaml'] ? {} : STUDY) },
      });
      expect(exitCode).toBe(0);
    },
  );

  test('that cannot be written into the codebook is said to be missing', async () => {
    const files = {
      ...STUDY,
      'codebooks/cafe.yaml': '{ title: Flow, ungrouped: [ { name: x } ] }\n',
    };
    const run = await drive(NEW, { files });
    expect(run.screen).toContain('Warm words was not added');
    expect(run.files).toEqual(files);
  });
});

describe('provisional codes of another coder', () => {
  test('are not shown, until they are grouped or agreed on', async () => {
    const { files } = await drive(NEW, { files: STUDY, argv: ['--coder', 'ben'] });
    const hidden = await drive(['c', 'warm'], { files });
    expect(hidden.screen).not.toContain('Warm words');
    expect((await drive(['c', 'warm'], { files, argv: ['--coder', 'ben'] })).screen).toContain(
      '> Warm words',
    );
    const path = 'codebooks/cafe.yaml';
    const active = files[path]?.replace('status: provisional', 'status: active') ?? '';
    expect((await drive(['c', 'warm'], { files: { ...files, [path]: active } })).screen).toContain(
      '> Warm words',
    );
  });

  test('are taken, not doubled, by one who has the same idea', async () => {
    const { files } = await drive(NEW, { files: STUDY, argv: ['--coder', 'ben'] });
    const run = await drive(NEW, { files });
    expect(codingsIn(run.files)).toEqual(['u0002 warm-words coded person']);
    expect(run.files['codebooks/cafe.yaml']).toBe(files['codebooks/cafe.yaml']);
    expect(run.screen).not.toContain('ben');
  });
});
