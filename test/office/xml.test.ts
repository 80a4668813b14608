import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { parseXml, scanXml } from '../../src/office/xml.js';

const source = { file: 'a.docx', part: 'word/document.xml' };
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

test.each([
  `<w:p xmlns:w="${W}" w:id="1" plain="2">a<w:t>b &amp; c</w:t></w:p>`,
  `<p xmlns="${W}" xmlns:z="${W}" z:id="1" plain="2">a<t>b &#38; c</t></p>`,
  `<q:p xmlns:q="${STRICT}" q:id="1" plain="2">a<q:t>b <![CDATA[&]]> c</q:t></q:p>`,
])('whatever prefix a file declares, readers see the same names: %s', (text) => {
  const { value, findings } = parseXml(strToU8(text), source);
  expect(findings).toEqual([]);
  expect(JSON.parse(JSON.stringify(value))).toEqual({
    name: 'w:p',
    attributes: { 'w:id': '1', plain: '2' },
    children: ['a', { name: 'w:t', attributes: {}, children: ['b & c'] }],
  });
});

test('a prefix that the file gives to a namespace of its own is not mistaken for ours', () => {
  expect(parseXml(strToU8('<w:p xmlns:w="urn:mine"/>'), source).value?.name).toBe('?:p');
});

test.each([
  ['office/declared-type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['office/declared-type', '<!DOCTYPE a SYSTEM "http://example.org/x.dtd"><a/>'],
  ['office/broken-xml', '<a>&x;</a>'],
  ['office/broken-xml', '<a><b></a>'],
  ['office/broken-xml', '<a>'],
  ['office/broken-xml', ''],
  ['office/too-deep', '<a>'.repeat(1001)],
])('%s stops reading', (code, text) => {
  const findings = scanXml(strToU8(text), source, {});
  expect(findings.map((finding) => finding.code)).toEqual([code]);
});

test('what was read before the error is kept', () => {
  const { value, findings } = parseXml(strToU8('<a><b>text</b><c></a>'), source);
  expect(value?.children[0]).toMatchObject({ name: 'b', children: ['text'] });
  expect(findings).toHaveLength(1);
});

test.each([
  ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...Buffer.from('<a>é</a>', 'utf16le')])],
  ['UTF-8 with its mark', Buffer.from('\ufeff<a>é</a>')],
  [
    'a declared code page',
    Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'),
  ],
])('the encoding is followed: %s', (_, bytes) => {
  expect(parseXml(bytes, source).value?.children).toEqual(['é']);
});
