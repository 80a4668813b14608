// Layouts of parliaments, courts and spoken corpora: each by its own marks, in words of our own.

import { expect, test } from 'vitest';
import { turnText } from '../../src/transcript/display-text.js';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';

function read(lines: readonly string[], path = 'talk.txt') {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { value, findings } = parseTranscript({ path, bytes });
  const turns = value.turns.map(
    (turn) => `${turn.speaker ?? '-'}: ${turnText(value, turn).replaceAll('\n', ' ')}`,
  );
  return { turns, findings, times: value.turns.map(({ time }) => time) };
}

const talk = ['Where is the boat?', 'In the yard.', 'Who painted it?', 'My sister did.'];
const names = ['Mina', 'Piet', 'Mina', 'Piet'];
const said = talk.map((text, at) => `${names[at]}: ${text}`);

test.each([
  ['**N** [[T](https://talks.example/watch?v=Ab&t=25s)]: S'],
  ['**N** *T*\n\nS'],
  ['**N** _T_\n\nS'],
  ['**N** *(T)*\nS'],
  ['**N** (`T`): S'],
  ['*T* **N**: S'],
])('the time in %j is no speech', (form) => {
  const lines = talk.map(
    (text, at) =>
      `${form
        .replace('N', names[at] ?? '')
        .replace('T', `00:00:0${at}`)
        .replace(/S$/, text)}\n`,
  );
  const { turns, times } = read(lines, 'talk.md');
  expect(turns).toEqual(said);
  expect(times).toEqual([0, 1, 2, 3]);
});
