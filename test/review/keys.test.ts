import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Key, KeyDecoder } from '../../src/review/keys.js';

function decode(...pieces: (string | Uint8Array)[]): Key[] {
  const decoder = new KeyDecoder();
  const keys = pieces.flatMap((piece) => decoder.feed(Buffer.from(piece as string)));
  return [...keys, ...decoder.flush()];
}

test.each([
  ['a', ['a']],
  ['ab', ['a', 'b']],
  ['é', ['é']],
  ['👍', ['👍']],
  [' ', ['space']],
  ['\r', ['enter']],
  ['\n', ['ctrl+j']],
  ['\t', ['tab']],
  ['\u007f', ['backspace']],
  ['\b', ['backspace']],
  ['\u0003', ['ctrl+c']],
  ['\u001a', ['ctrl+z']],
  ['\u001b', ['escape']],
  ['\u001b\u001b', ['escape', 'escape']],
  ['\u001ba', ['alt+a']],
  ['\u001b\r', ['alt+enter']],
  ['\u001b[A', ['up']],
  ['\u001bOA', ['up']],
  ['\u001bOP', ['f1']],
  ['\u001b[11~', ['f1']],
  ['\u001b[[A', ['up']],
  ['\u001b[Z', ['shift+tab']],
  ['\u001b[1;5C', ['ctrl+right']],
  ['\u001b[1;2D', ['shift+left']],
  ['\u001b[3~', ['delete']],
  ['\u001b[5~\u001b[6~', ['page-up', 'page-down']],
  ['\u001b[27u', ['escape']],
  ['\u001b[13;2u', ['shift+enter']],
  ['\u001b[97u', ['a']],
  ['\u001b[97;5u', ['ctrl+a']],
  ['\u001b[?62;4c', []],
  ['\u001b[200~two\nlines\u001b[201~x', ['paste', 'x']],
])('%j is %j', (sent, names) => {
  expect(decode(sent).map(({ name }) => name)).toEqual(names);
});

test('what is pasted is one text, whatever it holds', () => {
  expect(decode('\u001b[200~q\u001b[A\r0', '\u001b[20', '1~')).toEqual([
    { name: 'paste', text: 'q\u001b[A\r0' },
  ]);
});

describe('keys come in any pieces', () => {
  const sent = 'aé👍友\u001b[A\u001b[1;5Cx\u001b[200~p👍\u001b[201~\u001bOA\u007f';

  test('cut anywhere, they are the same', () => {
    const bytes = Buffer.from(sent);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(decode(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(decode(sent));
    }
  });

  test('any bytes are decoded without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 6 }), (pieces) => {
        decode(...pieces);
      }),
    );
  });
});
