// Translations of units, kept beside the original and shown where people read or print it.

import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/main.js';
import { drive } from '../review/drive.js';
import { exported, imported } from '../sheet/coding-sheets.js';
import { memoryIo } from '../support/memory-io.js';
import { runCli } from '../support/run-cli.js';
import { virtualTerminal } from '../support/virtual-terminal.js';
import { STUDY } from './small-study.js';

const GERMAN = 'Ich vertraue den Leuten hier.';
let files: Readonly<Record<string, string>> = STUDY;
beforeAll(async () => {
  const coded = (await runCli(['code'], { files: STUDY })).files;
  const units = (coded['units/monday.txt.csv'] ?? '').replace(
    /^u0002,.*(?=\n)/m,
    (row) => `${row}${GERMAN}`,
  );
  files = { ...coded, 'units/monday.txt.csv': units };
});

test.each([
  [['table', 'quotes', '--translated']],
  [['table', '2', '--quotes', '--translated']],
  [['table', '2', '--translated']],
])('fga %j shows it beside the quote', async (argv) => {
  const run = await runCli([...argv, '--json'], { files });
  const { columns, rows } = JSON.parse(run.stdout);
  const ids = columns.map(({ id }: { id: string }) => id);
  expect(ids.indexOf('translation')).toBe(ids.indexOf('quote') + 1);
  expect(rows.map(({ translation }: { translation: string }) => translation)).toContain(GERMAN);
});

describe('a coding sheet', () => {
  test('has it beside the text, for reading only', async () => {
    const { rows, files: after } = await exported('anna', files);
    const [header = []] = rows;
    const at = header.indexOf('translation');
    expect(at).toBe(header.indexOf('text') + 1);
    const row = rows.find((cells) => cells[at] === GERMAN) ?? [];
    row[at] = 'changed in the sheet';
    const { files: taken } = await imported(after, rows);
    expect(Buffer.from(taken['units/monday.txt.csv'] ?? '').toString()).toContain(GERMAN);
  });

  test('has no such column where nothing is translated', async () => {
    expect((await exported('anna', STUDY)).rows[0]).not.toContain('translation');
  });
});

describe('a review', () => {
  test('shows it below the unit', async () => {
    const { screen } = await drive([], { files });
    expect(screen).toContain(`Translation ${GERMAN}`);
  });

  test('says it line by line', async () => {
    const terminal = virtualTerminal(['q\n'], { isInteractive: false });
    const io = memoryIo({ files, typist: terminal });
    await main(['review', '--coder', 'anna', '--plain'], io);
    expect(terminal.written()).toContain(`Translation: ${GERMAN}`);
  });
});
