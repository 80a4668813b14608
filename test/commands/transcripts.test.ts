import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { STUDY } from './small-study.js';

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
