import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Transcript } from '../../src/transcript/transcript.js';
import { segmentTranscript } from '../../src/unit/cut/segment.js';
import { parseUnits } from '../../src/unit/file/units-parse.js';
import { renderUnits } from '../../src/unit/file/units-render.js';
import type { Unit } from '../../src/unit/unit.js';
import { talk } from './talk.js';

const transcript = talk(
  'M: How was the 🎈 club?\nAnn: It was fun. We sang a lot.\nBen: Mm-hm.\nAnn: =We "ate", too.',
);
const units = segmentTranscript(transcript, undefined, { strategy: 'sentence' });
const file = unitsText(units, transcript);
const lines = file.trimEnd().split('\n');

function check(text: string) {
  const { value, findings } = parseUnits(text, 'units/talk.csv', transcript);
  return {
    ids: value.map(({ id }) => id),
    texts: value.map(({ text }) => text),
    findings: findings.map(
      ({ code, place }) => `${code} ${place?.line ?? ''}${place?.column ? `:${place.column}` : ''}`,
    ),
    units: value,
  };
}

function unitsText(all: readonly Unit[], from: Transcript): string {
  return Buffer.from(renderUnits(all, from)).toString('utf8');
}

const ids = ['u0001', 'u0002', 'u0003', 'u0004', 'u0005'];

test('A units file has the fixed columns and counts code points', () => {
  expect(lines[0]).toBe(
    'unit,start,end,speaker,participant,role,kind,question,text,clean,condensed,translation',
  );
  expect(lines[1]).toBe(
    'u0001,3,22,M,,moderator,question,,How was the 🎈 club?,How was the 🎈 club?,,',
  );
});

test('What was written is read back', () => {
  expect(parseUnits(file, 'units/talk.csv', transcript)).toEqual({ value: units, findings: [] });
});

test('Parents are a thirteenth column, written only where there are some', () => {
  const split = units.map((unit) => (unit.id === 'u0003' ? { ...unit, parents: ['u0009'] } : unit));
  const text = unitsText(split, transcript);
  expect(text.split('\n')[0]).toMatch(/,translation,parents$/);
  expect(parseUnits(text, 'f', transcript).value).toEqual(split);
  const before = unitsText(units, transcript).split('\n');
  const changed = text.split('\n').filter((line, index) => line !== before[index]);
  expect(changed.map((line) => line.split(',')[0])).toEqual(['unit', 'u0003']);
});

test.each([
  ['rows in another order', [lines[0], ...lines.slice(1).reverse()].join('\n')],
  ['CRLF and a byte order mark', `\ufeff${lines.join('\r\n')}\r\n`],
  ['semicolons', lines.map((line) => line.replaceAll('We "', 'We ""')).length ? semicolons() : ''],
])('A spreadsheet may leave %s', (_, text) => {
  const read = check(text);
  expect(read.findings).toEqual([]);
  expect(read.units).toEqual(units);
});

function semicolons(): string {
  return lines.map((line) => line.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')).join('\n');
}

test('A person’s kind, condensed form and translation are kept', () => {
  const edited = file
    .replace('minimal,u0001,Mm-hm.,Mm-hm.,,', 'content,u0001,Mm-hm.,Mm-hm.,agrees,oui')
    .replace('It was fun.,It was fun.,,', 'It was fun.,It was fun.,"fun, at first",');
  const read = check(edited);
  expect(read.findings).toEqual([]);
  expect(read.units[3]).toMatchObject({ kind: 'content', condensed: 'agrees', translation: 'oui' });
  expect(read.units[1]?.condensed).toBe('fun, at first');
});

test('A boundary moved by its positions is kept where the text cell is empty', () => {
  const read = check(
    file
      .replace(/u0002,28,39,(.*?),It was fun\.,It was fun\.,/, 'u0002,28,42,$1,,,')
      .replace(/u0003,40,54,(.*?),We sang a lot\.,/, 'u0003,43,54,$1,,'),
  );
  expect(read.findings).toEqual([]);
  expect(read.texts.slice(1, 3)).toEqual(['It was fun. We', 'sang a lot.']);
});

test('Rows split by hand are placed by their text and get new ids', () => {
  const row = lines[3] ?? '';
  const first = row.replaceAll('We sang a lot.', 'We sang');
  const second = row.replaceAll('We sang a lot.', 'a lot.');
  const read = check([...lines.slice(0, 3), first, second, ...lines.slice(4)].join('\n'));
  expect(read.texts.slice(2, 4)).toEqual(['We sang', 'a lot.']);
  expect(read.ids).toEqual(['u0001', 'u0002', 'u0003', 'u0006', 'u0004', 'u0005']);
  expect(read.units[3]?.parents).toEqual(['u0003']);
  expect(read.findings).toEqual([
    'unit/moved-text 4:7',
    'unit/duplicate-id 5:1',
    'unit/moved-text 5:7',
  ]);
});

test('Rows merged by hand are placed by their text', () => {
  const merged = (lines[2] ?? '').replaceAll('It was fun.', 'It was fun. We sang a lot.');
  const read = check([...lines.slice(0, 2), merged, ...lines.slice(4)].join('\n'));
  expect(read.texts[1]).toBe('It was fun. We sang a lot.');
  expect(read.findings).toEqual(['unit/moved-text 3:7']);
});

test('Units follow their text when the transcript was edited before them', () => {
  const edited = talk(transcript.text.replace('How was', 'So tell me, how was'));
  const { value, findings } = parseUnits(file, 'f', edited);
  expect(value.map(({ id }) => id)).toEqual(ids.slice(1));
  expect(value[0]?.text).toBe('It was fun.');
  expect(findings.map(({ code }) => code)).toContain('unit/changed-text');
  expect(findings.map(({ code }) => code)).toContain('unit/moved-text');
});

const swap = (from: string | RegExp, to: string) => file.replace(from, to);

test.each<[string, string, string]>([
  ['unit/missing-column 1:1', 'a lost header', lines.slice(1).join('\n')],
  ['unit/unknown-column 1:76', 'a column of notes', swap('translation', 'my notes')],
  ['unit/missing-id 3:1', 'an empty id', swap('u0002,', ',')],
  ['unit/bad-id 3:1', 'an id that is a date', swap('u0002,', '1-2,')],
  ['unit/duplicate-id 4:1', 'an id twice', swap('u0003,', 'u0002,')],
  ['unit/bad-position 3:7', 'a position in words', swap('u0002,28', 'u0002,twenty')],
  ['unit/empty-unit 3:10', 'an end before its start', swap('u0002,28,39', 'u0002,28,20')],
  [
    'unit/out-of-bounds 3:10',
    'an end past the text',
    swap(/u0002,28,39(.*?)It was fun.,/, 'u0002,28,999$1,'),
  ],
  [
    'unit/outside-turn 3:7',
    'a unit over two turns',
    swap(/u0002,28,39(.*?)It was fun.,/, 'u0002,28,60$1,'),
  ],
  ['unit/changed-text 3:44', 'words nobody said', swap('It was fun.', 'It was grand.')],
  ['unit/moved-text 3:7', 'a number that was mistyped', swap('u0002,28,39', 'u0002,30,41')],
  [
    'unit/unplaced 3:40',
    'neither positions nor words that were said',
    swap(
      '28,39,Ann,,participant,content,u0001,It was fun.',
      ',,Ann,,participant,content,u0001,Never said.',
    ),
  ],
  ['unit/overlap 4:7', 'an overlap', swap(/u0002,28,39(.*?)It was fun.,/, 'u0002,28,44$1,')],
  ['unit/uncovered 2:1', 'a deleted row', [...lines.slice(0, 2), ...lines.slice(3)].join('\n')],
  ['unit/bad-kind 5:30', 'a kind that is none', swap('minimal', 'tiny')],
  ['unit/changed-speaker 3:13', 'another speaker', swap('u0002,28,39,Ann', 'u0002,28,39,Eve')],
  ['unit/unknown-question 3:38', 'a question that is gone', swap('content,u0001', 'content,u0099')],
])('%s is found for %s', (finding, _, text) => {
  expect(check(text).findings).toContain(finding);
});

test('A row whose text is elsewhere and without positions is placed by its text', () => {
  const read = check(swap('u0002,28,39,', 'u0002,,,'));
  expect(read.ids).toEqual(ids);
});

test('No text crashes the reader of units files', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      parseUnits(text, 'f', transcript);
      parseUnits(`${lines[0]}\n${text}`, 'f', transcript);
      return true;
    }),
  );
});

test('Rendering and parsing give back any units', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 6 }),
      (says) => {
        const text = says
          .map((words, index) => `P${index}: ${words.replace(/\s/g, ' ')}`)
          .join('\n');
        const spoken = talk(text);
        const cut = segmentTranscript(spoken);
        expect(parseUnits(unitsText(cut, spoken), 'f', spoken)).toEqual({
          value: cut,
          findings: [],
        });
      },
    ),
  );
});
