// Columns, rows and marks in a study's files that are not fga's: whoever wrote them finds them again.

import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { STUDY } from './small-study.js';

const coded = (await runCli(['code'], { files: STUDY })).files;
const UNITS = 'units/monday.txt.csv';
const anna = (coded['codings/rules.csv'] ?? '').replaceAll(',rule,', ',person,');
const person = { ...coded, 'codings/anna.csv': anna };

/** The file with a column more, as a spreadsheet makes it. */
function withColumn(text: string, name: string, cell: string): string {
  const lines = text.trimEnd().split('\n');
  return `${lines.map((line, at) => `${line},${at === 0 ? name : cell}`).join('\n')}\n`;
}

const owned = { ...person, [UNITS]: withColumn(coded[UNITS] ?? '', 'my notes', 'look again') };
const talk = STUDY['transcripts/monday.txt'] ?? '';
const edited = { ...owned, 'transcripts/monday.txt': talk.replace('I trust', 'I do trust') };
const SPLIT = 'segment monday.txt --split u0002 --at They';

describe('a column of one’s own in a units file', () => {
  test.each([
    [SPLIT, owned],
    ['segment --new-units --by sentence', owned],
    ['reanchor --apply', edited],
  ])('is not lost by fga %s', async (words, files) => {
    const run = await runCli(words.split(' '), { files });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('unit/unknown-column');
    expect(run.files[UNITS]).toBe(owned[UNITS]);
  });

  test('is warned of, and goes where it holds nothing', async () => {
    const checked = await runCli(['check'], { files: owned });
    expect(checked.stdout).toContain('unit/unknown-column');
    const empty = { ...person, [UNITS]: withColumn(coded[UNITS] ?? '', 'my notes', '') };
    const run = await runCli(SPLIT.split(' '), { files: empty });
    expect(run.exitCode).toBe(0);
  });
});

test('a byte order mark stays where codes are renamed, so that a spreadsheet reads the file again', async () => {
  const marked = { ...person, 'codings/anna.csv': `\ufeff${anna}` };
  const run = await runCli(['codebook', 'rename', 'learning', 'Growing'], { files: marked });
  expect(run.exitCode).toBe(0);
  expect([...(run.disk['codings/anna.csv'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  expect(run.files['codings/anna.csv']).toContain(',growing,');
});
