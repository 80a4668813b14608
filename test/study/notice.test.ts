// What others than fga change in a study is noticed, noted once, and the log can tell if it was altered.

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareContents } from '../../src/study/log/compare-contents.js';
import { appendEntry, loadLog, logAction } from '../../src/study/log/log.js';
import { lastLines, lastRecorded, missingLines } from '../../src/study/log/log-chain.js';
import { parseLog, renderLogLine } from '../../src/study/log/log-line.js';
import { watchEdits } from '../../src/study/log/notice.js';
import { parseCsv, renderCsv } from '../../src/table/csv.js';
import { STUDY } from '../commands/small-study.js';
import { logEntry } from '../support/log-entry.js';
import { memoryIo } from '../support/memory-io.js';
import { runCli } from '../support/run-cli.js';

const env = { FGA_CODER: 'anna' };
const LOG = 'log/anna.jsonl';
const entriesOf = (files: Readonly<Record<string, string>>) =>
  parseLog(files[LOG] ?? '', LOG).value;
const noticesOf = (files: Readonly<Record<string, string>>) =>
  entriesOf(files).filter(({ command }) => command === 'notice');

/** Cut and coded, with everything in the log. */
async function coded() {
  const cut = await runCli(['segment'], { files: STUDY, env });
  return (await runCli(['code'], { files: cut.files, env })).files;
}

describe('a file that was edited by hand', () => {
  test('is noted by the next command that changes something, before its own line', async () => {
    const files = await coded();
    const edited = { ...files, 'codebooks/cafe.yaml': `${files['codebooks/cafe.yaml']}\n# a\n` };
    const trust = {
      ...edited,
      'participants.csv': `${files['participants.csv']}fay,tuesday,visitor,f,Fay,9\n`,
    };
    const run = await runCli(['sample', '--share', '50%', '--seed', '7'], { files: trust, env });
    const [notice, ...more] = noticesOf(run.files).slice(noticesOf(files).length);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ changes: { changed: 2 } });
    expect(Object.keys(notice?.wrote ?? {})).toEqual(['codebooks/cafe.yaml', 'participants.csv']);
    expect(notice?.inputs['codebooks/cafe.yaml']).toMatch(/^[0-9a-f]{16}$/);
    expect(entriesOf(run.files).find(({ command }) => command === 'sample')?.after).toEqual([
      notice?.id,
    ]);
  });

  test('is not noted where somebody who worked at the same time has logged it meanwhile', async () => {
    const files = { ...(await coded()), 'codings/ben.csv': 'transcript,unit\n' };
    const io = memoryIo({ files });
    const study = { root: io.cwd };
    await watchEdits(io, study);
    io.writeFile(join(io.cwd, 'codings/ben.csv'), 'transcript,unit\nmonday.txt,u0002\n');
    const action = { changes: {}, inputs: [], version: '1' };
    const ben = { ...action, command: 'review', coder: 'ben', wrote: ['codings/ben.csv'] };
    appendEntry(io, study, ben, () => ({ inputs: {}, wrote: { 'codings/ben.csv': 'ab' } }));
    logAction(io, study, { ...action, command: 'review', coder: 'anna', wrote: [] });
    const notices = loadLog(io, study).value.filter(({ command }) => command === 'notice');
    expect(notices.some(({ wrote }) => 'codings/ben.csv' in wrote)).toBe(false);
  });

  test('is named by fga check until it is noted', async () => {
    const files = await coded();
    const edited = { ...files, 'participants.csv': `${files['participants.csv']}\n` };
    const check = async (of: typeof files) => (await runCli(['check'], { files: of, env })).stdout;
    expect(await check(files)).not.toContain('study/unlogged-edit');
    expect(await check(edited)).toMatch(/^participants\.csv .*\[study\/unlogged-edit\]/m);
    const noted = await runCli(['sample', '--share', '50%', '--seed', '7'], { files: edited, env });
    expect(await check(noted.files)).not.toContain('study/unlogged-edit');
  });

  test('leaves no line where the command itself changes nothing', async () => {
    const files = await coded();
    const edited = { ...files, 'fga.yaml': `${files['fga.yaml']}# x\n` };
    const run = await runCli(['segment', 'monday.txt', '--split', 'u0001', '--at', 'zzz'], {
      files: edited,
      env,
    });
    expect(run.changes).toEqual([]);
  });

  test('is told apart from one that is gone, and one put back as it was', async () => {
    const files = await coded();
    const again = async (of: Record<string, string>, share: string) => {
      const argv = ['sample', '--share', share, '--seed', '1', '--replace'];
      return (await runCli(argv, { files: of, env })).files;
    };
    const edited = await again({ ...files, 'fga.yaml': 'title: Other\n' }, '30%');
    const { 'participants.csv': _, ...gone } = edited;
    const back = await again({ ...gone, 'fga.yaml': files['fga.yaml'] ?? '' }, '100%');
    expect(noticesOf(back).at(-1)).toMatchObject({
      changes: { gone: 1, restored: 1 },
      wrote: { 'participants.csv': '' },
    });
  });
});

/** A log of lines of which each follows those at the given places; later ones may come earlier by the clock. */
function web(follows: readonly (readonly number[])[], hashes: readonly string[] = []) {
  const ids: string[] = [];
  const lines = follows.map((before, at) => {
    const after = before.map((each) => ids[each] ?? '');
    const wrote = { a: hashes[at] ?? String(at) };
    const line = renderLogLine(logEntry({ because: String(at), wrote, after }));
    ids.push(parseLog(line, 'l').value[0]?.id ?? '');
    return line;
  });
  return { lines, ids, entries: parseLog(lines.join('\n'), 'l').value };
}

describe('the lines of the log name those before them', () => {
  test('over the branches of git: both last lines of two branches are followed by the next', () => {
    const { entries, ids } = web([[], [0], [0], [2]]);
    expect(new Set(lastLines(entries))).toEqual(new Set([ids[1], ids[3]]));
    expect(missingLines(entries)).toEqual([]);
  });

  test('two branches that recorded a file differently leave two states; a later line leaves one', () => {
    const two = web([[], [0], [0]], ['x', 'y', 'z']);
    expect(
      lastRecorded(two.entries)
        .get('a')
        ?.map(({ hash }) => hash)
        .sort(),
    ).toEqual(['y', 'z']);
    const one = web([[], [0], [0], [1, 2]], ['x', 'y', 'z', 'w']);
    expect(
      lastRecorded(one.entries)
        .get('a')
        ?.map(({ hash }) => hash),
    ).toEqual(['w']);
  });

  test('any line that another follows cannot be altered or taken out unnoticed', () => {
    const shape = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(shape, fc.nat(), fc.boolean(), (links, pick, isRemoved) => {
        const follows = [
          [],
          ...links.map((each, at) => [...new Set(each.map((to) => to % (at + 1)))]),
        ];
        const { lines } = web(follows);
        const victim = pick % lines.length;
        const isFollowed = follows.some((each) => each.includes(victim));
        const changed = (lines[victim] ?? '').replace('"because":"', '"because":"not ');
        const left = isRemoved ? lines.toSpliced(victim, 1) : lines.with(victim, changed);
        const found = missingLines(parseLog(left.join('\n'), 'l').value);
        expect(found.length > 0).toBe(isFollowed);
      }),
    );
  });

  test('a log that fga anonymise rewrote is followed again from there on, and that is said once', () => {
    const { lines } = web([[], [0], [1], [2]]);
    const renamed = lines.map((line) => line.replace('"who":"anna"', '"who":"P1"'));
    const old = parseLog(renamed.join('\n'), 'log/P1.jsonl').value;
    expect(missingLines(old).map(({ code }) => code)).toEqual(
      Array(3).fill('study/log-line-missing'),
    );
    const wrote = { 'log/P1.jsonl': 'x' };
    const own = renderLogLine(logEntry({ command: 'anonymise', wrote, after: lastLines(old) }));
    const { value } = parseLog([...renamed, own].join('\n'), 'log/P1.jsonl');
    expect(missingLines(value)).toMatchObject([
      { code: 'study/log-rewritten', place: { line: 5 } },
    ]);
    expect(lastLines(value)).toEqual([value.at(-1)?.id]);
  });

  test('a log of old, whose lines name none, is followed from its last line on', () => {
    const old = ['2026-01-01', '2026-01-02'].map((day) =>
      logEntry({ time: `${day}T00:00:00.000Z`, wrote: { a: day } }),
    );
    const { value } = parseLog(old.map(renderLogLine).join('\n'), 'l');
    expect(lastLines(value)).toEqual([value[1]?.id]);
    expect(
      lastRecorded(value)
        .get('a')
        ?.map(({ hash }) => hash),
    ).toEqual(['2026-01-02']);
  });

  test('fga check says where a line is missing', async () => {
    const files = await coded();
    const [, ...rest] = (files[LOG] ?? '').split('\n');
    const run = await runCli(['check'], { files: { ...files, [LOG]: rest.join('\n') }, env });
    expect(run.stdout).toMatch(/^log\/anna\.jsonl:1:1 .*\[study\/log-line-missing\]/m);
  });
});

test('a line of a newer fga is read as far as it is known, and said', () => {
  const line = JSON.stringify({ ...logEntry({}), mood: 'good', changes: { codes: ['a'] } });
  const { value, findings } = parseLog(line, 'log/anna.jsonl');
  expect(value).toMatchObject([{ command: 'code', changes: { codes: '["a"]' } }]);
  expect(findings).toMatchObject([{ code: 'study/newer-log-line', place: { line: 1 } }]);
});

test('a path in the log that leads out of the study is not looked at', async () => {
  const line = renderLogLine(logEntry({ wrote: { '../secret.txt': 'x', '/etc/passwd': 'y' } }));
  const run = await runCli(['check'], { files: { ...STUDY, [LOG]: `${line}\n` }, env });
  expect(run.stdout).not.toMatch(/secret|passwd/);
});

describe('what an edit by hand changed', () => {
  const files = { 'codebooks/cafe.yaml': STUDY['codebooks/cafe.yaml'] ?? '' };

  test('is told where a backup holds the file as the log recorded it', async () => {
    const before = await coded();
    const argv = ['codebook', 'rename', 'learning', 'Growing'];
    const renamed = await runCli(argv, { files: before, env });
    const restored = await runCli(['restore', '1'], { files: renamed.disk, env });
    const text = Buffer.from(restored.disk['codings/rules.csv'] ?? '').toString('utf8');
    const { header, rows } = parseCsv(text, '').value;
    const others = rows.slice(1).map(({ cells }) => cells);
    const edited = { ...restored.disk, 'codings/rules.csv': renderCsv(header, others) };
    const run = await runCli(['log', '--notice'], { files: edited, env });
    expect(run.stdout).toContain('(1 coding removed)');
    expect(noticesOf(run.files).at(-1)?.changes).toMatchObject({
      changed: 1,
      what: 'codings/rules.csv: 1 coding removed',
    });
  });

  test('is not known where no copy is left, and that is said', async () => {
    const before = await coded();
    const edited = { ...before, 'codebooks/cafe.yaml': `${files['codebooks/cafe.yaml']}# a\n` };
    const run = await runCli(['log', '--notice'], { files: edited, env });
    expect(run.stdout).toContain('(what changed is not known)');
  });

  test.each([
    [
      'codings/a.csv',
      'unit,code\nu1,a\nu2,b\n',
      'code,unit\r\na,u1\r\nb,u2\r\n',
      'not in what its rows say',
    ],
    [
      'codings/a.csv',
      'transcript,unit,code\nt,u1,a\nt,u1,b\n',
      'transcript,unit,code\nt,u1,a\nt,u1,c\nt,u2,d\n',
      '1 coding added, 1 changed',
    ],
    [
      'participants.csv',
      'id,session,age\nann,1,3\n',
      'id,session,age,x\nann,1,3,\nbo,1,4,\n',
      '1 row added',
    ],
    ['units/t.csv', 'unit,text\nu1,a\nu2,b\n', 'unit,text\nu1,a\n', '1 unit removed'],
    ['memos/a.md', 'one\ntwo\n', 'one\r\ntwo\r\nthree\r\n', '1 line added'],
    ['memos/a.md', 'one\ntwo\n', 'two\n\none\n', 'only blank lines or their order'],
    ['transcripts/a.docx', 'PK\0', 'PK\0\0', undefined],
  ])('%s is compared row by row, or line by line', (path, before, now, expected) => {
    const [old, fresh] = [before, now].map((text) => Buffer.from(text));
    expect(compareContents(path, old ?? Buffer.of(), fresh ?? Buffer.of())).toBe(expected);
  });
});
