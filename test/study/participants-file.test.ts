import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseParticipants } from '../../src/study/people/participants-file.js';
import type { Session } from '../../src/study/study.js';

const SESSIONS: Session[] = [
  { id: 'first', label: 'First group', transcripts: ['fg1.txt'], moderators: [] },
  { id: 'second', label: 'Second group', transcripts: ['fg2.txt'], moderators: [] },
];
const HEADER = 'id,session,role,gender,labels';

function read(text: string, sessions = SESSIONS) {
  const { value, findings } = parseParticipants(text, 'participants.csv', sessions);
  return {
    participants: value,
    problems: findings.map(({ code, place }) => `${code} ${place?.line}:${place?.column ?? ''}`),
  };
}

/** Findings of a file with these rows below the usual header. */
function problems(...rows: string[]) {
  return read([HEADER, ...rows, ''].join('\n')).problems;
}

describe('participants.csv', () => {
  test.each([
    ['a date among ranges', ['01. Feb', '6-10', '11+'], ['study/spreadsheet-date 2:1']],
    [
      'dates of other languages',
      ['Mrz 05', '3-Mai', '6-10'],
      ['study/spreadsheet-date 2:1', 'study/spreadsheet-date 3:1'],
    ],
    ['months that people wrote as months', ['2. May', '3. June'], []],
    ['words', ['1 to 2', 'Marble', 'Mar 2026'], []],
  ])('says what a spreadsheet made of a column: %s', (_, values, expected) => {
    const rows = values.map((value, at) => `m${at},first,mentee,f,M${at},${value}`);
    const text = [`${HEADER},years`, ...rows, ''].join('\n');
    expect(read(text).problems).toEqual(expected);
  });

  test('is a row for each person in each session, with attributes', () => {
    const text = `id,session,role,gender,labels,phase\nm1,first,Mentee,Female,Mentee 1; M1 | Sara:,clinical\n`;
    const { participants, problems: found } = read(text);
    expect(found).toEqual([]);
    expect(participants).toEqual([
      {
        id: 'm1',
        session: 'first',
        role: 'mentee',
        gender: 'Female',
        labels: ['Mentee 1', 'M1', 'Sara'],
        attended: true,
        attributes: { phase: 'clinical' },
        place: { file: 'participants.csv', line: 2, column: 1 },
      },
    ]);
  });

  test('may name the session by id, label, case aside, or transcript', () => {
    const { participants, problems: found } = read(
      `${HEADER}\na,first,x,f,A\nb,First group,x,f,B\nc,SECOND,x,f,C\nd,fg2.txt,x,f,D\n`,
    );
    expect(found).toEqual([]);
    expect(participants.map(({ session }) => session)).toEqual([
      'first',
      'first',
      'second',
      'second',
    ]);
  });

  test('keeps silent people, and tells who did not come', () => {
    const { participants } = read(
      'id,session,role,gender,labels,attended\na,first,x,f,,yes\nb,first,x,f,,no\nc,first,x,f,,\nd,first,x,f,,no-show\n',
    );
    expect(participants.map(({ attended }) => attended)).toEqual([true, false, true, false]);
  });

  test('reads a column of no-shows the other way round', () => {
    const { participants } = read(
      'id,session,role,gender,labels,No-show\na,first,x,f,A,x\nb,first,x,f,B,\nc,first,x,f,C,no\n',
    );
    expect(participants.map(({ attended }) => attended)).toEqual([false, true, true]);
  });

  test('knows headings as people write them', () => {
    const { participants, problems: found } = read(
      'Participant ID;Focus group;Role;Sex;Speaker label\nm1;first;Mentee;F;P1\n',
    );
    expect(found).toEqual([]);
    expect(participants[0]).toMatchObject({
      id: 'm1',
      session: 'first',
      gender: 'F',
      labels: ['P1'],
    });
  });

  test.each([
    ['a title above the headings', `Our participants,,,,\n,,,,\n${HEADER}\nm1,first,x,f,A\n`],
    [
      'the separator line of a spreadsheet',
      `sep=;\n${HEADER.replaceAll(',', ';')}\nm1;first;x;f;A\n`,
    ],
  ])('passes over %s, and places stay right', (_, text) => {
    const { participants, problems: found } = read(
      text.replace(/m1.first/, (row) => row.replace('first', 'frist')),
    );
    expect(participants).toHaveLength(1);
    expect(found).toContain('study/lines-above-header 1:');
    expect(found).toContain(`study/unknown-session ${text.split('\n').length - 1}:4`);
  });

  test('takes what spreadsheets leave invisibly for nothing', () => {
    const { participants, problems: found } = read(
      `\ufeff${HEADER}\r\nm1\u00a0,\u200bfirst,x,f, A\r\n,,,,\r\n,,,,\r\n`,
    );
    expect(found).toEqual([]);
    expect(participants[0]).toMatchObject({ id: 'm1', session: 'first', labels: ['A'] });
  });

  test('is empty where it has only a header, or nothing', () => {
    expect(read(`${HEADER}\n`)).toEqual({ participants: [], problems: [] });
    expect(read('')).toEqual({ participants: [], problems: [] });
  });

  test.each([
    ['an unknown session', ['m1,frist,x,f,A'], ['study/unknown-session 2:4']],
    ['no session', ['m1,,x,f,A'], ['study/missing-session 2:4']],
    [
      'a session only in the row above',
      ['m1,first,x,f,A', 'm2,,x,f,B'],
      ['study/session-from-above 3:4'],
    ],
    ['no id', [',first,x,f,A'], ['study/missing-id 2:1']],
    ['an id that cannot be one', ['a/b,first,x,f,A'], ['study/bad-id 2:1']],
    ['ids that differ in case', ['m1,first,x,f,A', 'M1,first,x,f,B'], ['study/clashing-ids 3:1']],
    [
      'one person twice in a session',
      ['m1,first,x,f,A', 'm1,first,x,f,B'],
      ['study/duplicate-participant 3:1'],
    ],
    ['one label for two people', ['m1,first,x,f,A', 'm2,first,x,f,a'], ['study/shared-label 3:14']],
    [
      'one person in two sessions',
      ['m1,first,x,f,A', 'm1,second,x,f,A'],
      ['study/several-sessions 3:4'],
    ],
    [
      'one person with two roles',
      ['m1,first,x,f,A', 'm1,second,y,f,A'],
      ['study/several-sessions 3:4', 'study/differing-values 3:11'],
    ],
    ['no gender', ['m1,first,x,,A'], ['study/missing-gender 2:12']],
    ['a sum below the table', ['m1,first,x,f,A', 'Total,1,,,'], ['study/totals-row 3:1']],
    ['an error of the spreadsheet', ['m1,first,x,#REF!,A'], ['study/spreadsheet-error 2:12']],
    [
      'a slip in a value',
      ['m1,first,x,female,A', 'm2,first,x,female,B', 'm3,first,x,femal,C'],
      ['study/value-slip 4:12'],
    ],
    ['a slip in the word of staff', ['m1,first,moderater,f,A'], ['study/value-slip 2:10']],
  ])('%s is a finding at its cell', (_, rows, expected) => {
    expect(problems(...rows)).toEqual(expected);
  });

  test('a misspelt heading is suggested, a missing column said', () => {
    const { problems: found } = read('id,session,role,gendr,labels\nm1,first,x,f,A\n');
    expect(found).toEqual([
      'study/unknown-column 1:17',
      'study/missing-column 1:1',
      'study/missing-gender 2:1',
    ]);
    expect(read('name,session,role,gender,labels\nm1,first,x,f,A\n').problems).toContain(
      'study/missing-id-column 1:1',
    );
  });

  test('two columns of one meaning are kept apart', () => {
    const { participants, problems: found } = read(
      'id,session,role,gender,sex,labels\nm1,first,x,f,m,A\n',
    );
    expect(found).toEqual(['study/duplicate-column 1:24']);
    expect(participants[0]).toMatchObject({ gender: 'f', attributes: { sex: 'm' } });
  });

  test('an answer that says neither yes nor no is a finding, and the person counts', () => {
    const { participants, problems: found } = read(
      'id,session,role,gender,labels,attended\nm1,first,x,f,A,perhaps\n',
    );
    expect(found).toEqual(['study/bad-attended 2:16']);
    expect(participants[0]?.attended).toBe(true);
  });

  test('rows of one person are made one, with the labels of both', () => {
    const { participants } = read(`${HEADER}\nm1,first,x,,A\nm1,first,x,f,B\n`);
    expect(participants).toHaveLength(1);
    expect(participants[0]).toMatchObject({ gender: 'f', labels: ['A', 'B'] });
  });

  test('mentor and mentee are no slip of each other, and mixed sessions are fine', () => {
    expect(problems('a,first,mentee,f,A', 'b,first,mentee,f,B', 'c,first,mentor,f,C')).toEqual([]);
  });

  test('a single session need not be named', () => {
    const { participants, problems: found } = read(`${HEADER}\nm1,,x,f,A\n`, SESSIONS.slice(0, 1));
    expect(found).toEqual([]);
    expect(participants[0]?.session).toBe('first');
  });

  test('attributes named like parts of JavaScript are only names', () => {
    const { participants } = read(`${HEADER},__proto__,constructor\nm1,first,x,f,A,1,2\n`);
    expect(Object.entries(participants[0]?.attributes ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  test('no text crashes the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        read(text);
        read(`${HEADER}\n${text}`);
      }),
    );
  });
});
