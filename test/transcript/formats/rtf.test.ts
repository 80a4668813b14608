import { describe, expect, test } from 'vitest';
import { latin, readFile } from '../../support/documents.js';
import { splitLabel, talk, turnsOfTalk } from '../../support/talk.js';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\*\\generator Test 1.0;}{\\info{\\author Nobody}}';
const rtf = (body: string, head = HEAD) => latin(`${head}\n${body}}`);
const text = async (body: string, head = HEAD) => (await readFile(rtf(body, head))).text;

describe('a talk is read the same, however RTF holds it', () => {
  test.each<[string, string]>([
    ['paragraphs', talk.map((line) => `\\pard\\plain ${line}\\par\n`).join('')],
    ['paragraphs as TextEdit ends them', talk.join('\\\n')],
    [
      'line ends within words, which mean nothing',
      talk.map((line) => `${line.replace('e', 'e\r\n')}\\par`).join('\n'),
    ],
    [
      'labels in bold',
      talk
        .map(splitLabel)
        .map(([who, said]) => `{\\b ${who}:} ${said}\\par\n`)
        .join(''),
    ],
    [
      'labels by bold alone',
      talk
        .map(splitLabel)
        .map(([who, said]) => `\\b ${who}\\b0  ${said}\\par\n`)
        .join(''),
    ],
    [
      'label and words parted by a tab',
      talk
        .map(splitLabel)
        .map(([who, said]) => `${who}:\\tab ${said}\\par\n`)
        .join(''),
    ],
    [
      'a table',
      talk
        .map(splitLabel)
        .map(
          ([who, said]) =>
            `\\trowd\\cellx900\\cellx9000\\pard\\intbl ${who}\\cell ${said}\\cell\\row\n`,
        )
        .join(''),
    ],
    ['soft line ends', talk.join('\\line ')],
  ])('%s', async (_, body) => {
    const read = await readFile(rtf(body), 'talk.rtf');
    expect([read.format, read.turns, read.codes]).toEqual(['rtf', turnsOfTalk, []]);
  });
});

test.each<[string, string, string]>([
  ['letters of the code page', "Sara: caf\\'e9", 'Sara: café\n'],
  ['raw bytes above 127', 'Sara: caf\xe9', 'Sara: café\n'],
  [
    'quotation marks and dashes by name',
    '\\ldblquote Yes\\rdblquote\\emdash he said\\endash it\\rquote s \\bullet',
    '“Yes”—he said–it’s •\n',
  ],
  ['Unicode with a letter for older programs', "M\\u252\\'fcnchen \\u8217?", 'München ’\n'],
  ['Unicode with two of them', "{\\uc2 \\u1587\\'3f\\'3f\\u1575xx}ok", 'ساok\n'],
  ['Unicode with none', '\\uc0\\u1587\\u1575 ok', 'ساok\n'],
  ['negative numbers and pairs', '\\u-10179?\\u-8704? ok', '😀 ok\n'],
  ['half a pair', '\\u-10179? ok', '\ufffd ok\n'],
  ['another font, another code page', "{\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} ok", 'Привет ok\n'],
  ['two bytes a character', "{\\f2 \\'93\\'fa\\'96\\'7b} ok", '日本 ok\n'],
  ['hard blanks and hyphens', 'a\\~b\\_c\\-d', 'a\u00a0b-cd\n'],
  ['braces and backslashes', '\\{a\\}\\\\', '{a}\\\n'],
  ['a picture', 'a{\\pict\\pngblip 89504e47}b', 'ab\n'],
  ['a picture in bytes', 'a{\\pict\\bin4 }{{\\b}b', 'ab\n'],
  [
    'a field',
    'see {\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt the page}}',
    'see the page\n',
  ],
  ['what is optional and unknown', 'a{\\*\\unknown words}b', 'ab\n'],
  ['text given twice', 'a{\\upr{b?}{\\*\\ud{b\\u351 ?}}}c', 'abşc\n'],
  [
    'a text box',
    'a{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv 1}}{\\shptxt in the box}}{\\shprslt twice}}b',
    'ain the boxb\n',
  ],
  ['a numbered list', '{\\listtext 1.\\tab}one\\par', 'one\n'],
])('%s', async (_, body, read) => {
  expect(await text(body)).toBe(read);
});

test('hidden and deleted text is left out, and said', async () => {
  const body = 'Sara: {\\v secret }My {\\deleted old }{\\revised new }mentor.\\par';
  const read = await readFile(rtf(body));
  expect(read.text).toBe('Sara: My new mentor.\n');
  expect(read.codes).toEqual(['document/tracked-changes', 'document/hidden-text']);
});

test('headers, footnotes and comments stand beside the text', async () => {
  const body =
    '{\\header Group 3\\par}Sara: My mentor{\\footnote\\pard A student.} called{\\*\\atnid B}{\\*\\atnauthor Coder B}\\chatn{\\*\\annotation{\\*\\atndate 1}\\pard Which one?} me.\\par';
  const read = await readFile(rtf(body));
  expect(read.text).toBe('Sara: My mentor called me.\n');
  expect(read.remarks).toEqual([
    'footnote on “”: A student.',
    'comment by Coder B on “”: Which one?',
  ]);
  expect(read.codes).toEqual(['document/page-furniture', 'document/comments', 'document/notes']);
});

test('a file that is cut off is read as far as it goes, and said', async () => {
  const read = await readFile(latin(`${HEAD}Sara: My mentor {\\b called`));
  expect([read.text, read.codes]).toEqual(['Sara: My mentor called\n', ['office/cut-off']]);
});

test('RTF under the name of a Word document is read', async () => {
  expect((await readFile(rtf('Sara: Yes.\\par'), 'talk.doc')).format).toBe('rtf');
});

test('paragraphs of a heading style are no speech, by the style sheet alone', async () => {
  const head = HEAD.replace('{\\s0 Normal;}', '{\\s0 Normal;}{\\s3\\outlinelevel2 heading 3;}');
  const said = talk.map((line) => `\\pard\\s0 ${line}\\par\n`);
  const body = [...said.slice(0, 2), '\\pard\\s3 The second half\\par\n', ...said.slice(2)];
  expect((await readFile(rtf(body.join(''), head))).turns).toBe(turnsOfTalk);
});

test.each([
  ['control words called like what objects have', '\\constructor \\toString Sara: Yes.\\par'],
  [
    'groups within groups without end',
    `${'{'.repeat(100_000)}Sara: Yes.\\par${'}'.repeat(100_000)}`,
  ],
])('%s change nothing', async (_, body) => {
  const read = await readFile(rtf(body));
  expect([read.text, read.codes.includes('office/cut-off')]).toEqual(['Sara: Yes.\n', false]);
});
