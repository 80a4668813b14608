import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';
import type { Transcript } from '../../src/transcript/transcript.js';
import { checkLaws } from './laws.js';
import { renderTranscript } from './render-transcript.js';

const parse = (text: string, path = 'a.txt') =>
  parseTranscript({ path, bytes: new TextEncoder().encode(text) });

const piece = fc.constantFrom(
  ...[
    'A',
    'P1',
    'Moderator',
    'Anna Berg',
    'D’Arcy-Lee',
    'a+b(c',
    'Z$^|',
    'مجری',
    '主持人',
    'Question 2',
    'note',
    'yes',
  ],
  ...[
    ':',
    '：',
    ' - ',
    '=',
    '\t',
    '  ',
    ' ',
    '.',
    '?',
    '\n',
    '\n\n',
    '**',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '\\[',
  ],
  ...[
    '<v ',
    '>',
    '</v>',
    '0:34',
    '[00:01:02]',
    '#',
    '# ',
    '- ',
    '> ',
    '12 ',
    '---\n',
    '====\n',
    '//',
    'laughs',
    '😀',
    '\u200f',
  ],
);

test('no text breaks the reading, and no word is lost', () => {
  const texts = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => checkLaws(parse(text).value)),
    { numRuns: 1500 },
  );
});

test('no bytes break the reading', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      checkLaws(parseTranscript({ path: 'a.md', bytes }).value);
    }),
  );
});

const words = fc.constantFrom('we met', 'it was late', 'nobody came', 'I said so', 'and then');
const block = fc
  .array(words, { minLength: 1, maxLength: 6 })
  .map((parts) => `So ${parts.join(' ')}.`);
const names = fc.constantFrom('Anna', 'P3', 'Mentor A', 'Dr. O’Neil', 'Moderator', 'سارا', '张伟');
const turn = fc.tuple(names, fc.array(block, { minLength: 1, maxLength: 3 }));

test('a transcript written with labels is read as it was meant', () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), (turns) => {
      const said = [...turns, ...turns];
      const text = said.map(([name, blocks]) => `${name}: ${blocks.join('\n\n')}\n\n`).join('');
      const { value } = parse(text);
      if (new Set(turns.map(([name]) => name)).size < 2) return;
      const read = value.turns.flatMap(({ speaker, spans }) =>
        spans.map(({ start, end }) => `${speaker}: ${value.text.slice(start, end)}`),
      );
      expect(read).toEqual(
        said.flatMap(([name, blocks]) => blocks.map((one) => `${name}: ${one}`)),
      );
    }),
  );
});

const folder = join(import.meta.dirname, '../fixtures/transcripts');
const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

test.each(files)('%s keeps the laws', (name) => {
  checkLaws(parseTranscript({ path: name, bytes: readFileSync(join(folder, name)) }).value);
});

test('a rendered transcript is read as the same turns', () => {
  const said = ({ text, turns }: Transcript) =>
    turns.map(({ speaker, spans }) => [speaker, ...spans.map((s) => text.slice(s.start, s.end))]);
  for (const name of [
    'legend.txt',
    'persian.txt',
    'chinese.txt',
    'variants.txt',
    'guide-questions.txt',
  ]) {
    const { value } = parseTranscript({ path: name, bytes: readFileSync(join(folder, name)) });
    const labels = value.speakers.map(({ label }) => label);
    const bytes = new TextEncoder().encode(renderTranscript(value));
    expect(said(parseTranscript({ path: name, bytes }, { labels }).value)).toEqual(said(value));
  }
});
