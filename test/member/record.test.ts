// fga member-check --record: answers as people give them, kept once and never replaced unasked.

import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/table/csv.js';
import { STUDY } from '../commands/small-study.js';
import { inlineRows, workbook } from '../office/workbook-parts.js';
import { docx, paragraph } from '../support/documents.js';
import { type CliRun, runCli } from '../support/run-cli.js';
import { codesIn, type Files, packetPath, recordPath, withPackets } from './checked-study.js';

let made: CliRun;
let packet = '';
beforeAll(async () => {
  made = await withPackets();
  packet = made.files[packetPath('ann')] ?? '';
});

const WORDS = 'm0524e18c9';
const READING = 'm6137de2a3';

/** Answers of a record as `mark: answer text`. */
function answersIn(text = ''): string[] {
  const { header, rows } = parseCsv(text, 'csv').value;
  return rows.map(({ cells }) => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? '';
    return `${cell('category') || 'words'}: ${cell('answer') || '-'} ${cell('text')}`.trim();
  });
}

async function record(files: Files, ...argv: string[]): Promise<CliRun> {
  return runCli(['member-check', '--record', ...argv], { files: { ...made.disk, ...files } });
}

async function check(filled: string, expected: readonly string[], codes: readonly string[] = []) {
  const run = await record({ 'ann.md': filled }, 'ann.md');
  expect(answersIn(run.files[recordPath('ann')])).toEqual(expected);
  expect(codesIn(run.stderr)).toEqual(codes);
  return run;
}

const ticked = (text: string, ...answers: string[]) =>
  answers.reduce((all, answer) => all.replace(`- [ ] ${answer}`, `- [x] ${answer}`), text);

describe('a packet that was filled in', () => {
  test('is recorded, once', async () => {
    const filled = ticked(packet, 'Yes', 'No\n');
    const run = await check(filled, ['words: confirmed', 'trust: declined']);
    expect(run.stdout).toContain('2 answers recorded: ann (2).');
    expect(run.changes).toEqual([
      '.fga.pending.json',
      recordPath('ann'),
      '.fga.pending.json',
      'log/study.jsonl',
    ]);
    const again = await runCli(['member-check', '--record', 'ann.md'], { files: run.disk });
    expect(again.changes).toEqual([]);
    expect(again.stdout).toContain('2 answers recorded before, the same.');
  });

  test.each([
    [
      'Word has joined the lines',
      (text: string) => text.replace(/(?<=\[ \] .*)\n(?=- \[ \])/g, ' '),
    ],
    ['it came back quoted in a mail', (text: string) => text.replaceAll(/^/gm, '> ')],
    ['the headings are gone', (text: string) => text.replaceAll(/^#+ /gm, '')],
    ['the quote is no quotation any more', (text: string) => text.replaceAll(/^> /gm, '')],
    ['quotation marks and dashes are typographic', (text: string) => text.replaceAll("'", '’')],
    ['brackets are escaped', (text: string) => text.replaceAll(/\[( |x)\]/g, '\\[$1\\]')],
    [
      'it has Windows newlines and a byte order mark',
      (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
    ],
    ['boxes are signs', (text: string) => text.replaceAll('[ ]', '☐').replaceAll('[x]', '☒')],
    ['the introduction is gone', (text: string) => text.slice(text.indexOf('### 1'))],
    ['blank lines are gone', (text: string) => text.replaceAll(/\n\n+/g, '\n')],
    ['lines are wrapped', (text: string) => text.replaceAll(/(.{30,60}?) (?=\S)/g, '$1\n')],
  ])('is understood where %s', async (_, change) => {
    const filled = change(ticked(packet, 'Yes', 'No\n'));
    await check(filled, ['words: confirmed', 'trust: declined']);
  });

  test('keeps what was written below, with the answer it explains', async () => {
    const filled = ticked(packet, 'Yes', 'Partly').replace(
      'own words:\n',
      'own words:\n\nOnly on Mondays.\n\nNot else.\n',
    );
    await check(filled, ['words: confirmed', 'trust: amended Only on Mondays.\n\nNot else.']);
  });

  test('with words only is kept and asked about', async () => {
    const filled = packet.replace('own words:', 'own words: I do not know');
    await check(filled, ['words: - I do not know', 'trust: -'], ['member/unclear-answer']);
  });

  test('whose quote was rewritten is amended, and the transcript stays', async () => {
    const filled = packet.replace('I trust the people 🔧 here.', 'I trusted them then.');
    const run = await check(
      filled,
      [
        'words: amended I trusted them then. They are honest when a thing cannot be mended.',
        'trust: -',
      ],
      ['member/edited-quote'],
    );
    expect(run.files['transcripts/monday.txt']).toBe(STUDY['transcripts/monday.txt']);
  });

  test('keeps a remark right below the quote', async () => {
    const filled = ticked(packet, 'Yes').replace('mended.**', 'mended.**\nI was angry then.');
    await check(filled, ['words: confirmed I was angry then.', 'trust: -']);
  });

  test('with two answers to one question leaves it open', async () => {
    const filled = ticked(packet, 'Yes', 'No,');
    await check(filled, ['words: -', 'trust: -'], ['member/several-answers']);
  });

  test('that asks for a change and does not say which', async () => {
    await check(
      ticked(packet, 'Partly'),
      ['words: -', 'trust: amended'],
      ['member/amended-without-text'],
    );
  });

  test('by nobody records nothing', async () => {
    const run = await check(packet, ['words: -', 'trust: -']);
    expect(run).toMatchObject({ exitCode: 0, changes: [] });
    expect(run.stdout).toContain('No new answer.');
  });
});

describe('a file that does not fit', () => {
  test.each([
    ['no packet at all', 'Dear all, yes!', 'member/unknown-packet'],
    ['a packet of another study', 'May we? (m111111111)\n- [x] Yes', 'member/unknown-packet'],
  ])('%s', async (_, text, code) => {
    const run = await record({ 'x.md': text }, 'x.md');
    expect(run).toMatchObject({ exitCode: 1, changes: [] });
    expect(codesIn(run.stderr)).toEqual([code]);
  });

  test('a mark that was mistyped', async () => {
    const filled = ticked(packet, 'Yes', 'No\n').replace(READING, 'm6137de2a4');
    await check(filled, ['words: confirmed', 'trust: -'], ['member/unknown-mark']);
  });

  test('the packet of somebody else under this name', async () => {
    const filled = ticked(packet, 'Yes').replace('For: ann', 'For: ben');
    await check(filled, ['words: -', 'trust: -'], ['member/foreign-mark']);
  });

  test.each([
    [
      'a page of a browser',
      '<!doctype html><html><body><p>(m0524e18c9)</p><input type="checkbox" checked></body></html>',
    ],
    ['a PDF, whose ticks nobody can place', Buffer.from('%PDF-1.7\n(m0524e18c9) [x] Yes')],
    ['a damaged archive', Buffer.from('PK\u0003\u0004 nothing')],
  ])('%s, beside one that does', async (_, bytes) => {
    const run = await record(
      { 'x.bin': bytes, 'ann.md': ticked(packet, 'Yes') },
      'x.bin',
      'ann.md',
    );
    expect(codesIn(run.stderr)).toEqual(['member/unread-file']);
    expect(answersIn(run.files[recordPath('ann')])).toEqual(['words: confirmed', 'trust: -']);
  });

  test('no such file', async () => {
    expect(await record({}, 'none.md')).toMatchObject({ exitCode: 2, changes: [] });
  });
});

describe('answering twice', () => {
  test('alike is one answer, in one file or two', async () => {
    const filled = ticked(packet, 'Yes');
    const run = await record({ 'a.md': filled, 'b.md': filled }, 'a.md', 'b.md');
    expect(codesIn(run.stderr)).toEqual([]);
    expect(run.stdout).toContain('1 answer recorded');
  });

  test('otherwise in two files is neither', async () => {
    const files = { 'a.md': ticked(packet, 'Yes'), 'b.md': ticked(packet, 'No,') };
    const run = await record(files, 'a.md', 'b.md');
    expect(codesIn(run.stderr)).toEqual(['member/answered-twice']);
    expect(answersIn(run.files[recordPath('ann')])).toEqual(['words: -', 'trust: -']);
  });

  test('otherwise later changes nothing, unless told to', async () => {
    const first = await record({ 'a.md': ticked(packet, 'Yes') }, 'a.md');
    const files = { ...first.disk, 'b.md': ticked(packet, 'No,') };
    const later = await runCli(['member-check', '--record', 'b.md'], { files });
    expect(later).toMatchObject({ exitCode: 1, changes: [] });
    expect(codesIn(later.stderr)).toEqual(['member/answered-otherwise']);
    const told = await runCli(['member-check', '--record', 'b.md', '--replace'], { files });
    expect(answersIn(told.files[recordPath('ann')])).toEqual(['words: declined', 'trust: -']);
    expect(Object.keys(told.files)).toContain('backups/0001-member-check-record.zip');
  });

  test('an empty packet takes no answer away', async () => {
    const first = await record({ 'a.md': ticked(packet, 'Yes') }, 'a.md');
    const later = await runCli(['member-check', '--record', 'b.md'], {
      files: { ...first.disk, 'b.md': packet },
    });
    expect(answersIn(later.files[recordPath('ann')])).toEqual(['words: confirmed', 'trust: -']);
  });
});

describe('a packet that went through an office program', () => {
  const lines = () =>
    ticked(packet, 'Yes', 'No\n')
      .split('\n')
      .map((line) =>
        line
          .replace(/^[#>]+ |\*\*|^- /g, '')
          .replace('[ ]', '☐')
          .replace('[x]', '☒'),
      )
      .filter((line) => line !== '');

  test('as a Word document', async () => {
    const bytes = docx(
      lines()
        .map((line) => paragraph(line))
        .join(''),
    );
    const run = await record({ 'ann.docx': bytes }, 'ann.docx');
    expect(codesIn(run.stderr)).toEqual([]);
    expect(answersIn(run.files[recordPath('ann')])).toEqual([
      'words: confirmed',
      'trust: declined',
    ]);
  });

  test('as an Excel table', async () => {
    const bytes = workbook({
      sheet: inlineRows([
        ['mark', 'answer', 'text'],
        [WORDS, 'x', ''],
        [READING, 'no', 'she said'],
      ]),
      name: 'Sheet1',
    });
    const run = await record({ 'ann.xlsx': bytes }, 'ann.xlsx');
    expect(codesIn(run.stderr)).toEqual(['member/bad-answer']);
    expect(answersIn(run.files[recordPath('ann')])).toEqual([
      'words: -',
      'trust: declined she said',
    ]);
  });
});

describe('a table of answers', () => {
  test.each([
    ['as fga makes it', 'mark,answer,text\n', ','],
    ['from a spreadsheet with semicolons', 'mark;answer;text\n', ';'],
  ])('%s', async (_, header, sign) => {
    const rows = [
      [WORDS, 'yes', ''],
      [READING, 'Partly', 'not quite'],
    ];
    const text = header + rows.map((cells) => `${cells.join(sign)}\n`).join('');
    const run = await record({ 'a.csv': text }, 'a.csv');
    expect(answersIn(run.files[recordPath('ann')])).toEqual([
      'words: confirmed',
      'trust: amended not quite',
    ]);
  });

  test('that fga made for a talk on the telephone is read back', async () => {
    const sheet = await runCli(['member-check', 'ann', '--format', 'csv'], { files: made.disk });
    const filled = (sheet.files[packetPath('ann', 'csv')] ?? '').replace(
      `,,,${READING}`,
      `,no,she said so,${READING}`,
    );
    const run = await runCli(['member-check', '--record', 'f.csv'], {
      files: { ...sheet.disk, 'f.csv': filled },
    });
    expect(answersIn(run.files[recordPath('ann')])).toEqual([
      'words: -',
      'trust: declined she said so',
    ]);
  });

  test('with a word that is no answer', async () => {
    const run = await record({ 'a.csv': `mark,answer\n${WORDS},perhaps\n` }, 'a.csv');
    expect(codesIn(run.stderr)).toEqual(['member/bad-answer']);
  });

  test('from the standard input', async () => {
    const options = { files: made.disk, stdin: `mark,answer\n${WORDS},yes\n` };
    const run = await runCli(['member-check', '--record', '-'], options);
    expect(answersIn(run.files[recordPath('ann')])).toEqual(['words: confirmed', 'trust: -']);
  });
});

test('a record keeps columns and rows that somebody added', async () => {
  const own = `${(made.files[recordPath('ann')] ?? '').replaceAll('\n', ',\n').replace(',\n', ',note\n')}x,y,z,,,,,,,by hand,mine\n`;
  const files = { ...made.disk, [recordPath('ann')]: own, 'a.md': ticked(packet, 'Yes') };
  const run = await runCli(['member-check', '--record', 'a.md'], { files });
  expect(run.files[recordPath('ann')]).toContain('confirmed,,\n');
  expect(run.files[recordPath('ann')]).toContain('x,y,z,,,,,,,by hand,mine\n');
});

describe('the rate', () => {
  test('of those asked and of what they said', async () => {
    const { disk } = await record({ 'a.md': ticked(packet, 'Yes', 'No\n') }, 'a.md');
    const run = await runCli(['member-check', '--report', '--json'], { files: disk });
    expect(JSON.parse(run.stdout)).toMatchObject({
      participants: { asked: 4, answered: 1 },
      quotes: { asked: 4, answered: 1, confirmed: 1, amended: 0, declined: 0 },
      readings: { asked: 4, answered: 1, confirmed: 0, declined: 1 },
      categories: [{ id: 'trust' }, { id: 'skills' }, { id: 'the-building' }],
      outdated: 0,
    });
    const text = await runCli(['member-check', '--report'], { files: disk });
    expect(text.stdout).toContain('4 participants asked, 1 answered (25 %).');
    const md = await runCli(['member-check', '--report', '--format', 'md'], { files: disk });
    expect(md.stdout).toContain('| Meant: Trust | 1 | 1 | 0 | 0 | 1 |');
  });

  test('where nobody was asked there is none', async () => {
    const run = await runCli(['member-check', '--report'], { files: STUDY });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('fga member-check');
  });
});

test.each([[['table', 'quotes']], [['table', '2', '--quotes']], [['tables', '-o', 'out']]])(
  'fga %j says that declined words are in the table',
  async (argv) => {
    const { disk } = await record({ 'a.md': ticked(packet, 'No,') }, 'a.md');
    const run = await runCli(argv, { files: disk });
    expect(codesIn(run.stderr)).toEqual(['member/declined-printed']);
    const plain = await runCli(['table', '2', '--counts'], { files: disk });
    expect(codesIn(plain.stderr)).toEqual([]);
  },
);

describe('fga check', () => {
  const memberCodes = async (files: Files) =>
    codesIn((await runCli(['check', '--all'], { files })).stdout);

  test('says where declined words are still in use, at the record’s line', async () => {
    const { disk } = await record({ 'a.md': ticked(packet, 'No,', 'No\n') }, 'a.md');
    const run = await runCli(['check', '--all'], { files: disk });
    expect(codesIn(run.stdout)).toEqual(['member/declined-quote', 'member/declined-reading']);
    expect(run.stdout).toContain(`${recordPath('ann')}:2:1`);
  });

  test('is silent where the coding was taken back, but for a note', async () => {
    const { disk } = await record({ 'a.md': ticked(packet, 'No\n') }, 'a.md');
    const codebook = STUDY['codebooks/cafe.yaml']?.replace(
      'rules: [affirmed(trust), honest]',
      'rules: [coffee]',
    );
    const files = { ...disk, 'codebooks/cafe.yaml': codebook ?? '' };
    const recoded = await runCli(['code'], { files });
    expect(await memberCodes(recoded.disk)).toEqual(['member/coding-changed']);
    const report = await runCli(['member-check', '--report', '--json'], { files: recoded.disk });
    expect(JSON.parse(report.stdout).outdated).toBeGreaterThan(0);
  });

  test('says what is wrong in a record', async () => {
    const broken = { ...made.disk, [recordPath('ann')]: 'unit,answer\nu1,yes\n' };
    expect(await memberCodes(broken)).toEqual(['member/broken-record']);
    const odd = (made.files[recordPath('ann')] ?? '').replace(/,,\n$/, ',perhaps,\n');
    expect(await memberCodes({ ...made.disk, [recordPath('ann')]: odd })).toEqual([
      'member/bad-answer',
    ]);
    const run = await runCli(['member-check'], { files: broken });
    expect(run.files[recordPath('ann')]).toBe('unit,answer\nu1,yes\n');
    expect(codesIn(run.stderr)).toContain('member/broken-record');
  });
});
