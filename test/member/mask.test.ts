// What of others is taken out of somebody's words.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masker } from '../../src/member/mask.js';
import { namesIn } from '../../src/member/names.js';

const LABELS = ['Moderator', 'Ann', 'Ben Weber', 'P3', 'CLEO', 'Will', 'All', 'مریم'];
const names = namesIn(LABELS.filter((label) => label !== 'Ann'));
const mask = masker({ labels: LABELS, own: ['Ann'], names, nameMark: '[name]' });

describe('names of others', () => {
  test.each([
    ['Ben told me.', '[name] told me.'],
    ['Ben Weber told me.', '[name] told me.'],
    ["It was Weber's idea, Bens idea.", "It was [name]'s idea, [name]s idea."],
    ['Cleo and CLEO and P3', '[name] and [name] and [name]'],
    [
      'P33 is no label; Bennet and Weberei are no Bens here',
      'P33 is no label; Bennet and Weberei are no [name]s here',
    ],
    ['B\u200ben, BEN and Web-\ner’s', '[name], [name] and [name]’s'],
    ['It was مریم who said so', 'It was [name] who said so'],
    ['Ann is my own name', 'Ann is my own name'],
    ['all of us asked the moderator', 'all of us asked the moderator'],
    ['I will. Will will too.', 'I will. [name] will too.'],
    ['No name here, 1:30 or so.', 'No name here, 1:30 or so.'],
  ])('%s', (said, expected) => {
    expect(mask(said).text).toBe(expected);
  });

  test('are told, as they stood there', () => {
    expect(mask('Ben and Cleo (P3: yes)').masked).toEqual(['(P3: yes)', 'Ben', 'Cleo']);
    expect(mask('nobody').masked).toEqual([]);
  });
});

describe('turns of others inside a turn', () => {
  test.each([
    ['I went home (Ben: really?) and slept', 'I went home […] and slept'],
    ['I went [Moderator: go on] home', 'I went […] home'],
    ['I went (Somebody else: no) home', 'I went […] home'],
    ['I went （P3：はい） home', 'I went […] home'],
    ['I went //Ben: yes, yes// home', 'I went […] home'],
    ['I went //P9: mm // home //and back//', 'I went […] home //and back//'],
    ['I went =Cleo: no= home', 'I went […] home'],
    ['I went – P3: no – home', 'I went […] home'],
    ['I went //Ben: and never came', 'I went […]'],
    ['see https://x.example/a: it', 'see https://x.example/a: it'],
    ['I went home.\nBen Weber: Not at all! He did.', 'I went home.\n[…]'],
    ['I went home. P3: Not at all!', 'I went home. […]'],
    ['I went home.\nAnn: And slept.', 'I went home.\nAnd slept.'],
    ['I went [10:30] home (at half past one: late)', 'I went [10:30] home […]'],
    ['I said to P3: no', 'I said to [name]: no'],
  ])('%s', (said, expected) => {
    expect(mask(said).text).toBe(expected);
  });
});

test.each([
  [['Moderator', 'Interviewer 1', 'A', 'M.', 'Speaker', 'Dr.'], ['Interviewer 1']],
  [
    ['Dr. Anna Berg (she/her)', 'von der Heide'],
    ['Anna', 'Berg', 'Heide', 'ANNA', 'BERG', 'HEIDE'],
  ],
  [['ann'], ['ANN', 'Ann', 'ann']],
  [['will'], ['WILL', 'Will']],
])('of %j only names are looked for', (labels, expected) => {
  expect([...namesIn(labels)].sort()).toEqual([...expected].sort());
});

test('whatever is said, no name of others is left as a word of its own', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Ben',
      'Weber',
      'Cleo',
      'P3',
      'مریم',
      'Ann',
      'Ann:',
      'P3:',
      '(',
      ')',
      '[',
      '\n',
      '. ',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom(' ', '', ', '), (words, joint) => {
      const { text } = mask(words.join(joint));
      expect(text).not.toMatch(
        /(?<![\p{L}\p{M}\p{N}])(?:Ben|Weber|Cleo|P3|مریم)(?![\p{L}\p{M}\p{N}])/u,
      );
    }),
  );
});
