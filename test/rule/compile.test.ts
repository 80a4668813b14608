import { describe, expect, it, test } from 'vitest';
import { compileRules } from '../../src/rule/compile/compile.js';
import { TurnMatcher } from '../../src/rule/match/match.js';
import { passageOf } from './marked.js';

interface Parts {
  readonly rules: readonly string[];
  readonly when?: readonly string[];
  readonly unless?: readonly string[];
}

const placed = (texts: readonly string[] = []) => texts.map((text) => ({ text }));

async function compile(
  codes: Readonly<Record<string, Parts>>,
  options: {
    language?: string;
    lists?: Readonly<Record<string, readonly string[]>>;
    attributes?: string[];
  } = {},
) {
  const specs = Object.entries(codes).map(([code, { rules, when, unless }]) => ({
    code,
    rules: placed(rules),
    when: placed(when),
    unless: placed(unless),
  }));
  const lists = new Map(
    Object.entries(options.lists ?? {}).map(([name, all]) => [name, placed(all)]),
  );
  const { attributes, language = 'en' } = options;
  const compiled = await compileRules(specs, { language, lists, attributes });
  const problems = compiled.problems.map(
    ({ source, problem: { kind, offset, length } }) =>
      `${kind}: ${source.text.slice(offset, offset + length)}`,
  );
  return { ...compiled, problems };
}

describe('compiling', () => {
  test.each([
    ['unknown-list: @exm', 'help NEAR @exm'],
    ['unknown-code: code:trsut', 'code:trsut'],
    ['unknown-code: code:empty', 'code:empty'],
    ['bad-pattern: /(a/', 'help OR /(a/'],
    ['bad-pattern: /a(?=b)/', '/a(?=b)/'],
    ['bad-pattern: /(?<!a)b/', '/(?<!a)b/'],
    ['bad-pattern: /(a)\\1/', '/(a)\\1/'],
    ['bad-pattern: /a*/', '/a*/'],
    ['unknown-filter: rol:mentor', 'help AND rol:mentor'],
    ['never-matches: help AND NOT help', 'help AND NOT help'],
    ['never-matches: help NEAR exam AND NOT exam', 'help NEAR exam AND NOT exam'],
    ['never-matches: help AND NOT (help OR exam)', 'help AND NOT (help OR exam)'],
    ['never-matches: mid* AND NOT @exam', 'mid* AND NOT @exam'],
    ['never-matches: =help AND NOT help', '=help AND NOT help'],
    ['never-matches: good friend AND NOT good', 'good friend AND NOT good'],
    ['never-matches: sentence(help AND exam) AND NOT exam', 'sentence(help AND exam) AND NOT exam'],
    ['never-matches: help AND role:a AND NOT role:a', 'help AND role:a AND NOT role:a'],
    ['too-many-phrases: @many @many', '@many @many'],
    ['lower-case-operator: and', 'bread and butter'],
  ])('reports %s', async (problem, rule) => {
    const lists = {
      exam: ['mid*', 'test'],
      many: Array.from({ length: 80 }, (_, index) => `w${index}`),
    };
    const codes = { trust: { rules: ['trust'] }, empty: { rules: [] }, code: { rules: [rule] } };
    const { problems } = await compile(codes, { lists, attributes: ['Gender', 'a'] });
    expect(problems).toEqual([problem]);
  });

  test.each([
    'help AND NOT exam',
    'help AND NOT (help NEAR exam)',
    'turn(help) AND NOT help',
    'help AND sentence(NOT help)',
    'help AND NOT "help me"',
    'help AND NOT =help',
    'affirmed(help) AND NOT negated(help)',
    'help AND years-in-school:2',
  ])('finds nothing wrong with %s', async (rule) => {
    const { problems } = await compile(
      { code: { rules: [rule] } },
      { attributes: ['Years in school'] },
    );
    expect(problems).toEqual([]);
  });

  it('reports a condition that excludes what a rule asks for', async () => {
    const { problems } = await compile({
      a: { rules: ['trust', 'help'], unless: ['trust*', 'trust'] },
    });
    expect(problems).toEqual(['never-matches: trust']);
  });

  it('reports circles of codes and of lists once', async () => {
    const codes = {
      a: { rules: ['code:b'] },
      b: { rules: ['help AND code:a'] },
      c: { rules: ['trust'] },
      d: { rules: ['code:d'] },
    };
    const lists = { one: ['x', '@two'], two: ['y', '@one'] };
    const { problems, rules } = await compile(codes, { lists });
    expect(problems).toEqual([
      'circular-list: @one',
      'circular-code: code:b',
      'circular-code: code:d',
    ]);
    expect(rules.rules.map(({ source }) => source.text)).toEqual(['trust']);
  });

  it('reports a shared condition once, and gives no code whose condition cannot be used', async () => {
    const when = placed(['role:mentor AND (']);
    const spec = (code: string) => ({ code, rules: placed(['help']), unless: [], when });
    const { problems, rules } = await compileRules([spec('a'), spec('b')], {
      language: 'en',
      lists: new Map(),
    });
    expect(problems.map(({ source }) => source)).toEqual([when[0]]);
    expect(rules.rules).toEqual([]);
  });

  it('leaves a wrong rule out and keeps the others', async () => {
    const { rules, problems } = await compile({ a: { rules: ['help AND', 'trust'] } });
    expect(problems).toEqual(['missing-operand: AND']);
    const [unit] = new TurnMatcher(rules).match(passageOf('help and trust'));
    expect(unit?.map(({ rule }) => rule.text)).toEqual(['trust']);
  });

  it('refuses denial in a language whose denial is not known', async () => {
    const codes = { a: { rules: ['affirmed(apu)'] } };
    expect((await compile(codes, { language: 'fi' })).problems).toEqual([
      'unknown-negation: affirmed(apu)',
    ]);
    expect((await compile(codes, { language: 'fa-IR' })).problems).toEqual([]);
  });

  it('takes names like those of object properties as names', async () => {
    const { problems } = await compile({ a: { rules: ['@constructor', 'code:__proto__'] } });
    expect(problems).toEqual(['unknown-list: @constructor', 'unknown-code: code:__proto__']);
  });
});
