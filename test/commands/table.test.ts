import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { coderStudy } from './coder-study.js';
import { CODEBOOK, PARTICIPANTS, STUDY } from './small-study.js';

const { files } = await runCli(['code'], { files: STUDY });
const fga = (...argv: string[]) => runCli(argv, { files });

describe('fga table 1', () => {
  test('counts who was there, session by session and role by role', async () => {
    const run = await fga('table', '1');
    expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "Table 1. Participants of the focus groups
      ┌─────────┬──────────────┬────────┬───────────────────────────┐
      │ Session │ Participants │ Number │ Gender                    │
      ├─────────┼──────────────┼────────┼───────────────────────────┤
      │ Monday  │ Visitor      │      2 │ Female: 1 / Male: 1       │
      │ Tuesday │ Helper       │      1 │ Female: 1                 │
      │ Tuesday │ Visitor      │      2 │ Female: 1 / Not stated: 1 │
      └─────────┴──────────────┴────────┴───────────────────────────┘
      Note. 1 helper and 4 visitors in 2 sessions, counted from participants.csv.
      "
    `);
  });

  test('counts the speakers heard where there is no list, and says so', async () => {
    const { 'participants.csv': _, ...unlisted } = files;
    const run = await runCli(['table', 'participants'], { files: unlisted });
    expect(run.stdout).toMatchInlineSnapshot(`
      "Table 1. Participants of the focus groups
      ┌─────────┬──────────────┬────────┬───────────────┐
      │ Session │ Participants │ Number │ Gender        │
      ├─────────┼──────────────┼────────┼───────────────┤
      │ Monday  │ Participant  │      2 │ Not stated: 2 │
      │ Tuesday │ Participant  │      2 │ Not stated: 2 │
      └─────────┴──────────────┴────────┴───────────────┘
      Note. 4 participants in 2 sessions, counted from the speakers heard, not from a
      list of participants.
      "
    `);
  });

  test('needs no coding and no codebook', async () => {
    const bare = { 'transcripts/a.txt': STUDY['transcripts/monday.txt'] ?? '' };
    expect(await runCli(['table', '1'], { files: bare })).toMatchObject({ exitCode: 0 });
  });

  test('reads a list as Excel saves it', async () => {
    const excel = `\ufeff${PARTICIPANTS.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    const run = await runCli(['table', '1'], { files: { ...files, 'participants.csv': excel } });
    expect(run.stdout).toBe((await fga('table', '1')).stdout);
  });
});

describe('fga table 2', () => {
  test('is category and subcategories, without what nobody voiced', async () => {
    const run = await fga('table', '2');
    expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "Table 2. Categories and subcategories
      ┌─────────────┬───────────────┐
      │ Category    │ Subcategories │
      ├─────────────┼───────────────┤
      │ Being there │ Trust; Skills │
      │ Obstacles   │ The building  │
      └─────────────┴───────────────┘
      Note. Coder: rules. This is the unreviewed work of the rules of the codebook
      "Repair café" 1.2.0.
      Note. Counted: 4 coded units of 4 participants in 2 of 2 sessions.
      Note. Not voiced: Opening hours.
      "
    `);
  });

  test('counts units, participants and sessions, split by role, with a quote for each', async () => {
    const run = await fga('table', '2', '--counts', '--by', 'role', '--quotes');
    expect(run.stdout).toMatchInlineSnapshot(`
      "Table 2. Categories and subcategories
      ┌─────────────┬─────────────┬───────┬──────────────┬─────────────┬─────────────┐
      │ Category    │ Subcategory │ Units │ Participants │       Units │       Units │
      │             │             │       │              │    (helper) │   (visitor) │
      ├─────────────┼─────────────┼───────┼──────────────┼─────────────┼─────────────┤
      │ Being there │ Trust       │     1 │            1 │           0 │           1 │
      ├─────────────┴─────────────┴───────┴──────────────┴─────────────┴─────────────┤
      │ I trust the people 🔧 here. They are honest when a thing cannot be mended.   │
      │ ann, Monday                                                                  │
      ├─────────────┬─────────────┬───────┬──────────────┬─────────────┬─────────────┤
      │             │ Skills      │     1 │            1 │           1 │           0 │
      ├─────────────┴─────────────┴───────┴──────────────┴─────────────┴─────────────┤
      │ I learned to solder. My hands got better at it.                              │
      │ cleo, Tuesday                                                                │
      ├─────────────┬─────────────┬───────┬──────────────┬─────────────┬─────────────┤
      │ Obstacles   │ The         │     2 │            2 │           0 │           2 │
      │             │ building    │       │              │             │             │
      ├─────────────┴─────────────┴───────┴──────────────┴─────────────┴─────────────┤
      │ The stairs are hard for me. Nobody can carry a washing machine up there.     │
      │ ben, Monday                                                                  │
      └──────────────────────────────────────────────────────────────────────────────┘
      Note. Coder: rules. This is the unreviewed work of the rules of the codebook
      "Repair café" 1.2.0.
      Note. Counted: 4 coded units of 4 participants in 2 of 2 sessions.
      Note. Not voiced: Opening hours.
      Note. Columns that this screen is too narrow for: Sessions, Participants
      (helper), Participants (visitor). See --format csv.
      "
    `);
  });

  test('is JSON of columns, rows and notes', async () => {
    const run = await fga('table', '2', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({
      id: 'categories',
      title: 'Table 2. Categories and subcategories',
      columns: [
        { id: 'category', label: 'Category' },
        { id: 'subcategories', label: 'Subcategories' },
      ],
      rows: [
        { category: 'Being there', subcategories: 'Trust; Skills' },
        { category: 'Obstacles', subcategories: 'The building' },
      ],
    });
  });

  test('is written to a file with a record of what it was made from, and then prints nothing', async () => {
    const run = await fga('table', '2', '--counts', '--format', 'csv', '-o', 't2.csv');
    expect(run).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    expect(run.changes).toEqual(['t2.csv', 'fga-tables.json']);
    expect(run.files['t2.csv']).toBe(
      'Category,Subcategory,Units,Participants,Sessions\n' +
        'Being there,Trust,1,1,1\nBeing there,Skills,1,1,1\nObstacles,The building,2,2,2\n',
    );
  });

  test.each(['text', 'csv', 'tsv', 'md', 'json'])(
    'is the same on every run as %s',
    async (format) => {
      const argv = ['table', '2', '--counts', '--quotes', '--format', format];
      expect((await fga(...argv)).stdout).toBe((await fga(...argv)).stdout);
    },
  );

  test.each([40, 60, 80, 120])('is never wider than a screen of %i columns', async (columns) => {
    for (const kind of [['2', '--counts', '--by', 'role', '--quotes'], ['quotes'], ['matrix']]) {
      const { stdout } = await runCli(['table', ...kind], { files, columns });
      const widest = Math.max(
        ...stdout
          .replaceAll('🔧', 'xx')
          .split('\n')
          .map((l) => l.length),
      );
      expect(widest).toBeLessThanOrEqual(columns);
    }
  });
});

describe('table 2 --quotes', () => {
  test('shows no unit under two headings where there is another', async () => {
    const made = await coderStudy({
      coders: { anna: { u2: 'trust exams', u3: 'trust', u4: 'friends exams', u5: 'friends' } },
    });
    const run = await runCli(['table', '2', '--quotes', '--format', 'json'], { files: made });
    const quotes = JSON.parse(run.stdout).rows.map(({ quote }: { quote: string }) => quote);
    expect(quotes).toHaveLength(3);
    expect(new Set(quotes).size).toBe(3);
  });

  test('a cell of a subcategory is traced without asking for counts, too', async () => {
    const run = await fga('table', '2', '--trace', 'Trust');
    expect(run.stdout).toContain('Behind Trust');
    expect((await fga('table', '2', '--trace', 'Trsut')).stderr).toContain('Did you mean Trust?');
  });
});

describe('whose coding counts', () => {
  const own = (files['codings/rules.csv'] ?? '').replaceAll(',coded,rule,', ',coded,person,');

  test('is the only person before the rules, and the note says whose it is', async () => {
    const run = await runCli(['table', '2'], { files: { ...files, 'codings/anna.csv': own } });
    expect(run.stdout).toContain('Note. Coder: anna. Codebook: "Repair café" 1.2.0.');
  });

  test('must be said where several people have coded', async () => {
    const several = { ...files, 'codings/anna.csv': own, 'codings/ben.csv': own };
    const run = await runCli(['table', '2'], { files: several });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('anna, ben');
    const chosen = await runCli(['table', '2', '--coder', 'ben'], { files: several });
    expect(chosen.stdout).toContain('Coder: ben.');
  });
});

describe('fga table quotes', () => {
  test('lists the words behind a number, of a code by its id or its name', async () => {
    const run = await fga('table', 'quotes', '--only', 'stairs-and-lift', '--format', 'csv');
    expect(run.stdout).toMatchInlineSnapshot(`
      "Category,Subcategory,Code,Quote,Source,Transcript,Unit
      Obstacles,The building,Stairs and lift,The stairs are hard for me. Nobody can carry a washing machine up there.,"ben, Monday",monday.txt,u0006
      Obstacles,The building,Stairs and lift,I do not trust the lift. It is hard to get up without it.,"dan, Tuesday",tuesday.md,u0003
      "
    `);
    const byName = await fga('table', 'quotes', '--only', 'The building', '--format', 'csv');
    expect(byName.stdout).toBe(run.stdout);
  });

  test('never lets what somebody typed steer the terminal', async () => {
    const hostile = (STUDY['transcripts/monday.txt'] ?? '').replace(
      'The stairs',
      'The \u001b[31m\u202estairs',
    );
    const made = await runCli(['code'], { files: { ...STUDY, 'transcripts/monday.txt': hostile } });
    for (const format of ['text', 'csv', 'tsv', 'md', 'json']) {
      const argv = ['table', 'quotes', '--format', format];
      const run = await runCli(argv, { files: made.files, terminal: true, env: { NO_COLOR: '1' } });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(run.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    }
    const file = await runCli(['table', 'quotes', '--format', 'csv'], { files: made.files });
    expect(file.stdout).toContain('The \u001b[31m\u202estairs');
  });
});

describe('fga table matrix', () => {
  test('counts units by what is asked for', async () => {
    const run = await fga('table', 'matrix', '--by', 'age', '--rows', 'code');
    expect(run.stdout).toMatchInlineSnapshot(`
      "Units by code and age
      ┌─────────────────┬────┬────┬────┬────┬─────┐
      │ Code            │ 30 │ 44 │ 68 │ 71 │ All │
      ├─────────────────┼────┼────┼────┼────┼─────┤
      │ Honest people   │  0 │  0 │  0 │  1 │   1 │
      │ Learning        │  1 │  0 │  0 │  0 │   1 │
      │ Stairs and lift │  0 │  1 │  1 │  0 │   2 │
      └─────────────────┴────┴────┴────┴────┴─────┘
      Note. Coder: rules. This is the unreviewed work of the rules of the codebook
      "Repair café" 1.2.0.
      Note. A unit counts once in a row, however many codes of that row it carries.
      Note. Not voiced: Closed.
      "
    `);
  });
});

describe('fga table participation', () => {
  test('has one row for a speaker of a session in several transcripts, in the order of the study', async () => {
    const parts = {
      'fga.yaml':
        'language: en\nsessions:\n  - id: two\n    label: Two\n    transcript: a.txt\n  - id: one\n    label: One\n    transcripts: [b1.txt, b2.txt]\n',
      'participants.csv':
        'id,session,role,gender,labels\na,one,n,f,Ann\nb,one,n,m,Bob\nc,one,n,m,Cy\nd,two,n,m,Dan\n',
      'transcripts/a.txt': 'M: Who begins?\nDan: I do, thanks.\nM: And then?\nDan: Then I stop.\n',
      'transcripts/b1.txt': 'M: Who begins?\nAnn: I do.\nBob: And I.\nM: Well?\nAnn: It is good.\n',
      'transcripts/b2.txt': 'M: And now?\nAnn: It is late.\nM: Why?\nAnn: So.\n',
    };
    const run = await runCli(['table', 'participation', '--format', 'csv'], { files: parts });
    const rows = run.stdout.split('\n').map((row) => row.split(',').slice(0, 6).join(','));
    expect(rows.slice(1, -1)).toEqual([
      'Two,M,,moderator,2,4',
      'Two,Dan,d,n,2,6',
      'One,M,,moderator,4,6',
      'One,Ann,a,n,4,9',
      'One,Bob,b,n,1,2',
      'One,Cy,c,n,0,0',
    ]);
  });

  test('counts turns and words, and shows who was silent', async () => {
    const run = await fga('table', 'participation');
    expect(run.stdout).toMatchInlineSnapshot(`
      "Participation: turns and words of each speaker
      ┌─────────┬───────────┬─────────────┬───────────┬───────┬───────┬──────────────┐
      │ Session │ Speaker   │ Participant │ Role      │ Turns │ Words │     Share of │
      │         │           │             │           │       │       │    words (%) │
      ├─────────┼───────────┼─────────────┼───────────┼───────┼───────┼──────────────┤
      │ Monday  │ Moderator │             │ moderator │     2 │    10 │         23.3 │
      │ Monday  │ Ann       │ ann         │ visitor   │     2 │    18 │         41.9 │
      │ Monday  │ Ben       │ ben         │ visitor   │     2 │    15 │         34.9 │
      │ Tuesday │ Moderator │             │ moderator │     1 │     7 │         20.0 │
      │ Tuesday │ Cleo      │ cleo        │ helper    │     2 │    14 │         40.0 │
      │ Tuesday │ Dan       │ dan         │ visitor   │     1 │    14 │         40.0 │
      │ Tuesday │ Eve       │ eve         │ visitor   │     0 │     0 │          0.0 │
      └─────────┴───────────┴─────────────┴───────────┴───────┴───────┴──────────────┘
      Note. Words are counted without annotations. Shares are of all the session's
      words, those of moderators included.
      "
    `);
  });
});

describe('colour', () => {
  const sequence = '\u001b[';
  test.each<[string, boolean, Record<string, string>, boolean]>([
    ['on a terminal', true, {}, true],
    ['not on a terminal without colours', true, { TERM: 'dumb' }, false],
    ['not where NO_COLOR says so', true, { NO_COLOR: '1' }, false],
    ['not in a file or pipe', false, {}, false],
  ])('is used %s', async (_, terminal, env, isUsed) => {
    const { stdout } = await runCli(['table', '1'], { files, terminal, env });
    expect(stdout.includes(sequence)).toBe(isUsed);
  });
});

describe('fga table stops', () => {
  test.each<[string, string[], RegExp]>([
    ['at a kind there is not', ['matrx'], /Did you mean matrix\?/],
    ['without a kind', [], /missing required argument 'kind'/],
    ['at a split there is not', ['2', '--by', 'agee'], /Did you mean age\?/],
    ['at a code there is not', ['quotes', '--only', 'trist'], /Did you mean trust\?/],
    ['at a coder there is not', ['2', '--coder', 'rulez'], /Did you mean rules\?/],
    ['at a coder that is a path', ['2', '--coder', '../x'], /cannot be a coder's name/],
    ['at a format there is not', ['2', '--format', 'xml'], /Allowed choices are text, csv/],
    ['at an option of another kind', ['1', '--counts'], /an option of fga table 2/],
    ['at a file it cannot write', ['1', '-o', 'no/where.csv'], /Cannot write no\/where.csv/],
  ])('%s', async (_, argv, message) => {
    const run = await fga('table', ...argv);
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toMatch(message);
  });

  test('where nobody has coded, and names the command that does', async () => {
    const run = await runCli(['table', '2'], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('fga code');
  });

  test('where a code of the table is gone from the codebook: says so and ends with 1', async () => {
    const renamed = CODEBOOK.replace('name: Stairs and lift', 'name: Getting up');
    const run = await runCli(['table', '2'], {
      files: { ...files, 'codebooks/cafe.yaml': renamed },
    });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('stairs-and-lift');
  });
});

describe('fga tables', () => {
  test('writes every table once in each format, and the notes beside them', async () => {
    const run = await fga('tables', '-o', 'out', '--format', 'csv', '--format', 'md');
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stderr.match(/\[[a-z]+\/.*?\]/g)).toEqual(['[table/small-cell]']);
    expect(run.stdout).toMatchInlineSnapshot(`
      "Written to out: table-1.csv, table-1.md, table-2.csv, table-2.md,
      categories.csv, categories.md, quotes.csv, quotes.md, matrix.csv, matrix.md,
      participation.csv, participation.md, notes.txt, fga-tables.json
      "
    `);
    expect(run.changes).toHaveLength(new Set(run.changes).size);
    expect(run.files['out/table-1.csv']).toMatchInlineSnapshot(`
      "Session,Participants,Number,Gender
      Monday,Visitor,2,Female: 1 / Male: 1
      Tuesday,Helper,1,Female: 1
      Tuesday,Visitor,2,Female: 1 / Not stated: 1
      "
    `);
    expect(run.files['out/categories.csv']).toMatchInlineSnapshot(`
      "Category,Subcategory,Units,Participants,Sessions,Quote,Source
      Being there,Trust,1,1,1,I trust the people 🔧 here. They are honest when a thing cannot be mended.,"ann, Monday"
      Being there,Skills,1,1,1,I learned to solder. My hands got better at it.,"cleo, Tuesday"
      Obstacles,The building,2,2,2,The stairs are hard for me. Nobody can carry a washing machine up there.,"ben, Monday"
      "
    `);
    expect(run.files['out/notes.txt']).toMatchInlineSnapshot(`
      "Table 1. Participants of the focus groups
        1 helper and 4 visitors in 2 sessions, counted from participants.csv.

      Table 2. Categories and subcategories
        Coder: rules. This is the unreviewed work of the rules of the codebook "Repair café" 1.2.0.
        Counted: 4 coded units of 4 participants in 2 of 2 sessions.
        Not voiced: Opening hours.

      Quotes by category, subcategory and code
        Coder: rules. This is the unreviewed work of the rules of the codebook "Repair café" 1.2.0.
        4 quotes, words verbatim.

      Units by subcategory and session
        Coder: rules. This is the unreviewed work of the rules of the codebook "Repair café" 1.2.0.
        A unit counts once in a row, however many codes of that row it carries.
        Not voiced: Opening hours.

      Participation: turns and words of each speaker
        Words are counted without annotations. Shares are of all the session's words, those of moderators included.
      "
    `);
  });

  test.each<[string, RegExp, Record<string, string>]>([
    ['there is no codebook', /there is no codebook/, {}],
    ['nobody has coded', /nobody has coded/, { 'codebooks/cafe.yaml': CODEBOOK }],
  ])('leaves out what counts codings where %s', async (_, message, more) => {
    const { 'codebooks/cafe.yaml': _book, ...files } = STUDY;
    const run = await runCli(['tables', '-o', 'out'], { files: { ...files, ...more } });
    expect(run.exitCode).toBe(0);
    const names = ['table-1.csv', 'participation.csv', 'notes.txt', 'fga-tables.json'];
    expect(run.changes).toEqual(names.map((file) => `out/${file}`));
    expect(run.stderr).toMatch(message);
    expect(run.stderr).toContain('[study/tables-left-out]');
    for (const kind of ['1', 'participation']) {
      const alone = await runCli(['table', kind], { files: { ...files, ...more } });
      expect(alone).toMatchObject({ exitCode: 0, stderr: '' });
    }
  });

  test('writes CSV where no format is named', async () => {
    const { changes } = await fga('tables', '-o', 'out');
    expect(changes.map((path) => path.split('.')[1])).toEqual([
      ...Array(6).fill('csv'),
      'txt',
      'json',
    ]);
  });

  test.each<[string, string[], RegExp]>([
    ['without a folder', [], /required option '-o, --output <folder>'/],
    ['at a format there is not', ['-o', 'out', '--format', 'csv,xls'], /unknown format 'xls'/],
  ])('stops %s', async (_, argv, message) => {
    const run = await fga('tables', ...argv);
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toMatch(message);
  });
});
