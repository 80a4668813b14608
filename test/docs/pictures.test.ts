// The pictures of the documentation show what the program prints; `npm run docs` draws them anew.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drive } from '../review/drive.js';
import { roadPicture } from '../support/road-picture.js';
import { runCli } from '../support/run-cli.js';
import { sampleFiles } from '../support/sample-files.js';
import { terminalPicture } from '../support/terminal-picture.js';

const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const ESCAPE = String.fromCharCode(27);

type Cells = Readonly<Record<string, unknown>>;

interface Shown {
  readonly argv: readonly string[];
  /** How many lines are shown; all where it is left out. */
  readonly lines?: number;
}

test.each<[string, Shown]>([
  ['table-2', { argv: ['table', '2', '--counts'] }],
  ['find', { argv: ['find', 'exam* OR anatomy'], lines: 14 }],
  ['diff', { argv: ['diff', 'nora', 'ben', '--session', 'third'], lines: 36 }],
])('%s', async (name, { argv, lines }) => {
  const { stdout } = await runCli(argv, { files: sampleFiles(), terminal: true, columns: 88 });
  const command = ['fga', ...argv.map(quoted)].join(' ');
  const prompt = `${ESCAPE}[32m$${ESCAPE}[0m ${ESCAPE}[1m${command}${ESCAPE}[0m`;
  const picture = terminalPicture(command, `${prompt}\n${firstLines(stdout, lines)}`);
  await expect(picture).toMatchFileSnapshot(join(PICTURES, `${name}.svg`));
});

test('review', async () => {
  const { terminal } = await drive(['gu0089', '\r'], {
    files: sampleFiles(),
    argv: ['--coder', 'nora'],
    columns: 108,
    rows: 28,
  });
  const picture = terminalPicture('fga review --coder nora', terminal.coloured());
  await expect(picture).toMatchFileSnapshot(join(PICTURES, 'review.svg'));
});

/** One coding of the sample, as the program tells of it. */
test('road', async () => {
  const subcategory = 'Psychosocial support';
  const cell = `${subcategory}: units`;
  const row = (await tableRows()).find((each) => each.subcategory === subcategory) ?? {};
  const [unit = {}] = await tableRows('--trace', cell);
  const picture = roadPicture(
    'From what somebody said to a number in Table 2, and back',
    [
      {
        kind: 'Transcript',
        name: `${unit.transcript}`,
        lines: `${unit.speaker}: ${unit.quote}`,
      },
      {
        kind: 'Meaning unit',
        name: `${unit.unit}`,
        lines: `what ${unit.participant} says of one thing, in session “${unit.session}”`,
      },
      {
        kind: 'Code',
        name: `${unit.codes}`,
        lines: 'by two coders apart from each other; differences decided on record',
      },
      { kind: 'Subcategory', name: subcategory, lines: `of the category ${row.category}` },
      {
        kind: 'Table 2',
        name: `${row.units} units`,
        lines: `of ${row.participants} participants\nin ${row.sessions} sessions`,
      },
    ],
    `fga table 2 --counts --trace '${cell}' leads back to the words`,
  );
  await expect(picture).toMatchFileSnapshot(join(PICTURES, 'road.svg'));
});

async function tableRows(...argv: string[]): Promise<readonly Cells[]> {
  const files = sampleFiles();
  const { stdout } = await runCli(['table', '2', '--counts', '--json', ...argv], { files });
  return JSON.parse(stdout).rows;
}

function quoted(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `'${word}'`;
}

/** The first lines, with a mark where more follow. */
function firstLines(text: string, count = Number.POSITIVE_INFINITY): string {
  const lines = text.trimEnd().split('\n');
  return lines.length <= count ? text : [...lines.slice(0, count), '…'].join('\n');
}
