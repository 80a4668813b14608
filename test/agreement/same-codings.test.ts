import { expect, test } from 'vitest';
import { coderStudy } from '../commands/coder-study.js';
import { runCli } from '../support/run-cli.js';

const CODES = Object.fromEntries([...Array(10).keys()].map((n) => [`u${n + 2}`, 'trust exams']));
const FEW = { u2: 'trust', u3: 'exams', u4: '-' };

async function codesOf(coders: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const files = await coderStudy({ coders });
  const names = Object.keys(coders).slice(0, 2);
  const runs = [await runCli(['check', '--json'], { files })];
  runs.push(await runCli(['agree', ...names, '--json'], { files }));
  return runs.map(({ stdout, stderr }) => {
    const said = `${stdout.startsWith('[') ? stdout : ''}${stderr}`;
    return /"file": ?"([^"]+)"[^}]*same-codings|same-codings"[^}]*"file": ?"([^"]+)"/
      .exec(said)
      ?.slice(1)
      .find((file) => file !== undefined);
  });
}

test('a coder whose codings are those of another, row by row, is named in check and agree', async () => {
  expect(await codesOf({ anna: CODES, ben: CODES })).toEqual([
    'codings/ben.csv',
    'codings/ben.csv',
  ]);
});

test.each([
  ['one coding differs', { anna: CODES, ben: { ...CODES, u2: 'trust' } }],
  ['there are only a few', { anna: FEW, ben: FEW }],
  ['one of them is the consensus', { anna: CODES, consensus: CODES }],
])('none is named where %s', async (_, coders) => {
  expect(await codesOf(coders)).toEqual([undefined, undefined]);
});
