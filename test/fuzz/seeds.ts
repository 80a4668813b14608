// The files that are spoiled: every fixture of every format, and documents put together in code.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  docx,
  latin,
  odt,
  odtXml,
  paragraph,
  pdf,
  pdfLines,
  run,
  wordXml,
} from '../support/documents.js';

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LARGEST = 60_000;
const talk = [
  'Moderator: What helped?',
  'Sara: My mentor – she called.',
  'Omid: Old exams.',
  'Sara: “Time”, most of all.',
];

/** In the order of their names. */
export function seeds(): readonly Seed[] {
  const folder = join(import.meta.dirname, '../fixtures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.turns') && statSync(join(folder, name)).isFile())
    .filter((name) => statSync(join(folder, name)).size < LARGEST)
    .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(folder, name))) }));
  return [...files, ...documents()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function documents(): Seed[] {
  const cells = (words: string) =>
    words
      .split(': ')
      .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
      .join('');
  const table = `<w:tbl>${talk.map((line) => `<w:tr>${cells(line)}</w:tr>`).join('')}</w:tbl>`;
  const marked = `<w:p><w:commentRangeStart w:id="0"/>${run('Sara: ', '<w:b/>')}<w:del w:id="1">${run('no')}</w:del><w:ins w:id="2">${run('yes')}</w:ins><w:commentRangeEnd w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
  const word = docx(talk.map((line) => paragraph(line)).join('') + table + marked, {
    'word/comments.xml': wordXml(
      'comments',
      `<w:comment w:id="0" w:author="B">${paragraph('Why?')}</w:comment>`,
    ),
    'word/footnotes.xml': wordXml(
      'footnotes',
      `<w:footnote w:id="2">${paragraph('A note.')}</w:footnote>`,
    ),
    'word/styles.xml': wordXml(
      'styles',
      '<w:style w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="H"/></w:style>',
    ),
  });
  const body = `${talk.map((line) => `<text:p>${line}</text:p>`).join('')}<text:list><text:list-item><text:p>Sara:<text:tab/>yes<office:annotation office:name="a"><text:p>Why?</text:p></office:annotation><text:s text:c="3"/></text:p></text:list-item></text:list>`;
  const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 A;}}${talk.map((line) => `{\\b ${line.replace(': ', ':} ')}\\par\n`).join('')}{\\footnote x}\\u8217\\'92\\trowd\\intbl a\\cell b\\cell\\row}`;
  const html = `<!DOCTYPE html><html><body><table><tr><td>Sara<td>yes</table>${talk.map((line) => `<p><b>${line.replace(': ', '</b>: ')}</p>`).join('')}<!-- x --><script>1<2</script>&amp;&#8217;</body></html>`;
  const page = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: quoted-printable\n\n${html.replaceAll('=', '=3D')}\n--x--\n`;
  const texts = [talk, talk].map((lines) => pdfLines(lines));
  return [
    { name: 'document.docx', bytes: word },
    { name: 'document.odt', bytes: odt(body) },
    { name: 'document.fodt', bytes: new TextEncoder().encode(odtXml(body, '', 'document')) },
    { name: 'document.rtf', bytes: latin(rtf) },
    { name: 'document.html', bytes: new TextEncoder().encode(html) },
    { name: 'document.mht', bytes: new TextEncoder().encode(page) },
    { name: 'document.pdf', bytes: pdf(texts) },
    { name: 'document.doc', bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...latin(html)]) },
  ];
}
