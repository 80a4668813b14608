import { describe, expect, test } from 'vitest';
import { latin, readFile } from '../../support/documents.js';

const bytes = (html: string) => new TextEncoder().encode(html);
const page = (body: string) =>
  bytes(
    `<!DOCTYPE html>\n<html><head><title>Group 3</title><style>p { color: red }</style></head>\n<body>${body}</body></html>`,
  );
const talk: readonly (readonly [string, string])[] = [
  ['Moderator', 'What helped you in the first year?'],
  ['Sara', 'My mentor called me every week.'],
  ['Omid', 'Mine sent old exams, that was good.'],
  ['Moderator', 'And what was missing?'],
  ['Sara', 'Somebody who knew the dormitory.'],
];
const expected = talk
  .map(([who, said]) => `${who} [${who === 'Moderator' ? 'moderator' : 'participant'}]: ${said}\n`)
  .join('');
const each = (render: (who: string, said: string) => string) =>
  talk.map(([who, said]) => render(who, said)).join('\n');

describe('a talk is read the same, however the page holds it', () => {
  test.each<[string, string]>([
    ['paragraphs', each((who, said) => `<p>${who}: ${said}</p>`)],
    ['paragraphs never closed', each((who, said) => `<p>${who}: ${said}`)],
    ['line breaks', each((who, said) => `${who}: ${said}<br>`)],
    ['labels in bold', each((who, said) => `<p><b>${who}</b> ${said}</p>`)],
    [
      'labels by style',
      each((who, said) => `<p><span style="font-weight:700">${who}</span> ${said}</p>`),
    ],
    [
      'words broken over lines of the source',
      each((who, said) => `<p>\n  ${who}:\n  ${said.replace(/ /g, '\n    ')}\n</p>`),
    ],
    ['divs', each((who, said) => `<div><div class=who>${who}:</div><div>${said}</div></div>`)],
    ['cited names', each((who, said) => `<cite>${who}:</cite><p>${said}</p>`)],
    ['a list of terms', `<dl>${each((who, said) => `<dt>${who}</dt><dd>${said}</dd>`)}</dl>`],
    [
      'a table',
      `<table><tr><th>Speaker<th>Text${each((who, said) => `<tr><td>${who}<td>${said}`)}</table>`,
    ],
    ['list items', `<ul>${each((who, said) => `<li>${who}: ${said}`)}</ul>`],
    ['preformatted text', `<pre>${each((who, said) => `${who}: ${said}`)}</pre>`],
    [
      'scripts and hidden parts between',
      each(
        (who, said) =>
          `<script>if (a < b) { "</p>" }</script><p>${who}: ${said}</p><nav><p>Menu: Home</p></nav>`,
      ),
    ],
    ['entities', each((who, said) => `<p>${who}&#58;&#x20;${said.replace(',', '&comma;')}</p>`)],
    [
      'markup of Word',
      each(
        (who, said) =>
          `<![if !supportLists]><p class=MsoNormal><b><span lang=EN-US>${who}:<o:p></o:p></span></b> ${said}<o:p>&nbsp;</o:p></p><![endif]><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
      ),
    ],
  ])('%s', async (_, body) => {
    const read = await readFile(page(body), 'talk.html');
    expect([read.format, read.turns.replaceAll('\u00a0', '')]).toEqual(['html', expected]);
    expect(read.codes).toEqual([]);
  });

  test.each(['talk.doc', 'talk.txt', 'talk.htm'])(
    'a page is told by its content, as %s',
    async (path) => {
      const read = await readFile(page(each((who, said) => `<p>${who}: ${said}</p>`)), path);
      expect([read.format, read.turns]).toEqual(['html', expected]);
    },
  );

  test('a piece of a page is read as one, unless it is Markdown', async () => {
    const piece = bytes(each((who, said) => `<p>${who}: ${said}</p>`));
    expect((await readFile(piece, 'talk.txt')).format).toBe('html');
    expect((await readFile(piece, 'talk.md')).format).toBe('markdown');
  });
});

test('a time is apart from the name beside it, though only a style parts them', async () => {
  const body = each(
    (who, said) => `<div><span>${who}</span><time>00:12</time></div><div>${said}</div>`,
  );
  const { turns } = await readFile(page(body), 'group-3.html');
  expect(turns).toBe(expected.replace(/^(?=.)/gm, '12s '));
});

test('what was deleted or hidden is left out, and said', async () => {
  const read = await readFile(
    page(
      '<p>Sara: My <del>old</del> <ins>new</ins> mentor <span style="display: none">secret</span>called.</p>',
    ),
  );
  expect(read.text).toBe('Sara: My new mentor called.\n');
  expect(read.codes).toEqual(['document/tracked-changes', 'document/hidden-text']);
});

test('the encoding that a page declares is believed', async () => {
  const body =
    '<html><head><meta charset="windows-1251"></head><body><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>';
  const read = await readFile(latin(body), 'talk.html');
  expect([read.text, read.codes]).toEqual(['Привет\n', []]);
});

test('what only looks like markup stays text', async () => {
  const read = await readFile(
    page('<p>Sara: 3 < 4 and a <b unclosed tag, "<" &unknown; &amp;lt;</p>'),
  );
  expect(read.text).toBe('Sara: 3 < 4 and a <b unclosed tag, "<" &unknown; &lt;\n');
});

test('captions and labels in angle brackets are no pages', async () => {
  const read = await readFile(
    bytes('<Sara:> Yes, I think so.\n<Omid:> No, not at all.\n<Sara:> Well.\n<Omid:> Good.\n'),
  );
  expect(read.format).toBe('text');
});

test('a text that begins with many comments is looked at once', async () => {
  const read = await readFile(bytes(`${'<!---->'.repeat(280)} Sara: Yes.`));
  expect(read.format).toBe('text');
});

describe('a page in one file (MHTML) is read, whatever its name', () => {
  const inner = `<html><body>${each((who, said) => `<p><b>${who}:</b> ${said}</p>`)}<p>Omid: Café.</p></body></html>`;
  const message = (encoding: string, body: string) =>
    bytes(
      `From: <Saved by Word>\r\nSubject: Group\r\n 3\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_X"\r\n\r\n----=_X\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_X\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBOR\r\n----=_X--\r\n`,
    );
  const quoted = (text: string) =>
    Buffer.from(text, 'utf8')
      .toString('latin1')
      .replace(/[=\x80-\xff]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/(.{70})/g, '$1=\r\n');
  test.each<[string, string]>([
    ['quoted-printable', quoted(inner)],
    ['base64', Buffer.from(inner, 'utf8').toString('base64')],
    ['8bit', inner],
  ])('%s', async (encoding, body) => {
    const read = await readFile(message(encoding, body), 'talk.doc');
    expect([read.format, read.turns, read.codes]).toEqual([
      'html',
      `${expected}Omid [participant]: Café.\n`,
      [],
    ]);
  });

  test('a mail without a page stays text', async () => {
    const read = await readFile(
      bytes('MIME-Version: 1.0\nContent-Type: text/plain\n\nSara: Yes.\n'),
    );
    expect(read.format).toBe('text');
  });
});

test('comments of a Word page are left out, and said', async () => {
  const comment = '<div style="mso-element:comment"><p>Which one?</p></div>';
  const read = await readFile(page(`${each((who, said) => `<p>${who}: ${said}</p>`)}${comment}`));
  expect([read.turns, read.codes]).toEqual([expected, ['document/comments-left-out']]);
});

test('tags called like what objects have are passed over', async () => {
  const read = await readFile(
    latin('<html><body><constructor>Sara: Yes.</constructor><toString></toString></body></html>'),
  );
  expect(read.text).toBe('Sara: Yes.\n');
});
