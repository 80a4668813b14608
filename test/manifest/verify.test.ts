import { describe, expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';

type Files = Readonly<Record<string, string>>;

const coded = (await runCli(['code'], { files: STUDY })).files;
const written = (await runCli(['tables', '-o', 'out'], { files: coded })).files;

/** Verdicts by file. */
async function verify(files: Files, ...argv: string[]) {
  const run = await runCli(['verify', '--json', ...argv], { files });
  const { tables } = JSON.parse(run.stdout);
  return {
    run,
    of: (file: string) => tables.find((one: { file: string }) => one.file === file),
  };
}

function changed(path: string, from: string | RegExp, to: string): Files {
  const text = written[path] ?? '';
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  return { ...written, [path]: after };
}

describe('fga verify', () => {
  test('says that tables follow as long as nothing has changed, and changes nothing', async () => {
    const run = await runCli(['verify', 'out'], { files: written });
    expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "out:
        categories.csv     still follows
        matrix.csv         still follows
        notes.txt          still follows
        participation.csv  still follows
        quotes.csv         still follows
        table-1.csv        still follows
        table-2.csv        still follows

      7 files: all still follow from the study.
      "
    `);
  });

  test('finds the tables of the study by itself, and from within another folder', async () => {
    const here = await runCli(['verify'], { files: written });
    const below = await runCli(['verify', 'out/matrix.csv'], { files: written });
    expect([here.exitCode, below.exitCode]).toEqual([0, 0]);
    expect(below.stdout).toContain('1 file');
  });

  test('traces a changed number to the coding that was taken away', async () => {
    const files = changed('codings/rules.csv', /^.*honest-people.*\n/m, '');
    const { run, of } = await verify(files);
    expect(run.exitCode).toBe(1);
    expect(of('categories.csv')).toMatchObject({ state: 'changed' });
    const row = of('matrix.csv').rows[0];
    expect(row.row).toBe('Trust');
    expect(row.changes).toMatchObject([
      {
        kind: 'coding',
        what: 'taken',
        coder: 'rules',
        from: 'honest-people',
        transcript: 'monday.txt',
      },
    ]);
    expect(row.changes[0].quote).toContain('I trust the people');
    expect(of('table-1.csv').state).toBe('follows');
    expect(of('participation.csv')).toMatchObject({ state: 'follows', without: 0 });
  });

  test('tells a coding that was moved, and one that was put on', async () => {
    const moved = await verify(changed('codings/rules.csv', 'honest-people', 'learning'));
    expect(
      moved.of('quotes.csv').rows.flatMap((row: { changes: unknown[] }) => row.changes),
    ).toContainEqual(
      expect.objectContaining({ what: 'moved', from: 'honest-people', to: 'learning' }),
    );
    const less = changed('codings/rules.csv', /^.*honest-people.*\n/m, '');
    const before = (await runCli(['tables', '-o', 'out'], { files: less })).files;
    const after = { ...before, 'codings/rules.csv': written['codings/rules.csv'] ?? '' };
    const put = (await verify(after)).of('matrix.csv');
    expect(put.rows[0].changes).toMatchObject([{ what: 'put', to: 'honest-people' }]);
  });

  test('tells the row of participants.csv that has changed', async () => {
    const { of } = await verify(changed('participants.csv', ',f,Ann', ',m,Ann'));
    expect(of('table-1.csv')).toMatchObject({
      state: 'changed',
      rows: [{ cells: [{ column: 'Gender' }] }],
      general: [{ kind: 'participant', what: 'changed', session: 'Monday' }],
    });
    expect(of('matrix.csv').state).toBe('follows');
  });

  test('tells a category of the codebook that is called otherwise', async () => {
    const { of } = await verify(
      changed('codebooks/cafe.yaml', 'name: Being there', 'name: Presence'),
    );
    const table = of('table-2.csv');
    expect(table.state).toBe('changed');
    expect(table.rows[0].changes).toMatchObject([
      { kind: 'group', what: 'renamed', from: 'Being there', to: 'Presence' },
    ]);
  });

  test('tells a session that has another label', async () => {
    const { of } = await verify(
      changed(
        'fga.yaml',
        /$/,
        'sessions:\n  - {id: monday, label: Mondays, transcript: monday.txt}\n  - {id: tuesday, label: Tuesday, transcript: tuesday.md}\n',
      ),
    );
    expect(of('table-1.csv').general).toMatchObject([{ kind: 'session', to: 'Mondays' }]);
  });

  test('names the changed transcript where nothing closer is known', async () => {
    const { of } = await verify(
      changed('transcripts/monday.txt', 'And the coffee.', 'And the coffee, really.'),
    );
    expect(of('participation.csv').general).toMatchObject([
      { kind: 'file', path: 'transcripts/monday.txt', what: 'changed' },
    ]);
  });

  test('tells a coding that no longer fits its edited transcript', async () => {
    const { of } = await verify(changed('transcripts/monday.txt', 'I trust', 'I like'));
    expect(of('matrix.csv').rows[0].changes).toContainEqual(
      expect.objectContaining({ kind: 'coding', what: 'taken', unfit: true }),
    );
  });

  test('shows the cell that was edited by hand, with its place', async () => {
    const { run, of } = await verify(changed('out/matrix.csv', /^Trust,\d/m, 'Trust,9'));
    expect(run.exitCode).toBe(1);
    expect(of('matrix.csv')).toMatchObject({
      state: 'edited',
      edits: [{ row: 'Trust', column: 'Monday', is: '9', was: '1', place: { line: 2, column: 7 } }],
    });
  });

  test('tells an edit by hand from a change of the study where there are both', async () => {
    const edited = changed('out/matrix.csv', /^Trust,\d/m, 'Trust,9');
    const recoded = (written['codings/rules.csv'] ?? '').replace(/^.*learning.*\n/m, '');
    const { of } = await verify({ ...edited, 'codings/rules.csv': recoded });
    const table = of('matrix.csv');
    expect(table.state).toBe('changed');
    expect(table.edits).toMatchObject([{ row: 'Trust', is: '9' }]);
    expect(table.rows).toMatchObject([{ cells: [{ was: expect.stringContaining('Skills') }] }]);
  });

  test.each([
    [
      'with a byte order mark, semicolons and CRLF',
      (s: string) => `\ufeff${s.replaceAll(',', ';').replaceAll('\n', '\r\n')}`,
    ],
    [
      'with empty columns and rows at the end',
      (s: string) => `${s.replaceAll('\n', ',,\n')},,,,,\n`,
    ],
    ['with numbers as spreadsheets write them', (s: string) => s.replaceAll(/\.0$/gm, '')],
  ])('takes a table that a spreadsheet saved %s for the same', async (_, save) => {
    const files = {
      ...written,
      'out/participation.csv': save(written['out/participation.csv'] ?? ''),
    };
    const { run, of } = await verify(files);
    expect(of('participation.csv')).toMatchObject({ state: 'follows', isResaved: true, edits: [] });
    expect(run.exitCode).toBe(0);
  });

  test('says which table is gone', async () => {
    const { 'out/matrix.csv': _, ...files } = written;
    const { run, of } = await verify(files);
    expect(of('matrix.csv').state).toBe('missing');
    expect(run.exitCode).toBe(1);
  });

  test('still judges the tables of people where the coding is gone', async () => {
    const { 'codings/rules.csv': _, ...files } = written;
    const { of } = await verify(files);
    expect(of('matrix.csv')).toMatchObject({ state: 'unmade' });
    expect(of('matrix.csv').reason).toContain('rules');
    expect(of('table-1.csv').state).toBe('follows');
  });

  test('names fga itself where nothing else has changed', async () => {
    const manifest = JSON.parse(written['out/fga-tables.json'] ?? '');
    for (const table of manifest.tables) {
      table.fga = '0.0.0-earlier';
      if (table.file === 'matrix.csv')
        table.cells[1] = table.cells[1].replace(/^.{12}/, '000000000000');
      if (table.file === 'matrix.csv') table.hash = 'other';
    }
    const old = { ...written, 'out/fga-tables.json': JSON.stringify(manifest) };
    const matrix = { ...old, 'out/matrix.csv': 'Subcategory\n' };
    const run = await runCli(['verify', 'out/matrix.csv'], { files: matrix });
    expect(run.stdout).toContain('nothing it was made from has changed: fga 0.0.0');
  });

  test('takes a table that says what comes out today for right, however old its record', async () => {
    const manifest = (written['out/fga-tables.json'] ?? '').replaceAll(
      /"hash": "\w+"/g,
      '"hash": "0"',
    );
    const { run } = await verify({ ...written, 'out/fga-tables.json': manifest });
    expect(run.exitCode).toBe(0);
  });
});

describe('what fga verify cannot do', () => {
  test.each([
    ['a study without written tables', [], coded],
    ['a folder without tables', ['transcripts'], written],
    ['a file that nothing is recorded of', ['out/fga.csv'], written],
    ['a path where there is nothing', ['nowhere'], written],
  ])('is refused: %s', async (_, paths, files) => {
    const run = await runCli(['verify', ...paths], { files });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test.each([
    ['manifest/broken-manifest', (s: string) => s.slice(0, 300)],
    ['manifest/broken-manifest', (s: string) => `<<<<<<< ours\n${s}`],
    ['manifest/broken-manifest', () => '[]'],
    ['manifest/later-manifest', (s: string) => s.replace('"form": 1', '"form": 99')],
    [
      'manifest/broken-record',
      (s: string) => s.replace('"file": "matrix.csv"', '"file": "../x.csv"'),
    ],
    [
      'manifest/broken-record',
      (s: string) => s.replace('"sessions": {', '"sessions": { "x": "y",'),
    ],
  ])('is a finding: %s', async (code, damage) => {
    const files = {
      ...written,
      'out/fga-tables.json': damage(written['out/fga-tables.json'] ?? ''),
    };
    const run = await runCli(['verify', '--json'], { files });
    expect(run.stderr).toContain(code);
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.stdout).follows).toBe(false);
  });

  test('says nothing of following where no record can be read', async () => {
    const files = { ...written, 'out/fga-tables.json': '{ broken' };
    const run = await runCli(['verify'], { files });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('No file could be looked at.');
    expect(run.stdout).not.toContain('follow');
  });

  test('writes tables but never over a record that it cannot read', async () => {
    const files = { ...written, 'out/fga-tables.json': '{ "form": 99 }' };
    const run = await runCli(['table', '1', '-o', 'out/one.csv'], { files });
    expect(run.stderr).toContain('manifest/later-manifest');
    expect(run.files['out/one.csv']).toBeDefined();
    expect(run.files['out/fga-tables.json']).toBe('{ "form": 99 }');
  });
});

describe('the record of written tables', () => {
  test('is the same bytes for the same tables, whenever they are written', async () => {
    const again = await runCli(['tables', '-o', 'out'], {
      files: written,
      now: new Date('2031-01-01T00:00:00Z'),
    });
    expect(again.files['out/fga-tables.json']).toBe(written['out/fga-tables.json']);
  });

  test('is shared by tables written into one folder at different times', async () => {
    const later = changed('codings/rules.csv', /^.*honest-people.*\n/m, '');
    const run = await runCli(['table', 'matrix', '--by', 'role', '-o', 'out/roles.md'], {
      files: later,
    });
    const { tables, bases } = JSON.parse(run.files['out/fga-tables.json'] ?? '');
    expect(tables.map(({ file }: { file: string }) => file)).toContain('roles.md');
    expect(Object.keys(bases)).toHaveLength(2);
    const { of } = await verify(run.files);
    expect(of('roles.md').state).toBe('follows');
    expect(of('matrix.csv').state).toBe('changed');
  });

  test('holds no words of anybody and nothing of participants.csv but their ids', () => {
    const manifest = written['out/fga-tables.json'] ?? '';
    expect(manifest).not.toMatch(/trust the people|stairs are|female/i);
  });

  test.each(['csv', 'tsv', 'md', 'json', 'text'])(
    'serves a table written as %s',
    async (format) => {
      const argv = ['table', '2', '--counts', '--by', 'role', '--format', format, '-o', 'two.x'];
      const { files } = await runCli(argv, { files: coded });
      const { run } = await verify(files);
      expect(run.exitCode).toBe(0);
      const fewer = (coded['codings/rules.csv'] ?? '').replace(/^.*honest-people.*\n/m, '');
      const after = await verify({ ...files, 'codings/rules.csv': fewer });
      const { rows, state } = after.of('two.x');
      expect(state).toBe('changed');
      expect(rows[0].changes).toMatchObject([{ kind: 'coding', what: 'taken' }]);
    },
  );

  test('is not written for the screen', async () => {
    const run = await runCli(['table', '1'], { files: coded });
    expect(run.changes).toEqual([]);
  });
});
