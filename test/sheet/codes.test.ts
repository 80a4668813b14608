import { describe, expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { inlineRows, workbook } from '../office/workbook-parts.js';
import { runCli } from '../support/run-cli.js';
import {
  cellOf,
  csvOf,
  exported,
  type Files,
  imported,
  type Rows,
  sheetOf,
  tablesIn,
  textOf,
} from './coding-sheets.js';

const BOOK = `${STUDY['codebooks/cafe.yaml']}# made while reading
ungrouped:
  # of the first evening
  - name: Being carried
    status: provisional
    coder: anna
  - name: Warmth
    status: provisional
`;

async function coded(): Promise<Files> {
  const { rows, files } = await exported('anna', { ...STUDY, 'codebooks/cafe.yaml': BOOK });
  cellOf(rows, 'stairs are hard', 'code 1').set('Being carried');
  cellOf(rows, 'The tea is cold', 'code 1').set('Being carried; Warmth');
  return (await imported(files, rows)).files;
}

const files = await coded();

async function codesSheet(...more: string[]) {
  const run = await runCli(['sheet', 'export', '--codes', '-o', 'codes.xlsx', ...more], { files });
  expect(run.exitCode).toBe(0);
  return tablesIn(run.disk['codes.xlsx']);
}

const sheet = (await codesSheet()).Codes ?? [];

function edited(...edits: readonly (readonly [id: string, column: string, value: string])[]): Rows {
  const rows = sheet.map((row) => [...row]);
  const [header = []] = rows;
  for (const [id, column, value] of edits) {
    const row = rows.find((cells) => cells[header.indexOf('id')] === id);
    if (row) row[header.indexOf(column)] = value;
  }
  return rows;
}

const grouped = (rows: Rows, ...more: string[]) => imported(files, sheetOf(rows, 'Codes'), ...more);

test('a row for each code: definition, units, two quotes, subcategory, category', () => {
  expect(sheet[0]).toEqual([
    'code',
    'definition',
    'units anna',
    'quote 1',
    'quote 2',
    'subcategory',
    'category',
    'status',
    'id',
  ]);
  expect(sheet.find(([code]) => code === 'Being carried')).toEqual([
    ...['Being carried', '', '2'],
    '“The stairs are hard for me. Nobody can carry a washing machine up there.” (Ben, Monday)',
    '“The tea is cold.” (Cleo, Tuesday)',
    ...['', '', 'provisional', 'being-carried'],
  ]);
  expect(sheet.find(([code]) => code === 'Learning')?.slice(5, 7)).toEqual([
    'Skills',
    'Being there',
  ]);
});

test('is told from a coding sheet whatever the coders are called', async () => {
  const rows = sheet.map((row) => row.map((cell) => (cell === 'units anna' ? 'units kim' : cell)));
  const { run } = await grouped(rows);
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain('"moved": 0');
});

test('`fga sheet --codes` writes the same file', async () => {
  const run = await runCli(['sheet', '--codes'], { files });
  expect(tablesIn(run.disk['codes.xlsx']).Codes).toEqual(sheet);
});

test('each coder has a column of units; they are never added up', async () => {
  const ben = { ...files, 'codings/ben.csv': files['codings/anna.csv'] ?? '' };
  const run = await runCli(['sheet', 'export', '--codes'], { files: ben });
  expect(tablesIn(run.disk['codes.xlsx']).Codes?.[0]?.slice(2, 4)).toEqual([
    'units anna',
    'units ben',
  ]);
});

test('importing groups, renames and defines codes; comments and codings stay', async () => {
  const rows = edited(
    ['being-carried', 'category', 'obstacles'],
    ['being-carried', 'subcategory', 'Needing help'],
    ['warmth', 'code', 'Warm welcome'],
    ['warmth', 'category', 'Being there'],
    ['learning', 'definition', 'They can do more than before.'],
  );
  const { run, result, findings, files: after } = await grouped(rows);
  expect([run.exitCode, findings]).toEqual([0, []]);
  expect(result).toMatchObject({ moved: 2, renamed: 1, defined: 1, groups: 1, ungrouped: 0 });
  const text = textOf(after['codebooks/cafe.yaml']);
  expect(text).toContain(`      - name: Needing help
        codes:
          # of the first evening
          - name: Being carried
            status: active
            coder: anna
`);
  expect(text).toContain(
    '      - name: Warm welcome\n        id: warmth\n        status: active\n',
  );
  expect(text).toContain('# made while reading\nungrouped: []\n');
  expect(text).toContain('definition: They can do more than before.\n');
  expect(after['codings/anna.csv']).toEqual(files['codings/anna.csv']);
  const again = await imported(after, sheetOf(rows, 'Codes'));
  expect(again.run.changes).toEqual([]);
});

test('the sheet as it was exported changes nothing, and rows may be deleted', async () => {
  for (const rows of [sheet, sheet.slice(0, 3)]) {
    const { run } = await grouped(rows);
    expect([run.exitCode, run.changes]).toEqual([0, []]);
  }
});

test('CSV with semicolons, rows sorted, ids deleted', async () => {
  const [header = [], ...body] = edited(['warmth', 'category', 'Being there']);
  const rows = [header, ...body.toReversed()].map((row) => row.slice(0, -1));
  const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
  const { result } = await imported(files, text);
  expect(result).toMatchObject({ moved: 1, renamed: 0 });
});

test('without the column of subcategories codes stay in theirs', async () => {
  const rows = edited(['warmth', 'category', 'Obstacles']).map((row) => row.toSpliced(5, 1));
  const { result, files: after } = await grouped(rows, '--codes');
  expect(result).toMatchObject({ moved: 1 });
  expect(textOf(after['codebooks/cafe.yaml'])).toContain('      - name: Trust\n        codes:\n');
});

test('a category in merged cells holds for each of its rows', async () => {
  const rows = edited(['being-carried', 'category', 'Hard things']);
  const sheetXml = `${inlineRows(rows)}<mergeCells><mergeCell ref="G6:G7"/></mergeCells>`;
  const { result } = await imported(files, workbook({ sheet: sheetXml, name: 'Codes' }));
  expect(result).toMatchObject({ moved: 2, groups: 1 });
});

test('a subcategory that exists brings its category along', async () => {
  const { files: after } = await grouped(edited(['warmth', 'subcategory', 'the building']));
  expect(textOf(after['codebooks/cafe.yaml'])).toContain(
    '          - name: Warmth\n            status: active\n',
  );
});

describe('what cannot be taken is listed and kept', () => {
  test.each<[string, string, readonly (readonly [string, string, string])[]]>([
    [
      'a subcategory that belongs nowhere',
      'sheet/no-category 6:7',
      [['being-carried', 'subcategory', 'New']],
    ],
    ['a name that another code has', 'sheet/name-taken 6:1', [['being-carried', 'code', 'warmth']]],
    [
      'a code that is not there',
      'sheet/no-such-code 6:1',
      [
        ['being-carried', 'code', 'Being caried'],
        ['being-carried', 'id', ''],
      ],
    ],
    ['no name at all', 'sheet/unusable-code 6:1', [['being-carried', 'code', '???']]],
  ])('%s', async (_, finding, edits) => {
    const { run, findings, files: after } = await grouped(edited(...edits));
    expect([run.exitCode, findings]).toEqual([1, [finding]]);
    expect(textOf(after['codebooks/cafe.yaml'])).toBe(BOOK);
    expect(Object.keys(after)).toContain('in.leftovers.csv');
  });

  test('a code in two rows with different groups', async () => {
    const rows = edited(['warmth', 'category', 'Being there']);
    const copy = rows.find(([code]) => code === 'Warmth')?.with(6, 'Obstacles') ?? [];
    const { findings, result } = await grouped([...rows, copy]);
    expect(findings).toEqual(['sheet/code-twice 8:1']);
    expect(result).toMatchObject({ moved: 1 });
  });
});

test('--dry-run writes nothing', async () => {
  const { run, result } = await grouped(edited(['warmth', 'category', 'Being there']), '--dry-run');
  expect([run.changes, result.moved]).toEqual([[], 1]);
});

test('a codebook that cannot be edited safely is left as it is', async () => {
  const flow = { ...STUDY, 'codebooks/cafe.yaml': 'ungrouped: [{name: Warmth}]\n' };
  const rows = [
    ['code', 'category'],
    ['Warmth', 'Feelings'],
  ];
  const { run } = await imported(flow, csvOf(rows));
  expect([run.exitCode, run.changes]).toEqual([2, []]);
  expect(run.stderr).toContain('codebook/cannot-edit');
});

test('without any code there is nothing to group', async () => {
  const { 'codebooks/cafe.yaml': _, ...open } = STUDY;
  const run = await runCli(['sheet', '--codes'], { files: open });
  expect([run.exitCode, run.stderr.includes('fga review')]).toEqual([2, true]);
});

test('a row whose code was renamed or merged since is taken for what the code is now', async () => {
  const codes = tablesIn((await exportCodes(files)).disk['codes.xlsx']).Codes ?? [];
  const header = codes[0] ?? [];
  for (const row of codes.slice(1)) row[header.indexOf('category')] = 'All';
  const book = (await runCli(['codebook', 'rename', 'warmth', 'Being warm'], { files })).files;
  const renamed = await imported(book, sheetOf(codes, 'Codes'));
  expect(renamed.findings).toEqual([]);
  expect(textOf(renamed.files['codebooks/cafe.yaml'])).toContain('Being warm');
  const merge = ['codebook', 'merge', 'warmth', '--into', 'being-carried'];
  const merged = await imported((await runCli(merge, { files })).files, sheetOf(codes, 'Codes'));
  expect(merged.findings.join()).toContain('sheet/code-joined');
});

async function exportCodes(of: Files) {
  return runCli(['sheet', 'export', '--codes', '-o', 'codes.xlsx'], { files: of });
}
