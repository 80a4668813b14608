// The parts that need no screen: choosing a code by letters, editing a text, wrapping, filters' words.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { matchCodes } from '../../src/review/match-codes.js';
import { editField, type FieldEdit, fieldOf } from '../../src/review/text-field.js';
import { findCell } from '../../src/table/replace-cell.js';
import { displayWidth } from '../../src/text/display-width.js';
import { wrapSpans } from '../../src/text/wrap-spans.js';

const BOOK = `title: t
categories:
  - name: Support
    codes:
      - name: Honest people
        definition: Helpers tell the truth.
      - name: People who help
  - name: Obstacles
    codes:
      - name: Stairs and lift
      - name: Café hours
ungrouped:
  - name: مهربانی
  - name: 友達の助け
`;
const { value: codebook } = await parseCodebook(BOOK, 'b.yaml');
const codes = codebook?.codes ?? [];
const book = {
  file: 'b.yaml',
  version: '',
  codes,
  groups: new Map(codebook?.groups.map((group) => [group.id, group])),
  known: new Map(codes.map((code) => [code.id, code])),
};

test.each([
  ['', 'Honest people'],
  ['honest people', 'Honest people'],
  ['people', 'People who help'],
  ['peo', 'People who help'],
  ['hp', 'Honest people'],
  ['sl', 'Stairs and lift'],
  ['stlift', 'Stairs and lift'],
  ['lift', 'Stairs and lift'],
  ['obst', 'Stairs and lift'],
  ['cafe', 'Café hours'],
  ['CAFÉ', 'Café hours'],
  ['truth', 'Honest people'],
  ['stiars', 'Stairs and lift'],
  ['مهر', 'مهربانی'],
  ['助け', '友達の助け'],
])('%j means first the code %s', (query, name) => {
  expect(matchCodes(query, book, codes)[0]?.name).toBe(name);
});

test.each(['zzz', 'q', '!?', `${'ab'.repeat(500)}`])('%j means no code, or all', (query) => {
  const found = matchCodes(query, book, codes);
  expect([0, codes.length]).toContain(found.length);
});

describe('a text being typed', () => {
  test.each<[string, string, FieldEdit['kind'][], string]>([
    ['backspace takes a letter with its accent', 'e\u0301', ['backspace'], '|'],
    ['backspace takes a whole emoji', 'a👩‍👩‍👧', ['backspace'], 'a|'],
    ['the cursor goes by visible letters', 'ae\u0301b', ['left', 'left'], 'a|e\u0301b'],
    ['right goes over an emoji at once', '👍🏽x', ['home', 'right'], '👍🏽|x'],
    ['home is the beginning of the line', 'one\ntwo', ['home'], 'one\n|two'],
    ['left goes to the line before', 'one\ntwo', ['home', 'left'], 'one|\ntwo'],
    ['a word is deleted', 'one two ', ['delete-word'], 'one |'],
    ['words are gone over', 'one two three', ['word-left', 'word-left'], 'one |two three'],
    ['the rest is deleted', 'one two', ['word-left', 'delete-after'], 'one |'],
    ['the beginning is deleted', 'one two', ['word-left', 'delete-before'], '|two'],
    ['delete at the end does nothing', 'x', ['delete'], 'x|'],
  ])('%s', (_, text, edits, expected) => {
    const field = edits.reduce(
      (each, kind) => editField(each, { kind } as FieldEdit),
      fieldOf(text),
    );
    expect(`${field.text.slice(0, field.at)}|${field.text.slice(field.at)}`).toBe(expected);
  });

  test('an accent typed after its letter joins it', () => {
    const field = editField(editField(fieldOf('e'), { kind: 'insert', text: '\u0301' }), {
      kind: 'backspace',
    });
    expect(field.text).toBe('');
  });
});

describe('wrapping', () => {
  test('loses nothing but spaces at the ends of lines, and no line is too wide', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '\n', '友', '👍🏽', '-', 'e\u0301', '\t', '\u001b', 'ب'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 30 }), (whole, width) => {
        const lines = wrapSpans(whole, width);
        let at = 0;
        for (const { start, end } of lines) {
          expect(whole.slice(at, start).trim()).toBe('');
          expect(displayWidth(whole.slice(start, end).trimEnd())).toBeLessThanOrEqual(width);
          at = end;
        }
        expect(at).toBe(whole.length);
      }),
    );
  });

  test('keeps options whole and breaks compounds at their hyphen', () => {
    const text = 'begin with --suggest in a student-authorized one';
    const lines = wrapSpans(text, 14).map(({ start, end }) => text.slice(start, end).trimEnd());
    expect(lines).toEqual(['begin with', '--suggest in a', 'student-', 'authorized one']);
  });
});

describe('one cell of a CSV file', () => {
  test.each([
    ['comma', 'unit,condensed,x\nu1,old,1\nu2,,2\n', 'unit,condensed,x\nu1,"new, one",1\nu2,,2\n'],
    ['semicolon', 'unit;condensed\nu1;old\n', 'unit;condensed\nu1;"new, one"\n'],
    [
      'quoted over lines',
      'unit,condensed,x\r\nu1,"a\n""b""",1\r\n',
      'unit,condensed,x\r\nu1,"new, one",1\r\n',
    ],
    [
      'a row cut short',
      'unit,x,condensed\nu1\nu2,1,2\n',
      'unit,x,condensed\nu1,,"new, one"\nu2,1,2\n',
    ],
    ['no newline at the end', 'unit,condensed\nu1,', 'unit,condensed\nu1,"new, one"'],
    ['a byte order mark', '\ufeffunit,condensed\nu1,o\n', '\ufeffunit,condensed\nu1,"new, one"\n'],
  ])('is changed and nothing else: %s', (_, before, after) => {
    const address = { keyColumn: 'unit', key: 'u1', column: 'condensed' };
    expect(findCell(before, address)?.replace('new, one')).toBe(after);
  });

  test.each(['unit,x\nu1,1\n', 'unit,condensed\nu2,1\n', ''])('is not there in %j', (text) => {
    expect(findCell(text, { keyColumn: 'unit', key: 'u1', column: 'condensed' })).toBeUndefined();
  });
});
