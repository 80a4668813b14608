import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { officeKind } from '../../src/office/kind.js';
import { readZip, ZIP_LIMITS } from '../../src/office/zip.js';

const plain = zipSync({
  'a/one.txt': strToU8('one '.repeat(1000)),
  'two.txt': [strToU8('two'), { level: 0 }],
});

function codes(result: { findings: readonly { code: string }[] }) {
  return result.findings.map(({ code }) => code);
}

function patched(bytes: Uint8Array, at: number, value: number) {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

test('parts are read whole, packed or not, and looked up regardless of case', () => {
  const zip = readZip(plain, 'x.zip').value;
  expect(zip?.names).toEqual(['a/one.txt', 'two.txt']);
  expect(new TextDecoder().decode(zip?.read('A/One.txt').value)).toBe('one '.repeat(1000));
  expect(new TextDecoder().decode(zip?.read('two.txt').value)).toBe('two');
  expect(zip?.read('three.txt')).toEqual({ value: undefined, findings: [] });
});

test('an archive behind other bytes, as self-extractors have it, is read', () => {
  const zip = readZip(new Uint8Array([...strToU8('#!/bin/sh\n'), ...plain]), 'x').value;
  expect(new TextDecoder().decode(zip?.read('two.txt').value)).toBe('two');
});

describe('what is no whole archive gives a reason', () => {
  test.each([
    ['text', strToU8('unit,code\n'), ['office/not-an-archive']],
    ['nothing', new Uint8Array(), ['office/not-an-archive']],
    ['a beginning only', plain.subarray(0, 60), ['office/cut-off']],
    ['all but the last bytes', plain.subarray(0, plain.length - 5), ['office/cut-off']],
  ])('%s', (_, bytes, expected) => {
    const result = readZip(bytes, 'x.xlsx');
    expect(result.value).toBeUndefined();
    expect(codes(result)).toEqual(expected);
  });

  test('every way of cutting it off, or changing one byte, gives a result', () => {
    for (let at = 0; at < plain.length; at += 1) {
      for (const bytes of [plain.subarray(0, at), patched(plain, at, (plain[at] ?? 0) ^ 0xff)]) {
        const zip = readZip(bytes, 'x.zip').value;
        for (const name of zip?.names ?? []) {
          const { value, findings } = zip?.read(name) ?? {};
          expect(value === undefined).toBe(findings?.length === 1);
        }
      }
    }
  });

  test('a part whose bytes changed is damaged, never read half', () => {
    const at = plain.indexOf(strToU8('two')[0] as number, 80);
    const stored = plain.findIndex(
      (_, index) =>
        index > 60 &&
        plain[index] === 116 &&
        plain[index + 1] === 119 &&
        plain[index + 2] === 111 &&
        plain[index + 3] !== 46,
    );
    expect(at).toBeGreaterThan(0);
    const zip = readZip(patched(plain, stored, 84), 'x.zip').value;
    expect(codes(zip?.read('two.txt') ?? { findings: [] })).toEqual(['office/damaged']);
  });
});

describe('archives made to fill the memory', () => {
  const bomb = zipSync(
    { 'bomb.xml': new Uint8Array(50 << 20), 'other.xml': strToU8('small') },
    { level: 9 },
  );

  test('a part that grows beyond the limit is refused', () => {
    const zip = readZip(bomb, 'b.xlsx', { ...ZIP_LIMITS, entryBytes: 1 << 20 }).value;
    expect(codes(zip?.read('bomb.xml') ?? { findings: [] })).toEqual(['office/too-large']);
    expect(zip?.read('other.xml').findings).toEqual([]);
  });

  test('so is one that lies about its size', () => {
    const copy = bomb.slice();
    const view = new DataView(copy.buffer);
    for (let at = 0; at + 4 < copy.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const zip = readZip(copy, 'b.xlsx', { ...ZIP_LIMITS, entryBytes: 1 << 20 }).value;
    expect(codes(zip?.read('bomb.xml') ?? { findings: [] })).toEqual(['office/too-large']);
  });

  test('the limit on all parts together counts what is read again', () => {
    const limits = { ...ZIP_LIMITS, totalBytes: 7000 };
    const zip = readZip(plain, 'x.zip', limits).value;
    expect(zip?.read('a/one.txt').findings).toEqual([]);
    expect(codes(zip?.read('a/one.txt') ?? { findings: [] })).toEqual(['office/too-large']);
  });

  test('an archive of too many parts is refused', () => {
    const result = readZip(plain, 'x.zip', { ...ZIP_LIMITS, entries: 1 });
    expect([result.value, codes(result)]).toEqual([undefined, ['office/too-large']]);
  });
});

test('names that lead out of the archive are left out, and said', () => {
  const zip = readZip(
    zipSync({ '../up.txt': strToU8('x'), 'c:/d.txt': strToU8('x'), 'ok.txt': strToU8('x') }),
    'x.zip',
  );
  expect(zip.value?.names).toEqual(['ok.txt']);
  expect(codes(zip)).toEqual(['office/unsafe-name', 'office/unsafe-name']);
});

test('an encrypted part says so', () => {
  const copy = plain.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) copy[at + 8] = 1;
  expect(codes(readZip(copy, 'x').value?.read('two.txt') ?? { findings: [] })).toEqual([
    'office/encrypted',
  ]);
});

test.each([
  ['xl/workbook.xml', '', 'xlsx'],
  ['xl/workbook.bin', '', 'xlsb'],
  ['word/document.xml', '', 'docx'],
  ['ppt/presentation.xml', '', 'pptx'],
  ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['mimetype', 'application/vnd.oasis.opendocument.text\n', 'odt'],
  ['Index/Tables/Tile.iwa', '', undefined],
  [
    '[Content_Types].xml',
    '<x ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
    'docx',
  ],
  ['notes.txt', '', undefined],
])('an archive with %s (%s) is of kind %s…', (name, content, kind) => {
  const zip = readZip(zipSync({ [name]: strToU8(content) }), 'x').value;
  expect(zip && officeKind(zip)).toBe(kind);
});
