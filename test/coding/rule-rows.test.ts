import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codingsOf, RuleCoder } from '../../src/coding/apply.js';
import { renderCodings } from '../../src/coding/codings-file.js';
import type { Reading } from '../../src/coding/passages.js';
import { renderRuleCodings } from '../../src/coding/rule-rows.js';
import { compileRules } from '../../src/rule/compile/compile.js';
import { codePointMap } from '../../src/text/code-points.js';
import { readingOf } from './talk.js';

const rule = (text: string) => ({ text });
const codes = [
  { code: 'b', rules: [rule('exam NEAR/3\n  "a  lot"'), rule('=stress')], unless: [], when: [] },
  { code: 'a', rules: [rule('exam OR stress OR امتحان')], unless: [], when: [] },
  { code: 'a-z', rules: [rule('trust'), rule('/stress|trust/')], unless: [], when: [] },
];
const { rules } = await compileRules(codes, { language: 'en', lists: new Map() });

/** The bytes as text, after making sure that they are those of the codings rendered one by one. */
function render(reading: Reading): string {
  const { path, text } = reading.transcript;
  const coded = new RuleCoder(rules).code(reading);
  const rendered = renderRuleCodings(reading.transcript, coded, '1, "2"');
  const codings = coded.flatMap((one) => codingsOf(one, text, '1, "2"'));
  const slow = renderCodings(path, codings, codePointMap(text));
  expect(Buffer.from(rendered.bytes).toString()).toBe(Buffer.from(slow.bytes).toString());
  expect(rendered.count).toBe(slow.count);
  return Buffer.from(rendered.bytes).toString();
}

describe('codings of rules as bytes', () => {
  test('are those of the codings rendered one by one', () => {
    const word = fc.constantFrom(
      ...[
        'exam',
        'stress',
        'trust',
        'a lot',
        'a \u00a0lot',
        'امتحان',
        '😀',
        '"so"',
        ',',
        '=x',
        '| ',
        '[hm]',
      ],
    );
    const line = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        render(readingOf(lines.map((words) => `mentee Ann: ${words.join(' ')}`)));
      }),
    );
  });

  test('take turns where two units lie at the same place', () => {
    const reading = readingOf(['mentee Ann: exam stress trust']);
    const [unit] = reading.units;
    if (!unit) throw new Error('The talk has a unit.');
    const rows = render({ ...reading, units: [unit, { ...unit, id: 'u2' }] })
      .trimEnd()
      .split('\n');
    expect(rows.map((row) => row.split(',').slice(1, 5).join(' '))).toEqual([
      'u1 12 29 a',
      'u2 12 29 a',
      'u1 12 29 a-z',
      'u2 12 29 a-z',
      'u1 12 29 b',
      'u2 12 29 b',
    ]);
  });

  test('hold the rule and the matched words on one line', () => {
    expect(render(readingOf(['mentee Ann: exam a\u00a0 lot']))).toContain('exam NEAR/3 ""a lot"""');
  });
});
