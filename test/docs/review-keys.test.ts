// docs/review.md lists the keys that there are: its tables are made from the same bindings as the help.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BindingGroup, READING_KEYS, TYPING_KEYS } from '../../src/review/bindings.js';
import { keyLabels } from '../../src/review/screen/key-labels.js';

function table({ title, bindings }: BindingGroup): string {
  const rows = keyLabels(bindings).map(({ keys, about }) => `| ${code(keys)} | ${about} |`);
  return [`**${title}**`, '', '| keys | what they do |', '| --- | --- |', ...rows].join('\n');
}

function code(keys: string): string {
  if (keys.includes('…')) return '`1` … `9`';
  return keys
    .split('  ')
    .map((key) => `\`${key}\``)
    .join(' ');
}

test('the keys in docs/review.md are those of the program', () => {
  const page = readFileSync('docs/review.md', 'utf8');
  const tables = [...READING_KEYS, ...TYPING_KEYS].map(table).join('\n\n');
  expect(page).toContain(`${tables}\n`);
});
