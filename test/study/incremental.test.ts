import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODEBOOK, PARTICIPANTS, STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';

type Files = Readonly<Record<string, string>>;

const RULES = 'codings/rules.csv';
/** Tells what was done: a run that does less says less. */
const LOG = 'log/study.jsonl';
const RECORD = 'codings/.rules.json';
const { files: coded } = await runCli(['code'], { files: STUDY });

const otherProgram = (coded[RECORD] ?? '').replaceAll('"fga":"0.0.0', '"fga":"0.0.1');

/** A study as it would be had fga never recorded anything. */
function unrecorded(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== RECORD));
}

function without(files: Files, ...paths: string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}

/** How many transcripts a run coded, by what it says. */
function codedAgain(stdout: string): number {
  if (stdout.includes('Nothing has changed since it was coded')) return 0;
  const some = /Coded again: (\d+) transcript/.exec(stdout);
  return some ? Number(some[1]) : Number(/ in (\d+) transcript/.exec(stdout)?.[1]);
}

/** What a run says, without how much of it was work. */
function said(stdout: string): string {
  return stdout.replace(/\n.*rules\.csv: \+[\s\S]*/, '');
}

describe('fga code on a study that is coded already', () => {
  const changed = (path: string, from: string, to: string) => ({
    ...coded,
    [path]: (coded[path] ?? '').replace(from, to),
  });
  test.each<[string, Files, number]>([
    ['nothing', coded, 0],
    ['one transcript', changed('transcripts/monday.txt', 'coffee.', 'coffee!'), 1],
    ['the units of one transcript', changed('units/monday.txt.csv', 'minimal', 'content'), 1],
    ['the codebook', changed('codebooks/cafe.yaml', 'lift]', 'lift, tea]'), 2],
    ['what participants.csv says', changed('participants.csv', '71', '72'), 2],
    ['the language of the study', changed('fga.yaml', 'language: en', 'language: de'), 2],
    ['its title', changed('fga.yaml', 'repair', 'mending'), 0],
    ['the record, by hand', changed(RECORD, '"codable":3', '"codable":"3"'), 2],
    ['the record, cut off', { ...coded, [RECORD]: (coded[RECORD] ?? '').slice(0, 500) }, 2],
    ['the record, removed', unrecorded(coded), 2],
    ['the units of one transcript, removed', without(coded, 'units/monday.txt.csv'), 1],
    ['the program', { ...coded, [RECORD]: otherProgram }, 2],
    ['the program that read the codebook', changed(RECORD, '"fga":"0.0.0', '"fga":"0.0.1'), 0],
  ])('codes again only what depends on it: %s', async (_, files, count) => {
    const run = await runCli(['code'], { files });
    const fresh = await runCli(['code'], { files: unrecorded(files) });
    expect(codedAgain(run.stdout)).toBe(count);
    expect(without(run.files, LOG)).toEqual(without(fresh.files, LOG));
    expect(said(run.stdout)).toBe(said(fresh.stdout));
    expect(run.stderr).toBe(fresh.stderr);
  });

  test('codes everything where it is asked to, and writes the same', async () => {
    const run = await runCli(['code', '--again'], { files: coded });
    expect(codedAgain(run.stdout)).toBe(2);
    expect(run).toMatchObject({ changes: [], files: coded });
  });

  test('codes again what was coded with other options', async () => {
    const run = await runCli(['code', '--include', 'moderator', 'question'], { files: coded });
    expect(codedAgain(run.stdout)).toBe(2);
    const again = await runCli(['code', '--include', 'question', 'moderator'], {
      files: run.files,
    });
    expect(codedAgain(again.stdout)).toBe(0);
    expect(said(again.stdout)).toBe(
      said(run.stdout).replace('moderator, question', 'question, moderator'),
    );
    const last = await runCli(['code'], { files: run.files });
    expect(without(last.files, LOG)).toEqual(without(coded, LOG));
  });

  test('codes again what another codebook coded, and keeps the rest', async () => {
    const files = { ...coded, 'other.yaml': CODEBOOK.replace('stairs, lift', 'tea') };
    const other = await runCli(['code', 'tuesday.md', '--codebook', 'other.yaml'], { files });
    expect(other.files[RULES]).not.toBe(coded[RULES]);
    const back = await runCli(['code'], { files: other.files });
    expect(codedAgain(back.stdout)).toBe(1);
    expect(back.files[RULES]).toBe(coded[RULES]);
    expect(back.files[RECORD]).toBe(coded[RECORD]);
  });

  test('prints the findings of transcripts and codebook again, named from the current folder', async () => {
    const files = {
      ...STUDY,
      'codebooks/cafe.yaml': CODEBOOK.replace('closed]', 'closed, color:x]'),
      'participants.csv': PARTICIPANTS.replace('Dan', 'Daniel'),
    };
    const first = await runCli(['code'], { files });
    expect(first.stderr).toContain('transcripts/tuesday.md:');
    expect(first.stderr).toContain('codebooks/cafe.yaml:');
    const again = await runCli(['code'], { files: first.files });
    expect(again).toMatchObject({ stderr: first.stderr, exitCode: first.exitCode, changes: [] });
    const cwd = '/home/study/transcripts';
    const below = Object.fromEntries(
      Object.entries(first.files).map(([path, text]) => [`/home/study/${path}`, text]),
    );
    const from = await runCli(['code'], { files: below, cwd });
    expect(codedAgain(from.stdout)).toBe(0);
    expect(from.stderr).toBe((await runCli(['code', '--again'], { files: below, cwd })).stderr);
    expect(from.stderr).toContain('../codebooks/cafe.yaml:');
  });

  test('keeps the codings of a transcript that is gone, and says so every time', async () => {
    const gone = without(coded, 'transcripts/monday.txt');
    for (const argv of [['code'], ['code'], ['code', '--again']]) {
      const run = await runCli(argv, { files: gone });
      expect(run.stderr).toContain('[study/absent-transcript]');
      expect(run.files[RULES]).toBe(coded[RULES]);
      const again = await runCli(argv, { files: run.files });
      expect(again.stderr).toBe(run.stderr);
      const back = await runCli(['code'], { files: { ...STUDY, ...run.files } });
      expect(without(back.files, LOG)).toEqual(without(coded, LOG));
    }
    const dropped = await runCli(['code'], { files: without(gone, RULES) });
    expect(dropped.stderr).not.toContain('[study/absent-transcript]');
    expect(dropped.files[RULES]).not.toContain('monday');
  });

  test('does not take over rows that a person changed', async () => {
    const files = { ...coded, [RULES]: (coded[RULES] ?? '').replace(',trust,', ',trusted,') };
    const refused = await runCli(['code'], { files });
    expect(refused).toMatchObject({ exitCode: 2, changes: [] });
    expect(refused.stderr).toContain('was changed by hand');
    const replaced = await runCli(['code', 'tuesday.md', '--replace'], { files });
    // The changed row is of a transcript that was not given: it stays, and nothing vouches for it.
    expect(replaced.files[RULES]).toContain(',trusted,');
    const next = await runCli(['code'], { files: replaced.files });
    expect(codedAgain(next.stdout)).toBe(1);
    expect(next.files[RULES]).toBe(coded[RULES]);
  });
});

describe('a record that somebody made up', () => {
  const record = JSON.parse(coded[RECORD] ?? '');
  const forged = (change: (copy: typeof record) => void): string => {
    const copy = structuredClone(record);
    change(copy);
    return JSON.stringify(copy);
  };
  test.each([
    ['no JSON', '<<<<<<< HEAD\n'],
    ['a list', '[]'],
    ['nothing', ''],
    ['null', 'null'],
    ['without hash', forged((copy) => delete copy.rules)],
    ['a hash that is none', forged((copy) => copy.rules.splice(0, 1, '../../etc'))],
    ['too many bytes', forged((copy) => (copy.transcripts['monday.txt'].bytes = 1e15))],
    ['negative bytes', forged((copy) => (copy.transcripts['monday.txt'].bytes = -1))],
    ['other cuts', forged((copy) => (copy.transcripts['monday.txt'].bytes -= 7))],
    ['rows without bytes', forged((copy) => (copy.transcripts['monday.txt'].bytes = 0))],
    ['a transcript more', forged((copy) => (copy.transcripts.__proto___ = { rows: 1, bytes: 1 }))],
    ['names exchanged', JSON.stringify(record).replaceAll('monday.txt', 'zebra.txt')],
    ['deep nesting', `{"rules":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('counts as none: %s', async (_, text) => {
    const run = await runCli(['code'], { files: { ...coded, [RECORD]: text } });
    expect(run.exitCode).toBe(0);
    expect(codedAgain(run.stdout)).toBe(2);
    expect(run.files).toEqual(coded);
  });

  test('cannot reach a prototype or steer the terminal', async () => {
    const text = (coded[RECORD] ?? '')
      .replace(
        '"findings":[]}',
        '"findings":[{"code":"x/y","severity":"error","message":"\\u001b[2J"}]}',
      )
      .replace('{\n"about"', '{\n"__proto__":{"polluted":1},"about"');
    const run = await runCli(['code'], { files: { ...coded, [RECORD]: text } });
    expect(run.stderr).not.toContain('\u001b');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('fga check', () => {
  const codes = async (files: Files) => {
    const run = await runCli(['check', '--json'], { files });
    return JSON.parse(run.stdout)
      .map(({ code }: { code: string }) => code)
      .filter((code: string) => /rules|uncoded/.test(code));
  };
  test.each<[string, Files, string[]]>([
    ['nothing where the coding is that of the study', coded, []],
    ['nothing where nobody coded', STUDY, []],
    [
      'a codebook that changed since',
      { ...coded, 'codebooks/cafe.yaml': `${CODEBOOK}\n` },
      ['study/outdated-rules'],
    ],
    [
      'a transcript that changed since',
      { ...coded, 'transcripts/monday.txt': `${STUDY['transcripts/monday.txt']}\n` },
      ['study/outdated-rules'],
    ],
    [
      'a transcript that was added since',
      { ...coded, 'transcripts/wednesday.txt': 'A: Yes.\nB: No, I do not think so.\n' },
      ['study/uncoded-transcripts'],
    ],
    ['another version of fga', { ...coded, [RECORD]: otherProgram }, ['study/rules-by-other-fga']],
    [
      'a file that was changed by hand',
      { ...coded, [RULES]: (coded[RULES] ?? '').replace(',rule,', ',person,') },
      ['study/edited-rules'],
    ],
  ])('reports %s', async (_, files, expected) => {
    expect(await codes(files)).toEqual(expected);
  });
});

describe('whatever is edited between runs', () => {
  const spoken = ['I trust her.', 'The stairs!', 'We learned it.', 'It was closed.', 'Honest tea.'];
  const line = fc.tuple(
    fc.constantFrom('Ann', 'Ben', 'Cleo', 'Moderator'),
    fc.constantFrom(...spoken),
  );
  const transcript = fc
    .array(line, { minLength: 2, maxLength: 6 })
    .map((lines) => lines.map(([who, what]) => `${who}: ${what}\n`).join(''));
  type Edit = (files: Files) => Files;
  const set =
    (path: string, text: string): Edit =>
    (files) => ({ ...files, [path]: text });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc
      .tuple(fc.constantFrom('1.txt', '__proto__.txt', 'a/b.md', 'monday.txt', '10'), transcript)
      .map(([name, text]) => set(`transcripts/${name}`, text)),
    fc.constantFrom('monday.txt', 'tuesday.md', '1.txt', 'a/b.md').map(
      (name): Edit =>
        (files) =>
          without(files, `transcripts/${name}`),
    ),
    fc.constantFrom('monday.txt', 'tuesday.md', '1.txt').map(
      (name): Edit =>
        (files) =>
          without(files, `units/${name}.csv`),
    ),
    fc.constant<Edit>((files) => {
      const units = files['units/monday.txt.csv'];
      if (units === undefined) return files;
      return { ...files, 'units/monday.txt.csv': units.replace(',content,', ',minimal,') };
    }),
    fc
      .constantFrom('tea', 'stairs OR tea', 'closed AND gender:f', '"I trust"', 'NEAR/')
      .map((rule) => set('codebooks/cafe.yaml', CODEBOOK.replace('[stairs, lift]', `['${rule}']`))),
    fc
      .constantFrom('moderator', 'visitor', 'helper')
      .map((role) =>
        set('participants.csv', PARTICIPANTS.replace('ben,monday,visitor', `ben,monday,${role}`)),
      ),
    fc
      .constantFrom('de', 'en', 'fa')
      .map((language) => set('fga.yaml', `title: The repair café\nlanguage: ${language}\n`)),
  );
  const argv = fc.constantFrom(
    ['code'],
    ['code'],
    ['code', 'monday.txt'],
    ['code', '--include', 'minimal'],
  );

  test('coding again gives the files that coding everything gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(edit, { maxLength: 3 }), argv), { minLength: 1, maxLength: 5 }),
        async (steps) => {
          let files: Files = STUDY;
          for (const [edits, args] of steps) {
            files = edits.reduce((before, each) => each(before), files);
            files = (await runCli(args, { files })).files;
          }
          const last = await runCli(['code'], { files });
          const fresh = await runCli(['code', '--again'], { files });
          const bare = await runCli(['code'], { files: unrecorded(files) });
          expect(without(last.files, LOG)).toEqual(without(fresh.files, LOG));
          // Where a units file fits nothing any more no run goes on.
          if (last.exitCode !== 2) {
            expect(without(last.files, LOG)).toEqual(without(bare.files, LOG));
          }
          expect(last.stderr).toBe(fresh.stderr);
          expect(said(last.stdout)).toBe(said(fresh.stdout));
          expect(last.exitCode).toBe(fresh.exitCode);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
