import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';

const SAMPLE = join(import.meta.dirname, '..', '..', 'samples', 'mentoring');
const files = Object.fromEntries(
  readdirSync(SAMPLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(SAMPLE.length + 1), readFileSync(path, 'utf8')]),
);

const fga = (...argv: string[]) => runCli(argv, { files });
const json = async (...argv: string[]) => JSON.parse((await fga(...argv, '--json')).stdout);

describe('fga table --trace', () => {
  test.each([
    [['2', '--counts', '--by', 'role']],
    [['2', '--counts', '--by', 'gender']],
    [['matrix']],
    [['matrix', '--rows', 'code', '--by', 'phase']],
    [['matrix', '--rows', 'category', '--by', 'participant']],
  ])('gives as many units and people as every cell of fga table %j says', async (argv) => {
    const { columns, rows } = await json('table', ...argv);
    const counted = columns.filter(({ id }: { id: string }) =>
      /^(?:units|participants|by:|total)/.test(id),
    );
    // Every fifth cell: all of them would take a minute and tell no more.
    const cells = [...rows.keys()].flatMap((row) =>
      [...counted.keys()].map((column) => ({ row, column: counted[column] })),
    );
    for (const { row, column } of cells.filter((_, at) => at % 5 === 0)) {
      const letter = letterOf(columns.indexOf(column));
      const traced = await json('table', ...argv, '--trace', `${letter}${row + 2}`);
      const people = new Set(traced.rows.map((one: { participant: string }) => one.participant));
      const isPeople = column.id.startsWith('participants');
      expect(isPeople ? people.size : traced.rows.length).toBe(rows[row][column.id]);
    }
  });

  test.each([
    ['Academic support', 21],
    ['academic-support', 21],
    ['Academic support: mentor', 3],
    ['Academic support, Units (mentor)', 3],
    ['academic support: participants:mentor', 3],
    ['F3', 18],
    ["Mentees' support: mentor", 3],
  ])('finds the cell %s', async (cell, units) => {
    const traced = await json('table', '2', '--counts', '--by', 'role', '--trace', cell);
    expect(traced.rows).toHaveLength(units);
    expect(traced.title).toContain(`${units} units`);
  });

  test('gives the quote word for word, and who said it', async () => {
    const { rows } = await json('table', '2', '--counts', '--trace', 'Academic support');
    for (const { transcript, quote, participant } of rows) {
      const text = (files[`transcripts/${transcript}`] ?? '').replaceAll(/\s+/g, ' ');
      expect(text).toContain(quote);
      expect(participant).not.toBe('');
    }
  });

  test.each([
    ['Second: Male', ['mentee-13']],
    ['E3', undefined],
    ['Second mentee: Female', ['mentee-08', 'mentee-09', 'mentee-10', 'mentee-11', 'mentee-12']],
  ])('gives the people behind %s of table 1', async (cell, people) => {
    const run = await fga('table', '1', '--trace', cell, '--json');
    if (!people) expect(run.exitCode).toBe(2);
    else {
      const { rows } = JSON.parse(run.stdout);
      expect(rows.map((one: { participant: string }) => one.participant)).toEqual(people);
    }
  });

  test.each([
    [['2', '--trace', 'Academic'], /no row Academic\. Did you mean|Rows are/],
    [['2', '--counts', '--trace', 'Academic support: nobody'], /no column nobody/],
    [['2', '--counts', '--trace', 'Z99'], /no row Z99/],
    [['2', '--counts', '--trace', 'A1'], /no row A1/],
    [['2', '--counts', '--trace', ''], /no row/],
    [['quotes', '--trace', 'A2'], /--trace is an option of/],
  ])('refuses %j and says what there is', async (argv, message) => {
    const run = await fga('table', ...argv);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
  });

  test('is verified like a table where it was written to a file', async () => {
    const cell = 'Academic support: mentor';
    const argv = ['table', '2', '--by', 'role', '--trace', cell, '-o', 'cell.csv'];
    const written = await fga(...argv);
    const run = await runCli(['verify'], { files: written.files });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
