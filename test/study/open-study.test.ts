import { describe, expect, test } from 'vitest';
import { InputError, UsageError } from '../../src/io/errors.js';
import { findStudy } from '../../src/study/find-study.js';
import { openFiles, openStudy } from '../../src/study/open/open-study.js';
import { memoryIo } from '../support/memory-io.js';

const STUDY = { 'fga.yaml': 'title: T\n', 'transcripts/fg1.txt': 'A: Hello.\n' };

describe('links in transcripts/', () => {
  const files = { ...STUDY, 'transcripts/sub/b.txt': 'B: Hi.\n', 'own/c.txt': 'C: Hm.\n' };
  test.each<[string, Record<string, string>, string[], string[]]>([
    [
      'a file from outside',
      { 'transcripts/fg1.txt': '/vault/x.txt' },
      ['sub/b.txt'],
      ['link-outside transcripts/fg1.txt'],
    ],
    [
      'a folder from outside',
      { 'transcripts/sub': '/vault' },
      ['fg1.txt'],
      ['link-outside transcripts/sub'],
    ],
    [
      'a neighbour of the study',
      { 'transcripts/sub': '/home/study2' },
      ['fg1.txt'],
      ['link-outside transcripts/sub'],
    ],
    [
      'a file of the study',
      { 'transcripts/fg1.txt': '/home/study/own/c.txt' },
      ['fg1.txt', 'sub/b.txt'],
      [],
    ],
    [
      'the whole folder',
      { transcripts: '/vault' },
      ['fg1.txt', 'sub/b.txt'],
      ['linked-folder transcripts'],
    ],
  ])('%s', async (_, links, transcripts, codes) => {
    const opened = await openStudy(memoryIo({ files, links }), {});
    expect(opened.value.transcripts).toEqual(transcripts);
    const found = opened.findings.filter(({ code }) => code.includes('link'));
    expect(found.map(({ code, place }) => `${code.slice(6)} ${place?.file}`)).toEqual(codes);
  });
});

describe('the study of a command', () => {
  test.each([
    ['the current folder', '/s', {}, '/s'],
    ['the nearest folder above', '/s/transcripts', {}, '/s'],
    [
      'that of the given path before that of the current folder',
      '/s',
      { paths: ['/t/transcripts/a.txt'] },
      '/t',
    ],
    [
      'that of the current folder for a path outside any',
      '/s',
      { paths: ['/elsewhere/x.txt'] },
      '/s',
    ],
    ['the folder that is named', '/', { folder: 't', paths: ['s'] }, '/t'],
    ['none outside any study', '/elsewhere', {}, undefined],
    ['none where transcripts is a file', '/u', {}, undefined],
  ])('is %s', (_, cwd, search, root) => {
    const files = {
      '/s/fga.yaml': '',
      '/s/transcripts/a.txt': '',
      '/t/transcripts/a.txt': '',
      '/u/transcripts': '',
      '/elsewhere/x.txt': '',
    };
    expect(findStudy(memoryIo({ cwd, files }), search)).toBe(root);
  });

  test.each([
    ['a named folder that is none', { folder: 'none' }],
    ['a named folder that is a file', { folder: 's/fga.yaml' }],
    ['a named folder that is no study', { folder: 'empty' }],
    ['paths of two studies', { paths: ['s/transcripts/a.txt', 't/transcripts/a.txt'] }],
  ])('cannot be %s', (_, search) => {
    const files = { '/s/fga.yaml': '', '/t/transcripts/a.txt': '', '/empty/': '' };
    expect(() => findStudy(memoryIo({ cwd: '/', files }), search)).toThrow(InputError);
  });
});

describe('opening a study', () => {
  test('fills in every default', async () => {
    const io = memoryIo({ cwd: '/my-study', files: { 'transcripts/fg1.txt': '' } });
    const { value, findings } = await openStudy(io, {});
    expect(value).toMatchObject({
      root: '/my-study',
      settings: { title: 'My study', language: 'en', strategy: 'meaning' },
      sessions: [{ id: 'fg1', label: 'Fg1', transcripts: ['fg1.txt'] }],
      participants: [],
      transcripts: ['fg1.txt'],
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'study/inferred-sessions',
      'study/no-participants',
    ]);
  });

  test.each(['', 'id,session,role,gender,labels\n'])(
    'says that participants.csv lists nobody: %j',
    async (list) => {
      const io = memoryIo({ cwd: '/s', files: { ...STUDY, 'participants.csv': list } });
      const { findings } = await openStudy(io, {});
      expect(findings.map(({ code }) => code)).toContain('study/nobody-listed');
    },
  );

  test('names files in findings as the user would from the current folder', async () => {
    const io = memoryIo({
      cwd: '/home',
      files: { 'a/fga.yaml': 'titel: x', 'a/transcripts/x.mp3': '' },
    });
    const { findings } = await openStudy(io, { folder: 'a' });
    expect(findings.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
      ['study/unknown-key', 'a/fga.yaml', 1],
      ['study/not-a-transcript', 'a/transcripts/x.mp3', undefined],
      ['study/no-transcripts', 'a/transcripts', undefined],
      ['study/no-participants', 'a/participants.csv', undefined],
    ]);
  });

  test.each([
    ['fga.yml', 'title: x'],
    ['Participants.csv', ''],
    ['participants.xlsx', ''],
    ['codebook/x.yaml', ''],
  ])('warns of %s, which is nearly right', async (path, content) => {
    const io = memoryIo({ files: { 'transcripts/a.txt': '', [path]: content } });
    const { findings } = await openStudy(io, {});
    const found = findings.filter(({ code }) => code === 'study/misnamed-file');
    expect(found.map(({ place }) => place?.file)).toEqual([path.split('/')[0]]);
  });

  test('lists transcripts below all folders and leaves out what lies beside them', async () => {
    const names = [
      'b.txt',
      'a/c.md',
      '.DS_Store',
      '~$b.docx',
      'a/Thumbs.db',
      'old.txt~',
      '.git/x.txt',
    ];
    const files = Object.fromEntries(names.map((name) => [`transcripts/${name}`, '']));
    const { value, findings } = await openStudy(memoryIo({ files }), {});
    expect(value.transcripts).toEqual(['a/c.md', 'b.txt']);
    expect(findings.map(({ code }) => code)).not.toContain('study/not-a-transcript');
  });

  test.each([
    ['CON.txt', 'study/unsafe-name'],
    ['broken\ufffd.txt', 'study/unreadable-name'],
    ['FG1.txt', 'study/clashing-ids'],
    ['talk.wav', 'study/not-a-transcript'],
  ])('the name %s is a finding', async (name, code) => {
    const files = { ...STUDY, [`transcripts/${name}`]: '' };
    const { findings } = await openStudy(memoryIo({ files }), {});
    const found = findings.filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.place?.file).toMatch(/^transcripts\//);
  });

  test('reads what older spreadsheets save, and says so', async () => {
    const text = 'id,session,role,gender,labels\nm1,fg1,x,f,Zoë\n';
    const files = { ...STUDY, 'participants.csv': Buffer.from(text, 'latin1') };
    const { value, findings } = await openStudy(memoryIo({ files }), {});
    expect(value.participants[0]?.labels).toEqual(['Zoë']);
    const found = findings.find(({ code }) => code === 'study/not-utf8');
    expect(found?.place).toEqual({ file: 'participants.csv', line: 2, column: 14 });
  });

  test('reads UTF-16 as spreadsheets export it', async () => {
    const text = '\ufeffid\tsession\trole\tgender\tlabels\nm1\tfg1\tx\tf\tZoë\n';
    const files = { ...STUDY, 'participants.csv': Buffer.from(text, 'utf16le') };
    const { value } = await openStudy(memoryIo({ files }), {});
    expect(value.participants[0]?.labels).toEqual(['Zoë']);
  });

  test.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20])],
    ['no text', Buffer.from([1, 0, 2, 0])],
  ])('refuses a participants.csv that is %s', async (_, content) => {
    const io = memoryIo({ files: { ...STUDY, 'participants.csv': content } });
    await expect(openStudy(io, {})).rejects.toThrow(InputError);
  });
});

describe('outside a study', () => {
  const files = { '/x/fg1.txt': '', '/x/more/b.txt': '', '/y/fg1.txt': '', '/y/c.txt': '' };

  test('files are opened by themselves, named as they were given', async () => {
    const io = memoryIo({ cwd: '/x', files });
    const { value } = await openStudy(io, { paths: ['fg1.txt', 'more', '../y/c.txt'] });
    expect(value.root).toBe('/x');
    expect(value.transcripts).toEqual(['fg1.txt', 'more/b.txt', '../y/c.txt']);
    expect(value.files?.get('../y/c.txt')).toBe('/y/c.txt');
    expect(value.sessions.map(({ id }) => id)).toEqual(['c', 'fg1', 'more-b']);
  });

  test('without files there is nothing to work on', async () => {
    await expect(openStudy(memoryIo({ cwd: '/x', files }), {})).rejects.toThrow(InputError);
  });

  test('what is not there, or holds nothing, is an error', () => {
    const io = memoryIo({ cwd: '/x', files: { ...files, '/x/empty/': '' } });
    expect(() => openFiles(io, ['none.txt'])).toThrow(InputError);
    expect(() => openFiles(io, ['empty'])).toThrow(InputError);
  });

  test('two files of one name cannot be written about in one folder', () => {
    const io = memoryIo({ cwd: '/x', files });
    expect(() => openFiles(io, ['fg1.txt', '/y/fg1.txt'])).toThrow(UsageError);
  });
});

describe('files by themselves', () => {
  test('are sessions named after the file alone, wherever it lies', () => {
    const io = memoryIo({ files: { '/far/away/fg-2.txt': '', 'near/fg-1.txt': '' } });
    const { sessions, transcripts } = openFiles(io, ['/far/away/fg-2.txt', 'near']).value;
    expect(transcripts).toEqual(['/far/away/fg-2.txt', 'near/fg-1.txt']);
    expect(sessions.map(({ label, transcripts: [path] }) => [label, path])).toEqual([
      ['Fg 2', '/far/away/fg-2.txt'],
      ['Near / fg 1', 'near/fg-1.txt'],
    ]);
  });

  test('are not what fga itself writes or reads in a folder', () => {
    const io = memoryIo({
      files: {
        'in/a.txt': '',
        'in/participants.csv': '',
        'in/book.yaml': '',
        'in/units/a.txt.csv': '',
        'in/codings/rules.csv': '',
      },
    });
    expect(openFiles(io, ['in']).value.transcripts).toEqual(['in/a.txt']);
  });
});
