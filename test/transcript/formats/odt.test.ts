import { describe, expect, test } from 'vitest';
import { odt, odtXml, readFile, zipped } from '../../support/documents.js';
import { splitLabel, talk, turnsOfTalk } from '../../support/talk.js';

const p = (words: string) => `<text:p text:style-name="Standard">${words}</text:p>`;
const body = talk.map(p).join('');
const bold =
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';

describe('a talk is read the same, however the document holds it', () => {
  const cell = (words: string) => `<table:table-cell>${p(words)}</table:table-cell>`;
  test.each<[string, string]>([
    ['labels by text', body],
    [
      'labels by bold alone',
      talk
        .map(splitLabel)
        .map(([who, said]) => p(`<text:span text:style-name="T1">${who}</text:span> ${said}`))
        .join(''),
    ],
    [
      'tabs and blanks as elements, line ends of the markup between words',
      talk
        .map((line) => p(line.replace(': ', ':<text:tab/>').replace(' the ', '\n   the ')))
        .join(''),
    ],
    [
      'a list',
      `<text:list>${talk.map((line) => `<text:list-item>${p(line)}</text:list-item>`).join('')}</text:list>`,
    ],
    [
      'a table',
      `<table:table><table:table-column/>${talk
        .map(splitLabel)
        .map(([who, said]) => `<table:table-row>${cell(who)}${cell(said)}</table:table-row>`)
        .join('')}</table:table>`,
    ],
    ['a section', `<text:section>${body}</text:section>`],
    ['line breaks', p(talk.join('<text:line-break/>'))],
    ['links and bookmarks', body.replace('mentor', '<text:a>men<text:bookmark/>tor</text:a>')],
  ])('%s', async (_, content) => {
    const read = await readFile(odt(content, bold));
    expect([read.format, read.turns, read.codes]).toEqual(['odt', turnsOfTalk, []]);
  });

  test('one flat XML file', async () => {
    const file = new TextEncoder().encode(odtXml(body, bold, 'document'));
    expect((await readFile(file, 'talk.fodt')).turns).toBe(turnsOfTalk);
  });
});

test('tracked changes, comments, notes and text boxes are told', async () => {
  const changes =
    '<text:tracked-changes><text:changed-region><text:deletion><office:change-info/><text:p>gone words</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>';
  const comment =
    '<office:annotation office:name="c1"><dc:creator>Coder B</dc:creator><dc:date>2026-01-05T10:00:00</dc:date><text:p>Which one?</text:p></office:annotation>mentor<office:annotation-end office:name="c1"/>';
  const note =
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>At the edge of town.</text:p></text:note-body></text:note>';
  const box =
    '<draw:frame><draw:text-box><text:p>Sara: In the box.</text:p></draw:text-box></draw:frame>';
  const content =
    changes + body.replace('mentor', comment).replace('dormitory', `dormitory${note}`);
  const read = await readFile(odt(content.replace('exams', `exams${box}`)));
  expect(read.text.split('\n').slice(0, 5)).toEqual([
    ...talk.slice(0, 3),
    'Sara: In the box.',
    talk[3],
  ]);
  expect(read.codes).toEqual([
    'document/tracked-changes',
    'document/text-boxes',
    'document/comments',
    'document/notes',
  ]);
  expect(read.remarks).toEqual([
    'comment by Coder B on “mentor”: Which one?',
    'footnote on “”: At the edge of town.',
  ]);
});

test('hidden text, indexes and what the pages have on top are left out', async () => {
  const styles = `${bold}<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>`;
  const index =
    '<text:table-of-content><text:index-body><text:p>Contents 1</text:p></text:index-body></text:table-of-content>';
  const shared =
    '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:master-styles><style:master-page><style:header><text:p>Group 3</text:p></style:header></style:master-page></office:master-styles></office:document-styles>';
  const hidden = body.replace('mentor', '<text:span text:style-name="H">no </text:span>mentor');
  const read = await readFile(odt(index + hidden, styles, { 'styles.xml': shared }));
  expect(read.turns).toBe(turnsOfTalk);
  expect(read.codes).toEqual(['document/page-furniture', 'document/hidden-text']);
});

test('a document with a password is refused with advice', async () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  const read = await readFile(odt(body, '', { 'META-INF/manifest.xml': manifest }));
  expect([read.turns, read.codes]).toEqual(['', ['office/encrypted']]);
});

test.each(['text', 'text-template', 'text-web', 'text-master'])(
  'a document that its program calls %s is read',
  async (kind) => {
    const mimetype = `application/vnd.oasis.opendocument.${kind}`;
    const read = await readFile(zipped({ mimetype, 'content.xml': odtXml(body) }));
    expect([read.format, read.turns]).toEqual(['odt', turnsOfTalk]);
  },
);
