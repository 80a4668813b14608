import { expect, test } from 'vitest';
import { decodeText } from '../../../src/transcript/decode/decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const mark = (...bytes: number[]) => Uint8Array.from(bytes);
const join = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const text = 'Jürgen: “Well…” – گفت: بله\n';

test.each([
  ['UTF-8', utf8(text), 'utf-8', false],
  ['UTF-8 with a mark', join(mark(0xef, 0xbb, 0xbf), utf8(text)), 'utf-8', true],
  ['UTF-16 LE with a mark', join(mark(0xff, 0xfe), wide(text)), 'utf-16le', true],
  ['UTF-16 BE with a mark', join(mark(0xfe, 0xff), wide(text, true)), 'utf-16be', true],
  ['UTF-16 LE without a mark', wide(text.repeat(9)), 'utf-16le', false],
  ['UTF-16 BE without a mark', wide(text.repeat(9), true), 'utf-16be', false],
])('%s is recognised', (_, bytes, name, bom) => {
  const decoded = decodeText('a.txt', bytes);
  expect(decoded.encoding).toMatchObject({ name, bom });
  expect(decoded.text?.startsWith(text)).toBe(true);
});

test('windows-1252 is read with its quotation marks and dashes, and said to be a guess', () => {
  const bytes = mark(
    0x93,
    0x57,
    0x85,
    0x94,
    0x20,
    0x96,
    0x20,
    0x69,
    0x74,
    0x92,
    0x73,
    0x20,
    0x80,
    0xfc,
  );
  const { text: read, encoding, findings } = decodeText('a.txt', bytes);
  expect(read).toBe('“W…” – it’s €ü');
  expect(encoding).toEqual({ name: 'windows-1252', bom: false, certain: false });
  expect(findings.map(({ code, place }) => [code, place])).toEqual([
    ['transcript/encoding-guessed', { file: 'a.txt', line: 1, column: 1 }],
  ]);
});

test('the study’s language chooses the code page that is guessed', () => {
  const bytes = mark(0xee, 0xf0, 0xe7, 0xe4);
  expect(decodeText('a.txt', bytes, { language: 'he-IL' }).text).toBe('מנחה');
  expect(decodeText('a.txt', bytes, { encoding: 'cp1255' })).toMatchObject({
    text: 'מנחה',
    encoding: { name: 'windows-1255', certain: true },
    findings: [],
  });
});

test('an encoding nobody knows is told and ignored', () => {
  const { text: read, findings } = decodeText('a.txt', utf8('A: hi'), { encoding: 'klingon' });
  expect(read).toBe('A: hi');
  expect(findings.map(({ code }) => code)).toEqual(['transcript/unknown-encoding']);
});

test('a few broken bytes in UTF-8 stay UTF-8, with the place of the first', () => {
  const bytes = join(utf8('Zoë: día, año, café, naïve\nZoë: d'), mark(0xff), utf8('a\n'));
  const { encoding, findings } = decodeText('a.txt', bytes);
  expect(encoding).toEqual({ name: 'utf-8', bom: false, certain: false });
  expect(findings.map(({ code, place }) => [code, place])).toEqual([
    ['transcript/undecodable-bytes', { file: 'a.txt', line: 2, column: 7 }],
  ]);
});

test('newlines of every kind become one', () => {
  const { text: read } = decodeText('a.txt', utf8('a\r\nb\rc\nd\u2028e\vf\fg'));
  expect(read).toBe('a\nb\nc\nd\ne\nf\ng');
});

test('control characters are kept and told once', () => {
  const { text: read, findings } = decodeText(
    'a.txt',
    utf8(`A: hello\nB: we\x07 ${'talk '.repeat(40)}\x1b`),
  );
  expect(read).toContain('we\x07');
  expect(findings.map(({ code, place }) => [code, place])).toEqual([
    ['transcript/control-characters', { file: 'a.txt', line: 2, column: 6, length: 1 }],
  ]);
});

test.each([
  ['a Word file', [0x50, 0x4b, 3, 4, 20, 0, 6, 0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rich text', [...'{\\rtf1\\ansi'].map((char) => char.charCodeAt(0))],
  ['an image', [0x89, 0x50, 0x4e, 0x47, 13, 10]],
  ['other bytes', [1, 0, 2, 3, 0, 0, 7, 200, 0, 1]],
])('%s under a text name is refused', (_, bytes) => {
  const { text: read, findings } = decodeText('a.txt', Uint8Array.from(bytes));
  expect(read).toBeUndefined();
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['transcript/binary-file', 'error'],
  ]);
});
