// The Persian sample study: captions and plain text, right-to-left tables, rules in Persian.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';
import { runCli } from '../support/run-cli.js';

const sample = fileURLToPath(new URL('../../samples/persian', import.meta.url));
const files: Record<string, Uint8Array> = {};
for (const entry of readdirSync(sample, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  files[relative(sample, path).replaceAll('\\', '/')] = readFileSync(path);
}
const coded = await runCli(['code'], { files });
const table = async (...argv: string[]) =>
  (await runCli(['table', ...argv], { files: coded.files })).stdout;

test('it is coded without any error or warning', () => {
  expect(coded).toMatchObject({ exitCode: 0, stderr: '' });
});

test('nothing in it is wrong', async () => {
  const check = await runCli(['check'], { files: coded.files });
  expect(check.exitCode).toBe(0);
  expect(check.stdout + check.stderr).not.toMatch(/\b(?:error|warning)\b/);
});

test('its tables name the participants and all nine subcategories', async () => {
  const rows = async (kind: string) => JSON.parse(await table(kind, '--json')).rows;
  expect(await rows('1')).toEqual([
    { session: 'اول', participants: 'Mentee', number: 5, gender: 'Female: 3 / Male: 2' },
    { session: 'دوم', participants: 'Mentor', number: 3, gender: 'Female: 2 / Male: 1' },
  ]);
  expect(await rows('2')).toEqual([
    { category: 'حمایت از منتی‌ها', subcategories: 'رابطهٔ مثبت; حمایت تحصیلی; حمایت روانی‌اجتماعی' },
    {
      category: 'منتورینگ به‌عنوان برنامه',
      subcategories: 'منتورینگ دوگانه; برنامهٔ دانشجویی; راه‌های ارتباط; جلسهٔ الگوها',
    },
    { category: 'رشد منتورها', subcategories: 'رشد فردی; رشد اجتماعی' },
  ]);
});

test('every line of a table is as wide as the others, and no word of a cell is cut off', async () => {
  const text = await table('2');
  const box = text.split('\n').filter((line) => /^[│┌├└]/.test(line));
  expect(new Set(box.map(displayWidth)).size).toBe(1);
  expect(text).not.toContain('…');
  expect(text).toContain('منتورینگ به‌عنوان');
});

test('cells are isolated, so that a terminal keeps their order', async () => {
  const line = (await table('1')).split('\n').find((each) => each.includes('اول')) ?? '';
  expect(line).toBe('│ \u2068اول\u2069     │ Mentee       │      5 │ Female: 3 / Male: 2 │');
});

test('a sentence that two captions share is whole, in the reading text and in its unit', () => {
  const sentence = 'منتی‌ام یه سؤال رو سه بار می‌پرسید.';
  expect(coded.files['units/fg2-mentors.vtt.csv']).toContain(sentence);
  expect(coded.files['texts/fg2-mentors.vtt.txt']).toContain(`منتور الف: برای من`);
  expect(coded.files['texts/fg2-mentors.vtt.txt']).toContain(sentence);
});

test('a translation written into the units file stands beside the quote, and what lacks one is counted', async () => {
  const units = coded.files['units/fg2-mentors.vtt.csv'] ?? '';
  const row = units.split('\n').find((line) => line.includes('همدلی')) ?? '';
  expect(row.endsWith(',')).toBe(true);
  const translated = units.replace(row, `${row}"Empathy, I put myself in their place."`);
  const files = { ...coded.files, 'units/fg2-mentors.vtt.csv': translated };
  const run = await runCli(['table', 'quotes', '--translated', '--json'], { files });
  const { columns, rows, notes } = JSON.parse(run.stdout);
  expect(columns.map(({ id }: { id: string }) => id)).toContain('translation');
  const found = rows.filter(({ translation }: { translation: string }) => translation !== '');
  expect(found).toMatchObject([{ translation: 'Empathy, I put myself in their place.' }]);
  expect(notes.at(-1)).toContain(`${rows.length - 1} quotes without one`);
  const foreign = await runCli(['table', '1', '--translated'], { files });
  expect(foreign).toMatchObject({ exitCode: 2 });
});
