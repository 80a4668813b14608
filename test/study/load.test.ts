import { describe, expect, test } from 'vitest';
import { checkStudy } from '../../src/actions/check/check.js';
import { initStudy } from '../../src/actions/init/init-study.js';
import { hashText } from '../../src/anchor/hash.js';
import { InputError } from '../../src/io/errors.js';
import { loadCodings, loadTranscript } from '../../src/study/load/load.js';
import { selectTranscripts } from '../../src/study/load/select.js';
import { openStudy } from '../../src/study/open/open-study.js';
import { memoryIo } from '../support/memory-io.js';

const TALK = `Moderator: What did the programme give you?

Mentee 1: I trusted her. She was honest with us.

Mentee 2: Mm-hm. We met every week.

Moderator: And what was hard?

Mentee 1: Finding the time, to be honest.

Mentee 2: The exams, for me.
`;
const PEOPLE =
  'id,session,role,gender,labels\nm1,fg1,mentee,f,Mentee 1\nm2,fg1,mentee,m,mentee 2\n';
const STUDY = {
  'fga.yaml': 'title: T\nlanguage: en\n',
  'transcripts/fg1.txt': TALK,
  'transcripts/sub/fg2.txt': TALK,
  'participants.csv': PEOPLE,
};

async function open(files: Record<string, string> = STUDY, cwd = '/home/study') {
  const at = Object.entries(files).map(([path, text]) => [`/home/study/${path}`, text]);
  const io = memoryIo({ cwd, files: Object.fromEntries(at) });
  return { io, opened: await openStudy(io, {}) };
}

describe('a transcript of a study', () => {
  test('is read with its speakers linked to people', async () => {
    const { io, opened } = await open();
    const { value } = await loadTranscript(io, opened.value, 'fg1.txt');
    const voices = [...value.voices].map(([label, { participant, role }]) => [
      label,
      participant?.id,
      role,
    ]);
    expect(voices).toEqual([
      ['Moderator', undefined, 'moderator'],
      ['Mentee 1', 'm1', 'mentee'],
      ['Mentee 2', 'm2', 'mentee'],
    ]);
    expect(value.session.id).toBe('fg1');
  });

  test('names itself in findings as the user would', async () => {
    const { io, opened } = await open(STUDY, '/home/study/transcripts');
    const { findings } = await loadTranscript(io, opened.value, 'sub/fg2.txt');
    const unlisted = findings.filter(({ code }) => code === 'study/speaker-unlisted');
    expect(unlisted.map(({ place }) => place)).toEqual([
      { file: 'sub/fg2.txt', line: 3, column: 1 },
      { file: 'sub/fg2.txt', line: 5, column: 1 },
    ]);
  });

  test('may come from the standard input', async () => {
    const io = memoryIo({ cwd: '/', stdin: TALK });
    const { value: study } = await openStudy(io, { paths: ['-'] });
    const { value } = await loadTranscript(io, study, '-');
    expect(value.transcript.speakers).toHaveLength(3);
  });

  test.each([
    ['nothing', '/home/study', [], ['fg1.txt', 'sub/fg2.txt']],
    ['the folder', '/home/study', ['transcripts/'], ['fg1.txt', 'sub/fg2.txt']],
    ['the study', '/home', ['study'], ['fg1.txt', 'sub/fg2.txt']],
    ['a file', '/home/study', ['transcripts/fg1.txt'], ['fg1.txt']],
    ['a file from within', '/home/study/transcripts/sub', ['fg2.txt'], ['sub/fg2.txt']],
    ['a path below transcripts/', '/home/study', ['sub'], ['sub/fg2.txt']],
    ['one twice', '/home/study', ['fg1.txt', 'transcripts/fg1.txt'], ['fg1.txt']],
  ])('is meant by %s', async (_, cwd, paths, expected) => {
    const at = Object.entries(STUDY).map(([path, text]) => [`/home/study/${path}`, text]);
    const io = memoryIo({ cwd, files: Object.fromEntries(at) });
    const { value } = await openStudy(io, { folder: '/home/study' });
    expect(selectTranscripts(io, value, paths)).toEqual(expected);
  });

  test.each([
    ['a slip', 'fg1.tx', /Did you mean fg1.txt/],
    ['a file outside', 'participants.csv', /not below/],
  ])('is not meant by %s', async (_, path, words) => {
    const { io, opened } = await open();
    expect(() => selectTranscripts(io, opened.value, [path])).toThrow(words);
    expect(() => selectTranscripts(io, opened.value, [path])).toThrow(InputError);
  });
});

describe('checking a study', () => {
  test('gathers what is wrong in all of its parts', async () => {
    const start = TALK.indexOf('honest');
    const { io, opened } = await open({
      'fga.yaml': 'titel: T\nsessions:\n  - transcript: fg1.txt\ncoding: bo\n',
      'transcripts/fg1.txt': TALK,
      'participants.csv': `${PEOPLE}m3,fg1,mentee,f,\n`,
      'codebooks/a.yaml':
        'title: A\ncategories:\n  - name: C\n    codes:\n      - name: Honesty\n        rules: [honest]\n',
      'codings/anna.csv': `transcript,unit,start,end,code,quote,hash\nfg1.txt,u0001,${start},${start + 6},honesty,honest,${hashText('')}\nfg1.txt,u0001,0,4,honesty,gone!,\n`,
    });
    const { value, findings } = await checkStudy(io, opened);
    expect(value).toMatchObject({
      transcripts: 1,
      participants: 3,
      codings: 2,
      coders: ['anna'],
      codebook: 'codebooks/a.yaml',
    });
    const found = findings.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`);
    for (const each of [
      'study/unknown-key fga.yaml:1',
      'study/no-such-coder fga.yaml:4',
      'study/silent-participant participants.csv:4',
      'coding/quote-lost codings/anna.csv:3',
    ]) {
      expect(found).toContain(each);
    }
  });

  test.each([
    [
      'several codebooks',
      { 'codebooks/a.yaml': 'title: A', 'codebooks/b.yaml': 'title: B' },
      'study/several-codebooks',
    ],
    ['a codebook that is not there', { 'fga.yaml': 'codebook: x.yaml' }, 'study/missing-codebook'],
    ['no codebook', {}, 'study/no-codebook'],
    [
      'coders of nearly one name',
      { 'codings/anna.csv': '', 'codings/Anna.csv': '' },
      'study/clashing-ids',
    ],
    ['a coder file of an impossible name', { 'codings/con.csv': '' }, 'study/bad-id'],
  ])('%s is a finding, and the rest is checked', async (_, files, code) => {
    const { io, opened } = await open({ ...STUDY, ...files } as Record<string, string>);
    const { value, findings } = await checkStudy(io, opened);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(value.transcripts).toBe(2);
  });

  test('passes on what the linter of codebooks says', async () => {
    const { io, opened } = await open({ ...STUDY, 'codebooks/a.yaml': 'title: A\n' });
    const said = { code: 'codebook/x', severity: 'info', message: '' } as const;
    const { findings } = await checkStudy(io, opened, () => [said]);
    expect(findings).toContain(said);
  });

  test('codings of transcripts that are not asked for are passed over', async () => {
    const row = 'transcript,unit,start,end,code,quote\nsub/fg2.txt,u0001,0,9,x,Moderator\n';
    const { io, opened } = await open({ ...STUDY, 'codings/anna.csv': row });
    const read = loadCodings(io, opened.value, 'anna', { texts: new Map() });
    expect(read).toEqual({ value: { codings: [], unfit: [] }, findings: [] });
    expect(loadCodings(io, opened.value, 'nobody', { texts: new Map() }).value.codings).toEqual([]);
  });
});

describe('setting up a study', () => {
  test('makes the files of a new one', async () => {
    const io = memoryIo({ cwd: '/home' });
    const done = await initStudy(io, 'my-study');
    expect(done.written).toEqual([
      'fga.yaml',
      'participants.csv',
      '.gitignore',
      '.gitattributes',
      'README.md',
    ]);
    const files = io.snapshot();
    expect(files['my-study/fga.yaml']).toMatch(/^title: My study\nlanguage: en\n#/);
    expect(files['my-study/participants.csv']).toBe('id,session,role,gender,labels\n');
    expect(files['my-study/.gitignore']).toContain('key/\n');
    expect(files['my-study/README.md']).toContain('Confidential');
    const { findings } = await openStudy(io, { folder: 'my-study' });
    expect(findings.map(({ code }) => code)).toEqual(['study/no-transcripts']);
  });

  test('beside transcripts fills in sessions, moderators and the people heard', async () => {
    const io = memoryIo({ files: { 'transcripts/fg1.txt': TALK, 'transcripts/fg2.txt': TALK } });
    await initStudy(io, '.');
    const files = io.snapshot();
    expect(files['fga.yaml']).toBe(`title: Study
language: en
sessions:
  - id: fg1
    label: Fg1
    transcript: fg1.txt
    moderators: [Moderator]
  - id: fg2
    label: Fg2
    transcript: fg2.txt
    moderators: [Moderator]
`);
    expect(files['participants.csv']).toBe(`id,session,role,gender,labels
fg1-mentee-1,fg1,mentee,,Mentee 1
fg1-mentee-2,fg1,mentee,,Mentee 2
fg2-mentee-1,fg2,mentee,,Mentee 1
fg2-mentee-2,fg2,mentee,,Mentee 2
`);
    const { value, findings } = await openStudy(io, {});
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const linked = await loadTranscript(io, value, 'fg2.txt');
    expect(linked.value.voices.get('Mentee 2')?.participant?.id).toBe('fg2-mentee-2');
  });

  test('copies transcripts that lie in the folder itself, and nothing else', async () => {
    const io = memoryIo({
      files: { 'fg1.txt': TALK, 'notes.txt': 'Buy milk.\n', 'README.md': '# Mine\n' },
    });
    const done = await initStudy(io, '.');
    expect(done.copied).toEqual(['fg1.txt']);
    expect(io.snapshot()).toMatchObject({
      'fg1.txt': TALK,
      'transcripts/fg1.txt': TALK,
      'README.md': '# Mine\n',
    });
    expect(
      Object.keys(io.snapshot()).filter((path) => path.startsWith('transcripts/')),
    ).toHaveLength(1);
  });

  test('never overwrites, and says what it left', async () => {
    const files = { ...STUDY, '.gitignore': '*.log\n' };
    const io = memoryIo({ files });
    const done = await initStudy(io, '.');
    expect(done).toMatchObject({
      written: ['.gitattributes', 'README.md'],
      left: ['fga.yaml', 'participants.csv', '.gitignore'],
      unignored: ['key/', 'texts/'],
    });
    expect(io.snapshot()).toMatchObject(files);
    expect((await initStudy(io, '.')).written).toEqual([]);
  });

  test('copies the sample study, found above the program', async () => {
    const sample = { 'fga.yaml': 'title: S\n', 'transcripts/first.txt': TALK };
    const at = Object.entries(sample).map(([path, text]) => [
      `/opt/fga/samples/mentoring/${path}`,
      text,
    ]);
    const io = memoryIo({ cwd: '/home', files: Object.fromEntries(at) });
    const done = await initStudy(io, 'my', { example: '/opt/fga/dist/chunks/init.js' });
    expect(done.transcripts).toEqual(['first.txt']);
    expect(io.snapshot()).toMatchObject({
      'my/fga.yaml': 'title: S\n',
      'my/transcripts/first.txt': TALK,
    });
    await expect(initStudy(io, 'x', { example: '/elsewhere/init.js' })).rejects.toThrow(InputError);
  });

  test('refuses a folder that is a file', async () => {
    await expect(initStudy(memoryIo({ files: { x: '' } }), 'x')).rejects.toThrow(InputError);
  });
});
