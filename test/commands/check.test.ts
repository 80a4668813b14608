import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, PARTICIPANTS, STUDY } from './small-study.js';

const fga = (...argv: string[]) => runCli(argv, { files: STUDY });

describe('fga check', () => {
  test.each(['check', 'code'])(
    'says which filters of the codebook nobody passes: %s',
    async (verb) => {
      const files = {
        ...STUDY,
        'codebooks/cafe.yaml': CODEBOOK.replace('role:helper', 'role:hleper'),
      };
      const run = await runCli([verb], { files });
      const line =
        files['codebooks/cafe.yaml'].split('\n').findIndex((l) => l.includes('hleper')) + 1;
      expect(run.exitCode).toBe(0);
      expect(run.stdout + run.stderr).toMatch(
        new RegExp(
          `^codebooks/cafe\\.yaml:${line}:19  warning .*role:helper\\?.*\\[rule/unknown-value\\]`,
          'm',
        ),
      );
    },
  );

  test.each(['check', 'transcripts'])(
    'says which labels of fga.yaml nobody has: %s',
    async (verb) => {
      const settings = 'roles:\n  Dr Foo: moderator\n  ann: visitor\nsessions:\n';
      const monday = '  - {label: Monday, transcript: monday.txt, moderators: [Modertor]}\n';
      const files = { ...STUDY, 'fga.yaml': `${settings}${monday}  - tuesday.md\n` };
      const run = await runCli([verb], { files });
      const found = (run.stdout + run.stderr).match(/^fga\.yaml:\S+ .*unheard-label\]$/gm) ?? [];
      expect(found.map((line) => line.split(' ')[0])).toEqual(['fga.yaml:2:11', 'fga.yaml:5:58']);
      expect(found[1]).toContain('Did you mean Moderator?');
    },
  );

  test('as JSON, every finding has a file, a line, a column and a message', async () => {
    const files: Record<string, string> = {
      ...STUDY,
      'fga.yaml': 'titel: x\nsessions:\n  - label: Third\n',
      'participants.csv': PARTICIPANTS.replace('ben,monday', 'ben,sunday'),
      'transcripts/odd.txt': 'Words without a speaker.\n',
      'transcripts/sound.mp3': 'x',
      'codebooks/second.yaml': CODEBOOK,
      'codings/bo.csv': 'transcript,unit\n',
    };
    const cut = await runCli(['segment'], { files });
    const units = (cut.files['units/monday.txt.csv'] ?? '').split('\n');
    files['units/monday.txt.csv'] = [...units.slice(0, 3), ...units.slice(4)].join('\n');
    const run = await runCli(['check', '--json'], { files });
    const found = JSON.parse(run.stdout) as Record<string, unknown>[];
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(9);
    for (const finding of found) {
      expect(finding).toEqual({
        code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
        severity: expect.stringMatching(/^(?:error|warning|info)$/),
        file: expect.stringMatching(/./),
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.stringMatching(/./),
      });
    }
    expect(found.find(({ code }) => code === 'unit/uncovered')).toMatchObject({ line: 3 });
  });

  test('a filter on people is doubtful where nobody is listed', async () => {
    const { 'participants.csv': _, ...files } = STUDY;
    const run = await runCli(['find', 'trust AND gender:f'], { files });
    expect(run.stderr).toContain('[rule/unknown-filter]');
  });

  test('says that all is well where it is, and what it looked at', async () => {
    const run = await fga('check', '--errors');
    expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "Looked at 2 transcripts with 6 speakers, 5 listed participants, 0 stored units, 0 codings of 0 coders: no error.
      "
    `);
  });

  test('ends with 1 at errors and lists them worst first, as text and as JSON', async () => {
    const files = {
      ...STUDY,
      'codebooks/cafe.yaml': CODEBOOK.replace('colour', 'color').replace(
        '[closed]',
        '["closed ("]',
      ),
      'transcripts/empty.txt': '',
    };
    const run = await runCli(['check'], { files });
    expect(run.exitCode).toBe(1);
    const severities = run.stdout.match(/ {2}(error|warning|info) {2}/g)?.map((s) => s.trim());
    const order = ['error', 'warning', 'info'];
    expect(severities).toEqual(
      [...(severities ?? [])].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    const json = await runCli(['check', '--json'], { files });
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)[0]).toEqual({
      code: 'rule/unclosed-parenthesis',
      severity: 'error',
      file: 'codebooks/cafe.yaml',
      line: 29,
      column: 29,
      message: expect.any(String),
    });
  });

  test('shows each finding of a kind only where all are asked for', async () => {
    const text = STUDY['transcripts/monday.txt'] ?? '';
    const files = Object.fromEntries(
      [...Array(9).keys()].map((n) => [`transcripts/t${n}.txt`, text]),
    );
    const few = await runCli(['check'], { files });
    const all = await runCli(['check', '--all'], { files });
    const count = (text: string) => text.split('\n').filter((l) => l.includes('.txt:1')).length;
    expect([count(few.stdout), count(all.stdout)]).toEqual([5, 9]);
    expect(few.stdout).toContain('fga check --all shows each.');
    expect(all.stdout).not.toContain('--all');
  });

  test('works on a study named by its folder or by -C, before or after the verb', async () => {
    const files = Object.fromEntries(
      Object.entries(STUDY).map(([path, text]) => [`s/${path}`, text]),
    );
    const runs = await Promise.all(
      [
        ['check', 's'],
        ['-C', 's', 'check'],
        ['check', '-C', 's'],
      ].map((argv) => runCli(argv, { files })),
    );
    for (const run of runs) expect(run).toMatchObject({ exitCode: 0, stdout: runs[0]?.stdout });
  });

  test('names the copies that a shared folder made of files of the study', async () => {
    const copies = ['participants (1).csv', 'codebooks/cafe - Copy.yaml', 'log/anna (2).jsonl'];
    const files = {
      ...STUDY,
      ...Object.fromEntries(copies.map((path) => [path, ''])),
      'log/anna.jsonl': '',
    };
    const { stdout } = await runCli(['check'], { files });
    for (const path of copies) expect(stdout).toContain(`${path}  warning  By its name`);
    expect(stdout).not.toContain('study/several-codebooks');
  });
});
