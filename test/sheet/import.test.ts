import { describe, expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';
import {
  cellOf,
  codingsIn,
  csvOf,
  exported,
  type Files,
  imported,
  type Rows,
  readRun,
  sheetOf,
  textOf,
} from './coding-sheets.js';

const start = await exported();
const STAIRS = 'stairs are hard';
const HONEST = 'They are honest';

/** The exported rows with cells written over: text of the unit, column, value. */
function edited(
  ...edits: readonly (readonly [text: string, column: string, value: string])[]
): Rows {
  const rows = start.rows.map((row) => [...row]);
  for (const [text, column, value] of edits) cellOf(rows, text, column).set(value);
  return rows;
}

const CODED = edited(
  [STAIRS, 'code 1', 'Stairs and lift'],
  [STAIRS, 'memo', 'A =memo, with "quotes"\nand two lines'],
  [HONEST, 'code 1', 'Honest people'],
  [HONEST, 'code 2', 'Learning'],
  ['The tea is cold', 'read', 'read'],
);
const coded = await imported(start.files, CODED);
const ROWS = codingsIn(coded.files);

test('codes, “read” and memos become codings of the person; blank rows are not read', () => {
  expect(coded.run.exitCode).toBe(0);
  expect(coded.findings).toEqual([]);
  expect(coded.result).toMatchObject({ added: 4, removed: 0, kept: 0, read: 3, newCodes: [] });
  expect(ROWS).toEqual([
    'monday.txt u0002: honest-people person',
    'monday.txt u0002: learning person',
    'monday.txt u0006: stairs-and-lift person',
    'tuesday.md u0004: (none) person',
  ]);
  expect(textOf(coded.files['codings/anna.csv'])).toContain(
    '"A =memo, with ""quotes""\nand two lines"',
  );
});

test('importing twice is importing once', async () => {
  const again = await imported(coded.files, CODED);
  expect(again.result).toMatchObject({ added: 0, removed: 0, kept: 4 });
  expect(again.run.changes).toEqual([]);
});

test('the study as it is exported comes back unchanged', async () => {
  const { rows, files } = await exported('anna', coded.files, '--replace');
  const { run, result } = await imported(files, rows);
  expect(result).toMatchObject({ added: 0, removed: 0, kept: 4 });
  expect(run.changes).toEqual([]);
});

describe('the same sheet in another shape is the same coding', () => {
  const [header = [], ...body] = CODED;
  const column = (name: string) => header.indexOf(name);
  const without = (...names: string[]) =>
    CODED.map((row) => row.filter((_, at) => !names.includes(header[at] ?? '')));
  const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  const joined = (separator: string) =>
    csvOf(CODED).replaceAll('\n', '\r\n').replaceAll(',', separator);
  const table = CODED.map((row) => row.map((cell) => cell.replaceAll(/[",\n]/g, ' ')));
  const plain = (separator: string) => table.map((row) => row.join(separator)).join('\r\n');
  test.each<[string, Rows | Uint8Array | string]>([
    ['rows in another order', [header, ...body.toReversed()]],
    [
      'rows deleted that were not read',
      [
        header,
        ...body.filter((row) =>
          row.some(
            (cell, at) =>
              cell !== '' && (at === column('read') || (header[at] ?? '').startsWith('code')),
          ),
        ),
      ],
    ],
    ['columns in another order', CODED.map((row) => row.toReversed())],
    [
      'columns left out that are for the eye',
      without('session', 'speaker', 'role', 'question', 'before', 'after', 'condensed'),
    ],
    ['no text column', without('text')],
    ['no transcript and no unit column', without('transcript', 'unit')],
    ['no check column', without('check anna')],
    [
      'names in capitals, with spaces and slips',
      [
        header.map(
          (name) =>
            ` ${name.toUpperCase().replace('TRANSCRIPT', 'TRANSKRIPT').replace('MEMO', 'Memos')} `,
        ),
        ...body,
      ],
    ],
    [
      'rows and columns of their own',
      [
        ['Coding of the café'],
        [],
        header.toSpliced(3, 0, 'mood', ''),
        [],
        ...body.map((row) => row.toSpliced(3, 0, 'fine', 'x')),
      ],
    ],
    [
      'all codes in one cell',
      CODED.map((row, at) =>
        at === 0
          ? row
          : row.map((cell, column_) =>
              header[column_] === 'code 1'
                ? [cell, row[column('code 2')]].filter(Boolean).join(' ; ')
                : header[column_] === 'code 2'
                  ? ''
                  : cell,
            ),
      ),
    ],
    ['semicolon CSV', plain(';')],
    ['tab CSV', plain('\t')],
    ['comma CSV with Windows newlines', joined(',')],
    ['CSV that says its separator', `sep=;\r\n${plain(';')}`],
    ['UTF-16 CSV, as Excel’s Unicode text', utf16(plain('\t'))],
  ])('%s', async (_, rows) => {
    const more = JSON.stringify(rows).includes('check') ? [] : ['--coder', 'anna'];
    const { run, files } = await imported(
      start.files,
      rows,
      ...more,
      ...(typeof rows === 'string' || rows instanceof Uint8Array ? ['--coder', 'anna'] : []),
    );
    expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
    expect(codingsIn(files)).toEqual(ROWS);
  });

  test('Windows-1252 CSV, with the accents it had', async () => {
    const rows = edited([STAIRS, 'code 1', 'Déjà vu']);
    const latin = Buffer.from(csvOf(rows).replaceAll('🔧', '').replace(/[“”]/g, '"'), 'latin1');
    const run = await runCli(['sheet', 'import', 'in.csv'], {
      files: { ...start.files, 'in.csv': latin },
    });
    expect(textOf(run.disk['codebooks/cafe.yaml'])).toContain('- name: Déjà vu\n');
  });
});

describe('a code may be written as', () => {
  test.each([
    ['its id', 'stairs-and-lift'],
    ['its name in other letters', 'STAIRS AND LIFT'],
    ['its name with spaces and a full stop', '  Stairs  and lift. '],
    ['its name with a hard space', 'Stairs and\u00a0lift'],
    ['its name in curly quotes', '“Stairs and lift”'],
    ['the way to it', 'Obstacles > The building > Stairs and lift'],
    ['the end of the way to it', 'the building › stairs-and-lift'],
    ['its category and name', 'Obstacles > Stairs and lift'],
  ])('%s', async (_, word) => {
    const { files, findings } = await imported(start.files, edited([STAIRS, 'code 1', word]));
    expect(findings).toEqual([]);
    expect(codingsIn(files)).toEqual(['monday.txt u0006: stairs-and-lift person']);
  });
});

describe('a code that is not in the codebook', () => {
  test('is named where it is nearly another that the same sheet makes', async () => {
    const { 'codebooks/cafe.yaml': _, ...open } = start.files;
    const rows = edited([STAIRS, 'code 1', 'No breaks'], [HONEST, 'code 1', 'No break']);
    const { run } = await imported(open, rows);
    expect(run.stderr).toContain('codebook/near-duplicate-name');
  });

  test('becomes a provisional code of the person; comments of the codebook stay', async () => {
    const book = `# mine\n${STUDY['codebooks/cafe.yaml']}`;
    const rows = edited(
      [STAIRS, 'code 1', 'Being carried'],
      [HONEST, 'code 1', 'being carried; Warmth'],
    );
    const { files, result, findings } = await imported(
      { ...start.files, 'codebooks/cafe.yaml': book },
      rows,
    );
    expect(findings).toEqual([]);
    expect(result.newCodes).toEqual(['being carried', 'Warmth']);
    expect(textOf(files['codebooks/cafe.yaml'])).toBe(`${book}ungrouped:
  - name: being carried
    status: provisional
    coder: anna
  - name: Warmth
    status: provisional
    coder: anna
`);
    expect(codingsIn(files)).toEqual([
      'monday.txt u0002: being-carried person',
      'monday.txt u0002: warmth person',
      'monday.txt u0006: being-carried person',
    ]);
  });

  test.each([
    ['a slip', 'Stairs and lfit', 'sheet/near-code'],
    ['the words in another order', 'Lift and stairs', 'sheet/near-code'],
    ['a plural', 'Learnings', 'sheet/near-code'],
    ['a category', 'Obstacles', 'sheet/group-not-code'],
    ['a number', '7', 'sheet/unusable-code'],
    ['a failed formula', '#NAME?', 'sheet/unusable-code'],
    ['a formula', '=cmd()', 'sheet/unusable-code'],
    [
      'a passage',
      'This is a long remark about the unit and no code at all. '.repeat(4),
      'sheet/unusable-code',
    ],
  ])('but near or unclear it is listed and not taken: %s', async (_, word, code) => {
    const { files, findings, run } = await imported(
      start.files,
      edited([STAIRS, 'code 2', word], [STAIRS, 'code 1', 'Closed']),
    );
    expect(findings).toEqual([`${code} 4:11`]);
    expect(run.exitCode).toBe(1);
    expect(codingsIn(files)).toEqual(['monday.txt u0006: closed person']);
    expect(textOf(files['in.leftovers.csv'])).toContain(word.trim().slice(0, 40));
    expect(textOf(files['codebooks/cafe.yaml'])).toBe(STUDY['codebooks/cafe.yaml']);
  });

  test('the likely meaning is said, and --new makes it a code all the same', async () => {
    const rows = edited([STAIRS, 'code 1', 'Learnings']);
    const { messages } = await imported(start.files, rows);
    expect(messages.join()).toContain('“Learning”');
    const { findings, result } = await imported(start.files, rows, '--new', 'learnings');
    expect([findings, result.newCodes]).toEqual([[], ['Learnings']]);
  });

  test('a name that several codes have needs the way to it', async () => {
    const book = `${STUDY['codebooks/cafe.yaml']}  - name: Other\n    codes:\n      - name: Closed\n        id: closed-minds\n`;
    const files = { ...start.files, 'codebooks/cafe.yaml': book };
    const { findings, messages } = await imported(files, edited([STAIRS, 'code 1', 'CLOSED!']));
    expect(messages.join()).toContain('Other > Closed');
    expect(findings).toEqual(['sheet/several-codes 4:10']);
    const fine = await imported(files, edited([STAIRS, 'code 1', 'Other > Closed']));
    expect(codingsIn(fine.files)).toEqual(['monday.txt u0006: closed-minds person']);
  });
});

describe('taking away', () => {
  const again = async () => (await exported('anna', coded.files, '--replace')).rows;

  test('an emptied cell takes its code away, and the number is said', async () => {
    const rows = await again();
    cellOf(rows, HONEST, 'code 1').set('');
    cellOf(rows, STAIRS, 'code 1').set('');
    const { result, files } = await imported(coded.files, rows);
    expect(result).toMatchObject({ added: 1, removed: 2, emptied: 1 });
    expect(codingsIn(files)).toEqual([
      'monday.txt u0002: learning person',
      'monday.txt u0006: (none) person',
      'tuesday.md u0004: (none) person',
    ]);
    expect(textOf(files['codings/anna.csv'])).toContain('A =memo');
  });

  test('a row that is not in the sheet stays as it is', async () => {
    const rows = (await again()).filter((row) => !row.join().includes(STAIRS));
    const { files } = await imported(coded.files, rows);
    expect(codingsIn(files)).toEqual(ROWS);
  });

  test('an older sheet in which a row was blank takes nothing away', async () => {
    const { files, result } = await imported(coded.files, start.rows);
    expect(codingsIn(files)).toEqual(ROWS);
    expect(result).toMatchObject({ added: 0, removed: 0 });
  });

  test('neither does a blank row of a sheet without the column check', async () => {
    const [header = [], ...body] = start.rows;
    const rows = [header, ...body].map((row) => row.slice(0, -1));
    const { files, findings, messages } = await imported(coded.files, rows, '--coder', 'anna');
    expect(codingsIn(files)).toEqual(ROWS);
    expect(findings).toEqual(['sheet/blank-but-coded 1:1']);
    expect(messages.join()).toContain('3 units are blank');
  });

  test('a row with an unclear cell takes nothing away', async () => {
    const rows = await again();
    cellOf(rows, HONEST, 'code 1').set('Lerning people');
    cellOf(rows, HONEST, 'code 2').set('Honest poeple');
    const { files, findings } = await imported(coded.files, rows);
    expect(findings).toContain('sheet/near-code 2:11');
    expect(codingsIn(files).filter((row) => row.includes('u0002'))).toEqual(
      expect.arrayContaining(ROWS.slice(0, 2)),
    );
  });

  test('what was coded elsewhere after the export stays, unless the sheet changed it too', async () => {
    const rows = await again();
    const other = await again();
    cellOf(other, STAIRS, 'code 1').set('Closed');
    cellOf(other, HONEST, 'code 2').set('Closed');
    const { files } = await imported(coded.files, other);
    cellOf(rows, STAIRS, 'code 1').set('Learning');
    const after = await imported(files, rows);
    expect(after.findings).toEqual(['sheet/changed-since 4:10']);
    expect(codingsIn(after.files)).toEqual([
      'monday.txt u0002: closed person',
      'monday.txt u0002: honest-people person',
      'monday.txt u0006: learning person',
      'tuesday.md u0004: (none) person',
    ]);
  });
});

describe('a column that is not in the sheet any more takes nothing away', () => {
  const STATE = edited(
    [STAIRS, 'code 1', 'Closed'],
    [STAIRS, 'memo', 'mine'],
    [STAIRS, 'condensed', 'short'],
    ['The tea is cold', 'read', 'read'],
  );
  test.each([['memo'], ['condensed'], ['read'], ['check anna'], ['suggested by rules']])(
    '%s',
    async (name) => {
      const first = await imported(start.files, STATE);
      const { rows, files } = await exported('anna', first.files, '--replace', '--suggest');
      const at = rows[0]?.indexOf(name) ?? -1;
      const { run } = await imported(
        files,
        rows.map((row) => row.toSpliced(at, 1)),
        '--coder',
        'anna',
      );
      expect([at > 0, run.exitCode, run.changes]).toEqual([true, 0, []]);
    },
  );
});

test('a memo that became a failed formula is asked for, and the earlier one stays', async () => {
  const { rows, files } = await exported('anna', coded.files, '--replace');
  cellOf(rows, STAIRS, 'memo').set('#NAME?');
  const { run, findings } = await imported(files, rows);
  expect(findings).toEqual(['sheet/failed-formula 4:15']);
  expect(run.changes).toEqual(['in.leftovers.csv']);
});

describe('rows and the units they are about', () => {
  test('a unit whose text was edited in the sheet is taken, its text is not', async () => {
    const rows = edited([STAIRS, 'code 1', 'Closed']);
    cellOf(rows, STAIRS, 'text').set(
      'The stairs are hard for me. Nobody can carry a washing-machine up.',
    );
    const { files, findings } = await imported(start.files, rows);
    expect(findings).toEqual(['sheet/text-edited 4:8']);
    expect(codingsIn(files)).toEqual(['monday.txt u0006: closed person']);
    expect(textOf(files['transcripts/monday.txt'])).toBe(STUDY['transcripts/monday.txt']);
  });

  test('a text that a spreadsheet program changed a little is the same', async () => {
    const rows = edited([HONEST, 'code 1', 'Closed']);
    const text = cellOf(rows, HONEST, 'text');
    text.set(`${text.get().replaceAll("'", '’')}  `);
    expect((await imported(start.files, rows)).findings).toEqual([]);
  });

  test('codes beside another text, as after sorting one column, are not taken', async () => {
    const rows = edited([STAIRS, 'code 1', 'Closed']);
    const [a, b] = [cellOf(rows, STAIRS, 'unit'), cellOf(rows, 'The tea is cold', 'unit')];
    const transcripts = [
      cellOf(rows, STAIRS, 'transcript'),
      cellOf(rows, 'The tea is cold', 'transcript'),
    ];
    const [first, second] = [a.get(), b.get()];
    transcripts[0]?.set('tuesday.md');
    transcripts[1]?.set('monday.txt');
    a.set(second);
    b.set(first);
    const { files, findings } = await imported(start.files, rows);
    expect(findings).toEqual(['sheet/unit-changed 4:2']);
    expect(codingsIn(files)).toEqual([]);
  });

  test('units that were cut anew are found by their text', async () => {
    const rows = edited([STAIRS, 'code 1', 'Closed']);
    cellOf(rows, STAIRS, 'unit').set('u0099');
    const { files, findings } = await imported(start.files, rows);
    expect(findings).toEqual(['sheet/unit-moved 1:1']);
    expect(codingsIn(files)).toEqual(['monday.txt u0006: closed person']);
  });

  test.each([
    ['a unit that is gone', 'sheet/unit-gone', 'u0099', 'Nobody ever said this.'],
    [
      'a text that stands elsewhere, but not in this transcript',
      'sheet/unit-changed',
      'u0006',
      'The tea is cold.',
    ],
  ])('%s is listed and kept', async (_, code, unit, text) => {
    const rows = edited([STAIRS, 'code 1', 'Closed'], [STAIRS, 'unit', unit]);
    cellOf(rows, STAIRS, 'text').set(text);
    const { files, findings } = await imported(start.files, rows);
    expect(findings).toEqual([`${code} 4:2`]);
    expect(codingsIn(files)).toEqual([]);
    expect(textOf(files['in.leftovers.csv'])).toContain(text);
  });

  test('units of a renamed transcript are told apart by their ids where they say the same', async () => {
    const words = 'The tea was cold and nobody came.';
    const talk = (at: number) =>
      `Moderator: What was it like?\n\n${`Ann: It rained a lot.\n\n`.repeat(at)}Ben: ${words}\n`;
    const made = await exported('anna', {
      'transcripts/old.txt': talk(1),
      'transcripts/b.txt': talk(2),
    });
    for (const row of made.rows)
      if (row[0] === 'old.txt' && row.includes(words)) row[row.indexOf('')] = 'Cold';
    const { 'transcripts/old.txt': text, 'units/old.txt.csv': units, ...rest } = made.files;
    const files = { ...rest, 'transcripts/new.txt': text, 'units/new.txt.csv': units } as Files;
    const { findings } = await imported(files, made.rows);
    expect(findings).toEqual(['sheet/unit-moved 1:1']);
  });

  test('a text that several units have needs the id of one', async () => {
    const twice: Files = {
      ...start.files,
      'transcripts/monday.txt': `${textOf(start.files['transcripts/monday.txt'])}Ann: And the coffee.\n`,
    };
    const { 'units/monday.txt.csv': _, ...fresh } = twice;
    const { rows, files } = await exported('anna', fresh);
    for (const row of rows) if (row.join().includes('coffee')) row[1] = 'u0099';
    cellOf(rows, 'And the coffee', 'code 1').set('Learning');
    const { findings } = await imported(files, rows);
    expect(findings).toContain('sheet/unit-several 3:2');
  });

  test('a retired code is taken, and said', async () => {
    const book = 'codebooks/cafe.yaml';
    const retired = textOf(start.files[book]).replace(
      '- name: Learning',
      '- name: Learning\n            status: retired',
    );
    const rows = edited([STAIRS, 'code 1', 'Learning']);
    const { files, findings } = await imported({ ...start.files, [book]: retired }, rows);
    expect(findings).toEqual(['sheet/retired-code 4:10']);
    expect(codingsIn(files)).toEqual(['monday.txt u0006: learning person']);
  });

  test('a column of one’s own is not read, and said', async () => {
    const rows = CODED.map((row, at) => [...row, at === 0 ? 'my thoughts' : 'hm']);
    const { findings } = await imported(start.files, rows);
    expect(findings).toEqual([expect.stringMatching(/^sheet\/extra-columns 1:/)]);
  });

  test('a condensed text goes into its cell, and what else a spreadsheet made of the units file stays', async () => {
    const units = 'units/monday.txt.csv';
    const lines = textOf(start.files[units]).trimEnd().split('\n');
    const text = `\ufeff${lines.map((line, at) => `${line},${at === 0 ? 'mine' : 'my note'}`).join('\r\n')}`;
    const rows = edited([STAIRS, 'condensed', 'Stairs, a barrier']);
    const { files, findings } = await imported({ ...start.files, [units]: text }, rows);
    expect(findings).toEqual([]);
    const after = Buffer.from(files[units] ?? '').toString('utf8');
    expect(after.replace(',"Stairs, a barrier",', ',,')).toBe(text);
    expect(after).toContain(',"Stairs, a barrier",');
  });

  test('condensed texts are not taken where the units file has no cell for them', async () => {
    const units = 'units/monday.txt.csv';
    const text = textOf(start.files[units]).replace(',condensed,', ',short,');
    const rows = edited([STAIRS, 'condensed', 'Stairs, a barrier']);
    const { files, findings } = await imported({ ...start.files, [units]: text }, rows);
    expect(findings).toEqual(['sheet/condensed-kept 1:1']);
    expect(textOf(files[units])).toBe(text);
  });

  test('several rows for a unit are taken together', async () => {
    const rows = edited([STAIRS, 'code 1', 'Closed']);
    const copy = [...cellOf(rows, STAIRS, 'unit').row];
    copy[9] = 'Learning';
    const { files, findings } = await imported(start.files, [...rows, copy]);
    expect(findings).toEqual(['sheet/rows-united 4:2']);
    expect(codingsIn(files)).toEqual([
      'monday.txt u0006: closed person',
      'monday.txt u0006: learning person',
    ]);
  });

  test.each([
    ['the file’s name alone', 'MONDAY.TXT'],
    ['its path', 'transcripts/monday.txt'],
    ['no ending', 'monday'],
  ])('a transcript may be named by %s', async (_, name) => {
    const rows = edited([STAIRS, 'code 1', 'Closed'], [STAIRS, 'transcript', name]);
    expect(codingsIn((await imported(start.files, rows)).files)).toHaveLength(1);
  });
});

describe('the column read', () => {
  test.each(['read', 'Read ', 'x', 'yes', 'TRUE', '1', 'no code', '✓'])(
    '%s is read',
    async (word) => {
      const { files } = await imported(start.files, edited([STAIRS, 'read', word]));
      expect(codingsIn(files)).toEqual(['monday.txt u0006: (none) person']);
    },
  );

  test.each(['', 'no', 'FALSE', '0', 'not read'])('“%s” is not read', async (word) => {
    const { files, findings } = await imported(start.files, edited([STAIRS, 'read', word]));
    expect([codingsIn(files), findings]).toEqual([[], []]);
  });

  test('anything else is asked about', async () => {
    const { findings } = await imported(start.files, edited([STAIRS, 'read', 'Stairs?']));
    expect(findings).toEqual(['sheet/unclear-read 4:14']);
  });

  test('a memo on a unit that is not read is kept for later', async () => {
    const { files, findings } = await imported(
      start.files,
      edited([STAIRS, 'memo', 'Think again']),
    );
    expect(findings).toEqual(['sheet/memo-unread 4:15']);
    expect(textOf(files['in.leftovers.csv'])).toContain('Think again');
  });
});

test('condensed texts go to the units, and nothing else of them changes', async () => {
  const { files, result } = await imported(
    start.files,
    edited([STAIRS, 'condensed', 'Stairs, a barrier']),
  );
  expect(result).toMatchObject({ condensed: 1, added: 0 });
  const [before, after] = [start.files, files].map((each) => textOf(each['units/monday.txt.csv']));
  expect(after).toBe(before?.replace('up there.,,', 'up there.,"Stairs, a barrier",'));
});

test('codes that the sheet showed as suggestions are marked so', async () => {
  const { rows, files } = await exported('anna', start.files, '--suggest', '--replace');
  cellOf(rows, STAIRS, 'code 1').set('Stairs and lift');
  cellOf(rows, STAIRS, 'code 2').set('Closed');
  const after = await imported(files, rows);
  expect(codingsIn(after.files)).toEqual([
    'monday.txt u0006: closed person',
    'monday.txt u0006: stairs-and-lift suggestion',
  ]);
});

describe('whose sheet it is', () => {
  test('it says itself', async () => {
    const { files } = await imported(start.files, edited([STAIRS, 'code 1', 'Closed']));
    expect(Object.keys(files)).toContain('codings/anna.csv');
  });

  test('and is not taken for somebody else', async () => {
    const { run } = await imported(start.files, CODED, '--coder', 'ben');
    expect([run.exitCode, run.changes]).toEqual([2, []]);
  });
});

test('a changed memo is a change, and an emptied one goes', async () => {
  const { rows, files } = await exported('anna', coded.files, '--replace');
  for (const memo of ['Another thought', '']) {
    cellOf(rows, STAIRS, 'memo').set(memo);
    const { result, files: after } = await imported(files, rows);
    expect(result).toMatchObject({ added: 0, removed: 0, memos: 1 });
    expect(textOf(after['codings/anna.csv']).includes('A =memo')).toBe(false);
  }
});

test('--dry-run says the same and writes nothing', async () => {
  const rows = edited([STAIRS, 'code 1', 'Brand new'], [HONEST, 'code 1', 'Lerning']);
  const dry = await imported(start.files, rows, '--dry-run');
  const wet = await imported(start.files, rows);
  expect(dry.run.changes).toEqual([]);
  expect({ ...dry.result, dryRun: false }).toEqual(wet.result);
  expect(dry.findings).toEqual(wet.findings);
});

test('leftovers can be corrected and imported, and are never overwritten by it', async () => {
  const { files } = await imported(start.files, edited([STAIRS, 'code 1', 'Clsoed']));
  const mended = textOf(files['in.leftovers.csv'])
    .replace('condensed', 'condensed')
    .replaceAll(',Clsoed,', ',Closed,');
  const again = await runCli(['sheet', 'import', 'in.leftovers.csv', '--json'], {
    files: { ...files, 'in.leftovers.csv': mended },
  });
  expect(readRun(again).findings).toEqual([]);
  expect(codingsIn(again.disk)).toEqual(['monday.txt u0006: closed person']);
  const still = await runCli(['sheet', 'import', 'in.leftovers.csv'], { files });
  expect(Object.keys(still.disk)).toContain('in.leftovers-2.csv');
});

test('leftovers that were corrected and not imported yet stay when the sheet is imported again', async () => {
  const rows = edited([STAIRS, 'code 1', 'Clsoed']);
  const { files } = await imported(start.files, rows);
  const mended = textOf(files['in.leftovers.csv']).replaceAll(',Clsoed,', ',Closed,');
  const again = await imported({ ...files, 'in.leftovers.csv': mended }, rows);
  expect(textOf(again.files['in.leftovers.csv'])).toBe(mended);
  expect(textOf(again.files['in.leftovers-2.csv'])).toContain('Clsoed');
  expect(again.result).toMatchObject({ leftovers: 'in.leftovers-2.csv' });
  const same = await imported(again.files, rows);
  expect(Object.keys(same.files)).toEqual(Object.keys(again.files));
});

test('codings that no longer fit, other transcripts and other coders stay as they are', async () => {
  const odd = textOf(coded.files['codings/anna.csv']).replace('stairs-and-lift', 'gone-code');
  const unfit = 'gone.txt,u0001,0,5,x,coded,person,Hello,,,,1.0.0,,,keep me\n';
  const files: Files = {
    ...coded.files,
    'codings/anna.csv': `${odd}${unfit}`,
    'codings/ben.csv': 'mine\n',
  };
  const rows = edited(['The tea is cold', 'code 1', 'Closed']);
  const after = await imported(files, rows);
  const text = textOf(after.files['codings/anna.csv']);
  expect(text).toContain('gone-code');
  expect(text).toContain('keep me');
  expect(textOf(after.files['codings/ben.csv'])).toBe('mine\n');
});

describe('files that are something else', () => {
  const xls = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  test.each<[string, string, Uint8Array | string, string]>([
    ['an old Excel file', 'a.xls', xls, 'office/old-format'],
    ['half a workbook', 'a.xlsx', sheetOf(CODED).subarray(0, 1000), 'office/cut-off'],
    [
      'a picture',
      'a.csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      'sheet/not-a-sheet',
    ],
    ['a coding file without units', 'a.csv', 'a,b\n1,2\n', 'sheet/no-columns'],
    ['nothing', 'a.csv', '', 'sheet/no-columns'],
  ])('%s is refused with advice, and nothing is written', async (_, name, content, code) => {
    const run = await runCli(['sheet', 'import', name, '--coder', 'anna'], {
      files: { ...start.files, [name]: content },
    });
    expect([run.exitCode, run.changes.filter((path) => !path.includes('.fga.lock'))]).toEqual([
      2,
      [],
    ]);
    expect(run.stderr).toContain(`[${code}]`);
  });

  test('a coding file of fga goes into codings/, which is said', async () => {
    const content = textOf(coded.files['codings/anna.csv']);
    const run = await runCli(['sheet', 'import', 'a.csv', '--coder', 'ben'], {
      files: { ...start.files, 'a.csv': content },
    });
    expect([run.exitCode, run.stderr.includes('codings/')]).toEqual([2, true]);
  });

  test('a slip in the name of the command is asked about', async () => {
    const run = await runCli(['sheet', 'exprt'], { files: start.files });
    expect([run.exitCode, run.stderr.includes('Did you mean export?')]).toEqual([2, true]);
  });

  test.each<[string, string, Uint8Array | string]>([
    ['a workbook called .csv', 'a.csv', sheetOf(CODED)],
    ['CSV called .xlsx', 'a.xlsx', csvOf(CODED)],
  ])('%s is read by its content', async (_, name, content) => {
    const run = await runCli(['sheet', 'import', name], {
      files: { ...start.files, [name]: content },
    });
    expect(codingsIn(run.disk)).toEqual(ROWS);
  });
});
