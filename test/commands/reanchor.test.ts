import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/table/csv.js';
import { keptBefore } from '../support/backups.js';
import { runCli } from '../support/run-cli.js';
import { STUDY } from './small-study.js';

const MONDAY = 'transcripts/monday.txt';
const UNITS = 'units/monday.txt.csv';

/** The small study, coded by the rules and, with the same codes, by a person. */
const { files: byRules } = await runCli(['code'], { files: STUDY });
const CODED: Record<string, string> = {
  ...byRules,
  'codings/anna.csv': rewritten(byRules['codings/rules.csv'] ?? '', (row) => {
    row.source = 'person';
    row.memo = `memo on ${row.unit}`;
  }),
};

function rows(text = ''): Record<string, string>[] {
  const { header, rows: all } = parseCsv(text, 'x.csv').value;
  return all.map(({ cells }) =>
    Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
  );
}

function rewritten(text: string, change: (row: Record<string, string>) => void): string {
  const { header } = parseCsv(text, 'x.csv').value;
  const quoted = (cell = '') => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows(text).map((row) => {
    change(row);
    return header.map((name) => quoted(row[name])).join(',');
  });
  return `${[header.join(','), ...lines].join('\n')}\n`;
}

function edited(
  change: (text: string) => string,
  files: Readonly<Record<string, string>> = CODED,
): Record<string, string> {
  return { ...files, [MONDAY]: change(files[MONDAY] ?? '') };
}

const trust = (text: string) => text.replace('I trust the people', 'I trust teh people');
const before = (text: string) => text.replace('Ann: I', 'Ann: Hello everybody.\n\nAnn: I');

/** Codes and words that count after a run of another command. */
async function counted(files: Readonly<Record<string, string>>, coder = 'anna') {
  const run = await runCli(['table', 'quotes', '--coder', coder, '--format', 'csv'], { files });
  return rows(run.stdout).length;
}

async function reanchor(files: Readonly<Record<string, string>>, ...more: string[]) {
  return runCli(['reanchor', ...more], { files });
}

describe('fga reanchor', () => {
  test('says that everything stands where nothing was edited, and writes nothing', async () => {
    const run = await reanchor(CODED, '--apply');
    expect(run).toMatchObject({ exitCode: 0, changes: [] });
    expect(run.stdout).toContain('Everything stands');
  });

  test('shows both texts and writes nothing without --apply', async () => {
    const run = await reanchor(edited(trust));
    expect(run).toMatchObject({ exitCode: 0, changes: [] });
    expect(run.stdout).toContain('  was ');
    expect(run.stdout).toContain('I trust teh people');
    expect(run.stdout).toContain('fga reanchor --apply');
  });

  test('takes units and codings of all coders over, memos and codes kept, and logs it', async () => {
    const files = edited((text) => trust(before(text)));
    expect(await counted(files)).toBeLessThan(await counted(CODED));
    const run = await reanchor(files, '--apply', '--because', 'typing');
    expect(run.exitCode).toBe(0);
    expect(await counted(run.files)).toBe(await counted(CODED));
    expect(
      rows(run.files['codings/anna.csv']).map(({ code, memo, unit }) => [code, memo, unit]),
    ).toEqual(rows(CODED['codings/anna.csv']).map(({ code, memo, unit }) => [code, memo, unit]));
    expect(run.files['codings/anna.csv']).toContain('I trust teh people');
    expect(keptBefore(run.disk, 'codings/anna.csv')).toBe(CODED['codings/anna.csv']);
    expect(keptBefore(run.disk, UNITS)).toBe(CODED[UNITS]);
    const log = Object.entries(run.files).find(([path]) => path.startsWith('log/anna'));
    expect(log?.[1]).toContain('"because":"typing"');
    const check = await runCli(['check'], { files: run.files });
    expect(check.stdout).not.toMatch(/\[(anchor|coding)\//);
  });

  test('makes units of what was put in, with numbers never used', async () => {
    const run = await reanchor(edited(before), '--apply');
    const old = rows(CODED[UNITS]).map(({ unit }) => unit);
    const added = rows(run.files[UNITS]).filter(({ unit }) => !old.includes(unit));
    expect(added.map(({ text }) => text)).toEqual(['Hello everybody.']);
  });

  test('lets the rules code again afterwards', async () => {
    const applied = await reanchor(edited(before), '--apply');
    const run = await runCli(['code'], { files: applied.files });
    expect(run.exitCode).toBe(0);
    expect(run.files['codings/rules.csv']).toContain('monday.txt');
  });

  test('keeps a lost unit, its codings and its number, and finds it when the passage is back', async () => {
    const cut = edited(
      (text) => text.replace('They are honest when a thing cannot be mended.', ''),
      await bySentence(),
    );
    const lost =
      rows(cut[UNITS]).find(({ text }) => text?.startsWith('They are honest'))?.unit ?? '?';
    const applied = await reanchor(cut, '--apply');
    expect(applied.stdout).toContain('Lost');
    expect(rows(applied.files['units/monday.txt.unplaced.csv'])).toMatchObject([{ unit: lost }]);
    expect(rows(applied.files['codings/anna.csv'])).toHaveLength(
      rows(cut['codings/anna.csv']).length,
    );
    const check = await runCli(['check'], { files: applied.files });
    expect(check.stdout).toContain('[anchor/lost]');
    const twice = await reanchor(applied.files, '--apply');
    expect(twice.changes).toEqual([]);
    const back = await reanchor({ ...applied.files, [MONDAY]: CODED[MONDAY] ?? '' }, '--apply');
    expect(back.files).not.toHaveProperty('units/monday.txt.unplaced.csv');
    expect(rows(back.files[UNITS]).some(({ unit }) => unit === lost)).toBe(true);
    expect(await counted(back.files)).toBe(await counted(await bySentence()));
  });

  test('asks where a repeated answer belongs, and puts it where a person says', async () => {
    const files = edited((text) => text.replace('Ben: Mm-hm.', 'Ann: Mm-hm.\n\nBen: Mm-hm.'));
    const [unit] = rows(CODED[UNITS]).filter(({ text }) => text === 'Mm-hm.');
    const shown = await reanchor(files, 'monday.txt');
    expect(shown.stdout).toMatch(/Doubtful[\s\S]*Mm-hm/);
    const check = await runCli(['check'], { files });
    expect(check.stdout).toMatch(/units\/monday\.txt\.csv:\d+:1.*\[anchor\/doubtful\]/);
    const id = unit?.unit ?? '';
    const run = await reanchor(files, 'monday.txt', '--place', `${id}=2`, '--apply');
    expect(run.exitCode).toBe(0);
    expect(rows(run.files[UNITS]).find((row) => row.unit === id)).toBeDefined();
    expect(run.files).not.toHaveProperty('units/monday.txt.unplaced.csv');
  });

  test.each([
    ['positions', (start: number) => `${start}-${start + 4}`],
    ['words', () => 'tea. Somebody'],
  ])('puts a unit at %s', async (kind, place) => {
    const files = edited((text) =>
      text.replace('And the coffee.', 'And the tea. Somebody laughs.'),
    );
    const [unit] = rows(CODED[UNITS]).filter(({ text }) => text === 'And the coffee.');
    const at = [...(files[MONDAY] ?? '')].join('').indexOf('the tea') - 1;
    const chosen = `${unit?.unit}=${place(at)}`;
    const run = await reanchor(files, 'monday.txt', '--leave', unit?.unit ?? '', '--json');
    expect(run.exitCode).toBe(0);
    const put = await reanchor(files, 'monday.txt', '--place', chosen, '--apply');
    expect(put.exitCode, `${kind} ${put.stderr}`).toBe(0);
    expect(rows(put.files[UNITS]).some((row) => row.unit === unit?.unit)).toBe(true);
  });

  test('puts the codings of a lost unit on another, which remembers it', async () => {
    const sentences = await bySentence();
    const files = edited(
      (text) => text.replace('They are honest when a thing cannot be mended.', ''),
      sentences,
    );
    const lost =
      rows(sentences[UNITS]).find(({ text }) => text?.startsWith('They are honest'))?.unit ?? '?';
    const kept =
      rows(sentences[UNITS]).find(({ text }) => text?.startsWith('I trust'))?.unit ?? '?';
    const run = await reanchor(files, 'monday.txt', '--place', `${lost}=${kept}`, '--apply');
    expect(run.exitCode).toBe(0);
    expect(
      rows(run.files['codings/anna.csv']).filter(({ unit }) => unit === kept).length,
    ).toBeGreaterThan(1);
    expect(rows(run.files[UNITS]).find(({ unit }) => unit === kept)?.parents).toContain(lost);
  });

  test.each([
    [['monday.txt', '--place', 'u9999=1'], 'u9999'],
    [['monday.txt', '--place', 'u0002=7'], 'u0002'],
    [['monday.txt', '--place', 'u0002=no such words'], 'no such words'],
    [['monday.txt', '--place', 'u0002=3-2'], 'u0002'],
    [['monday.txt', '--place', 'u0002'], 'UNIT=PLACE'],
    [['--place', 'u0002=1'], 'Name the one transcript'],
  ])('refuses %j and changes nothing', async (argv, said) => {
    const run = await reanchor(edited(trust), ...argv, '--apply');
    expect(run).toMatchObject({ exitCode: 2, changes: [] });
    expect(run.stderr).toContain(said);
  });

  test('refuses a place that another unit has, and says how to give it the codings', async () => {
    const run = await reanchor(
      edited(trust),
      'monday.txt',
      '--place',
      'u0003=I trust teh',
      '--apply',
    );
    expect(run.stderr).toMatch(/--place u0003=u0002/);
  });

  test('puts doubtful units on their only place where that is asked for', async () => {
    const files = edited((text) => text.replace('And the coffee.', 'Or maybe the tea.'));
    const [unit] = rows(CODED[UNITS]).filter(({ text }) => text === 'And the coffee.');
    const asked = await reanchor(files, '--apply');
    expect(rows(asked.files['units/monday.txt.unplaced.csv'])).toMatchObject([
      { unit: unit?.unit },
    ]);
    for (const before of [files, asked.files]) {
      const run = await reanchor(before, '--take-single', '--apply');
      const placed = rows(run.files[UNITS]).find((row) => row.unit === unit?.unit);
      expect(placed?.text).toBe('Or maybe the tea.');
      expect(run.files).not.toHaveProperty('units/monday.txt.unplaced.csv');
    }
  });

  test('keeps a unit out that is not to take the place found', async () => {
    const run = await reanchor(edited(trust), 'monday.txt', '--leave', 'u0002', '--apply');
    expect(rows(run.files['units/monday.txt.unplaced.csv'])).toMatchObject([{ unit: 'u0002' }]);
  });

  test('follows a speaker who was corrected', async () => {
    const run = await reanchor(
      edited((text) => text.replace('Ann: And the', 'Ben: And the')),
      '--apply',
    );
    expect(run.stdout).toContain('Ann -> Ben');
    expect(rows(run.files[UNITS]).find(({ text }) => text === 'And the coffee.')?.speaker).toBe(
      'Ben',
    );
  });

  test('recognises a renamed transcript and puts everything under its name', async () => {
    const { [MONDAY]: text = '', ...rest } = CODED;
    const sample = 'transcript,unit\nmonday.txt,u0002\n';
    const files = {
      ...rest,
      'transcripts/group-a.txt': trust(text),
      'double-coding.csv': sample,
    };
    const check = await runCli(['check'], { files });
    expect(check.stdout).toContain('[anchor/renamed]');
    const run = await reanchor(files, '--apply');
    expect(run.exitCode).toBeLessThan(2);
    expect(run.files['double-coding.csv']).toBe('transcript,unit\ngroup-a.txt,u0002\n');
    expect(run.stdout).not.toContain('still says');
    expect(run.files['participants.csv']).toBe(
      rest['participants.csv']?.replaceAll(',monday,', ',group-a,'),
    );
    expect(run.files).not.toHaveProperty([UNITS]);
    expect(keptBefore(run.disk, UNITS)).toBe(CODED[UNITS]);
    expect(rows(run.files['units/group-a.txt.csv']).map(({ unit }) => unit)).toEqual(
      rows(CODED[UNITS]).map(({ unit }) => unit),
    );
    for (const coder of ['anna', 'rules']) {
      const all = rows(run.files[`codings/${coder}.csv`]);
      expect(all.some(({ transcript }) => transcript === 'monday.txt')).toBe(false);
      expect(all).toHaveLength(rows(CODED[`codings/${coder}.csv`]).length);
    }
  });

  test.each([
    ['has ended well once a rename is taken over, and says nothing of the old name', []],
    ['takes a transcript for one of another name where it is told so', ['--was', 'monday.txt']],
  ])('%s', async (_, more) => {
    const { [MONDAY]: text = '', ...rest } = CODED;
    const settings = 'sessions:\n  - id: monday\n    transcript: monday.txt\n';
    const files = { ...rest, 'transcripts/new.txt': text, 'fga.yaml': settings };
    const run = await reanchor(files, 'new.txt', '--apply', ...more);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).not.toContain('study/missing-transcript');
    expect(run.files['units/new.txt.csv']).toBeDefined();
  });

  test('recognises what was transcribed anew in other words here and there', async () => {
    const { [MONDAY]: text = '', ...rest } = CODED;
    const anew = text.replaceAll(/^(\w+: \w+)/gm, '$1, um,').replace(/^Ann: /gm, 'ANN: ');
    const run = await reanchor({ ...rest, 'transcripts/monday.docx.txt': anew }, '--apply');
    expect(run.stdout).toContain('monday.docx.txt (until now monday.txt)');
    expect(run.files['units/monday.docx.txt.csv']).toBeDefined();
  });

  test('says which units have no transcript any more, and how to name it', async () => {
    const { [MONDAY]: _, ...rest } = CODED;
    const other = 'Ann: Something else was said here altogether.\n\nBen: It was another day.\n';
    const files = { ...rest, 'transcripts/other.txt': other };
    const run = await reanchor(files);
    expect(run.stdout).toContain('fga reanchor NEW --was monday.txt');
    const wrong = await reanchor(files, 'other.txt', '--was', 'sunday.txt');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('monday.txt');
  });

  test('names a renamed transcript anew in the files of people, and leaves the rest as it is', async () => {
    const { [MONDAY]: text = '', ...rest } = CODED;
    const settings = `title: Of monday.txt-like files # monday.txt
sessions:
  - id: first
    transcript: monday.txt
  - id: second
    transcripts: ["my-monday.txt.md", tuesday.md]
`;
    const debrief = 'Unit u0002 of monday.txt. See my-monday.txt.md\n';
    const files = {
      ...rest,
      'transcripts/Group A-1.txt': text,
      'fga.yaml': settings,
      'debriefs/talk.md': debrief,
    };
    const run = await reanchor(files, '--apply');
    expect(run.files['fga.yaml']).toBe(
      settings
        .replace('transcript: monday.txt', 'transcript: Group A-1.txt')
        .replace('# monday.txt', '# Group A-1.txt'),
    );
    expect(run.files['debriefs/talk.md']).toBe(
      'Unit u0002 of Group A-1.txt. See my-monday.txt.md\n',
    );
  });

  test('leaves settings to their author where the new name needs quotes, and says so', async () => {
    const { [MONDAY]: text = '', ...rest } = CODED;
    const settings = 'sessions:\n  - id: first\n    transcript: monday.txt\n';
    const files = { ...rest, 'transcripts/a #1.txt': text, 'fga.yaml': settings };
    const run = await reanchor(files, '--apply');
    expect(run.files['fga.yaml']).toBe(settings);
    expect(run.stdout).toContain('fga.yaml still says monday.txt');
  });

  test('changes nothing where a coder file has a column of its own', async () => {
    const files = edited(trust);
    const odd = {
      ...files,
      'codings/anna.csv': files['codings/anna.csv']?.replace('memo\n', 'notes\n') ?? '',
    };
    const run = await reanchor(odd, '--apply');
    expect(run).toMatchObject({ exitCode: 2, changes: [] });
    expect(run.stderr).toContain('notes');
  });

  test('keeps what a person changed in the file of the rules', async () => {
    const files = edited(before);
    const mine = rewritten(files['codings/rules.csv'] ?? '', (row) => {
      row.memo = 'mine';
    });
    const run = await reanchor({ ...files, 'codings/rules.csv': mine }, '--apply');
    expect(run.exitCode).toBe(0);
    expect(rows(run.files['codings/rules.csv']).every(({ memo }) => memo === 'mine')).toBe(true);
    const again = await runCli(['code'], { files: run.files });
    expect(again.stderr).toContain('changed by hand');
  });

  test('keeps files as they were at first where several transcripts were edited', async () => {
    const files = edited(before);
    const tuesday = Object.keys(STUDY).find((path) => path.includes('tuesday')) ?? '';
    const run = await reanchor(
      { ...files, [tuesday]: `${files[tuesday]}`.replace('hard', 'herd') },
      '--apply',
    );
    expect(run.stdout).toContain('tuesday');
    expect(keptBefore(run.disk, 'codings/anna.csv')).toBe(CODED['codings/anna.csv']);
  });

  test('is asked for before a unit of an edited transcript is split', async () => {
    const files = edited(trust);
    const run = await runCli(['segment', 'monday.txt', '--split', 'u0006', '--at', 'Nobody'], {
      files,
    });
    expect(run).toMatchObject({ exitCode: 2, changes: [] });
    expect(run.stderr).toContain('fga reanchor monday.txt');
  });

  test('refuses units without ids of their own', async () => {
    const files = edited(trust);
    const twice = { ...files, [UNITS]: files[UNITS]?.replace('u0003', 'u0002') ?? '' };
    const run = await reanchor(twice, '--apply');
    expect(run).toMatchObject({ exitCode: 1, changes: [] });
    expect(run.stderr).toContain('[anchor/unreadable-units]');
  });
});

/** The study cut by sentence. */
async function bySentence(): Promise<Record<string, string>> {
  const cut = await runCli(['segment', '--by', 'sentence'], { files: STUDY });
  const { files } = await runCli(['code'], { files: cut.files });
  return {
    ...files,
    'codings/anna.csv': rewritten(files['codings/rules.csv'] ?? '', (row) => {
      row.source = 'person';
    }),
  };
}

describe('whatever is edited', () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    by: fc.constantFrom(
      '',
      'x',
      '\n\n',
      ' Mm-hm. ',
      '\n\nBen: Mm-hm.\n\n',
      '\n\nAnn: New words.\n\n',
      '\r\n',
    ),
  });

  test('no coding row is ever gone, applying twice is applying once, and nothing is half', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const files = edited((text) =>
          changes.reduce((sum, { at, length, by }) => {
            const from = Math.floor(at * sum.length);
            return sum.slice(0, from) + by + sum.slice(from + length);
          }, text),
        );
        const once = await reanchor(files, '--apply');
        expect(once.exitCode).toBeLessThan(2);
        const key = ({ transcript, code, memo, status }: Record<string, string>) =>
          [transcript, code, memo, status].join('|');
        expect(rows(once.files['codings/anna.csv']).map(key).sort()).toEqual(
          rows(files['codings/anna.csv']).map(key).sort(),
        );
        const unplaced = rows(once.files['units/monday.txt.unplaced.csv']).map(({ unit }) => unit);
        const ids = [...rows(once.files[UNITS]).map(({ unit }) => unit), ...unplaced];
        expect(new Set(ids).size).toBe(ids.length);
        for (const { unit } of rows(files[UNITS])) expect(ids).toContain(unit);
        const twice = await reanchor(once.files, '--apply');
        expect(twice.changes).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('a full disk at any step leaves the old or the new state, once the next command has run', async () => {
    const files = edited((text) => trust(before(text)).replace('And the coffee.', ''));
    const whole = await reanchor(files, '--apply');
    const state = (all: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(all)
          .filter(([path]) => /^(?:units|codings|transcripts)\//.test(path))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    for (let failAt = 1; ; failAt += 1) {
      const broken = await runCli(['reanchor', '--apply'], { files, failAt });
      if (broken.exitCode === 0 && !broken.stderr.includes('not-logged')) break;
      const next = await runCli(['check'], { files: broken.files });
      expect(next.exitCode).toBeLessThan(2);
      const found = JSON.stringify(state(next.files));
      expect([JSON.stringify(state(files)), JSON.stringify(state(whole.files))]).toContain(found);
      expect(next.files).not.toHaveProperty(['.fga.pending.json']);
      expect(failAt).toBeLessThan(60);
    }
  });

  test('what somebody edited after a program died is kept beside', async () => {
    const files = edited(trust);
    let failAt = 1;
    let broken = await runCli(['reanchor', '--apply'], { files, failAt });
    while (!('.fga.pending.json' in broken.files)) {
      failAt += 1;
      broken = await runCli(['reanchor', '--apply'], { files, failAt });
    }
    const mine = `${broken.files['codings/anna.csv']}\n`;
    const next = await runCli(['check'], { files: { ...broken.files, 'codings/anna.csv': mine } });
    expect(next.files['codings/anna.csv.bak']).toBe(mine);
  });

  test.each([
    '{',
    '{"files":3}',
    '{"files":[{"path":"../x","now":""}]}',
    '{"files":[{"path":"transcripts/monday.txt","now":""}]}',
  ])('a file of pending changes that is none (%s) changes nothing', async (pending) => {
    const files = { ...CODED, '.fga.pending.json': pending };
    expect(await runCli(['reanchor'], { files })).toMatchObject({ exitCode: 2, changes: [] });
    const check = await runCli(['check'], { files });
    expect(check).toMatchObject({ exitCode: 1, changes: [] });
    expect(check.stdout).toContain('.fga.pending.json');
  });
});
