// The reading texts of documents: stored when units are cut, compared at every load.

import { expect, test } from 'vitest';
import { docx, paragraph } from '../support/documents.js';
import { runCli } from '../support/run-cli.js';

const talk = [
  'Moderator: What helped?',
  'Sara: My mentor gave me hope.',
  'Omid: Old exams.',
  'Sara: Time – 😀.',
];
const file = (lines: readonly string[]) => docx(lines.map((line) => paragraph(line)).join(''));
const codebook = `title: A book
version: 1.0.0
language: en
categories:
  - name: Support
    subcategories:
      - name: Psychosocial support
        codes:
          - name: Hope
            rules: [hope]
`;
const study = { 'transcripts/g1.docx': file(talk), 'codebooks/a.yaml': codebook };
const text = `${talk.join('\n')}\n`;

test.each([['segment'], ['code']])('fga %s stores the reading text of a document', async (verb) => {
  const run = await runCli([verb], { files: study });
  expect(run.exitCode).toBe(0);
  expect(run.files['texts/g1.docx.txt']).toBe(text);
  expect(Object.keys(run.files)).toContain('units/g1.docx.csv');
});

test('reading alone writes nothing, and plain text needs no copy', async () => {
  for (const verb of ['transcripts', 'check'])
    expect((await runCli([verb], { files: study })).changes).toEqual([]);
  const plain = { 'transcripts/g1.txt': text, 'codebooks/a.yaml': codebook };
  const run = await runCli(['code'], { files: plain });
  expect(Object.keys(run.files).filter((path) => path.startsWith('texts/'))).toEqual([]);
});

test('outside a study the text lies beside the units', async () => {
  const files = { 'g1.docx': file(talk), 'a.yaml': codebook };
  const run = await runCli(['code', 'g1.docx', '--codebook', 'a.yaml', '-o', 'out'], { files });
  expect(run.files['out/texts/g1.docx.txt']).toBe(text);
});

async function coded(): Promise<Record<string, string | Uint8Array>> {
  const { files } = await runCli(['code'], { files: study });
  return { ...files, 'transcripts/g1.docx': file(talk) };
}

test('a document that reads as before gives no finding', async () => {
  const { stdout } = await runCli(['check'], { files: await coded() });
  expect(stdout).not.toContain('reading-text-changed');
});

test('a document that changed is told, and the stored text stays until units are cut anew', async () => {
  const changed = { ...(await coded()), 'transcripts/g1.docx': file(['Title', ...talk]) };
  const check = await runCli(['check', '--json'], { files: changed });
  const found = JSON.parse(check.stdout).find((one: { code: string }) =>
    one.code.endsWith('text-changed'),
  );
  expect(found).toMatchObject({ file: 'transcripts/g1.docx', line: 1, severity: 'warning' });
  const again = await runCli(['code'], { files: changed });
  expect(again.files['texts/g1.docx.txt']).toBe(text);
  const anew = await runCli(['segment', '--new-units'], { files: changed });
  expect(anew.files['texts/g1.docx.txt']).toBe(`Title\n${text}`);
});

test('a text that is not there, as in a fresh clone, is written again', async () => {
  const { 'texts/g1.docx.txt': _, ...clone } = await coded();
  expect((await runCli(['code'], { files: clone })).files['texts/g1.docx.txt']).toBe(text);
});

test('fga transcripts --json gives format, comments and positions in code points', async () => {
  const run = await runCli(['transcripts', '--json'], { files: study });
  const [one] = JSON.parse(run.stdout);
  expect([one.format, one.turns.length, one.turns[3].end]).toEqual([
    'docx',
    4,
    [...text].length - 1,
  ]);
});

test('a file that cannot be read is told, and the others are read', async () => {
  const files = {
    ...study,
    'transcripts/g0.docx': file(talk).subarray(0, 300),
    'transcripts/g2.txt': text,
  };
  const run = await runCli(['transcripts', '--json'], { files });
  expect(JSON.parse(run.stdout).map((one: { turns: unknown[] }) => one.turns.length)).toEqual([
    0, 4, 4,
  ]);
  expect([run.exitCode, run.stderr.includes('office/cut-off')]).toEqual([1, true]);
});
