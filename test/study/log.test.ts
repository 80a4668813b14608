// The research log: a line for each action that changed the study.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLog, renderLogLine } from '../../src/study/log/log-line.js';
import { ANNA, BEN, coderStudy } from '../commands/coder-study.js';
import { STUDY } from '../commands/small-study.js';
import { logEntry } from '../support/log-entry.js';
import { runCli } from '../support/run-cli.js';

/** What commands did; what was noticed of other changes is in `notice.test.ts`. */
const linesOf = (text = '') =>
  parseLog(text, 'log').value.filter(({ command }) => command !== 'notice');

describe('what is logged', () => {
  test('cutting and coding, with counts, hashes and the reason', async () => {
    const env = { FGA_CODER: 'anna' };
    const cut = await runCli(['segment'], { files: STUDY, env });
    const run = await runCli(['code', '--because', 'first look'], { files: cut.files, env });
    const [first, second, ...others] = linesOf(run.files['log/anna.jsonl']);
    expect(others).toEqual([]);
    const hash = expect.stringMatching(/^[0-9a-f]{16}$/);
    expect(
      [first, second].sort((a, b) => (a?.command ?? '').localeCompare(b?.command ?? '')),
    ).toMatchObject([
      {
        time: '2026-01-15T12:00:00.000Z',
        who: 'anna',
        command: 'code',
        because: 'first look',
        changes: { transcripts: 2, cut: 0, added: 4, removed: 0, kept: 0 },
        inputs: {
          'codebooks/cafe.yaml': hash,
          'fga.yaml': hash,
          'participants.csv': hash,
          'transcripts/monday.txt': hash,
          'transcripts/tuesday.md': hash,
          'units/monday.txt.csv': hash,
          'units/tuesday.md.csv': hash,
        },
        wrote: { 'codings/rules.csv': hash },
        fga: '0.0.0',
      },
      {
        time: '2026-01-15T12:00:00.000Z',
        who: 'anna',
        command: 'segment',
        changes: { transcripts: 2, units: expect.any(Number), gone: 0, by: 'meaning' },
        inputs: { 'transcripts/monday.txt': hash, 'transcripts/tuesday.md': hash },
        wrote: { 'units/monday.txt.csv': hash, 'units/tuesday.md.csv': hash },
        fga: '0.0.0',
      },
    ]);
  });

  test('a command that changed nothing leaves no line', async () => {
    const { files } = await runCli(['code'], { files: STUDY });
    expect((await runCli(['code'], { files })).changes).toEqual([]);
  });

  test('the only person who codes is taken to be at work', async () => {
    const { files } = await runCli(['code'], { files: STUDY });
    const own = {
      ...STUDY,
      'codings/ben.csv': (files['codings/rules.csv'] ?? '').replaceAll(',rule,', ',person,'),
    };
    const run = await runCli(['code'], { files: own });
    expect(linesOf(run.files['log/ben.jsonl'])).toMatchObject([{ who: 'ben', command: 'code' }]);
  });

  test('a log that cannot be written costs no work', async () => {
    const whole = await runCli(['segment'], { files: STUDY });
    const files = { ...STUDY, log: 'in the way\n' };
    const run = await runCli(['segment'], { files });
    expect(run).toMatchObject({ exitCode: 0, stdout: whole.stdout });
    expect(run.stderr).toContain('[study/not-logged]');
    expect(run.files['units/monday.txt.csv']).toBe(whole.files['units/monday.txt.csv']);
  });

  test('a comparison is logged where a reason is given, and leaves no trace otherwise', async () => {
    const files = await coderStudy({ coders: { anna: ANNA, ben: BEN } });
    for (const verb of ['agree', 'diff']) {
      expect((await runCli([verb, 'anna', 'ben'], { files })).changes).toEqual([]);
      const run = await runCli([verb, 'anna', 'ben', '--because', 'for the paper'], { files });
      expect(run.changes).toEqual(['log/study.jsonl']);
      const lines = linesOf(run.files['log/study.jsonl']);
      expect(lines.filter(({ command }) => command === verb)).toMatchObject([
        {
          because: 'for the paper',
          changes: { coders: 'anna, ben', by: 'code', units: 8, percent: 0.375 },
          inputs: { 'codings/anna.csv': expect.any(String), 'codings/ben.csv': expect.any(String) },
          wrote: {},
        },
      ]);
    }
  });

  test('files outside a study have no log', async () => {
    const run = await runCli(['segment', 'a.txt'], {
      files: { 'a.txt': STUDY['transcripts/monday.txt'] ?? '' },
    });
    expect(run.changes).toEqual(['units/a.txt.csv']);
  });
});

describe('a log file', () => {
  const [one, two] = [
    logEntry({}),
    logEntry({ time: '2026-01-16T12:00:00.000Z', because: 'zwei\n"' }),
  ];

  test('is read in any order, with lines twice, as git merges two branches', () => {
    const lines = [two, one, two].map(renderLogLine).join('\r\n');
    expect(parseLog(`\ufeff${lines}`, 'l')).toMatchObject({ value: [one, two], findings: [] });
  });

  test('lines that are no entries are reported and passed over', () => {
    const torn = renderLogLine(one).slice(0, 40);
    const text = ['<<<<<<< ben', renderLogLine(one), '=======', torn, '[]', '{"time":1}'].join(
      '\n',
    );
    const { value, findings } = parseLog(text, 'log/anna.jsonl');
    expect(value).toMatchObject([one]);
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([
      ['study/log-conflict', 1],
      ['study/log-conflict', 3],
      ...[4, 5, 6].map((line) => ['study/bad-log-line', line]),
    ]);
  });

  test('fga check says which line cannot be read', async () => {
    const files = { ...STUDY, 'log/anna.jsonl': `${renderLogLine(one)}\n{"time"\n` };
    const run = await runCli(['check'], { files });
    expect(run.stdout + run.stderr).toContain('log/anna.jsonl:2:1');
  });

  test('what is written is read back, whatever people write', () => {
    const counts = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string()));
    const hashes = fc.dictionary(fc.string(), fc.string());
    const date = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        date,
        fc.string({ unit: 'binary' }),
        counts,
        hashes,
        (time, because, changes, inputs) => {
          const written = logEntry({ time: time.toISOString(), because, changes, inputs });
          const line = renderLogLine(written);
          expect(line).not.toContain('\n');
          expect(parseLog(line, 'l').value.map(renderLogLine)).toEqual([line]);
        },
      ),
    );
  });

  test('no text crashes the reader', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseLog(text, 'l')));
  });
});
