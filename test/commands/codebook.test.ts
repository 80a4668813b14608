import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, STUDY } from './small-study.js';

const fga = (...argv: string[]) => runCli(argv, { files: STUDY });

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
