import { describe, expect, test } from 'vitest';
import { keptBefore } from '../support/backups.js';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, STUDY } from './small-study.js';

const coded = async () => (await runCli(['code'], { files: STUDY })).files;
const rules = 'codings/rules.csv';

describe('fga code', () => {
  test('a transcript that cannot be read is not among those that units come from', async () => {
    const files = { ...STUDY, 'transcripts/noise.txt': '\0\u0001\u0002\0\u0003' };
    const run = await runCli(['code'], { files });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('transcripts/noise.txt');
    expect(run.stdout).toContain('10 meaning units in 2 transcripts:');
  });

  test('cuts, codes, stores both, and says how much carries a code and what to do next', async () => {
    const run = await runCli(['code'], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatchInlineSnapshot(`
      "Codebook: Repair café 1.2.0, 4 codes.
      10 meaning units in 2 transcripts:
        6 content, 1 minimal, 3 questions, 0 annotations
      The rules read 6 of them (participants' content):
        4 with a code (67 %), 2 without

                           Units
        Being there            2
          Trust                1
          Skills               1
        Obstacles              2
          The building         2
          Opening hours        0

      Found nowhere: Closed.

      units/: written for 2 transcripts
      codings/rules.csv: +4 −0 =0
      These are the proposals of rules, read by nobody yet.
      Next: fga table 2 --counts --quotes, or fga table quotes to read them.
      "
    `);
    expect(run.changes).toEqual([
      'units/monday.txt.csv',
      'units/tuesday.md.csv',
      'codings/rules.csv',
      'codings/.rules.json',
      'log/study.jsonl',
    ]);
    expect(run.files[rules]).toMatchInlineSnapshot(`
      "transcript,unit,start,end,code,status,source,quote,before,after,hash,codebook,rule,matched,memo
      monday.txt,u0002,85,158,honest-people,coded,rule,I trust the people 🔧 here. They are honest when a thing cannot be mended.,"ou like about coming here?
      Ann: ","
      Ben: Mm-hm.
      Ann: And the coffee",39f1d3ce9e80d767,1.2.0,affirmed(trust),trust,
      monday.txt,u0006,222,294,stairs-and-lift,coded,rule,The stairs are hard for me. Nobody can carry a washing machine up there.,".
      Moderator: What is hard?
      Ben: ","
      ",4a8a5f72837fccf9,1.2.0,stairs,stairs,
      tuesday.md,u0002,62,109,learning,coded,rule,I learned to solder. My hands got better at it.,"e about coming here?

      **Cleo:** ","

      **Dan:** I do not trust the li",ccd089eebadfa4a8,1.2.0,learn*,learned,
      tuesday.md,u0003,120,177,stairs-and-lift,coded,rule,I do not trust the lift. It is hard to get up without it.,"nds got better at it.

      **Dan:** ","

      **Cleo:** The tea is cold.
      ",43dee1dceebc4cb9,1.2.0,lift,lift,
      "
    `);
    expect(run.files['units/monday.txt.csv']).toMatchInlineSnapshot(`
      "unit,start,end,speaker,participant,role,kind,question,text,clean,condensed,translation
      u0001,44,79,Moderator,,moderator,question,,What do you like about coming here?,What do you like about coming here?,,
      u0002,85,158,Ann,ann,visitor,content,u0001,I trust the people 🔧 here. They are honest when a thing cannot be mended.,I trust the people 🔧 here. They are honest when a thing cannot be mended.,,
      u0003,164,170,Ben,ben,visitor,minimal,u0001,Mm-hm.,Mm-hm.,,
      u0004,176,191,Ann,ann,visitor,content,u0001,And the coffee.,And the coffee.,,
      u0005,203,216,Moderator,,moderator,question,,What is hard?,What is hard?,,
      u0006,222,294,Ben,ben,visitor,content,u0005,The stairs are hard for me. Nobody can carry a washing machine up there.,The stairs are hard for me. Nobody can carry a washing machine up there.,,
      "
    `);
  });

  test('changes nothing when it runs again', async () => {
    const files = await coded();
    const again = await runCli(['code'], { files });
    expect(again).toMatchObject({ exitCode: 0, changes: [], files });
    expect(again.stdout).toContain('codings/rules.csv: +0 −0 =4 (unchanged)');
  });

  test('leaves the codings of transcripts it was not given', async () => {
    const files = await coded();
    const changed = { ...files, 'codebooks/cafe.yaml': CODEBOOK.replace('stairs, lift', 'tea') };
    const run = await runCli(['code', 'transcripts/tuesday.md'], { files: changed });
    expect(run.stdout).toContain('codings/rules.csv: +1 −1 =1');
    const rows = (run.files[rules] ?? '').split('\n').filter((row) => row.includes('stairs-and'));
    expect(rows.map((row) => row.split(',')[0])).toEqual(['monday.txt', 'tuesday.md']);
  });

  test('writes a line of JSON per coding to stdout, offsets in code points, and nothing else', async () => {
    const run = await runCli(['code', '-o', '-', '--format', 'jsonl'], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
    const lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({
      transcript: 'monday.txt',
      unit: 'u0002',
      start: 85,
      end: 158,
      speaker: 'Ann',
      participant: 'ann',
      role: 'visitor',
      code: 'honest-people',
      subcategory: 'trust',
      category: 'being-there',
      coder: 'rules',
      source: 'rule',
      rule: 'affirmed(trust)',
      matches: [{ start: 87, end: 92, text: 'trust' }],
      text: 'I trust the people 🔧 here. They are honest when a thing cannot be mended.',
    });
    const text = [...(STUDY['transcripts/monday.txt'] ?? '')];
    expect(text.slice(85, 158).join('')).toBe(lines[0].text);
    expect(lines.map(({ code, speaker }) => `${speaker}: ${code}`)).toEqual([
      'Ann: honest-people',
      'Ben: stairs-and-lift',
      'Cleo: learning',
      'Dan: stairs-and-lift',
    ]);
  });

  test('gives units without a code a line of their own where all units are asked for', async () => {
    const run = await runCli(['code', '-o', '-', '--all-units'], { files: STUDY });
    const lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ code }) => code === null).map(({ text }) => text)).toContain('Mm-hm.');
    expect(lines.find(({ code }) => code === null)).toMatchObject({
      subcategory: null,
      category: null,
      coder: null,
      matches: [],
    });
  });

  test.each([
    ['json', '['],
    ['csv', 'transcript,unit,start,end,code,status,source,quote,'],
    ['jsonl', '{"transcript":"monday.txt"'],
  ])('writes %s to stdout where that format is asked for', async (format, begin) => {
    const run = await runCli(['code', '--format', format], { files: STUDY });
    expect(run.stdout.startsWith(begin)).toBe(true);
    expect(run.changes).toEqual([]);
  });

  test('outside a study writes units and codings to the folder of -o and finds them there again', async () => {
    const files = { 'one.txt': STUDY['transcripts/monday.txt'] ?? '', 'book.yaml': CODEBOOK };
    const argv = ['code', 'one.txt', '--codebook', 'book.yaml', '-o', 'out'];
    const run = await runCli(argv, { files });
    expect(Object.keys(run.files)).toEqual([
      'book.yaml',
      'one.txt',
      'out/codings/.rules.json',
      'out/codings/rules.csv',
      'out/units/one.txt.csv',
    ]);
    expect(run.stdout).toContain('fga init');
    const merged = (run.files['out/units/one.txt.csv'] ?? '').replace(',minimal,', ',content,');
    const again = await runCli(argv, { files: { ...run.files, 'out/units/one.txt.csv': merged } });
    expect(again.files['out/units/one.txt.csv']).toBe(merged);
    expect(again.stdout).toContain('4 content, 0 minimal');
  });

  test('outside a study writes to the current folder where no other is named', async () => {
    const files = { 'one.txt': STUDY['transcripts/monday.txt'] ?? '', 'book.yaml': CODEBOOK };
    const run = await runCli(['code', 'one.txt', '--codebook', 'book.yaml'], { files });
    expect(run.changes.map((path) => path.split('/')[0])).toEqual(
      expect.arrayContaining(['units', 'codings']),
    );
    expect(Object.keys(run.files)).toContain('units/one.txt.csv');
  });

  test('reads a transcript from the standard input', async () => {
    const run = await runCli(['code', '-', '--codebook', 'book.yaml', '-o', '-'], {
      files: { 'book.yaml': CODEBOOK },
      stdin: STUDY['transcripts/monday.txt'] ?? '',
    });
    expect(run.stdout.split('\n')).toHaveLength(3);
    expect(run.changes).toEqual([]);
  });

  test('remembers the codebook it was given where the study names none', async () => {
    const { 'codebooks/cafe.yaml': book, ...study } = STUDY;
    const files = { ...study, 'elsewhere/cafe.yaml': book ?? '' };
    const coded = await runCli(['code', '--codebook', 'elsewhere/cafe.yaml'], { files });
    expect(coded.stdout).toContain('put into fga.yaml:\n  codebook: elsewhere/cafe.yaml');
    expect(coded.files['codings/.rules.codebook']).toBe('elsewhere/cafe.yaml\n');
    const table = await runCli(['table', '2'], { files: coded.files });
    expect(table).toMatchObject({ exitCode: 0, stderr: '' });
    expect(table.stdout).toContain('Trust');
    const checked = await runCli(['check'], { files: coded.files });
    expect(checked.stdout).toContain('[study/remembered-codebook]');
    const { 'elsewhere/cafe.yaml': _, ...gone } = coded.files;
    expect((await runCli(['table', '2'], { files: gone })).stderr).toMatch(/no codebook/);
  });

  test('a study that says which codebook counts is not overruled', async () => {
    const files = { ...STUDY, 'b.yaml': CODEBOOK };
    const run = await runCli(['code', '--codebook', 'b.yaml'], { files });
    expect(run.files['codings/.rules.codebook']).toBeUndefined();
    expect(run.stdout).not.toContain('put into fga.yaml');
  });

  test('takes no folder of units, codings or codebooks for transcripts', async () => {
    const files = { 'in/one.txt': STUDY['transcripts/monday.txt'] ?? '', 'in/book.yaml': CODEBOOK };
    const argv = ['code', 'in', '--codebook', 'in/book.yaml', '-o', 'in'];
    const run = await runCli(argv, { files });
    const again = await runCli(argv, { files: run.files });
    expect(again.stdout).toContain('in 1 transcript:');
    expect(again.changes).toEqual([]);
  });
});

describe('fga code stops, and changes nothing,', () => {
  const without = (path: string) =>
    Object.fromEntries(Object.entries(STUDY).filter(([each]) => each !== path));

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['without a codebook', [], without('codebooks/cafe.yaml'), /Three ways on:/],
    ['at several codebooks', [], { ...STUDY, 'codebooks/b.yaml': CODEBOOK }, /several codebooks/],
    [
      'at a codebook that is not valid YAML',
      [],
      { ...STUDY, 'codebooks/cafe.yaml': `${CODEBOOK}  - name: [open\n` },
      /^codebooks\/cafe.yaml:31:1 {2}error .*\[yaml\/syntax\]\n[\s\S]*cannot be read as a codebook/m,
    ],
    [
      'at a codebook without codes',
      ['--codebook', 'new.yaml'],
      { ...STUDY, 'new.yaml': 'title: New\nversion: 0.1.0\n' },
      /There is no code in new.yaml yet/,
    ],
    ['at a codebook that is not there', ['--codebook', 'x.yaml'], STUDY, /no codebook x.yaml/],
    ['at a transcript that is not there', ['mondey.txt'], STUDY, /Did you mean monday.txt\?/],
    [
      'without transcripts',
      [],
      { 'transcripts/': '', 'codebooks/cafe.yaml': CODEBOOK },
      /no transcript yet/,
    ],
    [
      'at a units file that cannot be read, which would take away codings',
      [],
      { ...STUDY, 'units/monday.txt.csv': 'hello\n' },
      /\[unit\/missing-column\][\s\S]*fga segment monday.txt --new-units/,
    ],
    [
      'at a format for a folder',
      ['-o', 'out', '--json'],
      STUDY,
      /--json is for the standard output/,
    ],
    ['at a unit that is not there', ['--explain', 'monday.txt:u9'], STUDY, /no unit u9/],
    [
      'at a unit of several transcripts',
      ['--explain', 'u0002'],
      STUDY,
      /Say which: .*monday.txt:u0002/,
    ],
    ['at an unknown option', ['--jsn'], STUDY, /Did you mean --json\?/],
    ['at an unknown strategy', ['--by', 'word'], STUDY, /Allowed choices are turn, sentence/],
    ['outside a study', ['-C', 'codebooks'], STUDY, /codebooks is not a study/],
  ])('%s', async (_, options, files, message) => {
    const run = await runCli(['code', ...options], { files });
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toMatch(message);
  });

  test('at rules.csv changed by a person, until that may be lost', async () => {
    const files = await coded();
    const edited = {
      ...files,
      [rules]: (files[rules] ?? '').replace('coded,rule', 'rejected,rule'),
    };
    const run = await runCli(['code'], { files: edited });
    expect(run).toMatchObject({ exitCode: 2, changes: [] });
    expect(run.stderr).toContain('codings/anna.csv');
    const replaced = await runCli(['code', '--replace'], { files: edited });
    expect(replaced).toMatchObject({ exitCode: 0 });
    expect(replaced.files[rules]).toBe(files[rules]);
    expect(keptBefore(replaced.disk, rules)).toBe(edited[rules]);
    expect(replaced.stdout).toContain('backups/0001-code-replace.zip: the file as it was');
  });

  test('but codes by the rules that can be read where one cannot, and ends with 1', async () => {
    const book = CODEBOOK.replace('rules: [closed]', 'rules: ["closed AND ("]');
    const run = await runCli(['code'], { files: { ...STUDY, 'codebooks/cafe.yaml': book } });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('codings/rules.csv: +4');
    expect(run.stderr).toMatch(/^codebooks\/cafe.yaml:29:\d+ {2}error .*\[rule\/unclosed/);
  });
});

describe('fga code --explain', () => {
  test('says why a unit has its codes and what others lack', async () => {
    const run = await runCli(['code', '--explain', 'transcripts/tuesday.md:u0003'], {
      files: STUDY,
    });
    expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "tuesday.md u0003  Dan (visitor), content
        I do not trust the lift. It is hard to get up without it.

      Codes
        Obstacles > The building > Stairs and lift
          rule   lift
          words  lift

      Nearly
        Being there > Trust > Honest people
          rule   affirmed(trust)
          no     affirmed(trust): here, but denied (trust)

      Of the other 2 codes with rules, no rule finds anything here.
      "
    `);
  });
});
