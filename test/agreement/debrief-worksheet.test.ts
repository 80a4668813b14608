// A worksheet in Markdown after people and their word processors had it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorksheet } from '../../src/agreement/debriefing/parse-worksheet.js';

const HEAD = 'Debriefing: d1\n\nCoders: anna; ben\n\n';

const decisionsIn = (text: string) =>
  parseWorksheet(HEAD + text, 'w.md').value.decisions.map(
    ({ unit, transcript, mark, decision, reason, who, when }) => ({
      at: `${unit} ${transcript} ${mark}`,
      decision,
      reason,
      who,
      when,
    }),
  );

const PLAIN = `Unit u0003 of fg1.txt, mark m52dfcddbf

> Mentee: Decision: what I said

- codes of anna: Trust

- Decision: Trust
- Reason: She says so.
- Who: anna, ben
- When: 20 January
`;

const READ = {
  at: 'u0003 fg1.txt m52dfcddbf',
  decision: 'Trust',
  reason: 'She says so.',
  who: 'anna, ben',
  when: '20 January',
};

describe('one unit, written down by', () => {
  const cases: [string, string][] = [
    ['fga', PLAIN],
    ['somebody who likes asterisks', PLAIN.replaceAll(/^- /gm, '* ')],
    [
      'an editor that escapes and makes bold',
      PLAIN.replaceAll(/^- (\w+):/gm, '-   **$1:**').replace('fg1.txt', 'fg1\\.txt'),
    ],
    [
      'an editor that makes the label bold without its colon',
      PLAIN.replaceAll(/^- (\w+):/gm, '- __$1__:'),
    ],
    ['Word, with bullets as characters', PLAIN.replaceAll(/^- /gm, '•\u00a0')],
    ['a converter that forgets quotations and lists', PLAIN.replaceAll(/^(?:- |> )/gm, '')],
    ['a converter that leaves blank lines', PLAIN.replaceAll('\n', '\n\n')],
    ['Windows', PLAIN.replaceAll('\n', '\r\n')],
    ['somebody in capitals', PLAIN.replaceAll(/^- (\w+):/gm, (line) => line.toUpperCase())],
    ['a converter that wraps lines', PLAIN.replace(' fg1.txt, mark', '\nfg1.txt, mark')],
    ['a converter that wraps before the mark', PLAIN.replace(', mark ', ', mark\n')],
    [
      'a converter that joins lines',
      `${PLAIN.split('- Decision')[0]}Decision: Trust Reason: She says so. Who: anna, ben When: 20 January\n`,
    ],
    ['somebody who ticks', PLAIN.replaceAll(/^- (\w+):/gm, '- [x] $1:')],
    ['somebody who writes below', PLAIN.replaceAll(/^- (\w+): /gm, '- $1:\n  ')],
    [
      'somebody who writes a list below',
      PLAIN.replace('Decision: Trust', 'Decision:\n    - Trust'),
    ],
    ['somebody who reorders the fields', PLAIN.replace(/(- Decision.*\n)([\s\S]*)/, '$2$1')],
    [
      'somebody who adds a heading after it',
      `${PLAIN}\n## Notes\n\nWhen: never\n`.replace('When: never', 'we had tea'),
    ],
  ];
  test.each(cases)('%s', (_, text) => {
    const [first] = decisionsIn(text);
    expect({ ...first, decision: first?.decision.replace(/^- /, '') }).toEqual(READ);
  });
});

test('a reason may have paragraphs, and words that look like headings of fields', () => {
  const text = PLAIN.replace('She says so.', 'First.\n\n  Then: who? When we asked\n  again.');
  expect(decisionsIn(text)[0]).toMatchObject({
    reason: 'First.\n\nThen: who? When we asked\nagain.',
    who: 'anna, ben',
  });
});

test('what stands after a unit is none of its fields', () => {
  const next = PLAIN.replace('u0003', 'u0004').replace('- Decision: Trust', '- Decision:');
  const heading = '\n3. Trust · Exams\n\n';
  const [first, second] = decisionsIn(PLAIN + heading + next);
  expect(first).toEqual(READ);
  expect(second).toMatchObject({ at: 'u0004 fg1.txt m52dfcddbf', decision: '' });
});

test('prose about units announces none', () => {
  expect(
    decisionsIn(`${PLAIN}\n- Reason: Unit 3 of the course\n  Unit 2 of it too\n`),
  ).toHaveLength(1);
});

test.each([
  ['path with spaces, commas and brackets', 'folder/My talk, part 2 (b).txt'],
  ['letters of other scripts', 'گروه ۱.txt'],
  ['underscores', 'fg_1_a.txt'],
])('a transcript is known by its %s', (_, path) => {
  expect(decisionsIn(PLAIN.replace('fg1.txt', path))[0]?.at).toBe(`u0003 ${path} m52dfcddbf`);
});

test('no text crashes the reader', () => {
  const piece = fc.constantFrom(
    'Unit u1 of ',
    'a.txt',
    ', mark m1',
    '\n',
    '- Decision:',
    '> ',
    '**',
    '\\',
    'Who:',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (parts) => {
      parseWorksheet(parts.join(''), 'w.md');
    }),
  );
});

test.each([
  ['marks of emphasis', '**a'.repeat(20_000)],
  ['spaces', `Unit u1 of ${' '.repeat(50_000)}x`],
  ['labels', `${PLAIN.split('- Decision')[0]}Decision: ${'Reason: Who: '.repeat(5_000)}`],
  ['backslashes', '\\'.repeat(50_000)],
  ['marks', `Unit u1 of ${', mark'.repeat(8_000)}!`],
  ['units', 'Unit u1 of \n'.repeat(5_000)],
])('hostile %s are read in no more time than others', (_, text) => {
  expect(decisionsIn(text).length).toBeLessThan(20_000);
});
