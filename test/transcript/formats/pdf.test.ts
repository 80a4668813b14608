import { describe, expect, test } from 'vitest';
import { docx, latin, paragraph, pdf, pdfLines, readFile } from '../../support/documents.js';
import { splitLabel } from '../../support/talk.js';

/** Sets paragraphs as lines of at most so many characters, a blank line between paragraphs. */
function wrapped(paragraphs: readonly string[], width: number): string[] {
  return paragraphs.flatMap((words) => {
    const lines = [''];
    for (const word of words.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
  });
}

const talk = [
  'Moderator: What helped you in the first year, and what would you have wished for besides?',
  'Sara: My mentor called me every week. We talked about the exams, and about living away from home, which nobody else had asked me about.',
  'Omid: Mine sent old exams.',
  'Moderator: And what was missing?',
  'Sara: Somebody who knew the dormitory and the way to the clinic. It took me weeks to find out.',
  'Omid: Time, most of all.',
];
const expected = talk
  .map((line) => line.replace(': ', line.startsWith('Mod') ? ' [moderator]: ' : ' [participant]: '))
  .map((line) => `${line}\n`)
  .join('');
const TOLD = ['document/printed-lines'];

test('printed lines become the paragraphs they were', async () => {
  const read = await readFile(pdf([pdfLines(wrapped(talk, 60))]));
  expect([read.format, read.turns, read.codes]).toEqual(['pdf', expected, TOLD]);
});

test('a talk gives the same turns as Word document, PDF and plain text', async () => {
  const text = new TextEncoder().encode(`${talk.join('\n\n')}\n`);
  const files = [
    docx(talk.map((line) => paragraph(line)).join('')),
    pdf([pdfLines(wrapped(talk, 70))]),
    text,
  ];
  const turns = await Promise.all(files.map(async (file) => (await readFile(file)).turns));
  expect(new Set(turns)).toEqual(new Set([expected]));
});

test('a paragraph goes on over the page; titles and page numbers stay out', async () => {
  const lines = wrapped(talk, 60);
  const pages = [lines.slice(0, 4), lines.slice(4, 8), lines.slice(8)].map((page, index) => [
    { x: 250, y: 800, text: 'Focus group 3' },
    ...pdfLines(page),
    { x: 290, y: 40, text: `${index + 1}` },
  ]);
  const read = await readFile(pdf(pages));
  expect(read.turns).toBe(expected);
  expect(read.codes).toEqual(['document/printed-furniture', ...TOLD]);
});

test('words parted at line ends are put together, compounds keep their hyphen', async () => {
  const lines = [
    'Moderator: What was it like to begin with a mentor who had been a first-',
    'year student herself, and what about the first-year exams and the dor-',
    'mitory? Was the dormitory far?',
    'Sara: It was.',
    'Moderator: So?',
    'Sara: So I moved.',
  ];
  const { turns, messages } = await readFile(pdf([pdfLines(lines)]));
  expect(turns.split('\n')[0]).toBe(
    'Moderator [moderator]: What was it like to begin with a mentor who had been a first-year student herself, and what about the first-year exams and the dormitory? Was the dormitory far?',
  );
  expect(messages.at(-1)).toMatch(/1 word that was parted by a hyphen/);
});

test('labels in bold without a colon are labels', async () => {
  const split = talk
    .map((line) => line.replace(/\.? We talked.*/, '.'))
    .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
  const texts = split.flatMap(([who, said], index) => [
    { x: 72, y: 760 - index * 28, text: who, bold: true },
    { x: 150, y: 760 - index * 28, text: said },
  ]);
  const turns = expected.replace(/\.? We talked.*/, '.');
  expect((await readFile(pdf([texts]))).turns).toBe(turns);
});

test('a printed table has its speakers in the first column', async () => {
  const texts = talk.flatMap((line, index) => {
    const [who = '', said = ''] = line.split(/: (.*)/s);
    const y = 760 - index * 60;
    const words = wrapped([said], 50).map((text, row) => ({ x: 180, y: y - row * 14, text }));
    return [{ x: 72, y, text: who }, ...words];
  });
  expect((await readFile(pdf([texts]))).turns).toBe(expected);
});

test('a label in bold at the beginning of a line opens a paragraph, though it occurs once', async () => {
  const full = 'Sara: My mentor called me every week and that was what I needed.';
  const texts = [
    ...pdfLines(['Moderator: So?', full, 'Moderator: And?', full]),
    { x: 72, y: 704, text: 'Lea:', bold: true },
    { x: 100, y: 704, text: 'Nobody asked.' },
  ];
  expect((await readFile(pdf([texts]))).text).toContain('\nLea: Nobody asked.\n');
});

test('numbers in the margin are taken out of the sentences', async () => {
  const lines = wrapped(talk, 60);
  const numbers = lines.map((_, index) => ({ x: 40, y: 760 - index * 14, text: `${index + 1}` }));
  for (const texts of [
    [...pdfLines(lines), ...numbers],
    pdfLines(lines).flatMap((line, index) => [numbers[index] ?? line, line]),
  ]) {
    const read = await readFile(pdf([texts]));
    expect(read.turns).toBe(expected);
    expect(read.codes).toEqual(['document/margin-numbers', ...TOLD]);
  }
});

test('two columns are read one after the other, and said to be checked', async () => {
  const lines = wrapped(talk, 34);
  const half = Math.ceil(lines.length / 2);
  const read = await readFile(
    pdf([[...pdfLines(lines.slice(0, half)), ...pdfLines(lines.slice(half), 320)]]),
  );
  expect(read.turns).toBe(expected);
  expect(read.codes).toContain('document/two-columns');
});

describe('what cannot be read is refused with advice', () => {
  test.each<[string, Uint8Array, string]>([
    ['pages without text', pdf([[], []]), 'document/image-only'],
    ['a file cut off', pdf([pdfLines(talk)]).subarray(0, 300), 'document/damaged-pdf'],
    ['the first line only', latin('%PDF-1.7\n'), 'document/damaged-pdf'],
    [
      'a password',
      pdf(
        [pdfLines(talk)],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)}) /P -4 >> /ID [(aaaaaaaaaaaaaaaa) (aaaaaaaaaaaaaaaa)]`,
      ),
      'office/encrypted',
    ],
  ])('%s', async (_, bytes, code) => {
    const read = await readFile(bytes);
    expect([read.turns, read.codes]).toEqual(['', [code]]);
  });
});

test('times at the beginning of lines begin paragraphs', async () => {
  const lines = talk.map((line, index) => `00:0${index}:10 ${line.split('. ')[0]}`);
  const { text } = await readFile(pdf([pdfLines(lines)]));
  expect(text.trim().split('\n')).toEqual(lines);
});

describe('a table without lines between its columns', () => {
  const rows = talk.map(splitLabel);
  const at = (x: number, y: number, text: string) => ({ x, y, text });

  test('has the speakers of its first column', async () => {
    const cells = rows.flatMap(([who, said], row) => {
      const lines = wrapped([said], 50);
      const y = 760 - row * 50;
      return [at(72, y, who), ...lines.map((line, index) => at(140, y - index * 14, line))];
    });
    expect((await readFile(pdf([cells]))).turns).toBe(expected);
  });

  test('has the speakers of its last column where its head says so', async () => {
    const head = [at(72, 760, 'Text'), at(460, 760, 'Speaker')];
    const cells = rows.flatMap(([who, said], row) => {
      const y = 740 - row * 50;
      const lines = wrapped([said], 50);
      return [...lines.map((line, index) => at(72, y - index * 14, line)), at(460, y, who)];
    });
    expect((await readFile(pdf([[...head, ...cells]]))).turns).toBe(expected);
  });

  test('keeps what stands above and below it', async () => {
    const cells = rows.flatMap(([who, said], row) => [
      at(72, 700 - row * 20, who),
      at(140, 700 - row * 20, said.slice(0, 60)),
    ]);
    const around = [at(60, 760, 'A group of the first year'), at(60, 500, 'End of transcript')];
    const { text } = await readFile(pdf([[...around.slice(0, 1), ...cells, ...around.slice(1)]]));
    const lines = text.trim().split('\n');
    expect([lines[0], lines.at(-1), lines.length]).toEqual([
      'A group of the first year',
      'End of transcript',
      rows.length + 2,
    ]);
  });
});

test('a paragraph that begins with an indent is no row of a table', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => ({
    ...{ x: index % 3 === 0 ? 100 : 72, y: 760 - index * 14 },
    text:
      index % 3 === 0 ? 'We met on a Monday in the old hall of the' : 'town, and nobody knew who',
  }));
  expect((await readFile(pdf([lines]))).text).not.toContain('\t');
});

const answers =
  'Bread, mostly.|Whatever is left.|Soup from home.|I never sit down.|At noon we close.|Tea, black.|Only on Mondays.|My aunt did it.|He left early.|We all sang.|It was raining.|Nobody asked.'.split(
    '|',
  );

test('the last line of a cover page and the first label of the next are two paragraphs', async () => {
  const at = (x: number, y: number, text: string) => ({ x, y, text });
  const cover = [at(72, 700, 'Place:'), at(140, 700, 'the yard'), at(72, 680, 'Tells: UN')];
  const rows = answers.map((said, row) => [
    at(72, 760 - row * 20, `${row % 2 ? 'UN' : 'SO'}:`),
    at(140, 760 - row * 20, said),
  ]);
  const { text } = await readFile(pdf([cover, rows.flat()]));
  const lines = text.trim().split('\n');
  expect(lines.slice(0, 2)).toEqual(['Place:\tthe yard', 'Tells: UN']);
  expect(lines[2]).toMatch(/^SO:\s/);
});

test('a label line at the top of each page is no page furniture', async () => {
  const pages = [0, 4, 8].map((from) => [
    { x: 72, y: 800, text: 'Kitchen talks' },
    ...answers.slice(from, from + 4).flatMap((said, step) => [
      {
        x: 72,
        y: 760 - step * 60,
        text: `${from + step}:10 Speaker ${(step % 2) + 1}`,
        bold: true,
      },
      { x: 72, y: 740 - step * 60, text: said },
    ]),
  ]);
  const read = await readFile(pdf(pages));
  const turns = read.turns.trim().split('\n');
  expect(turns.map((turn) => turn.replace(/^.*\]: /, ''))).toEqual(answers);
  expect(turns.filter((turn) => turn.includes('Speaker 1')).length).toBe(6);
  expect(read.codes).toContain('document/printed-furniture');
});

test('Q. and A. open turns after lines that fill the column', async () => {
  const lines = answers.map(
    (said, index) => `${index % 2 ? 'A' : 'Q'}. ${said} ${'so '.repeat((36 - said.length) / 3)}on.`,
  );
  const read = await readFile(pdf([pdfLines(lines)]));
  const labels = read.turns
    .trim()
    .split('\n')
    .map((turn) => turn.slice(0, 1));
  expect(labels.join('')).toBe('QAQAQAQAQAQA');
});

test('words that stand at the same height of two pages are speech where they are in its flow', async () => {
  const pages = [0, 6].map((from) => [
    { x: 72, y: 800, text: 'Kitchen talks' },
    {
      x: 72,
      y: 760,
      text: `${from ? 'Ben' : 'Ann'}: I never sit down, not once in all those years,`,
    },
    { x: 72, y: 746, text: 'and that is how it went.' },
    ...pdfLines(
      answers.slice(from, from + 6).map((said, at) => `${at % 2 ? 'Ann' : 'Ben'}: ${said}`),
      72,
      732,
    ),
  ]);
  const { turns } = await readFile(pdf(pages));
  expect(turns.match(/and that is how it went/g)?.length).toBe(2);
  expect(turns).not.toContain('Kitchen');
});
