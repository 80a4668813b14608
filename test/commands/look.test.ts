// The commands that only look: transcripts, find, check, codebook.

import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, PARTICIPANTS, STUDY } from './small-study.js';

const fga = (...argv: string[]) => runCli(argv, { files: STUDY });

describe('fga transcripts', () => {
  test('shows how each transcript was read, and why each speaker has their role', async () => {
    const run = await fga('transcripts');
    expect(run).toMatchObject({ exitCode: 0, changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "Transcripts
      ┌────────────┬─────────┬──────────┬──────────┬───────┬──────────┬───────┐
      │ Transcript │ Session │ Format   │ Encoding │ Turns │ Speakers │ Words │
      ├────────────┼─────────┼──────────┼──────────┼───────┼──────────┼───────┤
      │ monday.txt │ Monday  │ text     │ utf-8    │     6 │        3 │    43 │
      │ tuesday.md │ Tuesday │ markdown │ utf-8    │     4 │        3 │    35 │
      └────────────┴─────────┴──────────┴──────────┴───────┴──────────┴───────┘

      Speakers of monday.txt
      ┌───────────┬─────────────┬───────────┬──────────────────┬───────┬───────┐
      │ Speaker   │ Participant │ Role      │ Why this role    │ Turns │ Words │
      ├───────────┼─────────────┼───────────┼──────────────────┼───────┼───────┤
      │ Moderator │             │ moderator │ its label        │     2 │    10 │
      │ Ann       │ ann         │ visitor   │ participants.csv │     2 │    18 │
      │ Ben       │ ben         │ visitor   │ participants.csv │     2 │    15 │
      └───────────┴─────────────┴───────────┴──────────────────┴───────┴───────┘

      Speakers of tuesday.md
      ┌───────────┬─────────────┬───────────┬──────────────────┬───────┬───────┐
      │ Speaker   │ Participant │ Role      │ Why this role    │ Turns │ Words │
      ├───────────┼─────────────┼───────────┼──────────────────┼───────┼───────┤
      │ Moderator │             │ moderator │ its label        │     1 │     7 │
      │ Cleo      │ cleo        │ helper    │ participants.csv │     2 │    14 │
      │ Dan       │ dan         │ visitor   │ participants.csv │     1 │    14 │
      └───────────┴─────────────┴───────────┴──────────────────┴───────┴───────┘
      "
    `);
  });

  test('is JSON of turns and speakers, offsets in code points', async () => {
    const run = await fga('transcripts', 'transcripts/monday.txt', '--json');
    const [read] = JSON.parse(run.stdout);
    expect(read).toMatchObject({ path: 'monday.txt', format: 'text', language: 'en' });
    const text = [...(STUDY['transcripts/monday.txt'] ?? '')];
    for (const turn of read.turns) {
      expect(text.slice(turn.start, turn.end).join('')).toBe(turn.text);
    }
    expect(read.turns[1]).toMatchObject({ speaker: 'Ann', role: 'visitor', start: 85, end: 158 });
    expect(read.speakers).toMatchObject([
      { label: 'Moderator', role: 'moderator', turns: 2 },
      { label: 'Ann', role: 'visitor', turns: 2 },
      { label: 'Ben', role: 'visitor', turns: 2 },
    ]);
    for (const line of run.stderr.trimEnd().split('\n')) {
      expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(['code', 'severity']));
    }
  });

  test('counts the words of a file without labels, and shows no empty column', async () => {
    const files = { 'talk.txt': 'Four words are here.\n\nAnd three [laughter] more.\n' };
    const run = await runCli(['transcripts', 'talk.txt', '--format', 'csv'], { files });
    expect(run.stdout.split('\n')[1]).toMatch(/,2,0,7$/);
    const shown = await runCli(['transcripts', 'talk.txt'], { files });
    expect(shown.stdout).toContain('No speaker is labelled.');
    expect(shown.stdout).not.toContain('Participant');
    expect((await fga('transcripts')).stdout).toContain('Participant');
  });

  test('reads files anywhere, and the standard input', async () => {
    const text = STUDY['transcripts/monday.txt'] ?? '';
    const files = { 'a file 😀.txt': text };
    const named = await runCli(['transcripts', 'a file 😀.txt', '--format', 'csv'], { files });
    expect(named.stdout.split('\n')[1]).toMatch(/^a file 😀\.txt,.*,text,utf-8,6,3,/);
    const piped = await runCli(['transcripts', '-', '--format', 'csv'], { stdin: text });
    expect(piped.stdout.split('\n')[1]).toMatch(/,text,utf-8,6,3,/);
  });

  test('counts notes of one kind where there are many', async () => {
    const text = STUDY['transcripts/monday.txt'] ?? '';
    const files = Object.fromEntries(
      [...Array(9).keys()].map((n) => [`transcripts/t${n}.txt`, text]),
    );
    const run = await runCli(['transcripts'], { files });
    const notes = run.stderr.split('\n').filter((line) => line.includes('text-before-first-turn'));
    expect(notes).toHaveLength(4);
    expect(notes.at(-1)).toMatch(/^ {2}… and 6 more of this kind {2}\[transcript/);
  });
});

describe('fga find', () => {
  test('shows words in context, and in how many units', async () => {
    const run = await fga('find', 'trust');
    expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "monday.txt
        u0002 Ann                         I [trust] the people 🔧 here. They

      tuesday.md
        u0003 Dan                  I do not [trust] the lift. It is hard to

      2 matches in 2 units of 2 transcripts.
      "
    `);
  });

  test('gives positions in code points, as every file of the study', async () => {
    const run = await fga('find', 'honest', '--json');
    const [row] = (JSON.parse(run.stdout) as { rows: Record<string, unknown>[] }).rows;
    const points = [...(STUDY['transcripts/monday.txt'] ?? '')];
    expect(points.slice(Number(row?.start), Number(row?.end)).join('')).toBe('honest');
  });

  test('says where nothing was found', async () => {
    expect((await fga('find', 'zebra')).stdout).toBe('No match in 2 transcripts.\n');
  });

  test('takes filters on people, and participants only', async () => {
    const run = await fga('find', 'hard AND role:visitor', '--participants', '--format', 'csv');
    expect(run.stdout.split('\n')).toHaveLength(4);
    const all = await fga('find', 'hard', '--format', 'csv');
    expect(all.stdout.split('\n')).toHaveLength(5);
  });

  test.each<[string, string, string, RegExp]>([
    ['a filter nobody knows', 'trust AND rol:visitor', 'rule/unknown-filter', /role:/],
    [
      'a value nobody has',
      'trust AND gender:femal',
      'rule/unknown-value',
      /query:1:11 .*gender:female\?/,
    ],
    ['a role nobody has', 'trust AND role:vistor', 'rule/unknown-value', /role:visitor\?/],
    [
      'a session there is not',
      'trust AND session:sunday',
      'rule/unknown-value',
      /session:Monday\?/,
    ],
    ['a label nobody has', 'trust AND speaker:Zoe', 'rule/unknown-value', /Ann/],
    ['an operator in small letters', '=trust or "the lift"', 'rule/lower-case-operator', /OR/],
    ['a phrase found nowhere', 'trust and lift', 'rule/lower-case-operator', /AND/],
  ])('says what is doubtful about a query: %s', async (_, query, code, message) => {
    const run = await fga('find', query);
    expect(run).toMatchObject({ exitCode: 0, stdout: 'No match in 2 transcripts.\n' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).toContain(`[${code}]`);
  });

  test('writes the format that the ending of the file asks for', async () => {
    const run = await fga('find', 'trust', '-o', 'trust.csv');
    expect(run.files['trust.csv']).toMatch(/^Transcript,Unit,/);
    const asked = await fga('find', 'trust', '-o', 'trust.csv', '--format', 'md');
    expect(asked.files['trust.csv']).toContain('| Transcript |');
  });

  test.each<[string, string, RegExp]>([
    ['an operator without its second half', 'trust AND', /\n {2}trust AND\n {8}\^\^\^\n/],
    ['nothing', '', /^fga: The rule is empty\.[^^]*$/],
    ['an unknown word list', '@nolist', /nolist/],
  ])('points at what is wrong with a query: %s', async (_, query, message) => {
    const run = await fga('find', query);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
  });
});

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
});

describe('fga codebook', () => {
  test('shows the outline with the ids', async () => {
    expect((await fga('codebook', 'show')).stdout).toMatchInlineSnapshot(`
      "Being there  (being-there)
        Trust  (trust)
          Honest people  (honest-people)
        Skills  (skills)
          Learning  (learning)
      Obstacles  (obstacles)
        The building  (the-building)
          Stairs and lift  (stairs-and-lift)
        Opening hours  (opening-hours)
          Closed  (closed)
      "
    `);
  });

  test('lints the codebook and lists what its stems caught', async () => {
    const run = await fga('codebook', 'lint');
    expect(run).toMatchObject({ exitCode: 0, changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "4 codes: nothing to mend.

      Word forms that the rules catch by stem
      ┌──────────┬───────┬─────────────────────┬──────────────────┐
      │ In rules │ Found │ Forms and how often │ Different words? │
      ├──────────┼───────┼─────────────────────┼──────────────────┤
      │ trust    │     2 │ trust 2             │                  │
      │ honest   │     1 │ honest 1            │                  │
      │ stairs   │     1 │ stairs 1            │                  │
      │ lift     │     1 │ lift 1              │                  │
      │ closed   │     0 │                     │                  │
      └──────────┴───────┴─────────────────────┴──────────────────┘
      Note. All words of the transcripts are counted, also where no rule matched. The
      last column names forms that look like different words; it is a guess by their
      endings.
      "
    `);
  });

  test('lints a file anywhere, ends with 1 at errors', async () => {
    const files = { 'b.yaml': CODEBOOK.replace('rules: [closed]', 'ruls: [closed]') };
    const run = await runCli(['codebook', 'lint', 'b.yaml', '--json'], { files });
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.stdout)[0]).toMatchObject({ code: 'codebook/unknown-key', line: 29 });
  });

  test('says what is wrong with a file it cannot show', async () => {
    const run = await runCli(['codebook', 'show', 'b.yaml'], { files: { 'b.yaml': '' } });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/\[(?:codebook|yaml)\/empty-file\]\n.*fga codebook lint/);
  });
});
