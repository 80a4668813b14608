// How well the light stemmers of our own join the forms of a word. A line of the files is one word
// with forms of it; words of different lines are different. The stemmers were written with the
// `developed` files in view; the `unseen` ones were written before the first run and not looked at.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldWord } from '../../src/text/fold.js';
import { loadStemmer } from '../../src/text/stem.js';

async function measure(file: string) {
  const { stem } = await loadStemmer(file.slice(0, 2));
  const text = readFileSync(join(import.meta.dirname, '../fixtures/stems', file), 'utf8');
  const groups = text
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map((word) => stem(foldWord(word))));
  let pairs = 0;
  let joined = 0;
  let wrong = 0;
  groups.forEach((group, index) => {
    for (let a = 0; a < group.length; a++)
      for (let b = a + 1; b < group.length; b++) {
        pairs += 1;
        if (group[a] === group[b]) joined += 1;
      }
    const others = new Set(groups.slice(index + 1).flat());
    wrong += [...new Set(group)].filter((one) => others.has(one)).length;
  });
  return { joined: Math.round((100 * joined) / pairs), wrong };
}

test.each([
  ['fa-developed.txt', 86],
  ['fa-unseen.txt', 83],
  ['ar-developed.txt', 87],
  ['ar-unseen.txt', 83],
])(
  'of the pairs of forms in %s %d in a hundred share a stem, and no two words do',
  async (file, share) => {
    expect(await measure(file)).toEqual({ joined: share, wrong: 0 });
  },
);

test.each([
  ['fa', 'سازمان', 'ساز'],
  ['fa', 'داستان', 'داس'],
  ['fa', 'مردم', 'مرد'],
  ['fa', 'دفتر', 'دف'],
  ['ar', 'ولد', 'لد'],
])('in %s %s and %s stay apart', async (language, one, other) => {
  const { stem } = await loadStemmer(language);
  expect(stem(foldWord(one))).not.toBe(stem(foldWord(other)));
});
