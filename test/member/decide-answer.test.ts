// How people tick, strike out, type and delete, and which answer that is.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/member/answer.js';
import { decideAnswer } from '../../src/member/decide-answer.js';
import { parseAnswers } from '../../src/member/parse-answers.js';

const YES = '- [ ] Yes';
const BUT = '- [ ] Yes, but changed as I write below';
const PARTLY = '- [ ] Partly, as I write below';
const NO = '- [ ] No';

function check(lines: readonly string[], answers: readonly string[], text = '') {
  expect(decideAnswer(lines)).toEqual({ answers, text });
}

describe('an answer is chosen by', () => {
  test.each([
    ['- [x] Yes'],
    ['- [X] Yes'],
    ['- [ x ] Yes'],
    ['- [✓] Yes'],
    ['- [✔]Yes'],
    ['* [*] Yes'],
    ['- [ja] Yes'],
    ['[x] Yes'],
    ['x Yes'],
    ['X [ ] Yes'],
    ['- [ ] x Yes'],
    ['- [ ] Yes x'],
    ['- [ ] Yes ✓'],
    ['- [ ] Yes  <-- this one'],
    ['- [ ] **Yes**'],
    ['☒ Yes'],
    ['☑ Yes'],
    ['(x) Yes'],
    ['yes'],
    ['Yes!'],
    ['Ja'],
    ['ok'],
  ])('%s', (line) => {
    check([line, PARTLY, NO], ['confirmed']);
  });

  test('deleting the others', () => {
    check([NO], ['declined']);
    check(['No'], ['declined']);
    check(['', '- Partly, as I write below'], ['amended']);
  });

  test('striking out the others', () => {
    check(['- [ ] ~~Yes~~', '~~- [ ] Partly, as I write below~~', NO], ['declined']);
  });

  test('writing beside it', () => {
    check([YES, PARTLY, '- [ ] No, it was a joke'], ['declined'], 'it was a joke');
    check(
      [YES, '- [x] Yes, but changed as I write below: he, not she', NO],
      ['amended'],
      'he, not she',
    );
  });

  test('a sentence that begins with it', () => {
    check(
      [YES, PARTLY, NO, '', 'No, that was my mother.'],
      ['declined'],
      'No, that was my mother.',
    );
    check([YES, PARTLY, NO, 'Yes but only on Mondays'], ['amended'], 'Yes but only on Mondays');
  });

  test('more words below', () => {
    check(
      ['- [x] Yes', PARTLY, NO, '', 'I am glad', 'you asked.'],
      ['confirmed'],
      'I am glad\nyou asked.',
    );
  });
});

describe('no answer is made up', () => {
  test.each([
    [[YES, BUT, NO], ''],
    [['- Yes', '- Partly, as I write below', '- No'], ''],
    [['• Yes', '• Partly, as I write below', '• No'], ''],
    [['• ☐ Yes', '• ☐ Partly, as I write below', '• ☐ No'], ''],
    [[YES, BUT], ''],
    [[YES, BUT, NO, 'No doubt she meant well'], 'No doubt she meant well'],
    [[YES, BUT, NO, 'I do not know'], 'I do not know'],
    [[YES, BUT, NO, 'Right after the exam'], 'Right after the exam'],
    [[], ''],
    [['- [?] Yes', PARTLY, NO], ''],
    [['- [no] Yes', PARTLY, NO], ''],
    [['- [n/a] Yes', PARTLY, NO], ''],
    [['- [x] ~~Yes~~', PARTLY, NO], ''],
    [['- [x] <del>Yes</del>', PARTLY, NO], ''],
    [['- [x] <s>Yes</s>', PARTLY, NO], ''],
    [['- [x] Y\u0336e\u0336s\u0336', PARTLY, NO], ''],
    [['~~- [x] Yes~~', PARTLY, NO], ''],
  ])('%j', (lines, text) => {
    check(lines, [], text);
  });

  test('where the file ends within the answers', () => {
    const whole = '> **a**\n\nMay we print these words? (m012345678)\n\n- [ ] Yes';
    expect(parseAnswers(whole, 'a.md').answers).toMatchObject([{ answers: [] }]);
    expect(parseAnswers(`${whole}\n\nIn your own words:\n`, 'a.md').answers).toMatchObject([
      { answers: ['confirmed'] },
    ]);
  });

  test('where several are ticked', () => {
    check(['- [x] Yes', PARTLY, '- [x] No'], ['confirmed', 'declined']);
  });
});

test.each([
  ['confirmed', 'confirmed'],
  ['Confirmed.', 'confirmed'],
  ['بله', 'confirmed'],
  ['تا حدی', 'amended'],
  ['nein', 'declined'],
  ['En parte, como escribo abajo', 'amended'],
  ['perhaps', undefined],
  ['', undefined],
])('the word %s is %s', (word, answer) => {
  expect(answerOf(word)).toBe(answer);
});

test('no input crashes the reader, and every answer it gives has a mark that is there', () => {
  const piece = fc.constantFrom(
    '(m012345678)',
    'm0123456789',
    '- [x] Yes',
    '[',
    '> **a**',
    '### 2',
    'In your own words: x',
    '~~',
    '\n',
    ' ',
    'No,',
    'For: ann',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
      const text = parts.join('\n');
      for (const { mark } of parseAnswers(text, 'a.md').answers) {
        expect(text.toLowerCase()).toContain(mark);
      }
    }),
  );
});
