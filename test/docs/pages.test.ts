// The pages of the documentation name commands, options, files and pages that there are, and none
// stands by itself.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { VERBS } from '../../src/commands/program/verbs.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', 'CHANGELOG.md', ...docs.map((name) => `docs/${name}`)];
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

/** The options of each verb, by the generated page of commands (which `npm run docs` compares). */
const cli = textOf('docs/cli.md').split(/^(?=#{2,3} fga )/m);
const optionsOf = (verb: string) =>
  new Set(
    cli
      .filter((section) => new RegExp(`^#+ fga ${verb}\\b(?!-)`).test(section))
      .flatMap((section) => [...section.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option)),
  );
const GLOBAL = ['--study', '--help', '--version'];

describe.each(pages)('%s', (page) => {
  test('links to pages and headings that are there', () => {
    const broken = [...textOf(page).matchAll(/\]\((?!https?:)([^)\s#]*)(#[^)\s]+)?\)/g)]
      .filter(([, path = '', heading]) => !isThere(page, path, heading))
      .map(([link]) => link);
    expect(broken).toEqual([]);
  });

  test('names commands and options that there are', () => {
    const verbs = new Set(VERBS.map(({ name }) => name));
    const unknown: string[] = [];
    for (const [, command = ''] of textOf(page).matchAll(/(?:`|^\$ )(fga [^`\n]+)/gm)) {
      const [words = ''] = command.split(/\s{2,}#| \| | && |\s{4,}| ·/);
      const [, verb = '', sub = ''] = words.split(/\s+/);
      if (!/^[a-z][a-z-]+$/.test(verb) || verb === 'help') continue;
      const known = verbs.has(verb as (typeof VERBS)[number]['name']);
      if (!known) unknown.push(words);
      const both = optionsOf(
        sub !== '' && optionsOf(`${verb} ${sub}`).size > 0 ? `${verb} ${sub}` : verb,
      );
      for (const [option] of words.replaceAll(/"[^"]*"/g, '').matchAll(/(?<= )--[a-z][a-z-]+/g)) {
        if (known && !both.has(option) && !GLOBAL.includes(option)) unknown.push(words);
      }
    }
    expect(unknown).toEqual([]);
  });
});

test('every page is in the index', () => {
  const index = textOf('docs/README.md');
  const alone = docs.filter((name) => name !== 'README.md' && !index.includes(`(${name}`));
  expect(alone).toEqual([]);
});

test('every command is in the index', () => {
  const index = textOf('docs/README.md');
  const missing = VERBS.filter(({ name }) => !index.includes(`fga ${name}`)).map(
    ({ name }) => name,
  );
  expect(missing).toEqual([]);
});

function isThere(page: string, path: string, heading: string | undefined): boolean {
  const target = path === '' ? page : join(dirname(page), decodeURI(path));
  if (!existsSync(join(root, target))) return false;
  if (heading === undefined || !target.endsWith('.md')) return true;
  return [...textOf(target).matchAll(/^#+ (.+)$/gm)].some(
    ([, title = '']) => slug(title) === heading,
  );
}

/** The anchor that GitHub gives a heading. */
function slug(title: string): string {
  return `#${title
    .toLowerCase()
    .replaceAll(/&[lg]t;/g, '')
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')}`;
}
