// fga debrief: from disagreements to a recorded consensus.

import { describe, expect, test } from 'vitest';
import { FINDING_AREAS } from '../../src/findings.js';
import { parseCsv } from '../../src/table/csv.js';
import { workIn } from '../support/backups.js';
import { memoryIo } from '../support/memory-io.js';
import { type CliRun, runCli } from '../support/run-cli.js';
import { ANNA, BEN, type CoderStudyOptions, coderStudy } from './coder-study.js';

type Files = Readonly<Record<string, string>>;

const ID = '2026-01-15-anna-ben';
const SHEET = `debriefs/${ID}.md`;
const RECORD = `debriefs/${ID}.csv`;
const CONSENSUS = 'codings/consensus.csv';

async function study(more: Partial<CoderStudyOptions> = {}): Promise<Files> {
  return coderStudy({ coders: { anna: ANNA, ben: BEN }, ...more });
}

/** The worksheet of the study, as it was written. */
async function sheetOf(files: Files, ...argv: string[]): Promise<CliRun> {
  return runCli(['debrief', ...argv], { files });
}

/** Fills in fields: `u3: 'trust'`, or `u3: { decision: 'trust', reason: '…' }`. */
function fill(sheet: string, decisions: Readonly<Record<string, string | object>>): string {
  let text = sheet;
  for (const [short, given] of Object.entries(decisions)) {
    const unit = `u${short.slice(1).padStart(4, '0')}`;
    const fields = typeof given === 'string' ? { decision: given } : given;
    const [head, ...blocks] = text.split(/(?=^Unit )/m);
    text = [
      head,
      ...blocks.map((block) => {
        if (!block.startsWith(`Unit ${unit} `)) return block;
        return Object.entries(fields).reduce(
          (all, [field, value]) =>
            all.replace(new RegExp(`^- ${field}:$`, 'im'), (line) => `${line} ${value}`),
          block,
        );
      }),
    ].join('');
  }
  return text;
}

function rowsOf(text = ''): Readonly<Record<string, string>>[] {
  const { header, rows } = parseCsv(text, 'csv').value;
  return rows.map(({ cells }) =>
    Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
  );
}

/** `u0003: trust` of each coding; `-` is no code. */
function consensusOf(files: Files): string[] {
  return rowsOf(files[CONSENSUS]).map(({ unit, code }) => `${unit}: ${code || '-'}`);
}

const codesIn = (stderr: string) =>
  [...stderr.matchAll(/\[(\w+\/[\w-]+)\]/g)].map(([, code]) => code);

const AGREED = ['u0002: trust', 'u0004: exams', 'u0006: -'];

describe('the worksheet', () => {
  test('has every unit coded differently, concepts before doubts, the worst codes first', async () => {
    const run = await sheetOf(await study(), 'anna', 'ben');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(new Set(run.changes)).toEqual(new Set([SHEET, 'log/study.jsonl']));
    await expect(run.files[SHEET]).toMatchFileSnapshot('../fixtures/debrief/worksheet.md');
    expect(run.stdout).toMatchInlineSnapshot(`
      "debriefs/2026-01-15-anna-ben.md: 5 units to talk about, of 8 that two or more
      have read.
        2  Codes of different categories
        1  Codes of one subcategory
        2  Whether to code at all
      Next: fill in decision, reason, who and when, then
        fga debrief --apply debriefs/2026-01-15-anna-ben.md
      "
    `);
  });

  test('is never overwritten: the next one has a name of its own', async () => {
    const first = await sheetOf(await study());
    const again = await sheetOf({ ...first.files, [SHEET]: 'mine' });
    expect(again.files[SHEET]).toBe('mine');
    expect(again.changes).toContain(`debriefs/${ID}-2.md`);
  });

  test('goes where it is told to, but not over one that may be filled in', async () => {
    const files = await study();
    const run = await sheetOf(files, '-o', 'talk.md');
    expect(new Set(run.changes)).toEqual(new Set(['talk.md', 'log/study.jsonl']));
    expect(await sheetOf(run.files, '-o', 'talk.md')).toMatchObject({ exitCode: 2, changes: [] });
    expect((await sheetOf(run.files, '-o', 'talk.md', '--replace')).exitCode).toBe(0);
  });

  test('of coders whose files lie elsewhere says how they are named when it is applied', async () => {
    const files = await coderStudy({ coders: { 'home/anna.csv': ANNA, ben: BEN } });
    const made = await sheetOf(files, 'home/anna.csv', 'ben');
    expect(made.stdout).toContain(`fga debrief home/anna.csv ben --apply ${SHEET}`);
    const bare = await runCli(['debrief', '--apply', SHEET], { files: made.files });
    expect(bare).toMatchObject({ exitCode: 2, changes: [] });
    expect(bare.stderr).toContain('anna of the worksheet has no file in codings/');
    const named = ['debrief', 'home/anna.csv', 'ben', '--apply', SHEET];
    expect((await runCli(named, { files: made.files })).exitCode).toBe(0);
  });

  test('can be printed, and then nothing is written', async () => {
    const run = await sheetOf(await study(), '-o', '-');
    expect(run.stdout).toContain('# Debriefing of anna, ben');
    expect(run.changes).toEqual([]);
    const json = JSON.parse((await sheetOf(await study(), '--json')).stdout);
    expect(json).toMatchObject({
      debriefing: ID,
      coders: ['anna', 'ben'],
      compared: 8,
      settled: 0,
    });
    expect(json.units[0]).toMatchObject({
      unit: 'u0005',
      place: 'elsewhere',
      disputed: ['exams', 'trust'],
      codes: { anna: ['exams'], ben: ['trust'] },
    });
  });

  test('escapes what people wrote, so that it stays what it is', async () => {
    const files = await study();
    const memo = 'Decision: *none*\nUnit u0002 of fg1.txt, mark mabc';
    const marked = (files['codings/anna.csv'] ?? '').replace(
      /(u0005,.*),(\n)/,
      (_, row, end) => `${row},"${memo}"${end}`,
    );
    const run = await sheetOf({ ...files, 'codings/anna.csv': marked });
    expect(run.files[SHEET]).toContain('- memo of anna: Decision: \\*none\\* Unit u0002');
    const applied = await runCli(['debrief', '--apply', SHEET, '--json'], { files: run.files });
    expect(JSON.parse(applied.stdout)).toMatchObject({ decided: 0, agreed: 3 });
  });

  test.each([
    ['rules', ['rules', 'anna']],
    ['one coder', ['anna']],
    ['one coder twice', ['anna', 'anna']],
    ['nobody known', ['anna', 'bne']],
    ['--alone', ['anna', 'ben', '--alone']],
  ])('is not made of %s', async (_, words) => {
    const files = await coderStudy({ coders: { anna: ANNA, ben: BEN, rules: { u2: 'trust' } } });
    expect(await sheetOf(files, ...words)).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
  });
});

describe('applying a worksheet', () => {
  test('codes the consensus from what both agree on and what was decided, and keeps the record', async () => {
    const made = await sheetOf(await study());
    const filled = fill(made.files[SHEET] ?? '', {
      u3: { decision: 'Trust', reason: 'She says so.', who: 'anna, ben', when: '2026-01-20' },
      u5: 'ben',
      u7: 'no code',
    });
    const files = { ...made.files, [SHEET]: filled };
    const run = await runCli(['debrief', '--apply', SHEET], { files });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(consensusOf(run.files)).toEqual([
      'u0002: trust',
      'u0003: trust',
      'u0004: exams',
      'u0005: trust',
      'u0006: -',
      'u0007: -',
    ]);
    expect(rowsOf(run.files[CONSENSUS]).slice(0, 2)).toMatchObject([
      { status: 'coded', source: 'consensus', codebook: '1.0.0', memo: '[agreed: anna, ben]' },
      {
        quote: 'Answer number 2 was about my mentor and me.',
        memo: `She says so. [anna, ben; 2026-01-20; debriefing ${ID}]`,
      },
    ]);
    expect(rowsOf(run.files[RECORD])).toMatchObject([
      { unit: 'u0003', 'codes of anna': 'Trust', 'codes of ben': 'Honesty', decision: 'trust' },
      { unit: 'u0005', decision: 'trust', reason: '' },
      { unit: 'u0007', decision: '(no code)' },
      { unit: 'u0008', decision: '' },
      { unit: 'u0009', decision: '' },
    ]);
    expect(run.stdout).toMatchInlineSnapshot(`
      "Debriefing 2026-01-15-anna-ben: 3 decided, 3 coded alike, 2 open.
      debriefs/2026-01-15-anna-ben.csv: the record
      codings/consensus.csv: +6 −0 =0
      2 decisions have no reason: u0005 (transcripts/fg1.txt:5), u0007
      (transcripts/fg1.txt:7). To say why, write it into the worksheet and apply it
      again.
      2 units that one has read alone: not in the consensus; --alone takes them as
      coded.
      Open, and so not in the consensus:
        transcripts/fg1.txt:8  u0008  no decision yet
        transcripts/fg1.txt:9  u0009  no decision yet
      Next: decide on these in the worksheet and apply it again; fga table 2 counts
      the consensus so far.
      "
    `);
    expect(run.files['log/study.jsonl']).toContain('"command":"debrief --apply"');
    // All of it fits, and tables count it.
    const check = await runCli(['table', '2', '--counts'], { files: run.files });
    expect(check.stdout).toContain('Coder: consensus');
  });

  test('tables say what the consensus does not have of what people have read', async () => {
    const { u9: _, ...less } = BEN;
    const made = await sheetOf(
      await study({ coders: { anna: { ...ANNA, u9: 'trust' }, ben: less } }),
    );
    const open = await runCli(['debrief', '--apply', SHEET], { files: made.files });
    const table = await runCli(['table', '2', '--counts', '--format', 'json'], {
      files: open.files,
    });
    expect(JSON.parse(table.stdout).notes.join(' ')).toMatch(
      /Not counted: \d+ of the \d+ units.* --alone/,
    );
    const filled = fill(made.files[SHEET] ?? '', {
      u3: 'both',
      u5: 'all.',
      u7: 'No code.',
      u8: 'nocode',
    });
    const files = {
      ...made.files,
      [SHEET]: filled.replaceAll(/^- Decision:$/gm, '- Decision: anna'),
    };
    const all = await runCli(['debrief', '--apply', SHEET, '--alone'], { files });
    expect(all.exitCode).toBe(0);
    const whole = await runCli(['table', '2', '--counts', '--format', 'json'], {
      files: all.files,
    });
    expect(whole.stdout).not.toContain('Not counted');
  });

  test('counts the decisions that give no reason; a reason that is added later is taken', async () => {
    const made = await sheetOf(await study());
    const apply = (files: Files, decisions: Parameters<typeof fill>[1], ...more: string[]) => {
      const text = fill(made.files[SHEET] ?? '', decisions);
      return runCli(['debrief', '--apply', SHEET, ...more], { files: { ...files, [SHEET]: text } });
    };
    const u3 = { decision: 'trust', reason: 'She says so.' };
    const one = await apply(made.files, { u3, u5: 'ben', u7: 'no code' }, '--json');
    expect(JSON.parse(one.stdout).withoutReason).toEqual([
      { transcript: 'fg1.txt', unit: 'u0005' },
      { transcript: 'fg1.txt', unit: 'u0007' },
    ]);
    const reasoned = { decision: 'ben', reason: 'It is about money.' };
    const two = await apply(one.files, { u3, u5: reasoned, u7: 'no code' });
    expect(two.stdout).toContain('1 decision has no reason: u0007 (transcripts/fg1.txt:7).');
    expect(two.files[CONSENSUS]).toContain('It is about money.');
  });

  test('twice is the same as once, also from the record', async () => {
    const made = await sheetOf(await study());
    const filled = fill(made.files[SHEET] ?? '', { u3: 'both', u5: 'exams', u8: 'anna' });
    const once = await runCli(['debrief', '--apply', SHEET], {
      files: { ...made.files, [SHEET]: filled },
    });
    for (const source of [SHEET, RECORD]) {
      const again = await runCli(['debrief', '--apply', source], { files: once.files });
      expect([again.exitCode, again.changes, again.files]).toEqual([0, [], once.files]);
    }
    expect(consensusOf(once.files)).toContain('u0003: honesty');
  });

  test('decisions may come bit by bit; what is blank leaves, and open takes back', async () => {
    const made = await sheetOf(await study());
    const sheet = made.files[SHEET] ?? '';
    const apply = (files: Files, text: string) =>
      runCli(['debrief', '--apply', SHEET], { files: { ...files, [SHEET]: text } });
    const first = await apply(made.files, fill(sheet, { u3: 'trust' }));
    const second = await apply(first.files, fill(sheet, { u5: 'exams' }));
    expect(consensusOf(second.files)).toEqual([
      ...AGREED.slice(0, 1),
      'u0003: trust',
      'u0004: exams',
      'u0005: exams',
      'u0006: -',
    ]);
    const third = await apply(second.files, fill(sheet, { u3: 'open', u5: 'trust' }));
    expect(consensusOf(third.files)).toEqual([
      'u0002: trust',
      'u0004: exams',
      'u0005: trust',
      'u0006: -',
    ]);
    const rest = await sheetOf(third.files);
    expect(JSON.parse((await sheetOf(third.files, '--json')).stdout)).toMatchObject({ settled: 1 });
    expect(rest.stdout).toContain('4 units to talk about');
    expect(rest.stdout).toContain('1 more are settled already');
  });

  test('units that one has read alone go in where that is asked for', async () => {
    const made = await sheetOf(await study());
    const run = await runCli(['debrief', '--apply', SHEET, '--alone'], { files: made.files });
    expect(consensusOf(run.files)).toEqual([...AGREED, 'u0010: trust', 'u0011: -']);
    expect(rowsOf(run.files[CONSENSUS]).at(-1)?.memo).toBe('[read by ben alone]');
  });

  test('three coders: units that two or more have read', async () => {
    const coders = {
      anna: ANNA,
      ben: BEN,
      carla: { u2: 'honesty', u3: 'trust', u10: 'trust', u11: 'exams' },
    };
    const made = await sheetOf(await study({ coders }));
    const sheet = 'debriefs/2026-01-15-anna-ben-carla.md';
    const json = JSON.parse((await sheetOf(await study({ coders }), '--json')).stdout);
    expect(json.units.map(({ unit }: { unit: string }) => unit).sort()).toEqual([
      'u0002',
      'u0003',
      'u0005',
      'u0007',
      'u0008',
      'u0009',
      'u0011',
    ]);
    expect(made.files[sheet]).toContain('- codes of carla: (not read)');
    const filled = fill(made.files[sheet] ?? '', { u2: 'carla', u11: 'all', u5: 'carla' });
    const run = await runCli(['debrief', '--apply', sheet], {
      files: { ...made.files, [sheet]: filled },
    });
    expect(codesIn(run.stderr)).toEqual(['debrief/not-a-reader']);
    expect(consensusOf(run.files)).toEqual([
      'u0002: honesty',
      'u0004: exams',
      'u0006: -',
      'u0010: trust',
      'u0011: exams',
    ]);
  });

  test('where coders agree on everything the worksheet is empty, and still makes the consensus', async () => {
    const made = await sheetOf(await study({ coders: { anna: ANNA, ben: ANNA } }));
    expect(made.stdout).toContain('Nothing is open.');
    const run = await runCli(['debrief', '--apply', SHEET], { files: made.files });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(consensusOf(run.files)).toHaveLength(10);
  });

  test('a worksheet whose head is lost is read with the coders named, under the name of its file', async () => {
    const made = await sheetOf(await study());
    const headless = fill(made.files[SHEET] ?? '', { u3: 'trust' }).replace(
      /^(?:Debriefing|Coders): .*$/gm,
      '',
    );
    const files = { ...made.files, 'notes/talk.md': headless };
    expect((await runCli(['debrief', '--apply', 'notes/talk.md'], { files })).exitCode).toBe(2);
    const run = await runCli(['debrief', 'anna', 'ben', '--apply', 'notes/talk.md'], { files });
    expect(run.exitCode).toBe(0);
    expect(run.files).toHaveProperty(['debriefs/talk.csv']);
    expect(consensusOf(run.files)).toContain('u0003: trust');
  });
});

describe('what cannot be used is said, and everything else is applied', () => {
  const cases: [string, Readonly<Record<string, string>>, string[], string][] = [
    [
      'a code that does not exist',
      { u3: 'Turst', u5: 'exams' },
      ['debrief/unknown-code'],
      'Did you mean trust?',
    ],
    [
      'one of several codes',
      { u3: 'trust; hope', u5: 'exams' },
      ['debrief/unknown-code'],
      'names hope',
    ],
    [
      'a subcategory',
      { u3: 'Relationship', u5: 'exams' },
      ['debrief/group-for-code'],
      'Trust, Honesty',
    ],
  ];
  test.each(cases)('%s', async (_, decisions, codes, words) => {
    const made = await sheetOf(await study());
    const sheet = fill(made.files[SHEET] ?? '', decisions);
    const run = await runCli(['debrief', '--apply', SHEET], {
      files: { ...made.files, [SHEET]: sheet },
    });
    expect([run.exitCode, codesIn(run.stderr)]).toEqual([1, codes]);
    expect(run.stderr).toContain(words);
    const line = sheet.split('\n').findIndex((each) => each.includes(decisions.u3 ?? '?')) + 1;
    expect(run.stderr).toContain(`${SHEET}:${line}:1`);
    expect(consensusOf(run.files)).toContain('u0005: exams');
    expect(consensusOf(run.files).join()).not.toContain('u0003');
  });

  test('a decision on codings that have changed since', async () => {
    const before = await sheetOf(await study());
    const changed = await study({ coders: { anna: { ...ANNA, u3: 'friends' }, ben: BEN } });
    const sheet = fill(before.files[SHEET] ?? '', { u3: 'trust', u5: 'exams' });
    const run = await runCli(['debrief', '--apply', SHEET], {
      files: { ...changed, [SHEET]: sheet },
    });
    expect([run.exitCode, codesIn(run.stderr)]).toEqual([1, ['debrief/changed-coding']]);
    expect(run.stdout).toContain('u0003  changed since the decision');
    expect(consensusOf(run.files)).toEqual([
      'u0002: trust',
      'u0004: exams',
      'u0005: exams',
      'u0006: -',
    ]);
    // The record keeps what was decided; a new worksheet has the unit.
    expect(rowsOf(run.files[RECORD])[0]).toMatchObject({
      unit: 'u0003',
      decision: 'trust',
      'codes of anna': 'Trust',
    });
    expect((await sheetOf(run.files, '-o', '-')).stdout).toContain('Unit u0003 of fg1.txt');
  });

  test('what was in the consensus goes when a coding is changed later', async () => {
    const made = await sheetOf(await study());
    const sheet = fill(made.files[SHEET] ?? '', { u3: 'trust' });
    const first = await runCli(['debrief', '--apply', SHEET], {
      files: { ...made.files, [SHEET]: sheet },
    });
    const later = await study({ coders: { anna: { ...ANNA, u3: 'friends' }, ben: BEN } });
    const files = { ...first.files, 'codings/anna.csv': later['codings/anna.csv'] ?? '' };
    const before = await runCli(['check'], { files: first.files });
    expect(codesIn(before.stdout)).not.toContain('debrief/stale-consensus');
    const stale = await runCli(['check'], { files });
    expect(codesIn(stale.stdout)).toEqual(
      expect.arrayContaining(['debrief/changed-coding', 'debrief/stale-consensus']),
    );
    const run = await runCli(['debrief', '--apply', RECORD], { files });
    expect(codesIn(run.stderr)).toEqual(['debrief/changed-coding']);
    expect(consensusOf(run.files)).toEqual(AGREED);
  });

  test('coders who agree by now, against the decision', async () => {
    const made = await sheetOf(await study());
    const sheet = fill(made.files[SHEET] ?? '', { u3: 'friends', u5: 'exams' });
    const later = await study({
      coders: { anna: { ...ANNA, u3: 'honesty' }, ben: { ...BEN, u5: 'exams' } },
    });
    const run = await runCli(['debrief', '--apply', SHEET], {
      files: { ...later, [SHEET]: sheet },
    });
    expect(codesIn(run.stderr)).toEqual(['debrief/not-disputed']);
    expect(consensusOf(run.files)).toContain('u0003: honesty');
  });

  test('a unit decided twice, a mark that is gone, a unit that is not there', async () => {
    const made = await sheetOf(await study());
    const sheet = made.files[SHEET] ?? '';
    const twice =
      `${fill(sheet, { u3: 'trust' })}\n${fill(sheet, { u3: 'honesty' }).replace(/^[\s\S]*?(?=Unit u0003)/, '')}`
        .replace(/(Unit u0005 of fg1.txt), mark \w+/g, '$1')
        .replaceAll('Unit u0007 of', 'Unit u0077 of');
    const text = fill(twice, { u5: 'exams', u77: 'exams' });
    const run = await runCli(['debrief', '--apply', SHEET], {
      files: { ...made.files, [SHEET]: text },
    });
    expect(run.exitCode).toBe(1);
    expect(new Set(codesIn(run.stderr))).toEqual(
      new Set(['debrief/decided-twice', 'debrief/no-mark', 'debrief/unknown-unit']),
    );
    expect(consensusOf(run.files)).toEqual(AGREED);
  });

  test('a unit whose codings are gone is named as that, and no other unit is proposed', async () => {
    const made = await sheetOf(await study());
    const sheet = fill(made.files[SHEET] ?? '', { u3: 'trust' });
    const applied = await runCli(['debrief', '--apply', SHEET], {
      files: { ...made.files, [SHEET]: sheet },
    });
    const ben = applied.files['codings/ben.csv'] ?? '';
    const without = ben.replace(/^fg1\.txt,u0003,.*\n/gm, '');
    expect(without).not.toBe(ben);
    const run = await runCli(['check'], {
      files: { ...applied.files, 'codings/ben.csv': without },
    });
    expect(codesIn(run.stdout)).toContain('debrief/unread-unit');
    expect(run.stdout).not.toContain('debrief/unknown-unit');
  });

  test('a worksheet of another study, or no worksheet, changes nothing', async () => {
    const files = await study();
    const foreign =
      'Debriefing: x\n\nCoders: anna; ben\n\nUnit u9999 of other.txt, mark m12\n\n- Decision: trust\n';
    for (const [text, code] of [
      [foreign, 2],
      ['# Some notes\n\nDecision: trust\n', 1],
      ['', 1],
    ] as const) {
      const run = await runCli(['debrief', '--apply', 'x.md'], {
        files: { ...files, 'x.md': text },
      });
      expect([run.exitCode, run.changes]).toEqual([code, []]);
      if (code === 1) expect(codesIn(run.stderr)).toContain('debrief/nothing-to-read');
    }
  });

  test('codings under the name consensus that are of no debriefing stay', async () => {
    const coders = { anna: ANNA, ben: BEN, consensus: { u3: 'friends', u10: '*trust' } };
    const made = await sheetOf(await study({ coders }), 'anna', 'ben');
    const sheet = fill(made.files[SHEET] ?? '', { u3: 'trust', u5: 'exams' });
    const run = await runCli(['debrief', '--apply', SHEET], {
      files: { ...made.files, [SHEET]: sheet },
    });
    expect([run.exitCode, codesIn(run.stderr)]).toEqual([0, ['debrief/hand-made']]);
    expect(consensusOf(run.files)).toEqual([
      'u0002: trust',
      'u0003: friends',
      'u0004: exams',
      'u0005: exams',
      'u0006: -',
      'u0010: trust',
    ]);
  });

  test('a consensus file that would lose a column is not written', async () => {
    const files = { ...(await study()), [CONSENSUS]: 'transcript,unit,mine\nfg1.txt,u0002,x\n' };
    const made = await sheetOf(files, 'anna', 'ben');
    const run = await runCli(['debrief', '--apply', SHEET], { files: made.files });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.files[CONSENSUS]).toBe(files[CONSENSUS]);
  });
});

describe('several debriefings', () => {
  const CODERS = { anna: ANNA, ben: BEN, carla: { ...ANNA, u3: 'honesty', u2: 'exams' } };

  test('of different coders are replayed together', async () => {
    const files = await study({ coders: CODERS });
    const first = await sheetOf(files, 'anna', 'ben');
    const one = fill(first.files[SHEET] ?? '', { u3: 'trust' });
    const after = await runCli(['debrief', '--apply', SHEET], {
      files: { ...first.files, [SHEET]: one },
    });
    const second = await sheetOf(after.files, 'anna', 'carla');
    const other = '2026-01-15-anna-carla';
    const two = fill(second.files[`debriefs/${other}.md`] ?? '', { u2: 'trust' });
    const done = await runCli(['debrief', '--apply', `debriefs/${other}.md`], {
      files: { ...second.files, [`debriefs/${other}.md`]: two },
    });
    expect(done.exitCode).toBe(0);
    expect(consensusOf(done.files)).toEqual(
      expect.arrayContaining(['u0002: trust', 'u0003: trust']),
    );
    // A coder's file is gone: that debriefing is passed over, what it brought stays.
    const { 'codings/ben.csv': _, ...without } = done.files;
    const run = await runCli(['debrief', '--apply', `debriefs/${other}.csv`], { files: without });
    expect(codesIn(run.stderr)).toContain('debrief/coder-gone');
    expect(consensusOf(run.files)).toContain('u0003: trust');
  });

  test('that decide otherwise: the later one by name counts, and it is said', async () => {
    const made = await sheetOf(await study());
    const sheet = made.files[SHEET] ?? '';
    const first = await runCli(['debrief', '--apply', SHEET], {
      files: { ...made.files, [SHEET]: fill(sheet, { u3: 'trust' }) },
    });
    const later = fill(sheet, { u3: 'honesty' }).replace(
      `Debriefing: ${ID}`,
      'Debriefing: 2026-02-01',
    );
    const run = await runCli(['debrief', '--apply', 'b.md'], {
      files: { ...first.files, 'b.md': later },
    });
    expect(codesIn(run.stderr)).toEqual(['debrief/other-decision']);
    expect(consensusOf(run.files)).toContain('u0003: honesty');
  });
});

describe('whatever step fails', () => {
  test('every file is the old or the new one, and applying again completes it', async () => {
    const made = await sheetOf(await study());
    const first = fill(made.files[SHEET] ?? '', { u3: 'trust' });
    const applied = await runCli(['debrief', '--apply', SHEET], {
      files: { ...made.files, [SHEET]: first },
    });
    const before: Files = {
      ...applied.files,
      [SHEET]: fill(first, { u5: 'exams', u7: 'no code' }),
    };
    const argv = ['debrief', '--apply', SHEET];
    const whole = await runCli(argv, { files: before });
    let steps = 0;
    for (let failAt = 1; ; failAt += 1) {
      const broken = await runCli(argv, { files: before, failAt });
      if (broken.exitCode === 0) break;
      steps += 1;
      expect(broken).toMatchObject({ exitCode: 2, stdout: '' });
      for (const [path, content] of Object.entries(workIn(broken.files))) {
        expect([before[path], whole.files[path]], path).toContain(content);
      }
      const mended = await runCli(argv, { files: broken.files });
      expect(mended.files[CONSENSUS]).toBe(whole.files[CONSENSUS]);
      expect(mended.files[RECORD]).toBe(whole.files[RECORD]);
    }
    expect(steps).toBeGreaterThan(2);
  });

  test('a worksheet is written whole or not at all', async () => {
    const files = await study();
    for (let failAt = 1; ; failAt += 1) {
      const run = await runCli(['debrief'], { files, failAt });
      if (run.exitCode === 0) break;
      expect(run.files).toEqual(files);
    }
  });
});

describe('as a workbook', () => {
  test('is written for Excel, filled in there, sorted, and applied', async () => {
    const { readXlsx } = await import('../../src/office/xlsx-read.js');
    const { renderXlsx } = await import('../../src/office/xlsx-write.js');
    const { main } = await import('../../src/main.js');
    const files = await study();
    const io = memoryIo({ files });
    expect(await main(['debrief', '--format', 'xlsx'], io)).toBe(0);
    const path = `debriefs/${ID}.xlsx`;
    const book = readXlsx(io.readFile(path), path).value;
    const [sheet] = book?.sheets ?? [];
    const [header, ...rows] = (sheet?.rows ?? []).map(({ cells }) => cells);
    if (!header) throw new Error('no header');
    const at = (name: string) => header.indexOf(name);
    expect(header).toEqual(expect.arrayContaining(['words', 'codes of anna', 'decision', 'mark']));
    expect(rows.map((cells) => cells[at('unit')]).sort()).toEqual([
      'u0003',
      'u0005',
      'u0007',
      'u0008',
      'u0009',
    ]);
    const edited = rows
      .map((cells) => {
        const row = [...cells];
        if (row[at('unit')] === 'u0003') row[at('decision')] = 'Trust';
        return row;
      })
      .reverse();
    io.writeFile(
      path,
      renderXlsx([
        { name: 'Debriefing', columns: header.map((label) => ({ label })), rows: edited },
      ]),
    );
    expect(await main(['debrief', '--apply', path], io)).toBe(0);
    expect(consensusOf(io.snapshot())).toContain('u0003: trust');
  });

  test('saved as CSV with semicolons it is read too', async () => {
    const made = await sheetOf(await study());
    const applied = await runCli(['debrief', '--apply', SHEET], { files: made.files });
    const record = (applied.files[RECORD] ?? '')
      .replaceAll(',', ';')
      .replace(/(u0003.*Honesty;)/, '$1trust');
    const run = await runCli(['debrief', '--apply', 'saved.csv'], {
      files: { ...applied.files, 'saved.csv': `\ufeff${record.replaceAll('\n', '\r\n')}` },
    });
    expect(run.exitCode).toBe(0);
    expect(consensusOf(run.files)).toContain('u0003: trust');
  });
});

test('the findings of debriefings are documented', () => {
  expect(FINDING_AREAS.map(({ area }) => area)).toContain('debrief');
});

test('a debriefing with nothing left to talk about leaves a record that fga check takes as it is', async () => {
  const files = await study();
  const first = await sheetOf(files, 'anna', 'ben', '-o', 'talk.md');
  const decided = (first.files['talk.md'] ?? '').replaceAll('- Decision:', '- Decision: anna');
  const done = await runCli(['debrief', '--apply', 'talk.md'], {
    files: { ...first.disk, 'talk.md': decided },
  });
  const second = await runCli(['debrief', 'anna', 'ben', '-o', 'again.md'], { files: done.disk });
  const empty = await runCli(['debrief', '--apply', 'again.md'], { files: second.disk });
  expect(empty.exitCode).toBe(0);
  const checked = await runCli(['check'], { files: empty.disk });
  expect(checked.stdout).not.toContain('debrief/nothing-to-read');
});
