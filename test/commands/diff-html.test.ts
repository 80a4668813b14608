// fga diff --format html: a page that can be read anywhere and that runs nothing.

import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { ANNA, BEN, coderStudy } from './coder-study.js';

const FILES = await coderStudy({ coders: { anna: ANNA, ben: BEN } });

async function page(files = FILES, ...argv: string[]): Promise<string> {
  const run = await runCli(['diff', 'anna', 'ben', '-o', 'd.html', ...argv], { files });
  expect(run).toMatchObject({ exitCode: 0, stdout: '' });
  return run.files['d.html'] ?? '';
}

/** Names of the elements that are open at the end, of those that need closing. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '');
  for (const [, slash, name = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (['meta', 'br'].includes(name)) continue;
    if (slash === '/') expect(open.pop()).toBe(name);
    else open.push(name);
  }
  return open;
}

test('the page has every disagreement with its context, codes, signs and names', async () => {
  const html = await page();
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect([...html.matchAll(/<article id="unit-\d+">/g)]).toHaveLength(5);
  const [first = ''] = /<article[\s\S]*?<\/article>/.exec(html) ?? [];
  expect(first).toMatchInlineSnapshot(`
    "<article id="unit-1">
    <h3><bdi>u0003</bdi> · <bdi>Mentee 2</bdi></h3>
    <p class="place"><bdi>Fg1</bdi> · <bdi>transcripts/fg1.txt:3</bdi></p>
    <p class="kind" dir="auto">different codes, in the same subcategory</p>
    <blockquote lang="en">
    <p class="around" dir="auto"><bdi>Moderator</bdi>: What did the programme give you?</p>
    <p class="around" dir="auto"><bdi>Mentee 1</bdi>: Answer number 1 was about my mentor and me.</p>
    <p class="words" dir="auto"><bdi>Mentee 2</bdi>: Answer number 2 was about my mentor and me.</p>
    <p class="around" dir="auto"><bdi>Mentee 1</bdi>: Answer number 3 was about my mentor and me.</p>
    </blockquote>
    <ul class="codes"><li class="first"><span class="sign" aria-hidden="true">−</span> <bdi>Trust</bdi> <span class="who"><bdi>anna</bdi></span></li><li class="second"><span class="sign" aria-hidden="true">+</span> <bdi>Honesty</bdi> <span class="who"><bdi>ben</bdi></span></li></ul>
    </article>"
  `);
  expect(html).toContain('<a href="#unit-2"><bdi>u0005</bdi></a>');
  expect(html).toContain('<caption>Codes, the worst first</caption>');
});

test('it stands by itself: nothing is loaded from anywhere, and nothing is run', async () => {
  const html = await page();
  expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|https?:|url\(|@import|\son\w+=/i);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(unclosed(html)).toEqual([]);
});

test('--only and --code choose what is shown, and the ending or --format makes the page', async () => {
  expect([...(await page(FILES, '--only', 'elsewhere')).matchAll(/<article/g)]).toHaveLength(2);
  const run = await runCli(['diff', 'anna', 'ben', '--format', 'html'], { files: FILES });
  expect(run.stdout).toBe(await page());
});

describe('whatever people wrote is text', () => {
  const evil = `<script>alert(1)</script> & "quotes" 'x' \u202e <img src=x onerror=y> \u001b[31m`;
  test.each([
    [
      'words',
      {
        'transcripts/fg1.txt': `Moderator: Well?\nP1: ${evil}\nP2: Hm, ${evil} all right.\nModerator: So?\n`,
      },
    ],
    [
      'a speaker',
      {
        'transcripts/fg1.txt':
          'Moderator: Well?\n<b>P1: I like it a lot here.\n<b>P1: I do.\nP2: So do I, yes.\n',
      },
    ],
    [
      'a code',
      {
        'codebooks/book.yaml':
          'title: B\nversion: 1.0.0\nlanguage: en\ncategories:\n  - name: "<i>&"\n    codes:\n      - name: "<script>trust"\n        id: trust\n',
      },
    ],
  ])('%s', async (_, more) => {
    const files = await coderStudy({
      coders: { anna: { u2: 'trust' }, ben: { u2: '-' } },
      files: more,
    });
    const html = await page(files);
    expect(unclosed(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<img|<b>|<i>/);
    for (const character of ['\u202e', '\u001b']) expect(html).not.toContain(character);
  });

  test('a memo, and the name of a coding file', async () => {
    const anna = (FILES['codings/anna.csv'] ?? '').replace(/(u0005,.*),\n/, '$1,"<b>why</b>"\n');
    const files = {
      ...FILES,
      'codings/anna.csv': anna,
      "x'y&z.csv": FILES['codings/ben.csv'] ?? '',
    };
    const run = await runCli(['diff', 'anna', "x'y&z.csv", '--format', 'html'], { files });
    expect(run.stdout).toContain('<h1><bdi>anna</bdi> and <bdi>x&#39;y&amp;z</bdi>');
    expect(run.stdout).toContain('&lt;b&gt;why&lt;/b&gt;');
  });
});

test('words keep the language and the direction they have', async () => {
  const files = await coderStudy({
    coders: { anna: { u2: 'trust' }, ben: { u2: '-' } },
    files: {
      'fga.yaml': 'title: Small\nlanguage: fa\nunits: turn\n',
      'transcripts/fg1.txt':
        'مجری: چرا؟\nسارا: به او اعتماد دارم.\nمینا: من هم همین‌طور.\nمجری: خوب؟\n',
    },
  });
  const html = await page(files);
  expect(html).toContain('<blockquote lang="fa">');
  expect(html).toContain('<p class="words" dir="auto"><bdi>سارا</bdi>: به او اعتماد دارم.</p>');
});
