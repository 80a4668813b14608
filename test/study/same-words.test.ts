import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';

const TALK = `Moderator: What is the garden for you, and who showed you round at first?
Ann: It is where I go when the flat is too small for all of us.
Moderator: Go on.
Ben: My neighbour showed me where the tools are, and then I stayed until it was dark.
Ann: Yes.
Cleo: I only come for the tomatoes, to be honest with you about it.
`;

const OTHER = TALK.split('\n')[0]?.concat(
  '\nDan: I have never been there before this evening, not once.\n',
);

async function found(files: Readonly<Record<string, string>>) {
  const { stdout } = await runCli(['check', '--json'], { files });
  return JSON.parse(stdout)
    .filter(({ code }: { code: string }) => code === 'study/same-words')
    .map(({ file }: { file: string }) => file);
}

test.each([
  ['a copy', TALK, ['transcripts/b.txt']],
  ['a copy with other line ends', TALK.replaceAll('\n', '\r\n'), ['transcripts/b.txt']],
  ['a corrected version', TALK.replace('Yes.', 'Yes, so do I.'), ['transcripts/b.txt']],
  ['a longer one', `${TALK}${OTHER}`, ['transcripts/b.txt']],
  ['the same questions', OTHER ?? '', []],
  ['short answers', 'A: Yes.\nB: Yes.\nA: Yes.\n', []],
])('%s beside a transcript', async (_, other, expected) => {
  expect(await found({ 'transcripts/a.txt': TALK, 'transcripts/b.txt': other })).toEqual(expected);
});

test('fga transcripts says so, too', async () => {
  const files = { 'transcripts/a.txt': TALK, 'transcripts/b.txt': TALK };
  expect((await runCli(['transcripts'], { files })).stderr).toContain('study/same-words');
});
