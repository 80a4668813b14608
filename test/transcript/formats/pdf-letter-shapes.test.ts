// Arabic text that is printed letter by letter from the right, as shapes of letters.

import { expect, test } from 'vitest';
import { latin, readFile } from '../../support/documents.js';

/** A shape of an Arabic letter; other characters as they are. */
function shapeOf(letter: string): string {
  for (let code = 0xfe70; code <= 0xfefc; code++)
    if (String.fromCharCode(code).normalize('NFKC') === letter) return String.fromCharCode(code);
  return letter;
}

const WIDTH = 6;

/** Lines of Arabic printed from `right` to the left, a piece per letter; `paper` is written for the width of the page. */
function printed(lines: readonly string[], right: number, paper = '595'): Uint8Array {
  const letters = [...new Set(lines.join(''))].filter((letter) => letter !== ' ');
  const codeOf = (letter: string) =>
    (letters.indexOf(letter) + 33).toString(16).padStart(2, '0').toUpperCase();
  const drawn = lines
    .map((line, index) =>
      [...line]
        .map((letter, at) =>
          letter === ' '
            ? ''
            : `BT /F1 12 Tf ${right - (at + 1) * WIDTH} ${780 - index * 30} Td <${codeOf(letter)}> Tj ET`,
        )
        .join('\n'),
    )
    .join('\n');
  const entries = letters.map((letter) => {
    const unit = shapeOf(letter).charCodeAt(0).toString(16).padStart(4, '0');
    return `<${codeOf(letter)}> <${unit}>`;
  });
  const list = `/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${entries.length} beginbfchar\n${entries.join('\n')}\nendbfchar\nendcmap\nend\nend\n`;
  const widths = letters.map(() => '500').join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    `<< /Type /Font /Subtype /TrueType /BaseFont /Shapes /FirstChar 33 /LastChar ${32 + letters.length} /Widths [${widths}] /ToUnicode 4 0 R >>`,
    `<< /Length ${list.length} >>\nstream\n${list}\nendstream`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper} 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 6 0 R >>`,
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return latin(`%PDF-1.4\n${body}trailer\n<< /Size 7 /Root 1 0 R >>\n%%EOF\n`);
}

const talk = [
  'الميسر: كيف كان اليوم الاول؟',
  'سلمى: كان البيت باردا.',
  'علاء: والشاي ساخنا.',
  'الميسر: ومن فتح الباب؟',
  'سلمى: فتحت الباب جارتنا.',
  'علاء: وقالت اهلا بكم.',
];
const expected = talk
  .map((line) =>
    line.replace(
      /^(\S+):/,
      (_, who) => `${who} [${who === 'الميسر' ? 'moderator' : 'participant'}]:`,
    ),
  )
  .map((line) => `${line}\n`)
  .join('');

test('shapes become letters, and gaps tell the words', async () => {
  expect((await readFile(printed(talk, 560))).turns).toBe(expected);
});

test('labels beyond the edge of the paper are read where the file holds them', async () => {
  expect((await readFile(printed(talk, 612))).turns).toBe(expected);
});

test('where they cannot be read the file is refused, and nobody is invented', async () => {
  const read = await readFile(printed(talk, 992, '970'));
  expect([read.turns, read.codes]).toEqual(['', ['document/cut-at-the-edge']]);
});

test.each<[string, string, string[]]>([
  ['verbs run on from their prefix', '', ['document/no-half-spaces']],
  ['a blank stands in the verbs', ' ', []],
])('a Persian PDF without half-spaces is told where %s', async (_, mark, codes) => {
  const verbs = ['خوانم', 'گویند', 'شود', 'دانیم', 'روند', 'بینم'];
  const lines = verbs.map(
    (verb, index) => `${index % 2 ? 'مریم' : 'مجری'}: ما کتاب می${mark}${verb}.`,
  );
  const read = await readFile(printed(lines, 560));
  expect(read.codes.filter((code) => code !== 'document/printed-lines')).toEqual(codes);
});
