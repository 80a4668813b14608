// fga anonymise through the command line: the list, the change of all files, the way back, the check.

import { expect, test } from 'vitest';
import { main } from '../../src/main.js';
import { memoryIo } from '../support/memory-io.js';
import { type CliRun, runCli } from '../support/run-cli.js';

const STUDY: Readonly<Record<string, string>> = {
  'fga.yaml':
    'title: Café\nlanguage: en\nsessions:\n  - label: First\n    transcript: talk-mira.txt\n  - label: Second\n    transcript: second.md\n',
  'participants.csv':
    'id,session,role,gender,labels,full name\np-1,First,guest,female,Mira,Mira Okafor\np-2,First,guest,male,Joost,\np-3,Second,guest,female,Mira,Mira Lund\n',
  'transcripts/talk-mira.txt':
    'Moderator: What was it like?\n\nMira: I liked the stairs. Joost helped me, and Joost’s sister.\n\nJoost: MIRA helped me. Mira Okafor, I said, the stairs are steep.\n',
  'transcripts/second.md':
    '**Moderator:** And the lift?\n\n**Mira:** I am not that Mira. We liked the stairs near the lift.\n',
  'codebooks/cafe.yaml': `title: Café
version: 1.0.0
categories:
  - name: House
    subcategories:
      - name: Ways
        codes:
          - name: Stairs
            definition: The stairs of the house.
            rules: [stairs]
            examples:
              include:
                - Joost fell down the stairs.
`,
  'memos/joost.md': 'Joost is shy; see talk-mira.txt. Joosts say much.\n',
  'notes.bin': 'a\0b',
};

const { disk: coded } = await runCli(['code'], { files: STUDY });
const withPerson = {
  ...coded,
  'codings/nora.csv': Buffer.from(
    Buffer.from(coded['codings/rules.csv'] ?? '')
      .toString('utf8')
      .replaceAll(',coded,rule,', ',coded,person,'),
  ),
};
const listed = await runCli(['anonymise', '--undecided', 'replace'], { files: withPerson });
const applied = await runCli(['anonymise', '--apply', '--because', 'to be shared'], {
  files: listed.disk,
});

/** Files that are not the key and not the log. */
function study({ files }: Pick<CliRun, 'files'>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/^(?:key|log)\//.test(path)));
}

const codesOf = (text: string) =>
  [...text.matchAll(/\[([a-z]+\/[a-z-]+)\]$/gm)].map(([, code]) => code);

test('a list that nothing was added to comes out as it was, also names in notes and parts of names', async () => {
  const memo = 'We met Leonora Quist at the lift, and Leonora Quist again.\n';
  const files = { ...withPerson, 'memos/visit.md': memo };
  const first = await runCli(['anonymise', '--undecided', 'keep'], { files });
  expect(first.files['key/names.csv']).toMatch(/^Leonora Quist.*×2/m);
  const second = await runCli(['anonymise', '--undecided', 'keep'], { files: first.disk });
  expect(second.files['key/names.csv']).toBe(first.files['key/names.csv']);
});

test('the list is made, closed to others and to git, and no name is printed', async () => {
  const run = await runCli(['anonymise'], { files: withPerson });
  expect(run).toMatchObject({ exitCode: 0 });
  expect(run.files['key/.gitignore']).toBe('*\n');
  expect(run.files['key/names.csv']).toMatch(/^Mira,Person 1,replace,person,p-1,first,,\d/m);
  expect(run.stdout).not.toMatch(/Mira|Joost/);
  expect(study(run)).toEqual(study(await runCli(['transcripts'], { files: withPerson })));
});

test('nothing is applied before somebody has looked at the list', async () => {
  const run = await runCli(['anonymise', '--apply'], { files: withPerson });
  expect(run.exitCode).toBe(2);
  const open = {
    ...run.disk,
    'key/names.csv': Buffer.from(
      (run.files['key/names.csv'] ?? '').replace(',replace,person,p-2', ',,person,p-2'),
    ),
  };
  const again = await runCli(['anonymise', '--apply'], { files: open });
  expect(again.exitCode).toBe(1);
  expect(codesOf(again.stderr)).toContain('pseudonym/undecided');
  expect(study(again)).toEqual(study({ files: run.files }));
});

test('names are gone from every file and from file names, and every coding fits', async () => {
  expect(applied.exitCode).toBe(0);
  const files = study(applied);
  expect(Object.entries(files).join('\n')).not.toMatch(/mira|joost|okafor|lund/i);
  expect(
    files['transcripts/talk-person-1-person-3.txt'] ?? files['transcripts/talk-person-1.txt'],
  ).toContain('Person 2: PERSON 1 helped me. Person 1, I said');
  expect(files['transcripts/second.md']).toContain('**Person 3:** I am not that Person 3.');
  const check = await runCli(['check', '--json'], { files: applied.disk });
  const before = await runCli(['check', '--json'], { files: withPerson });
  const codes = (text: string) =>
    JSON.parse(text)
      .map(({ code }: { code: string }) => code)
      .sort();
  // Two people of one name are two now.
  const expected = codes(before.stdout).filter((code: string) => code !== 'study/name-recurs');
  const found = codes(check.stdout).filter((code: string) => code !== 'pseudonym/unread');
  expect(found).toEqual(expected);
});

test('tables and agreement come out as before', async () => {
  for (const argv of [
    ['table', '2', '--counts', '--coder', 'nora'],
    ['table', '1'],
    ['agree', 'rules', 'nora'],
  ]) {
    const [before, after] = [
      await runCli(argv, { files: withPerson }),
      await runCli(argv, { files: applied.disk }),
    ];
    expect(after.stdout).toBe(before.stdout);
  }
});

test('with the key everything comes back to the byte', async () => {
  const back = await runCli(['anonymise', '--restore'], { files: applied.disk });
  expect(back.exitCode).toBe(0);
  const bytes = ({ disk }: Pick<CliRun, 'disk'>) =>
    Object.fromEntries(
      Object.entries(disk)
        .filter(([path]) => !/^(?:key|log)\//.test(path))
        .map(([path, content]) => [path, Buffer.from(content).toString('base64')]),
    );
  expect(bytes(back)).toEqual(bytes({ disk: withPerson }));
  const check = async (files: CliRun['disk']) =>
    (await runCli(['check', '--all'], { files })).stdout.replace(/^.*study\/new-file.*\n/gm, '');
  expect(await check(back.disk)).toBe(await check(withPerson));
  const again = await runCli(['anonymise', '--restore'], { files: back.disk });
  expect(again.exitCode).toBe(2);
});

test('files keep their byte order mark and their ends of lines, there and back', async () => {
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const texts = Object.entries(STUDY).filter(([path]) => path !== 'notes.bin');
  const plain = Object.fromEntries(texts);
  const marked = Object.fromEntries(texts.map(([path, text]) => [path, windows(text)]));
  const anonymised = async (files: Readonly<Record<string, string>>) => {
    const list = await runCli(['anonymise', '--undecided', 'replace'], { files });
    return runCli(['anonymise', '--apply'], { files: list.disk });
  };
  const [there, expected] = [await anonymised(marked), study(await anonymised(plain))];
  const inWindows = Object.entries(expected).map(([path, text]) => [path, windows(text)]);
  expect(study(there)).toEqual(Object.fromEntries(inWindows));
  const memo = { 'memos/later.md': Buffer.from(windows('Participant 1 again.\n')) };
  const back = await runCli(['anonymise', '--restore'], { files: { ...there.disk, ...memo } });
  expect(study(back)).toMatchObject(marked);
  expect(back.files['memos/later.md']?.startsWith('\ufeff')).toBe(true);
});

test('what was written since gets its names too', async () => {
  const memo = { ...applied.disk, 'memos/new.md': Buffer.from('Person 2 again, PERSON 2’s\n') };
  const coding = Buffer.from(applied.disk['codings/nora.csv'] ?? '').toString('utf8');
  const changed = {
    ...memo,
    'codings/nora.csv': Buffer.from(coding.replace(/,\n$/, ',of Person 2\n')),
  };
  const back = await runCli(['anonymise', '--restore'], { files: changed });
  expect(back.files['memos/new.md']).toBe('Joost again, JOOST’s\n');
  const was = Buffer.from(withPerson['codings/nora.csv']).toString('utf8');
  expect(back.files['codings/nora.csv']).toBe(was.replace(/,\n$/, ',of Joost\n'));
});

test('the log tells of it without a name', () => {
  const log = Object.entries(applied.files).find(([path]) => path.startsWith('log/'))?.[1] ?? '';
  expect(log).toContain('"because":"to be shared"');
  expect(log).not.toMatch(/mira|joost/i);
});

test('a name that is typed again is a leak, in files, in their names and in what is printed', async () => {
  const leaky = {
    ...applied.disk,
    'memos/a.md': Buffer.from('So\nI think Joost’s idea'),
    'memos/mira.md': Buffer.from('x'),
    'transcripts/third.txt': Buffer.from('P7: Joost likes the stairs.\n\nP8: So do I.\n'),
  };
  const check = await runCli(['anonymise', '--check', '--json'], { files: leaky });
  expect(check.exitCode).toBe(1);
  const found = check.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const places = found
    .filter(({ code }) => code.startsWith('pseudonym/leak'))
    .map(({ file, line, column, code }) => `${code} ${file}:${line}:${column}`);
  expect(places).toEqual(
    expect.arrayContaining([
      'pseudonym/leak memos/a.md:2:9',
      'pseudonym/leak-in-name memos/‹Person 1 - Person 3›.md:1:1',
      'pseudonym/leak transcripts/third.txt:1:5',
    ]),
  );
  expect(check.stderr).not.toMatch(/Joost|mira/);
  const printed = await runCli(['find', 'stairs'], { files: leaky });
  expect(printed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('real name') });
  expect(codesOf(printed.stderr)).toContain('pseudonym/leak');
  const written = await runCli(['find', 'stairs', '-o', 'out.csv'], { files: leaky });
  expect(written.stderr).toContain('out.csv');
  const workbook = await runCli(['code', '--again'], { files: leaky });
  expect(codesOf(workbook.stderr)).toContain('pseudonym/leak');
  expect(workbook.stderr).toContain('units/third.txt.csv');
});

test('names in hidden files and in files that are no text are leaks', async () => {
  const leaky = {
    ...applied.disk,
    '.obsidian/space.json': Buffer.from('{"open":"Mira Okafor"}'),
    'notes.bin': Buffer.from('a\0b\0\0Joost was here\0'),
    'wide.bin': Buffer.concat([Buffer.from([1, 0, 0]), Buffer.from('Mira Lund', 'utf16le')]),
  };
  const { stderr } = await runCli(['anonymise', '--check', '--json'], { files: leaky });
  const found = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const files = found.filter(({ code }) => code === 'pseudonym/leak').map(({ file }) => file);
  expect(files.sort()).toEqual(['.obsidian/space.json', 'notes.bin', 'wide.bin']);
});

test('names in other notations and in the names of empty folders are leaks', async () => {
  const leaky = {
    ...applied.disk,
    'export.json': Buffer.from('{\n"by": "\\u004aoost"}'),
    'page.html': Buffer.from('<p>J&#111;ost</p>'),
    'plain.html': Buffer.from('<p>caf&eacute;</p>'),
    'Joost/': '',
  };
  const { stderr } = await runCli(['anonymise', '--check', '--json'], { files: leaky });
  const found = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ code }) => code.startsWith('pseudonym/leak'))
    .map(({ code, file, line }) => `${code} ${file}:${line ?? ''}`);
  expect(found).toEqual([
    'pseudonym/leak-escaped export.json:2',
    'pseudonym/leak-escaped page.html:1',
    expect.stringMatching(/^pseudonym\/leak-in-name ‹Person \d›:/),
  ]);
});

test('what is said of an error is looked through too', async () => {
  const typed = await runCli(['codebook', 'rename', 'Joost', 'X'], { files: applied.disk });
  expect(typed.exitCode).toBe(2);
  expect(codesOf(typed.stderr)).toContain('pseudonym/leak');
});

test('deciding all open rows to be kept keeps no longer name that hides one to be replaced', async () => {
  const files = {
    ...withPerson,
    'memos/plan.md': Buffer.from('I think Joost Falk and Uma Rao left.\n'),
  };
  const { files: made } = await runCli(['anonymise', '--undecided', 'keep'], { files });
  expect(made['key/names.csv']).toMatch(/^Joost Falk,[^,]*,replace,/m);
  expect(made['key/names.csv']).toMatch(/^Uma Rao,[^,]*,keep,/m);
});

test('a transcript without capitals is named, since no name in it tells', async () => {
  const said = 'mira: i went with joost and okafor to the stairs, and they were steep\n'.repeat(5);
  const files = { 'fga.yaml': 'title: x\n', 'transcripts/a.txt': said };
  const run = await runCli(['anonymise'], { files });
  expect(codesOf(run.stderr)).toContain('pseudonym/no-capitals');
  expect(codesOf(listed.stderr)).not.toContain('pseudonym/no-capitals');
});

test('a word for a role is nobody, also with a non-joiner in it', async () => {
  const files = {
    'fga.yaml': 'title: x\nlanguage: fa\n',
    'transcripts/a.txt': 'مصاحبه‌گر: سلام؟\nسارا: سلام.\nمصاحبه‌گر: خوبی؟\nسارا: بله.\n',
  };
  const { files: made } = await runCli(['anonymise'], { files });
  expect(made['key/names.csv']).toMatch(/^سارا,/m);
  expect(made['key/names.csv']).not.toMatch(/^مصاحبه/m);
});

test('records of tables that get other words go to the key, and come back', async () => {
  const { disk } = await runCli(['tables', '-o', 'out', '--coder', 'nora'], { files: withPerson });
  const list = await runCli(['anonymise', '--undecided', 'replace'], { files: disk });
  const run = await runCli(['anonymise', '--apply'], { files: list.disk });
  expect(codesOf(run.stderr)).toContain('pseudonym/tables-unrecorded');
  expect(run.disk['out/fga-tables.json']).toBeUndefined();
  const again = await runCli(['tables', '-o', 'out', '--coder', 'nora'], { files: run.disk });
  expect((await runCli(['verify', 'out'], { files: again.disk })).exitCode).toBe(0);
  const back = await runCli(['anonymise', '--restore'], { files: again.disk });
  expect(back.disk['out/fga-tables.json']).toEqual(disk['out/fga-tables.json']);
});

test('applying again takes in what came since, and restoring undoes both', async () => {
  const since = { ...applied.disk, 'memos/new.md': Buffer.from('Joost came.\n') };
  const twice = await runCli(['anonymise', '--apply'], { files: since });
  expect(twice.files['memos/new.md']).toBe('Person 2 came.\n');
  const back = await runCli(['anonymise', '--restore'], { files: twice.disk });
  expect(back.files['memos/new.md']).toBe('Joost came.\n');
  expect(back.files['transcripts/talk-mira.txt']).toBe(STUDY['transcripts/talk-mira.txt']);
});

test('a study in a repository is told of its history', async () => {
  const run = await runCli(['anonymise', '--check'], {
    files: { ...applied.disk, '.git/HEAD': 'ref: refs/heads/main\n' },
  });
  expect(codesOf(run.stderr)).toContain('pseudonym/git-history');
});

test('what is no text is left, and said', () => {
  expect(codesOf(applied.stderr)).toContain('pseudonym/unread');
  expect(applied.files['notes.bin']).toBe(STUDY['notes.bin']);
});

test.each([
  [['anonymise', '--apply', '--check']],
  [['anonymise', '--check']],
  [['anonymise', '--restore']],
  [['anonymise', '--names', 'none.csv']],
  [['anonymise', '--undecided', 'maybe']],
])('%j in a study that is not anonymised ends with 2', async (argv) => {
  expect((await runCli(argv, { files: withPerson })).exitCode).toBe(2);
});

test.each([
  ['--apply', listed.disk, applied],
  ['--restore', applied.disk, await runCli(['anonymise', '--restore'], { files: applied.disk })],
] as const)(
  'where the disk fills up during %s the study is the old or the new one',
  async (flag, before, whole) => {
    for (let failAt = 1; ; failAt += 1) {
      const broken = await runCli(['anonymise', flag], { files: before, failAt });
      if (broken.exitCode !== 2) break;
      const mended = await runCli(['anonymise', flag], { files: broken.disk });
      const isDone = mended.exitCode === 2 || mended.stdout.startsWith('No file holds');
      const next = isDone ? await runCli(['transcripts'], { files: broken.disk }) : mended;
      expect(study(next), `step ${failAt}`).toEqual(study(whole));
      // And from there the way back is open.
      if (flag === '--restore' || failAt % 6 !== 0) continue;
      const back = await runCli(['anonymise', '--restore'], { files: next.disk });
      expect(study(back), `back after step ${failAt}`).toEqual(study({ files: listed.files }));
    }
  },
);

test('the record of a run is there with the change or not at all, and nobody else may read it', async () => {
  for (let dieAt = 1; ; dieAt += 1) {
    const run = await runCli(['anonymise', '--apply'], { files: listed.disk, dieAt });
    const settled = await runCli(['check', '--json'], { files: run.disk });
    const isDone = !('transcripts/talk-mira.txt' in settled.disk);
    expect('key/runs/0001/run.json' in settled.disk).toBe(isDone);
    if (run.exitCode !== 70) break;
  }
  const io = memoryIo({ files: listed.disk });
  expect(await main(['anonymise', '--apply'], io)).toBeLessThan(2);
  for (const path of ['key/runs/0001/run.json', 'key/names.csv', '.fga.pending.json'])
    expect(io.protectedPaths).toContain(path);
});

test('the words of fga’s own audit are proposed as no names', async () => {
  const written = await runCli(['audit', '-o', 'audit.md'], { files: withPerson });
  expect(written.files['audit.md']).toContain('Tong');
  const run = await runCli(['anonymise'], { files: written.disk });
  expect(run.files['key/names.csv']).not.toMatch(/^(?:Tong|Krippendorff|Sainsbury),/m);
});
