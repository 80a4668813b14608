import { expect, test } from 'vitest';
import { unescaped } from '../../src/pseudonym/find/unescape.js';

test.each([
  ['JSON', '{"a":"J\\u00fcrgen"}', '{"a":"Jürgen"}'],
  ['JavaScript', 'J\\xfcrgen, J\\u{00fc}rgen', 'Jürgen, Jürgen'],
  ['a web page', 'J&uuml;rgen J&#252;rgen J&#xfc;rgen', 'Jürgen Jürgen Jürgen'],
  ['mail', 'FN:J=C3=BCrgen, J=FCrgen', 'FN:Jürgen, Jürgen'],
  ['a link', '[x](J%C3%BCrgen.html)', '[x](Jürgen.html)'],
  ['RTF', "{\\rtf1 J\\'fcrgen J\\u252?rgen}", '{\\rtf1 Jürgen Jürgen}'],
])('the notation of %s is resolved', (_, text, meant) => {
  expect(unescaped(`first\n${text}\nlast`.replace(/^first\n(?=\{\\rtf)/, ''))).toContain(meant);
});

test('other lines are left out, and a text without any is left alone', () => {
  expect(unescaped('plain\nJ\\u00fcrgen\nplain')).toBe('\nJürgen\n');
  expect(unescaped('100 % = all, a & b; C:\\users')).toBeUndefined();
});
