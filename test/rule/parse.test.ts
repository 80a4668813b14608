import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { renderCaret, ruleFinding } from '../../src/rule/problem.js';
import type { Expression } from '../../src/rule/syntax/ast.js';
import { parseRule } from '../../src/rule/syntax/parse.js';
import { renderRule } from '../../src/rule/syntax/render.js';
import { rule } from './random-rules.js';

/** A tree without places. */
function bare(expression: Expression | undefined): unknown {
  return JSON.parse(
    JSON.stringify(expression ?? null, (key, value) =>
      key === 'start' || key === 'end' ? undefined : value,
    ),
  );
}

describe('a rule', () => {
  test.each([
    ['support', 'support'],
    ['Support', 'support'],
    ['"Good Friend"', '"good friend"'],
    ['“good friend”', '"good friend"'],
    ['„gute Freunde“', '"gute freunde"'],
    ['«bon ami»', '"bon ami"'],
    ['=support', '=support'],
    ['"support"', '=support'],
    ['good friend', 'good friend'],
    ['e-mail', 'e mail'],
    ['=face-to-face', '"face to face"'],
    ['good "best friend"', 'good =best =friend'],
    ['a OR b AND c', 'a OR b AND c'],
    ['(a OR b) AND c', '(a OR b) AND c'],
    ['((a))', 'a'],
    ['a OR (b OR c)', 'a OR b OR c'],
    ['a AND NOT b', 'a AND NOT b'],
    ['a AND NOT (b OR c)', 'a AND NOT (b OR c)'],
    ['a NEAR b', 'a NEAR/5 b'],
    ['a NEAR/3 b BEFORE/2 c', 'a NEAR/3 b BEFORE/2 c'],
    ['a NEAR/3 (b BEFORE/2 c)', 'a NEAR/3 (b BEFORE/2 c)'],
    ['a AND NOT b NEAR c', 'a AND NOT b NEAR/5 c'],
    ['(a NEAR b) OR c', 'a NEAR/5 b OR c'],
    ['good (friend OR mate)', 'good (friend OR mate)'],
    ['@exam NEAR/8 affirmed(trust OR honest)', '@exam NEAR/8 affirmed(trust OR honest)'],
    ['Sentence(a AND b)', 'sentence(a AND b)'],
    ['/\\bexam\\w*/', '/\\bexam\\w*/'],
    ['/a\\/b[/]/', '/a\\/b[/]/'],
    ['help AND Role:Mentor', 'help AND role:mentor'],
    ['help AND speaker:"Mentor A"', 'help AND speaker:"mentor a"'],
    ['help AND Years_in_school:2', 'help AND years-in-school:2'],
    ['code:trust', 'code:trust'],
    ['دوست خوب', 'دوست خوب'],
  ])('%s is read as %s', (text, rendered) => {
    const { expression, problems } = parseRule(text);
    expect(problems).toEqual([]);
    expect(expression && renderRule(expression)).toBe(rendered);
    expect(bare(parseRule(rendered).expression)).toEqual(bare(expression));
  });

  it('is rendered to text that gives the same tree', () => {
    fc.assert(
      fc.property(rule, (text) => {
        const { expression } = parseRule(text);
        const rendered = expression ? renderRule(expression) : '';
        expect(bare(parseRule(rendered).expression)).toEqual(bare(expression));
      }),
    );
  });

  it('is read the same way by the short way for plain words as by the parser', () => {
    const word = fc.constantFrom(
      'a',
      'exam*',
      "don't",
      "i'd",
      'not',
      'and',
      'near',
      'sentence',
      '"b',
      'c"',
      "'",
      '=d',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join(' ')),
        (text) => {
          expect(bare(parseRule(text).expression)).toEqual(bare(parseRule(`(${text})`).expression));
        },
      ),
    );
  });

  it('never fails to be read or refused', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '"',
      '/',
      '@',
      '=',
      ' ',
      'AND',
      'NEAR/',
      'NOT',
      'role:',
      'a',
      '*',
      '[',
      '\\',
      'é',
      '😀',
      'sentence(',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const { expression, problems } = parseRule(text);
          if (!expression) expect(problems.length).toBeGreaterThan(0);
          for (const problem of problems) {
            expect(problem.offset).toBeGreaterThanOrEqual(0);
            expect(problem.offset + problem.length).toBeLessThanOrEqual(text.length);
            expect(ruleFinding(problem, undefined).message).not.toBe('');
          }
        },
      ),
    );
  });
});

describe('a mistake in a rule', () => {
  test.each([
    ['', 'empty-rule', ''],
    ['  ', 'empty-rule', ''],
    ['(a OR b', 'unclosed-parenthesis', '('],
    ['sentence(a', 'unclosed-parenthesis', 'sentence('],
    ['(', 'unclosed-parenthesis', '('],
    ['a)', 'stray-parenthesis', ')'],
    [')', 'stray-parenthesis', ')'],
    ['a AND ()', 'empty-parentheses', '()'],
    ['AND a', 'missing-operand', 'AND'],
    ['a AND', 'missing-operand', 'AND'],
    ['a AND OR b', 'missing-operand', 'AND'],
    ['(a OR ) AND b', 'missing-operand', 'OR'],
    ['NOT', 'missing-operand', 'NOT'],
    ['help role:mentor', 'missing-operator', 'role:mentor'],
    ['help /x/', 'missing-operator', '/x/'],
    ['help sentence(a)', 'missing-operator', 'sentence(a)'],
    ['help (a AND b)', 'missing-operator', '(a AND b)'],
    ['a "b', 'unclosed-quote', '"'],
    ['a OR /b', 'unclosed-pattern', '/'],
    ['a NEAR/0 b', 'bad-distance', 'NEAR/0'],
    ['a NEAR/x b', 'bad-distance', 'NEAR/x'],
    ['a BEFORE/9999 b', 'bad-distance', 'BEFORE/9999'],
    ['a && b', 'no-word', '&&'],
    ['trust -fund', 'no-word', '-fund'],
    ['"…"', 'no-word', '"…"'],
    ['a OR **', 'wildcard-only', '**'],
    ['"one * friend"', 'wildcard-only', '*'],
    ['@ exam', 'missing-name', '@'],
    ['=', 'missing-name', '='],
    ['help AND role: mentor', 'missing-name', 'role:'],
    ['turn:(help AND exam)', 'missing-name', 'turn:'],
    ['sentance(a)', 'unknown-scope', 'sentance'],
    [`${'('.repeat(150)}a${')'.repeat(150)}`, 'too-deep', '('],
    ['bread and butter', 'lower-case-operator', 'and'],
    ['not helpful', 'lower-case-operator', 'not'],
    ['exam near/5 stress', 'lower-case-operator', 'near'],
    ['NOT stress', 'nothing-to-find', 'NOT stress'],
    ['help OR NOT stress', 'nothing-to-find', 'NOT stress'],
    ['role:mentor', 'nothing-to-find', 'role:mentor'],
    ['role:mentor AND NOT help', 'nothing-to-find', 'role:mentor AND NOT help'],
    ['help NEAR (a AND b)', 'not-near', '(a AND b)'],
    ['help NEAR role:mentor', 'not-near', 'role:mentor'],
    ['affirmed(a AND b)', 'not-deniable', 'a AND b'],
  ])('%j is %s at %j', (text, kind, at) => {
    const [problem] = parseRule(text).problems;
    expect(problem?.kind).toBe(kind);
    expect(text.slice(problem?.offset, (problem?.offset ?? 0) + (problem?.length ?? 0))).toBe(at);
  });

  it('is no mistake in quotes or where a condition stands', () => {
    expect(parseRule('"bread and butter"').problems).toEqual([]);
    expect(parseRule('"not helpful"').problems).toEqual([]);
    expect(parseRule('NOT role:mentee', { as: 'condition' }).problems).toEqual([]);
    expect(parseRule('good (friend OR mate)', { as: 'list' }).problems).toEqual([]);
  });

  test.each(['a NEAR b', 'a AND b', '/x/', 'role:x'])('cannot stand in a list: %s', (text) => {
    expect(parseRule(text, { as: 'list' }).problems[0]?.kind).toBe('not-in-list');
  });

  it('is shown with a caret line', () => {
    const text = 'exam 😀 OR\n(help';
    const [problem] = parseRule(text).problems;
    expect(problem && renderCaret(text, problem)).toBe('exam 😀 OR (help\n     ^');
  });
});
