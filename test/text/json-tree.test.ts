import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonNode, readJson } from '../../src/text/json-tree.js';

/** The value as `JSON.parse` gives it. */
function plain(node: JsonNode | undefined): unknown {
  if (node?.kind === 'map') {
    const entries = [...node.fields].map(([key, value]) => [key, plain(value)]);
    return Object.fromEntries(entries);
  }
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'literal') return node.value ?? null;
  return node?.kind === 'text' ? node.text : node?.value;
}

test('what JSON.parse reads is read the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.nat(2), (value, indent) => {
      const text = JSON.stringify([value], null, indent);
      const { values, problems } = readJson(text);
      expect(problems).toEqual([]);
      expect(JSON.stringify(plain(values[0]))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test.each<[string, string, string, string[]]>([
  ['cut off in a list', '[1,2', '[[1,2]]', ['truncated 4']],
  ['cut off in a text', '{"a":"tr', '[{"a":"tr"}]', ['truncated 8']],
  ['with a missing comma', '[1 2]', '[[1]]', ['unexpected 3']],
  ['with a trailing comma', '{"a":[1,],}', '[{"a":[1]}]', []],
  ['with the NaN of Python', '{"a":NaN}', '[{"a":null}]', []],
  ['with a key twice', '{"a":1,"a":2}', '[{"a":2}]', ['duplicate-key 7']],
  ['with a record on each line', '{"a":1}\n\n{"a":2}\n', '[{"a":1},{"a":2}]', []],
  ['with one broken line', '{"a":1}\n{"a":\n{"a":3}', '[{"a":1},{},{"a":3}]', ['truncated 13']],
  ['with something behind it', '{"a":1} and more', '[{"a":1}]', ['unexpected 8']],
  ['that is none', 'nothing', '[]', ['unexpected 0']],
  ['that is empty', ' \n', '[]', []],
])('JSON %s is read as far as it goes', (_, text, values, problems) => {
  const read = readJson(text);
  expect(JSON.stringify(read.values.map(plain))).toBe(values);
  expect(read.problems.map(({ kind, at }) => `${kind} ${at}`)).toEqual(problems);
});

test('keys named like properties of objects are keys', () => {
  const { values } = readJson('{"__proto__":{"x":1},"constructor":2}');
  const [root] = values;
  expect(root?.kind === 'map' && [...root.fields.keys()]).toEqual(['__proto__', 'constructor']);
  expect(({} as { x?: number }).x).toBeUndefined();
});

test('a million brackets are refused, not run into', () => {
  const { problems } = readJson('['.repeat(1_000_000));
  expect(problems.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['too-deep 200']);
});

test('no text breaks the reading', () => {
  const piece = fc.constantFrom(
    ...'{}[]",:\\u0 1-eE.\nnulltrue'.split(''),
    '"a":',
    '\\u12',
    '{"a":1}\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      readJson(pieces.join(''));
    }),
    { numRuns: 1000 },
  );
});
