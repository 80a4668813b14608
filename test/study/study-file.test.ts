import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeSessions, inferSessions } from '../../src/study/open/sessions.js';
import { parseStudyFile } from '../../src/study/open/study-file.js';

async function problems(text: string) {
  const { findings } = await parseStudyFile(text, 'fga.yaml');
  return findings.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

async function sessionsOf(text: string, transcripts: readonly string[]) {
  const { value } = await parseStudyFile(text, 'fga.yaml');
  return arrangeSessions({ declared: value.sessions, transcripts, fileOf: (path) => path });
}

describe('fga.yaml', () => {
  test('takes a language for each session, and says what is none', async () => {
    const text =
      'sessions:\n  - transcript: a.txt\n    language: de\n  - transcript: b.txt\n    language: German!\n';
    const { value } = await sessionsOf(text, ['a.txt', 'b.txt']);
    expect(value.map(({ language }) => language)).toEqual(['de', undefined]);
    expect(await problems(text)).toEqual(['study/bad-value 5:15']);
  });

  test('reads roles as participants.csv does, and reports a slip in the word of staff', async () => {
    const text = 'roles:\n  A: Facilitator\n  B: Mentor\n  C: moderater\n';
    const { value } = await parseStudyFile(text, 'fga.yaml');
    expect(value.roles).toEqual({ A: 'moderator', B: 'mentor', C: 'moderater' });
    expect(await problems(text)).toEqual(['study/value-slip 4:6']);
  });

  test('gives title, language, codebook, coding, units, roles and sessions', async () => {
    const { value, findings } = await parseStudyFile(
      `title: Dual mentoring
language: fa
codebook: codebooks/mentoring.yaml
coding: anna
units: sentence
roles: { Dr Weber: moderator }
sessions:
  - id: first
    label: First
    transcript: transcripts/fg1.txt
    group: Mentees
    date: 2024-05-01
    moderators: [Moderator, "Dr. A"]
  - label: Second session
    transcripts: [a.txt, b.txt]
`,
      'fga.yaml',
    );
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      title: 'Dual mentoring',
      language: 'fa',
      codebook: 'codebooks/mentoring.yaml',
      coding: 'anna',
      strategy: 'sentence',
      roles: { 'Dr Weber': 'moderator' },
    });
    expect(value.sessions).toMatchObject([
      {
        id: 'first',
        label: 'First',
        group: 'Mentees',
        date: '2024-05-01',
        moderators: ['Moderator', 'Dr. A'],
      },
      { id: 'second-session', label: 'Second session' },
    ]);
    expect(value.sessions?.map(({ transcripts }) => transcripts.map(({ text }) => text))).toEqual([
      ['fg1.txt'],
      ['a.txt', 'b.txt'],
    ]);
  });

  test.each([
    ['an empty file', ''],
    ['a remark only', '# nothing yet\n'],
    ['keys without values', 'title:\nsessions:\nroles:\n'],
  ])('%s is a study with every default', async (_, text) => {
    expect(await problems(text)).toEqual([]);
  });

  test('no word is taken for a truth value, a number or a date', async () => {
    const { value } = await parseStudyFile('title: 007\nlanguage: no\n', 'fga.yaml');
    expect(value).toMatchObject({ title: '007', language: 'no' });
  });

  test.each([
    ['a slip in a key', 'titel: x', ['study/unknown-key 1:1']],
    ['a key of prototypes', '__proto__: { title: x }', ['study/unknown-key 1:1']],
    ['a key twice', 'title: a\ntitle: b', ['yaml/duplicate-key 2:1']],
    ['a list where a text belongs', 'title: [a]', ['yaml/wrong-type 1:8']],
    ['a text where a list belongs', 'sessions: fg1', ['yaml/wrong-type 1:11']],
    ['a text where a map belongs', 'roles: x', ['yaml/wrong-type 1:8']],
    ['a list as the whole file', '- a', ['yaml/wrong-type 1:1']],
    ['an unknown strategy', 'units: sentense', ['study/bad-value 1:8']],
    ['an impossible language', 'language: "English!"', ['study/bad-value 1:11']],
    ['an id that is a path', 'coding: ../x', ['study/bad-id 1:9']],
    ['an alias', 'title: &a x\nlanguage: *a', ['yaml/anchor 1:11', 'yaml/alias 2:11']],
    ['a tag', 'title: !!js/function x', ['yaml/tag 1:22']],
    ['a merged key', '<<: { title: x }', ['yaml/merge-key 1:1']],
    ['broken YAML', 'title: "x\nlanguage: en', ['yaml/syntax 2:13']],
    ['a second document', 'title: x\n---\ntitle: y', ['yaml/several-documents 3:1']],
    ['a session twice', 'sessions:\n  - id: a\n  - id: A', ['study/duplicate-session 3:5']],
    [
      'a slip in a session',
      'sessions:\n  - label: a\n    transkript: b',
      ['study/unknown-key 3:5'],
    ],
    [
      'a day there is not',
      'sessions:\n  - label: a\n    date: 2026-02-30',
      ['study/bad-date 3:11'],
    ],
    ['a date in words', 'sessions:\n  - label: a\n    date: next week', ['study/bad-date 3:11']],
    ['a session that is a list', 'sessions:\n  - [a]', ['yaml/wrong-type 2:5']],
  ])('%s is a finding at its place', async (_, text, expected) => {
    const found = await problems(text);
    for (const each of expected) expect(found).toContain(each);
  });

  test.each([
    ['deeper', `a: ${'['.repeat(31)}${']'.repeat(31)}`, 'yaml/too-deep'],
    ['larger', `title: ${'x'.repeat(1_000_001)}`, 'yaml/too-large'],
  ])('a file %s than settings can be is refused', async (_, text, expected) => {
    expect((await problems(text))[0]).toContain(expected);
  });

  test('a session may be only the name of its transcript', async () => {
    const { value, findings } = await sessionsOf('sessions: [fg1.txt, fg2.txt]', [
      'fg1.txt',
      'fg2.txt',
    ]);
    expect(findings).toEqual([]);
    expect(value.map(({ id, label, transcripts }) => [id, label, transcripts])).toEqual([
      ['fg1', 'Fg1', ['fg1.txt']],
      ['fg2', 'Fg2', ['fg2.txt']],
    ]);
  });

  test('no text crashes the reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await parseStudyFile(text, 'fga.yaml');
        await parseStudyFile(`sessions:\n  - ${text}`, 'fga.yaml');
      }),
    );
  });
});

describe('the sessions of a study', () => {
  test('are one for each transcript where none are declared, numbers in order, and it is said', async () => {
    const { value, findings } = await sessionsOf('', ['fg1.txt', 'fg10.txt', 'fg2.txt']);
    expect(value.map(({ id, label }) => [id, label])).toEqual([
      ['fg1', 'Fg1'],
      ['fg2', 'Fg2'],
      ['fg10', 'Fg10'],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['study/inferred-sessions']);
  });

  test('keep the folder in their names, and the extension where two are alike', () => {
    const sessions = inferSessions(['a/first_group.txt', 'b.md', 'b.txt'], new Set());
    expect(sessions.map(({ id, label }) => [id, label])).toEqual([
      ['a-first-group', 'A / first group'],
      ['b-md', 'B.md'],
      ['b-txt', 'B.txt'],
    ]);
  });

  test('find their transcript by name where they declare none', async () => {
    const { value, findings } = await sessionsOf('sessions:\n  - label: First', ['first.txt']);
    expect(value[0]?.transcripts).toEqual(['first.txt']);
    expect(findings).toEqual([]);
  });

  test.each([
    [
      'a transcript that is not there',
      'sessions:\n  - transcript: fg3.txt',
      [
        'study/missing-transcript 2:17',
        'study/session-without-transcript 2:5',
        'study/transcript-without-session',
      ],
    ],
    [
      'a transcript of two sessions',
      'sessions:\n  - transcript: fg1.txt\n  - {id: b, transcript: fg1.txt}',
      ['study/transcript-twice 3:25', 'study/session-without-transcript 3:5'],
    ],
    [
      'a transcript of no session',
      'sessions:\n  - transcript: fg0.txt',
      ['study/transcript-without-session'],
    ],
  ])('%s is a finding', async (_, text, expected) => {
    const { findings } = await sessionsOf(text, ['fg1.txt']);
    const found = findings.map(({ code, place }) =>
      place?.line ? `${code} ${place.line}:${place.column}` : code,
    );
    for (const each of expected) expect(found).toContain(each);
  });

  test('a transcript of no declared session becomes one, so that nothing is lost', async () => {
    const { value } = await sessionsOf('sessions:\n  - transcript: fg1.txt', [
      'fg1.txt',
      'fg2.txt',
    ]);
    expect(value.map(({ id }) => id)).toEqual(['fg1', 'fg2']);
  });

  test('two formats of one transcript are doubtful', async () => {
    const { findings } = await sessionsOf('', ['fg1.docx', 'fg1.txt']);
    expect(findings.map(({ code }) => code)).toContain('study/same-name');
  });
});
