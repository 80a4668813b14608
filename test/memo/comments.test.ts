// Comments in transcripts become memos: each once, on its unit, and never over what people wrote.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommentMemo } from '../../src/memo/comment-memos.js';
import { parseMemos, withMemos } from '../../src/memo/memo-file.js';
import { CODEBOOK } from '../commands/small-study.js';
import { docx, paragraph, run, wordXml } from '../support/documents.js';
import { runCli } from '../support/run-cli.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Comment {
  readonly on: string;
  readonly text: string;
  readonly author?: string;
}

const TALK = [
  'Moderator: What do you like about coming here?',
  'Ann: I trust the people here. They are honest when a thing cannot be mended.',
  'Ben: The stairs are hard for me.',
];

/** A Word document with comments on words of the talk. */
function commented(comments: readonly Comment[], talk = TALK): Uint8Array {
  const marked = talk.map((line) => {
    const id = comments.findIndex(({ on }) => line.includes(on));
    const one = comments[id];
    if (!one) return paragraph(line);
    const [before = '', after = ''] = line.split(one.on);
    return paragraph(
      run(before),
      `<w:commentRangeStart w:id="${id}"/>${run(one.on)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
      run(after),
    );
  });
  const notes = comments.map(
    ({ text, author = 'Coder B' }, id) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2026-01-05T10:00:00Z">${paragraph(text)}</w:comment>`,
  );
  return docx(marked.join(''), { 'word/comments.xml': wordXml('comments', notes.join('')) });
}

const WHICH: Comment = { on: 'honest', text: 'Honest about what? Ask.' };
const STEEP: Comment = { on: 'stairs', text: 'Very steep, I saw them.', author: 'Anna Berg' };

const study = (...comments: Comment[]): Files => ({
  'fga.yaml': 'title: The repair café\nlanguage: en\n',
  'codebooks/cafe.yaml': CODEBOOK,
  'transcripts/fg1.docx': commented(comments),
});

const MEMOS = 'memos/fg1.docx.md';

describe('a comment', () => {
  test.each(['segment', 'code'])('is a memo on its unit after fga %s', async (verb) => {
    const done = await runCli([verb], { files: study(WHICH, STEEP) });
    expect(done.stderr).toContain(`${MEMOS}: 2 comments of the transcript added as memos.`);
    expect(done.files[MEMOS]).toMatchInlineSnapshot(`
      "# Memos on fg1.docx

      Comments in the transcript, one below the other. Write on below them, change or delete what you like: fga adds new comments at the end and touches nothing else.

      ## Coder B, 2026-01-05

      On u0002 of fg1.docx, comment c6cc44d32e

      > honest

      Honest about what? Ask.

      ## Anna Berg, 2026-01-05

      On u0003 of fg1.docx, comment cdc8555bd6

      > stairs

      Very steep, I saw them.
      "
    `);
    expect(done.files['log/study.jsonl']).toContain(`"memos":2`);
    expect(done.files['log/study.jsonl']).toContain(`"${MEMOS}"`);
  });

  test('is taken over once, whichever command comes first', async () => {
    const first = await runCli(['segment'], { files: study(WHICH) });
    for (const argv of [['segment'], ['code'], ['code', '--again']]) {
      const again = await runCli(argv, { files: first.disk });
      expect(again.files[MEMOS]).toBe(first.files[MEMOS]);
      expect(again.changes.filter((path) => path.startsWith('memos/'))).toEqual([]);
    }
  });

  test('that is new goes below what people wrote, which stays to the byte', async () => {
    const first = await runCli(['segment'], { files: study(WHICH) });
    const own = `${first.files[MEMOS]?.replace('Ask.', 'Asked: about prices.')}\r\n# My own\n\nthoughts, no newline`;
    const files = { ...first.disk, ...study(WHICH, STEEP), [MEMOS]: own };
    const later = await runCli(['segment'], { files });
    expect(later.files[MEMOS]?.startsWith(own)).toBe(true);
    expect(later.files[MEMOS]).toContain('## Anna Berg, 2026-01-05');
    expect(later.files[MEMOS]?.match(/comment c/g)).toHaveLength(2);
  });

  test.each([
    ['its memo', (text: string) => text.slice(0, text.indexOf('## '))],
    ['the line that names it', (text: string) => text.replace(/^On .*$/m, 'On trust.')],
  ])('does not come back where somebody deleted %s', async (_, change) => {
    const first = await runCli(['segment'], { files: study(WHICH) });
    const own = change(first.files[MEMOS] ?? '');
    const later = await runCli(['segment'], { files: { ...first.disk, [MEMOS]: own } });
    expect(later.files[MEMOS]).toBe(own);
  });

  test('does not come back where its memos are gone as a whole', async () => {
    const { [MEMOS]: _, ...disk } = (await runCli(['segment'], { files: study(WHICH) })).disk;
    expect(Object.keys((await runCli(['segment'], { files: disk })).files)).not.toContain(MEMOS);
  });

  test('is not taken over again under a new name of the transcript', async () => {
    const { 'transcripts/fg1.docx': talk = '', ...disk } = (
      await runCli(['segment'], { files: study(WHICH) })
    ).disk;
    const later = await runCli(['segment'], { files: { ...disk, 'transcripts/first.docx': talk } });
    expect(Object.keys(later.files)).not.toContain('memos/first.docx.md');
  });

  test('of the same words twice is two', async () => {
    const twice = [
      { on: 'honest', text: '?' },
      { on: 'stairs', text: '?' },
    ];
    const done = await runCli(['segment'], { files: study(...twice) });
    expect(done.files[MEMOS]?.match(/comment c/g)).toHaveLength(2);
  });

  test('keeps to the words it is about where the transcript was edited', async () => {
    const first = await runCli(['segment'], { files: study(WHICH) });
    const talk = [...TALK.slice(0, 1), 'Ben: Hello!', ...TALK.slice(1)];
    const files = { ...first.disk, 'transcripts/fg1.docx': commented([WHICH], talk) };
    const later = await runCli(['segment'], { files });
    expect(later.files[MEMOS]).toBe(first.files[MEMOS]);
  });

  test('outside a study makes no file', async () => {
    const files = { 'talk.docx': commented([WHICH]), 'c.yaml': CODEBOOK };
    const done = await runCli(['code', 'talk.docx', '--codebook', 'c.yaml'], { files });
    expect(Object.keys(done.files).filter((path) => path.startsWith('memos'))).toEqual([]);
  });

  test('with a file of memos that is no UTF-8 stops, and nothing of that file is lost', async () => {
    const first = await runCli(['segment'], { files: study(WHICH) });
    const latin = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]);
    const files = { ...first.disk, ...study(WHICH, STEEP), [MEMOS]: latin };
    const later = await runCli(['segment'], { files });
    expect(later.exitCode).toBe(2);
    expect(Buffer.from(later.disk[MEMOS] ?? '')).toEqual(latin);
  });
});

describe('fga check', () => {
  const codesIn = (text: string) =>
    [...text.matchAll(/\[(memo\/[\w-]+)\]/g)].map(([, code]) => code);

  test('lists memos with their places, and comments that are none yet', async () => {
    const before = await runCli(['check'], { files: study(WHICH) });
    expect(codesIn(before.stdout)).toEqual(['memo/new-comments']);
    const { disk } = await runCli(['segment'], { files: study(WHICH, STEEP) });
    const after = await runCli(['check'], { files: disk });
    expect(codesIn(after.stdout)).toEqual(['memo/memo', 'memo/memo']);
    expect(after.stdout).toContain(`${MEMOS}:7:1`);
    expect(after.stdout.replaceAll(/\s+/g, ' ')).toContain('Honest about what? Ask.');
  });

  test('says where a memo is on a unit that is gone', async () => {
    const { disk, files } = await runCli(['segment'], { files: study(WHICH) });
    const own = files[MEMOS]?.replace(/On u\d+/, 'On u0099') ?? '';
    const run = await runCli(['check'], { files: { ...disk, [MEMOS]: own } });
    expect(codesIn(run.stdout)).toContain('memo/lost-unit');
  });
});

test('a crash at any write leaves all memos or none, and the next run ends alike', async () => {
  const files = study(WHICH, STEEP);
  const whole = await runCli(['segment'], { files });
  for (let failAt = 1; ; failAt += 1) {
    const cut = await runCli(['segment'], { files, failAt });
    const { '.fga.lock': _, ...left } = cut.disk;
    const again = await runCli(['segment'], { files: left });
    for (const path of [MEMOS, 'memos/.comments.csv']) {
      expect([failAt, again.files[path]]).toEqual([failAt, whole.files[path]]);
    }
    if (!cut.stderr.includes('disk is full')) break;
  }
});

test('whatever a comment says, it is one memo, and its words are read back', () => {
  const memo = fc.record({
    id: fc.stringMatching(/^c[0-9a-f]{9}$/),
    transcript: fc.constantFrom('fg1.docx', 'a b/تست.odt'),
    units: fc.constantFrom([], ['u0001'], ['u0001', 'u0002']),
    author: fc.oneof(fc.constant(''), fc.string()),
    date: fc.constantFrom('', '2026-01-05'),
    quote: fc.string(),
    text: fc.oneof(
      fc.string(),
      fc.constantFrom('# A\nOn u0001 of fg1.docx, comment c000000000', '> x', '## On'),
    ),
  });
  fc.assert(
    fc.property(fc.array(memo, { maxLength: 3 }), (memos) => {
      const text = withMemos(undefined, 'fg1.docx', memos as CommentMemo[]);
      expect(parseMemos(text).map(({ id, units }) => [id, ...units])).toEqual(
        memos.map(({ id, units }) => [id, ...units]),
      );
    }),
  );
});
