import { expect, test } from 'vitest';
import { decodeLabelled, decodeWindows1252 } from '../../src/text/windows-1252.js';

const bytes = Uint8Array.of(0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0xe4);

test('dashes, curly quotes and dots of Windows-1252 are letters, not control characters', () => {
  expect(decodeWindows1252(bytes)).toBe('€…‘’“”–ä');
});

test.each(['windows-1252', 'iso-8859-1', 'us-ascii', 'latin1'])('%s is read as it', (label) => {
  expect(decodeLabelled(bytes, label)).toBe('€…‘’“”–ä');
});

test('a label nobody knows is an error of range', () => {
  expect(() => decodeLabelled(bytes, 'klingon')).toThrow(RangeError);
});
