import { describe, expect, test } from 'vitest';
import {
  docx,
  paragraph,
  readFile,
  run,
  STRICT_WORD,
  wordXml,
  zipped,
} from '../../support/documents.js';

const bold = '<w:b/>';
const talk = [
  'Moderator: What helped you in the first year?',
  'Sara: My mentor called me every week.',
  'Omid: Mine sent old exams, that was good.',
  'Moderator: And what was missing?',
  'Sara: Somebody who knew the dormitory.',
];
const expected = [
  'Moderator [moderator]: What helped you in the first year?',
  'Sara [participant]: My mentor called me every week.',
  'Omid [participant]: Mine sent old exams, that was good.',
  'Moderator [moderator]: And what was missing?',
  'Sara [participant]: Somebody who knew the dormitory.',
]
  .map((line) => `${line}\n`)
  .join('');

const paragraphs = talk.map((line) => paragraph(line)).join('');
const split = (line: string) => line.split(/: (.*)/s).slice(0, 2) as [string, string];

describe('a talk is read the same, however Word holds it', () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
  test.each<[string, string]>([
    ['labels by text', paragraphs],
    ['empty paragraphs between turns', talk.map((line) => paragraph(line) + paragraph()).join('')],
    [
      'labels in bold, with their colon',
      talk
        .map(split)
        .map(([who, said]) => paragraph(run(`${who}: `, bold), said))
        .join(''),
    ],
    [
      'labels in bold, the colon outside',
      talk
        .map(split)
        .map(([who, said]) => paragraph(run(who, bold), `: ${said}`))
        .join(''),
    ],
    [
      'labels by bold alone',
      talk
        .map(split)
        .map(([who, said]) => paragraph(run(who, bold), ` ${said}`))
        .join(''),
    ],
    [
      'labels by bold alone, a tab behind',
      talk
        .map(split)
        .map(([who, said]) => paragraph(run(who, bold), '<w:r><w:tab/></w:r>', said))
        .join(''),
    ],
    [
      'labels cut into runs by the spelling check',
      talk
        .map(split)
        .map(([who, said]) =>
          paragraph(
            run(who.slice(0, 2)),
            '<w:proofErr w:type="spellStart"/>',
            run(who.slice(2)),
            run(':'),
            run(` ${said}`),
          ),
        )
        .join(''),
    ],
    [
      'labels on lines of their own, a soft break behind',
      talk
        .map(split)
        .map(([who, said]) => paragraph(run(`${who}:`, bold), '<w:r><w:br/></w:r>', said))
        .join(''),
    ],
    [
      'labels as paragraphs of their own',
      talk
        .map(split)
        .map(([who, said]) => paragraph(`${who}:`) + paragraph(said))
        .join(''),
    ],
    [
      'a table with the speaker in a column',
      `<w:tbl><w:tblPr/>${talk
        .map(split)
        .map(([who, said]) => row(who, said))
        .join('')}</w:tbl>`,
    ],
    ['a table of one cell around it all', `<w:tbl><w:tr><w:tc>${paragraphs}</w:tc></w:tr></w:tbl>`],
    [
      'one paragraph with soft breaks',
      paragraph(...talk.flatMap((line) => [run(line), '<w:r><w:br/></w:r>'])),
    ],
    [
      'a content control around it all',
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraphs}</w:sdtContent></w:sdt>`,
    ],
    [
      'list items',
      talk
        .map(
          (line) =>
            `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(line)}</w:p>`,
        )
        .join(''),
    ],
    [
      'a link and a smart tag in the words',
      paragraphs.replace(
        run(talk[1] ?? ''),
        `${run('Sara: My ')}<w:hyperlink>${run('mentor')}</w:hyperlink>${run(' called ')}<w:smartTag>${run('me')}</w:smartTag>${run(' every week.')}`,
      ),
    ],
    [
      'a field in the words',
      paragraphs.replace(
        run(talk[4] ?? ''),
        `${run('Sara: Somebody who knew ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF place</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('the dormitory')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}`,
      ),
    ],
  ])('%s', async (_, body) => {
    const read = await readFile(docx(body));
    expect(read.turns).toBe(expected);
    expect(read.codes).toEqual([]);
  });

  test('a table with times in the first column', async () => {
    const rows = talk.map(split).map(([who, said], index) => row(`00:0${index}:10`, who, said));
    const { turns } = await readFile(docx(`<w:tbl>${rows.join('')}</w:tbl>`));
    expect(turns).toBe(
      expected
        .split('\n')
        .slice(0, 5)
        .map((line, index) => `${index * 60 + 10}s ${line}\n`)
        .join(''),
    );
  });

  test('a table whose head names the columns, the words before the speaker', async () => {
    const head = row('Nr.', 'Text', 'Speaker');
    const rows = talk.map(split).map(([who, said], index) => row(`${index + 1}`, said, who));
    const { turns } = await readFile(docx(`<w:tbl>${head}${rows.join('')}</w:tbl>`));
    expect(turns).toBe(expected);
  });

  test('a table with a head of times, words and speakers, and a comment on the words', async () => {
    const said = `${run('My ')}<w:commentRangeStart w:id="0"/>${run('mentor', bold)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' called me every week.')}`;
    const rows = talk
      .map(split)
      .map(([who, words], index) =>
        row(`${index + 1}`, `0:0${index}.0 - 0:0${index}.9`, words, who),
      )
      .join('')
      .replace(run('My mentor called me every week.'), said);
    const body = `<w:tbl>${row('', 'Timespan', 'Content', 'Speaker')}${rows}</w:tbl>`;
    const comment = `<w:comment w:id="0" w:author="B">${paragraph('Which?')}</w:comment>`;
    const read = await readFile(docx(body, { 'word/comments.xml': wordXml('comments', comment) }));
    expect(read.turns.replaceAll(/^\d+s /gm, '')).toBe(expected);
    expect(read.remarks).toEqual(['comment by B on “mentor”: Which?']);
  });

  test('the head of a table is no speaker, and an empty cell goes on with the one above', async () => {
    const rows = talk.map(split).map(([who, said]) => row('0:10', who, said));
    const more = row('', '', 'And so on.');
    const body = `<w:tbl>${row('Time', 'Speaker', 'Text')}${rows.join('')}${more}</w:tbl>`;
    const { turns } = await readFile(docx(body));
    const timed = expected.replaceAll(/^(?=.)/gm, '10s ');
    expect(turns).toBe(timed.replace(/\.\n$/, '. | And so on.\n'));
  });

  test('the names of ISO’s strict format', async () => {
    const part = wordXml('document', `<w:body>${paragraphs}</w:body>`, STRICT_WORD);
    expect((await readFile(docx('', { 'word/document.xml': part }))).turns).toBe(expected);
  });

  test('a main part of another name', async () => {
    const file = zipped({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': wordXml('document', `<w:body>${paragraphs}</w:body>`),
    });
    expect((await readFile(file)).turns).toBe(expected);
  });
});

test.each(['talk.doc', 'talk.txt', 'talk', 'talk.pdf', 'talk.md'])(
  'a Word document is told by its content, as %s too',
  async (path) => {
    const read = await readFile(docx(paragraphs), path);
    expect([read.format, read.turns]).toEqual(['docx', expected]);
  },
);

describe('tracked changes', () => {
  test('insertions are taken, deletions left out, and both are said', async () => {
    const line = `${run('Sara: My mentor called me ')}<w:del w:id="1">${'<w:r><w:delText>never</w:delText></w:r>'}</w:del><w:ins w:id="2">${run('every week')}</w:ins>${run('.')}`;
    const read = await readFile(docx(paragraphs.replace(run(talk[1] ?? ''), line)));
    expect(read.turns).toBe(expected);
    expect(read.codes).toEqual(['document/tracked-changes']);
    expect(read.messages[0]).toMatch(/1 insertion taken over, 1 deletion left out/);
  });

  test('moved words are read where they went to', async () => {
    const line = `${run('Sara: ')}<w:moveTo w:id="2">${run('My mentor called me every week.')}</w:moveTo>`;
    const from = paragraph(
      `<w:moveFrom w:id="3">${run('My mentor called me every week.')}</w:moveFrom>`,
    );
    const read = await readFile(docx(paragraphs.replace(run(talk[1] ?? ''), line) + from));
    expect(read.turns).toBe(expected);
    expect(read.codes).toEqual(['document/tracked-changes']);
  });

  test('a deleted paragraph end joins what it parted', async () => {
    const broken = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Sara: My mentor ')}</w:p>${paragraph('called me every week.')}`;
    const body = paragraphs.replace(paragraph(talk[1] ?? ''), broken);
    expect((await readFile(docx(body))).turns).toBe(expected);
  });

  test('a deleted row of a table is left out, a change of format is none', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${paragraph('Omid')}</w:tc><w:tc>${paragraph('I said nothing.')}</w:tc></w:tr>`;
    const formatted = `<w:p><w:pPr><w:pPrChange w:id="9"><w:pPr><w:pStyle w:val="X"/></w:pPr></w:pPrChange></w:pPr>${run(talk[4] ?? '')}</w:p>`;
    const body = paragraphs.replace(paragraph(talk[4] ?? ''), formatted);
    const read = await readFile(docx(`${body}<w:tbl>${deleted}</w:tbl>`));
    expect(read.turns).toBe(expected);
    expect(read.messages[0]).toMatch(/: 1 deletion left out/);
  });
});

describe('what stands beside the text', () => {
  test('comments are kept with author and the words they are about', async () => {
    const line = `${run('Sara: My ')}<w:commentRangeStart w:id="0"/>${run('mentor')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' called me every week.')}`;
    const comments = wordXml(
      'comments',
      `<w:comment w:id="0" w:author="Coder B" w:date="2026-01-05T10:00:00Z" w:initials="B">${paragraph('Which one?')}${paragraph('Ask.')}</w:comment>`,
    );
    const read = await readFile(
      docx(paragraphs.replace(run(talk[1] ?? ''), line), { 'word/comments.xml': comments }),
    );
    expect(read.turns).toBe(expected);
    expect(read.remarks).toEqual(['comment by Coder B on “mentor”: Which one?\nAsk.']);
    expect(read.codes).toEqual(['document/comments']);
  });

  test('footnotes are kept, the line above them is not', async () => {
    const line = `${run('Sara: My mentor')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' called me every week.')}`;
    const notes = wordXml(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${paragraph('x')}</w:footnote><w:footnote w:id="2">${paragraph('A second-year student.')}</w:footnote>`,
    );
    const read = await readFile(
      docx(paragraphs.replace(run(talk[1] ?? ''), line), { 'word/footnotes.xml': notes }),
    );
    expect(read.turns).toBe(expected);
    expect(read.remarks).toEqual(['footnote on “”: A second-year student.']);
    expect(read.codes).toEqual(['document/notes']);
  });

  test('headers and footers with words are left out and said', async () => {
    const read = await readFile(
      docx(paragraphs, {
        'word/header1.xml': wordXml('hdr', paragraph('Focus group 3, confidential')),
        'word/footer1.xml': wordXml('ftr', paragraph('12')),
      }),
    );
    expect(read.turns).toBe(expected);
    expect(read.codes).toEqual(['document/page-furniture']);
    expect(read.messages[0]).toContain('Focus group 3, confidential');
  });

  test('a text box is read once, after its paragraph', async () => {
    const content = `<w:txbxContent>${paragraph('Sara: In the box.')}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const read = await readFile(docx(paragraphs.replace('</w:p>', `${box}</w:p>`)));
    expect(read.text.split('\n').slice(0, 3)).toEqual([talk[0], 'Sara: In the box.', talk[1]]);
    expect(read.codes).toEqual(['document/text-boxes']);
  });

  test('hidden text is left out and said, by format or by style', async () => {
    const styles = wordXml(
      'styles',
      '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const line = `${run('Sara: ')}${run('secret ', '<w:vanish/>')}${run('more ', '<w:rStyle w:val="Note"/>')}${run('My mentor called me every week.')}`;
    const read = await readFile(
      docx(paragraphs.replace(run(talk[1] ?? ''), line), { 'word/styles.xml': styles }),
    );
    expect(read.turns).toBe(expected);
    expect(read.messages).toHaveLength(1);
    expect(read.messages[0]).toMatch(/^2 pieces of hidden text/);
  });

  test('placeholders of empty fields are not read', async () => {
    const empty = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here to enter text.')}</w:sdtContent></w:sdt>`;
    expect((await readFile(docx(paragraphs + empty))).turns).toBe(expected);
  });
});

test('characters that Word keeps as elements', async () => {
  const words =
    '<w:r><w:t>Sara: first</w:t><w:noBreakHyphen/><w:t>year</w:t><w:tab/><w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>';
  const { text } = await readFile(docx(`<w:p>${words}</w:p>`));
  expect(text).toBe('Sara: first-year\tab→\n');
});

test('headings of the document are no speech, unless they hold a label', async () => {
  const heading = (words: string) =>
    `<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr>${run(words)}</w:p>`;
  const styles = wordXml(
    'styles',
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>',
  );
  const body = `${paragraphs}${heading('The second half')}${talk.map((line, index) => (index === 0 ? heading(line) : paragraph(line))).join('')}`;
  const read = await readFile(docx(body, { 'word/styles.xml': styles }));
  expect(read.turns).toBe(expected + expected);
});

test('a bold word in a sentence opens no turn', async () => {
  const body =
    talk.map((line) => paragraph(line)).join('') + paragraph(run('Nobody', bold), ' else knew it.');
  const { turns } = await readFile(docx(body));
  expect(turns).toBe(expected.replace(/\.\n$/, '. | Nobody else knew it.\n'));
});

test('a document without labels gets no speakers, bold or not', async () => {
  const lines = ['We met in May.', 'It was late.', 'Then we went home.'];
  const { turns } = await readFile(
    docx(lines.map((line) => paragraph(run('So', bold), ` ${line}`)).join('')),
  );
  expect(turns).toBe(lines.map((line) => `-: So ${line}\n`).join(''));
});

test('findings point at the text without the marks of bold', async () => {
  const { parseTranscriptFile } = await import('../../../src/transcript/parse-transcript-file.js');
  const body = [...talk, 'Sarra: A slip of the keys.', ...talk, ...talk]
    .map(split)
    .map(([who, said]) => paragraph(run(`${who}: `, bold), said))
    .join('');
  const { findings } = await parseTranscriptFile({ path: 'a.docx', bytes: docx(body) });
  const doubt = findings.find(({ code }) => code === 'transcript/doubtful-variant');
  expect(doubt?.place).toEqual({ file: 'a.docx', line: 6, column: 1, length: 5 });
});

test('a document put into another one is said to be unread', async () => {
  const read = await readFile(docx(`${paragraphs}<w:altChunk/>`));
  expect([read.turns, read.codes]).toEqual([expected, ['document/embedded-parts']]);
});

describe('a table without a head', () => {
  const said = [
    ['Moderator', 'What helped you in the first year of all this?'],
    ['Sara', 'My mentor called me every week, and listened.'],
    ['Omid', 'Mine sent old exams, and that was good enough.'],
    ['Sara', 'Somebody who knew the dormitory and the clinic.'],
    ['Moderator', 'And what would you have wished for besides?'],
    ['Omid', 'More time for it, as everybody says anyway.'],
  ] as const;
  const table = (rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

  test.each([
    ['its last column', ([who, words]: readonly string[]) => [words ?? '', who ?? '']],
    ['its last of three', ([who, words]: readonly string[]) => ['00:01', words ?? '', who ?? '']],
  ])('has its speakers in %s where few names recur there', async (_, order) => {
    const read = await readFile(docx(table(said.map(order))));
    expect(read.turns.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(
        /Moderator \[moderator\]: What helped you in the first year of all this\?$/,
      ),
      expect.stringMatching(
        /Sara \[participant\]: My mentor called me every week, and listened\.$/,
      ),
    ]);
  });
});

describe('labels that a list puts before its paragraphs', () => {
  const level = (format: string, text: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = (levels: readonly string[]) =>
    wordXml(
      'numbering',
      levels
        .map((one, index) => `<w:abstractNum w:abstractNumId="${index}">${one}</w:abstractNum>`)
        .join('') +
        levels
          .map(
            (_, index) =>
              `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
          )
          .join(''),
    );
  const item = (list: number, words: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`;
  const text = async (
    levels: readonly string[],
    ...items: readonly (readonly [number, string])[]
  ) =>
    (
      await readFile(
        docx(items.map(([list, words]) => item(list, words)).join(''), {
          'word/numbering.xml': numbering(levels),
        }),
      )
    ).text;

  test('are read where they have words', async () => {
    const levels = [level('bullet', 'I:'), level('decimal', 'P%1:')];
    expect(await text(levels, [1, 'Who are you?'], [2, 'A nurse.'], [2, 'A teacher.'])).toBe(
      'I: Who are you?\nP1: A nurse.\nP2: A teacher.\n',
    );
  });

  test.each([
    ['plain numbers', level('decimal', '%1.')],
    ['letters in place of numbers', level('lowerLetter', '%1)')],
    ['bullets of a symbol font', level('bullet', 'o')],
  ])('%s are not', async (_, one) => {
    expect(await text([one], [1, 'Sara: Yes.'])).toBe('Sara: Yes.\n');
  });
});
