import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { refuseLarge } from '../../../src/transcript/parse-transcript-file.js';
import { docx, latin, odt, paragraph, readFile, wordXml, zipped } from '../../support/documents.js';

const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const ole = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...utf16(stream),
  ]);
const whole = docx(paragraph('Sara: Yes.').repeat(200));

describe('what cannot be read is refused, with a reason and nothing half read', () => {
  test.each<[string, Uint8Array, string]>([
    ['a Word document of the old kind', ole('WordDocument'), 'document/not-a-transcript'],
    ['a workbook of the old kind', ole('Workbook'), 'document/not-a-transcript'],
    ['a document with a password', ole('EncryptedPackage'), 'office/encrypted'],
    ['another compound file', ole('Something'), 'document/not-a-transcript'],
    ['an archive of other files', zipped({ 'a.txt': 'Sara: Yes.' }), 'document/not-a-transcript'],
    ['a presentation', zipped({ 'ppt/presentation.xml': '<p/>' }), 'document/not-a-transcript'],
    ['a Pages document', zipped({ 'Index/Document.iwa': 'x' }), 'document/not-a-transcript'],
    ['an e-book', zipped({ mimetype: 'application/epub+zip' }), 'document/not-a-transcript'],
    ['an empty archive', zipSync({}), 'document/not-a-transcript'],
    ['a Word document cut off', whole.subarray(0, whole.length - 200), 'office/cut-off'],
    ['a Word document with broken XML', docx('<w:p><w:r>'), 'office/broken-xml'],
    [
      'the beginning of RTF before garbage',
      latin(`{\\rtf1 ${'\u0001\u0002\u0003ab'.repeat(99)}`),
      'office/damaged',
    ],
    [
      'an OpenDocument text without content',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'document/no-body',
    ],
  ])('%s', async (_, bytes, code) => {
    const read = await readFile(bytes, 'talk.doc');
    expect([read.turns, read.codes]).toEqual(['', [code]]);
  });

  test('an entity bomb is not expanded', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]>`;
    const part = wordXml('document', `<w:body>${paragraph('Sara: &b;')}</w:body>`).replace(
      '?>',
      `?>${bomb}`,
    );
    for (const file of [
      docx('', { 'word/document.xml': part }),
      odt('', '', { 'content.xml': part }),
    ])
      expect((await readFile(file)).codes).toEqual(['office/declared-type']);
  });

  test('a zip bomb is left as soon as it is too large', async () => {
    const huge = new Uint8Array(120 << 20).fill(32);
    huge.set(
      strToU8(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
      ),
    );
    const file = zipSync({ 'word/document.xml': [huge, { level: 1 }] });
    expect(file.length).toBeLessThan(2 << 20);
    expect((await readFile(file)).codes).toEqual(['office/too-large']);
  }, 120_000);

  test('a document nested without end is left', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(3000)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(3000)}`;
    expect((await readFile(docx(deep))).codes).toEqual(['office/too-deep']);
  });

  test('braces and tags nested without end do no harm', async () => {
    const rtf = await readFile(latin(`{\\rtf1 ${'{'.repeat(200_000)}Sara${'}'.repeat(200_000)}}`));
    expect(rtf.text).toBe('Sara\n');
    const html = new TextEncoder().encode(
      `<html>${'<div><b>'.repeat(50_000)}Sara${'</b></div>'.repeat(50_000)}`,
    );
    expect((await readFile(html)).text).toBe('Sara\n');
  });
});

test('what is broken in one part does not hide what was read before', async () => {
  const read = await readFile(
    docx(`${paragraph('Sara: Yes.')}${paragraph('Omid: No.')}<w:p><w:r>`),
  );
  expect(read.text).toBe('Sara: Yes.\nOmid: No.\n');
  expect(read.codes).toEqual(['office/broken-xml']);
});

test('files larger than any transcript are not opened', () => {
  expect(refuseLarge('a.txt', 1_000_000_000)?.findings.map(({ code }) => code)).toEqual([
    'transcript/too-large',
  ]);
  expect(refuseLarge('a.txt', 20_000_000)).toBeUndefined();
});
