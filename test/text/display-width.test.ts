import { describe, expect, test } from 'vitest';
import { displayWidth, wrapText } from '../../src/text/display-width.js';

describe('wrapping', () => {
  test.each([
    ['breaks between words', 'one two three', 7, 'one two\nthree'],
    ['hyphenates a word that is too long', 'Participants', 8, 'Partici-\npants'],
    ['keeps one hyphen where it just fits', 'PARTICIPANT-2', 12, 'PARTICIPANT-\n2'],
    ['breaks a name at its own hyphen', 'Student-authorized', 14, 'Student-\nauthorized'],
    [
      'adds no hyphen to the name of a file',
      'interviews/group_1.txt',
      14,
      'interviews/\ngroup_1.txt',
    ],
    ['leaves what fits alone', 'fits', 4, 'fits'],
    ['keeps line breaks', 'a\nb', 9, 'a\nb'],
    ['counts wide letters twice', '日本語 日本', 6, '日本語\n日本'],
  ])('%s', (_, text, width, expected) => {
    expect(wrapText(text, width)).toBe(expected);
  });

  test('counts no combining marks', () => {
    expect(displayWidth('e\u0301')).toBe(1);
  });
});

test('signs of Latin texts take one column each, the soft hyphen none, and a mark joins them', () => {
  const units = [...Array(0x300).keys(), ...Array.from({ length: 24 }, (_, at) => 0x2010 + at)];
  const others = units.filter((unit) => displayWidth(String.fromCharCode(unit)) !== 1);
  expect(others).toEqual([0xad]);
  for (const unit of units) {
    const sign = String.fromCharCode(unit);
    expect(displayWidth(`${sign}a`)).toBe(displayWidth(sign) + 1);
    expect(displayWidth(`a${sign}`)).toBe(displayWidth(sign) + 1);
    expect(displayWidth(`${sign}\u0301`)).toBe(displayWidth(sign));
    expect(displayWidth(`${sign}\ufe0f`)).toBe(2);
  }
});
